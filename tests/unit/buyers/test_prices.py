from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.market_price import MarketPrice
from genjin.buyers.prices import unit_prices, weighted_quantile
from genjin.buyers.purchase import Purchase
from genjin.trade.shipment import ValueBasis
from tests.unit.buyers.rows import aggregate, purchases, row

JANUARY = date(2025, 1, 1)


def test_the_median_price_is_weighted_by_quantity() -> None:
    # Ten pieces at 3, one at 7: half of the pieces cost 3.
    assert weighted_quantile([(7.0, 1.0), (3.0, 10.0)], 0.5) == 3.0
    assert weighted_quantile([(7.0, 10.0), (3.0, 1.0)], 0.5) == 7.0


def test_a_quantile_that_is_reached_exactly_is_that_price() -> None:
    assert weighted_quantile([(1.0, 1.0), (2.0, 1.0)], 0.5) == 1.0
    assert weighted_quantile([(1.0, 0.1), (2.0, 0.2), (3.0, 0.3)], 0.5) == 2.0


def test_prices_are_by_piece_and_by_kilogram() -> None:
    found = {
        series.unit: series for series in unit_prices([row(1, quantity=2, value_usd=30_000)], [])
    }
    assert found["C62"].months[0].median_usd == 15_000
    assert found["KGM"].months[0].median_usd == 6
    assert found["C62"].evidence.unit == "USD/C62"


def test_prices_of_different_bases_units_and_goods_are_never_mixed() -> None:
    rows = [
        row(1),
        row(1, value_basis=ValueBasis.FOB, row_id="s:2"),
        row(1, unit="SET", row_id="s:3"),
        row(1, hs_code="870423", row_id="s:4"),
    ]
    found = [(one.hs6, one.unit, one.basis) for one in unit_prices(rows, []) if one.unit != "KGM"]
    assert sorted(found) == [
        ("870422", "C62", "CIF"),
        ("870422", "C62", "FOB"),
        ("870422", "SET", "CIF"),
        ("870423", "C62", "CIF"),
    ]


def test_the_month_stands_beside_what_others_paid_for_the_same() -> None:
    market = MarketPrice(JANUARY, "870422", "C62", "CIF", 1, 2, 3, 10, 4)
    other = MarketPrice(JANUARY, "870422", "C62", "FOB", 1, 2, 3, 10, 4)
    series = unit_prices([row(1)], [other, market])
    assert series[0].months[0].market == market
    assert next(one for one in series if one.unit == "KGM").months[0].market is None


def test_a_row_without_value_quantity_or_code_has_no_price() -> None:
    bare = {"net_weight_kg": None}
    rows = [
        row(1, value_usd=None),
        row(2, quantity=0.0, **bare),
        row(3, quantity=None, **bare),
        row(4, hs_code=None),
        row(5, value_usd=0.0),
    ]
    assert unit_prices(rows, []) == ()


def test_a_quantity_in_kilograms_is_not_priced_twice() -> None:
    found = unit_prices([row(1, unit="KGM", quantity=4000, net_weight_kg=None)], [])
    assert [(one.unit, one.median_usd) for one in found] == [("KGM", 5.0)]


@given(st.lists(purchases, max_size=20))
def test_aggregates_have_no_unit_prices(rows: list[Purchase]) -> None:
    assert unit_prices([*rows, aggregate(3, row_id="s:x")], []) == unit_prices(rows, [])


@given(st.lists(purchases, max_size=20), st.randoms())
def test_the_order_of_the_rows_makes_no_difference(rows: list[Purchase], random) -> None:
    assert unit_prices(random.sample(rows, len(rows)), []) == unit_prices(rows, [])


@given(st.lists(purchases, min_size=1, max_size=20))
def test_quartiles_are_in_order_and_among_the_prices(rows: list[Purchase]) -> None:
    for series in unit_prices(rows, []):
        for month in series.months:
            assert month.low_usd <= month.median_usd <= month.high_usd
