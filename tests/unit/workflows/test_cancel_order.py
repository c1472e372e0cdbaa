"""An order that the buyer cancels isn't won, and one that was entered by mistake never was."""

from datetime import date, timedelta
from decimal import Decimal
from typing import cast

import pytest

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.stores.records.models import CustomerPlan, DealStage, Order
from genjin.trade.milestones import OrderStep
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.cancel_order import cancel_order, take_back_cancellation, undo_order
from genjin.workflows.customer_business import customer_business
from genjin.workflows.customer_record import load_records
from genjin.workflows.deal_history import open_deals
from genjin.workflows.deal_outcomes import outcomes_up_to
from genjin.workflows.open_milestones import newest_words
from genjin.workflows.order_payments import mark_paid
from genjin.workflows.order_steps import record_order_step
from genjin.workflows.overdue_balance import may_offer, overdue_of
from genjin.workflows.place_order import LineEntered, OrderFields, place_order

LINE = LineEntered("FL-100 flood light", 1000, Decimal("10.00"))
TERMS = {"payment_terms": "30% deposit, 70% before shipment", "lead_time_days": 25}


@pytest.fixture
def customer(owner, enter):
    return enter(owner, "Andes Ltda", email="ana@andes.com.br", contact_name="Ana")


@pytest.fixture
def place(home, owner, customer, now):
    def placed(number="LX-1", *, at=now) -> Order:
        fields = cast("OrderFields", {"number": number, **TERMS})
        return place_order(home, owner, customer.pk, fields, [LINE], now=at)

    return placed


@pytest.fixture
def cancel(home, owner, now):
    def cancelled(order, *, reason="his shop closed", reopen=False, at=now):
        return cancel_order(home, owner, order.pk, reason=reason, reopen=reopen, now=at)

    return cancelled


def _milestones(customer, owner, now):
    return load_records([customer.pk], now, owner)[0].milestones


def _stages(order):
    return list(order.deal.stages.order_by("id").values_list("stage", flat=True))


def test_a_cancelled_order_waits_for_nothing_and_what_was_paid_stays(
    home, owner, customer, place, cancel, now
):
    order = place(at=now - timedelta(days=80))
    deposit = order.payments.get(kind="deposit")
    mark_paid(home, owner, deposit.pk, now=now)
    assert overdue_of([customer.pk], now.date(), now)
    assert not may_offer(owner, customer, now).value
    cancel(order)
    assert _milestones(customer, owner, now) == []
    assert overdue_of([customer.pk], now.date(), now) == {}
    assert may_offer(owner, customer, now).value
    deposit.refresh_from_db()
    assert deposit.paid_on == now.date()
    (shown,) = customer_business(owner, customer, now).orders
    assert shown.cancelled is not None
    assert (shown.cancelled.reason, shown.is_done) == ("his shop closed", True)
    with pytest.raises(UnusableInputError):
        record_order_step(home, owner, order.pk, "inspection", now=now)
    with pytest.raises(UnusableInputError):
        mark_paid(home, owner, order.payments.get(kind="balance").pk, now=now)


def test_its_deal_is_lost_for_that_reason_and_counts_as_lost(
    home, owner, customer, place, cancel, now
):
    quoted = advance_deal(home, owner, customer.pk, stage="quoted", now=now)
    order = place()
    assert outcomes_up_to(now.date()).at("quoted", quoted.grade) == (1, 0)
    cancel(order)
    assert _stages(order) == ["quoted", "lost"]
    assert order.deal.stages.get(stage="lost").lost_reason == "his shop closed"
    assert DealStage.everything.filter(deal=order.deal).count() == 3
    assert outcomes_up_to(now.date()).at("quoted", quoted.grade) == (0, 1)


def test_or_its_deal_is_open_again_where_it_stood(home, owner, customer, place, cancel, now):
    advance_deal(home, owner, customer.pk, stage="quoted", now=now)
    order = place()
    cancel(order, reopen=True)
    assert _stages(order) == ["quoted"]
    assert open_deals(customer) == [order.deal]
    assert outcomes_up_to(now.date()).won == {}


def test_a_deal_of_which_only_the_order_was_known_is_open_as_an_inquiry(customer, place, cancel):
    order = place()
    cancel(order, reopen=True)
    assert _stages(order) == ["inquiry"]
    assert open_deals(customer) == [order.deal]


def test_cancelled_orders_make_no_key_account(customer, place, cancel, now):
    orders = [place(f"LX-{n}", at=now - timedelta(days=200 - 60 * n)) for n in range(3)]
    grade = CustomerPlan.objects.get(pk=customer.pk).grade
    for order in orders[1:]:
        cancel(order)
    assert grade == "key"
    assert CustomerPlan.objects.get(pk=customer.pk).grade != "key"


def test_the_earlier_order_waits_for_its_repeat_again(place, cancel, now):
    first = place(at=now - timedelta(days=60))
    second = place("LX-2")

    def repeat():
        words = newest_words(first.events.order_by("at", "id"), OrderStep)
        return words.get(OrderStep.REPEAT)

    assert repeat().on == now.date()
    cancel(second)
    assert repeat() is None or repeat().is_expected


def test_a_cancellation_needs_a_reason_and_is_taken_back_whole(
    home, owner, customer, place, cancel, now
):
    advance_deal(home, owner, customer.pk, stage="quoted", now=now)
    order = place()
    with pytest.raises(UnusableInputError):
        cancel(order, reason=" ")
    awaited = _milestones(customer, owner, now)
    later = now + timedelta(minutes=1)
    cancel(order, at=later)
    with pytest.raises(UnusableInputError):
        cancel(order, at=later)
    take_back_cancellation(home, owner, order.pk, now=later)
    assert _stages(order) == ["quoted", "order"]
    assert _milestones(customer, owner, later) == awaited
    assert take_back_cancellation(home, owner, order.pk, now=later) == order


def test_an_order_entered_by_mistake_leaves_the_deal_as_it_was_and_frees_its_number(
    home, owner, customer, place, now
):
    offered = Decimal("61500.00")
    advance_deal(home, owner, customer.pk, stage="quoted", amount_usd=offered, now=now)
    order = place(at=now + timedelta(minutes=1))
    assert order.deal.amount_usd == Decimal("10000.00")
    undo_order(home, owner, order.pk, now=now + timedelta(minutes=2))
    (deal,) = open_deals(customer)
    assert (deal.amount_usd, _stages(order)) == (offered, ["quoted"])
    assert customer_business(owner, customer, now).orders == ()
    with pytest.raises(NotFoundError):
        record_order_step(home, owner, order.pk, "inspection", now=now)
    again = place(at=now + timedelta(minutes=3))
    assert (again.number, again.deal) == (order.number, deal)


def test_a_deal_that_was_only_the_undone_order_is_no_open_deal(home, owner, customer, place, now):
    undo_order(home, owner, place().pk, now=now)
    assert open_deals(customer) == []
    assert outcomes_up_to(now.date()).won == {}


def test_an_order_that_has_moved_on_is_cancelled_and_not_undone(home, owner, place, now):
    order = place()
    record_order_step(
        home,
        owner,
        order.pk,
        "inspection",
        on=date(2026, 4, 9),
        is_expected=True,
        now=now + timedelta(hours=1),
    )
    with pytest.raises(UnusableInputError):
        undo_order(home, owner, order.pk, now=now + timedelta(hours=1))
