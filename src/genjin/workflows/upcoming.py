"""The touches of the coming days, as they would fall if nobody answers (M5)."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.kernel.reason import ParamValue, Reason
from genjin.playbook.playbook import Playbook
from genjin.scheduling.look_ahead import days_for
from genjin.scheduling.moving import moved_to
from genjin.scheduling.plan_ahead import plan_ahead
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.situation import Place
from genjin.stores.records.models import User
from genjin.workflows.derive_plans import Deriving
from genjin.workflows.home import Home
from genjin.workflows.list_day import capacity_of, coming_touches, list_day, look_ahead_from
from genjin.workflows.people import day_of
from genjin.workflows.planned_items import PlannedItem, planned_item
from genjin.workflows.read_plans import OwnPlans

MOST_DAYS = 366


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The coming days of a person, from `first` to `last`; the earliest touch first."""

    user: User
    first: date
    last: date
    zone: ZoneInfo
    playbook: Playbook
    items: tuple[PlannedItem, ...]


def upcoming(home: Home, user: User, *, days: int, now: datetime) -> Upcoming:
    """The touches from today up to so many days ahead, as many a day as fit. Reads only.

    Today is as its worklist has it. On a later day a touch that doesn't fit goes to another of its
    days, where there is room, and says so; one that finds none keeps its day and says that. Raises
    UnusableInputError for fewer than no days, or more than a year.
    """
    if not 0 <= days <= MOST_DAYS:
        raise UnusableInputError(Problem("problem-days", {"most": MOST_DAYS}, value=str(days)))
    first = day_of(user, now)
    last = first + timedelta(days=days)
    plans, deriving = OwnPlans(home, user, now), Deriving(home, now)
    seller = plans.seller
    due = [touch.customer_id for touch in plans.due(last)]
    coming = _Coming(plans, deriving.playbook, user, first, now=now, most=len(due))
    walks: dict[str, list[_Placed]] = {}
    for each in deriving.derivations(int(customer_id) for customer_id in due):
        if isinstance(each.plan, NextTouch):
            placed = coming.first_touch(each.plan, each.situation.place)
            walk = plan_ahead(
                each.situation,
                deriving.playbook,
                seller,
                now=now,
                days=days,
                first=placed.touch,
            )
            walks[each.situation.customer_id] = [placed] + [
                _Placed(touch, each.situation.place) for touch in walk[1:]
            ]
    coming.place_later(walks)
    touches = [placed for walk in walks.values() for placed in walk if placed.touch.due <= last]
    touches.sort(key=_in_order)
    rows = plans.rows(due)
    return Upcoming(
        user=user,
        first=first,
        last=last,
        zone=seller.zone,
        playbook=deriving.playbook,
        items=tuple(
            planned_item(each.touch, rows[each.touch.customer_id], seller, now, each.why)
            for each in touches
        ),
    )


@dataclass(frozen=True, slots=True)
class _Placed:
    """A touch on the day that it is given, and why that isn't its own."""

    touch: NextTouch
    place: Place
    why: tuple[Reason, ...] = ()


class _Coming:
    """The coming days as they fill: today's worklist, every next touch, then what follows them."""

    def __init__(
        self,
        plans: OwnPlans,
        playbook: Playbook,
        user: User,
        today: date,
        *,
        now: datetime,
        most: int,
    ) -> None:
        self._playbook, self._seller, self._today = playbook, plans.seller, today
        hours = float(user.hours_for_follow_up)
        listed = list_day(
            plans, playbook, self._seller, today, now=now, hours=hours, most_deferred=most
        )
        self._today_ids = {item.touch.customer_id for item in listed.items}
        self._deferred = {item.touch.customer_id: item.why_deferred for item in listed.deferred}
        capacity = capacity_of(playbook, self._seller, today, hours)
        touches = coming_touches(plans, today)
        self._ahead = look_ahead_from(
            touches, self._seller, capacity, today, not_today=self._deferred
        )
        self._taken: Counter[date] = Counter()

    def first_touch(self, touch: NextTouch, place: Place) -> _Placed:
        """A customer's next touch: on today's list, on its own day, or where there is room."""
        customer_id = touch.customer_id
        day, why = touch.due, self._deferred.get(customer_id, ())
        if customer_id not in self._today_ids:
            day = max(touch.due, self._ahead.days.get(customer_id, touch.due))
        if touch.due > self._today:
            why = self._why(touch, day, found=customer_id not in self._ahead.left)
        placed = self._on(touch, place, day)
        self._taken[placed.due] += 1
        return _Placed(placed, place, why)

    def place_later(self, walks: dict[str, list[_Placed]]) -> None:
        """Give the touches that follow the next ones the room that those leave."""
        following = {
            f"{customer_id}-{n}": placed.touch
            for customer_id, walk in walks.items()
            for n, placed in enumerate(walk)
            if n > 0
        }
        days = days_for(following, taken=self._taken, slots=self._ahead.slots)
        for customer_id, walk in walks.items():
            for n, (touch, place) in enumerate((each.touch, each.place) for each in walk):
                name = f"{customer_id}-{n}"
                if name in following:
                    day = days.get(name, touch.due)
                    why = self._why(touch, day, found=name in days)
                    walk[n] = _Placed(self._on(touch, place, day), place, why)

    def _on(self, touch: NextTouch, place: Place, day: date) -> NextTouch:
        if day == touch.due:
            return touch
        return moved_to(touch, place, self._playbook, self._seller, day)

    def _why(self, touch: NextTouch, day: date, *, found: bool) -> tuple[Reason, ...]:
        said: dict[str, ParamValue] = {
            "from": touch.due,
            "count": self._ahead.slots,
            "latest": touch.latest,
        }
        if not found:
            return (Reason("reason-days-full", said),)
        return (Reason("reason-moved", said | {"day": day}),) if day != touch.due else ()


def _in_order(placed: _Placed) -> tuple[date, datetime, float, str]:
    touch = placed.touch
    return (touch.due, touch.opens, -touch.value, touch.customer_id)
