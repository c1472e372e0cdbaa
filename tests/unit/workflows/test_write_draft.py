"""A draft says what the book knows, and leaves open only what nobody has entered."""

from datetime import timedelta

import pytest

from genjin.playbook.defaults import load_default_playbook
from genjin.playbook.open_questions import QUESTIONS
from genjin.playbook.talk_tracks import PLACEHOLDERS, placeholders_in
from genjin.stores.records.models import CustomerPlan, Quote, QuoteLine
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.customer_page import customer_page
from genjin.workflows.customer_record import load_records
from genjin.workflows.draft_facts import SUPPLIERS, WRITTEN_BY_HAND
from genjin.workflows.override_grade import decline_customer
from genjin.workflows.pricing.firm import change_firm
from genjin.workflows.products.keeping import add_product
from genjin.workflows.record_inquiry import InquiryFields, record_inquiry
from genjin.workflows.write_draft import wording_of


@pytest.fixture
def named(owner):
    owner.first_name = "Chen Yu"
    owner.save()
    change_firm(owner, {"name_en": "Ningbo Lantern", "name_zh": "宁波灯笼"})
    return owner


@pytest.fixture
def draft(home, owner, now):
    def written(customer):
        wording = customer_page(home, owner, customer.pk, now=now).wording
        assert wording is not None
        return wording.draft

    return written


def planned_for(customer, purpose, owner, now, **changed):
    """The draft of another touch than the one that is due."""
    plan = CustomerPlan.objects.get(pk=customer.pk)
    plan.talk_track = plan.purpose = purpose
    for name, value in changed.items():
        setattr(plan, name, value)
    record = load_records([customer.pk], now, owner)[0]
    wording = wording_of(load_default_playbook(), record, plan)
    assert wording is not None
    return wording.draft


def test_every_placeholder_has_a_supplier_or_is_the_salesperson_s_own_to_write():
    assert set(PLACEHOLDERS) == SUPPLIERS.keys() | WRITTEN_BY_HAND
    assert not SUPPLIERS.keys() & WRITTEN_BY_HAND
    for track in load_default_playbook().talk_tracks.values():
        for each in track.drafts.values():
            assert set(placeholders_in(each.subject + each.body)) <= set(PLACEHOLDERS)


def test_every_piece_of_evidence_has_its_question_to_the_buyer():
    asked = {"product", "model", "quantity", "company", "intent"}
    assert {f"reason-missing-{name}" for name in asked} == set(QUESTIONS)
    assert all("en" in questions for questions in QUESTIONS.values())


def test_the_questions_are_those_that_the_grade_misses(home, named, enter, draft, now):
    customer = enter(named, "Andes Luz", email="a@andes.pe", contact_name="Ana")
    record_inquiry(home, named, customer.pk, {"product": "floodlight"}, now=now)
    written = draft(customer)
    assert "[missing_questions]" not in written.body
    assert "- How many do you need per order?" in written.body
    assert "Which product" not in written.body
    assert written.body.rstrip().endswith("Chen Yu, Ningbo Lantern")
    assert written.unfilled == ()


def test_a_login_name_signs_no_letter(home, owner, enter, draft, now):
    customer = enter(owner, "Andes Luz", email="a@andes.pe")
    record_inquiry(home, owner, customer.pk, {"product": "floodlight"}, now=now)
    assert {"sender", "our_company"} <= set(draft(customer).unfilled)


def test_a_small_order_is_told_the_minimum_of_our_product(home, named, enter, draft, now):
    fields = {"code": "FL-100", "name_en": "LED floodlight", "minimum_order_quantity": "500"}
    product, problems = add_product(named, fields, now=now)
    assert product is not None, problems
    customer = enter(named, "Andes Luz", email="a@andes.pe", contact_name="Ana")
    asked: InquiryFields = {"product": "LED floodlight", "quantity": 20.0, "quantity_unit": "pcs"}
    record_inquiry(home, named, customer.pk, asked, now=now, product_code="FL-100")
    written = draft(customer)
    assert "Our production starts at 500 pcs." in written.body
    assert written.unfilled == ()


def test_another_reason_names_no_minimum(home, named, enter, draft, now):
    customer = enter(named, "Andes Luz", email="a@andes.pe", contact_name="Ana")
    record_inquiry(home, named, customer.pk, {"product": "floodlight"}, now=now)
    decline_customer(home, named, customer.pk, reason="margin too low", now=now)
    written = draft(customer)
    assert "an offer that we could keep" in written.body
    assert "production starts at" not in written.body
    assert written.unfilled == ()


def test_the_two_options_are_the_prices_of_his_newest_quote(home, named, enter, now):
    customer = enter(named, "Andes Luz", email="a@andes.pe", contact_name="Ana")
    stage = advance_deal(home, named, customer.pk, stage="quoted", now=now)
    quote = Quote.objects.create(deal=stage.deal, number="Q1", port="Ningbo", at=now)
    line = QuoteLine.objects.create(quote=quote, position=1, description="lamp", unit="C62")
    line.tiers.create(quantity=1000, price="9.6000")
    line.tiers.create(quantity=3000, price="8.9000")
    body = planned_for(customer, "offer_choice", named, now).body
    assert "1. from 1,000 pcs: USD 9.6 each, FOB Ningbo" in body
    assert "2. from 3,000 pcs: USD 8.9 each, FOB Ningbo" in body
    assert "[option_one]" in planned_for(customer, "answer_reply", named, now).body


def test_the_month_of_the_next_order_follows_from_his_orders(named, enter, now):
    customer = enter(
        named, "Andes Luz", email="a@andes.pe", order_dates="2025-09-01; 2025-12-01; 2026-03-01"
    )
    draft = planned_for(customer, "plan_next_order", named, now)
    assert "around May 2026" in draft.body
    late = now.date() + timedelta(days=200)
    again = planned_for(customer, "plan_next_order", named, now, due=late)
    assert "[next_order_month]" in again.body
