"""What answers an inquiry: our own word, or the deal that came of it; nothing else (M1, M5)."""

from datetime import date, timedelta

import pytest

from genjin.stores.records.models import CustomerPlan, Deal, DealStage, Inquiry
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.log_touch import log_touch
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.record_inquiry import InquiryFields, record_inquiry


@pytest.fixture
def customer(sales, enter):
    return enter(sales, "Andes Ltda", email="ana@andes.com.br")


def reasons(customer) -> set[str]:
    plan = CustomerPlan.objects.get(pk=customer.pk)
    return {reason["id"] for reason in plan.reasons}


def answer_by(customer):
    return CustomerPlan.objects.get(pk=customer.pk).answer_by


def test_a_new_inquiry_waits_although_another_deal_moved_on_the_same_day(
    home, sales, customer, now
):
    record_inquiry(home, sales, customer.pk, {"product": "Brake pad"}, now=now)
    quoted = advance_deal(home, sales, customer.pk, stage="quoted", now=now)
    assert answer_by(customer) is None
    record_inquiry(home, sales, customer.pk, {"product": "Lamp"}, now=now + timedelta(minutes=5))
    assert answer_by(customer) == now + timedelta(hours=2, minutes=5)
    advance_deal(
        home,
        sales,
        customer.pk,
        stage="order",
        deal_id=quoted.deal_id,
        now=now + timedelta(minutes=10),
    )
    assert answer_by(customer) == now + timedelta(hours=2, minutes=5)


def test_what_was_entered_before_the_inquiry_does_not_answer_it(home, sales, customer, now):
    inquiry = record_inquiry(home, sales, customer.pk, {"product": "Lamp"}, now=now)
    deal = Deal.objects.create(customer=customer, inquiry=inquiry, created_at=now)
    DealStage.objects.create(
        deal=deal, stage="quoted", on=now.date(), at=now - timedelta(minutes=1), by=sales
    )
    plan_customers(home, [customer.pk], now=now)
    assert answer_by(customer) is not None


def test_the_first_of_two_open_inquiries_sets_the_deadline(home, sales, customer, now):
    record_inquiry(home, sales, customer.pk, {"product": "Lamp"}, now=now)
    later = now + timedelta(hours=1)
    record_inquiry(home, sales, customer.pk, {"product": "Panel"}, now=later)
    assert answer_by(customer) == now + timedelta(hours=2)
    log_touch(
        home, sales, customer.pk, channel="mail", direction="out", now=later + timedelta(minutes=5)
    )
    assert answer_by(customer) is None


@pytest.mark.parametrize(("ordered_on", "waits"), [("2026-02-27", False), ("2026-01-20", True)])
def test_a_list_says_by_its_dates_that_an_inquiry_became_an_order(
    import_text, sales, ordered_on, waits
):
    import_text(
        "Company,Country,E-mail,Product,Inquiry date,Last order date\n"
        f"Andes Ltda,Brazil,ana@andes.com.br,Lamp,2026-02-25,{ordered_on}\n",
        sales,
    )
    inquiry = Inquiry.objects.get()
    assert inquiry.received_at.date() == date(2026, 2, 25)
    assert (answer_by(inquiry.customer) is not None) is waits


def test_a_deal_of_the_past_came_of_what_was_asked_by_then(home, sales, customer, now):
    record_inquiry(
        home,
        sales,
        customer.pk,
        {"product": "Lamp"},
        now=now,
        received_at=now - timedelta(days=90),
    )
    record_inquiry(home, sales, customer.pk, {"product": "Panel"}, now=now)
    past = advance_deal(
        home,
        sales,
        customer.pk,
        stage="quoted",
        on=now.date() - timedelta(days=80),
        now=now + timedelta(minutes=5),
    )
    assert past.deal.inquiry == Inquiry.objects.get(product="Lamp")
    assert answer_by(customer) == now + timedelta(hours=2)


def test_a_small_inquiry_beside_a_quotation_gets_its_answer_and_the_quotation_goes_on(
    home, sales, customer, now
):
    customer.minimum_order_quantity = 1000
    customer.save()
    whole: InquiryFields = {
        "product": "Panel",
        "model": "PL-60",
        "quantity": 2000.0,
        "company_details": "Andes Ltda, Santos",
        "intent": "for our spring promotion",
    }
    record_inquiry(home, sales, customer.pk, whole, now=now - timedelta(days=3))
    advance_deal(home, sales, customer.pk, stage="quoted", now=now - timedelta(days=2))
    few: InquiryFields = {"product": "Lamp", "quantity": 20.0}
    record_inquiry(home, sales, customer.pk, few, now=now)
    waiting = CustomerPlan.objects.get(pk=customer.pk)
    assert (waiting.grade, waiting.purpose) == ("a", "name_minimum")
    log_touch(
        home, sales, customer.pk, channel="mail", direction="out", now=now + timedelta(minutes=5)
    )
    answered = CustomerPlan.objects.get(pk=customer.pk)
    assert (answered.grade, answered.purpose) == ("a", "follow_quote")


def test_a_small_inquiry_after_one_that_lacked_everything_is_declined(home, sales, customer, now):
    customer.minimum_order_quantity = 1000
    customer.save()
    record_inquiry(home, sales, customer.pk, {"product": "Lamp"}, now=now - timedelta(days=3))
    few: InquiryFields = {"product": "Lamp", "quantity": 20.0}
    record_inquiry(home, sales, customer.pk, few, now=now)
    assert CustomerPlan.objects.get(pk=customer.pk).grade == "decline"


def test_what_a_list_says_was_asked_last_year_is_no_new_inquiry(import_text, sales, now):
    head = "Company,Country,E-mail,Product,Model,Quantity,Company details,Intent,Inquiry date\n"
    row = "{name},Brazil,{mail},Lamp,A60,2000,Andes Ltda Santos,spring promotion,{day}\n"
    recent = (now - timedelta(days=6)).date()
    import_text(
        head
        + row.format(name="Andes Ltda", mail="ana@andes.com.br", day="2025-01-10")
        + row.format(name="Pampa Ltda", mail="rui@pampa.com.br", day=recent),
        sales,
    )
    plans = {plan.customer.name: plan for plan in CustomerPlan.objects.all()}
    old, new = plans["Andes Ltda"], plans["Pampa Ltda"]
    assert (old.answer_by, old.purpose) == (None, "nurture")
    assert (new.answer_by is not None, new.phase) == (True, "answer")
