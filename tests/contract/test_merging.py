"""Merging segments changes no answer: the same rows under the same ids, in fewer files."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.stores.records.models import ImportedFile, Segment
from genjin.stores.trade.contract import BuyerSearch, TradeStore
from genjin.stores.trade.duckdb import DuckDBTradeStore
from genjin.stores.trade.merging import merge_segments, run_to_merge
from genjin.workflows.find_buyers import find_buyers
from genjin.workflows.home import Home
from genjin.workflows.import_publication import keeping_segments, retired_files_lie
from genjin.workflows.import_shipments import import_files
from genjin.workflows.merge_segments import merge_small_segments, segments_wait
from genjin.workflows.open_trade_store import open_trade_store
from tests.contract.customs_files import peru_row, peru_rows, write_workbook
from tests.contract.segment_files import id_of, truck, write_segment

DAY = date(2025, 3, 10)
NOW = datetime(2026, 3, 5, tzinfo=UTC)
SEARCHES = (
    BuyerSearch(hs_prefix="8704"),
    BuyerSearch(words="camion"),
    BuyerSearch(words="灯泡"),
    BuyerSearch(origin="BR", since=date(2025, 1, 1)),
)


def answers(store: TradeStore) -> list[object]:
    """What the store says of everything that these tests put in."""
    found: list[object] = [
        (result.total, result.hidden_rows, result.buyers)
        for result in map(store.find_buyers, SEARCHES)
    ]
    for name in ("VOLVO", "FAW", "灯泡进口"):
        company = id_of(name)
        purchases = store.purchases(company)
        found += [store.find_company(company), purchases, store.known_until(company)]
        found.append(store.evidence([row.row_id for row in purchases]))
    found.append(
        store.market_prices(
            {"870422": [date(2025, 3, 1), date(2025, 5, 1)]}, "PE", date(2025, 12, 31)
        )
    )
    return [*found, store.shipment_count(), store.find_companies("volvo")]


@pytest.fixture
def names(tmp_path: Path) -> list[str]:
    return [
        write_segment(
            tmp_path, "s0", [truck(DAY, "VOLVO", record_key=1), truck(DAY, "FAW", record_key=2)]
        ),
        write_segment(
            tmp_path,
            "s1",
            [
                truck(DAY, "VOLVO", record_key=1, quantity=7.0, origin_country="BR"),
                truck(date(2025, 5, 1), "灯泡进口", product="LED灯泡9W"),
            ],
            replaced=(1,),
        ),
        write_segment(tmp_path, "s2", [truck(DAY, "FAW", brand="SCANIA"), truck(DAY, "N/A")]),
    ]


@pytest.mark.parametrize("run", [slice(0, 3), slice(1, 3), slice(0, 2)])
def test_a_merged_segment_answers_as_its_parts_did(
    tmp_path: Path, names: list[str], run: slice
) -> None:
    before = answers(DuckDBTradeStore(tmp_path, names, {}))
    paths = [tmp_path / f"{name}.duckdb" for name in names]
    (tmp_path / "work").mkdir()
    merge_segments(paths[run], tmp_path / "work", tmp_path / "whole.duckdb")
    merged = [*names[: run.start], "whole", *names[run.stop :]]
    assert answers(DuckDBTradeStore(tmp_path, merged, {})) == before


def test_a_revised_row_can_still_be_opened_after_the_merge(
    tmp_path: Path, names: list[str]
) -> None:
    (tmp_path / "work").mkdir()
    paths = [tmp_path / f"{name}.duckdb" for name in names]
    assert merge_segments(paths, tmp_path / "work", tmp_path / "whole.duckdb") == 5
    opened = DuckDBTradeStore(tmp_path, ["whole"], {}).evidence(["s0:7", "s1:7"])
    assert [row.fields["quantity"] for row in opened] == ["1", "7"]
    assert [row.file for row in opened] == ["s0.xlsx", "s1.xlsx"]


@given(st.lists(st.integers(0, 10**9), max_size=30), st.integers(1, 8))
def test_a_run_to_merge_reaches_to_the_last_and_leaves_two_at_most(rows: list[int], most: int):
    run = run_to_merge(rows, most)
    if len(rows) <= most:
        assert run is None
    else:
        assert run is not None
        assert run.stop == len(rows)
        assert run.start in (0, 1)


@pytest.mark.django_db
def test_imports_are_merged_and_known_rows_stay_known(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    files = [
        write_workbook(tmp_path / f"{at}.xlsx", [*peru_rows(3 + at), peru_row(1, Qty=9.0 + at)])
        for at in range(4)
    ]
    import_files(home, files, now=NOW)
    before = find_buyers(home, BuyerSearch(sort="name")).buyers
    opened = open_trade_store(home)
    assert segments_wait(home, most=2)
    assert merge_small_segments(home, now=NOW, most=2) == 3
    assert not segments_wait(home, most=2)
    assert Segment.objects.filter(retired_at=None).count() == 1
    assert len(list(home.trade.iterdir())) == 1
    assert find_buyers(home, BuyerSearch(sort="name")).buyers == before
    assert opened.find_buyers(BuyerSearch(sort="name")).buyers == before
    again = import_files(home, files, now=NOW).files
    assert [(each.imported, each.rejected) for each in again] == [(0, 0)] * 4
    assert ImportedFile.objects.count() == 4


@pytest.mark.django_db
def test_a_backup_keeps_the_files_that_it_may_still_read(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    files = [write_workbook(tmp_path / f"{at}.xlsx", [peru_row(at)]) for at in range(3)]
    import_files(home, files, now=NOW)
    with keeping_segments(home), keeping_segments(home):
        merge_small_segments(home, now=NOW, most=1)
        assert len(list(home.trade.iterdir())) == 4
        assert retired_files_lie(home)
    merge_small_segments(home, now=NOW, most=1)
    assert len(list(home.trade.iterdir())) == 1
    assert not retired_files_lie(home)


@pytest.mark.django_db
def test_small_segments_become_smaller_by_being_merged(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    files = [write_workbook(tmp_path / f"{at}.xlsx", [peru_row(at)]) for at in range(5)]
    import_files(home, files, now=NOW)
    before = sum(path.stat().st_size for path in home.trade.iterdir())
    merge_small_segments(home, now=NOW, most=1)
    assert sum(path.stat().st_size for path in home.trade.iterdir()) < before / 2
