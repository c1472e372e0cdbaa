"""Open the dossier of a company (C3, M9)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from genjin.buyers.dossier import Dossier, Firm, buyer_dossier, products_to_compare
from genjin.buyers.figures import hs6
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.months import first_of_month, last_of_month
from genjin.buyers.provenance import SourceFile
from genjin.buyers.purchase import Purchase
from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.trade.contract import Company, EvidenceRow, TradeStore
from genjin.workflows.dossier_files import dossier_files
from genjin.workflows.home import Home
from genjin.workflows.open_trade_store import open_trade_store

ROWS_SHOWN = 200


@dataclass(frozen=True, slots=True)
class DossierData:
    """The rows and figures of the trade store that a dossier is written from."""

    firm: Firm
    purchases: list[Purchase]
    market: list[MarketPrice]
    known_until: date | None
    files: Mapping[str, SourceFile]


def get_dossier(home: Home, company_id: str, *, today: date, as_of: date | None = None) -> Dossier:
    """The company's dossier, written on `today` or as it could be written on `as_of`.

    Raises NotFoundError if no published row names the company.
    """
    store = open_trade_store(home)
    data = dossier_data(store, company_id, as_of)
    if data is None:
        raise NotFoundError(Problem("problem-company-unknown", value=company_id))
    return buyer_dossier(
        data.firm,
        data.purchases,
        data.market,
        # Who looks from an earlier day doesn't know what the calendar says now.
        today=min(today, as_of) if as_of else today,
        as_of=as_of,
        known_until=data.known_until,
        files=data.files,
    )


def dossier_data(store: TradeStore, company_id: str, as_of: date | None) -> DossierData | None:
    """What the store has for the dossier, or None if no published row names the company."""
    company = store.find_company(company_id, as_of)
    if company is None:
        return None
    purchases = store.purchases(company_id, as_of)
    return DossierData(
        _firm(company),
        purchases,
        _market(store, company, purchases, as_of or date.max),
        store.known_until(company_id, as_of),
        dossier_files(purchases, store),
    )


def get_rows(home: Home, row_ids: list[str]) -> list[EvidenceRow]:
    """The rows behind a figure as they were printed, at most `ROWS_SHOWN`."""
    return open_trade_store(home).evidence(row_ids[:ROWS_SHOWN])


def _market(
    store: TradeStore, company: Company, purchases: list[Purchase], last_day: date
) -> list[MarketPrice]:
    """What others in his country paid for his main products in the months in which he bought."""
    if company.country is None or not purchases:
        return []
    until = min(last_of_month(purchases[-1].date), last_day)
    months: dict[str, set[date]] = {}
    for row in purchases:
        if (code := hs6(row)) is not None:
            months.setdefault(code, set()).add(first_of_month(row.date))
    asked = {code: months[code] for code in products_to_compare(purchases)}
    return store.market_prices(asked, company.country, until, excluding=company.company_id)


def _firm(company: Company) -> Firm:
    return Firm(
        company_id=company.company_id,
        name=company.name,
        country=company.country,
        aliases=company.aliases,
        tax_ids=company.tax_ids,
        addresses=company.addresses,
    )
