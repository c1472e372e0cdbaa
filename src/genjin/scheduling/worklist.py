"""The worklist of a day: what is due, in the order to work, inside the hours that there are (M10)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from math import inf

from genjin.kernel.reason import ParamValue, Reason
from genjin.playbook.channels import Channel
from genjin.scheduling.planned import ANSWER, NextTouch
from genjin.scheduling.timetable import Slot, Timetable

_MINUTES_IN_HOUR = 60


@dataclass(frozen=True, slots=True)
class DueTouch:
    """A touch as ranking looks at it: a `NextTouch` without its words.

    `opens` and `closes` are in the seller's zone. A touch without a channel is research.
    """

    customer_id: str
    opens: datetime
    closes: datetime
    latest: date
    channel: Channel | None
    window_id: str
    protected: bool
    value: float


def due_touch(touch: NextTouch) -> DueTouch:
    """What ranking looks at of a touch."""
    return DueTouch(
        customer_id=touch.customer_id,
        opens=touch.opens,
        closes=touch.closes,
        latest=touch.latest,
        channel=touch.channel,
        window_id=touch.window_id,
        protected=touch.protected,
        value=touch.value,
    )


@dataclass(frozen=True, slots=True)
class Capacity:
    """How much fits into the day: a number of touches, hours, both or neither.

    `minutes` is what a touch takes on each channel, `research_minutes` looking for a contact (a
    playbook's `profile`); without them nothing takes any time. `day_ends` is when the seller
    leaves: an answer that is late has until then.
    """

    touches: int | None = None
    hours: float | None = None
    minutes: Mapping[Channel, int] | None = None
    research_minutes: int = 0
    day_ends: datetime | None = None

    def takes(self, channel: Channel | None) -> int:
        """How many minutes a touch takes on a channel; without one it is research."""
        return self.research_minutes if channel is None else (self.minutes or {}).get(channel, 0)


@dataclass(frozen=True, slots=True)
class Deferred:
    """A due touch that doesn't fit into the day, and until when the cadence lets it wait."""

    touch: DueTouch
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Where the coming days have room, once the day is too full: by customer, the day of his touch.

    `left` are the customers whose touches find room on none of their days.
    """

    moved: Mapping[str, date]
    left: frozenset[str] = frozenset()


NOWHERE = Elsewhere({})


@dataclass(frozen=True, slots=True)
class Worklist:
    """The day's touches in the order to work, and those that wait, the most valuable first."""

    items: tuple[DueTouch, ...]
    deferred: tuple[Deferred, ...]


def ranked(touches: Iterable[DueTouch]) -> list[DueTouch]:
    """Touches in the order in which they are given room: protected ones first, then by value."""
    return sorted(touches, key=rank)


def rank(touch: DueTouch) -> tuple[bool, float, datetime, int, str]:
    """The place of a touch among others; ids are numbers, so a shorter one is smaller."""
    number = touch.customer_id
    return (not touch.protected, -touch.value, touch.opens, len(number), number)


def worklist(
    due: Iterable[DueTouch],
    *,
    today: date,
    now: datetime,
    capacity: Capacity | None = None,
    most_deferred: int | None = None,
    elsewhere: Elsewhere = NOWHERE,
) -> Worklist:
    """The list of a day from what is due on it, given in the order of `rank`.

    A protected touch (a key account's) is never deferred, however full the day is (M2). Another
    is deferred where the day is full, or the hours in which it can be made: eight mails don't
    fit into one hour. Once the day is full and `most_deferred` are known, no more are read. What
    has room `elsewhere` comes last, and goes there if the day is full.
    """
    day = _Day(capacity or Capacity(), today, now)
    deferred: list[Deferred] = []
    items: list[DueTouch] = []
    moved: list[DueTouch] = []
    for touch in due:
        if touch.customer_id in elsewhere.moved:
            moved.append(touch)
            continue
        because = day.refusal(touch, found_no_room=touch.customer_id in elsewhere.left)
        if because is None:
            items.append(touch)
        elif most_deferred is None or len(deferred) < most_deferred:
            deferred.append(Deferred(touch, (because,)))
        elif day.is_full:
            break
    for touch in moved:
        if day.refusal(touch) is None:
            items.append(touch)
        else:
            count, another_day = len(day.timetable), elsewhere.moved[touch.customer_id]
            deferred.append(Deferred(touch, (moved_reason(touch, today, another_day, count),)))
    deferred.sort(key=lambda each: rank(each.touch))
    return Worklist(tuple(items[n] for n in day.timetable.order()), tuple(deferred[:most_deferred]))


def moved_reason(touch: DueTouch, full: date, day: date, count: ParamValue) -> Reason:
    """That a day is full of so many touches, and on which other day of the touch there is room."""
    said: dict[str, ParamValue] = {"from": full, "count": count, "day": day}
    return Reason("reason-moved", said | {"latest": touch.latest})


class _Day:
    """A day that fills."""

    def __init__(self, room: Capacity, today: date, now: datetime) -> None:
        self.timetable = Timetable()
        self._room, self._today, self._now = room, today, now
        self._minutes = 0
        each = [*(room.minutes or {}).values(), *([room.research_minutes] if room.minutes else [])]
        self._least_minutes = min(each, default=0)

    @property
    def is_full(self) -> bool:
        """Whether nothing at all fits any more."""
        return not self._has_room_for(self._least_minutes)

    def refusal(self, touch: DueTouch, *, found_no_room: bool = False) -> Reason | None:
        """Put the touch into the day, or say why it doesn't fit; that no other day has room."""
        minutes = self._room.takes(touch.channel)
        slot = self._slot(touch, minutes)
        if touch.protected:
            self.timetable.force(slot)
        elif not self._has_room_for(minutes):
            if found_no_room and touch.latest > self._today:
                said: dict[str, ParamValue] = {"from": self._today, "count": len(self.timetable)}
                return Reason("reason-days-full", said | {"latest": touch.latest})
            return self._why(touch, {"count": len(self.timetable)}, "reason-deferred")
        elif not self.timetable.take(slot):
            hours: dict[str, ParamValue] = {
                "from": f"{touch.opens:%H:%M}",
                "to": f"{touch.closes:%H:%M}",
                "count": self.timetable.overlapping(slot),
            }
            return self._why(touch, hours, "reason-deferred-hours")
        self._minutes += minutes
        return None

    def _has_room_for(self, minutes: int) -> bool:
        room = self._room
        if room.touches is not None and len(self.timetable) >= room.touches:
            return False
        return room.hours is None or self._minutes + minutes <= room.hours * _MINUTES_IN_HOUR

    def _slot(self, touch: DueTouch, minutes: int) -> Slot:
        """The hours of the touch that are left. One whose hours are over can be made all day."""
        ends = self._room.day_ends
        closes = touch.closes
        if ends is not None and touch.window_id == ANSWER:
            closes = max(closes, ends)
        opens = self._from_now(touch.opens)
        until = self._from_now(closes)
        if until <= opens:
            until = max(self._from_now(ends), opens + minutes) if ends else inf
        return Slot(opens, until, min(minutes, until - opens), first=touch.protected)

    def _from_now(self, at: datetime) -> float:
        return max(0.0, (at - self._now) / timedelta(minutes=1))

    def _why(self, touch: DueTouch, params: dict[str, ParamValue], reason: str) -> Reason:
        late = "" if touch.latest > self._today else "-late"
        return Reason(reason + late, params | {"latest": touch.latest})
