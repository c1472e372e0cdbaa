"""The buyers of some goods with what tells how well they fit, as every trade store answers it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from genjin.companies.ids import party_id
from genjin.matching.candidate import GoodsOffered
from genjin.stores.trade.contract import TradeStore
from genjin.trade.shipment import Grain
from tests.contract.segment_files import id_of, truck

Opened = Callable[..., TradeStore]
PERIOD = date(2024, 3, 5), date(2026, 3, 5)
EARLY, LATER = date(2024, 6, 1), date(2026, 1, 10)
GOODS = GoodsOffered("870422", "C62")


def test_a_buyers_rows_are_summed_over_all_segments_with_his_suppliers_and_origins(
    opened: Opened,
) -> None:
    store = opened(
        [
            truck(EARLY, "VOLVO", quantity=2.0, value_usd=30_000.0, value_basis="FOB"),
            truck(EARLY, "VOLVO", supplier="FOTON CO", origin_country="JP"),
        ],
        [truck(LATER, "VOLVO", quantity=4.0, value_usd=90_000.0, supplier="SHACMAN LTD")],
    )
    (found,) = store.candidates(GOODS, "PE", PERIOD)
    assert (found.company_id, found.name, found.country) == (id_of("VOLVO"), "VOLVO", "PE")
    assert (found.rows, found.purchases, found.quantity) == (3, 2, 7.0)
    assert (found.first_date, found.last_date) == (EARLY, LATER)
    assert (found.priced_usd, found.priced_quantity) == (30_000.0, 2.0)
    assert (found.suppliers, found.new_suppliers) == (3, 1)
    assert (found.from_origin, found.origin_rows) == (2, 3)
    assert found.row_ids[0] == "s1:7"
    assert not found.has_mail


def test_who_bought_nothing_with_the_words_is_no_candidate_but_all_his_rows_count(
    opened: Opened,
) -> None:
    store = opened(
        [
            truck(EARLY, "VOLVO", product="CAMION FL-100"),
            truck(LATER, "VOLVO", product="CAMION FL-1000"),
            truck(LATER, "FAW", product="CAMION FL-1000"),
        ]
    )
    (found,) = store.candidates(replace(GOODS, words="FL-100"), None, PERIOD)
    assert (found.company_id, found.rows, found.word_rows) == (id_of("VOLVO"), 2, 1)


def test_nameless_parties_forwarders_other_countries_and_days_are_left_out(
    opened: Opened,
) -> None:
    store = opened(
        [
            truck(EARLY, "TO THE ORDER OF"),
            truck(EARLY, "TRANSMARES FREIGHT FORWARDERS SAC"),
            truck(EARLY, "BRAZIL SA", buyer_country="BR"),
            truck(date(2024, 1, 1), "EARLY SA"),
            truck(LATER, "FAW", hs_code="870423"),
            truck(LATER, "VOLVO"),
        ]
    )
    assert [one.company_id for one in store.candidates(GOODS, "PE", PERIOD)] == [id_of("VOLVO")]


def test_shipments_count_before_the_sums_that_may_hold_them(opened: Opened) -> None:
    store = opened(
        [
            truck(EARLY, "VOLVO", grain="aggregate", quantity=50.0),
            truck(EARLY, "VOLVO"),
            truck(EARLY, "FAW", grain="aggregate", quantity=9.0),
        ]
    )
    found = {one.company_id: one for one in store.candidates(GOODS, "PE", PERIOD)}
    assert (found[id_of("VOLVO")].grain, found[id_of("VOLVO")].quantity) == (Grain.SHIPMENT, 1.0)
    assert (found[id_of("FAW")].grain, found[id_of("FAW")].quantity) == (Grain.AGGREGATE, 9.0)


def test_a_linked_party_buys_for_its_company(opened: Opened) -> None:
    rows = [truck(EARLY, "VOLVO"), truck(LATER, "VOLVO TRUCKS")]
    links = {f"p{party_id('VOLVO TRUCKS', 'PE'):016x}": id_of("VOLVO")}
    (found,) = opened(rows, links=links).candidates(GOODS, "PE", PERIOD)
    assert (found.company_id, found.rows) == (id_of("VOLVO"), 2)


def test_nobody_fits_in_an_empty_home(opened: Opened) -> None:
    assert opened().candidates(GOODS, None, PERIOD) == []
