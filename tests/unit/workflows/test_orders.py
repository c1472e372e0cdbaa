"""An order brings its money and its milestones, and each word on them can be taken back."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import cast

import pytest

from genjin.kernel.errors import NotAllowedError, NotFoundError, UnusableInputError
from genjin.stores.records.models import CustomerPlan, DealStage, Order, OrderEvent
from genjin.trade.milestones import OrderStep
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.customer_business import customer_business
from genjin.workflows.explain import explain
from genjin.workflows.log_touch import log_touch
from genjin.workflows.open_milestones import newest_words
from genjin.workflows.order_payments import mark_paid, mark_unpaid
from genjin.workflows.order_steps import record_order_step, take_back_order_step
from genjin.workflows.overdue_balance import (
    may_offer,
    overdue_of,
    release_offer,
    require_offer_allowed,
    take_back_release,
)
from genjin.workflows.place_order import LineEntered, OrderFields, place_order
from genjin.workflows.read_plans import plan_of
from genjin.workflows.record_inquiry import InquiryFields, record_inquiry
from genjin.workflows.write_draft import wording_of

INQUIRY: InquiryFields = {
    "product": "Flood light",
    "model": "FL-100",
    "quantity": 1000.0,
    "company_details": "Andes Ltda, Santos",
    "intent": "for our spring promotion",
}
LINE = LineEntered("FL-100 flood light", 1000, Decimal("10.00"))
FIELDS = {
    "number": "LX-1",
    "buyer_reference": "PO-118",
    "payment_terms": "30% deposit, 70% against copy of B/L",
    "lead_time_days": 25,
    "transit_days": 30,
}


@pytest.fixture
def customer(owner, enter):
    return enter(owner, "Andes Ltda", email="ana@andes.com.br", contact_name="Ana")


@pytest.fixture
def place(home, owner, customer, now):
    def placed(lines=(LINE,), *, at=now, by=owner, **fields) -> Order:
        entered = cast("OrderFields", FIELDS | fields)
        return place_order(home, by, customer.pk, entered, list(lines), now=at)

    return placed


def plan(customer) -> CustomerPlan:
    return CustomerPlan.objects.get(pk=customer.pk)


def words(order):
    return newest_words(order.events.order_by("at", "id"), OrderStep)


def test_the_terms_give_the_payments_and_the_lead_time_gives_the_days(place):
    order = place()
    paid = [(each.kind, each.amount, each.due_on) for each in order.payments.order_by("id")]
    assert paid == [
        ("deposit", Decimal("3000.00"), date(2026, 3, 12)),
        ("balance", Decimal("7000.00"), date(2026, 4, 11)),
    ]
    assert words(order)[OrderStep.INSPECTION].on == date(2026, 4, 3)
    assert all(word.is_expected for word in words(order).values())
    assert order.deal.stages.get().stage == "order"
    assert order.deal.amount_usd == Decimal("10000.00")


def test_who_has_ordered_before_orders_again_and_the_earlier_order_waits_no_longer(place, now):
    first = place()
    later = now + timedelta(days=60)
    second = place(at=later, number="LX-2")
    assert second.deal.stages.get().stage == "repeat"
    assert not words(first)[OrderStep.REPEAT].is_expected
    assert words(second)[OrderStep.REPEAT].on == date(2026, 7, 3)


def test_an_order_of_an_open_deal_is_of_that_deal(home, owner, customer, place, now):
    advance_deal(home, owner, customer.pk, stage="price_agreed", title="Flood lights", now=now)
    order = place()
    assert order.deal.title == "Flood lights"
    assert list(order.deal.stages.values_list("stage", flat=True)) == ["price_agreed", "order"]


@pytest.mark.parametrize(
    ("fields", "lines"),
    [
        ({"number": " "}, (LINE,)),
        ({}, ()),
        ({}, (replace(LINE, quantity=0),)),
        ({}, (replace(LINE, price=None),)),
        ({}, (replace(LINE, product_code="NO-SUCH"),)),
        ({"currency": "dollars"}, (LINE,)),
    ],
)
def test_an_order_that_lacks_something_is_refused_whole(place, fields, lines):
    with pytest.raises(UnusableInputError):
        place(lines, **fields)
    assert not Order.objects.exists()
    assert not DealStage.objects.exists()


def test_a_number_is_given_once(place):
    place()
    with pytest.raises(UnusableInputError):
        place()


def test_the_deposit_is_the_next_touch_until_it_is_paid_and_the_reason_names_it(
    home, owner, customer, place, now
):
    order = place()
    day_before = now + timedelta(days=6)
    planned = plan_of(home, customer, day_before)
    assert (planned.phase, planned.purpose) == ("milestone", "ask_deposit")
    assert planned.reasons[0]["rows"] == [f"o{order.pk}"]
    mark_paid(home, owner, order.payments.get(kind="deposit").pk, now=day_before)
    assert not words(order)[OrderStep.DEPOSIT].is_expected
    assert plan_of(home, customer, day_before).purpose != "ask_deposit"


def test_the_draft_speaks_of_this_order(home, owner, customer, place, now):
    place()
    explained = explain(home, owner, str(customer.pk), now=now + timedelta(days=6))
    found = wording_of(explained.playbook, explained.derivation.record, explained.plan)
    assert found is not None
    assert "LX-1" in found.draft.subject
    assert "deposit of USD 3,000.00 is planned for March 12, 2026" in found.draft.body
    names = {fact.name: fact.rows for fact in explained.facts}
    assert names["milestone_deposit_due"] == (f"o{Order.objects.get().pk}",)


def test_what_was_entered_by_mistake_is_taken_back_by_a_newer_word(home, owner, place, now):
    order = place()
    record_order_step(home, owner, order.pk, "inspection", now=now)
    assert not words(order)[OrderStep.INSPECTION].is_expected
    take_back_order_step(home, owner, order.pk, "inspection", now=now)
    assert words(order)[OrderStep.INSPECTION].is_expected
    assert order.events.filter(kind="inspection").count() == 3
    with pytest.raises(UnusableInputError):
        take_back_order_step(home, owner, place(number="LX-9").pk, "repeat", now=now)


def test_a_step_without_an_earlier_word_is_unknown_again(home, owner, place, now):
    order = place(lead_time_days=None, transit_days=None)
    record_order_step(home, owner, order.pk, "shipped", now=now)
    take_back_order_step(home, owner, order.pk, "shipped", now=now)
    assert OrderStep.SHIPPED not in words(order)
    with pytest.raises(UnusableInputError):
        take_back_order_step(home, owner, order.pk, "shipped", now=now)


def test_paid_and_not_paid_after_all(home, owner, place, now):
    deposit = place().payments.get(kind="deposit")
    mark_paid(home, owner, deposit.pk, now=now)
    again = mark_paid(home, owner, deposit.pk, now=now + timedelta(days=1))
    assert again.paid_on == now.date()
    unpaid = mark_unpaid(home, owner, deposit.pk, now=now)
    assert unpaid.paid_on is None
    assert words(deposit.order)[OrderStep.DEPOSIT].is_expected


def test_a_balance_step_pays_and_moves_its_payments(home, owner, place, now):
    order = place()
    moved = date(2026, 5, 20)
    record_order_step(home, owner, order.pk, "balance", on=moved, is_expected=True, now=now)
    assert order.payments.get(kind="balance").due_on == moved
    record_order_step(home, owner, order.pk, "balance", now=now)
    assert order.payments.get(kind="balance").paid_on == now.date()


def test_nothing_has_happened_that_lies_ahead(home, owner, place, now):
    order = place()
    with pytest.raises(UnusableInputError):
        record_order_step(home, owner, order.pk, "shipped", on=date(2026, 4, 1), now=now)
    with pytest.raises(UnusableInputError):
        record_order_step(home, owner, order.pk, "launched", now=now)


def test_the_balance_falls_due_when_the_ship_has_really_sailed(home, owner, customer, place, now):
    order = place()
    long_after = now + timedelta(days=90)
    # The proposed day has passed, but the goods are here: nothing is owed.
    assert overdue_of([customer.pk], long_after.date(), long_after) == {}
    sailed = date(2026, 4, 20)
    record_order_step(home, owner, order.pk, "shipped", on=sailed, now=long_after)
    assert order.payments.get(kind="balance").due_on == sailed
    (overdue,) = overdue_of([customer.pk], long_after.date(), long_after)[customer.pk]
    assert (overdue.amount, overdue.since) == (Decimal("7000.00"), sailed)


@pytest.fixture
def indebted(home, owner, customer, place, now):
    """The customer, some days after the balance of his order fell due."""
    order = place(at=now - timedelta(days=80))
    record_order_step(
        home, owner, order.pk, "shipped", on=date(2026, 2, 10), now=now - timedelta(days=20)
    )
    return customer


def test_an_overdue_balance_blocks_a_new_offer_until_a_manager_agrees(
    home, owner, sales, indebted, now
):
    indebted.owner = sales
    indebted.save()
    assert may_offer(sales, indebted, now).because[0].rows == (f"o{Order.objects.get().pk}",)
    with pytest.raises(NotAllowedError):
        advance_deal(home, sales, indebted.pk, stage="quoted", now=now)
    until = now.date() + timedelta(days=7)
    with pytest.raises(NotAllowedError):
        release_offer(sales, indebted.pk, reason="he promised", until=until, now=now)
    release_offer(owner, indebted.pk, reason="slip seen", until=until, now=now)
    advance_deal(home, sales, indebted.pk, stage="quoted", now=now)
    with pytest.raises(NotAllowedError):
        require_offer_allowed(sales, indebted, now + timedelta(days=8))
    take_back_release(owner, indebted.pk, now=now)
    with pytest.raises(NotAllowedError):
        require_offer_allowed(sales, indebted, now)


def test_an_agreement_needs_a_reason_a_day_and_a_debt(owner, indebted, enter, now):
    day = now.date()
    for reason, until in (("", day), ("x", day - timedelta(days=1)), ("x", date(2030, 1, 1))):
        with pytest.raises(UnusableInputError):
            release_offer(owner, indebted.pk, reason=reason, until=until, now=now)
    other = enter(owner, "Clear Ltda", email="c@clear.com.br")
    with pytest.raises(UnusableInputError):
        release_offer(owner, other.pk, reason="x", until=day, now=now)


def test_a_milestone_that_was_written_about_gives_way_to_the_next(home, owner, indebted, now):
    assert plan_of(home, indebted, now).purpose == "ask_balance"
    logged = log_touch(home, owner, indebted.pk, channel="mail", direction="out", now=now)
    assert logged.next.purpose != "send_papers"
    assert logged.next.due > now.date()


def test_nobody_sees_or_changes_the_orders_of_another(home, sales, place, now):
    order = place()
    payment = order.payments.first()
    assert payment is not None
    with pytest.raises(NotFoundError):
        record_order_step(home, sales, order.pk, "shipped", now=now)
    with pytest.raises(NotFoundError):
        mark_paid(home, sales, payment.pk, now=now)
    with pytest.raises(NotFoundError):
        place(by=sales, number="LX-3")
    assert not OrderEvent.objects.filter(kind="shipped", is_expected=False).exists()


def test_a_past_instant_knows_nothing_of_later_words(home, owner, customer, place, now):
    order = place()
    later = now + timedelta(days=10)
    record_order_step(home, owner, order.pk, "deposit", now=later)
    then = explain(home, owner, str(customer.pk), now=now + timedelta(days=6))
    assert then.plan.purpose == "ask_deposit"


def test_the_deposit_stands_before_the_balance_that_has_no_day_yet(home, owner, enter, now):
    customer = enter(owner, "Andes Luz")
    fields = cast("OrderFields", {"number": "LX-7", "payment_terms": FIELDS["payment_terms"]})
    place_order(home, owner, customer.pk, fields, [LINE], now=now)
    shown = customer_business(owner, customer, now).orders[0].payments
    assert [(each.kind, each.due_on is None) for each in shown] == [
        ("deposit", False),
        ("balance", True),
    ]


def test_no_quote_is_followed_up_once_it_has_become_an_order(home, owner, customer, place, now):
    before = now - timedelta(days=2)
    record_inquiry(home, owner, customer.pk, INQUIRY, now=before - timedelta(hours=2))
    advance_deal(home, owner, customer.pk, stage="quoted", now=before)
    assert plan(customer).purpose == "follow_quote"
    deal_id = DealStage.objects.get(stage="quoted").deal_id
    place(deal_id=deal_id)
    log_touch(
        home, owner, customer.pk, channel="mail", direction="out", now=now + timedelta(minutes=5)
    )
    assert (plan(customer).grade, plan(customer).purpose) == ("a", "ask_deposit")


def test_a_buyer_whose_orders_a_list_only_counts_is_not_asked_about_a_quotation(import_text, owner):
    import_text(
        "Company,Country,E-mail,Product,Number of orders\nAndes Ltda,Brazil,ana@andes.com.br,Lamp,3\n",
        owner,
    )
    listed = CustomerPlan.objects.get()
    assert (listed.grade, listed.purpose) == ("a", "keep_account")
