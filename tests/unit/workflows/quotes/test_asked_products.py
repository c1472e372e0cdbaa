"""A buyer's target is measured against the break-even that the quote page shows, for what he asks for."""

from decimal import Decimal
from typing import cast

import pytest

from genjin.kernel.reason import reasons_from_data
from genjin.stores.records.models import CustomerPlan, Inquiry
from genjin.surfaces.wording.catalogue import words_in
from genjin.trade.profit import Profit
from genjin.workflows.pricing.asked_products import asked_products
from genjin.workflows.pricing.firm import change_firm, get_firm
from genjin.workflows.products.keeping import as_typed, change_product
from genjin.workflows.quotes.reckoning import reckon_draft
from genjin.workflows.read_plans import plan_of
from genjin.workflows.record_inquiry import InquiryFields, record_inquiry


@pytest.fixture
def customer(owner, enter):
    return enter(owner, "Velomar SARL", country="FR", email="c@velomar.fr")


@pytest.fixture
def ask(home, owner, customer, now):
    def asked(**fields) -> Inquiry:
        said = {"model": "FL-100", "quantity": 2000.0, "quantity_unit": "pcs", **fields}
        return record_inquiry(home, owner, customer.pk, cast("InquiryFields", said), now=now)

    return asked


@pytest.fixture
def shown(drafted, now):
    """What the quote page reckons for the same product and quantity."""

    def reckoned() -> Profit:
        profit = reckon_draft(drafted(), get_firm(), now.date()).lines[0].tiers[0].profit
        assert isinstance(profit, Profit)
        return profit

    return reckoned


def break_even_of(inquiry, now):
    found = asked_products([inquiry], now.date()).get(inquiry.pk)
    return found.break_even_price_usd if found else None


@pytest.mark.usefixtures("priced")
def test_the_break_even_is_that_of_the_quote_page_whatever_the_floor_margin(owner, ask, shown, now):
    inquiry = ask(target_price_usd=Decimal("7.00"))
    expected = round(float(shown().break_even_price.value), 4)
    assert break_even_of(inquiry, now) == expected
    change_firm(owner, {"floor_margin_percent": ""})
    assert break_even_of(inquiry, now) == expected


@pytest.mark.usefixtures("priced")
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_target_between_break_even_and_floor_declines_nobody(customer, ask, shown, language):
    """What leaves little is for the rule on margins, once a quote says how little."""
    floor = shown().floor_price
    assert floor is not None
    between = (shown().break_even_price.value + floor.value) / 2
    ask(target_price_usd=round(between, 4))
    assert CustomerPlan.objects.get(pk=customer.pk).grade != "decline"
    ask(target_price_usd=round(shown().break_even_price.value - Decimal("0.01"), 4))
    plan = CustomerPlan.objects.get(pk=customer.pk)
    assert plan.grade == "decline"
    said = " ".join(
        words_in(language).reason(each) for each in reasons_from_data(plan.grade_reasons)
    )
    price = f"{shown().break_even_price.value:.4f}".rstrip("0")
    assert {"zh": "低于我方保本价", "en": "below our break-even price"}[language] in said
    assert price in said


@pytest.mark.usefixtures("priced")
def test_a_target_below_it_declines_and_one_above_does_not(customer, ask):
    ask(target_price_usd=Decimal("7.00"))
    assert CustomerPlan.objects.get(pk=customer.pk).grade == "decline"
    ask(target_price_usd=Decimal("9.50"))
    assert CustomerPlan.objects.get(pk=customer.pk).grade != "decline"


@pytest.mark.usefixtures("product")
def test_what_is_not_known_declines_nobody(customer, ask, now):
    assert break_even_of(ask(target_price_usd=Decimal("0.10")), now) is None
    assert CustomerPlan.objects.get(pk=customer.pk).grade != "decline"


@pytest.mark.usefixtures("priced")
def test_what_he_counts_otherwise_than_we_do_is_not_compared(ask, now):
    assert break_even_of(ask(target_price_usd=Decimal("0.10"), quantity_unit="kg"), now) is None


def test_a_quantity_below_the_products_own_minimum_declines(
    home, priced, owner, customer, ask, now
):
    change_product(owner, priced.pk, {**as_typed(priced), "minimum_order_quantity": "5000"})
    ask(quantity=100.0)
    assert CustomerPlan.objects.get(pk=customer.pk).grade == "decline"
    customer.minimum_order_quantity = 50
    customer.save()
    assert plan_of(home, customer, now.replace(hour=10)).grade == "decline"
    ask(quantity=100.0)
    assert CustomerPlan.objects.get(pk=customer.pk).grade != "decline"


def test_a_changed_minimum_is_read_at_once(home, priced, owner, customer, ask, now):
    ask(quantity=100.0)
    assert plan_of(home, customer, now).grade != "decline"
    change_product(owner, priced.pk, {**as_typed(priced), "minimum_order_quantity": "5000"})
    assert plan_of(home, customer, now).grade == "decline"
