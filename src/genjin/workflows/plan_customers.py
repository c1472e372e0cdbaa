"""Derive grades and next touches again, and keep them (M1): when something happened, or a day began.

Idempotent: planning twice gives the same rows, and two planners at once give one row a customer.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Count, Q, Sum

from genjin.stores.records.models import CustomerPlan, User
from genjin.workflows.customer_record import BATCH
from genjin.workflows.derive_plans import Deriving
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
    return plan_customers(home, stale_customer_ids(home, user, now), now=now)


def holding(home: Home, user: User, now: datetime) -> Q:
    """Which of the person's stored plans hold at `now`, if the window of their touch is open still.

    They do on the person's day on which they were made, from that moment on, under the same
    playbook.
    """
    return Q(
        owner=user,
        playbook_version=load_playbook(home).version,
        planned_at__gte=day_starts_at(user, day_of(user, now)),
        planned_at__lte=now,
    )


def stale_customer_ids(home: Home, user: User, now: datetime) -> list[int]:
    """The person's customers whose stored plan doesn't hold at `now`, or who have none."""
    version = load_playbook(home).version
    begins = day_starts_at(user, day_of(user, now))
    own = CustomerPlan.objects.filter(owner=user)
    # One range of an index each: hardly any row is stale, and none of the others is looked at.
    stale = (
        own.filter(playbook_version__lt=version),
        own.filter(playbook_version__gt=version),
        own.filter(playbook_version=version, planned_at__lt=begins),
        own.filter(playbook_version=version, planned_at__gt=now),
        own.filter(closes__lte=now),
    )
    ids = [plans.order_by().values_list("pk", flat=True) for plans in stale]
    return sorted({*ids[0].union(*ids[1:]), *_without_plan(user)})


def count_without_plan(user: User) -> int:
    """How many of the person's customers have neither a plan nor a word why not: none, unless killed."""
    return sum(1 for _ in _without_plan(user))


def _without_plan(user: User) -> Iterable[int]:
    """The person's customers whom nobody has planned yet, as after an import that was killed."""
    followed = user.customers.filter(archived_at=None)
    plans = CustomerPlan.objects.filter(owner=user)
    # That everybody has one is soon seen; only then isn't each of them looked up.
    if followed.aggregate(n=Count("pk"), sum=Sum("pk")) == plans.aggregate(
        n=Count("pk"), sum=Sum("pk")
    ):
        return ()
    return followed.exclude(pk__in=plans.values("pk")).values_list("pk", flat=True)
