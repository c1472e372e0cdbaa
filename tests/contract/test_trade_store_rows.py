"""What every trade store answers about purchases, prices and rows, and how it holds together."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from genjin.kernel.errors import BrokenStoreError
from genjin.stores.trade.contract import BuyerSearch, TradeStore
from genjin.stores.trade.duckdb import DuckDBTradeStore
from genjin.trade.shipment import Grain
from tests.contract.segment_files import id_of, truck, write_segment

DAY = date(2025, 3, 10)
Opened = Callable[..., TradeStore]


# ── purchases, prices, evidence ───────────────────────────────────────────────────────────────────


def test_purchases_are_the_companys_rows_oldest_first(opened: Opened) -> None:
    store = opened(
        [truck(date(2025, 5, 1), "VOLVO"), truck(DAY, "FAW")],
        [truck(DAY, "VOLVO", quantity=3.0, grain="aggregate", value_usd=None, value_basis=None)],
    )
    found = store.purchases(id_of("VOLVO"))
    assert [(one.row_id, one.date) for one in found] == [("s1:7", DAY), ("s0:7", date(2025, 5, 1))]
    assert found[0].grain is Grain.AGGREGATE
    assert (found[0].quantity, found[0].value_usd, found[0].value_basis.value) == (
        3,
        None,
        "unknown",
    )
    assert found[1].supplier == "DONGFENG AUTOMOBILE CO, LTD"
    assert found[1].supplier_id == id_of("DONGFENG AUTOMOBILE CO, LTD", "CN")


def test_purchases_end_with_the_day_that_is_asked_for(opened: Opened) -> None:
    store = opened([truck(date(2025, 1, day), "VOLVO") for day in (1, 2, 3)])
    assert len(store.purchases(id_of("VOLVO"), date(2025, 1, 2))) == 2


def test_a_missing_supplier_is_none(opened: Opened) -> None:
    store = opened([truck(DAY, "VOLVO", supplier="N/A"), truck(DAY, "VOLVO", supplier=None)])
    assert {(one.supplier, one.supplier_id) for one in store.purchases(id_of("VOLVO"))} == {
        (None, None)
    }


def test_a_record_that_a_later_segment_revises_is_left_out_everywhere(opened: Opened) -> None:
    store = opened(
        [truck(DAY, "VOLVO", record_key=1), truck(DAY, "VOLVO", record_key=2)],
        [truck(DAY, "VOLVO", record_key=1, quantity=9.0)],
        replaced=(1,),
    )
    assert sorted(one.quantity or 0 for one in store.purchases(id_of("VOLVO"))) == [1, 9]
    assert store.find_buyers(BuyerSearch(hs_prefix="87")).buyers[0].shipments == 2
    assert store.find_buyers(BuyerSearch(words="camion")).buyers[0].shipments == 2
    assert store.shipment_count() == 2


def test_the_data_is_known_until_its_last_row_for_these_goods(opened: Opened) -> None:
    store = opened(
        [
            truck(DAY, "VOLVO"),
            truck(date(2025, 6, 20), "FAW"),
            truck(date(2025, 9, 9), "FAW", hs_code="1006"),
        ]
    )
    assert store.known_until(id_of("VOLVO")) == date(2025, 6, 20)
    assert store.known_until(id_of("VOLVO"), date(2025, 4, 1)) == date(2025, 4, 1)


def test_an_aggregate_covers_its_whole_month(opened: Opened) -> None:
    store = opened([truck(date(2025, 6, 1), "VOLVO", grain="aggregate")])
    assert store.known_until(id_of("VOLVO")) == date(2025, 6, 30)


def test_market_prices_are_weighted_quartiles_of_what_others_paid(opened: Opened) -> None:
    others = [
        truck(DAY, "A", quantity=1.0, value_usd=10.0, net_weight_kg=None),
        truck(DAY, "B", quantity=2.0, value_usd=40.0, net_weight_kg=None),
        truck(DAY, "C", quantity=1.0, value_usd=30.0, net_weight_kg=None),
    ]
    left_out = [
        truck(DAY, "VOLVO", value_usd=1e6),
        truck(DAY, "D", buyer_country="CL"),
        truck(DAY, "E", grain="aggregate"),
        truck(DAY, "F", value_usd=None),
        truck(DAY, "G", quantity=0.0, net_weight_kg=None),
        truck(date(2024, 3, 1), "H"),
        truck(DAY, "N/A"),
    ]
    store = opened([*others, *left_out])
    found = store.market_prices(
        {"870422": [date(2025, 3, 1)]}, "PE", date(2025, 12, 31), excluding=id_of("VOLVO")
    )
    assert [(one.month, one.unit, one.basis) for one in found] == [(date(2025, 3, 1), "C62", "CIF")]
    assert (found[0].low_usd, found[0].median_usd, found[0].high_usd) == (10, 20, 20)
    assert (found[0].shipments, found[0].buyers) == (3, 3)


def test_market_prices_of_bases_and_units_stay_apart(opened: Opened) -> None:
    store = opened(
        [truck(DAY, "A"), truck(DAY, "B", value_basis="FOB"), truck(DAY, "C", unit="SET")]
    )
    found = store.market_prices({"870422": [DAY.replace(day=1)]}, "PE", DAY)
    assert {(one.unit, one.basis) for one in found} == {
        ("C62", "CIF"), ("C62", "FOB"), ("SET", "CIF"), ("KGM", "CIF"), ("KGM", "FOB"),
    }  # fmt: skip


def test_evidence_gives_the_rows_as_they_were_printed_in_the_order_asked_for(
    opened: Opened,
) -> None:
    store = opened([truck(DAY, "VOLVO  "), truck(DAY, "FAW")])
    found = store.evidence(["s0:8", "nowhere:7", "s0:999", "s0", "s0:7"])
    assert [(one.row_id, one.file, one.row, one.layout) for one in found] == [
        ("s0:8", "s0.xlsx", 8, "veritrade_peru_imports"),
        ("s0:7", "s0.xlsx", 7, "veritrade_peru_imports"),
    ]
    assert found[0].fields["buyer"] == "FAW"
    assert found[0].fields["value_usd"] == "20000"
    assert "freight_usd" not in found[0].fields
    assert found[1].raw == {"Importador": "VOLVO  ", "Fecha": "10/03/2025"}


# ── the store itself ──────────────────────────────────────────────────────────────────────────────


def test_a_missing_segment_is_a_broken_store(tmp_path: Path) -> None:
    with pytest.raises(BrokenStoreError) as raised:
        DuckDBTradeStore(tmp_path, ["gone"], {})
    assert raised.value.problem.file == "gone.duckdb"


def test_a_segment_is_never_sought_outside_of_the_folder(tmp_path: Path) -> None:
    write_segment(tmp_path, "real", [])
    (tmp_path / "inner").mkdir()
    with pytest.raises(BrokenStoreError):
        DuckDBTradeStore(tmp_path / "inner", ["../real"], {})


def test_reading_goes_on_while_another_segment_is_written(tmp_path: Path) -> None:
    write_segment(tmp_path, "one", [truck(DAY, "VOLVO")])
    store = DuckDBTradeStore(tmp_path, ["one"], {})
    write_segment(tmp_path, "two", [truck(DAY, "FAW")])
    assert store.shipment_count() == 1
    assert DuckDBTradeStore(tmp_path, ["one", "two"], {}).shipment_count() == 2
    assert store.shipment_count() == 1


def test_threads_share_a_store(opened: Opened) -> None:
    store = opened([truck(DAY, f"FIRM {at}") for at in range(20)])
    with ThreadPoolExecutor(8) as pool:
        totals = list(pool.map(lambda _: store.find_buyers(BuyerSearch(limit=2)).total, range(40)))
    assert totals == [20] * 40


def test_reading_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    write_segment(tmp_path, "one", [truck(DAY, "VOLVO")])
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    DuckDBTradeStore(tmp_path, ["one"], {}).find_buyers(BuyerSearch())
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before
