"""Derive grades and next touches again, and keep them (M1): when something happened, or a day began.

Idempotent: planning twice gives the same rows, and two planners at once give one row a customer.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connection, transaction
from django.db.models import Count, Q, Sum

from genjin.stores.records.models import CustomerPlan, User
from genjin.workflows.customer_record import BATCH
from genjin.workflows.deal_outcomes import keep_outcomes
from genjin.workflows.derive_plans import Deriving
from genjin.workflows.home import Home
from genjin.workflows.keep_playbook import keep_playbook
from genjin.workflows.keep_room import Places, active_limit, lists_changed, places_of, renew_room
from genjin.workflows.load_playbook import load_playbook, playbook_in_use
from genjin.workflows.people import day_of, day_starts_at
from genjin.workflows.plan_batch import plan_batch
from genjin.workflows.plan_in_parallel import MANY, plan_in_parallel, processors


def plan_customers(
    home: Home, customer_ids: Iterable[int], *, now: datetime, whole_lists: bool = False
) -> int:
    """Plan these customers as of `now`, and keep the plans; how many were asked for.

    Each batch is written in one transaction, or in the caller's: a planner that is killed has
    planned some customers wholly and the others not at all. Many are planned on all processors,
    unless within a transaction. Where that changes who has room on a list
    (always looked at with `whole_lists`), those whom it concerns are planned too.
    """
    ids = sorted(set(customer_ids))
    if not ids:
        return 0
    keep_playbook(home, playbook_in_use(home).texts)
    keep_outcomes()
    deriving = Deriving(home, now)
    batches = [ids[start : start + BATCH] for start in range(0, len(ids), BATCH)]
    before = _places(batches)
    if len(ids) >= MANY and processors() > 1 and not connection.in_atomic_block:
        plan_in_parallel(home, batches, now)
    else:
        for batch in batches:
            plan_batch(deriving, batch)
    after = _places(batches)
    owners = {owner for owner, _, _ in after.values() if owner is not None}
    changed = lists_changed(before, after)
    _settle(home, deriving, owners, changed, whole_lists=whole_lists)
    return len(ids)


def _places(batches: Sequence[Sequence[int]]) -> Places:
    return {id_: place for batch in batches for id_, place in places_of(batch).items()}


def _settle(
    home: Home, deriving: Deriving, owners: set[int], changed: set[int], *, whole_lists: bool
) -> None:
    """Plan those whom a list has gained or lost room for, once its line is found again."""
    playbook, limits = deriving.playbook, deriving.lines.limits
    concerned = [
        owner
        for owner in User.objects.filter(pk__in=owners | changed)
        if whole_lists
        or owner.pk in changed
        or limits.get(owner.pk) != active_limit(owner, playbook)
    ]
    if not concerned:
        return
    with transaction.atomic():
        passed = renew_room(concerned, playbook)
        again = Deriving(home, deriving.now)
        for start in range(0, len(passed), BATCH):
            plan_batch(again, passed[start : start + BATCH])


def plan_customers_of(home: Home, user: User, *, now: datetime) -> int:
    """Plan everybody whom the person follows: his working time or the playbook has changed."""
    ids = user.customers.values_list("id", flat=True)
    return plan_customers(home, ids, now=now, whole_lists=True)


def plan_stale_customers(home: Home, user: User, *, now: datetime) -> int:
    """Plan those of the person's customers whose plan no longer holds; how many they were."""
    return plan_customers(home, stale_customer_ids(home, user, now), now=now, whole_lists=True)


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
