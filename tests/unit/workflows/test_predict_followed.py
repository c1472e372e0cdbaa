"""The customers of the book who are known in the trade data are told their next purchases."""

from datetime import timedelta
from pathlib import Path

import pytest

from genjin.stores.trade.contract import BuyerSearch
from genjin.workflows.find_buyers import find_buyers
from genjin.workflows.import_shipments import import_files
from genjin.workflows.link_company import link_company
from genjin.workflows.predict_followed import PRODUCTS, predict_followed


@pytest.fixture
def buyers(home, owner, now, tmp_path: Path):
    """The Peruvian buyers of the demo's trade, those with the most shipments first."""
    from genjin.demo.trade import trade_tables  # noqa: PLC0415 - beside the writer of its files
    from genjin.workflows.write_demo_files import write_table  # noqa: PLC0415

    paths = [write_table(table, tmp_path, now) for table in trade_tables(1, now.date(), 1200)]
    import_files(home, paths, now=now, by=owner)
    return find_buyers(home, BuyerSearch(country="PE", sort="shipments", limit=3)).buyers


def test_who_is_linked_is_told_his_next_purchase_and_who_is_only_proposed_is_not(
    home, owner, enter, now, buyers
):
    first, second, _ = buyers
    linked = enter(owner, first.name, "PE")
    link_company(home, owner, linked.pk, first.company_id, is_his=True, now=now)
    enter(owner, second.name, "PE")
    found = predict_followed(home, today=now.date())
    assert set(found) == {linked.pk}
    expected = found[linked.pk]
    assert 1 <= len(expected) <= PRODUCTS
    assert [each.purchases for each in expected] == sorted(
        (each.purchases for each in expected), reverse=True
    )
    for each in expected:
        assert each.row_ids
        assert each.known_until <= now.date()
        assert each.known_until < each.predicted.next_low <= each.predicted.next_high
        assert each.model.startswith("mbg")


def test_seen_from_an_earlier_day_nothing_later_counts(home, owner, enter, now, buyers):
    linked = enter(owner, buyers[0].name, "PE")
    link_company(home, owner, linked.pk, buyers[0].company_id, is_his=True, now=now)
    earlier = now.date() - timedelta(days=400)
    for each in predict_followed(home, today=earlier, customer_ids=[linked.pk])[linked.pk]:
        assert each.known_until <= earlier
    assert predict_followed(home, today=now.date(), customer_ids=[]) == {}
