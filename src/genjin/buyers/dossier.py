"""The dossier of a buyer: every figure with the rows that it rests on (C3, M9)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from genjin.buyers.contacts import ContactsSeen, contacts_seen
from genjin.buyers.figures import BY_DAY, Evidence, evidence_of, finest, hs6
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.measured import Measured, measured
from genjin.buyers.months import PurchasesByMonth, purchases_by_month, to_the_month
from genjin.buyers.preference import PricePreference, price_preference
from genjin.buyers.prices import PriceSeries, unit_prices
from genjin.buyers.provenance import Provenance, SourceFile, provenance
from genjin.buyers.purchase import Purchase
from genjin.buyers.rhythm import Rhythm, purchase_rhythm
from genjin.buyers.seasons import Season, purchase_season
from genjin.buyers.shares import (
    Shares,
    loading_port_shares,
    office_shares,
    port_shares,
    product_shares,
    region_shares,
    source_shares,
    supplier_shares,
)
from genjin.buyers.standing import SupplierStanding, supplier_standings
from genjin.buyers.summary import summary
from genjin.buyers.supplier_names import suppliers_by_name
from genjin.buyers.talk_points import Findings, talk_points
from genjin.buyers.trend import OriginSwitch, Trend, origin_switch, volume_trend
from genjin.kernel.reason import Reason
from genjin.kernel.row_selection import RowSelection

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
    `origins` are by the field `origins_by`: where the goods were made, bought or shipped from.
    `ports` are those of landing, `offices` the customs offices. `standings` are by supplier.
    """

    firm: Firm
    today: date
    as_of: date | None
    known_until: date | None
    summary: Reason
    purchases: PurchasesByMonth
    suppliers: Shares
    standings: tuple[SupplierStanding, ...]
    origins_by: str
    origins: Shares
    regions: Shares
    products: Shares
    loading_ports: Shares
    ports: Shares
    offices: Shares
    prices: tuple[PriceSeries, ...]
    rhythm: Rhythm | None
    season: Season
    trend: Trend | None
    switch: OriginSwitch | None
    preference: PricePreference
    contacts: ContactsSeen
    provenance: Provenance
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
    files: Mapping[str, SourceFile] | None = None,
) -> Dossier:
    """The dossier as it could be written on `today`, from rows dated up to `as_of`.

    `known_until` is the last day that the data covers for his goods and country; without it
    the newest row counts. `files` are the files that the rows come from, by `file_key`. The
    order of the rows makes no difference.
    """
    last_day = as_of or date.max
    his = RowSelection(firm.company_id, as_of)
    seen = suppliers_by_name(
        sorted(
            (row for row in purchases if row.date <= last_day),
            key=BY_DAY,
        )
    )
    others = [price for price in market if price.month <= last_day]
    covered = known_until or (seen[-1].date if seen else today)
    rhythm = purchase_rhythm(seen, today=today, known_until=covered, of=his)
    prices = unit_prices(seen, others, his)
    bought = measured(seen, his)
    products = product_shares(bought)
    origins_by, origins = source_shares(bought)
    found = Findings(
        suppliers=supplier_shares(bought),
        standings=_standings(bought, covered, rhythm),
        origins=origins,
        rhythm=rhythm,
        preference=price_preference(prices, covered),
        season=purchase_season(seen, covered, his),
        trend=volume_trend(bought, covered),
        switch=origin_switch(bought, covered),
    )
    return Dossier(
        firm=firm,
        today=today,
        as_of=as_of,
        known_until=known_until or (seen[-1].date if seen else None),
        summary=summary(bought.evidence, products, found.suppliers, rhythm),
        purchases=purchases_by_month(seen, his),
        suppliers=found.suppliers,
        standings=found.standings,
        origins_by=origins_by,
        origins=origins,
        regions=region_shares(bought, origins_by),
        products=products,
        loading_ports=loading_port_shares(bought),
        ports=port_shares(bought),
        offices=office_shares(bought),
        prices=prices,
        rhythm=rhythm,
        season=found.season,
        trend=found.trend,
        switch=found.switch,
        preference=found.preference,
        contacts=contacts_seen(seen, his),
        provenance=provenance(seen, files or {}, his),
        talk_points=talk_points(seen, found),
        evidence=evidence_of(seen, "rows", his),
    )


def _standings(
    bought: Measured, covered: date, rhythm: Rhythm | None
) -> tuple[SupplierStanding, ...]:
    standings = supplier_standings(bought, known_until=covered)
    if rhythm is None or rhythm.unit != "months":
        return standings
    return tuple(replace(one, because=tuple(map(to_the_month, one.because))) for one in standings)


def products_to_compare(purchases: Sequence[Purchase]) -> tuple[str, ...]:
    """The HS6 of which he bought most often: those whose market prices are worth a look."""
    counted: dict[str, int] = {}
    for row in finest(purchases)[1]:
        if (code := hs6(row)) is not None:
            counted[code] = counted.get(code, 0) + 1
    return tuple(sorted(counted, key=lambda code: (-counted[code], code))[:PRODUCTS_COMPARED])
