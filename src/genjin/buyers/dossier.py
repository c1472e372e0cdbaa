"""The dossier of a buyer: every figure with the rows that it rests on (C3, M9)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from genjin.buyers.figures import Evidence, evidence_of, finest, hs6
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.months import PurchasesByMonth, purchases_by_month
from genjin.buyers.preference import PricePreference, price_preference
from genjin.buyers.prices import PriceSeries, unit_prices
from genjin.buyers.purchase import Purchase
from genjin.buyers.rhythm import Rhythm, purchase_rhythm
from genjin.buyers.shares import (
    Shares,
    origin_shares,
    port_shares,
    product_shares,
    supplier_shares,
)
from genjin.buyers.talk_points import summary, talk_points
from genjin.kernel.reason import Reason

PRODUCTS_COMPARED = 3


@dataclass(frozen=True, slots=True)
class Firm:
    """Who the buyer is and under which names, tax ids and addresses he was seen."""

    company_id: str
    name: str
    country: str | None
    aliases: tuple[str, ...] = ()
    tax_ids: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """What a company buys, from whom, how often and at what price, as known on a day.

    `known_until` is the last day that the data covers. Shares, sums and prices are over
    shipments, or over aggregates where there are no shipments; `purchases` shows both.
    """

    firm: Firm
    today: date
    as_of: date | None
    known_until: date | None
    summary: Reason
    purchases: PurchasesByMonth
    suppliers: Shares
    origins: Shares
    products: Shares
    ports: Shares
    prices: tuple[PriceSeries, ...]
    rhythm: Rhythm | None
    preference: PricePreference
    talk_points: tuple[Reason, ...]
    evidence: Evidence


def buyer_dossier(
    firm: Firm,
    purchases: Iterable[Purchase],
    market: Iterable[MarketPrice],
    *,
    today: date,
    as_of: date | None = None,
    known_until: date | None = None,
) -> Dossier:
    """The dossier as it could be written on `today`, from rows dated up to `as_of`.

    `known_until` is the last day that the data covers for his goods and country; without it
    the newest row counts. The order of the rows makes no difference.
    """
    last_day = as_of or date.max
    seen = sorted(
        (row for row in purchases if row.date <= last_day), key=lambda row: (row.date, row.row_id)
    )
    others = [price for price in market if price.month <= last_day]
    covered = known_until or (seen[-1].date if seen else None)
    rhythm = purchase_rhythm(seen, today=today, known_until=covered or today)
    suppliers, products = supplier_shares(seen), product_shares(seen)
    prices = unit_prices(seen, others)
    preference = price_preference(prices, covered or today)
    return Dossier(
        firm=firm,
        today=today,
        as_of=as_of,
        known_until=covered,
        summary=summary(seen, products, suppliers, rhythm),
        purchases=purchases_by_month(seen),
        suppliers=suppliers,
        origins=origin_shares(seen),
        products=products,
        ports=port_shares(seen),
        prices=prices,
        rhythm=rhythm,
        preference=preference,
        talk_points=talk_points(seen, suppliers, rhythm, preference),
        evidence=evidence_of(seen, "rows"),
    )


def products_to_compare(purchases: Sequence[Purchase]) -> tuple[str, ...]:
    """The HS6 of which he bought most often: those whose market prices are worth a look."""
    counted: dict[str, int] = {}
    for row in finest(purchases)[1]:
        if (code := hs6(row)) is not None:
            counted[code] = counted.get(code, 0) + 1
    return tuple(sorted(counted, key=lambda code: (-counted[code], code))[:PRODUCTS_COMPARED])
