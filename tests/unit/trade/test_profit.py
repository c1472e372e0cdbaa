from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.errors import UnusableInputError
from genjin.trade.costing import Costing
from genjin.trade.incoterms import Incoterm
from genjin.trade.profit import Profit, Unreckoned, reckon_profit
from genjin.trade.rates import Exchange, Rebate

HOW_TO = Path(__file__).resolve().parents[3] / "docs/how-to/reckon-a-price.md"


def costing(**changed: Any) -> Costing:
    """The worked example of the how-to."""
    figures: dict[str, Any] = {
        "quantity": Decimal(2000),
        "incoterm": Incoterm.CIF,
        "cost_cny": Decimal("56.5"),
        "vat_percent": Decimal(13),
        "rebate": Rebate("9405", Decimal(13), date(2026, 1, 1)),
        "exchange": Exchange("USD", Decimal("7.1"), date(2026, 3, 2)),
        "freight": Decimal(1800),
        "insurance": Decimal(60),
        "fees_cny": Decimal(3000),
        "fees_percent": Decimal(2),
        "commission_percent": Decimal(3),
        "floor_margin_percent": Decimal(8),
    }
    return Costing(**{**figures, **changed})


def reckoned(given_costing: Costing, price: Decimal | str | int) -> Profit:
    profit = reckon_profit(given_costing, Decimal(price))
    assert isinstance(profit, Profit)
    return profit


def test_the_worked_example_of_the_how_to():
    profit = reckoned(costing(), "9.80")
    judged = {
        "margin": profit.margin_cny,
        "margin percent": profit.margin_percent,
        "floor": profit.floor_price,
        "break-even": profit.break_even_price,
        "exchange cost": profit.exchange_cost,
    }
    rounded = {name: round(each.value, 4) for name, each in judged.items() if each is not None}
    assert profit.revenue_cny == 139160
    assert rounded == {
        "margin": Decimal("16519.2"),
        "margin percent": Decimal("11.8707"),
        "floor": Decimal("9.3738"),
        "break-even": Decimal("8.6007"),
        "exchange cost": Decimal("6.1369"),
    }
    text = HOW_TO.read_text(encoding="utf-8")
    for shown in ("139,160.00", "16,519.20", "11.87", "9.3738", "8.6007", "6.1369"):
        assert shown in text, shown


def test_each_figure_names_the_rates_it_rests_on_and_their_days():
    because = {reason.id: reason.params for reason in reckoned(costing(), 10).margin_cny.because}
    assert because["reason-profit-rate"]["on"] == date(2026, 3, 2)
    assert because["reason-profit-rebate"]["since"] == date(2026, 1, 1)
    assert because["reason-profit-rebate"]["rebate"] == 6.5
    assert because["reason-profit-voyage"]["amount"] == 1860


@pytest.mark.parametrize(
    ("incoterm", "borne"),
    [("EXW", 0), ("FOB", 0), ("CFR", 1800), ("CPT", 1800), ("CIF", 1860), ("DDP", 1860)],
)
def test_freight_and_insurance_count_where_the_term_includes_them(incoterm: str, borne: int):
    without = reckoned(costing(incoterm=Incoterm.FOB), 10).margin_cny.value
    of_term = reckoned(costing(incoterm=Incoterm(incoterm)), 10).margin_cny.value
    assert without - of_term == borne * Decimal("7.1")


@pytest.mark.parametrize(
    ("name", "named"),
    [
        ("cost_cny", "cost_cny"),
        ("vat_percent", "vat_percent"),
        ("rebate", "rebate"),
        ("exchange", "exchange"),
        ("freight", "freight"),
        ("insurance", "insurance"),
        ("fees_cny", "fees_cny"),
        ("fees_percent", "fees_percent"),
        ("commission_percent", "commission_percent"),
    ],
)
def test_what_is_missing_is_named_and_nothing_is_guessed(name: str, named: str):
    assert reckon_profit(costing(**{name: None}), Decimal(10)) == Unreckoned((named,))


def test_a_cost_of_zero_is_one_that_nobody_entered():
    assert reckon_profit(costing(cost_cny=Decimal(0)), Decimal(10)) == Unreckoned(("cost_cny",))


def test_freight_that_the_buyer_pays_is_not_missed():
    fob = costing(incoterm=Incoterm.FOB, freight=None, insurance=None)
    assert isinstance(reckon_profit(fob, Decimal(10)), Profit)


def test_without_a_floor_margin_there_is_no_floor_price():
    profit = reckoned(costing(floor_margin_percent=None), "0.01")
    assert profit.floor_price is None
    assert not profit.is_under_floor


@pytest.mark.parametrize(
    ("changed", "price"),
    [({}, "-0.01"), ({"quantity": Decimal(0)}, "1"), ({"commission_percent": Decimal(100)}, "1")],
)
def test_an_order_that_cannot_be_is_refused(changed: dict[str, Any], price: str):
    with pytest.raises(UnusableInputError):
        reckon_profit(costing(**changed), Decimal(price))


def test_a_gift_earns_nothing_and_has_no_percent():
    profit = reckoned(costing(), 0)
    assert profit.margin_percent is None
    assert profit.exchange_cost is None
    assert profit.margin_cny.value < 0


def figures(low: str, high: str, places: int = 2) -> st.SearchStrategy[Decimal]:
    return st.decimals(Decimal(low), Decimal(high), places=places)


COSTINGS = st.builds(
    costing,
    quantity=figures("1", "1000000"),
    incoterm=st.sampled_from(Incoterm),
    cost_cny=figures("0.01", "100000"),
    vat_percent=st.sampled_from([Decimal(0), Decimal(9), Decimal(13)]),
    rebate=st.builds(Rebate, st.just("9405"), figures("0", "13"), st.just(date(2026, 1, 1))),
    exchange=st.builds(
        Exchange, st.just("USD"), figures("0.01", "20", 4), st.just(date(2026, 3, 2))
    ),
    freight=figures("0", "20000"),
    insurance=figures("0", "2000"),
    fees_cny=figures("0", "20000"),
    fees_percent=figures("0", "20"),
    commission_percent=figures("0", "20"),
    floor_margin_percent=figures("0", "50"),
)


@given(COSTINGS)
def test_at_the_floor_price_the_margin_is_the_floor_margin(drawn: Costing):
    floor = reckoned(drawn, 0).floor_price
    assert floor is not None
    percent = reckoned(drawn, floor.value).margin_percent
    assert percent is not None
    assert drawn.floor_margin_percent is not None
    assert abs(percent.value - drawn.floor_margin_percent) < Decimal("1e-9")


@given(COSTINGS)
def test_at_the_break_even_price_nothing_is_left(drawn: Costing):
    price = reckoned(drawn, 0).break_even_price.value
    profit = reckoned(drawn, price)
    assert abs(profit.margin_cny.value) <= profit.revenue_cny * Decimal("1e-20")


@given(COSTINGS, figures("0", "100000", 4), figures("0.0001", "100", 4))
def test_a_higher_price_leaves_more(drawn: Costing, price: Decimal, more: Decimal):
    lower, higher = reckoned(drawn, price), reckoned(drawn, price + more)
    assert lower.margin_cny.value < higher.margin_cny.value
    if lower.exchange_cost and higher.exchange_cost:
        assert lower.exchange_cost.value > higher.exchange_cost.value


@given(COSTINGS)
def test_a_price_is_under_the_floor_just_where_its_margin_is(drawn: Costing):
    floor = reckoned(drawn, 0).floor_price
    assert floor is not None
    assert reckoned(drawn, floor.value * Decimal("0.99")).is_under_floor
    assert not reckoned(drawn, floor.value * Decimal("1.01")).is_under_floor
