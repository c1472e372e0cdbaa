"""Touches as lists show them: with their customer, their reasons, and the time on both clocks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from genjin.kernel.reason import Reason
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.situation import Seller
from genjin.stores.records.models import Customer, CustomerPlan
from genjin.workflows.derive_plans import next_touch_of


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


def planned_item(
    touch: NextTouch,
    plan: CustomerPlan,
    seller: Seller,
    now: datetime,
    why_deferred: tuple[Reason, ...] = (),
) -> PlannedItem:
    """The touch with the plan that holds its customer and his clock."""
    moment = max(touch.opens, now).replace(second=0, microsecond=0)
    return PlannedItem(
        touch=touch,
        customer=plan.customer,
        plan=plan,
        seller_time=moment.astimezone(seller.zone),
        buyer_time=moment.astimezone(ZoneInfo(plan.buyer_zone)),
        why_deferred=why_deferred,
    )


def stored_item(
    plans: Mapping[str, CustomerPlan],
    customer_id: str,
    seller: Seller,
    now: datetime,
    why_deferred: tuple[Reason, ...] = (),
) -> PlannedItem:
    """The touch that the customer's plan holds. Raises LookupError if it holds none."""
    touch = next_touch_of(plans[customer_id], seller)
    if touch is None:
        raise LookupError(f"customer {customer_id} has no next touch")
    return planned_item(touch, plans[customer_id], seller, now, why_deferred)
