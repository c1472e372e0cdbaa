"""What a person decides outranks the rules, keeps its reason, and can be taken back."""

from datetime import timedelta

import pytest

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.stores.records.models import CustomerPlan, GradeOverride, Postponement
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.log_touch import log_touch
from genjin.workflows.override_grade import (
    decline_customer,
    override_grade,
    take_back_override,
)
from genjin.workflows.postpone import postpone, take_back_postponement
from genjin.workflows.record_inquiry import record_inquiry


@pytest.fixture
def customer(owner, enter):
    return enter(owner, "Andes Ltda", email="ana@andes.com.br")


def plan_of(customer) -> CustomerPlan:
    return CustomerPlan.objects.get(pk=customer.pk)


def test_an_override_gives_the_grade_and_no_rule_undoes_it(home, owner, customer, now):
    override_grade(home, owner, customer.pk, grade="key", reason="ten years with us", now=now)
    assert plan_of(customer).grade == "key"
    record_inquiry(home, owner, customer.pk, {"product": "Brake pad"}, now=now)
    assert plan_of(customer).grade == "key"
    assert "ten years with us" in str(plan_of(customer).grade_reasons)


def test_an_override_needs_a_reason_and_a_known_grade(home, owner, customer, now):
    with pytest.raises(UnusableInputError):
        override_grade(home, owner, customer.pk, grade="key", reason="  ", now=now)
    with pytest.raises(NotFoundError):
        override_grade(home, owner, customer.pk, grade="gold", reason="x", now=now)
    assert not GradeOverride.objects.exists()


def test_a_declined_customer_has_no_next_touch_until_it_is_taken_back(home, owner, customer, now):
    decline_customer(home, owner, customer.pk, reason="only compares prices", now=now)
    assert (plan_of(customer).grade, plan_of(customer).state) == ("decline", "declined")
    take_back_override(home, owner, customer.pk, now=now)
    assert plan_of(customer).state == "followed"
    assert GradeOverride.objects.get().taken_back_at == now


def test_a_postponed_touch_is_not_due_before_its_day(home, owner, customer, now):
    until = now.date() + timedelta(days=20)
    postpone(home, owner, customer.pk, until=until, now=now, reason="he is at a fair")
    assert plan_of(customer).due >= until
    take_back_postponement(home, owner, customer.pk, now=now)
    assert plan_of(customer).due < until


def test_a_real_contact_ends_the_postponement(home, owner, customer, now):
    until = now.date() + timedelta(days=60)
    postpone(home, owner, customer.pk, until=until, now=now)
    log_touch(
        home, owner, customer.pk, channel="mail", direction="in", now=now + timedelta(minutes=1)
    )
    assert plan_of(customer).due < until


@pytest.mark.parametrize("days", [-1, 0, 400])
def test_a_day_that_is_past_today_or_far_off_is_refused(home, owner, customer, now, days):
    with pytest.raises(UnusableInputError):
        postpone(home, owner, customer.pk, until=now.date() + timedelta(days=days), now=now)
    assert not Postponement.objects.exists()


def test_a_sample_after_the_price_is_agreed_makes_the_sample_grade(home, owner, customer, now):
    for stage in ("quoted", "price_agreed", "sample"):
        advance_deal(home, owner, customer.pk, stage=stage, now=now)
    assert plan_of(customer).grade == "sample"
    assert customer.deals.count() == 1


def test_a_sample_before_the_price_is_agreed_does_not(home, owner, customer, now):
    record_inquiry(home, owner, customer.pk, {"product": "Brake pad"}, now=now)
    advance_deal(home, owner, customer.pk, stage="sample", is_price_agreed=False, now=now)
    assert plan_of(customer).grade != "sample"
    assert customer.inquiries.get().sample_requested_before_price


def test_what_comes_after_an_order_is_another_deal(home, owner, customer, now):
    advance_deal(home, owner, customer.pk, stage="order", now=now)
    advance_deal(home, owner, customer.pk, stage="quoted", now=now)
    assert customer.deals.count() == 2


@pytest.mark.parametrize(
    "facts",
    [{"stage": "dreaming"}, {"stage": "lost"}, {"stage": "order", "on": timedelta(days=1)}],
)
def test_a_stage_that_cannot_be_is_refused(home, owner, customer, now, facts):
    if "on" in facts:
        facts = {**facts, "on": now.date() + facts["on"]}
    with pytest.raises(UnusableInputError):
        advance_deal(home, owner, customer.pk, now=now, **facts)
    assert not customer.deals.exists()


def test_an_inquiry_that_says_nothing_is_refused(home, owner, customer, now):
    with pytest.raises(UnusableInputError):
        record_inquiry(home, owner, customer.pk, {"text": ""}, now=now)
