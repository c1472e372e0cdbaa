"""A file of the demo, before it is written: banner, header and rows as lines of CSV."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Cell(StrEnum):
    """What a column holds where the file is a workbook; in CSV everything is text."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet beside the rows, such as the vendor's own remarks."""

    name: str
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """One file. `lines` are CSV (comma, quoted where needed), without line ends, and stream.

    `layout` is the id of the layout that it is written in. A workbook may have sheets of the
    vendor's before the one with the rows, and after it.
    """

    name: str
    sheet: str
    banner: Sequence[Sequence[str]]
    header: Sequence[str]
    cells: Sequence[Cell]
    lines: Iterator[str]
    layout: str
    sheets_before: Sequence[Sheet] = ()
    sheets_after: Sequence[Sheet] = ()


def csv_line(cells: Sequence[str]) -> str:
    """Cells of any text as a line of CSV; a cell may have lines of its own."""
    return ",".join(_csv_cell(cell) for cell in cells)


def _csv_cell(cell: str) -> str:
    if any(mark in cell for mark in ',"\n'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


def header_line(header: Sequence[str]) -> str:
    """The header as a line of CSV. Headers of these layouts hold no quotes."""
    return ",".join(f'"{name}"' if "," in name else name for name in header)


class IsoDays(dict[int, str]):
    """ISO dates by ordinal, each written once."""

    def __missing__(self, ordinal: int) -> str:
        """Write the day that wasn't asked for yet."""
        text = date.fromordinal(ordinal).isoformat()
        self[ordinal] = text
        return text
