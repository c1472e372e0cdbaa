"""A buyer's target is measured against the floor that the quote page shows, for what he asks for."""

from decimal import Decimal
from typing import cast

import pytest

from genjin.stores.records.models import CustomerPlan, Inquiry
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


def floor_of(inquiry, now):
    found = asked_products([inquiry], now.date()).get(inquiry.pk)
    return found.floor_price_usd if found else None


@pytest.mark.usefixtures("priced")
def test_the_floor_is_that_of_the_quote_page(ask, shown, now):
    floor = shown().floor_price
    assert floor is not None
    inquiry = ask(target_price_usd=Decimal("7.00"))
    assert floor_of(inquiry, now) == round(float(floor.value), 4)


@pytest.mark.usefixtures("priced")
def test_without_a_floor_margin_it_is_the_break_even(owner, ask, shown, now):
    change_firm(owner, {"floor_margin_percent": ""})
    floor = floor_of(ask(target_price_usd=Decimal("7.00")), now)
    assert floor == round(float(shown().break_even_price.value), 4)


@pytest.mark.usefixtures("priced")
def test_a_target_below_it_declines_and_one_above_does_not(customer, ask):
    ask(target_price_usd=Decimal("7.00"))
    assert CustomerPlan.objects.get(pk=customer.pk).grade == "decline"
    ask(target_price_usd=Decimal("9.50"))
    assert CustomerPlan.objects.get(pk=customer.pk).grade != "decline"


@pytest.mark.usefixtures("product")
def test_what_is_not_known_declines_nobody(customer, ask, now):
    assert floor_of(ask(target_price_usd=Decimal("0.10")), now) is None
    assert CustomerPlan.objects.get(pk=customer.pk).grade != "decline"


@pytest.mark.usefixtures("priced")
def test_what_he_counts_otherwise_than_we_do_is_not_compared(ask, now):
    assert floor_of(ask(target_price_usd=Decimal("0.10"), quantity_unit="kg"), now) is None


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
