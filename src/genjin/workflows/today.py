"""Whom to contact today, in the order to work (M10): the worklist of one person's day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from genjin.kernel.reason import Reason
from genjin.playbook.playbook import Playbook
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.situation import Seller
from genjin.scheduling.worklist import Capacity, worklist
from genjin.stores.records.models import Customer, CustomerPlan, User
from genjin.workflows.derive_plans import next_touch_of
from genjin.workflows.home import Home
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.people import day_of, seller_of
from genjin.workflows.read_plans import due_touches

MOST_DEFERRED_SHOWN = 200


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """One touch of a list. `seller_time` and `buyer_time` are one instant on two clocks.

    It is when the window opens, or the present where it is open already. `why_deferred` is empty
    for what is to be done.
    """

    touch: NextTouch
    customer: Customer
    plan: CustomerPlan
    seller_time: datetime
    buyer_time: datetime
    why_deferred: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Today:
    """A person's day. What is in `deferred` is due too, but doesn't fit into `hours`.

    `deferred_total` counts all of them; the first `MOST_DEFERRED_SHOWN` are listed.
    """

    user: User
    date: date
    zone: ZoneInfo
    hours: float
    playbook: Playbook
    items: tuple[PlannedItem, ...]
    deferred: tuple[PlannedItem, ...]
    deferred_total: int


def today(home: Home, user: User, *, now: datetime, hours: float | None = None) -> Today:
    """The worklist of the person's day at `now`, inside `hours` (else those of his settings).

    Reads only. What is due for the customers of the person himself, whatever he may see.
    """
    seller = seller_of(user)
    day = day_of(user, now)
    playbook = load_playbook(home)
    due = due_touches(home, user, now, until=day)
    capacity = Capacity(
        hours=float(user.hours_for_follow_up) if hours is None else hours,
        minutes=playbook.profile.minutes,
    )
    listed = worklist(due.touches, today=day, capacity=capacity)
    shown = listed.deferred[:MOST_DEFERRED_SHOWN]
    touches = (*listed.items, *(each.touch for each in shown))
    rows = due.rows(int(touch.customer_id) for touch in touches)
    return Today(
        user=user,
        date=day,
        zone=seller.zone,
        hours=capacity.hours or 0.0,
        playbook=playbook,
        items=tuple(planned_item(touch, rows, seller, now) for touch in listed.items),
        deferred=tuple(planned_item(each.touch, rows, seller, now, each.because) for each in shown),
        deferred_total=len(listed.deferred),
    )


def planned_item(
    touch: NextTouch,
    rows: Mapping[int, CustomerPlan],
    seller: Seller,
    now: datetime,
    why_deferred: tuple[Reason, ...] = (),
) -> PlannedItem:
    """The touch with its reasons, its customer, and the time on both clocks."""
    plan = rows[int(touch.customer_id)]
    if not touch.because:
        touch = next_touch_of(plan, seller) or touch
    moment = max(touch.opens, now).replace(second=0, microsecond=0)
    return PlannedItem(
        touch=touch,
        customer=plan.customer,
        plan=plan,
        seller_time=moment.astimezone(seller.zone),
        buyer_time=moment.astimezone(ZoneInfo(plan.buyer_zone)),
        why_deferred=why_deferred,
    )
