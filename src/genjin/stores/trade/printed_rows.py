"""Rows of cells written as text that the database reads fast: one line for each row, blank ones too.

A unit separator stands between cells, since printed text holds none. A row with a quotation mark, a
line break or a separator in it has all its cells in quotation marks; all others do without.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SEPARATOR = "\x1f"
EXACT = 1e15
"""Below it a float holds every whole number exactly."""

BLANKS = " \t\n\r\x00\u00a0\u3000\ufeff"

_QUOTED = f'"{SEPARATOR}"'
_PROGRESS_ROWS = 2_000
_MOST_KNOWN = 100_000


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Which rows, counted from 0, are no records: those without a value, and those with too many."""

    blank: list[int] = field(default_factory=list)
    too_wide: list[int] = field(default_factory=list)


def write_rows(
    path: Path, rows: Iterable[Sequence[object]], columns: int, done: Callable[[int], None]
) -> LeftOut:
    """Write each row with exactly so many cells, without their padding.

    Whole numbers lose the ".0" that spreadsheets keep, and text its NUL characters. `done` hears
    from time to time how many rows were taken.
    """
    left_out = LeftOut()
    with path.open("w", encoding="utf-8", errors="replace", newline="") as stream:
        stream.writelines(_lines(rows, columns, left_out, done))
    return left_out


def _lines(
    rows: Iterable[Sequence[object]], columns: int, left_out: LeftOut, done: Callable[[int], None]
) -> Iterator[str]:
    numbers = _Numbers()
    padding = [""] * columns
    between = columns - 1
    for at, row in enumerate(rows):
        if at % _PROGRESS_ROWS == 0:
            done(at)
            numbers.forget_many()
        cells = [
            cell.strip(BLANKS)
            if cell.__class__ is str
            else numbers[cell]
            if cell.__class__ is float
            else str(cell)
            for cell in row
        ]
        if not any(cells):
            left_out.blank.append(at)
            cells = padding
        elif len(cells) != columns:
            if any(cells[columns:]):
                left_out.too_wide.append(at)
            cells = [*cells[:columns], *padding[len(cells) :]]
        line = _without_nul(SEPARATOR.join(cells))
        # Most rows are looked through as a whole, which is far cheaper than cell by cell.
        if (
            not line
            or '"' in line
            or "\n" in line
            or "\r" in line
            or line.count(SEPARATOR) != between
        ):
            line = _without_nul(_QUOTED.join(cell.replace('"', '""') for cell in cells))
            line = f'"{line}"'
        yield f"{line}\n"


def _without_nul(text: str) -> str:
    """The text without NUL characters, and without Excel's way to write them."""
    return text.replace("\x00", "").replace("_x0000_", "")


class _Numbers(dict[float, str]):
    """Numbers as text, each written once: the figures of a sheet come again and again."""

    def __missing__(self, number: float) -> str:
        whole = number.is_integer() and abs(number) < EXACT
        text = str(int(number)) if whole else str(number)
        self[number] = text
        return text

    def forget_many(self) -> None:
        """Begin anew where too many are known."""
        if len(self) > _MOST_KNOWN:
            self.clear()
