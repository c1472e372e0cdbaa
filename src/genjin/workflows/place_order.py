"""A buyer places an order: its lines, its money, and the milestones that are to be expected (M5)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TypedDict

from django.db import transaction
from django.db.models import F

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.facts import Stage
from genjin.stores.records.models import (
    Customer,
    Deal,
    DealStage,
    Order,
    OrderLine,
    Payment,
    Quote,
    User,
)
from genjin.trade.expected_dates import expected_milestones, ready_day, usual_gap
from genjin.trade.milestones import OrderStep, PaymentKind
from genjin.trade.payment_terms import amounts, due_on, parse_payment_terms
from genjin.workflows.advance_deal import advance_deal, deal_of
from genjin.workflows.deal_history import newest_stage
from genjin.workflows.home import Home
from genjin.workflows.order_margin import order_margin
from genjin.workflows.order_steps import add_word
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.read_money import find_product, read_currency
from genjin.workflows.record_steps import LONGEST_NOTE, check_day
from genjin.workflows.running_orders import running_orders

_ORDERED = (Stage.ORDER, Stage.REPEAT)


@dataclass(frozen=True, slots=True)
class LineEntered:
    """One product of an order as it was entered; `product_code` is our own number, or empty."""

    description: str
    quantity: float | None
    price: Decimal | None
    unit: str = "C62"
    product_code: str = ""


class OrderFields(TypedDict, total=False):
    """What is agreed on an order (`Order` has the same names), and how long it takes."""

    number: str
    buyer_reference: str
    currency: str
    incoterm: str
    port: str
    payment_terms: str
    note: str
    lead_time_days: int | None
    transit_days: int | None


def place_order(  # noqa: PLR0913 - an order has this many facts
    home: Home,
    user: User,
    customer_id: str | int,
    fields: OrderFields,
    lines: Sequence[LineEntered],
    *,
    now: datetime,
    placed_on: date | None = None,
    deal_id: int | None = None,
    quote_id: int | None = None,
) -> Order:
    """Enter an order, what is to be paid when, and its milestones, and plan the customer again.

    The deal (his newest open one, or a new one) comes to `order`, or to `repeat` where he had
    ordered before, also where the order is older than what was entered of the deal. It is of the quote that is named, else of the newest that was sent for the deal.
    The days of the milestones are a proposal from the lead time and the terms; a
    newer word corrects each. The deal gets the order's amount and margin, where they can be reckoned. Raises UnusableInputError without a number, with one that exists,
    without a line, for a line that lacks something, or for a day ahead.
    """
    customer = get_customer(user, customer_id)
    day = placed_on or day_of(user, now)
    check_day(user, day, now, is_expected=False)
    number = _number(fields)
    read = _lines(lines)
    currency = read_currency(fields.get("currency", ""))
    total = _total(read)
    with transaction.atomic():
        quote = _quote_named(customer, quote_id)
        deal = quote.deal if quote else deal_of(customer, deal_id, now)
        before = _order_days(customer, deal, day)
        deal_before = _money_of(deal)
        if deal.pk is None:
            deal.title = read[0].description[:300]
            deal.save()
        order = Order.objects.create(
            deal=deal,
            quote=quote or _newest_quote(deal),
            number=number,
            buyer_reference=fields.get("buyer_reference", "").strip()[:60],
            placed_on=day,
            currency=currency,
            incoterm=fields.get("incoterm", "").strip().upper()[:3] or "FOB",
            port=fields.get("port", "").strip()[:100],
            payment_terms=fields.get("payment_terms", "").strip()[:300],
            note=fields.get("note", "").strip()[:LONGEST_NOTE],
            deal_before=deal_before,
            by=user,
            at=now,
        )
        rows = list(_rows(order, read))
        OrderLine.objects.bulk_create(rows)
        _expect(order, _with_lead_time(fields, rows), total, before, user, now)
        _answer_earlier_orders(customer, order, user, now)
        _bring_to_order(home, user, deal, order, rows, now, is_repeat=bool(before))
        plan_customers(home, [customer.pk], now=now)
    return order


def _money_of(deal: Deal) -> dict[str, str | float | None]:
    """The deal's amount and margin, which the order replaces; kept for the case that it is undone."""
    amount = str(deal.amount_usd) if deal.amount_usd is not None else None
    return {"amount_usd": amount, "margin_percent": deal.margin_percent}


def _number(fields: OrderFields) -> str:
    number = fields.get("number", "").strip()[:60]
    if not number:
        raise UnusableInputError(Problem("problem-order-number-missing"))
    if Order.objects.filter(number=number).exists():
        raise UnusableInputError(Problem("problem-order-number-taken", value=number))
    return number


def _lines(lines: Iterable[LineEntered]) -> list[LineEntered]:
    """The lines, checked. Raises UnusableInputError for one that lacks something, or for none."""
    read = list(lines)
    if not read:
        raise UnusableInputError(Problem("problem-order-no-lines"))
    for n, line in enumerate(read, start=1):
        named = line.description.strip() or line.product_code.strip()
        if not named or not line.quantity or line.quantity <= 0 or line.price is None:
            raise UnusableInputError(Problem("problem-order-line", {"line": n}))
    return read


def _rows(order: Order, lines: Iterable[LineEntered]) -> Iterator[OrderLine]:
    for position, line in enumerate(lines, start=1):
        product = find_product(line.product_code)
        yield OrderLine(
            order=order,
            product=product,
            position=position,
            description=line.description.strip() or str(product),
            quantity=line.quantity or 0,
            unit=line.unit or "C62",
            price=line.price or Decimal(0),
            cost_cny=product.cost_cny if product else None,
        )


def _with_lead_time(fields: OrderFields, rows: Iterable[OrderLine]) -> OrderFields:
    """Where no lead time was entered, that of the product which takes longest."""
    if fields.get("lead_time_days") is not None:
        return fields
    known = [row.product.lead_time_days for row in rows if row.product is not None]
    longest = max((days for days in known if days is not None), default=None)
    return {**fields, "lead_time_days": longest}


def _total(lines: Iterable[LineEntered]) -> Decimal:
    return sum(
        (Decimal(str(line.quantity or 0)) * (line.price or Decimal(0)) for line in lines),
        Decimal(0),
    )


def _expect(
    order: Order,
    fields: OrderFields,
    total: Decimal,
    before: Sequence[date],
    user: User,
    now: datetime,
) -> None:
    """The payments by the terms, and the days on which the milestones are to be expected."""
    parts = parse_payment_terms(order.payment_terms)
    expected = expected_milestones(
        order.placed_on,
        parts,
        lead_time_days=fields.get("lead_time_days"),
        transit_days=fields.get("transit_days"),
        usual_gap_days=usual_gap([*before, order.placed_on]) if before else None,
    )
    for step, day in expected.items():
        add_word(order, step, day, user, now, is_expected=True)
    ready = ready_day(order.placed_on, parts, fields.get("lead_time_days"))
    for part, amount in zip(parts, amounts(total, parts), strict=True):
        Payment.objects.create(
            order=order,
            kind=part.kind,
            amount=amount,
            due_on=due_on(
                part,
                placed_on=order.placed_on,
                ready_on=ready,
                shipped_on=expected.get(OrderStep.SHIPPED),
            ),
            by=user,
            at=now,
        )
    if not parts:
        Payment.objects.create(order=order, kind=PaymentKind.BALANCE, amount=total, by=user, at=now)


def _answer_earlier_orders(customer: Customer, order: Order, user: User, now: datetime) -> None:
    """The repeat order that earlier orders waited for is this one."""
    running = running_orders(now).filter(deal__customer=customer)
    earlier = running.filter(placed_on__lte=order.placed_on)
    newest = earlier.exclude(pk=order.pk).order_by("placed_on", "id").last()
    if newest is not None:
        add_word(newest, OrderStep.REPEAT, order.placed_on, user, now, is_expected=False)


def _bring_to_order(
    home: Home,
    user: User,
    deal: Deal,
    order: Order,
    rows: Sequence[OrderLine],
    now: datetime,
    *,
    is_repeat: bool,
) -> None:
    """The deal stands at `order` or `repeat`; one that was there already, by a list, stays so."""
    total = sum((Decimal(str(row.quantity)) * row.price for row in rows), Decimal(0))
    amount = total.quantize(Decimal("0.01")) if order.currency == "USD" else None
    margin = order_margin(order, rows)
    newest = newest_stage(deal)
    is_its_first = not deal.orders.exclude(pk=order.pk).exists()
    if newest is not None and newest.stage in _ORDERED and is_its_first:
        deal.amount_usd = amount or deal.amount_usd
        deal.margin_percent = deal.margin_percent if margin is None else margin
        deal.save(update_fields=["amount_usd", "margin_percent"])
        return
    advance_deal(
        home,
        user,
        deal.customer_id,
        stage=Stage.REPEAT if is_repeat else Stage.ORDER,
        on=order.placed_on,
        deal_id=deal.pk,
        amount_usd=amount,
        margin_percent=margin,
        now=now,
    )
    deal.refresh_from_db()


def _order_days(customer: Customer, deal: Deal, placed_on: date) -> list[date]:
    """The days of his orders before this one, those too that only a stage tells of."""
    stages = DealStage.objects.filter(deal__customer=customer, stage__in=_ORDERED, on__lt=placed_on)
    is_new = deal.pk is None
    if not is_new and not deal.orders.exists():
        stages = stages.exclude(deal=deal)  # Its stage tells of this very order.
    return sorted(set(stages.values_list("on", flat=True)))


def _quote_named(customer: Customer, quote_id: int | None) -> Quote | None:
    if quote_id is None:
        return None
    quote = (
        Quote.objects.select_related("deal").filter(pk=quote_id, deal__customer=customer).first()
    )
    if quote is None:
        raise NotFoundError(Problem("problem-quote-unknown", value=str(quote_id)))
    return quote


def _newest_quote(deal: Deal) -> Quote | None:
    sent = deal.quotes.exclude(sent_at=None)
    return sent.order_by(F("sent_at").desc(), "-id").first()
