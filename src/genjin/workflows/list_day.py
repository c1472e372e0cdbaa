"""The worklist of one day of a person's, whether it is today or the next that has work (M10)."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from genjin.playbook.playbook import Playbook
from genjin.scheduling.desk import own_calendar
from genjin.scheduling.hours import seller_hours
from genjin.scheduling.look_ahead import HORIZON_DAYS, ComingTouch, LookAhead, look_ahead
from genjin.scheduling.situation import Seller
from genjin.scheduling.worklist import (
    NOWHERE,
    Capacity,
    Deferred,
    DueTouch,
    Elsewhere,
    Worklist,
    moved_reason,
    worklist,
)
from genjin.workflows.planned_items import PlannedItem, stored_item
from genjin.workflows.read_plans import OwnPlans

MOST_LOOKED_AT = 400


@dataclass(frozen=True, slots=True)
class DayList:
    """What is due on a day: `items` in the order to work, `deferred` doesn't fit into the hours.

    `deferred_total` counts all that is deferred; the first of them are listed. `minutes` is what
    the items take.
    """

    date: date
    items: tuple[PlannedItem, ...]
    deferred: tuple[PlannedItem, ...]
    deferred_total: int
    minutes: int

    @property
    def total(self) -> int:
        """Everything that is due."""
        return len(self.items) + self.deferred_total


def list_day(  # noqa: PLR0913 - a day, its hours, and from where it is looked at
    plans: OwnPlans,
    playbook: Playbook,
    seller: Seller,
    day: date,
    *,
    now: datetime,
    hours: float,
    most_deferred: int,
    after: date | None = None,
) -> DayList:
    """What is due up to a day, or on the days after another up to it, inside so many hours.

    Where that doesn't fit, the coming days are looked at, so that what can wait makes room for
    what can't, and each says on which of its days there is room.
    """
    total = plans.count_due(day, after=after)
    if not total:
        return DayList(day, (), (), 0, 0)
    capacity = capacity_of(playbook, seller, day, hours)
    due = _ReadOnce(plans.due(day, after=after))

    def listed_with(elsewhere: Elsewhere) -> Worklist:
        return worklist(
            due,
            today=day,
            now=now,
            capacity=capacity,
            most_deferred=most_deferred,
            elsewhere=elsewhere,
        )

    listed = listed_with(NOWHERE)
    coming = coming_touches(plans, day, after=after) if listed.deferred else []
    if any(touch.later and touch.due <= day for touch in coming):
        ahead = look_ahead_from(coming, seller, capacity, day)
        listed = listed_with(_elsewhere(coming, ahead, day))
        # Equal slots know nothing of a window's hours: what those left out gets a day, too.
        left_out = {each.touch.customer_id for each in listed.deferred}
        ahead = look_ahead_from(coming, seller, capacity, day, not_today=left_out)
        listed = replace(
            listed, deferred=tuple(_with_its_day(each, ahead, day) for each in listed.deferred)
        )
    shown = [*listed.items, *(each.touch for each in listed.deferred)]
    rows = plans.rows(touch.customer_id for touch in shown)
    return DayList(
        date=day,
        items=tuple(stored_item(rows, each.customer_id, seller, now) for each in listed.items),
        deferred=tuple(
            stored_item(rows, each.touch.customer_id, seller, now, each.because)
            for each in listed.deferred
        ),
        deferred_total=total - len(listed.items),
        minutes=sum(capacity.takes(touch.channel) for touch in listed.items),
    )


class _ReadOnce:
    """Touches that are read as far as they are asked for, and not read again the second time."""

    def __init__(self, touches: Iterator[DueTouch]) -> None:
        self._read: list[DueTouch] = []
        self._unread = touches

    def __iter__(self) -> Iterator[DueTouch]:
        yield from self._read
        for touch in self._unread:
            self._read.append(touch)
            yield touch


def capacity_of(playbook: Playbook, seller: Seller, day: date, hours: float) -> Capacity:
    """How much fits into a day of the person's with so many hours for following up."""
    return Capacity(
        hours=hours,
        minutes=playbook.profile.minutes,
        research_minutes=playbook.profile.research.minutes,
        day_ends=max(span.closes for span in seller_hours(seller, day)),
    )


def coming_touches(plans: OwnPlans, day: date, *, after: date | None = None) -> list[ComingTouch]:
    """The touches of a day and of the coming two weeks, in the order of rank.

    Of a large book the most valuable are looked at: about twice as many as fit into the days.
    """
    until = day + timedelta(days=HORIZON_DAYS)
    return plans.coming(until, after=after, most=MOST_LOOKED_AT)


def look_ahead_from(
    touches: Sequence[ComingTouch],
    seller: Seller,
    capacity: Capacity,
    day: date,
    *,
    not_today: Collection[str] = (),
) -> LookAhead:
    """The day that each of these touches is given, as the person works."""
    works = own_calendar(seller).is_working_day
    return look_ahead(touches, today=day, works=works, capacity=capacity, not_today=not_today)


def _with_its_day(deferred: Deferred, ahead: LookAhead, today: date) -> Deferred:
    """The touch with the day on which there is room for it, where there is."""
    touch = deferred.touch
    another_day = ahead.days.get(touch.customer_id)
    if another_day is None or another_day <= today:
        return deferred
    count = deferred.because[0].params["count"]
    return Deferred(touch, (moved_reason(touch, today, another_day, count),))


def _elsewhere(touches: Iterable[ComingTouch], ahead: LookAhead, day: date) -> Elsewhere:
    """Which touches of a full day have room on another of their days, and which on none."""
    moved = {
        touch.customer_id: another_day
        for touch in touches
        if touch.due <= day and (another_day := ahead.days.get(touch.customer_id, day)) > day
    }
    return Elsewhere(moved, ahead.left)
