"""A mapping for a table of an unknown layout: which column is which field, and how sure that is.

Each column is judged by the words of its header and by what its values look like; neither alone
makes a field certain. Nothing is guessed where a wrong figure would look like a right one: an
amount in a currency that isn't named, or a party whose side isn't said, is left to a person.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import PurePath
from typing import Literal

from genjin.kernel.countries import parse_country
from genjin.sources.column_values import (
    Column,
    are_months,
    column_of,
    date_order_of,
    fit,
)
from genjin.sources.figures import figures_in, typed_columns
from genjin.sources.formats.sheet import Sheet
from genjin.sources.header_words import (
    Meaning,
    currencies_in,
    holds_any,
    is_only,
    meanings_of,
)
from genjin.sources.headers import header_key
from genjin.sources.recognise import Candidate, header_lines
from genjin.sources.reporting import country_in_file_name
from genjin.trade.dates import DateOrder
from genjin.trade.decimal_marks import ColumnFigures, MarkTaken, decide_mark
from genjin.trade.numbers import DecimalMark
from genjin.trade.shipment import NUMBER_FIELDS, SHIPMENT_FIELDS, Flow, Grain

TAKEN_FROM = 0.8
"""The confidence from which on a proposal is taken without asking anybody.

A proposal is as sure as the weakest of its date, its buyer and its goods. Below 0.8 one of them
rests on a part of a header's words, or on values of which some don't fit: there a person sees at a
glance what a program can't. `bench/proposals.py` prints how many of the fields of the proposals
above it equal what the written layouts read.
"""

LIKELY_FROM = 0.5
"""The confidence from which on a column is taken for a field at all: more likely right than not."""

SAMPLE_ROWS = 200
_MOST = 0.98
"""Words can mislead even where every one of them and every value fits."""

_ONLY_VALUES = 0.6
_NO_VALUES = 0.75
_CURRENCY_UNKNOWN = 0.45
_WORST_FIT = 0.3
_NO_BUYER = 0.6
_RANK_COST = 0.002
_EMPTY_COST = 0.1
_MONEY = ("value_usd", "fob_usd", "cif_usd", "freight_usd", "insurance_usd")

FlowFrom = Literal["column", "option", "headers", "sheet", "file_name"]


@dataclass(frozen=True, slots=True)
class ProposedField:
    """A column for a field. `position` counts columns from 0."""

    field: str
    position: int
    header: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Proposal:
    """How a table could be read.

    `fields` has at most one column for a field and one field for a column; `doubtful` those that
    are less likely right than wrong, for a person to look at. `flow` is None where nothing says
    it; `flow_column` is the column that says it in each row. `date_order` is None where the dates
    need none or, with `dates_are_clear` false, where they don't show it. `decimal_mark` is None where
    no printed figure shows it; `unclear_figures` are then the columns with figures that could be
    read in two ways. `country` is None if it
    has to be asked. `confidence` is of the mapping as a whole, 0 to 1.
    """

    fields: tuple[ProposedField, ...]
    doubtful: tuple[ProposedField, ...]
    grain: Grain
    flow: Flow | None
    flow_from: FlowFrom | None
    flow_column: int | None
    date_order: DateOrder | None
    dates_are_clear: bool
    decimal_mark: DecimalMark | None
    country: str | None
    confidence: float
    unclear_figures: tuple[int, ...] = ()

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields without which rows are of no use, as far as no column was found for them."""
        found = {each.field for each in self.fields}
        goods = found & {"hs_code", "product"}
        return (
            *(name for name in ("date", "buyer") if name not in found),
            *(() if goods else ("hs_code",)),
        )


def propose(
    headers: Sequence[str],
    rows: Iterable[Sequence[object]],
    file: str = "",
    sheet: str = "",
    said: Flow | None = None,
) -> Proposal | None:
    """A mapping for the table, from its headers and a sample of its rows; None if no column is known.

    `file` is the file's name and `sheet` the sheet's: both may say the flow, the first the country.
    What the person `said` of the flow counts where no column says it.
    """
    sample = [row for _, row in zip(range(SAMPLE_ROWS), rows, strict=False)]
    cells = list(zip_longest(*sample, fillvalue=""))[: len(headers)]
    columns = [column_of(each) for each in cells]
    columns += [Column((), len(sample))] * (len(headers) - len(columns))
    flow, flow_from, flow_column = _flow(headers, columns, file, sheet, said)
    found = _assigned(_candidates(headers, columns, flow))
    if not found:
        return None
    fields = tuple(each for each in found if each.confidence >= LIKELY_FROM)
    figures = [figures_in(sample, position, header, 1) for position, header in enumerate(headers)]
    typed = typed_columns(sample, range(len(headers)))
    mark = _decimal_mark([figures[at] for at in _numbers(fields) if at not in typed])
    dates = [columns[each.position] for each in fields if each.field == "date"]
    date_order, dates_are_clear = date_order_of(dates)
    return Proposal(
        fields=fields,
        doubtful=tuple(each for each in found if each.confidence < LIKELY_FROM),
        grain=_grain(headers, columns, fields),
        flow=flow,
        flow_from=flow_from,
        flow_column=flow_column,
        date_order=date_order,
        dates_are_clear=dates_are_clear,
        decimal_mark=mark,
        unclear_figures=()
        if mark
        else tuple(at for at, each in enumerate(figures) if each.either and at not in typed),
        country=_country(headers, columns, file),
        confidence=_whole(fields) if dates_are_clear else min(_whole(fields), LIKELY_FROM),
    )


def _numbers(fields: Iterable[ProposedField]) -> list[int]:
    """The columns that are figures."""
    return [each.position for each in fields if each.field in NUMBER_FIELDS]


def _decimal_mark(figures: Sequence[ColumnFigures]) -> DecimalMark | None:
    """The mark that the figures show, None if none does."""
    match decide_mark(figures):
        case MarkTaken(mark, "figures" | "ungrouped"):
            return mark
        case _:
            return None


def likely_table(sheets: Sequence[Sheet]) -> Candidate | None:
    """The line of headers of which most are understood, else the widest one; None without any."""
    return max(
        header_lines(sheets),
        key=lambda line: (
            len({each.field for header in line.headers for each in meanings_of(header)[:1]}),
            len(line.keys),
        ),
        default=None,
    )


def _candidates(
    headers: Sequence[str], columns: Sequence[Column], flow: Flow | None
) -> list[tuple[float, ProposedField]]:
    """Every field that a column may be, with what orders the choice among them."""
    in_dollars = _has_only_dollars(headers, columns)
    seen: set[str] = set()
    found = []
    for position, (header, column) in enumerate(zip(headers, columns, strict=True)):
        key = header_key(header)
        if not key or key in seen:
            continue  # A layout names columns by their header, so the first of two alike counts.
        seen.add(key)
        for meaning in meanings_of(header):
            field = _field_in_flow(meaning.field, flow)
            confidence = _confidence(meaning, column, in_dollars=in_dollars)
            if field is not None and confidence is not None:
                order = confidence - _RANK_COST * meaning.rank - _EMPTY_COST * (1 - column.filled)
                found.append((order, ProposedField(field, position, header, confidence)))
    return [*found, *_by_values_alone(headers, columns, found)]


def _confidence(meaning: Meaning, column: Column, *, in_dollars: bool) -> float | None:
    share = fit(column, meaning.field)
    if share is not None and share < _WORST_FIT:
        return None
    confidence = _MOST * meaning.score * (_NO_VALUES if share is None else 0.5 + share / 2)
    if meaning.field in _MONEY and not (meaning.in_usd or in_dollars):
        confidence *= _CURRENCY_UNKNOWN
    return round(confidence, 2)


def _by_values_alone(
    headers: Sequence[str], columns: Sequence[Column], found: list[tuple[float, ProposedField]]
) -> list[tuple[float, ProposedField]]:
    """A date or a tariff code that no header names, where exactly one column looks like one."""
    known = {each.field for _, each in found if each.confidence >= LIKELY_FROM}
    taken = {each.position for _, each in found}
    more = []
    for field in ("date", "hs_code"):
        alike = [
            position
            for position, column in enumerate(columns)
            if header_key(headers[position])
            and position not in taken
            and fit(column, field) == 1.0
            and _looks_only_like(column, field)
        ]
        if field not in known and len(alike) == 1:
            proposed = ProposedField(field, alike[0], headers[alike[0]], _ONLY_VALUES)
            more.append((_ONLY_VALUES, proposed))
    return more


def _looks_only_like(column: Column, field: str) -> bool:
    """Whether the values couldn't be plain numbers as well."""
    if field == "date":
        return all(not value.isdigit() for value in column.values)
    return all(value.isdigit() and len(value) in (6, 8, 10) for value in column.values)


def _assigned(candidates: list[tuple[float, ProposedField]]) -> list[ProposedField]:
    """The best column of each field, no column for two fields, in the order of the schema."""
    chosen: dict[str, ProposedField] = {}
    taken: set[int] = set()
    for _, each in sorted(candidates, key=lambda one: (-one[0], one[1].position)):
        if each.field not in chosen and each.position not in taken:
            chosen[each.field] = each
            taken.add(each.position)
    return [chosen[name] for name in SHIPMENT_FIELDS if name in chosen]


def _field_in_flow(field: str, flow: Flow | None) -> str | None:
    """The shipment's field that the meaning is in files of the flow."""
    if field == "destination_country":
        return "buyer_country" if flow is Flow.EXPORT else None
    if field == "declarant_tax_id":
        return "buyer_tax_id" if flow is Flow.IMPORT else None
    return field if field in SHIPMENT_FIELDS else None


def _has_only_dollars(headers: Sequence[str], columns: Sequence[Column]) -> bool:
    """Whether a column of currencies says USD in every row."""
    named = {
        value.upper()
        for header, column in zip(headers, columns, strict=True)
        if is_only(header, "currency_columns")
        for value in column.values
    }
    return bool(named) and all(currencies_in(value) == {"USD"} for value in named)


def _flow(
    headers: Sequence[str],
    columns: Sequence[Column],
    file: str,
    sheet: str,
    person: Flow | None,
) -> tuple[Flow | None, FlowFrom | None, int | None]:
    for position, (header, column) in enumerate(zip(headers, columns, strict=True)):
        if is_only(header, "flow_columns") and column.values:
            said = {_flow_in(value) for value in column.values}
            if len(said) == 1 and (flow := said.pop()):
                return flow, "column", position
    if person is not None:
        return person, "option", None
    shown = _flow_by_sides(headers)
    if shown is None:
        named = {flow for header in headers if (flow := _flow_in(header))}
        shown = named.pop() if len(named) == 1 else None
    by_name = _flow_in(PurePath(file).stem)
    # What headers show is an inference; the name of a file was given by whoever downloaded it.
    if by_name is not None and by_name != shown:
        return by_name, "file_name", None
    if shown is not None:
        return shown, "headers", None
    by_sheet = _flow_in(sheet)
    return by_sheet, "sheet" if by_sheet else None, None


def _flow_in(text: str) -> Flow | None:
    said = [flow for flow in Flow if holds_any(text, flow.value)]
    return said[0] if len(said) == 1 else None


def _flow_by_sides(headers: Sequence[str]) -> Flow | None:
    """The flow where parties of both sides stand in the headers: by what is told of one side only."""
    fields = {
        meaning.field
        for header in headers
        for meaning in meanings_of(header)[:1]
        if meaning.score >= TAKEN_FROM
    }
    dated = {
        flow
        for header in headers
        if (flow := _flow_in(header))
        and any(each.field == "date" for each in meanings_of(header)[:1])
    }
    if len(dated) == 1:
        return dated.pop()
    origin, destination = "origin_country" in fields, "destination_country" in fields
    buyer = {"buyer_tax_id", "buyer_address"} & fields
    supplier = {"supplier_tax_id", "supplier_address"} & fields
    if destination and not origin and not (buyer and not supplier):
        return Flow.EXPORT
    if origin and not destination and not (supplier and not buyer):
        return Flow.IMPORT
    return None


def _grain(
    headers: Sequence[str], columns: Sequence[Column], fields: Iterable[ProposedField]
) -> Grain:
    """Sums where the date is a month; shipments where it is a day."""
    for each in fields:
        if each.field == "date":
            column = columns[each.position]
            if are_months(column) or (not column.values and holds_any(each.header, "months")):
                return Grain.AGGREGATE
    sums = sum(holds_any(header, "sums") for header in headers)
    return Grain.AGGREGATE if sums > 1 else Grain.SHIPMENT


def _country(headers: Sequence[str], columns: Sequence[Column], file: str) -> str | None:
    """Whose customs it is, if a column, the file's name or the currency of the headers says it."""
    for header, column in zip(headers, columns, strict=True):
        if any(each.field == "reporting_country" for each in meanings_of(header)[:1]):
            codes = {parse_country(value) for value in column.values}
            if len(codes) == 1 and (code := codes.pop()):
                return code
    named = country_in_file_name(file)
    if named is not None:
        return named
    money = (
        header
        for header, column in zip(headers, columns, strict=True)
        if not column.values or fit(column, "value_usd")
    )
    currencies = {code for header in money for code in currencies_in(header)} - _OF_MANY_COUNTRIES
    return currencies.pop()[:2] if len(currencies) == 1 else None


_OF_MANY_COUNTRIES = frozenset({"USD", "EUR", "XOF", "CNY", "foreign"})


def _whole(fields: Iterable[ProposedField]) -> float:
    """As sure as the weakest of what a row needs: a date, a buyer and goods."""
    by_field = {each.field: each.confidence for each in fields}
    buyer = by_field.get("buyer", min(by_field.get("supplier", 0.0), _NO_BUYER))
    goods = max(by_field.get("hs_code", 0.0), by_field.get("product", 0.0))
    return min(by_field.get("date", 0.0), buyer, goods)
