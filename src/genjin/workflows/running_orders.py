"""The orders that are carried out: neither taken back nor cancelled (M5)."""

from datetime import datetime

from django.db.models import QuerySet

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Order, OrderCancellation


def running_orders(now: datetime) -> QuerySet[Order]:
    """The orders that were placed by `now` and aren't cancelled by then."""
    cancelled = OrderCancellation.objects.filter(at__lte=now, taken_back_at=None)
    return Order.objects.filter(at__lte=now).exclude(pk__in=cancelled.values("order"))


def cancellation_of(order: Order) -> OrderCancellation | None:
    """The cancellation that holds; None for an order that is carried out."""
    return order.cancellations.filter(taken_back_at=None).last()


def require_running(order: Order) -> None:
    """Raise UnusableInputError for a cancelled order: nothing more happens to it."""
    if cancellation_of(order) is not None:
        raise UnusableInputError(Problem("problem-order-cancelled", value=order.number))
