"""What he paid for a unit, month by month, beside what others in his country paid (C3, M8).

Prices of different goods, units or value bases are never put together: each has a series.
Customs values are often under-declared and one HS6 holds many models, so a difference from
the market is a hint and not a proof.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import fsum
from typing import NamedTuple

from genjin.buyers.figures import KILOGRAM, Evidence, evidence_of, hs6, of_grain, weight_kg
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.months import first_of_month, month_key
from genjin.buyers.purchase import Purchase
from genjin.kernel.row_selection import EVERY_ROW, By, RowSelection
from genjin.trade.shipment import Grain, ValueBasis

SERIES_SHOWN = 8
_QUARTILES = (0.25, 0.5, 0.75)
_ROUNDING = 1 - 1e-12


@dataclass(frozen=True, slots=True)
class PriceOfMonth:
    """Quantity-weighted quartiles of what he paid per unit in a month, in US dollars."""

    month: date
    low_usd: float
    median_usd: float
    high_usd: float
    quantity: float
    market: MarketPrice | None
    evidence: Evidence

    @property
    def others(self) -> RowSelection | None:
        """The rows of the others whose price stands beside his."""
        if self.market is None:
            return None
        return self.evidence.selection.of_others(self.market.shipments)


@dataclass(frozen=True, slots=True)
class PriceSeries:
    """One product, one unit, one value basis: the only prices that may be compared."""

    hs6: str
    unit: str
    basis: str
    months: tuple[PriceOfMonth, ...]
    median_usd: float
    evidence: Evidence


class PriceOfRow(NamedTuple):
    """What one row paid for a unit, in US dollars, and how many units it has."""

    unit: str
    usd: float
    quantity: float


class _Priced(NamedTuple):
    price_usd: float
    quantity: float
    purchase: Purchase


def unit_prices(
    purchases: Sequence[Purchase], market: Iterable[MarketPrice], of: RowSelection = EVERY_ROW
) -> tuple[PriceSeries, ...]:
    """The price series of his shipments, that with the most rows first, at most `SERIES_SHOWN`."""
    of = of.by(By.GRAIN, Grain.SHIPMENT)
    others = {(price.month, price.hs6, price.unit, price.basis): price for price in market}
    groups: defaultdict[tuple[str, str, ValueBasis], list[_Priced]] = defaultdict(list)
    for row in of_grain(purchases, Grain.SHIPMENT):
        code = hs6(row)
        if code is None:
            continue
        for price in prices_of(row):
            groups[code, price.unit, row.value_basis].append(
                _Priced(price.usd, price.quantity, row)
            )
    # A price per piece says more than one per kilogram where a row has both.
    largest = sorted(groups, key=lambda what: (-len(groups[what]), what[1] == KILOGRAM, *what))[
        :SERIES_SHOWN
    ]
    return tuple(_series(what, groups[what], others, of) for what in largest)


def prices_of(row: Purchase) -> list[PriceOfRow]:
    """Each price that a row has: per unit of its quantity, and per kilogram; none without a value."""
    if not row.value_usd or row.value_usd <= 0:
        return []
    return [PriceOfRow(unit, row.value_usd / size, size) for unit, size in sizes_of(row)]


def price_key(unit: str, basis: str) -> str:
    """What a price is per unit and on a value basis, as selections write it."""
    return f"{unit}:{basis}"


def weighted_quantile(prices: Iterable[tuple[float, float]], level: float) -> float:
    """The smallest price at which the quantities bought at it or below reach `level` of all.

    `prices` are pairs of price and quantity, at least one; quantities are positive.
    """
    return _quantiles(sorted(prices), (level,))[0]


def _quantiles(ordered: Sequence[tuple[float, float]], levels: Sequence[float]) -> list[float]:
    """The price at each of the levels, of pairs that are in order."""
    whole = fsum([quantity for _, quantity in ordered])
    reached = list(accumulate([quantity for _, quantity in ordered]))
    last = len(ordered) - 1
    return [
        ordered[min(bisect_left(reached, level * whole * _ROUNDING), last)][0] for level in levels
    ]


def _series(
    what: tuple[str, str, ValueBasis],
    priced: list[_Priced],
    others: Mapping[tuple[date, str, str, str], MarketPrice],
    of: RowSelection,
) -> PriceSeries:
    code, unit, basis = what
    of = of.by(By.HS6, code).by(By.PRICE, price_key(unit, basis))
    months: defaultdict[date, list[_Priced]] = defaultdict(list)
    for one in priced:
        months[first_of_month(one.purchase.date)].append(one)
    return PriceSeries(
        hs6=code,
        unit=unit,
        basis=basis.value,
        months=tuple(
            _month(
                month,
                rows,
                others.get((month, code, unit, basis.value)),
                evidence_of(
                    [one.purchase for one in rows],
                    f"USD/{unit}",
                    of.by(By.MONTH, month_key(month)),
                ),
            )
            for month, rows in sorted(months.items())
        ),
        median_usd=weighted_quantile([one[:2] for one in priced], 0.5),
        evidence=evidence_of([one.purchase for one in priced], f"USD/{unit}", of),
    )


def sizes_of(row: Purchase) -> list[tuple[str, float]]:
    """By which units the row has a price: its own, and the kilogram where the weight is known."""
    sizes = []
    if row.unit and row.unit != KILOGRAM and row.quantity and row.quantity > 0:
        sizes.append((row.unit, row.quantity))
    weight = weight_kg(row)
    if weight is None and row.unit == KILOGRAM:
        weight = row.quantity
    if weight and weight > 0:
        sizes.append((KILOGRAM, weight))
    return sizes


def _month(
    month: date, priced: list[_Priced], market: MarketPrice | None, evidence: Evidence
) -> PriceOfMonth:
    low, middle, high = _quantiles(sorted([one[:2] for one in priced]), _QUARTILES)
    return PriceOfMonth(
        month=month,
        low_usd=low,
        median_usd=middle,
        high_usd=high,
        quantity=fsum([one.quantity for one in priced]),
        market=market,
        evidence=evidence,
    )
