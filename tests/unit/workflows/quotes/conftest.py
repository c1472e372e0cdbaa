"""A product with everything known of it, and how an offer of it is typed."""

from collections.abc import Callable
from datetime import datetime

import pytest

from genjin.stores.records.models import Product, User
from genjin.workflows.pricing.firm import change_firm
from genjin.workflows.pricing.rates import add_exchange_rate, add_rebate_rate
from genjin.workflows.products.keeping import add_product
from genjin.workflows.quotes.draft import QuoteDraft, read_quote
from genjin.workflows.quotes.keeping import add_quote

FIRM = {
    "name_en": "Ningbo Lantern",
    "fees_cny_per_order": "3000",
    "fees_percent": "2",
    "commission_percent": "3",
    "floor_margin_percent": "8",
}


@pytest.fixture
def product(owner: User, now: datetime) -> Product:
    fields = {"code": "FL-100", "name_en": "LED floodlight", "hs_code": "940542"}
    made, problems = add_product(owner, {**fields, "cost_cny": "56.5", "price": "9.8"}, now=now)
    assert made is not None, problems
    return made


@pytest.fixture
def priced(owner: User, product: Product, now: datetime) -> Product:
    today = now.date()
    change_firm(owner, FIRM)
    for currency, cny in (("USD", "7.1"), ("EUR", "7.7")):
        add_exchange_rate(owner, currency=currency, cny=cny, on=today, source="bank", now=now)
    add_rebate_rate(owner, hs_prefix="9405", percent="13", valid_from=today, source="", now=now)
    return product


@pytest.fixture
def drafted() -> Callable[..., QuoteDraft]:
    def made(price: str = "9.80", **changed: str) -> QuoteDraft:
        given = {
            "currency": "USD",
            "incoterm": "FOB",
            "port": "Ningbo",
            "valid_until": "2026-04-05",
            "line-0-code": "FL-100",
            "line-0-description": "LED floodlight",
            "line-0-quantity-0": "2000",
            "line-0-price-0": price,
            **changed,
        }
        draft, problems = read_quote(given)
        assert problems == ()
        return draft

    return made


@pytest.fixture
def quoted(home, owner, now):
    def made(customer, draft, at=now, **options):
        quote, problems = add_quote(home, owner, customer.pk, draft, now=at, **options)
        assert quote is not None, problems
        return quote

    return made
