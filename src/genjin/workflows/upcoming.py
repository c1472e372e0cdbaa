"""The touches of the coming days, as they would fall if nobody answers (M5)."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.playbook import Playbook
from genjin.scheduling.plan_ahead import plan_ahead
from genjin.stores.records.models import User
from genjin.workflows.derive_plans import Deriving
from genjin.workflows.home import Home
from genjin.workflows.people import day_of, seller_of
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
    """The touches from today up to so many days ahead. Reads only.

    Raises UnusableInputError for fewer than no days, or more than a year.
    """
    if not 0 <= days <= MOST_DAYS:
        raise UnusableInputError(Problem("problem-days", {"most": MOST_DAYS}, value=str(days)))
    seller = seller_of(user)
    first = day_of(user, now)
    last = first + timedelta(days=days)
    plans, deriving = OwnPlans(home, user, now), Deriving(home, now)
    due = [touch.customer_id for touch in plans.due(last)]
    touches = [
        touch
        for each in deriving.derivations(int(each) for each in due)
        for touch in plan_ahead(each.situation, deriving.playbook, seller, now=now, days=days)
    ]
    touches.sort(key=lambda touch: (touch.due, touch.opens, -touch.value, touch.customer_id))
    rows = plans.rows(due)
    return Upcoming(
        user=user,
        first=first,
        last=last,
        zone=seller.zone,
        playbook=deriving.playbook,
        items=tuple(planned_item(touch, rows[touch.customer_id], seller, now) for touch in touches),
    )
