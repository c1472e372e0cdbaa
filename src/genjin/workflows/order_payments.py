"""Money of an order comes, or turns out not to have come (M5)."""

from datetime import date, datetime

from django.db import transaction

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import OrderEvent, Payment, User
from genjin.workflows.home import Home
from genjin.workflows.order_steps import STEP_OF_PAYMENT, add_word, take_back_word
from genjin.workflows.people import day_of
from genjin.workflows.permissions import customers_visible_to
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.record_steps import check_day, word_before
from genjin.workflows.running_orders import require_running


def get_payment(user: User, payment_id: int) -> Payment:
    """The payment. Raises NotFoundError for one that isn't there or isn't the person's to see."""
    visible = Payment.objects.filter(
        order__deal__customer__in=customers_visible_to(user), order__undone_at=None
    )
    known = payment_id if 0 <= payment_id < 2**63 else -1
    found = visible.select_related("order__deal").filter(pk=known).first()
    if found is None:
        raise NotFoundError(Problem("problem-payment-unknown", value=f"y{payment_id}"))
    return found


def mark_paid(
    home: Home, user: User, payment_id: int, *, now: datetime, on: date | None = None
) -> Payment:
    """The money has come, on a day (today, if not given).

    When the last of its kind has come, its milestone has happened. Marking it twice changes
    nothing. Raises UnusableInputError for a day ahead, or for a cancelled order.
    """
    payment = get_payment(user, payment_id)
    day = on or day_of(user, now)
    check_day(user, day, now, is_expected=False)
    if payment.paid_on is not None:
        return payment
    require_running(payment.order)
    with transaction.atomic():
        payment.paid_on = day
        payment.save(update_fields=["paid_on"])
        step = STEP_OF_PAYMENT.get(payment.kind)
        order = payment.order
        is_last = not order.payments.filter(kind=payment.kind, paid_on=None).exists()
        if step is not None and is_last:
            add_word(order, step, day, user, now, is_expected=False)
        plan_customers(home, [order.deal.customer_id], now=now)
    return payment


def mark_unpaid(home: Home, user: User, payment_id: int, *, now: datetime) -> Payment:
    """The money hasn't come after all: it is due as before, and so is its milestone."""
    payment = get_payment(user, payment_id)
    if payment.paid_on is None:
        return payment
    order = payment.order
    with transaction.atomic():
        payment.paid_on = None
        payment.save(update_fields=["paid_on"])
        step = STEP_OF_PAYMENT.get(payment.kind)
        events = list(OrderEvent.objects.filter(order=order, kind=step or "").order_by("at", "id"))
        if step is not None and events and not events[-1].is_expected:
            take_back_word(order, step, word_before(events), events[-1], user, now)
        plan_customers(home, [order.deal.customer_id], now=now)
    return payment
