"""A customer's samples, orders and money, what he owes, and what his firm is: as his page shows it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from genjin.kernel.reason import Reason
from genjin.stores.records.models import (
    Customer,
    FirmFact,
    OfferRelease,
    Order,
    OrderCancellation,
    OrderEvent,
    OrderLine,
    Payment,
    Sample,
    SampleEvent,
    User,
)
from genjin.trade.milestones import OrderStep, PaymentKind, SampleStep
from genjin.trade.open_milestones import Word
from genjin.trade.overdue import OverdueSum
from genjin.trade.payment_terms import parse_payment_terms
from genjin.workflows.cancel_order import may_be_undone
from genjin.workflows.firm_facts import firm_facts
from genjin.workflows.open_milestones import newest_words, tracking_of
from genjin.workflows.overdue_balance import may_offer, overdue_of, release_in_force
from genjin.workflows.people import day_of
from genjin.workflows.permissions import sees_everything

_KINDS = [kind.value for kind in PaymentKind]
_DONE_AFTER = frozenset({OrderStep.FEEDBACK, OrderStep.REPEAT})


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step with the newest word on it; `late_days` where an expected day has passed."""

    step: str
    word: Word | None
    late_days: int = 0
    is_next: bool = False


@dataclass(frozen=True, slots=True)
class SampleShown:
    """A sample with its steps. `tracking` is courier and number, in words."""

    sample: Sample
    steps: tuple[StepShown, ...]
    tracking: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class OrderShown:
    """An order with its lines, steps and payments. `terms_unread`: no days follow from its terms.

    `may_be_undone`: nothing was entered of it since, so its entry can be taken back.
    """

    order: Order
    lines: tuple[OrderLine, ...]
    steps: tuple[StepShown, ...]
    payments: tuple[Payment, ...]
    total: Decimal
    terms_unread: bool
    is_done: bool
    cancelled: OrderCancellation | None
    may_be_undone: bool


@dataclass(frozen=True, slots=True)
class Business:
    """What a customer's page shows beside his deals. Newest first.

    `may_offer` with `offer_reasons` is whether he may get a new offer; `terms` are the payment
    terms of his last order, which the next one usually has too.
    """

    samples: tuple[SampleShown, ...]
    orders: tuple[OrderShown, ...]
    overdue: tuple[OverdueSum, ...]
    may_offer: bool
    offer_reasons: tuple[Reason, ...]
    release: OfferRelease | None
    may_release: bool
    facts: Mapping[str, tuple[FirmFact, ...]]
    terms: str


def customer_business(user: User, customer: Customer, now: datetime) -> Business:
    """The samples, orders, debts and firm of a customer whom the person may see. Reads only."""
    today = day_of(user, now)
    orders = _orders(customer, today, now)
    judged = may_offer(user, customer, now)
    overdue = overdue_of([customer.pk], today, now).get(customer.pk, ())
    return Business(
        samples=_samples(customer, today, now),
        orders=orders,
        overdue=overdue,
        may_offer=judged.value,
        offer_reasons=judged.because if overdue else (),
        release=release_in_force(customer, today, now) if overdue else None,
        may_release=sees_everything(user),
        facts=firm_facts(customer, now),
        terms=orders[0].order.payment_terms if orders else "",
    )


def _samples(customer: Customer, today: date, now: datetime) -> tuple[SampleShown, ...]:
    samples = list(
        Sample.objects.filter(deal__customer=customer, at__lte=now)
        .select_related("deal", "product")
        .order_by("-at", "-id")
    )
    events: dict[int, list[SampleEvent]] = defaultdict(list)
    for event in SampleEvent.objects.filter(sample__in=samples, at__lte=now):
        events[event.sample_id].append(event)
    shown = []
    for sample in samples:
        words = newest_words(events[sample.pk], SampleStep)
        is_free = not (sample.fee or sample.tooling_fee)
        steps = [each for each in SampleStep if each is not SampleStep.FEE_PAID or not is_free]
        is_done = _happened(words.get(SampleStep.TESTED))
        shown.append(SampleShown(sample, _steps(steps, words, today), tracking_of(sample), is_done))
    return tuple(shown)


def _orders(customer: Customer, today: date, now: datetime) -> tuple[OrderShown, ...]:
    orders = list(
        Order.objects.filter(deal__customer=customer, at__lte=now)
        .select_related("deal", "quote")
        .order_by("-placed_on", "-id")
    )
    events: dict[int, list[OrderEvent]] = defaultdict(list)
    for event in OrderEvent.objects.filter(order__in=orders, at__lte=now):
        events[event.order_id].append(event)
    lines: dict[int, list[OrderLine]] = defaultdict(list)
    for line in OrderLine.objects.filter(order__in=orders).select_related("product"):
        lines[line.order_id].append(line)
    payments: dict[int, list[Payment]] = defaultdict(list)
    for payment in Payment.objects.filter(order__in=orders, at__lte=now):
        payments[payment.order_id].append(payment)
    holding = OrderCancellation.objects.filter(order__in=orders, at__lte=now, taken_back_at=None)
    cancelled = {each.order_id: each for each in holding}
    return tuple(
        _order(
            order,
            lines[order.pk],
            events[order.pk],
            payments[order.pk],
            cancelled.get(order.pk),
            today,
        )
        for order in orders
    )


def _order(
    order: Order,
    lines: Sequence[OrderLine],
    events: Sequence[OrderEvent],
    payments: Sequence[Payment],
    cancelled: OrderCancellation | None,
    today: date,
) -> OrderShown:
    words = newest_words(events, OrderStep)
    is_paid = all(payment.paid_on is not None for payment in payments)
    return OrderShown(
        order=order,
        lines=tuple(lines),
        steps=_steps(list(OrderStep), words, today),
        payments=tuple(sorted(payments, key=_payment_order)),
        total=sum((Decimal(str(line.quantity)) * line.price for line in lines), Decimal(0)),
        terms_unread=not parse_payment_terms(order.payment_terms),
        is_done=cancelled is not None
        or (is_paid and any(_happened(words.get(step)) for step in _DONE_AFTER)),
        cancelled=cancelled,
        may_be_undone=cancelled is None and may_be_undone(order, events, payments),
    )


def _payment_order(payment: Payment) -> tuple[int, date, int]:
    """The deposit before the balance, also where neither has a day yet; of a kind, by its day."""
    return _KINDS.index(payment.kind), payment.due_on or date.max, payment.pk


def _steps(
    steps: Sequence[SampleStep] | Sequence[OrderStep],
    words: Mapping[SampleStep, Word] | Mapping[OrderStep, Word],
    today: date,
) -> tuple[StepShown, ...]:
    """The steps in their order; the next is the first that hasn't happened after the last that has."""
    said = {str(step): word for step, word in words.items()}
    happened = [n for n, step in enumerate(steps) if _happened(said.get(step))]
    following = max(happened, default=-1) + 1
    shown = []
    for n, step in enumerate(steps):
        word = said.get(step)
        late = 0
        if word is not None and word.is_expected and word.on < today:
            late = (today - word.on).days
        shown.append(StepShown(step.value, word, late, is_next=n == following))
    return tuple(shown)


def _happened(word: Word | None) -> bool:
    return word is not None and not word.is_expected
