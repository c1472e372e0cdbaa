"""An order moves on: each milestone is expected on a day, then happens, and money comes (M5)."""

from datetime import date, datetime

from django.db import transaction
from django.db.models import F

from genjin.stores.records.models import Order, OrderEvent, Payment, User
from genjin.trade.milestones import OrderStep, PaymentKind
from genjin.trade.payment_terms import PaidWhen, due_on, parse_payment_terms
from genjin.workflows.home import Home
from genjin.workflows.people import day_of
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.record_steps import (
    LONGEST_NOTE,
    check_day,
    get_order,
    read_step,
    word_before,
)
from genjin.workflows.running_orders import require_running

STEP_OF_PAYMENT = {
    PaymentKind.DEPOSIT.value: OrderStep.DEPOSIT,
    PaymentKind.BALANCE.value: OrderStep.BALANCE,
}
_PAYMENT_OF_STEP = {step: kind for kind, step in STEP_OF_PAYMENT.items()}


def record_order_step(  # noqa: PLR0913 - a step has this many facts
    home: Home,
    user: User,
    order_id: int,
    step: str,
    *,
    now: datetime,
    on: date | None = None,
    is_expected: bool = False,
    note: str = "",
) -> OrderEvent:
    """Enter that a milestone happened on a day (today, if not given) or is expected then.

    The newest word on a step counts; none is rewritten. A deposit or a balance that came marks
    its payments paid, and an expected one moves their days. Once the goods have sailed, what is
    due against the bill of lading gets its day. Raises UnusableInputError for an unknown step,
    one that happened in the future, or a cancelled order.
    """
    order = get_order(user, order_id)
    require_running(order)
    kind = read_step(OrderStep, step)
    day = on or day_of(user, now)
    check_day(user, day, now, is_expected=is_expected)
    with transaction.atomic():
        event = add_word(order, kind, day, user, now, is_expected=is_expected, note=note)
        if kind in _PAYMENT_OF_STEP:
            unpaid = order.payments.filter(kind=_PAYMENT_OF_STEP[kind], paid_on=None)
            if is_expected:
                unpaid.update(due_on=day)
            else:
                unpaid.update(paid_on=day)
        if kind is OrderStep.SHIPPED and not is_expected:
            _balance_after_sailing(order, day, user, now)
        plan_customers(home, [order.deal.customer_id], now=now)
    return event


def take_back_order_step(
    home: Home, user: User, order_id: int, step: str, *, now: datetime
) -> OrderEvent:
    """Take back the newest word on a step: what was said before counts again.

    Nothing is removed: a newer word says it. Payments that it marked paid are open again. Raises
    UnusableInputError where nothing is left to take back, or for a cancelled order.
    """
    order = get_order(user, order_id)
    require_running(order)
    kind = read_step(OrderStep, step)
    events = list(OrderEvent.objects.filter(order=order, kind=kind).order_by("at", "id"))
    before = word_before(events)
    with transaction.atomic():
        payments = order.payments.filter(kind=_PAYMENT_OF_STEP.get(kind, ""))
        if not events[-1].is_expected:
            payments.filter(paid_on=events[-1].on).update(paid_on=None)
        elif before is not None and before.is_expected:
            payments.filter(paid_on=None).update(due_on=before.on)
        event = take_back_word(order, kind, before, events[-1], user, now)
        plan_customers(home, [order.deal.customer_id], now=now)
    return event


def take_back_word(
    order: Order,
    step: OrderStep,
    before: OrderEvent | None,
    newest: OrderEvent,
    user: User,
    now: datetime,
) -> OrderEvent:
    """Say again what stood before the newest word, or that nothing did. Doesn't plan."""
    if before is not None:
        return add_word(order, step, before.on, user, now, is_expected=before.is_expected)
    return OrderEvent.objects.create(
        order=order,
        kind=step,
        on=newest.on,
        is_expected=True,
        is_withdrawn=True,
        by=user,
        at=now,
    )


def add_word(
    order: Order,
    step: OrderStep,
    on: date,
    user: User,
    now: datetime,
    *,
    is_expected: bool,
    note: str = "",
) -> OrderEvent:
    """One more word on a step of the order. Doesn't plan."""
    return OrderEvent.objects.create(
        order=order,
        kind=step,
        on=on,
        is_expected=is_expected,
        note=note.strip()[:LONGEST_NOTE],
        by=user,
        at=now,
    )


def _balance_after_sailing(order: Order, shipped_on: date, user: User, now: datetime) -> None:
    """The real day of what is paid against the bill of lading, where the terms say so."""
    parts = [
        part
        for part in parse_payment_terms(order.payment_terms)
        if part.when is PaidWhen.SHIPPED and part.kind is PaymentKind.BALANCE
    ]
    days = [
        due_on(part, placed_on=order.placed_on, ready_on=None, shipped_on=shipped_on)
        for part in parts
    ]
    open_payments = Payment.objects.filter(order=order, kind=PaymentKind.BALANCE, paid_on=None)
    if not days or len(parts) != len(open_payments):
        return
    for payment, day in zip(
        open_payments.order_by(F("due_on").asc(nulls_last=True), "id"), days, strict=True
    ):
        payment.due_on = day
        payment.save(update_fields=["due_on"])
    last = max(day for day in days if day is not None)
    add_word(order, OrderStep.BALANCE, last, user, now, is_expected=True)
