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
class Table:
    """One file. `lines` are CSV (comma, quoted where needed), without line ends, and stream."""

    name: str
    sheet: str
    banner: Sequence[Sequence[str]]
    header: Sequence[str]
    cells: Sequence[Cell]
    lines: Iterator[str]


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
