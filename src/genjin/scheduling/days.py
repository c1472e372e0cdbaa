"""Which day a touch of a cadence falls on: in its interval, on the best weekday, in an open window."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from genjin.playbook.rule_files import Interval, WindowFile
from genjin.scheduling.desk import Desks
from genjin.scheduling.hours import Span, seller_hours
from genjin.scheduling.openings import opening

_SEARCHED_DAYS = 15
"""A window that opens on none of so many shared days, three weeks, is closed."""


class Allowed(NamedTuple):
    """The days that a cadence allows: not before, best on, not after."""

    earliest: date
    target: date
    latest: date


@dataclass(frozen=True, slots=True)
class Slot:
    """A day with an open window, and whether its weekday is one that the window prefers.

    `weekday` is that of the window's own clock, ISO.
    `outside_own_hours`: the seller isn't at his desk at that hour.
    """

    day: date
    span: Span
    weekday: int
    on_best_weekday: bool
    outside_own_hours: bool


def allowed_days(desks: Desks, every: Interval, last_contact: date | None, since: date) -> Allowed:
    """The days that an interval allows after the last contact, counted in shared working days.

    Who has never been contacted may be from the day on which following began (`since`).
    """
    nth = desks.days.nth_shared_working_day
    if last_contact is None:
        first = desks.days.first_from(since)
        return Allowed(first, first, nth(first, every.max))
    return Allowed(*(nth(last_contact, n) for n in (every.min, every.target, every.max)))


def find_slot(
    window: WindowFile, desks: Desks, allowed: Allowed, now: datetime, *, with_seller: bool = True
) -> Slot | None:
    """The best of the allowed days that are still ahead, else the first day after them.

    Best is a weekday that the window prefers, then the day nearest to the target, then the
    earlier one. None if the window is closed for weeks.
    """
    inside: list[Slot] = []
    start = max(allowed.earliest, desks.today(now))
    for n, day in enumerate(_shared_from(desks, start)):
        late = day > allowed.latest
        if late and (inside or n >= _SEARCHED_DAYS):
            break
        slot = _slot_on(window, desks, day, now, with_seller=with_seller)
        if slot is None:
            continue
        if late:
            return slot
        inside.append(slot)
    return min(inside, key=lambda slot: _distance(slot, allowed.target), default=None)


def closed_today(window: WindowFile, desks: Desks, now: datetime) -> bool:
    """Whether the window was open today and has closed."""
    today = desks.today(now)
    if not desks.days.includes(today):
        return False
    spans = opening(window, desks, today).spans
    return bool(spans) and spans[-1].closes <= now


def open_days(window: WindowFile, desks: Desks, after: date, until: date) -> tuple[date, ...]:
    """The days after one day, up to and with another, that both work and on which the window opens."""
    days: list[date] = []
    for day in _shared_from(desks, after + timedelta(days=1)):
        if day > until:
            return tuple(days)
        if opening(window, desks, day).spans:
            days.append(day)
    return tuple(days)


def _shared_from(desks: Desks, start: date) -> Iterator[date]:
    day = start - timedelta(days=1)
    while True:
        day = desks.days.nth_shared_working_day(day, 1)
        yield day


def _slot_on(
    window: WindowFile, desks: Desks, day: date, now: datetime, *, with_seller: bool
) -> Slot | None:
    """The first hours of the day that aren't over; those nearest to the seller's own if outside them."""
    opened = opening(window, desks, day, with_seller=with_seller)
    left = [span for span in opened.spans if span.closes > now]
    if not left:
        return None
    span = left[0]
    if opened.outside_own_hours:
        own = seller_hours(desks.seller, day)
        span = min(left, key=lambda each: _from_own_hours(each, own))
    zone = desks.seller.zone if window.clock == "seller" else desks.place.zone
    weekday = span.opens.astimezone(zone).isoweekday()
    return Slot(day, span, weekday, weekday in window.weekdays, opened.outside_own_hours)


def _from_own_hours(span: Span, own: list[Span]) -> timedelta:
    """How long before or after the seller's day the hours begin."""
    return min(max(each.opens - span.opens, span.opens - each.closes, timedelta(0)) for each in own)


def _distance(slot: Slot, target: date) -> tuple[bool, int, date]:
    return (not slot.on_best_weekday, abs((slot.day - target).days), slot.day)
