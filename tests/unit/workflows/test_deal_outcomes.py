"""The chances of open deals, from one's own deals that have ended."""

from datetime import timedelta
from decimal import Decimal

import pytest

from genjin.stores.records.models import Customer, CustomerPlan, Deal, DealOutcomes, DealStage
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.deal_outcomes import count_outcomes, outcomes_up_to
from genjin.workflows.listed_markets import close_rates
from genjin.workflows.place_order import LineEntered, place_order
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.report import report

LISTED = """company,country,email,product,model,specification,quantity,inquiry_date,deal_stage,deal_stage_date
Nordlys Lamper,NO,a@nordlys.no,panel light,PL-9,40 W,2000 pcs,2026-02-20,quoted,2026-02-24
Lumen Nord,SE,b@lumen.se,panel light,PL-9,40 W,2000 pcs,2026-02-20,quoted,2026-02-24
"""
LINE = LineEntered("PL-9 panel light", 2000, Decimal("10.00"))


@pytest.fixture
def told(home, owner, enter, now):
    """Brings a new customer's deal through stages, a day apart and the last one yesterday."""
    count = iter(range(100))

    def tell(*stages: str, country: str = "BR"):
        n = next(count)
        customer = enter(owner, f"Firm {n}", country, email=f"a@firm{n}.com")
        for back, stage in zip(range(len(stages), 0, -1), stages, strict=True):
            advance_deal(
                home,
                owner,
                customer.pk,
                stage=stage,
                on=now.date() - timedelta(days=back),
                lost_reason="too dear" if stage == "lost" else "",
                now=now,
            )
        return customer

    return tell


def test_deals_that_ended_count_at_the_stages_they_passed_with_the_grade_there(told, now):
    told("quoted", "price_agreed", "sample", "order")
    told("quoted", "price_agreed", "sample", "lost")
    told("quoted", "lost")
    told("quoted")
    told("order")
    assert list(DealStage.objects.filter(stage="sample").values_list("grade", flat=True)) == [
        "sample",
        "sample",
    ]
    outcomes = outcomes_up_to(now.date())
    assert outcomes.at("sample", "sample") == (1, 1)
    assert outcomes.at("price_agreed", "a") == (1, 1)
    grade = DealStage.objects.filter(stage="quoted")[0].grade
    assert outcomes.at("quoted", grade) == (1, 2)


def test_what_is_kept_is_what_is_counted_and_a_past_day_sees_nothing_later(told, home, now):
    told("quoted", "order")
    customer = told("sample", "lost")
    plan_customers(home, [customer.pk], now=now)
    assert DealOutcomes.objects.get().day == now.date() - timedelta(days=1)
    today = now.date()
    assert outcomes_up_to(today) == count_outcomes(today)
    # The second deal was lost yesterday and the first won then; two days ago, both were open.
    assert outcomes_up_to(today - timedelta(days=2)).won == {}
    assert outcomes_up_to(today - timedelta(days=2)).lost == {}


def test_the_chance_is_a_factor_that_is_shown(told, home, now):
    customer = told("quoted", "price_agreed", "sample")
    plan_customers(home, [customer.pk], now=now)
    plan = CustomerPlan.objects.get(pk=customer.pk)
    factor = next(each for each in plan.factors if each["id"] == "reason-factor-chance")
    assert factor["params"]["percent"] == 50
    assert factor["params"]["factor"] == pytest.approx(2.24)
    told("quoted", "price_agreed", "sample", "lost")
    told("quoted", "price_agreed", "sample", "lost")
    plan_customers(home, [customer.pk], now=now)
    later = CustomerPlan.objects.get(pk=customer.pk)
    assert later.value < plan.value


def test_a_country_s_close_rate_counts_the_deals_that_ended_there(told):
    told("quoted", "order", country="IN")
    told("quoted", "lost", country="IN")
    told("quoted", country="IN")
    told("quoted", "lost", country="PK")
    assert close_rates(["IN", "PK", "BD"]) == {"IN": (1, 1), "PK": (0, 1)}


def test_deals_of_a_list_count_for_the_grade_with_which_they_were_open(
    home, owner, import_text, now
):
    import_text(LISTED, owner)
    won, lost = Customer.objects.order_by("-country", "name")
    grade = CustomerPlan.objects.get(pk=won.pk).grade
    assert grade
    assert CustomerPlan.objects.get(pk=lost.pk).grade == grade
    place_order(home, owner, won.pk, {"number": "LX-1"}, [LINE], now=now)
    advance_deal(home, owner, lost.pk, stage="lost", lost_reason="too dear", now=now)
    found = {each.grade: (each.won, each.lost) for each in report(home, owner, now=now).grades}
    assert found[grade] == (1, 1)
    assert "" not in found
    assert outcomes_up_to(now.date()).at("quoted", grade) == found[grade]


def test_a_stage_that_was_listed_before_grades_were_kept_gets_the_grade_before_the_deal_ends(
    home, owner, import_text, now
):
    import_text(LISTED, owner)
    DealStage.objects.update(grade="")
    deal = Deal.objects.earliest("id")
    grade = CustomerPlan.objects.get(pk=deal.customer_id).grade
    advance_deal(home, owner, deal.customer_id, stage="lost", lost_reason="too dear", now=now)
    assert deal.stages.get(stage="quoted").grade == grade


def test_an_order_that_no_open_stage_came_before_is_no_won_deal(home, owner, enter, now):
    customer = enter(owner, "Direct Ltda", email="d@direct.com.br")
    place_order(home, owner, customer.pk, {"number": "LX-2"}, [LINE], now=now)
    assert sum(each.won for each in report(home, owner, now=now).grades) == 0
    assert outcomes_up_to(now.date()).won == {}
