"""What each column of a file is read for, and which columns nothing is read from."""

from collections.abc import Iterator
from dataclasses import dataclass

from genjin.sources.layout import FieldSource
from genjin.sources.recognise import Recognised
from genjin.trade.shipment import Flow


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """A column by its printed header, and what it is read for: nothing where it isn't used.

    Each use is a field of a shipment, or `identity` (it is part of what names a record for good),
    `flow`, `reporting_country` or `part` (it says whose customs reported the row).
    """

    header: str
    uses: tuple[str, ...]


def column_uses(
    found: Recognised, flow: Flow | None = None, country: str | None = None
) -> tuple[ColumnUse, ...]:
    """Every column that has a header, in the order of the file.

    Without the flow a column has the uses of imports and of exports alike.
    """
    uses: list[dict[str, None]] = [{} for _ in found.headers]
    for position, use in _uses(found, (flow,) if flow else tuple(Flow), country):
        uses[position][use] = None
    return tuple(
        ColumnUse(header, tuple(of_column))
        for header, of_column in zip(found.headers, uses, strict=True)
        if header.strip()
    )


def read_from(found: Recognised, source: FieldSource, country: str | None) -> tuple[int, ...]:
    """The positions of the columns that a field is read from, the first with a value counting."""
    if found.positions(source.unless):
        return ()
    return found.positions(source.headers if country is None else source.headers_in(country))


def _uses(
    found: Recognised, flows: tuple[Flow, ...], country: str | None
) -> Iterator[tuple[int, str]]:
    layout = found.layout
    for flow in flows:
        for field, source in layout.fields_for(flow).items():
            yield from ((at, field) for at in read_from(found, source, country))
    numbers = found.positions(layout.identity.headers)
    if len(numbers) >= len(layout.identity.headers):
        yield from ((at, "identity") for at in numbers)
    for rule in layout.flow:
        if rule.column is not None:
            yield from ((at, "flow") for at in found.positions((rule.column,)))
    rules = layout.reporting_country
    for flow in flows:
        if flow in rules.columns:
            at_country = found.positions(rules.columns[flow].headers)
            yield from ((at, "reporting_country") for at in at_country)
    yield from ((at, "reporting_country") for at in found.positions(rules.office_columns))
    if layout.parts is not None:
        yield from ((at, "part") for at in read_from(found, layout.parts, None)[:1])
