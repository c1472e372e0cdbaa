"""What a full day leaves to the coming days: who goes to another of his days, and who finds none (M10)."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, inf

from genjin.playbook.channels import Channel
from genjin.scheduling.capacity import Task, most_valuable
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.worklist import Capacity

HORIZON_DAYS = 14
"""A touch waits for a better day at most as long as the widest interval is wide."""

_MINUTES_IN_HOUR = 60
_MOST_A_DAY = 100_000
_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ComingTouch:
    """A touch as sharing out days looks at it: its own day and the others on which it could be made."""

    customer_id: str
    due: date
    later: tuple[date, ...]
    channel: Channel | None
    protected: bool
    value: float


@dataclass(frozen=True, slots=True)
class LookAhead:
    """The day that each of some touches is given, by customer; those without one are `left`.

    `slots` is how many touches of the usual length a day takes.
    """

    days: Mapping[str, date]
    left: frozenset[str]
    slots: int


def look_ahead(
    touches: Sequence[ComingTouch],
    *,
    today: date,
    works: Callable[[date], bool],
    capacity: Capacity,
    not_today: Collection[str] = (),
) -> LookAhead:
    """The most valuable set of touches within their days, from today on.

    A day has as many equal slots as touches of the usual length fit into its hours; a protected
    touch keeps its day and takes a slot of it, though there be none. Whatever is due today or was
    before may be made today, but for the customers of `not_today`, whose hours are full.
    """
    free = [touch for touch in touches if not touch.protected]
    room = _slots_a_day(touches, capacity)
    days = (today + n * _A_DAY for n in range(HORIZON_DAYS + 1))
    slots = {day: room for day in days if day == today or works(day)}
    for touch in touches:
        day = max(touch.due, today)
        if touch.protected and slots.get(day):
            slots[day] -= 1
    tasks = [
        Task(
            touch.customer_id,
            _days_of(touch, today)[touch.customer_id in not_today :],
            touch.value,
        )
        for touch in free
    ]
    placed = most_valuable(tasks, slots)
    left = frozenset(task.id for task in tasks if task.id not in placed)
    return LookAhead(placed, left, room)


def days_for(
    touches: Mapping[str, NextTouch], *, taken: Mapping[date, int], slots: int
) -> dict[str, date]:
    """The day of each touch of the most valuable set that fits beside what is `taken` of each day.

    By any name of a touch. A protected one keeps its day, whatever is taken of it.
    """
    room: dict[date, int] = {}
    for touch in touches.values():
        for day in (touch.due, *touch.later):
            room[day] = max(0, slots - taken.get(day, 0))
    for touch in touches.values():
        if touch.protected and room[touch.due]:
            room[touch.due] -= 1
    tasks = [
        Task(name, (touch.due, *touch.later), touch.value)
        for name, touch in touches.items()
        if not touch.protected
    ]
    keeps = {name: touch.due for name, touch in touches.items() if touch.protected}
    return keeps | most_valuable(tasks, room)


def _slots_a_day(touches: Sequence[ComingTouch], capacity: Capacity) -> int:
    """How many touches of the usual length fit into the hours of a day."""
    lengths = [capacity.takes(touch.channel) for touch in touches]
    usual = max(1, ceil(sum(lengths) / len(lengths))) if lengths else 1
    hours = capacity.hours if capacity.hours is not None else inf
    return int(min(hours * _MINUTES_IN_HOUR / usual, _MOST_A_DAY))


def _days_of(touch: ComingTouch, today: date) -> tuple[date, ...]:
    due = max(touch.due, today)
    return (due, *(day for day in touch.later if day > due))
