"""Payments that aren't due yet because the goods haven't sailed, whatever day was proposed (M5)."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime

from genjin.stores.records.models import Order, OrderEvent, Payment
from genjin.trade.milestones import OrderStep
from genjin.trade.payment_terms import PaidWhen, parse_payment_terms


def waiting_for_shipment(order: Order, payments: Sequence[Payment]) -> set[int]:
    """The ids of the order's payments that its terms make due only once the goods have sailed.

    `payments` are all of the order's. Those that were entered by the terms stand in their order.
    """
    parts = parse_payment_terms(order.payment_terms)
    if len(parts) != len(payments):
        return set()
    entered = sorted(payments, key=lambda payment: payment.pk)
    return {
        payment.pk
        for payment, part in zip(entered, parts, strict=True)
        if part.when is PaidWhen.SHIPPED
    }


def not_due_before_shipment(orders: Iterable[Order], now: datetime) -> set[int]:
    """The ids of the payments of these orders that wait for goods which haven't sailed by `now`."""
    by_id = {order.pk: order for order in orders}
    if not by_id:
        return set()
    has_sailed: dict[int, bool] = {}
    words = OrderEvent.objects.filter(order__in=by_id, kind=OrderStep.SHIPPED, at__lte=now)
    for word in words.order_by("at", "id"):
        has_sailed[word.order_id] = not (word.is_withdrawn or word.is_expected)
    ashore = [pk for pk in by_id if not has_sailed.get(pk, False)]
    payments: dict[int, list[Payment]] = defaultdict(list)
    for payment in Payment.objects.filter(order__in=ashore, at__lte=now):
        payments[payment.order_id].append(payment)
    waiting: set[int] = set()
    for order_id, each in payments.items():
        waiting |= waiting_for_shipment(by_id[order_id], each)
    return waiting
