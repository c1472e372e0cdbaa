"""The cells of a customer list as text, whatever the file."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.reading import load_sheets

MOST_ROWS = 500_000
MOST_COLUMNS = 400
LONGEST_CELL = 32_767  # what a spreadsheet's cell can hold
_EXACT_INTEGERS = 2**53


@dataclass(frozen=True, slots=True)
class ListSheet:
    """One table of a file: `file` is the name to show, `rows` the printed text of its cells."""

    file: str
    rows: Sequence[Sequence[str]]


def load_list(path: Path, name: str | None = None) -> ListSheet:
    """The first sheet of the file that holds anything; `name` is shown where `path` is an upload.

    Raises UnusableInputError if the file can't be read, is empty or too large, or is of a kind
    that isn't read.
    """
    shown = name or path.name
    try:
        for sheet in load_sheets(path):
            rows = [
                [_printed(cell) for cell in row[:MOST_COLUMNS]]
                for row in islice(sheet.rows(), MOST_ROWS + 1)
            ]
            if len(rows) > MOST_ROWS:
                raise _too_large(shown)
            if any(cell.strip() for cells in rows for cell in cells):
                return ListSheet(shown, rows)
    except UnusableInputError as error:
        if name is None:
            raise
        raise type(error)(dataclasses.replace(error.problem, file=name)) from error
    raise UnusableInputError(Problem("problem-list-empty", file=shown))


def _too_large(shown: str) -> UnusableInputError:
    return UnusableInputError(Problem("problem-list-too-large", {"rows": MOST_ROWS}, file=shown))


def _printed(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case float() if value.is_integer() and abs(value) < _EXACT_INTEGERS:
            return str(int(value))
        case datetime():
            return value.isoformat(sep=" ", timespec="minutes")
        case date():
            return value.isoformat()
        case _:
            return _bounded(str(value))


def _bounded(text: str) -> str:
    # A neutralised formula, as we write it in our own lists, is read back without its mark.
    if text[:1] == "'" and text[1:2] in ("=", "+", "-", "@"):
        text = text[1:]
    return text[:LONGEST_CELL]
