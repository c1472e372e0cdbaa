"""A sample makes the deal a sample's only after the price was agreed, and moves on by its steps."""

from datetime import timedelta
from decimal import Decimal
from typing import cast

import pytest

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.stores.records.models import CustomerPlan, Sample, SampleEvent
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.firm_facts import add_firm_fact, firm_facts, take_back_firm_fact
from genjin.workflows.log_touch import log_touch
from genjin.workflows.read_plans import plan_of
from genjin.workflows.record_inquiry import record_inquiry
from genjin.workflows.request_sample import SampleFields, request_sample
from genjin.workflows.sample_steps import record_sample_step, take_back_sample_step

FIELDS = {"description": "PL-6060 panel", "fee": Decimal(60), "currency": "usd"}


@pytest.fixture
def customer(owner, enter):
    return enter(owner, "Velomar SARL", country="FR", email="c@velomar.fr")


@pytest.fixture
def ask(home, owner, customer, now):
    def asked(at=now, **fields) -> Sample:
        entered = cast("SampleFields", FIELDS | fields)
        return request_sample(home, owner, customer.pk, entered, now=at)

    return asked


def stages(sample):
    return list(sample.deal.stages.order_by("id").values_list("stage", flat=True))


def test_after_an_agreed_price_the_deal_comes_to_the_sample_stage(home, owner, customer, ask, now):
    advance_deal(home, owner, customer.pk, stage="price_agreed", now=now)
    sample = ask()
    assert stages(sample) == ["price_agreed", "sample"]
    assert CustomerPlan.objects.get(pk=customer.pk).grade == "sample"
    ask(description="another colour")
    assert stages(sample) == ["price_agreed", "sample"]


def test_before_it_the_deal_stays_a_quote_and_the_inquiry_keeps_that_he_asked_early(
    home, owner, customer, ask, now
):
    inquiry = record_inquiry(home, owner, customer.pk, {"product": "panel"}, now=now)
    advance_deal(home, owner, customer.pk, stage="quoted", now=now)
    sample = ask()
    assert stages(sample) == ["quoted"]
    inquiry.refresh_from_db()
    assert inquiry.sample_requested_before_price
    assert CustomerPlan.objects.get(pk=customer.pk).grade != "sample"


def test_a_sample_without_a_deal_makes_one_that_is_named_after_it(ask):
    sample = ask()
    assert sample.deal.title == "PL-6060 panel"
    assert stages(sample) == ["quoted"]
    assert sample.currency == "USD"


def test_it_must_be_said_what_it_is_of(ask):
    with pytest.raises(UnusableInputError):
        ask(description=" ")
    assert not Sample.objects.exists()


def test_the_fee_is_asked_for_then_the_number_told_then_the_test_asked_about(
    home, owner, customer, ask, now
):
    sample = ask(at=now - timedelta(days=7))
    assert plan_of(home, customer, now).purpose == "ask_sample_fee"
    record_sample_step(home, owner, sample.pk, "fee_paid", now=now)
    record_sample_step(
        home, owner, sample.pk, "sent", courier="DHL", tracking_number="12 34", now=now
    )
    told = CustomerPlan.objects.get(pk=customer.pk)
    assert told.purpose == "tell_tracking"
    assert told.reasons[0]["params"]["tracking"] == "DHL 12 34"
    log_touch(home, owner, customer.pk, channel="mail", direction="out", now=now)
    assert CustomerPlan.objects.get(pk=customer.pk).purpose != "tell_tracking"
    arrived = now + timedelta(days=4)
    record_sample_step(home, owner, sample.pk, "arrived", now=arrived)
    asked = plan_of(home, customer, arrived + timedelta(days=6))
    assert asked.purpose == "ask_sample_test"
    record_sample_step(home, owner, sample.pk, "tested", now=arrived + timedelta(days=6))
    assert CustomerPlan.objects.get(pk=customer.pk).phase != "milestone"


def test_a_step_is_taken_back_and_what_stood_before_counts_again(home, owner, ask, now):
    sample = ask()
    expected = now.date() + timedelta(days=3)
    record_sample_step(home, owner, sample.pk, "sent", on=expected, is_expected=True, now=now)
    record_sample_step(home, owner, sample.pk, "sent", now=now)
    word = take_back_sample_step(home, owner, sample.pk, "sent", now=now)
    assert (word.on, word.is_expected, word.is_withdrawn) == (expected, True, False)
    assert SampleEvent.objects.filter(kind="sent").count() == 3


def test_another_s_sample_is_nobody_s_to_change(home, sales, ask, now):
    sample = ask()
    with pytest.raises(NotFoundError):
        record_sample_step(home, sales, sample.pk, "sent", now=now)
    with pytest.raises(NotFoundError):
        record_sample_step(home, sales, 2**70, "sent", now=now)


def test_facts_stand_by_kind_the_newest_first_and_one_taken_back_is_kept(owner, customer, now):
    def found(value, days):
        on = now.date() - timedelta(days=days)
        return add_firm_fact(
            owner, customer.pk, kind="size", value=value, source="website", on=on, now=now
        )

    found("40 people", 30)
    newest = found("70 people", 2)
    add_firm_fact(owner, customer.pk, kind="business", value="importer", source="fair", now=now)
    assert list(firm_facts(customer, now)) == ["business", "size"]
    assert [fact.value for fact in firm_facts(customer, now)["size"]] == ["70 people", "40 people"]
    take_back_firm_fact(owner, customer.pk, newest.pk, now=now)
    assert [fact.value for fact in firm_facts(customer, now)["size"]] == ["40 people"]
    newest.refresh_from_db()
    assert newest.taken_back_at == now


def test_a_fact_needs_words_a_source_and_a_day_that_has_come(owner, customer, now):
    for kind, value, source, days in (
        ("size", "", "x", 0),
        ("size", "x", "", 0),
        ("colour", "x", "y", 0),
        ("size", "x", "y", 1),
    ):
        with pytest.raises(UnusableInputError):
            add_firm_fact(
                owner,
                customer.pk,
                kind=kind,
                value=value,
                source=source,
                on=now.date() + timedelta(days=days),
                now=now,
            )
