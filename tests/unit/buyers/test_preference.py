from datetime import date

import pytest

from genjin.buyers.market_price import MarketPrice
from genjin.buyers.preference import Preference, PricePreference, price_preference
from genjin.buyers.prices import unit_prices
from tests.unit.buyers.rows import row

MONTHS = [date(2025, month, 1) for month in range(1, 7)]
UNTIL = date(2025, 6, 30)


def preference(own: float, others: float, *, buyers: int = 5, months: int = 6) -> PricePreference:
    market = [
        MarketPrice(month, "870422", "C62", "CIF", others, others, others, 20, buyers)
        for month in MONTHS
    ]
    rows = [row(month, value_usd=own) for month in MONTHS[:months]]
    return price_preference(unit_prices(rows, market), UNTIL)


@pytest.mark.parametrize(
    ("own", "verdict", "ratio"),
    [
        (130.0, Preference.QUALITY, 1.3),
        (70.0, Preference.PRICE, 0.7),
        (104.0, Preference.MARKET, 1.04),
    ],
)
def test_the_verdict_is_where_his_prices_stand(
    own: float, verdict: Preference, ratio: float
) -> None:
    found = preference(own, 100)
    assert found.verdict is verdict
    assert found.ratio == pytest.approx(ratio)
    assert found.because[0].rows
    assert found.because[-1].id == "reason-preference-caution"


def test_too_few_other_buyers_are_not_a_market() -> None:
    found = preference(130, 100, buyers=2)
    assert found.verdict is Preference.UNCLEAR
    assert found.ratio is None
    assert [reason.id for reason in found.because] == ["reason-preference-unclear"]


def test_two_months_are_not_enough() -> None:
    assert preference(130, 100, months=2).verdict is Preference.UNCLEAR


def test_prices_of_more_than_a_year_ago_do_not_count() -> None:
    market = [MarketPrice(month, "870422", "C62", "CIF", 1, 1, 1, 20, 9) for month in MONTHS]
    series = unit_prices([row(month) for month in MONTHS], market)
    assert price_preference(series, date(2026, 12, 1)).verdict is Preference.UNCLEAR


def test_without_prices_nothing_is_said() -> None:
    found = price_preference((), UNTIL)
    assert [reason.id for reason in found.because] == ["reason-preference-no-prices"]


def test_a_few_dear_months_make_no_verdict() -> None:
    market = [MarketPrice(month, "870422", "C62", "CIF", 100, 100, 100, 20, 5) for month in MONTHS]
    dear = [(200.0, 5.0), (200.0, 5.0), (95.0, 1.0), (95.0, 1.0), (95.0, 1.0), (95.0, 1.0)]
    rows = [
        row(month, value_usd=price * quantity, quantity=quantity)
        for month, (price, quantity) in zip(MONTHS, dear, strict=True)
    ]
    found = price_preference(unit_prices(rows, market), UNTIL)
    assert found.verdict is Preference.MIXED
    assert (found.months_above, found.months) == (2, 6)


def test_months_that_lie_far_apart_are_not_the_market_price() -> None:
    market = [MarketPrice(month, "870422", "C62", "CIF", 100, 100, 100, 20, 5) for month in MONTHS]
    apart = (40.0, 60.0, 98.0, 104.0, 150.0, 200.0)
    rows = [row(month, value_usd=price) for month, price in zip(MONTHS, apart, strict=True)]
    found = price_preference(unit_prices(rows, market), UNTIL)
    assert found.ratio is not None
    assert 0.9 < found.ratio < 1.1
    assert found.verdict is Preference.MIXED
    [consistency] = [one for one in found.because if one.id == "reason-preference-consistency"]
    assert (consistency.params["above"], consistency.params["near"]) == (3, 2)


def test_dearer_by_the_piece_but_not_by_the_kilogram_is_another_model() -> None:
    market = [
        MarketPrice(month, "870422", unit, "CIF", price, price, price, 20, 5)
        for month in MONTHS
        for unit, price in (("C62", 100.0), ("KGM", 2.0))
    ]
    heavy = [row(month, value_usd=200.0, net_weight_kg=100.0) for month in MONTHS]
    found = price_preference(unit_prices(heavy, market), UNTIL)
    assert found.verdict is Preference.MIXED
    [reason] = [one for one in found.because if one.id == "reason-preference-contradicted"]
    assert reason.params["side"] == "same"
    same_weight = [row(month, value_usd=200.0, net_weight_kg=50.0) for month in MONTHS]
    agreed = price_preference(unit_prices(same_weight, market), UNTIL)
    assert agreed.verdict is Preference.QUALITY
