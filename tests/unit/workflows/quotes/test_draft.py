"""What was typed of an offer, and what keeps it from being one."""

from datetime import date
from decimal import Decimal

import pytest

from genjin.workflows.quotes.draft import problems_of, read_quote

TYPED = {
    "currency": "usd",
    "incoterm": "cif",
    "port": "Callao",
    "valid_until": "2026-04-05",
    "line-0-description": "Lamp",
    "line-0-quantity-0": "5,000",
    "line-0-price-0": "9.5",
    "line-0-quantity-1": "1000",
    "line-0-price-1": "9.8",
}


def said(**changed: str) -> list[str]:
    draft, unread = read_quote({**TYPED, **changed})
    return [problem.id for problem in (*unread, *problems_of(draft, date(2026, 3, 5)))]


@pytest.mark.django_db
def test_tiers_are_put_in_the_order_of_their_quantities():
    draft, problems = read_quote(TYPED)
    assert problems == ()
    assert [int(tier.quantity) for tier in draft.lines[0].tiers] == [1000, 5000]
    assert (draft.currency, draft.incoterm.value) == ("USD", "CIF")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changed", "problem"),
    [
        ({"line-0-price-0": "-1"}, "problem-quote-negative"),
        ({"line-0-price-0": "0"}, "problem-quote-price-zero"),
        ({"line-0-price-0": ""}, "problem-quote-half"),
        ({"line-0-price-0": "NaN"}, "problem-number-typed"),
        ({"line-0-quantity-0": "1000"}, "problem-quote-quantity"),
        ({"line-0-code": "nobody has it"}, "problem-quote-product"),
        ({"port": ""}, "problem-quote-no-port"),
        ({"incoterm": "XYZ"}, "problem-quote-incoterm"),
        ({"lead_time_days": "12,5"}, "problem-number-typed"),
        ({"currency": "shells"}, "problem-product-currency"),
        ({"valid_until": ""}, "problem-quote-no-validity"),
        ({"valid_until": "2026-03-04"}, "problem-quote-validity-past"),
        ({"line-0-description": ""}, "problem-quote-no-description"),
    ],
)
def test_what_is_wrong_is_named(changed: dict[str, str], problem: str):
    assert said(**changed) == [problem]


@pytest.mark.django_db
def test_an_offer_of_nothing_is_none():
    draft, _ = read_quote({"incoterm": "FOB", "port": "Ningbo", "valid_until": "2026-04-05"})
    assert [each.id for each in problems_of(draft, date(2026, 3, 5))] == ["problem-quote-no-price"]


@pytest.mark.django_db
def test_a_comma_in_a_price_is_its_decimal_mark_and_in_a_quantity_parts_the_thousands():
    draft, problems = read_quote({**TYPED, "line-0-price-0": "7,90", "freight": "1.234,5"})
    assert problems == ()
    assert [(int(tier.quantity), float(tier.price)) for tier in draft.lines[0].tiers] == [
        (1000, 9.8),
        (5000, 7.9),
    ]
    assert draft.freight == Decimal("1234.5")


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["line-0-price-0", "line-0-quantity-0", "freight"])
def test_a_figure_that_may_be_two_is_asked_back(name: str):
    _, problems = read_quote({**TYPED, name: "1.000"})
    assert [(each.id, each.field) for each in problems[:1]] == [("problem-number-either", name)]
