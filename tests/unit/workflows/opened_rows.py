"""What every figure of a dossier opens, against what it says."""

from datetime import date

import pytest

from genjin.buyers.dossier import Dossier
from genjin.buyers.figures import sums_of
from genjin.buyers.headline import headlines
from genjin.kernel.row_selection import RowSelection
from genjin.workflows.get_dossier import get_dossier
from genjin.workflows.home import Home
from genjin.workflows.open_rows import OpenedRows, open_rows, read_selection
from tests.unit.buyers.dossier_parts import evidence_in, reasons_in


def opened_by(home: Home, selection: RowSelection) -> OpenedRows:
    """The rows, by the address alone."""
    return open_rows(home, read_selection(selection.query()))


def check_every_figure(home: Home, company_id: str, today: date) -> Dossier:
    """Each figure opens exactly its rows, which sum to it; so does each price of the others."""
    found = get_dossier(home, company_id, today=today)
    seen: dict[str, OpenedRows] = {}

    def opened(selection: RowSelection) -> OpenedRows:
        asked = selection.query()
        if asked not in seen:
            seen[asked] = opened_by(home, selection)
        return seen[asked]

    for evidence, sums in evidence_in(found):
        shown = opened(evidence.selection)
        assert len(shown.selected.rows) == evidence.rows
        assert [row.row_id for row in shown.selected.rows[:20]] == list(evidence.row_ids)
        if sums is not None:
            added = sums_of(shown.selected.rows)
            assert added.value_usd == pytest.approx(sums.value_usd)
            assert added.quantity == pytest.approx(sums.quantity)
            assert added.weight_kg == pytest.approx(sums.weight_kg)
    for one in headlines(found.purchases):
        assert len(opened(one.selection).selected.rows) == one.rows
    for reason in reasons_in(found):
        if reason.selection is not None:
            assert len(opened(reason.selection).selected.rows) == reason.selection.rows
    _check_the_others(home, found)
    return found


def _check_the_others(home: Home, found: Dossier) -> None:
    """The rows of the others are as many as the market counts, and their price is the market's."""
    months = [month for series in found.prices for month in series.months]
    for month in months:
        if month.others is not None and month.market is not None:
            shown = opened_by(home, month.others).selected
            assert len(shown.rows) == month.market.shipments
            (price,) = shown.prices
            assert (price.low_usd, price.median_usd, price.high_usd) == pytest.approx(
                (month.market.low_usd, month.market.median_usd, month.market.high_usd)
            )
