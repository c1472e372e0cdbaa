"""A layout made from a mapping that was proposed or confirmed, and its `source.yaml`."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

import yaml

from genjin.sources.header_words import holds_any
from genjin.sources.headers import header_key
from genjin.sources.layout import Layout, Origin, Title
from genjin.sources.proposing import Proposal
from genjin.trade.dates import DateOrder
from genjin.trade.numbers import DecimalMark
from genjin.trade.shipment import Flow, Grain

_PARTIES = ("buyer", "supplier")
_VALUES = ("fob_usd", "cif_usd", "value_usd")
_DIGEST = 8
_ONE_LINE = 1_000_000


@dataclass(frozen=True, slots=True)
class Reading:
    """How to read a table: the field of each column that is used, by position from 0.

    `decimal_mark` is None where each file's own figures have to show it. `flow` is None where `flow_column` says it in each row, or else the file's name does.
    `country` is None where each file has to say it.
    """

    fields: Mapping[int, str]
    grain: Grain
    flow: Flow | None
    flow_column: int | None
    date_order: DateOrder | None
    decimal_mark: DecimalMark | None
    country: str | None


def reading_of(proposal: Proposal) -> Reading:
    """The proposal as a way to read the table. What isn't likely is left out.

    A flow or a country that only the file's name or the person said is left for the next file to
    say, and so is the decimal mark: each file shows its own, or is refused until somebody says it.
    """
    says_itself = proposal.flow_from in ("headers", "sheet")
    return Reading(
        fields={each.position: each.field for each in proposal.fields},
        grain=proposal.grain,
        flow=proposal.flow if says_itself else None,
        flow_column=proposal.flow_column,
        date_order=proposal.date_order,
        decimal_mark=None,
        country=None,
    )


def layout_from(
    headers: Sequence[str], reading: Reading, *, title: Title, publisher: str, origin: Origin
) -> Layout:
    """The layout by which files with these headers are read so.

    Its id holds a digest of the headers that it reads: the same table has the same id whenever it
    comes, so that importing a file again finds its rows. It asks for every header that it reads.
    """
    used = sorted(reading.fields)
    by_field: dict[str, list[str]] = {}
    for position in used:
        by_field.setdefault(reading.fields[position], []).append(headers[position])
    read = [headers[position] for position in used]
    return Layout.model_validate(
        {
            "id": f"{origin}-{_digest(headers)}",
            "origin": origin,
            "title": title.model_dump(),
            "publisher": publisher,
            "grain": reading.grain,
            "flow": _flow_rules(headers, reading),
            "reporting_country": {"code": reading.country} if reading.country else {},
            "requires": [[header] for header in read],
            "date_order": reading.date_order,
            "decimal_mark": reading.decimal_mark,
            "bill_of_lading_parties": [
                header
                for party in _PARTIES
                for header in by_field.get(party, ())
                if holds_any(header, "bill_of_lading")
            ],
            "fields": by_field,
            "value_from": list(_VALUES),
        }
    )


def layout_text(layout: Layout) -> str:
    """The layout as its `source.yaml`, in the form of those that are part of Genjin."""
    document = layout.model_dump(mode="json", exclude_defaults=True)
    document["flow"] = _flow_document(document.get("flow", []))
    for part in ("fields", "import_fields", "export_fields"):
        if part in document:
            document[part] = {name: _source(source) for name, source in document[part].items()}
    document["requires"] = [_one_or_many(headers) for headers in document["requires"]]
    document.setdefault("reporting_country", {})
    order = [name for name in Layout.model_fields if name in document]
    return "".join(_dumped(name, document[name]) for name in order)


def _dumped(name: str, value: Any) -> str:
    """A key with its value; of the fields, each on a line of its own."""
    if not name.endswith("fields"):
        return f"{name}: {_yaml(value)}\n"
    return f"{name}:\n" + "".join(
        f"  {field}: {_yaml(source)}\n" for field, source in value.items()
    )


def _yaml(value: object) -> str:
    """The value on one line, as it stands behind a key."""
    text: str = yaml.dump(
        [value], allow_unicode=True, sort_keys=False, width=_ONE_LINE, default_flow_style=True
    )
    return text.strip()[1:-1]


def _digest(headers: Iterable[str]) -> str:
    keys = sorted({header_key(header) for header in headers} - {""})
    return hashlib.sha256("\x1f".join(keys).encode()).hexdigest()[:_DIGEST]


def _flow_rules(headers: Sequence[str], reading: Reading) -> list[dict[str, Any]]:
    if reading.flow is not None:
        return [{"flow": reading.flow}]
    if reading.flow_column is not None:
        return [{"column": headers[reading.flow_column], "words": dict(FLOW_WORDS)}]
    return []


FLOW_WORDS: Mapping[str, Literal["import", "export"]] = {
    **dict.fromkeys(("IMPORT", "IMPORTS", "IMP", "I", "IM", "进口", "IMPORTACION", "IMPORTACIÓN", "IMPORTAÇÃO", "ИМПОРТ", "ИМ", "ІМПОРТ"), "import"),
    **dict.fromkeys(("EXPORT", "EXPORTS", "EXP", "E", "EX", "出口", "EXPORTACION", "EXPORTACIÓN", "EXPORTAÇÃO", "ЭКСПОРТ", "ЭК", "ЕКСПОРТ"), "export"),
}  # fmt: skip
"""What columns print that say the flow in each row, in upper case."""


def _flow_document(rules: list[dict[str, Any]]) -> object:
    return rules[0]["flow"] if len(rules) == 1 and list(rules[0]) == ["flow"] else rules


def _source(source: dict[str, Any]) -> object:
    return _one_or_many(source["headers"]) if list(source) == ["headers"] else source


def _one_or_many(headers: list[str]) -> object:
    return headers[0] if len(headers) == 1 else headers
