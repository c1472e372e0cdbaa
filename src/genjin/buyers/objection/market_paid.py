"""What a market paid for some goods, as the trade store hands it to the domain."""

from dataclasses import dataclass
from datetime import date

from genjin.trade.shipment import Grain

OUTLIER = 10.0
"""A price so many times dearer or cheaper than the middle row's is a slip of unit or mark."""

LEVELS = (0.10, 0.25, 0.50, 0.75, 0.90)


@dataclass(frozen=True, slots=True)
class GoodsOfMarket:
    """Goods that a country bought in a period, both days in it.

    `unit` is that of the price and of the sizes. With `words`, only descriptions that hold all of
    them. `excluding` is the company that is left out, the buyer who is spoken of.
    """

    hs_prefix: str
    country: str
    unit: str
    since: date
    until: date
    words: str | None = None
    excluding: str | None = None


@dataclass(frozen=True, slots=True)
class MarketPaid:
    """What was paid per unit, in US dollars, over the rows of one grain and one value basis.

    `levels` are the prices at which a tenth, a quarter, half, three quarters and nine tenths of the
    quantity were bought. `left_out` of the `rows` are off by more than `OUTLIER` and count for
    nothing. `at_most_low` and `at_least_high` are the shares of the quantity at the first mark or
    cheaper, and at the second or dearer. `row_ids` are the newest rows.
    """

    grain: Grain
    basis: str
    levels: tuple[float, float, float, float, float]
    rows: int
    left_out: int
    buyers: int
    quantity: float
    at_most_low: float
    at_least_high: float
    first_date: date
    last_date: date
    row_ids: tuple[str, ...]
