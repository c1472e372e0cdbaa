"""What a market paid for some goods, as every trade store answers it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from genjin.buyers.goods_match import holds_words
from genjin.buyers.objection.market_paid import GoodsOfMarket
from genjin.companies.ids import party_id
from genjin.stores.trade.contract import TradeStore
from genjin.trade.shipment import Grain
from tests.contract.segment_files import Row, id_of, truck

Opened = Callable[..., TradeStore]
SINCE, UNTIL = date(2025, 1, 1), date(2025, 12, 31)
GOODS = GoodsOfMarket("870422", "PE", "C62", SINCE, UNTIL)
MARKS = (15_000.0, 25_000.0)


def _paid(day: int, buyer: str, price: float, size: float = 1.0, **fields: object) -> Row:
    return truck(
        SINCE + timedelta(days=day), buyer, quantity=size, value_usd=price * size, **fields
    )


def test_the_levels_are_weighed_by_quantity_and_bases_stay_apart(opened: Opened) -> None:
    rows = [
        _paid(1, "VOLVO", 10_000, 1),
        _paid(2, "FAW", 20_000, 8),
        _paid(3, "SINOTRUK", 30_000, 1),
        _paid(4, "FAW", 18_000, 5, value_basis="FOB"),
    ]
    cif, fob = opened(rows[:2], rows[2:]).market_paid(GOODS, MARKS)
    assert (cif.basis, fob.basis) == ("CIF", "FOB")
    assert cif.levels == (10_000, 20_000, 20_000, 20_000, 20_000)
    assert (cif.rows, cif.buyers, cif.quantity) == (3, 3, 10)
    assert cif.at_most_low == cif.at_least_high == pytest.approx(0.1)
    assert (fob.levels[2], fob.rows) == (18_000, 1)


def test_a_slip_of_the_unit_is_left_out_however_much_it_weighs(opened: Opened) -> None:
    rows = [_paid(day, f"BUYER {day}", 20_000 + day) for day in range(9)]
    slip = _paid(9, "SLIP SA", 2, 1e6)
    (paid,) = opened([*rows, slip]).market_paid(GOODS, MARKS)
    assert (paid.rows, paid.left_out, paid.buyers) == (10, 1, 9)
    assert 20_000 <= paid.levels[0] <= paid.levels[4] <= 20_008


def test_only_these_words_this_unit_and_others_than_the_buyer_count(opened: Opened) -> None:
    rows = [
        _paid(1, "VOLVO", 20_000, product="CAMION DF-1718 NUEVO"),
        _paid(2, "FAW", 21_000, product="CAMION DF-1718"),
        _paid(3, "FAW", 22_000, product="CAMION DF-17180"),
        _paid(4, "FAW", 23_000, unit="SET"),
        _paid(5, "FAW", 24_000, buyer_country="BR"),
        _paid(6, "TO THE ORDER OF", 25_000),
        truck(UNTIL + timedelta(days=1), "FAW"),
    ]
    goods = replace(GOODS, words="df 1718", excluding=id_of("VOLVO"))
    (paid,) = opened(rows).market_paid(goods, MARKS)
    assert (paid.rows, paid.levels[2]) == (1, 21_000)


def test_weighed_goods_have_a_price_per_kilogram(opened: Opened) -> None:
    rows = [_paid(1, "VOLVO", 20_000), _paid(2, "FAW", 30_000, net_weight_kg=None)]
    (paid,) = opened(rows).market_paid(replace(GOODS, unit="KGM"), (1.0, 9.0))
    assert (paid.rows, paid.levels[2], paid.quantity) == (1, 4.0, 5_000)


def test_a_linked_party_is_the_buyer_that_it_was_linked_to(opened: Opened) -> None:
    rows = [_paid(1, "VOLVO", 20_000), _paid(2, "VOLVO TRUCKS", 21_000)]
    links = {f"p{party_id('VOLVO TRUCKS', 'PE'):016x}": id_of("VOLVO")}
    store = opened(rows, links=links)
    assert store.market_paid(replace(GOODS, excluding=id_of("VOLVO")), MARKS) == []


def test_sums_of_months_are_a_market_of_their_own_and_tell_of_the_whole_month(
    opened: Opened,
) -> None:
    rows = [_paid(40, "VOLVO", 20_000), _paid(59, "FAW", 19_000, 4, grain="aggregate")]
    store = opened(rows)
    shipments, sums = store.market_paid(GOODS, MARKS)
    assert (shipments.grain, sums.grain) == (Grain.SHIPMENT, Grain.AGGREGATE)
    assert store.market_size(GOODS) == {Grain.SHIPMENT: 1, Grain.AGGREGATE: 4}
    assert store.market_days(GOODS) == (date(2025, 2, 10), date(2025, 3, 31))
    assert store.market_days(replace(GOODS, until=date(2025, 3, 5))) == (
        date(2025, 2, 10),
        date(2025, 3, 5),
    )
    assert store.market_days(replace(GOODS, country="BR")) is None
    assert store.market_paid(replace(GOODS, country="BR"), MARKS) == []


def test_the_rows_behind_a_distribution_are_those_that_it_counted(opened: Opened) -> None:
    rows = [
        _paid(day, f"BUYER {day % 4}", 20_000, product=f"CAMIÓN DF-{day}") for day in range(1, 30)
    ]
    store = opened(rows[:15], rows[15:])
    goods = replace(GOODS, words="camion df 1", excluding=id_of("BUYER 2"))
    (paid,) = store.market_paid(goods, MARKS)
    behind = store.purchases_of_others("870422", "PE", (SINCE, UNTIL), id_of("BUYER 2"))
    assert paid.rows == sum(holds_words(each.product or "", "camion df 1") for each in behind)
