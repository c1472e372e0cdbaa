"""On the demo's trade: every figure of a dossier opens all rows that it rests on."""

from pathlib import Path

import pytest

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.row_selection import RowSelection
from genjin.stores.trade.contract import BuyerSearch
from genjin.workflows.find_buyers import find_buyers
from genjin.workflows.import_shipments import import_files
from genjin.workflows.open_rows import open_rows, read_selection
from tests.unit.workflows.opened_rows import check_every_figure


@pytest.fixture
def trade(home, owner, now, tmp_path: Path):
    from genjin.demo.trade import trade_tables  # noqa: PLC0415 - beside the writer of its files
    from genjin.workflows.write_demo_files import write_table  # noqa: PLC0415

    paths = [write_table(table, tmp_path, now) for table in trade_tables(1, now.date(), 1500)]
    import_files(home, paths, now=now, by=owner)
    return home


def test_every_figure_of_the_demo_opens_exactly_its_rows(trade, now):
    found = find_buyers(trade, BuyerSearch(sort="shipments", limit=500)).buyers
    monthly = [buyer for buyer in found if buyer.aggregates and not buyer.shipments]
    for buyer in (*found[:2], found[len(found) // 2], found[-1], *monthly[:1]):
        dossier = check_every_figure(trade, buyer.company_id, now.date())
        assert dossier.evidence.rows == buyer.shipments + buyer.aggregates


def test_an_unknown_company_and_what_is_no_selection_are_refused(trade):
    company = find_buyers(trade, BuyerSearch(limit=1)).buyers[0].company_id
    with pytest.raises(NotFoundError):
        open_rows(trade, RowSelection("c0000000000000000"))
    for query in ("colour=red", "since=soon"):
        with pytest.raises(UnusableInputError):
            read_selection(query)
    for query in ("", "&hs6=870422", "&hs6=870422&month=soon", "&hs6=x'&month=2026-01"):
        with pytest.raises(UnusableInputError):
            open_rows(trade, read_selection(f"company={company}&others=1{query}"))
