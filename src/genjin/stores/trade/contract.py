"""What every trade store answers, whatever the engine under it.

The contract tests in `tests/contract/` run one suite over each store.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from genjin.buyers.market_price import MarketPrice
from genjin.buyers.objection.market_paid import GoodsOfMarket, MarketPaid
from genjin.buyers.purchase import Purchase
from genjin.matching.candidate import Candidate, GoodsOffered
from genjin.trade.shipment import Grain

BuyerSort = Literal["value", "weight", "shipments", "last_date", "name"]


@dataclass(frozen=True, slots=True)
class BuyerSearch:
    """Whom to look for. Every condition that is given must hold for the same shipments.

    Each of the `words` must begin a word of the goods' description, in any of the data's
    languages; Chinese words may stand anywhere in it.
    Countries are ISO 3166-1 alpha-2; `since` and `until` are inclusive. `supplier` is a part of
    the supplier's printed name, or his company id. A buyer who is seen in aggregates only has no
    shipments, so he is found only while `min_shipments` is 0.
    """

    hs_prefix: str | None = None
    words: str | None = None
    country: str | None = None
    origin: str | None = None
    supplier: str | None = None
    since: date | None = None
    until: date | None = None
    min_shipments: int = 0
    min_value_usd: float | None = None
    min_weight_kg: float | None = None
    sort: BuyerSort = "value"
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class BuyerFound:
    """A company that was seen importing what was searched for.

    `value_usd` and `weight_kg` are sums over the shipments, or over the aggregates of a company
    that has no shipments; None where the sources have none. `value_basis` is the basis of that
    sum, "mixed" if there are several. `name` is its commonest printed form, verbatim. `row_ids`
    are the newest of the rows that were found.
    """

    company_id: str
    name: str
    country: str | None
    shipments: int
    aggregates: int
    value_usd: float | None
    weight_kg: float | None
    value_basis: str | None
    first_date: date
    last_date: date
    suppliers: int
    origins: tuple[str, ...]
    row_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BuyersFound:
    """A page of buyers; `total` counts before the limit, `hidden_rows` the rows with no buyer to show."""

    search: BuyerSearch
    total: int
    hidden_rows: int
    buyers: tuple[BuyerFound, ...]


@dataclass(frozen=True, slots=True)
class CompanyFound:
    """A company of the trade data whose name resembles the text; `score` is 0 to 1."""

    company_id: str
    name: str
    country: str | None
    aliases: tuple[str, ...]
    score: float


@dataclass(frozen=True, slots=True)
class Company:
    """A resolved firm: every printed form and tax id that was seen for it."""

    company_id: str
    name: str
    country: str | None
    aliases: tuple[str, ...]
    tax_ids: tuple[str, ...]
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One stored row with where it came from and its raw text, column by column."""

    row_id: str
    file: str
    row: int
    layout: str
    grain: Grain
    fields: dict[str, str]
    raw: dict[str, str]


@dataclass(frozen=True, slots=True)
class BuyerDay:
    """What a company bought of some goods on one day, over all its rows of that day.

    The day of a month's aggregate is the first of the month. `size` is the value in US dollars, else
    the weight in kg, else 0 where the source has neither.
    """

    company_id: str
    date: date
    size: float


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """A row in which a company bought some goods, and the day of it."""

    company_id: str
    date: date
    row_id: str


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A customs file whose rows are in the store, and the id of the layout that it was read by."""

    name: str
    layout: str


class TradeStore(Protocol):
    """The questions that the workflows ask of the trade data. All of them only read."""

    def find_buyers(self, search: BuyerSearch) -> BuyersFound:
        """The buyers of what is searched for, sorted, with the count of hidden rows."""
        ...

    def find_companies(
        self, text: str, limit: int = 20, as_of: date | None = None
    ) -> list[CompanyFound]:
        """Companies seen up to `as_of` whose name or alias resembles the text, the best first."""
        ...

    def find_companies_by_key(
        self, core_keys: Sequence[str], country: str | None
    ) -> list[CompanyFound]:
        """Companies with one of these core name keys (`genjin.companies.name_key.core_key`)."""
        ...

    def find_company(self, company_id: str, as_of: date | None = None) -> Company | None:
        """The company as its rows up to `as_of` show it, or None if no published row names it."""
        ...

    def known_until(self, company_id: str, as_of: date | None = None) -> date | None:
        """The last day that the data covers for what this company imports, not after `as_of`.

        Silence after it says nothing about the company: nobody has looked.
        """
        ...

    def purchases(self, company_id: str, as_of: date | None = None) -> list[Purchase]:
        """Every purchase of the company up to and including `as_of`, oldest first."""
        ...

    def buyer_days(
        self,
        hs_prefix: str | None,
        country: str | None,
        until: date,
        grain: Grain,
        words: str | None = None,
    ) -> list[BuyerDay]:
        """On which days up to `until` each company bought these goods, by company and day.

        The goods are those of an HS code, or those whose description holds the words (see
        `BuyerSearch`), or both; without either there are none. A row's company is the buyer of the
        goods: rows that name none to show are left out.
        """
        ...

    def goods_rows(
        self,
        companies: Collection[str],
        hs_prefix: str | None,
        country: str | None,
        until: date,
        words: str | None = None,
    ) -> list[GoodsRow]:
        """The rows behind `buyer_days` of these companies, of every grain, by company and day."""
        ...

    def market_prices(
        self,
        months: Mapping[str, Collection[date]],
        country: str,
        until: date,
        excluding: str | None = None,
    ) -> list[MarketPrice]:
        """What others in the country paid for each product in its months, up to a day.

        `months` has the months of each HS6, named by their first days; the prices come in the order
        of the products, those of one by month, unit and basis.
        """
        ...

    def purchases_of_others(
        self,
        hs_prefix: str,
        country: str,
        period: tuple[date, date],
        excluding: str | None,
        grain: Grain = Grain.SHIPMENT,
    ) -> list[Purchase]:
        """What every other buyer of the country bought of a product in a period, oldest first.

        The rows behind the prices of `market_prices` and `market_paid`. Both days of the period are
        in it. `excluding` is the id of the buyer himself; None leaves out nobody.
        """
        ...

    def market_paid(self, goods: GoodsOfMarket, marks: tuple[float, float]) -> list[MarketPaid]:
        """What was paid for goods in a market and period: a distribution for each grain and basis.

        `marks` are two prices in US dollars, a low and a high one, at which the volume is measured.
        """
        ...

    def market_days(self, goods: GoodsOfMarket) -> tuple[date, date] | None:
        """The first and the last day on which the goods were seen in the market, None without any.

        A month's sum tells of its whole month. Nothing after the goods' period is looked at.
        """
        ...

    def market_size(self, goods: GoodsOfMarket) -> dict[Grain, float]:
        """How much of the goods the market bought in the period, in their unit, by grain."""
        ...

    def candidates(
        self, goods: GoodsOffered, country: str | None, period: tuple[date, date]
    ) -> list[Candidate]:
        """The buyers of goods of the code who bought any with the words, the largest by value first.

        Both days of the period are in it; at most `MOST_RANKED` are told. Rows that name no buyer to
        show are left out: forwarders, banks, "to order".
        """
        ...

    def evidence(self, row_ids: Sequence[str]) -> list[EvidenceRow]:
        """The rows behind a figure, in the order asked for; unknown ids are left out."""
        ...

    def files(self) -> Mapping[str, StoredFile]:
        """The customs file of each row id: by the part before its colon."""
        ...

    def shipment_count(self) -> int:
        """How many published rows of grain shipment there are."""
        ...
