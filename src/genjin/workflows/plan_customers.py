"""Derive grades and next touches again, and keep them (M1): when something happened, or a day began.

Idempotent: planning twice gives the same rows, and two planners at once give one row a customer.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import F, Q, QuerySet

from genjin.stores.records.models import Customer, CustomerPlan, User
from genjin.workflows.customer_record import BATCH
from genjin.workflows.derive_plans import FOLLOWED, Deriving
from genjin.workflows.home import Home
from genjin.workflows.keep_playbook import keep_playbook
from genjin.workflows.load_playbook import load_playbook, playbook_in_use
from genjin.workflows.people import day_of, day_starts_at

_DERIVED = tuple(
    column.name
    for column in CustomerPlan._meta.concrete_fields  # noqa: SLF001 - Django's documented way
    if not column.primary_key
)


def plan_customers(home: Home, customer_ids: Iterable[int], *, now: datetime) -> int:
    """Plan these customers as of `now`, and keep the plans; how many were planned.

    Each batch is one transaction, or part of the caller's: a planner that is killed has planned
    some customers wholly and the others not at all.
    """
    ids = sorted(set(customer_ids))
    if not ids:
        return 0
    deriving = Deriving(home, now)
    keep_playbook(home, playbook_in_use(home).texts)
    planned = 0
    for start in range(0, len(ids), BATCH):
        with transaction.atomic():
            rows = list(deriving.plans(ids[start : start + BATCH]))
            CustomerPlan.objects.bulk_create(
                rows,
                update_conflicts=True,
                unique_fields=["customer"],
                update_fields=_DERIVED,
            )
        planned += len(rows)
    return planned


def plan_customers_of(home: Home, user: User, *, now: datetime) -> int:
    """Plan everybody whom the person follows: his working time or the playbook has changed."""
    return plan_customers(home, user.customers.values_list("id", flat=True), now=now)


def plan_stale_customers(home: Home, user: User, *, now: datetime) -> int:
    """Plan those of the person's customers whose plan no longer holds; how many they were."""
    return plan_customers(
        home, stale_customers(home, user, now).values_list("id", flat=True), now=now
    )


def stale_customers(home: Home, user: User, now: datetime) -> QuerySet[Customer]:
    """The person's customers whose stored plan doesn't hold at `now`.

    It holds on the person's day on which it was made, from that moment on, under the same
    playbook, and until the window of its touch has closed.
    """
    begins = day_starts_at(user, day_of(user, now))
    holds = Q(
        plan__planned_at__gte=begins,
        plan__planned_at__lte=now,
        plan__playbook_version=load_playbook(home).version,
        plan__owner=F("owner"),
    ) & (~Q(plan__state=FOLLOWED) | Q(plan__closes__gt=now))
    return user.customers.filter(archived_at=None).exclude(
        pk__in=user.customers.filter(holds).values("pk")
    )
