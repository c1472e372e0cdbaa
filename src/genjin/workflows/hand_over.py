"""Give customers to another person: one by one, or all of somebody who leaves (X6)."""

from datetime import UTC, datetime

from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Correction, Customer, CustomerPlan, User
from genjin.workflows.corrections import keep_correction
from genjin.workflows.home import Home
from genjin.workflows.permissions import get_customer, require_manager
from genjin.workflows.plan_customers import plan_customers

_BATCH = 1000
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def hand_over(
    home: Home, user: User, customer_id: str | int, to_user_id: int | None, *, now: datetime
) -> Customer:
    """Give the customer to another person, who follows him in his own hours from now on.

    Raises NotAllowedError for one who is no manager, UnusableInputError for somebody who doesn't
    work here.
    """
    require_manager(user)
    customer = get_customer(user, customer_id)
    successor = get_successor(to_user_id)
    with transaction.atomic():
        if keep_correction(customer, customer, {"owner": successor}, by=user, now=now) is not None:
            plan_customers(home, [customer.pk], now=now)
    return customer


def get_successor(user_id: int | None) -> User:
    """The person who takes customers over. Raises UnusableInputError for one who doesn't work here."""
    found = User.objects.filter(pk=user_id, is_active=True).first() if user_id else None
    if found is None:
        raise UnusableInputError(Problem("problem-successor-unknown"))
    return found


def hand_over_all(leaver: User, successor: User, *, by: User, now: datetime) -> list[int]:
    """Give everybody whom one person follows to another; the ids of those customers.

    Within a transaction of the caller's, who plans them afterwards: until then the kept plans
    count as stale, and are derived when they are read.
    """
    ids = list(Customer.objects.filter(owner=leaver).order_by("id").values_list("id", flat=True))
    names = [str(leaver), str(successor)]
    for start in range(0, len(ids), _BATCH):
        batch = ids[start : start + _BATCH]
        Customer.objects.filter(pk__in=batch).update(owner=successor)
        CustomerPlan.objects.filter(pk__in=batch).update(owner=successor, planned_at=_NEVER)
        Correction.objects.bulk_create(
            Correction(customer_id=id_, changed={"owner": names}, by=by, at=now) for id_ in batch
        )
    return ids
