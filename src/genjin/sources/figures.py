"""How the columns of a table hold their figures: as numbers, or printed, and with which mark."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from genjin.sources.formats.sheet import Row
from genjin.trade.decimal_marks import ColumnFigures, Figure, column_figures


def typed_columns(rows: Sequence[Row], positions: Iterable[int]) -> frozenset[int]:
    """The columns that hold most figures as numbers, as workbooks do: those are printed with a point."""
    return frozenset(position for position in positions if _is_typed(_cells(rows, position)))


def figures_in(rows: Sequence[Row], position: int, header: str, first_line: int) -> ColumnFigures:
    """What the column's figures in the rows show of their decimal mark."""
    return column_figures(
        header,
        (
            Figure(str(row[position]).strip(), 1, line)
            for line, row in enumerate(rows, start=first_line)
            if position < len(row) and isinstance(row[position], str | float | Decimal)
        ),
    )


def _is_typed(cells: Sequence[object]) -> bool:
    filled = [cell for cell in cells if not isinstance(cell, str) or cell.strip()]
    numbers = sum(isinstance(cell, float | Decimal) for cell in filled)
    return 2 * numbers > len(filled)


def _cells(rows: Iterable[Row], position: int) -> list[object]:
    return [row[position] for row in rows if position < len(row)]
