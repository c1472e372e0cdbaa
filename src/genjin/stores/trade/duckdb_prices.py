"""What others paid for the same goods in the same months.

A segment holds what was paid in each market by price, with the size that was reached at it. So a
quartile of all is found without sorting. The buyer himself is taken out by his own rows: up to the
next of them, what others reached is what all reached less a known size, so the quartile of the
others lies where all reach a size that can be said beforehand. It is looked up then.

Months for which the segments' sums don't hold are computed from the rows (`_FROM_ROWS`).
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from genjin.buyers.market_price import MarketPrice
from genjin.buyers.months import last_of_month
from genjin.stores.trade.duckdb_buyers import company_of_row
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix, find_number

_QUARTILES = (0.25, 0.50, 0.75)
_ROUNDING = 1 - 1e-12
_HS6_LENGTH = 6

_MOST_OF_HIS_OWN = 0.5
"""Where he bought more than this, what is left of the sums is no longer exact enough."""

# A size of zero has no price. The kilogram is measured by weight, whatever the unit of quantity.
_FROM_ROWS = """
WITH bought AS (
    SELECT date_trunc('month', date)::DATE AS month, coalesce(value_basis, 'unknown') AS basis,
        unit, quantity, value_usd, {company} AS company_id,
        coalesce(weight_kg, if(unit = 'KGM', quantity, NULL)) AS weight_kg
    FROM by_hs AS found
    WHERE hs_code >= $hs6 AND hs_code < $hs_before AND grain = 'shipment'
        AND date BETWEEN $since AND $until AND value_usd > 0
        AND date_trunc('month', date)::DATE IN (SELECT unnest($months::DATE[]))
        AND {company} IS NOT NULL AND buyer_country = $country
        AND ($excluding::UBIGINT IS NULL OR {company} <> $excluding)
),
priced AS (
    SELECT month, basis, unit, quantity AS size, value_usd / quantity AS price, company_id
    FROM bought WHERE quantity > 0 AND unit <> 'KGM'
    UNION ALL
    SELECT month, basis, 'KGM', weight_kg, value_usd / weight_kg, company_id
    FROM bought WHERE weight_kg > 0
),
ranked AS (
    SELECT *,
        sum(size) OVER (PARTITION BY month, basis, unit ORDER BY price) AS up_to_here,
        sum(size) OVER (PARTITION BY month, basis, unit) * (1 - 1e-12) AS almost_all
    FROM priced
)
SELECT month, unit, basis,
    min(price) FILTER (up_to_here >= 0.25 * almost_all) AS low_usd,
    min(price) FILTER (up_to_here >= 0.50 * almost_all) AS median_usd,
    min(price) FILTER (up_to_here >= 0.75 * almost_all) AS high_usd,
    count(*) AS shipments, count(DISTINCT company_id) AS buyers
FROM ranked GROUP BY month, unit, basis
"""

_MARKETS = """
SELECT segment, market, month, unit, basis, rows, size, buyers FROM market
WHERE hs6 = $hs6 AND country = $country AND month BETWEEN $since AND $until
"""

_REVISED = "SELECT month FROM revised_market WHERE hs6 = $hs6 AND country = $country"

_LINKED = """
SELECT DISTINCT date_trunc('month', date)::DATE FROM by_hs
WHERE hs_code >= $hs6 AND hs_code < $hs_before AND buyer_country = $country
    AND buyer_party IN (SELECT party_id FROM company_link)
"""

_OWN = """
SELECT {segment}, market, reached, size FROM s{segment}.paid
WHERE market BETWEEN {first} AND {last} AND company = $company::UBIGINT
"""

_PRICE_AT = """
SELECT {segment}, market, min(price_usd) FILTER (reached >= low),
    min(price_usd) FILTER (reached >= median), min(price_usd) FILTER (reached >= high)
FROM s{segment}.paid JOIN (
    SELECT unnest($markets_{segment}::INTEGER[]) AS market, unnest($low_{segment}::DOUBLE[]) AS low,
        unnest($median_{segment}::DOUBLE[]) AS median, unnest($high_{segment}::DOUBLE[]) AS high
) USING (market)
WHERE market BETWEEN {first} AND {last} GROUP BY market
"""


class Own(NamedTuple):
    """What the buyer himself bought of a market at one price."""

    reached: float
    """The size that all bought up to this row of his, in the order of price."""
    size: float


@dataclass(frozen=True, slots=True)
class _Market:
    segment: int
    market: int
    month: date
    unit: str
    basis: str
    rows: int
    size: float
    buyers: int
    own: list[Own] = field(default_factory=list)


def market_prices(
    segments: AttachedSegments,
    hs6: str,
    country: str,
    months: Sequence[date],
    until: date,
    excluding: str | None,
) -> list[MarketPrice]:
    """What others in the country paid in each of the months: quantity-weighted quartiles.

    A weighted quantile is the smallest price at which the quantities bought at that price or
    less reach its share of all (the definition of `genjin.buyers.prices`).
    """
    company = find_number(excluding) if excluding else None
    where = {"hs6": hs6, "country": country}
    asked = frozenset(month for month in months if month <= until)
    unsure = _unsure_months(segments, where, asked, until)
    markets = _markets(segments, where, asked - unsure)
    if company is not None:
        _find_own(segments, markets, company)
    unsure |= _doubtful_months(markets)
    sure = [one for one in markets if one.month not in unsure and len(one.own) < one.rows]
    prices = _prices(segments, hs6, sure)
    if unsure:
        from_rows = {
            **where,
            "hs_before": after_prefix(hs6),
            "months": sorted(unsure),
            "since": min(unsure),
            "until": min(until, last_of_month(max(unsure))),
            "excluding": company,
        }
        sql = _FROM_ROWS.format(company=company_of_row(segments))
        prices += [MarketPrice(hs6=hs6, **row) for row in segments.records(sql, from_rows)]
    return sorted(prices, key=lambda price: (price.month, price.unit, price.basis))


def wanted_sizes(size: float, own: Sequence[Own]) -> tuple[float, float, float]:
    """Which size all have reached where the others reach a quarter, a half, three quarters.

    `own` are the buyer's rows in the order of `reached`; `size` is that of all.
    """
    taken = [0.0]
    for one in own:
        taken.append(taken[-1] + one.size)
    others_at_own = [one.reached - taken[at] for at, one in enumerate(own, start=1)]
    others = (size - taken[-1]) * _ROUNDING
    low, median, high = (
        level * others + taken[bisect_left(others_at_own, level * others)] for level in _QUARTILES
    )
    return low, median, high


def _unsure_months(
    segments: AttachedSegments, where: Mapping[str, str], months: frozenset[date], until: date
) -> frozenset[date]:
    """Months whose sums hold rows that don't count, or count otherwise."""
    if len(where["hs6"]) != _HS6_LENGTH:
        return months
    unsure = {month for month in months if last_of_month(month) > until}
    if segments.has_revised:
        unsure |= {month for (month,) in segments.rows(_REVISED, where)}
    if segments.has_links:
        codes = {**where, "hs_before": after_prefix(where["hs6"])}
        unsure |= {month for (month,) in segments.rows(_LINKED, codes)}
    return months & unsure


def _markets(
    segments: AttachedSegments, where: Mapping[str, str], months: frozenset[date]
) -> list[_Market]:
    if not months:
        return []
    asked = {**where, "since": min(months), "until": max(months)}
    found = [_Market(*row) for row in segments.rows(_MARKETS, asked)]
    return [one for one in found if one.month in months]


def _find_own(segments: AttachedSegments, markets: list[_Market], company: int) -> None:
    known = {(one.segment, one.market): one for one in markets}
    own = " UNION ALL ".join(_OWN.format(**span) for span in _spans(markets))
    for segment, market, reached, size in segments.rows(own, {"company": company}) if own else ():
        if (segment, market) in known:
            known[segment, market].own.append(Own(reached, size))
    for one in markets:
        one.own.sort()


def _doubtful_months(markets: list[_Market]) -> frozenset[date]:
    """Months that lie in several segments, or in which the buyer is most of a market."""
    segment_of = {one.month: one.segment for one in markets}
    return frozenset(
        one.month
        for one in markets
        if one.segment != segment_of[one.month]
        or (
            len(one.own) < one.rows
            and sum(own.size for own in one.own) > _MOST_OF_HIS_OWN * one.size
        )
    )


def _prices(segments: AttachedSegments, hs6: str, markets: list[_Market]) -> list[MarketPrice]:
    asked: dict[str, list[Any]] = {}
    for one in markets:
        wanted = (one.market, *wanted_sizes(one.size, one.own))
        for name, value in zip(("markets", "low", "median", "high"), wanted, strict=True):
            asked.setdefault(f"{name}_{one.segment}", []).append(value)
    sql = " UNION ALL ".join(_PRICE_AT.format(**span) for span in _spans(markets))
    found = {
        (segment, market): prices
        for segment, market, *prices in (segments.rows(sql, asked) if sql else ())
    }
    return [
        MarketPrice(
            month=one.month,
            hs6=hs6,
            unit=one.unit,
            basis=one.basis,
            low_usd=low,
            median_usd=median,
            high_usd=high,
            shipments=one.rows - len(one.own),
            buyers=one.buyers - (1 if one.own else 0),
        )
        for one in markets
        for low, median, high in (found[one.segment, one.market],)
    ]


def _spans(markets: list[_Market]) -> list[dict[str, int]]:
    """From which to which number the markets of each segment lie."""
    numbers: dict[int, list[int]] = {}
    for one in markets:
        numbers.setdefault(one.segment, []).append(one.market)
    return [
        {"segment": segment, "first": min(found), "last": max(found)}
        for segment, found in sorted(numbers.items())
    ]
