"""Which decimal mark a file's figures have, told by the figures themselves."""

from itertools import islice

from genjin.sources.layout import FieldSource
from genjin.sources.recognise import Recognised
from genjin.trade.numbers import DecimalMark, decimal_mark_of
from genjin.trade.shipment import NUMBER_FIELDS

_SAMPLE_ROWS = 2_000


def decimal_mark_in(found: Recognised, sources: dict[str, FieldSource]) -> DecimalMark:
    """The layout's decimal mark, else the one that the file's first figures show.

    A figure such as 1.234,5 or 12,50 shows a comma, 1,234.5 or 12.5 a point, and 1,234 shows
    neither. A file in which both or none show has a point, as workbooks have.
    """
    if found.layout.decimal_mark is not None:
        return found.layout.decimal_mark
    positions = {
        position
        for name in NUMBER_FIELDS
        if name in sources
        for position in found.positions(sources[name].headers)
    }
    rows = islice(found.sheet.rows(), found.header_line, found.header_line + _SAMPLE_ROWS)
    shown = {
        decimal_mark_of(cell) if isinstance(cell, str) else "."
        for row in rows
        for position in positions
        if position < len(row) and isinstance(cell := row[position], str | float)
    } - {None}
    return "," if shown == {","} else "."
