"""What others paid for the same goods in the same months.

A segment holds what was paid in each market by price, with the size that was reached at it. So a
quartile of all is found without sorting. The buyer himself is taken out by his own rows: up to the
next of them, what others reached is what all reached less a known size, so the quartile of the
others lies where all reach a size that can be said beforehand. It is looked up then, among the rows
near the quartiles where it lies there.

Markets that lie in several segments, that hold revised rows, or of which he bought most, are put
together from the rows of `paid`; months for which the segments' sums don't hold are computed from the shipments.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any, NamedTuple

from genjin.buyers.market_price import MarketPrice
from genjin.buyers.months import last_of_month
from genjin.stores.trade.duckdb_prices_of_rows import prices_of_rows
from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix, find_number
from genjin.stores.trade.segment_schema import NEAR, QUARTILES, WHOLE_MARKET_ROWS

_ROUNDING = 1 - 1e-12
_HS6_LENGTH = 6

_MOST_OF_HIS_OWN = 0.5
"""Where he bought more than this, what is left of the sums is no longer exact enough."""

_NEAR_ENOUGH = NEAR * (1 - 1e-6)
"""Nearer to a quartile than this, as a share of the market, its rows are in `near_quartile`."""

_MARKETS = """
SELECT segment, market, hs6, month, unit, basis, rows, size, buyers FROM market
WHERE hs6 IN ({codes}) AND country = $country AND month BETWEEN $since AND $until
"""

_REVISED = "SELECT hs6, month FROM revised_market WHERE country = $country"

_LINKED = """
SELECT DISTINCT date_trunc('month', date)::DATE FROM by_hs
WHERE hs_code >= $hs6 AND hs_code < $hs_before AND buyer_country = $country
    AND buyer_party IN (SELECT party_id FROM company_link)
"""

_PART = "SELECT {segment} AS segment, * FROM s{segment}.{table} WHERE {spans}"

_OWN = "SELECT segment, market, reached, size FROM ({paid}) WHERE company = $company::UBIGINT"

_PRICE_AT = """
SELECT segment, market, min(price_usd) FILTER (reached >= low),
    min(price_usd) FILTER (reached >= median), min(price_usd) FILTER (reached >= high)
FROM ({paid}) JOIN (
    SELECT unnest($segments::INTEGER[]) AS segment, unnest($markets::INTEGER[]) AS market,
        unnest($low::DOUBLE[]) AS low, unnest($median::DOUBLE[]) AS median,
        unnest($high::DOUBLE[]) AS high
) USING (segment, market)
GROUP BY segment, market
"""

_TOGETHER = """
WITH asked AS (
    SELECT unnest($segments::INTEGER[]) AS segment, unnest($markets::INTEGER[]) AS market,
        unnest($places::INTEGER[]) AS place
),
paid AS (
    SELECT segment, market, company, price_usd, size, 1 AS rows FROM ({paid}) {withdrawn}
),
bought AS (
    SELECT place, company, price_usd AS price, size * sum(rows) AS size, sum(rows) AS rows
    FROM paid JOIN asked USING (segment, market)
    WHERE $company::UBIGINT IS NULL OR company <> $company
    GROUP BY place, company, price_usd, paid.size HAVING sum(rows) > 0
),
ranked AS (
    SELECT *, sum(size) OVER (PARTITION BY place ORDER BY price) AS up_to_here,
        sum(size) OVER (PARTITION BY place) * (1 - 1e-12) AS almost_all
    FROM bought
)
SELECT place, min(price) FILTER (up_to_here >= 0.25 * almost_all),
    min(price) FILTER (up_to_here >= 0.50 * almost_all),
    min(price) FILTER (up_to_here >= 0.75 * almost_all),
    sum(rows)::BIGINT, count(DISTINCT company)
FROM ranked GROUP BY place
"""

_WITHDRAWN = "UNION ALL SELECT segment, market, company, price_usd, size, -1 FROM withdrawn"


class Own(NamedTuple):
    """What the buyer himself bought of a market at one price."""

    reached: float
    """The size that all bought up to this row of his, in the order of price."""
    size: float


class _Key(NamedTuple):
    """Which market it is, in whatever segment."""

    hs6: str
    month: date
    unit: str
    basis: str


@dataclass(frozen=True, slots=True)
class _Market:
    segment: int
    market: int
    hs6: str
    month: date
    unit: str
    basis: str
    rows: int
    size: float
    buyers: int
    own: list[Own] = field(default_factory=list)

    @property
    def key(self) -> _Key:
        return _Key(self.hs6, self.month, self.unit, self.basis)

    @property
    def is_mostly_his(self) -> bool:
        return sum(own.size for own in self.own) > _MOST_OF_HIS_OWN * self.size


def market_prices(
    segments: AttachedSegments,
    months: Mapping[str, Collection[date]],
    country: str,
    until: date,
    excluding: str | None,
) -> list[MarketPrice]:
    """What others in the country paid for each product in its months: weighted quartiles.

    A weighted quantile is the smallest price at which the quantities bought at that price or
    less reach its share of all (the definition of `genjin.buyers.prices`).
    """
    company = find_number(excluding) if excluding else None
    asked = frozenset(
        (hs6, month) for hs6, each in months.items() for month in each if month <= until
    )
    unsure = _unsure_months(segments, asked, country, until)
    found = _markets(segments, asked, country)
    sure = [one for one in found if (one.hs6, one.month) not in unsure]
    alone, together = _alone_and_together(sure, segments.withdrawn_from)
    if company is not None:
        _find_own(segments, alone, company)
    others = [one for one in alone if len(one.own) < one.rows]
    mostly_his = [[one] for one in others if one.is_mostly_his]
    prices = _prices(segments, [one for one in others if not one.is_mostly_his])
    prices += _prices_together(segments, [*together, *mostly_his], company)
    if unsure:
        positions = {one.segment for one in found if (one.hs6, one.month) in unsure}
        is_numbered = all(len(hs6) == _HS6_LENGTH for hs6, _ in unsure)
        if segments.has_links or not is_numbered:
            # Somebody's decision gives a row a company that its segment's markets leave out.
            positions = set(range(len(segments.names)))
        if positions:
            prices += [
                MarketPrice(**row)
                for row in prices_of_rows(
                    segments, sorted(unsure), country, until, company, sorted(positions)
                )
            ]
    places = {hs6: place for place, hs6 in enumerate(months)}
    return sorted(
        prices, key=lambda price: (places[price.hs6], price.month, price.unit, price.basis)
    )


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
        level * others + taken[bisect_left(others_at_own, level * others)] for level in QUARTILES
    )
    return low, median, high


def _unsure_months(
    segments: AttachedSegments, asked: frozenset[tuple[str, date]], country: str, until: date
) -> frozenset[tuple[str, date]]:
    """Products and months whose sums hold rows that don't count, or count otherwise."""
    unsure = {
        (hs6, month)
        for hs6, month in asked
        if len(hs6) != _HS6_LENGTH or last_of_month(month) > until
    }
    if segments.has_revised:
        unsure |= {(hs6, month) for hs6, month in segments.rows(_REVISED, {"country": country})}
    if segments.has_links:
        for hs6 in {hs6 for hs6, _ in asked}:
            codes = {"hs6": hs6, "hs_before": after_prefix(hs6), "country": country}
            unsure |= {(hs6, month) for (month,) in segments.rows(_LINKED, codes)}
    return asked & unsure


def _markets(
    segments: AttachedSegments, asked: frozenset[tuple[str, date]], country: str
) -> list[_Market]:
    codes = sorted({hs6 for hs6, _ in asked})
    if not codes:
        return []
    months = [month for _, month in asked]
    sql = _MARKETS.format(codes=", ".join(f"$code_{at}" for at in range(len(codes))))
    where = {
        **{f"code_{at}": code for at, code in enumerate(codes)},
        "country": country,
        "since": min(months),
        "until": max(months),
    }
    found = [_Market(*row) for row in segments.rows(sql, where)]
    return [one for one in found if (one.hs6, one.month) in asked]


def _alone_and_together(
    markets: Iterable[_Market], withdrawn_from: Collection[tuple[int, int]]
) -> tuple[list[_Market], list[list[_Market]]]:
    """The markets whose sums hold, and those to be put together, each with all of its parts.

    These lie in several segments, or hold rows that a later segment revised.
    """
    parts = [
        list(each)
        for _, each in groupby(
            sorted(markets, key=lambda one: (one.key, one.segment)), key=lambda one: one.key
        )
    ]
    alone, together = [], []
    for each in parts:
        first = each[0]
        if len(each) > 1 or (first.segment, first.market) in withdrawn_from:
            together.append(each)
        else:
            alone.append(first)
    return alone, together


def _find_own(segments: AttachedSegments, markets: list[_Market], company: int) -> None:
    if not markets:
        return
    known = {(one.segment, one.market): one for one in markets}
    sql = _OWN.format(paid=_part("paid", markets))
    for segment, market, reached, size in segments.rows(sql, {"company": company}):
        if (segment, market) in known:
            known[segment, market].own.append(Own(reached, size))
    for one in markets:
        one.own.sort()


def _prices(segments: AttachedSegments, markets: list[_Market]) -> list[MarketPrice]:
    """The prices of markets that lie in one segment, by the sizes that were reached there."""
    wanted = [(one, wanted_sizes(one.size, one.own)) for one in markets]
    near = [each for each in wanted if _is_near(*each)]
    far = [each for each in wanted if not _is_near(*each)]
    return [
        *_prices_at(segments, "near_quartile", near),
        *_prices_at(segments, "paid", far),
    ]


def _is_near(market: _Market, sizes: tuple[float, float, float]) -> bool:
    return market.rows <= WHOLE_MARKET_ROWS or all(
        abs(size - level * market.size) <= _NEAR_ENOUGH * market.size
        for level, size in zip(QUARTILES, sizes, strict=True)
    )


def _prices_at(
    segments: AttachedSegments,
    table: str,
    wanted: list[tuple[_Market, tuple[float, float, float]]],
) -> list[MarketPrice]:
    if not wanted:
        return []
    markets = [one for one, _ in wanted]
    sql = _PRICE_AT.format(paid=_part(table, markets))
    asked = {
        **_numbers(markets),
        **{
            name: [sizes[at] for _, sizes in wanted]
            for at, name in enumerate(("low", "median", "high"))
        },
    }
    found = {
        (segment, market): (low, median, high)
        for segment, market, low, median, high in segments.rows(sql, asked)
    }
    return [
        _price(
            one.key,
            found[one.segment, one.market],
            one.rows - len(one.own),
            one.buyers - (1 if one.own else 0),
        )
        for one in markets
    ]


def _prices_together(
    segments: AttachedSegments, parts: list[list[_Market]], company: int | None
) -> list[MarketPrice]:
    """The prices of markets that are put together from all of their rows."""
    if not parts:
        return []
    markets = [one for each in parts for one in each]
    places = [place for place, each in enumerate(parts) for _ in each]
    has_withdrawn = any((one.segment, one.market) in segments.withdrawn_from for one in markets)
    sql = _TOGETHER.format(
        paid=_part("paid", markets), withdrawn=_WITHDRAWN if has_withdrawn else ""
    )
    asked = {**_numbers(markets), "places": places, "company": company}
    return [
        _price(parts[place][0].key, (low, median, high), shipments, buyers)
        for place, low, median, high, shipments, buyers in segments.rows(sql, asked)
    ]


def _price(
    key: _Key, quartiles: tuple[float, float, float], shipments: int, buyers: int
) -> MarketPrice:
    low, median, high = quartiles
    return MarketPrice(
        month=key.month,
        hs6=key.hs6,
        unit=key.unit,
        basis=key.basis,
        low_usd=low,
        median_usd=median,
        high_usd=high,
        shipments=shipments,
        buyers=buyers,
    )


def _numbers(markets: list[_Market]) -> dict[str, Any]:
    return {
        "segments": [one.segment for one in markets],
        "markets": [one.market for one in markets],
    }


def _part(table: str, markets: Iterable[_Market]) -> str:
    """The rows from the first to the last market of each product, in each segment.

    Where they begin and end is written out, which lets a scan skip by the physical order.
    """
    numbers: dict[int, dict[str, list[int]]] = {}
    for one in markets:
        numbers.setdefault(one.segment, {}).setdefault(one.hs6, []).append(one.market)
    return " UNION ALL ".join(
        _PART.format(
            segment=segment,
            table=table,
            spans=" OR ".join(
                f"market BETWEEN {min(each)} AND {max(each)}" for each in of_product.values()
            ),
        )
        for segment, of_product in sorted(numbers.items())
    )
