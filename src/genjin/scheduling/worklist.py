"""The worklist of a day: what is due, in the order to work, inside the hours that there are (M10)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from genjin.kernel.reason import Reason
from genjin.playbook.channels import Channel
from genjin.scheduling.planned import NextTouch, Plan

_MINUTES_IN_HOUR = 60


@dataclass(frozen=True, slots=True)
class Capacity:
    """How much fits into the day: a number of touches, hours, both or neither.

    `minutes` is what a touch takes on each channel (a playbook's `profile.minutes`).
    """

    touches: int | None = None
    hours: float | None = None
    minutes: Mapping[Channel, int] | None = None


@dataclass(frozen=True, slots=True)
class Deferred:
    """A due touch that doesn't fit into today, and until when the cadence lets it wait."""

    touch: NextTouch
    because: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Worklist:
    """Today's touches in the order to work, and those that wait."""

    items: tuple[NextTouch, ...]
    deferred: tuple[Deferred, ...]


def worklist(plans: Iterable[Plan], *, today: date, capacity: Capacity | None = None) -> Worklist:
    """What is due on the salesperson's date, protected touches first, then by value.

    A protected touch (a key account's) is never deferred, however full the day is (M2). Others
    are deferred where they no longer fit, the least valuable first.
    """
    due = [plan for plan in plans if isinstance(plan, NextTouch) and plan.due <= today]
    due.sort(key=lambda touch: (not touch.protected, -touch.value, touch.opens, touch.customer_id))
    room = capacity or Capacity()
    items: list[NextTouch] = []
    deferred: list[Deferred] = []
    minutes = 0
    for touch in due:
        takes = (room.minutes or {}).get(touch.channel, 0)
        if touch.protected or _fits(room, len(items), minutes + takes):
            items.append(touch)
            minutes += takes
        else:
            deferred.append(Deferred(touch, (_why_deferred(touch, today, len(items)),)))
    return Worklist(tuple(items), tuple(deferred))


def _fits(room: Capacity, touches: int, minutes: int) -> bool:
    if room.touches is not None and touches >= room.touches:
        return False
    return room.hours is None or minutes <= room.hours * _MINUTES_IN_HOUR


def _why_deferred(touch: NextTouch, today: date, before: int) -> Reason:
    if touch.latest > today:
        return Reason("reason-deferred", {"count": before, "latest": touch.latest})
    return Reason("reason-deferred-late", {"count": before, "latest": touch.latest})
