"""What quantity, unit price and value of a file's first rows say of its decimal mark."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from genjin.sources.formats.sheet import Row
from genjin.sources.header_words import holds_any
from genjin.sources.recognise import Recognised
from genjin.trade.decimal_marks import mark_by_products
from genjin.trade.numbers import DecimalMark

_SAMPLE_ROWS = 2_000
_VALUES = ("value_usd", "fob_usd", "cif_usd")


def first_rows(found: Recognised) -> list[Row]:
    """The rows below the headers that are looked at cell by cell."""
    return list(islice(found.sheet.rows(), found.header_line, found.header_line + _SAMPLE_ROWS))


def mark_by_prices(
    found: Recognised, rows: Sequence[Row], columns: Mapping[str, tuple[int, ...]]
) -> DecimalMark | None:
    """The mark by which quantity × unit price is the value in the rows, if only one does."""
    quantities = columns.get("quantity", ())
    prices = [at for at, header in enumerate(found.headers) if holds_any(header, "prices")]
    values = [at for name in _VALUES for at in columns.get(name, ())]
    for quantity in quantities:
        for price in prices:
            for value in values:
                three = zip(*(_texts(rows, at) for at in (quantity, price, value)), strict=True)
                if mark := mark_by_products(three):
                    return mark
    return None


def _texts(rows: Iterable[Row], position: int) -> list[str]:
    return [str(row[position]).strip() if position < len(row) else "" for row in rows]
