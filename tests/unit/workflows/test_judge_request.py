"""What a person judges of a request is kept with his name, followed by the grade, and reversible."""

from datetime import timedelta
from decimal import Decimal

import pytest

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.stores.records.models import (
    CustomerPlan,
    Deal,
    ExchangeRate,
    Firm,
    Inquiry,
    Product,
    RebateRate,
    RequestJudgement,
)
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.edit_playbook import propose_profile, put_into_use
from genjin.workflows.judge_request import (
    judge_price_comparing,
    judge_requirement,
    take_back_judgement,
)
from genjin.workflows.override_grade import override_grade
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.record_inquiry import record_inquiry


@pytest.fixture
def customer(home, owner, enter, now):
    made = enter(owner, "Andes Ltda", email="ana@andes.com.br")
    record_inquiry(home, owner, made.pk, {"product": "A60 bulb", "quantity": 5000.0}, now=now)
    return made


def plan_of(customer) -> CustomerPlan:
    return CustomerPlan.objects.get(pk=customer.pk)


def test_a_requirement_declines_only_once_no_option_is_left(home, owner, customer, now):
    for left, grade in ((None, "b"), (True, "b"), (False, "decline")):
        judge_requirement(
            home, owner, customer.pk, words="glass that glows", is_option_left=left, now=now
        )
        assert plan_of(customer).grade == grade
    plan = plan_of(customer)
    assert "glass that glows" in str(plan.grade_reasons)
    # He is told so, once, and that it can't be made.
    assert (plan.state, plan.purpose) == ("followed", "say_cannot_make")


def test_a_word_is_taken_back_to_what_stood_before(home, owner, customer, now):
    first = judge_requirement(home, owner, customer.pk, words="glows", is_option_left=True, now=now)
    second = judge_requirement(
        home, owner, customer.pk, words="glows", is_option_left=False, now=now
    )
    with pytest.raises(UnusableInputError):
        take_back_judgement(home, owner, first.pk, now=now)
    for _ in range(2):
        take_back_judgement(home, owner, second.pk, now=now)
    inquiry = Inquiry.objects.get()
    assert (inquiry.unusual_requirement, inquiry.is_option_left) == ("glows", True)
    take_back_judgement(home, owner, first.pk, now=now)
    inquiry.refresh_from_db()
    assert (inquiry.unusual_requirement, inquiry.is_option_left) == ("", None)
    assert RequestJudgement.objects.filter(taken_back_at=now, by=owner).count() == 2


def test_a_price_comparer_is_declined_without_a_quote(home, owner, customer, now):
    with pytest.raises(UnusableInputError):
        judge_price_comparing(home, owner, customer.pk, reason="no deal yet", now=now)
    advance_deal(home, owner, customer.pk, stage="inquiry", now=now)
    with pytest.raises(UnusableInputError):
        judge_price_comparing(home, owner, customer.pk, reason="  ", now=now)
    judged = judge_price_comparing(home, owner, customer.pk, reason="third round", now=now)
    plan = plan_of(customer)
    assert (plan.grade, plan.purpose) == ("decline", "decline_to_quote")
    assert {each["id"] for each in plan.revives} == {"reason-turns-compares-no-more"}
    assert Deal.objects.get().price_comparing == "third round"
    take_back_judgement(home, owner, judged.pk, now=now)
    assert plan_of(customer).grade == "b"


def test_a_stranger_judges_nothing(home, colleague, customer, owner, now):
    with pytest.raises(NotFoundError):
        judge_requirement(home, colleague, customer.pk, words="x", is_option_left=False, now=now)
    judged = judge_requirement(home, owner, customer.pk, words="x", is_option_left=None, now=now)
    with pytest.raises(NotFoundError):
        take_back_judgement(home, colleague, judged.pk, now=now)


def test_a_person_s_grade_stands_against_every_rule_and_profile(home, owner, customer, now):
    override_grade(home, owner, customer.pk, grade="a", reason="met him at the fair", now=now)
    advance_deal(home, owner, customer.pk, stage="quoted", margin_percent=1.0, now=now)
    judge_requirement(home, owner, customer.pk, words="glows", is_option_left=False, now=now)
    judge_price_comparing(home, owner, customer.pk, reason="third round", now=now)
    put_into_use(home, owner, propose_profile(home, "stage_practice"), "profile", now=now)
    plan = plan_of(customer)
    assert plan.grade == "a"
    assert "met him at the fair" in str(plan.grade_reasons)


def test_a_target_below_the_cost_after_the_rebate_is_declined(home, owner, customer, now):
    day = now.date() - timedelta(days=1)
    product = Product.objects.create(
        code="A60", hs_code="853952", cost_cny=Decimal("4.52"), created_at=now
    )
    Inquiry.objects.update(catalogue_product=product, target_price_usd=Decimal("0.5"))
    plan_customers(home, [customer.pk], now=now)
    assert plan_of(customer).grade == "b"  # The rebate, the rate and the fees aren't known yet.
    RebateRate.objects.create(hs_prefix="85", percent=13, valid_from=day, by=owner, at=now)
    ExchangeRate.objects.create(currency="USD", cny=Decimal("7.1"), on=day, by=owner, at=now)
    Firm.objects.create(fees_cny_per_order=0, fees_percent=0, commission_percent=0)
    plan_customers(home, [customer.pk], now=now)
    # 4.52 with 13 % VAT is 4.00 without; the rebate of 13 % leaves 4.00, which are US$ 0.5634.
    assert plan_of(customer).grade == "decline"
    assert "0.5634" in str(plan_of(customer).grade_reasons)
    Inquiry.objects.update(target_price_usd=Decimal("0.57"))
    plan_customers(home, [customer.pk], now=now)
    assert plan_of(customer).grade == "b"
