"""A person's own settings: language, place and time of work, password (M6)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from zoneinfo import available_timezones

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Count

from genjin.kernel.bilingual import Language
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import User

_MOST_HOURS = Decimal(14)
_MOST_SHIFTS = 4
_MOST_PEOPLE = 200
_SATURDAY = 6
_SHIFT = re.compile(r"^\s*(\d{1,2}:\d{2})\s*[-–—~至]\s*(\d{1,2}:\d{2})\s*$")


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """When and where a person works. `shifts` are extra hours, early or late, in the zone.

    `alternate_saturday` is one that he works, and every second one from it (大小周).
    """

    time_zone: str
    weekdays: str
    day_starts: time
    day_ends: time
    works_make_up_days: bool
    shifts: tuple[tuple[time, time], ...]
    hours_for_follow_up: Decimal
    alternate_saturday: date | None = None


def parse_working_time(given: Mapping[str, str]) -> tuple[WorkingTime | None, tuple[Problem, ...]]:
    """What a person typed, as working time; or what is wrong with it.

    Shifts are written one a line as `21:00-23:00`. Weekdays are ISO digits, Monday is 1.
    """
    problems: list[Problem] = []
    zone = given.get("time_zone", "").strip()
    if zone not in available_timezones():
        problems.append(Problem("problem-zone-unknown", field="time_zone", value=zone[:60]))
    weekdays = "".join(sorted(set(given.get("weekdays", "")) & set("1234567")))
    if not weekdays:
        problems.append(Problem("problem-weekdays-none", field="weekdays"))
    starts = _time(given.get("day_starts", ""), "day_starts", problems)
    ends = _time(given.get("day_ends", ""), "day_ends", problems)
    if starts and ends and starts >= ends:
        problems.append(Problem("problem-day-ends-first", field="day_ends"))
    shifts = _shifts(given.get("shifts", ""), problems)
    hours = _hours(given.get("hours_for_follow_up", ""), problems)
    saturday = _saturday(given.get("alternate_saturday", ""), problems)
    if problems or starts is None or ends is None or hours is None:
        return None, tuple(problems)
    makes_up = given.get("works_make_up_days", "") == "yes"
    return WorkingTime(zone, weekdays, starts, ends, makes_up, shifts, hours, saturday), ()


def change_working_time(user: User, changed: WorkingTime) -> None:
    """Keep the person's working time. The plans that follow from it are the caller's to renew."""
    user.time_zone = changed.time_zone
    user.weekdays = changed.weekdays
    user.day_starts = changed.day_starts
    user.day_ends = changed.day_ends
    user.works_make_up_days = changed.works_make_up_days
    user.shifts = [[f"{a:%H:%M}", f"{b:%H:%M}"] for a, b in changed.shifts]
    user.hours_for_follow_up = changed.hours_for_follow_up
    user.alternate_saturday = changed.alternate_saturday
    user.save()


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the book, whether he still works here or not, and how many customers are his."""

    person: User
    customers: int


def people_of_the_book() -> list[Member]:
    """Everybody, in the order in which they came."""
    counted = User.objects.annotate(followed=Count("customers")).order_by("id")[:_MOST_PEOPLE]
    return [Member(user, getattr(user, "followed", 0)) for user in counted]


def working_people() -> list[User]:
    """Those who work here now."""
    return list(User.objects.filter(is_active=True).order_by("id")[:_MOST_PEOPLE])


def colleagues_of(user: User) -> list[User]:
    """The people who could stand in for the person."""
    return [each for each in working_people() if each.pk != user.pk]


def change_backup(user: User, username: str) -> None:
    """Keep who stands in for the person; an empty name is nobody.

    Raises UnusableInputError for one who isn't a colleague.
    """
    name = username.strip()
    backup = next((each for each in colleagues_of(user) if each.username == name), None)
    if name and backup is None:
        raise UnusableInputError(Problem("problem-backup-unknown", value=name[:60]))
    user.backup = backup
    user.save(update_fields=["backup"])


def change_language(user: User, language: Language) -> None:
    """Keep the language in which the person reads."""
    user.language = language
    user.save(update_fields=["language"])


def change_password(user: User, password: str) -> None:
    """Set the person's password. Raises UnusableInputError if it is too easy to guess."""
    try:
        validate_password(password, user)
    except ValidationError as error:
        raise UnusableInputError(Problem("problem-password-weak")) from error
    with transaction.atomic():
        user.set_password(password)
        user.save(update_fields=["password"])


def _time(text: str, field: str, problems: list[Problem]) -> time | None:
    for pattern in ("%H:%M", "%H:%M:%S"):
        try:
            return datetime.strptime(text.strip(), pattern).time()  # noqa: DTZ007 - a wall-clock time
        except ValueError:
            continue
    problems.append(Problem("problem-time-unreadable", field=field, value=text[:20]))
    return None


def _saturday(text: str, problems: list[Problem]) -> date | None:
    if not text.strip():
        return None
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        day = None
    if day is None or day.isoweekday() != _SATURDAY:
        problems.append(
            Problem("problem-alternate-saturday", field="alternate_saturday", value=text[:20])
        )
        return None
    return day


def _shifts(text: str, problems: list[Problem]) -> tuple[tuple[time, time], ...]:
    lines = [line for line in re.split(r"[\n,;，；]", text) if line.strip()]
    found: list[tuple[time, time]] = []
    for line in lines[:_MOST_SHIFTS]:
        match = _SHIFT.match(line)
        both = [_time(part, "shifts", []) for part in match.groups()] if match else []
        starts, ends = both or (None, None)
        if starts is None or ends is None or starts >= ends:
            problems.append(Problem("problem-shift-unreadable", field="shifts", value=line[:30]))
        else:
            found.append((starts, ends))
    return tuple(found)


def _hours(text: str, problems: list[Problem]) -> Decimal | None:
    try:
        hours = Decimal(text.strip())
    except InvalidOperation:
        hours = Decimal(-1)
    if not hours.is_finite() or not 0 < hours <= _MOST_HOURS:
        problems.append(
            Problem("problem-hours-unreadable", field="hours_for_follow_up", value=text[:20])
        )
        return None
    return hours.quantize(Decimal("0.1"))
