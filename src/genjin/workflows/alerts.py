"""What changed with customers in the trade data: derived, listed, and seen by a person (C6)."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from genjin.buyers.alerts import Alert, AlertKind, ExpectedNext, buyer_alerts
from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.kernel.reason import reasons_as_data
from genjin.kernel.row_selection import RowSelection
from genjin.stores.records.models import CustomerAlert, PredictedPurchase, User
from genjin.stores.trade.contract import TradeStore
from genjin.workflows.foreseen_purchases import goods_name, our_goods
from genjin.workflows.permissions import customers_visible_to

_SLOWER = "slower"
_PRESSING = {kind.value: place for place, kind in enumerate(AlertKind)}


def renew_alerts(
    store: TradeStore, customer_id: int, company_id: str, *, today: date, now: datetime
) -> None:
    """Derive the alerts of a customer who is this company; what was seen stays so."""
    known_until = store.known_until(company_id, today)
    found: tuple[Alert, ...] = ()
    if known_until is not None:
        found = buyer_alerts(
            store.purchases(company_id, today),
            _expected(customer_id),
            today=today,
            known_until=min(known_until, today),
            of=RowSelection(company_id),
        )
    alerts = [
        CustomerAlert(
            customer_id=customer_id,
            kind=each.kind.value,
            key=each.key,
            on=each.on,
            reasons=reasons_as_data(each.because),
            made_at=now,
        )
        for each in found
    ]
    with transaction.atomic():
        gone = CustomerAlert.objects.filter(customer=customer_id)
        gone.exclude(key__in=[each.key for each in alerts]).delete()
        CustomerAlert.objects.bulk_create(
            alerts,
            update_conflicts=True,
            unique_fields=["customer", "key"],
            update_fields=["on", "reasons"],
        )


def list_alerts(user: User, *, own: bool, unseen: bool = True) -> list[CustomerAlert]:
    """The alerts of the customers whom the person may see, or of his `own`; the most pressing first."""
    alerts = _visible(user).select_related("customer")
    if own:
        alerts = alerts.filter(customer__owner=user)
    if unseen:
        alerts = alerts.filter(seen_at=None)
    return sorted(alerts, key=lambda each: (_PRESSING[each.kind], -each.on.toordinal(), each.pk))


def alerts_of(customer_id: int) -> list[CustomerAlert]:
    """All alerts of one customer, seen or not; the caller may see him."""
    alerts = CustomerAlert.objects.filter(customer=customer_id)
    return sorted(alerts, key=lambda each: (_PRESSING[each.kind], -each.on.toordinal(), each.pk))


def see_alert(user: User, alert_id: int, *, now: datetime, seen: bool = True) -> CustomerAlert:
    """The person has seen it, or takes that back.

    Raises NotFoundError for one that isn't there and one of a customer whom he may not see.
    """
    alert = _visible(user).select_related("customer").filter(pk=alert_id).first()
    if alert is None:
        raise NotFoundError(Problem("problem-alert-unknown", value=str(alert_id)))
    alert.seen_at, alert.seen_by = (now, user) if seen else (None, None)
    alert.save(update_fields=["seen_at", "seen_by"])
    return alert


def _visible(user: User) -> QuerySet[CustomerAlert]:
    return CustomerAlert.objects.filter(customer__in=customers_visible_to(user))


def _expected(customer_id: int) -> Sequence[ExpectedNext]:
    rows = list(PredictedPurchase.objects.filter(customer=customer_id))
    goods = our_goods(row.hs6 for row in rows)
    return [
        ExpectedNext(
            hs6=row.hs6,
            product=goods_name(row.hs6, goods.get(row.hs6)),
            next_date=row.next_date,
            low=row.next_low,
            high=row.next_high,
            known_until=row.known_until,
            p_alive=row.p_alive,
            thin=row.thin,
            slower=row.change == _SLOWER,
        )
        for row in rows
    ]
