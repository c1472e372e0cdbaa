"""A small CSV of days that are holidays or are worked, read row by row (M6)."""

import csv
import io
from dataclasses import dataclass
from datetime import datetime

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import User
from genjin.workflows.calendar_days import (
    MOST_DAYS,
    EnteredDay,
    keep_calendar_days,
    parse_calendar_day,
)
from genjin.workflows.permissions import require_manager

MOST_BYTES = 1024 * 1024
_NEEDED = ("country", "day", "kind", "source")


@dataclass(frozen=True, slots=True)
class CalendarDaysImported:
    """How many days are new or changed, were known already, and what was refused and why."""

    kept: int
    known: int
    problems: tuple[Problem, ...]

    @property
    def refused(self) -> int:
        """How many rows were refused."""
        return len({problem.row for problem in self.problems})


def import_calendar_days(user: User, content: bytes, *, now: datetime) -> CalendarDaysImported:
    """Keep the good rows of a file; each other row is a problem with its number and field.

    Raises NotAllowedError for one who is no manager, UnusableInputError for what isn't such a file.
    """
    require_manager(user)
    days: list[EnteredDay] = []
    problems: list[Problem] = []
    for number, given in enumerate(_rows(content), start=2):
        day, found = parse_calendar_day(given, row=number)
        problems += found
        if day is not None:
            days.append(day)
    kept = keep_calendar_days(user, days, now=now)
    return CalendarDaysImported(kept, len(days) - kept, tuple(problems))


def _rows(content: bytes) -> list[dict[str, str]]:
    if len(content) > MOST_BYTES:
        raise UnusableInputError(Problem("problem-calendar-too-large", {"most": MOST_DAYS}))
    try:
        text = content.decode("utf-8-sig")
        reader = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        columns = [str(name).strip().casefold() for name in reader.fieldnames or ()]
        reader.fieldnames = columns
        rows = [
            {name: value for name, value in row.items() if name and isinstance(value, str)}
            for row in reader
        ]
    except (UnicodeDecodeError, csv.Error) as error:
        raise UnusableInputError(Problem("problem-calendar-not-text")) from error
    for name in _NEEDED:
        if name not in columns:
            raise UnusableInputError(Problem("problem-calendar-column", value=name))
    if len(rows) > MOST_DAYS:
        raise UnusableInputError(Problem("problem-calendar-too-large", {"most": MOST_DAYS}))
    return rows
