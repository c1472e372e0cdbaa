from datetime import date

from genjin.buyers.months import purchases_by_month
from tests.unit.buyers.rows import aggregate, row


def test_shipments_are_summed_by_month() -> None:
    found = purchases_by_month(
        [row(date(2025, 1, 6)), row(date(2025, 1, 31), quantity=2), row(date(2025, 2, 1))]
    )
    assert [month.month for month in found.shipments] == [date(2025, 1, 1), date(2025, 2, 1)]
    january = found.shipments[0].sums
    assert (january.shipments, january.quantity, january.weight_kg, january.value_usd) == (
        2, {"C62": 3.0}, 10_000.0, {"CIF": 40_000.0},
    )  # fmt: skip
    assert found.shipments[0].evidence.rows == 2


def test_aggregates_have_a_series_of_their_own_and_are_never_counted_as_shipments() -> None:
    found = purchases_by_month([row(1, value_usd=5), aggregate(1, value_usd=500)])
    assert found.total.shipments == 1
    assert found.total.aggregates == 1
    assert found.total.value_usd == {"CIF": 5}
    assert found.aggregates[0].sums.shipments == 0
    assert found.aggregates[0].sums.value_usd == {"CIF": 500}


def test_a_buyer_seen_only_in_aggregates_has_their_sums_and_no_shipment() -> None:
    found = purchases_by_month([aggregate(1, value_usd=500), aggregate(40, value_usd=700)])
    assert found.total.shipments == 0
    assert found.total.value_usd == {"CIF": 1200}
    assert found.aggregates[0].evidence.unit == found.counted.unit == "rows"
    assert found.shipments == ()


def test_a_month_without_a_row_is_left_out() -> None:
    found = purchases_by_month([row(date(2025, 1, 6)), row(date(2025, 3, 6))])
    assert [month.month.month for month in found.shipments] == [1, 3]
