"""Days of countries that people of the book entered: a holiday, or a day that is worked (M6).

They come before the published tables, in every plan of the book.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.kernel.public_holidays import subdivision_code
from genjin.stores.records.models import CalendarDay, User
from genjin.workflows.permissions import require_manager
from genjin.workflows.stale_plans import make_stale

MOST_DAYS = 3_000
_LONGEST_NAME = 200
_LONGEST_SOURCE = 500
_KINDS = {
    "holiday": False,
    "放假": False,
    "worked": True,
    "workday": True,
    "上班": True,
}


@dataclass(frozen=True, slots=True)
class EnteredDay:
    """A day as it is kept. `subdivision` is the holiday package's code, empty for the whole country."""

    country: str
    subdivision: str
    day: date
    is_worked: bool
    name: str
    source: str


def parse_calendar_day(
    given: dict[str, str], row: int | None = None
) -> tuple[EnteredDay | None, list[Problem]]:
    """What a person or a file says of one day, or what is wrong with it, field by field."""
    text = {name: str(given.get(name) or "").strip() for name in given}
    problems: list[Problem] = []

    def refuse(problem: str, field: str, **params: str) -> None:
        value = text.get(field, "")[:60]
        problems.append(Problem(problem, params, row=row, field=field, value=value))

    country = parse_country(text.get("country", ""))
    if country is None:
        refuse("problem-calendar-country", "country")
    state = text.get("subdivision", "")
    code = subdivision_code(country, state) if country and state else None
    if country and state and code is None:
        refuse("problem-calendar-subdivision", "subdivision", country=country)
    day = _day(text.get("day", ""))
    if day is None:
        refuse("problem-calendar-day", "day")
    is_worked = _KINDS.get(text.get("kind", "").casefold())
    if is_worked is None:
        refuse("problem-calendar-kind", "kind")
    source = text.get("source", "")[:_LONGEST_SOURCE]
    if not source:
        refuse("problem-calendar-source", "source")
    if problems or country is None or day is None or is_worked is None:
        return None, problems
    name = text.get("name", "")[:_LONGEST_NAME]
    return EnteredDay(country, code or "", day, is_worked, name, source), []


def keep_calendar_days(user: User, days: Iterable[EnteredDay], *, now: datetime) -> int:
    """Keep these days, and have everybody planned again whom they concern; how many are new.

    A day that is entered again replaces what was entered before. Raises NotAllowedError for
    one who is no manager, UnusableInputError for more days than a book holds.
    """
    require_manager(user)
    wanted = {(each.country, each.subdivision, each.day): each for each in days}
    with transaction.atomic():
        known = {
            (row.country, row.subdivision, row.day): row
            for row in CalendarDay.objects.filter(day__in={key[2] for key in wanted})
        }
        changed = [
            each
            for key, each in wanted.items()
            if key not in known or _facts_of(known[key]) != _facts_of(each)
        ]
        if CalendarDay.objects.count() + len(wanted.keys() - known.keys()) > MOST_DAYS:
            raise UnusableInputError(Problem("problem-calendar-too-many", {"most": MOST_DAYS}))
        for each in changed:
            CalendarDay.objects.update_or_create(
                country=each.country,
                subdivision=each.subdivision,
                day=each.day,
                defaults={
                    "is_worked": each.is_worked,
                    "name": each.name,
                    "source": each.source,
                    "by": user,
                    "at": now,
                },
            )
        make_stale({each.country for each in changed})
    return len(changed)


def remove_calendar_day(user: User, day_id: int) -> CalendarDay:
    """Forget an entered day; plans follow the published tables again.

    Raises NotAllowedError for one who is no manager, NotFoundError for a day that isn't there.
    """
    require_manager(user)
    with transaction.atomic():
        row = CalendarDay.objects.filter(pk=day_id).first()
        if row is None:
            raise NotFoundError(Problem("problem-calendar-unknown"))
        CalendarDay.objects.filter(pk=day_id).delete()
        make_stale({row.country})
    return row


def _facts_of(day: CalendarDay | EnteredDay) -> tuple[bool, str, str]:
    return (day.is_worked, day.name, day.source)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
