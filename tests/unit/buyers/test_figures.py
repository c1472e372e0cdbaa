from datetime import date
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.figures import (
    ROW_IDS_KEPT,
    RowsWith,
    evidence_of,
    finest,
    sums_of,
    weight_kg,
)
from genjin.buyers.purchase import Purchase
from genjin.trade.shipment import Grain, ValueBasis
from tests.unit.buyers.rows import START, aggregate, purchases, row


def test_evidence_names_the_newest_rows_and_counts_all_of_them() -> None:
    rows = [row(day, row_id=f"s:{day}") for day in range(100)]
    evidence = evidence_of(rows, "shipments")
    assert evidence.rows == 100
    assert evidence.row_ids == tuple(f"s:{day}" for day in range(99, 99 - ROW_IDS_KEPT, -1))
    assert evidence.first_date == START
    assert evidence.last_date == date(2025, 4, 15)


@given(st.lists(purchases, max_size=60, unique_by=lambda one: one.row_id), st.randoms())
def test_evidence_is_the_same_whatever_the_order_of_the_rows(
    rows: list[Purchase], random: Random
) -> None:
    newest = sorted(rows, key=lambda one: (one.date, one.row_id), reverse=True)
    found = evidence_of(random.sample(rows, len(rows)), "rows")
    assert found.row_ids == tuple(one.row_id for one in newest[:ROW_IDS_KEPT])
    assert found == evidence_of(rows, "rows")


def test_a_sum_says_how_many_rows_it_covers() -> None:
    sums = sums_of([row(1, quantity=2), row(2, quantity=None), row(3, value_usd=None)])
    assert sums.rows == 3
    assert sums.rows_with == RowsWith(quantity={"C62": 2}, weight=3, value={"CIF": 2})


def test_what_no_row_has_is_unavailable_and_not_zero() -> None:
    sums = sums_of([row(1, quantity=None, net_weight_kg=None, value_usd=None)])
    assert sums.weight_kg is None
    assert sums.quantity == {}
    assert sums.value_usd == {}


def test_units_and_value_bases_are_never_added_together() -> None:
    sums = sums_of(
        [
            row(1, quantity=2, value_usd=10),
            row(2, quantity=3, unit="SET", value_usd=20, value_basis=ValueBasis.FOB),
            row(3, quantity=4, value_usd=30),
        ]
    )
    assert sums.quantity == {"C62": 6, "SET": 3}
    assert sums.value_usd == {"CIF": 40, "FOB": 20}


def test_the_net_weight_counts_before_the_gross_weight() -> None:
    assert weight_kg(row(1, net_weight_kg=5, gross_weight_kg=6)) == 5
    assert weight_kg(row(1, net_weight_kg=None, gross_weight_kg=6)) == 6


def test_aggregates_stand_in_only_for_a_buyer_without_shipments() -> None:
    one, total = row(1), aggregate(2)
    assert finest([one, total]) == (Grain.SHIPMENT, [one])
    assert finest([total]) == (Grain.AGGREGATE, [total])
