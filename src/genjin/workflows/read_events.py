"""Purchase events from a file: buyer and date, and quantity and value where they are given."""

from array import array
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import numpy as np

from genjin.buyers.foresight.buyer_days import BuyerDays, Days, days_of_ordinals
from genjin.buyers.foresight.histories import Floats, Ints
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.sheet import Row, Sheet
from genjin.sources.reading import load_sheets
from genjin.trade.dates import EARLIEST, LATEST, parse_date
from genjin.trade.numbers import parse_number

PROBLEMS_KEPT = 1_000
_BUYER, _DATE, _QUANTITY, _VALUE = "buyer", "date", "quantity", "value"
_NEEDED = (_BUYER, _DATE)
_EXACT_INTEGERS = 2**53


@dataclass
class EventsRead:
    """The events of a file up to a day.

    `days` are purchases. `only_returns` are the buyers of whom nothing but negative quantities was
    seen: they took goods back, and no purchase of theirs is known. `later` counts the rows after the
    day, which weren't looked at; `returns` the negative ones; `problem_count` counts also those
    problems that aren't kept.
    """

    days: BuyerDays
    only_returns: list[str]
    rows: int = 0
    later: int = 0
    returns: int = 0
    problems: list[Problem] = field(default_factory=list)
    problem_count: int = 0


def read_events(path: Path, as_of: date) -> EventsRead:
    """Every event of the file that is dated up to `as_of`.

    A row without a buyer or a readable date is a problem and left out; a quantity or value that
    can't be read is one too, and counts as unknown, as zero does. A negative quantity or value is a
    return, not a purchase. Raises UnusableInputError if the file can't be read or lacks a column.
    """
    sheet = load_sheets(path)[0]
    rows = sheet.rows()
    header_line, places = _columns(sheet, path.name)
    for _ in range(header_line):
        next(rows)
    reading = _Reading(path.name, places, as_of)
    for line, row in enumerate(rows, start=header_line + 1):
        if any(str(cell).strip() for cell in row if cell is not None):
            reading.take(line, row)
    return reading.result()


def _columns(sheet: Sheet, file: str) -> tuple[int, dict[str, int]]:
    """The line of the headers, and where each known column stands."""
    for line, row in enumerate(sheet.rows(), start=1):
        names = [str(cell).strip().strip("\ufeff").casefold() for cell in row]
        if not any(names):
            continue
        missing = [name for name in _NEEDED if name not in names]
        if missing:
            raise UnusableInputError(
                Problem("problem-events-column", field=missing[0], file=file, row=line)
            )
        known = (*_NEEDED, _QUANTITY, _VALUE)
        return line, {name: names.index(name) for name in known if name in names}
    raise UnusableInputError(Problem("problem-events-empty", file=file))


class _Reading:
    """Rows on their way into columns."""

    def __init__(self, file: str, places: dict[str, int], as_of: date) -> None:
        self._file, self._places, self._as_of = file, places, as_of
        self._numbers: dict[str, int] = {}
        self._buyer, self._day, self._size = array("q"), array("q"), array("d")
        self._returned: dict[str, None] = {}
        self._dates: dict[str, date | Problem] = {}
        self._read = EventsRead(BuyerDays([], *_nothing()), [])

    def take(self, line: int, row: Row) -> None:
        """Take one row in."""
        self._read.rows += 1
        cell = self._cell(row, _BUYER)
        buyer = _printed(cell)
        if not buyer.strip():
            self._refuse(Problem("problem-events-buyer", field=_BUYER), line)
            return
        day = self._date(self._cell(row, _DATE))
        if isinstance(day, Problem):
            self._refuse(day, line)
            return
        if day > self._as_of:
            self._read.later += 1
            return
        quantity = self._figure(row, _QUANTITY, line)
        value = self._figure(row, _VALUE, line)
        if quantity < 0 or (quantity == 0 and value < 0):
            self._read.returns += 1
            self._returned[buyer] = None
            return
        self._buyer.append(self._numbers.setdefault(buyer, len(self._numbers)))
        self._day.append(day.toordinal())
        self._size.append(quantity)

    def result(self) -> EventsRead:
        """What was read."""
        self._read.days = BuyerDays(
            list(self._numbers),
            np.array(self._buyer, dtype=np.int64),
            days_of_ordinals(self._day),
            np.array(self._size, dtype=float),
        )
        self._read.only_returns = [name for name in self._returned if name not in self._numbers]
        return self._read

    def _cell(self, row: Row, column: str) -> object:
        place = self._places.get(column)
        return row[place] if place is not None and place < len(row) else None

    def _date(self, cell: object) -> date | Problem:
        if isinstance(cell, datetime):
            cell = cell.date()
        if isinstance(cell, date):
            in_range = EARLIEST <= cell < LATEST
            return cell if in_range else Problem("problem-date", field=_DATE, value=str(cell))
        text = _printed(cell)
        found = self._dates.get(text)
        if found is None:
            found = parse_date(text) if text.strip() else Problem("problem-date-missing")
            self._dates[text] = found
        return found

    def _figure(self, row: Row, column: str, line: int) -> float:
        cell = self._cell(row, column)
        if cell is None or cell == "":
            return 0.0
        if isinstance(cell, int | float):
            return float(cell) if np.isfinite(cell) else 0.0
        try:
            # What programs write, and so nearly every cell; figures as people type them come next.
            found: float | Problem = float(str(cell))
        except ValueError:
            found = parse_number(str(cell)) if str(cell).strip() else 0.0
        if isinstance(found, Problem):
            self._note(found, line, column)
            return 0.0
        return found if np.isfinite(found) else 0.0

    def _refuse(self, problem: Problem, line: int) -> None:
        self._note(problem, line, problem.field or _DATE)

    def _note(self, problem: Problem, line: int, column: str) -> None:
        self._read.problem_count += 1
        if len(self._read.problems) < PROBLEMS_KEPT:
            self._read.problems.append(
                Problem(problem.id, problem.params, self._file, line, column, problem.value)
            )


def _nothing() -> tuple[Ints, Days, Floats]:
    return np.array([], np.int64), days_of_ordinals([]), np.array([], float)


def _printed(cell: object) -> str:
    """A buyer's name or a date as the file prints it; whole numbers of a workbook without a point."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < _EXACT_INTEGERS:
        return str(int(cell))
    return str(cell)
