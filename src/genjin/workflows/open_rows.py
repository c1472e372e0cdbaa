"""Open the rows that a figure rests on, all of them (X1)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from genjin.buyers.months import last_of_month
from genjin.buyers.provenance import SourceFile
from genjin.buyers.purchase import Purchase
from genjin.buyers.selected_rows import SelectedRows, selected_rows
from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.kernel.row_selection import By, RowSelection, parse_row_selection
from genjin.stores.trade.contract import Company, TradeStore
from genjin.trade.shipment import Grain
from genjin.workflows.dossier_files import dossier_files
from genjin.workflows.home import Home
from genjin.workflows.open_trade_store import open_trade_store


@dataclass(frozen=True, slots=True)
class OpenedRows:
    """All rows of a figure. `files` has the file of each by its `file_key`.

    `company` is None where the rows are those of a market and no buyer is spoken of.
    """

    company: Company | None
    selected: SelectedRows
    files: Mapping[str, SourceFile]


def open_rows(home: Home, selection: RowSelection) -> OpenedRows:
    """The rows that a selection names, read as the dossier reads them.

    Raises NotFoundError if no published row names the company.
    """
    store = open_trade_store(home)
    company = store.find_company(selection.company_id, selection.as_of)
    if company is None and (selection.company_id or not selection.market):
        raise NotFoundError(Problem("problem-company-unknown", value=selection.company_id))
    if selection.market:
        purchases = _of_market(store, selection)
    elif company is None:
        purchases = []
    elif selection.is_others:
        purchases = _of_others(store, company, selection)
    else:
        purchases = store.purchases(company.company_id, selection.as_of)
    files = dossier_files(purchases, store)
    return OpenedRows(company, selected_rows(purchases, selection, files), files)


def read_selection(query: str, *ignored: str) -> RowSelection:
    """The selection that somebody gave as text; names of `ignored` are left aside.

    Raises UnusableInputError for what isn't one.
    """
    try:
        return parse_row_selection(query, ignored)
    except ValueError as error:
        raise UnusableInputError(Problem("problem-rows-selection", value=str(error)[:80])) from None


def _of_market(store: TradeStore, selection: RowSelection) -> list[Purchase]:
    """The rows of a market in the period for the goods that the selection names by their code."""
    asked = {condition.by: condition.values for condition in selection.where}
    codes, grains = asked.get(By.HS, ()), asked.get(By.GRAIN, (Grain.SHIPMENT.value,))
    since, until = selection.since, selection.until
    if (
        len(codes) != 1
        or not codes[0].isdigit()
        or since is None
        or until is None
        or grains[0] not in tuple(Grain)
    ):
        raise UnusableInputError(Problem("problem-rows-others"))
    period = since, min(until, selection.as_of or until)
    excluded = selection.company_id or None
    return store.purchases_of_others(codes[0], selection.market, period, excluded, Grain(grains[0]))


def _of_others(store: TradeStore, company: Company, selection: RowSelection) -> list[Purchase]:
    """The rows of all others for the one product and the months that the selection names."""
    asked = {condition.by: condition.values for condition in selection.where}
    products, months = asked.get(By.HS6, ()), asked.get(By.MONTH, ())
    if company.country is None or len(products) != 1 or not products[0].isdigit() or not months:
        raise UnusableInputError(Problem("problem-rows-others"))
    try:
        first, last = (date.fromisoformat(f"{month}-01") for month in (min(months), max(months)))
    except ValueError:
        raise UnusableInputError(
            Problem("problem-rows-selection", value=max(months)[:80])
        ) from None
    until = min(last_of_month(last), selection.as_of or date.max)
    return store.purchases_of_others(
        products[0], company.country, (first, until), company.company_id
    )
