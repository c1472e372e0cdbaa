"""Rates that a person enters: the decimal mark, what is impossible, what is more likely a slip."""

from datetime import date
from decimal import Decimal

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.workflows.pricing.firm import change_firm
from genjin.workflows.pricing.rates import add_exchange_rate, add_rebate_rate
from genjin.workflows.products.keeping import add_product

ON = date(2026, 3, 5)


def refused(call, *args, **said) -> str:
    with pytest.raises(UnusableInputError) as raised:
        call(*args, **said)
    return raised.value.problem.id


@pytest.mark.parametrize("cny", ["7,15", "7.15", "7.150", "7,150"])
def test_a_rate_is_read_with_either_decimal_mark(owner, now, cny):
    rate = add_exchange_rate(owner, currency="USD", cny=cny, on=ON, source="", now=now)
    assert rate.cny == Decimal("7.15")


def test_a_rate_far_off_the_one_before_is_kept_only_after_it_was_seen(owner, now):
    said = {"currency": "USD", "source": "", "now": now}
    add_exchange_rate(owner, cny="7.1", on=date(2026, 3, 1), **said)
    assert refused(add_exchange_rate, owner, cny="71.5", on=ON, **said) == "problem-rate-far-off"
    assert refused(add_exchange_rate, owner, cny="5", on=ON, **said) == "problem-rate-far-off"
    assert add_exchange_rate(owner, cny="8.4", on=ON, **said).cny == Decimal("8.4")
    seen = add_exchange_rate(owner, cny="5", on=date(2026, 3, 6), far_seen=True, **said)
    assert seen.cny == 5


@pytest.mark.parametrize("percent", ["9,5", "9.5 %", "9.500"])
def test_a_rebate_is_read_with_either_decimal_mark(owner, now, percent):
    rate = add_rebate_rate(
        owner, hs_prefix="9405", percent=percent, valid_from=ON, source="", now=now
    )
    assert rate.percent == Decimal("9.5")


def test_no_rebate_is_above_the_vat_of_its_day(owner, now):
    said = {"hs_prefix": "9405", "source": "", "now": now}
    above = refused(add_rebate_rate, owner, percent="13.01", valid_from=ON, **said)
    assert above == "problem-rebate-above-vat"
    before = add_rebate_rate(owner, percent="17", valid_from=date(2017, 1, 1), **said)
    assert before.percent == 17


def test_no_rebate_is_above_the_vat_of_a_product_that_it_is_for(owner, now):
    tea = {"code": "T-1", "name_en": "Tea", "hs_code": "090210", "vat_percent": "9"}
    add_product(owner, tea, now=now)
    said = {"hs_prefix": "0902", "valid_from": ON, "source": "", "now": now}
    assert refused(add_rebate_rate, owner, percent="13", **said) == "problem-rebate-above-product"
    assert add_rebate_rate(owner, percent="9", **said).percent == 9


def test_a_figure_of_the_firm_is_read_with_either_decimal_mark(owner):
    firm, problems = change_firm(
        owner, {"commission_percent": "2,5", "fees_cny_per_order": "3 000"}
    )
    assert problems == ()
    assert firm is not None
    assert firm.commission_percent == Decimal("2.5")
    assert firm.fees_cny_per_order == Decimal(3000)
    _, asked = change_firm(owner, {"fees_cny_per_order": "3.000"})
    assert [each.id for each in asked] == ["problem-number-either"]


def test_a_cost_that_may_be_two_is_asked_back(owner, now):
    made, problems = add_product(
        owner, {"code": "L-1", "name_en": "L", "cost_cny": "56,500"}, now=now
    )
    assert made is None
    assert [(each.id, each.params["fraction"]) for each in problems] == [
        ("problem-number-either", "56.5")
    ]
    made, _ = add_product(owner, {"code": "L-1", "name_en": "L", "cost_cny": "56,5"}, now=now)
    assert made is not None
    assert made.cost_cny == Decimal("56.5")
