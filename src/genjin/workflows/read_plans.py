"""The plans of a person's customers as they hold at an instant, read or derived, never written."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from genjin.scheduling.planned import NextTouch
from genjin.stores.records.models import Customer, CustomerPlan, User
from genjin.workflows.derive_plans import FOLLOWED, Deriving, next_touch_of
from genjin.workflows.home import Home
from genjin.workflows.people import seller_of
from genjin.workflows.plan_customers import stale_customers

_RANKED_BY = (
    "customer_id",
    "grade",
    "state",
    "due",
    "earliest",
    "latest",
    "opens",
    "closes",
    "channel",
    "window",
    "phase",
    "purpose",
    "talk_track",
    "protected",
    "value",
)


@dataclass(frozen=True, slots=True)
class DueTouches:
    """The touches that are due up to a day, and the rows that hold the whole of each.

    Touches that are read come without their reasons: a long list is ranked by the rest, and only
    what is shown is loaded (`rows`).
    """

    touches: tuple[NextTouch, ...]
    derived: dict[int, CustomerPlan]

    def rows(self, customer_ids: Iterable[int]) -> dict[int, CustomerPlan]:
        """The whole plans of these customers, each with its customer."""
        wanted = list(customer_ids)
        stored = CustomerPlan.objects.select_related("customer").filter(
            pk__in=[each for each in wanted if each not in self.derived]
        )
        return {row.customer_id: row for row in stored} | {
            each: self.derived[each] for each in wanted if each in self.derived
        }


def due_touches(home: Home, user: User, now: datetime, *, until: date) -> DueTouches:
    """What is due up to a day for those whom the person follows, as it holds at `now`.

    Stored plans that hold are read through the worklist's index; the others are derived again in
    memory.
    """
    seller = seller_of(user)
    stale = list(stale_customers(home, user, now).values_list("id", flat=True))
    stored = CustomerPlan.objects.filter(owner=user, state=FOLLOWED, due__lte=until)
    stale_ids = set(stale)
    touches = [
        touch
        for row in stored.only(*_RANKED_BY)
        if row.customer_id not in stale_ids
        and (touch := next_touch_of(row, seller, with_reasons=False)) is not None
    ]
    derived: dict[int, CustomerPlan] = {}
    if stale:
        for plan in Deriving(home, now).plans(stale):
            touch = next_touch_of(plan, seller)
            if touch is not None and touch.due <= until:
                touches.append(touch)
                derived[plan.customer_id] = plan
    return DueTouches(tuple(touches), derived)


def plan_of(home: Home, customer: Customer, now: datetime) -> CustomerPlan:
    """The plan of one customer as it holds at `now`."""
    owner = customer.owner
    if owner is not None and not stale_customers(home, owner, now).filter(pk=customer.pk).exists():
        stored = CustomerPlan.objects.filter(pk=customer.pk).first()
        if stored is not None:
            stored.customer = customer
            return stored
    return next(Deriving(home, now).plans([customer.pk]))
