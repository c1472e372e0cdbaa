"""The embedded trade store: DuckDB over immutable segment files.

An import writes a new segment and never touches a published one, so reading needs no lock:
a store object shows the segments that were published when it was opened, for as long as it
is used.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from pathlib import Path

from genjin.buyers.market_price import MarketPrice
from genjin.buyers.objection.market_paid import GoodsOfMarket, MarketPaid
from genjin.buyers.purchase import Purchase
from genjin.matching.candidate import Candidate, GoodsOffered
from genjin.stores.trade import (
    duckdb_buyer_days,
    duckdb_buyers,
    duckdb_candidates,
    duckdb_companies,
    duckdb_company,
    duckdb_evidence,
    duckdb_market_paid,
    duckdb_others,
    duckdb_prices,
    duckdb_purchases,
)
from genjin.stores.trade.contract import (
    BuyerDay,
    BuyerSearch,
    BuyersFound,
    Company,
    CompanyFound,
    EvidenceRow,
    GoodsRow,
    StoredFile,
)
from genjin.stores.trade.duckdb_segments import AttachedSegments
from genjin.trade.shipment import Grain


class DuckDBTradeStore:
    """The published segments of a home. Threads may share one object.

    `segments` are the names of the published segments in the order of their publication;
    `links` gives the company of each party whose company a person or a rule decided
    otherwise than its name key. Raises BrokenStoreError if a segment can't be read.
    """

    def __init__(self, folder: Path, segments: Sequence[str], links: Mapping[str, str]) -> None:
        self._segments = AttachedSegments(folder, segments, links)

    def find_buyers(self, search: BuyerSearch) -> BuyersFound:
        """The buyers of what is searched for, sorted, with the count of hidden rows."""
        return duckdb_buyers.find_buyers(self._segments, search)

    def find_companies(
        self, text: str, limit: int = 20, as_of: date | None = None
    ) -> list[CompanyFound]:
        """Companies seen up to `as_of` whose name or alias resembles the text, the best first."""
        return duckdb_companies.find_companies(self._segments, text, limit, as_of)

    def find_companies_by_key(
        self, core_keys: Sequence[str], country: str | None
    ) -> list[CompanyFound]:
        """Companies with one of these core name keys."""
        return duckdb_companies.find_companies_by_key(self._segments, core_keys, country)

    def find_company(self, company_id: str, as_of: date | None = None) -> Company | None:
        """The company as its rows up to `as_of` show it, or None if no published row names it."""
        return duckdb_company.find_company(self._segments, company_id, as_of)

    def known_until(self, company_id: str, as_of: date | None = None) -> date | None:
        """The last day that the data covers for what this company imports, not after `as_of`."""
        return duckdb_company.known_until(self._segments, company_id, as_of)

    def purchases(self, company_id: str, as_of: date | None = None) -> list[Purchase]:
        """Every purchase of the company up to and including `as_of`, oldest first."""
        return duckdb_purchases.purchases(self._segments, company_id, as_of)

    def buyer_days(
        self,
        hs_prefix: str | None,
        country: str | None,
        until: date,
        grain: Grain,
        words: str | None = None,
    ) -> list[BuyerDay]:
        """On which days up to `until` each company bought these goods, by company and day."""
        goods = (hs_prefix, words)
        return duckdb_buyer_days.buyer_days(self._segments, goods, country, until, grain)

    def goods_rows(
        self,
        companies: Collection[str],
        hs_prefix: str | None,
        country: str | None,
        until: date,
        words: str | None = None,
    ) -> list[GoodsRow]:
        """The rows behind `buyer_days` of these companies, of every grain, by company and day."""
        goods = (hs_prefix, words)
        return duckdb_buyer_days.goods_rows(self._segments, companies, goods, country, until)

    def market_prices(
        self,
        months: Mapping[str, Collection[date]],
        country: str,
        until: date,
        excluding: str | None = None,
    ) -> list[MarketPrice]:
        """What others in the country paid for each product in its months, up to a day."""
        return duckdb_prices.market_prices(self._segments, months, country, until, excluding)

    def purchases_of_others(
        self,
        hs_prefix: str,
        country: str,
        period: tuple[date, date],
        excluding: str | None,
        grain: Grain = Grain.SHIPMENT,
    ) -> list[Purchase]:
        """What every other buyer of the country bought of a product in a period, oldest first."""
        return duckdb_others.purchases_of_others(
            self._segments, hs_prefix, country, period, excluding, grain
        )

    def market_paid(self, goods: GoodsOfMarket, marks: tuple[float, float]) -> list[MarketPaid]:
        """What was paid for goods in a market and period: a distribution for each grain and basis."""
        return duckdb_market_paid.market_paid(self._segments, goods, marks)

    def market_days(self, goods: GoodsOfMarket) -> tuple[date, date] | None:
        """The first and the last day on which the goods were seen in the market, None without any."""
        return duckdb_market_paid.market_days(self._segments, goods)

    def market_size(self, goods: GoodsOfMarket) -> dict[Grain, float]:
        """How much of the goods the market bought in the period, in their unit, by grain."""
        return duckdb_market_paid.market_size(self._segments, goods)

    def candidates(
        self, goods: GoodsOffered, country: str | None, period: tuple[date, date]
    ) -> list[Candidate]:
        """The buyers of goods of the code who bought any with the words, the largest by value first."""
        return duckdb_candidates.candidates(self._segments, goods, country, period)

    def evidence(self, row_ids: Sequence[str]) -> list[EvidenceRow]:
        """The rows behind a figure, in the order asked for; unknown ids are left out."""
        return duckdb_evidence.evidence(self._segments, row_ids)

    def files(self) -> Mapping[str, StoredFile]:
        """The customs file of each row id: by the part before its colon."""
        return self._segments.files

    def shipment_count(self) -> int:
        """How many published rows of grain shipment there are."""
        sql = "SELECT count(*) FROM by_hs WHERE grain = 'shipment'"
        return int(self._segments.rows(sql, {})[0][0])
