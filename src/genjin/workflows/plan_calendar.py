"""The plan by days: what each day of a week or a month holds, against the hours of the person (M10).

It reads the plans that are stored, by their index, and derives nothing: a month of thousands of
customers is one statement. What had been due before today counts as today's. Past days show what
was done.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from django.db.models import Count, F, QuerySet, Window
from django.db.models.functions import RowNumber

from genjin.kernel.calendars import country_calendar
from genjin.kernel.reason import Reason
from genjin.playbook.playbook import Playbook
from genjin.scheduling.desk import own_calendar
from genjin.scheduling.situation import Channel, Seller
from genjin.stores.records.models import CustomerPlan, Touch, User
from genjin.workflows.home import Home
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.people import day_of, day_starts_at, seller_of

SHOWN_A_DAY = 6
MOST_LISTED = 100
_RANKED = ("-protected", "-value", "opens", "customer_id")


@dataclass
class PlannedDay:
    """A day of the calendar.

    `planned` touches are due on it, `key` of them never put off, `overdue` of them since before
    today; they take `minutes`. On a day that has begun, `made` contacts and `received` replies were
    logged. `own_off` says why the person rests; `closed` are the holidays of the buyers' countries
    in which something is planned within the calendar, each with its country. `first` are the most
    valuable touches, where they were asked for.
    """

    day: date
    planned: int = 0
    key: int = 0
    overdue: int = 0
    minutes: int = 0
    made: int = 0
    received: int = 0
    own_off: Reason | None = None
    closed: tuple[Reason, ...] = ()
    first: list[CustomerPlan] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class PlanCalendar:
    """The days from one to another, and what a day has room for, in minutes."""

    days: tuple[PlannedDay, ...]
    today: date
    room_minutes: int
    playbook: Playbook


@dataclass(frozen=True, slots=True)
class DayPlan:
    """One day: what is planned, the earliest first, or what was made, with how many in all."""

    day: PlannedDay
    today: date
    room_minutes: int
    playbook: Playbook
    planned: tuple[CustomerPlan, ...]
    made: tuple[Touch, ...]
    made_total: int


def plan_calendar(
    home: Home, user: User, *, first: date, last: date, now: datetime, with_names: bool = False
) -> PlanCalendar:
    """The days of a span, both ends included, for the customers whom the person follows himself."""
    playbook, today = load_playbook(home), day_of(user, now)
    days = {
        first + timedelta(days=n): PlannedDay(first + timedelta(days=n))
        for n in range((last - first).days + 1)
    }
    due = _due(user, first, last, today)
    countries = _count_planned(days, due, playbook, today)
    _count_made(days, user, min(last, today))
    _mark_days_off(days.values(), seller_of(user), countries)
    if with_names:
        for row in _first_of_each_day(due):
            days[max(_due_day(row), today)].first.append(row)
        for each in days.values():
            each.first.sort(key=lambda row: (not row.protected, -row.value, row.customer_id))
            del each.first[SHOWN_A_DAY:]
            each.first.sort(key=lambda row: _opens(row, row.due or today))
    return PlanCalendar(tuple(days.values()), today, _room(user), playbook)


def plan_of_day(home: Home, user: User, day: date, *, now: datetime) -> DayPlan:
    """What a day holds: at most `MOST_LISTED` of each kind, the most valuable where there are more."""
    calendar = plan_calendar(home, user, first=day, last=day, now=now)
    due = _due(user, day, day, calendar.today).select_related("customer")
    planned = sorted(due.order_by(*_RANKED)[:MOST_LISTED], key=lambda row: _opens(row, day))
    made: QuerySet[Touch] = Touch.objects.none()
    if day <= calendar.today:
        begins, ends = day_starts_at(user, day), day_starts_at(user, day + timedelta(days=1))
        made = _logged(user, begins, ends).select_related("customer").order_by("at", "id")
    return DayPlan(
        day=calendar.days[0],
        today=calendar.today,
        room_minutes=calendar.room_minutes,
        playbook=calendar.playbook,
        planned=tuple(planned),
        made=tuple(made[:MOST_LISTED]),
        made_total=calendar.days[0].made + calendar.days[0].received,
    )


def _due(user: User, first: date, last: date, today: date) -> QuerySet[CustomerPlan]:
    """The stored plans that fall into the span; those of earlier days fall on today."""
    own = CustomerPlan.objects.filter(owner=user)
    if last < today:
        return own.none()
    if first > today:
        return own.filter(due__gte=first, due__lte=last)
    return own.filter(due__lte=last)


def _count_planned(
    days: dict[date, PlannedDay],
    due: QuerySet[CustomerPlan],
    playbook: Playbook,
    today: date,
) -> set[str]:
    """Count into the days; the countries in which something is planned."""
    counted = (
        due.order_by()
        .values("due", "protected", "channel", country=F("customer__country"))
        .annotate(n=Count("pk"))
    )
    minutes, research = playbook.profile.minutes, playbook.profile.research.minutes
    countries = set()
    for row in counted:
        due_on = row["due"] or today
        day = days[max(due_on, today)]
        day.planned += row["n"]
        day.key += row["n"] if row["protected"] else 0
        day.overdue += row["n"] if due_on < today else 0
        takes = minutes[Channel(row["channel"])] if row["channel"] else research
        day.minutes += row["n"] * takes
        countries.add(row["country"])
    return countries


def _count_made(days: dict[date, PlannedDay], user: User, last: date) -> None:
    first = min(days)
    if last < first:
        return
    begins, ends = day_starts_at(user, first), day_starts_at(user, last + timedelta(days=1))
    for at, direction in _logged(user, begins, ends).values_list("at", "direction"):
        day = days[at.astimezone(user.zone).date()]
        if direction == Touch.Direction.OUT:
            day.made += 1
        else:
            day.received += 1


def _logged(user: User, begins: datetime, ends: datetime) -> QuerySet[Touch]:
    return Touch.objects.filter(by=user, at__gte=begins, at__lt=ends, undone_at=None)


def _mark_days_off(days: Iterable[PlannedDay], seller: Seller, countries: set[str]) -> None:
    own = own_calendar(seller)
    theirs = [
        country_calendar(each, None, seller.corrections)
        for each in sorted(countries - {seller.country})
        if each
    ]
    for each in days:
        each.own_off = own.day_off(each.day)
        holidays = (calendar.holiday(each.day) for calendar in theirs)
        each.closed = tuple(holiday for holiday in holidays if holiday is not None)


def _first_of_each_day(due: QuerySet[CustomerPlan]) -> Sequence[CustomerPlan]:
    """The most valuable of each day, found on the index alone; then their rows."""
    place = Window(RowNumber(), partition_by=[F("due")], order_by=[*_RANKED])
    ranked = due.order_by().annotate(place=place).filter(place__lte=SHOWN_A_DAY)
    found = CustomerPlan.objects.filter(pk__in=ranked.values("pk")).select_related("customer")
    return list(found)


def _due_day(row: CustomerPlan) -> date:
    return row.due or date.min


def _opens(row: CustomerPlan, day: date) -> datetime:
    return row.opens or datetime(day.year, day.month, day.day, tzinfo=UTC)


def _room(user: User) -> int:
    return round(float(user.hours_for_follow_up) * 60)
