"""What he paid for a unit, month by month, beside what others in his country paid (C3, M8).

Prices of different goods, units or value bases are never put together: each has a series.
Customs values are often under-declared and one HS6 holds many models, so a difference from
the market is a hint and not a proof.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum

from genjin.buyers.figures import KILOGRAM, Evidence, evidence_of, hs6, of_grain, weight_kg
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.months import first_of_month
from genjin.buyers.purchase import Purchase
from genjin.trade.shipment import Grain

SERIES_SHOWN = 8
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


@dataclass(frozen=True, slots=True)
class PriceSeries:
    """One product, one unit, one value basis: the only prices that may be compared."""

    hs6: str
    unit: str
    basis: str
    months: tuple[PriceOfMonth, ...]
    median_usd: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Priced:
    price_usd: float
    quantity: float
    purchase: Purchase


def unit_prices(
    purchases: Sequence[Purchase], market: Iterable[MarketPrice]
) -> tuple[PriceSeries, ...]:
    """The price series of his shipments, that with the most rows first, at most `SERIES_SHOWN`."""
    others = {(price.month, price.hs6, price.unit, price.basis): price for price in market}
    groups: dict[tuple[str, str, str], list[_Priced]] = {}
    for row in of_grain(purchases, Grain.SHIPMENT):
        code = hs6(row)
        if code is None or not row.value_usd or row.value_usd <= 0:
            continue
        for unit, quantity in _sizes(row):
            priced = _Priced(row.value_usd / quantity, quantity, row)
            groups.setdefault((code, unit, row.value_basis.value), []).append(priced)
    series = [
        PriceSeries(
            hs6=code,
            unit=unit,
            basis=basis,
            months=_months(priced, (code, unit, basis), others),
            median_usd=weighted_quantile([(one.price_usd, one.quantity) for one in priced], 0.5),
            evidence=evidence_of((one.purchase for one in priced), f"USD/{unit}"),
        )
        for (code, unit, basis), priced in groups.items()
    ]
    # A price per piece says more than one per kilogram where a row has both.
    series.sort(
        key=lambda one: (-one.evidence.rows, one.unit == KILOGRAM, one.hs6, one.unit, one.basis)
    )
    return tuple(series[:SERIES_SHOWN])


def weighted_quantile(prices: Sequence[tuple[float, float]], level: float) -> float:
    """The smallest price at which the quantities bought at it or below reach `level` of all.

    `prices` are pairs of price and quantity, at least one; quantities are positive.
    """
    ordered = sorted(prices)
    wanted = level * fsum(quantity for _, quantity in ordered) * _ROUNDING
    reached = 0.0
    for price, quantity in ordered:
        reached += quantity
        if reached >= wanted:
            return price
    return ordered[-1][0]


def _sizes(row: Purchase) -> list[tuple[str, float]]:
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


def _months(
    priced: list[_Priced],
    what: tuple[str, str, str],
    others: Mapping[tuple[date, str, str, str], MarketPrice],
) -> tuple[PriceOfMonth, ...]:
    months: dict[date, list[_Priced]] = {}
    for one in priced:
        months.setdefault(first_of_month(one.purchase.date), []).append(one)
    return tuple(
        _month(month, what[1], rows, others.get((month, *what)))
        for month, rows in sorted(months.items())
    )


def _month(
    month: date, unit: str, priced: list[_Priced], market: MarketPrice | None
) -> PriceOfMonth:
    pairs = [(one.price_usd, one.quantity) for one in priced]
    return PriceOfMonth(
        month=month,
        low_usd=weighted_quantile(pairs, 0.25),
        median_usd=weighted_quantile(pairs, 0.5),
        high_usd=weighted_quantile(pairs, 0.75),
        quantity=fsum(one.quantity for one in priced),
        market=market,
        evidence=evidence_of((one.purchase for one in priced), f"USD/{unit}"),
    )
