"""Derive the plans of a batch of customers and keep them, whoever else plans at the same time (M1)."""

from collections.abc import Sequence
from datetime import datetime

from django.db import connection, transaction

from genjin.stores.records.inserting import insert_rows
from genjin.stores.records.models import CustomerPlan
from genjin.workflows.derive_plans import Deriving


def plan_batch(deriving: Deriving, ids: Sequence[int]) -> None:
    """Plan these customers.

    Within a transaction of the caller's it is part of that. Else plans are derived while others
    may write, and only those are kept whose customers nobody has planned meanwhile.
    """
    if connection.in_atomic_block:
        insert_rows(list(deriving.plans(ids)), on_conflict="replace")
        return
    before = _planned_at(ids)
    plans = list(deriving.plans(ids))
    with transaction.atomic():
        now = _planned_at(ids, lock=True)
        insert_rows(
            [plan for plan in plans if plan.pk in before and now.get(plan.pk) == before[plan.pk]],
            on_conflict="replace",
        )
        insert_rows([plan for plan in plans if plan.pk not in before], on_conflict="keep")


def _planned_at(ids: Sequence[int], *, lock: bool = False) -> dict[int, datetime]:
    plans = CustomerPlan.objects.filter(pk__in=ids).order_by("pk")
    if lock and connection.features.has_select_for_update:
        plans = plans.select_for_update()
    return dict(plans.values_list("pk", "planned_at"))
