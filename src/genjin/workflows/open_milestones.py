"""What the samples, quotes and orders of some customers wait for, as of an instant (M5)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from genjin.playbook.facts import Stage
from genjin.stores.records.models import (
    Deal,
    DealStage,
    Order,
    OrderEvent,
    Payment,
    Quote,
    Sample,
    SampleEvent,
)
from genjin.trade.milestones import OrderStep, PaymentKind, SampleStep
from genjin.trade.open_milestones import (
    Awaited,
    OpenMilestone,
    OrderState,
    SampleState,
    Word,
    order_milestones,
    sample_milestones,
)
from genjin.trade.overdue import money
from genjin.workflows.running_orders import running_orders
from genjin.workflows.unshipped_payments import waiting_for_shipment

Histories = Mapping[int, Sequence[tuple[Deal, Sequence[DealStage]]]]
"""By customer, his deals with the stages that they have come to."""

_Step = TypeVar("_Step", SampleStep, OrderStep)
_NAME_LENGTH = 60


def load_open_milestones(
    histories: Histories, today: Mapping[int, date], now: datetime
) -> dict[int, list[OpenMilestone]]:
    """The open milestones of each customer whose deals are given, by his seller's `today`.

    A customer without deals has none and isn't asked about.
    """
    deals = {deal.pk: deal for history in histories.values() for deal, _ in history}
    if not deals:
        return {}
    stages = {
        deal.pk: stages[-1].stage for history in histories.values() for deal, stages in history
    }
    found: dict[int, list[OpenMilestone]] = defaultdict(list)
    for sample, words in _samples(deals, now):
        deal = deals[sample.deal_id]
        if stages[deal.pk] != Stage.LOST:
            found[deal.customer_id] += sample_milestones(_sample_state(sample, words, deal))
    for quote in _quotes_that_wait(deals, stages, now):
        deal = deals[quote.deal_id]
        found[deal.customer_id] += _of_quote(quote, deal, today[deal.customer_id])
    for customer_id, states in _order_states(deals, today, now).items():
        for state in states:
            found[customer_id] += order_milestones(state)
    return found


def newest_words(
    events: Iterable[SampleEvent | OrderEvent], steps: type[_Step]
) -> dict[_Step, Word]:
    """The newest word on each step, from events in the order in which they were entered."""
    newest: dict[_Step, Word] = {}
    for event in events:
        step = steps(event.kind)
        if event.is_withdrawn:
            newest.pop(step, None)
        else:
            newest[step] = Word(event.on, event.is_expected, event.at)
    return newest


def tracking_of(sample: Sample) -> str:
    """The courier and the number, as one tells them."""
    return f"{sample.courier} {sample.tracking_number}".strip()


def _samples(
    deals: Mapping[int, Deal], now: datetime
) -> list[tuple[Sample, dict[SampleStep, Word]]]:
    samples = list(Sample.objects.filter(deal__in=deals, at__lte=now).order_by("at", "id"))
    events: dict[int, list[SampleEvent]] = defaultdict(list)
    if samples:
        for event in SampleEvent.objects.filter(sample__in=samples, at__lte=now):
            events[event.sample_id].append(event)
    return [(sample, newest_words(events[sample.pk], SampleStep)) for sample in samples]


def _sample_state(sample: Sample, words: Mapping[SampleStep, Word], deal: Deal) -> SampleState:
    fee = (sample.fee or Decimal(0)) + (sample.tooling_fee or Decimal(0))
    return SampleState(
        row=f"m{sample.pk}",
        name=sample.description[:_NAME_LENGTH],
        words=words,
        fee=money(fee, sample.currency) if fee else "",
        tracking=tracking_of(sample),
        amount_usd=_worth(deal),
    )


def _quotes_that_wait(
    deals: Mapping[int, Deal], stages: Mapping[int, str], now: datetime
) -> Iterable[Quote]:
    """The newest offer that was sent, of each deal that waits for the buyer's word on it."""
    waiting = [pk for pk in deals if stages[pk] == Stage.QUOTED]
    if not waiting:
        return ()
    sent = Quote.objects.filter(deal__in=waiting, sent_at__lte=now).order_by("sent_at", "id")
    return {quote.deal_id: quote for quote in sent}.values()


def _of_quote(quote: Quote, deal: Deal, today: date) -> list[OpenMilestone]:
    """The end of its validity, while that is ahead: an offer that has ended is offered anew."""
    if quote.valid_until is None or quote.valid_until < today or quote.sent_at is None:
        return []
    return [
        OpenMilestone(
            Awaited.QUOTE_ENDS,
            quote.valid_until,
            f"u{quote.pk}",
            quote.number,
            quote.sent_at,
            amount_usd=_worth(deal),
        )
    ]


def _order_states(
    deals: Mapping[int, Deal], today: Mapping[int, date], now: datetime
) -> dict[int, list[OrderState]]:
    orders = list(running_orders(now).filter(deal__in=deals).order_by("placed_on", "id"))
    if not orders:
        return {}
    events: dict[int, list[OrderEvent]] = defaultdict(list)
    for event in OrderEvent.objects.filter(order__in=orders, at__lte=now):
        events[event.order_id].append(event)
    payments: dict[int, list[Payment]] = defaultdict(list)
    for payment in Payment.objects.filter(order__in=orders, at__lte=now):
        payments[payment.order_id].append(payment)
    states: dict[int, list[OrderState]] = defaultdict(list)
    newest = {deals[order.deal_id].customer_id: order.pk for order in orders}
    for order in orders:
        deal = deals[order.deal_id]
        customer_id = deal.customer_id
        words = newest_words(events[order.pk], OrderStep)
        unpaid = [each for each in payments[order.pk] if not _is_paid(each, today[customer_id])]
        shipped = words.get(OrderStep.SHIPPED)
        waiting: set[int] = set()
        if shipped is None or shipped.is_expected:
            waiting = waiting_for_shipment(order, payments[order.pk])
        due = [each for each in unpaid if each.pk not in waiting]
        states[customer_id].append(
            OrderState(
                row=f"o{order.pk}",
                name=order.number,
                words=words,
                deposit=_in_words(order, due, PaymentKind.DEPOSIT),
                balance=_in_words(order, due, PaymentKind.BALANCE),
                balance_waits=bool(waiting) and not _in_words(order, due, PaymentKind.BALANCE),
                amount_usd=_worth(deal),
                ordered_again=newest[customer_id] != order.pk,
            )
        )
    return states


def _is_paid(payment: Payment, today: date) -> bool:
    return payment.paid_on is not None and payment.paid_on <= today


def _in_words(order: Order, unpaid: Iterable[Payment], kind: PaymentKind) -> str:
    total = sum((each.amount for each in unpaid if each.kind == kind), Decimal(0))
    return money(total, order.currency) if total else ""


def _worth(deal: Deal) -> float | None:
    return float(deal.amount_usd) if deal.amount_usd is not None else None
