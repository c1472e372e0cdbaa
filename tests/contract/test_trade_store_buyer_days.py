"""On which days the buyers of some goods bought, as every trade store answers it."""

from collections.abc import Callable
from datetime import date

from genjin.companies.ids import party_id
from genjin.stores.trade.contract import BuyerDay, TradeStore
from genjin.trade.shipment import Grain
from tests.contract.segment_files import id_of, truck

DAY, LATER = date(2025, 3, 10), date(2025, 6, 1)
Opened = Callable[..., TradeStore]


def _days(store: TradeStore, hs: str = "870422", country: str | None = "PE", until: date = LATER):
    return store.buyer_days(hs, country, until, Grain.SHIPMENT)


def test_the_rows_of_a_company_and_day_are_one_over_all_segments(opened: Opened) -> None:
    store = opened([truck(DAY, "VOLVO"), truck(DAY, "VOLVO")], [truck(DAY, "VOLVO")])
    assert _days(store) == [BuyerDay(id_of("VOLVO"), DAY, 60_000.0)]


def test_without_a_value_the_weight_is_the_size_and_without_both_it_is_unknown(
    opened: Opened,
) -> None:
    store = opened(
        [
            truck(DAY, "VOLVO", value_usd=None),
            truck(LATER, "VOLVO", value_usd=None, net_weight_kg=None),
        ]
    )
    assert [each.size for each in _days(store)] == [5_000.0, 0.0]


def test_only_these_goods_in_this_country_up_to_the_day_are_told(opened: Opened) -> None:
    store = opened(
        [
            truck(DAY, "VOLVO"),
            truck(DAY, "FAW", hs_code="870423"),
            truck(DAY, "BRAZIL SA", buyer_country="BR"),
            truck(LATER, "LATE SA"),
            truck(DAY, "MONTHLY SA", grain="aggregate"),
            truck(DAY, "TO THE ORDER OF"),
        ]
    )
    assert [each.company_id for each in _days(store, until=DAY)] == [id_of("VOLVO")]
    everywhere = {each.company_id for each in _days(store, "8704", None)}
    assert everywhere == {
        id_of("VOLVO"),
        id_of("FAW"),
        id_of("LATE SA"),
        id_of("BRAZIL SA", "BR"),
    }
    aggregates = store.buyer_days("8704", "PE", LATER, Grain.AGGREGATE)
    assert [each.company_id for each in aggregates] == [id_of("MONTHLY SA")]


def test_a_party_that_a_person_linked_buys_for_its_company(opened: Opened) -> None:
    rows = [truck(DAY, "VOLVO"), truck(LATER, "VOLVO TRUCKS")]
    link = {f"p{party_id('VOLVO TRUCKS', 'PE'):016x}": id_of("VOLVO")}
    store = opened(rows, links=link)
    assert {each.company_id for each in _days(store)} == {id_of("VOLVO")}


def test_nothing_is_told_of_an_empty_home(opened: Opened) -> None:
    assert _days(opened()) == []


def test_goods_are_told_by_their_words_where_no_code_is_given(opened: Opened) -> None:
    store = opened(
        [truck(DAY, "VOLVO"), truck(DAY, "LAMPS SA", hs_code="940542", product="SOLAR LAMP 50W")]
    )
    lamps = store.buyer_days(None, "PE", LATER, Grain.SHIPMENT, "solar lamp")
    assert [each.company_id for each in lamps] == [id_of("LAMPS SA")]
    assert store.buyer_days("8704", "PE", LATER, Grain.SHIPMENT, "solar lamp") == []
    assert store.buyer_days(None, "PE", LATER, Grain.SHIPMENT) == []


def test_the_rows_behind_the_days_are_those_of_the_goods_and_companies_alone(
    opened: Opened,
) -> None:
    store = opened(
        [
            truck(DAY, "VOLVO"),
            truck(DAY, "VOLVO", hs_code="940542", product="SOLAR LAMP"),
            truck(DAY, "FAW"),
        ],
        [truck(LATER, "VOLVO"), truck(DAY, "VOLVO", grain="aggregate")],
    )
    rows = store.goods_rows([id_of("VOLVO"), "no-id"], "8704", "PE", LATER)
    assert {(row.company_id, row.date) for row in rows} == {
        (id_of("VOLVO"), DAY),
        (id_of("VOLVO"), LATER),
    }
    assert len(rows) == 3
    assert {row.row_id for row in rows} == {
        purchase.row_id
        for purchase in store.purchases(id_of("VOLVO"), LATER)
        if purchase.hs_code != "940542"
    }
    assert len(store.goods_rows([id_of("VOLVO")], "8704", "PE", DAY)) == 2
    assert len(store.goods_rows([id_of("VOLVO")], None, None, LATER, "solar")) == 1
