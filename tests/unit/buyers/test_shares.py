from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.measured import measured
from genjin.buyers.purchase import Purchase
from genjin.buyers.shares import (
    origin_shares,
    port_shares,
    product_shares,
    supplier_shares,
)
from genjin.trade.shipment import Grain, ValueBasis
from tests.unit.buyers.rows import aggregate, purchases, row


def test_shares_are_of_value_where_the_rows_have_it() -> None:
    found = supplier_shares(
        measured(
            [
                row(1, value_usd=30),
                row(2, value_usd=45),
                row(3, supplier="FAW", supplier_id="cf", value_usd=25),
            ]
        )
    )
    assert (found.measure.kind, found.measure.basis) == ("value", "CIF")
    assert [(part.name, part.share) for part in found.parts] == [("DONGFENG", 0.75), ("FAW", 0.25)]
    assert found.parts[0].evidence.rows == 2


def test_shares_are_of_weight_where_there_is_no_value() -> None:
    found = origin_shares(
        measured([row(1, value_usd=None), row(2, value_usd=None, origin_country="BR")])
    )
    assert found.measure.kind == "weight"
    assert {part.key: part.share for part in found.parts} == {"BR": 0.5, "CN": 0.5}


def test_shares_are_of_quantity_where_there_is_neither_value_nor_weight() -> None:
    bare = {"value_usd": None, "net_weight_kg": None}
    found = supplier_shares(
        measured(
            [
                row(1, quantity=3, **bare),
                row(2, quantity=1, supplier_id=None, supplier=None, **bare),
            ]
        )
    )
    assert (found.measure.kind, found.measure.unit) == ("quantity", "C62")
    assert [part.share for part in found.parts] == [0.75, 0.25]


def test_shares_are_of_rows_where_the_source_has_no_size_at_all() -> None:
    bare = {"value_usd": None, "net_weight_kg": None, "quantity": None}
    assert supplier_shares(measured([row(1, **bare), row(2, **bare)])).measure.kind == "rows"


def test_one_value_among_many_rows_without_one_is_not_the_measure() -> None:
    rows = [row(1), *(row(day, value_usd=None) for day in range(2, 10))]
    assert measured(rows).measure.kind == "weight"


def test_values_of_another_basis_count_in_no_share_and_are_counted_as_missing() -> None:
    rows = [*(row(day) for day in range(9)), row(9, value_basis=ValueBasis.FOB, supplier_id="cf")]
    found = supplier_shares(measured(rows))
    assert found.measure.rows_without == 1
    assert [part.share for part in found.parts] == [1.0, None]


def test_an_unknown_supplier_is_a_part_of_its_own() -> None:
    found = supplier_shares(measured([row(1), row(2, supplier=None, supplier_id=None)]))
    assert {part.key: part.share for part in found.parts} == {"c000000000000000d": 0.5, None: 0.5}


def test_products_come_with_the_commonest_words_of_the_declarations() -> None:
    found = product_shares(
        measured([row(1), row(2, product="TRUCK"), row(3), row(4, hs_code=None)])
    )
    assert [part.key for part in found.parts] == ["870422", None]
    assert found.parts[0].words == ("CAMION", "TRUCK")


def test_ports_have_shares_too() -> None:
    assert port_shares(measured([row(1)])).parts[0].name == "CALLAO"


@given(st.lists(purchases, max_size=30))
def test_shares_sum_to_one_where_anything_is_measured(rows: list[Purchase]) -> None:
    for found in (
        supplier_shares(measured(rows)),
        origin_shares(measured(rows)),
        product_shares(measured(rows)),
    ):
        shares = [part.share for part in found.parts if part.share is not None]
        assert isclose(sum(shares), 1) or not rows


@given(st.lists(purchases, max_size=30), st.randoms())
def test_the_order_of_the_rows_makes_no_difference(rows: list[Purchase], random) -> None:
    shuffled = random.sample(rows, len(rows))
    assert supplier_shares(measured(shuffled)) == supplier_shares(measured(rows))


@given(st.lists(purchases, min_size=1, max_size=30))
def test_aggregates_are_left_out_beside_shipments(rows: list[Purchase]) -> None:
    rows = [*rows, row(1)]
    found = supplier_shares(measured([*rows, aggregate(5, value_usd=1e12)]))
    assert found.grain is Grain.SHIPMENT
    assert found.parts == supplier_shares(measured(rows)).parts
