"""Foresee the purchases of the customers who are known in the trade data, and keep it (C6).

Fitting a market takes seconds and much memory, so this runs in a process of its own: in a command,
or in the one that a server starts. Pages read what is kept.
"""

from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F, Q, QuerySet

from genjin.stores.records.models import (
    Customer,
    CustomerAlert,
    Foreseeing,
    PredictedPurchase,
    Segment,
)
from genjin.workflows.home import Home
from genjin.workflows.linked_companies import linked_companies, newest_links
from genjin.workflows.people import day_of, get_user
from genjin.workflows.plan_customers import plan_customers

if TYPE_CHECKING:
    from collections.abc import Sequence

    # It loads numpy, scipy and LightGBM, which a server's own process does without.
    from genjin.workflows.predict_followed import ExpectedPurchase

_SAID = tuple(
    field.name
    for field in PredictedPurchase._meta.concrete_fields  # noqa: SLF001 - Django's documented way
    if field.name not in {"id", "customer", "hs6"}
)


def followed_wait(now: datetime) -> bool:
    """Whether anybody's foresight rests on another link, other trade data, or another day."""
    today = day_of(get_user(), now)
    holds = Q(
        customer__foreseeing__company_id=F("company_id"),
        customer__foreseeing__data=_data(),
        customer__foreseeing__on=today,
    )
    return newest_links().exclude(holds).exists() or _of_others().exists()


def renew_foresight(home: Home, *, now: datetime) -> int:
    """Foresee those whose foresight doesn't hold at `now`, and plan whom it concerns; how many.

    Idempotent, and safe to kill: what was foreseen is kept customer by customer.
    """
    changed = foresee_followed(home, now=now)
    plan_customers(home, changed, now=now)
    return len(changed)


def foresee_followed(home: Home, *, now: datetime) -> set[int]:
    """Foresee those whose foresight doesn't hold at `now`; of whom something else is said now."""
    today, data = day_of(get_user(), now), _data()
    gone = _of_others()
    ids = list(gone.values_list("customer_id", flat=True))
    in_book = Customer.objects.filter(pk__in=ids, archived_at=None)
    changed = set(in_book.values_list("pk", flat=True))
    with transaction.atomic():
        PredictedPurchase.objects.filter(customer__in=ids).delete()
        CustomerAlert.objects.filter(customer__in=ids).delete()
        Foreseeing.objects.filter(customer__in=ids).delete()
    links = linked_companies()
    kept = {
        each.customer_id: (each.company_id, each.data, each.on)
        for each in Foreseeing.objects.filter(customer__in=links)
    }
    waiting = {
        id_: company for id_, company in links.items() if kept.get(id_) != (company, data, today)
    }
    if not waiting:
        return changed
    from genjin.workflows.alerts import renew_alerts  # noqa: PLC0415 - it opens what a server may not
    from genjin.workflows.open_trade_store import open_trade_store  # noqa: PLC0415 - as above
    from genjin.workflows.predict_followed import predict_followed  # noqa: PLC0415 - see above

    store = open_trade_store(home)
    said = predict_followed(home, today=today, customer_ids=waiting)
    for id_, company in waiting.items():
        with transaction.atomic():
            if _keep_predictions(id_, said.get(id_, ()), now):
                changed.add(id_)
            renew_alerts(store, id_, company, today=today, now=now)
            Foreseeing.objects.update_or_create(
                customer_id=id_, defaults={"company_id": company, "data": data, "on": today}
            )
    return changed


def _of_others() -> QuerySet[Foreseeing]:
    """What is kept of customers who aren't linked any more."""
    return Foreseeing.objects.exclude(customer__in=newest_links().values("customer"))


def _data() -> str:
    """The published trade data, in short: another text once anything of it has changed."""
    names = Segment.objects.filter(retired_at=None).order_by("name").values_list("name", flat=True)
    return sha256("\n".join(names).encode()).hexdigest()[:16]


def _keep_predictions(customer_id: int, said: "Sequence[ExpectedPurchase]", now: datetime) -> bool:
    """Keep what is predicted of a customer; whether it is anything else than before."""
    known = {each.hs6: each for each in PredictedPurchase.objects.filter(customer=customer_id)}
    rows = [_row(each, now) for each in said]
    gone = known.keys() - {row.hs6 for row in rows}
    PredictedPurchase.objects.filter(customer=customer_id, hs6__in=gone).delete()
    new = [row for row in rows if not _says_the_same(row, known.get(row.hs6))]
    PredictedPurchase.objects.bulk_create(
        new, update_conflicts=True, unique_fields=["customer", "hs6"], update_fields=_SAID
    )
    return bool(gone or new)


def _row(expected: "ExpectedPurchase", now: datetime) -> PredictedPurchase:
    said = expected.predicted
    return PredictedPurchase(
        customer_id=expected.customer_id,
        company_id=expected.company_id,
        hs6=expected.hs6,
        known_until=expected.known_until,
        purchases=expected.purchases,
        row_ids=list(expected.row_ids),
        next_date=said.next_date,
        next_low=said.next_low,
        next_high=said.next_high,
        p_buy=said.p_buy,
        expected_purchases=said.expected_purchases,
        horizon_days=expected.horizon_days,
        p_alive=said.p_alive,
        thin=said.thin,
        change=said.change.value,
        model=expected.model,
        made_at=now,
    )


def _says_the_same(row: PredictedPurchase, known: PredictedPurchase | None) -> bool:
    return known is not None and all(
        getattr(row, name) == getattr(known, name) for name in _SAID if name != "made_at"
    )
