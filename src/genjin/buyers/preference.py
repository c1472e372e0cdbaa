"""Quality or price? What the data can honestly say: where his prices stand in his market (M9)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from genjin.buyers.figures import ROW_IDS_KEPT, Evidence
from genjin.buyers.months import month_key
from genjin.buyers.prices import PriceOfMonth, PriceSeries, weighted_quantile
from genjin.kernel.reason import Reason, Term
from genjin.kernel.row_selection import By

LOOK_BACK = timedelta(days=365)
ENOUGH_MONTHS = 3
ENOUGH_OTHER_BUYERS = 3
ENOUGH_OTHER_SHIPMENTS = 10
ABOVE = 1.10
BELOW = 0.90
CONSISTENT = 2 / 3
"""So many of the months must say so themselves, or one dear month would make a verdict."""


class Preference(StrEnum):
    """What his prices hint at."""

    QUALITY = "quality"
    PRICE = "price"
    MARKET = "market"
    MIXED = "mixed"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class PricePreference:
    """Where his unit prices stand against those of others in his country.

    `ratio` is his price over theirs: the quantity-weighted median of the ratios of the months of
    the last year that can be compared, each of his median price to theirs. None, with the verdict `unclear`, where there is too
    little to compare. `months_above` of the `months` were dearer than theirs; `evidence` are his
    rows in them.
    """

    verdict: Preference
    ratio: float | None
    series: PriceSeries | None
    months: int
    because: tuple[Reason, ...]
    months_above: int = 0
    evidence: Evidence | None = None


def price_preference(prices: Sequence[PriceSeries], known_until: date) -> PricePreference:
    """His position in the market, by the series with the most months that can be compared.

    A month can be compared if at least three other buyers with ten shipments paid for the same
    HS6 in the same unit on the same basis; three months are the least. Where the price of the
    same goods in another unit, per kilogram beside per piece, says otherwise, he buys other models
    than they do, and there is no verdict.
    """
    compared = [(series, _comparable(series, known_until)) for series in prices]
    compared = [(series, months) for series, months in compared if len(months) >= ENOUGH_MONTHS]
    if not compared:
        return PricePreference(Preference.UNCLEAR, None, None, 0, (_too_little(prices),))
    # `max` keeps the first of equals, which is the series with the most rows.
    series, months = max(compared, key=lambda pair: len(pair[1]))
    position = _Position.of(series, months)
    against = [
        other
        for each, its_months in compared
        if (each.hs6, each.basis) == (series.hs6, series.basis) and each.unit != series.unit
        for other in [_Position.of(each, its_months)]
        if other.verdict is not position.verdict
    ]
    verdict = position.verdict
    because = [position.consistency()]
    if against and verdict in (Preference.QUALITY, Preference.PRICE):
        verdict = Preference.MIXED
        because.insert(0, against[0].contradiction())
    because.insert(0, position.reason(verdict))
    because.append(Reason("reason-preference-caution", {"hs6": series.hs6}))
    return PricePreference(
        verdict,
        position.ratio,
        series,
        len(months),
        tuple(because),
        position.above,
        position.evidence,
    )


@dataclass(frozen=True, slots=True)
class _Position:
    """Where one series stands.

    `ratio` is the quantity-weighted median of the ratios of its months; `above` of them were
    dearer than the others' price, `near` within a tenth of it.
    """

    series: PriceSeries
    months: Sequence[tuple[PriceOfMonth, float]]
    ratio: float
    above: int
    near: int

    @classmethod
    def of(cls, series: PriceSeries, months: Sequence[tuple[PriceOfMonth, float]]) -> "_Position":
        ratio = weighted_quantile([(ratio, month.quantity) for month, ratio in months], 0.5)
        above = sum(one > 1 for _, one in months)
        near = sum(BELOW < one < ABOVE for _, one in months)
        return cls(series, months, ratio, above, near)

    @property
    def evidence(self) -> Evidence:
        """His rows in the months that were compared."""
        return _rows_of(self.series, self.months)

    @property
    def verdict(self) -> Preference:
        count = len(self.months)
        return _verdict(self.ratio, self.above / count, self.near / count)

    def reason(self, verdict: Preference) -> Reason:
        return self.evidence.because(
            f"reason-preference-{verdict.value}",
            {
                "hs6": self.series.hs6,
                "unit": Term("unit-one", self.series.unit),
                "basis": self.series.basis,
                "percent": round(abs(self.ratio - 1) * 100),
                "side": "above" if self.ratio > 1 else "below",
                "months": len(self.months),
            },
        )

    def consistency(self) -> Reason:
        return self.evidence.because(
            "reason-preference-consistency",
            {
                "above": self.above,
                "near": self.near,
                "band": round((ABOVE - 1) * 100),
                "months": len(self.months),
                "buyers": min(month.market.buyers for month, _ in self.months if month.market),
            },
        )

    def contradiction(self) -> Reason:
        percent = round(abs(self.ratio - 1) * 100)
        side = "more" if self.ratio > 1 else "less"
        return self.evidence.because(
            "reason-preference-contradicted",
            {
                "unit": Term("unit-one", self.series.unit),
                "percent": percent,
                "side": side if percent else "same",
                "months": len(self.months),
            },
        )


def _comparable(series: PriceSeries, known_until: date) -> list[tuple[PriceOfMonth, float]]:
    return [
        (month, month.median_usd / month.market.median_usd)
        for month in series.months
        if month.month > known_until - LOOK_BACK
        and month.market is not None
        and month.market.buyers >= ENOUGH_OTHER_BUYERS
        and month.market.shipments >= ENOUGH_OTHER_SHIPMENTS
    ]


def _verdict(ratio: float, above: float, near: float) -> Preference:
    """By the ratio, where two thirds of the months agree with it.

    `above` is the part of them that were dearer, `near` the part about as dear.
    """
    if ratio >= ABOVE and above >= CONSISTENT:
        return Preference.QUALITY
    if ratio <= BELOW and above <= 1 - CONSISTENT:
        return Preference.PRICE
    if BELOW < ratio < ABOVE and near >= CONSISTENT:
        return Preference.MARKET
    return Preference.MIXED


def _rows_of(series: PriceSeries, months: Sequence[tuple[PriceOfMonth, float]]) -> Evidence:
    """The rows of the months that were compared, as one."""
    newest_first = sorted((month for month, _ in months), key=lambda one: one.month, reverse=True)
    parts = [month.evidence for month in newest_first]
    whole = series.evidence
    chosen = whole.selection.by(By.MONTH, *(month_key(one.month) for one in newest_first))
    rows = sum(part.rows for part in parts)
    return Evidence(
        unit=whole.unit,
        rows=rows,
        first_date=min((part.first_date for part in parts if part.first_date), default=None),
        last_date=max((part.last_date for part in parts if part.last_date), default=None),
        row_ids=tuple(row for part in parts for row in part.row_ids)[:ROW_IDS_KEPT],
        selection=chosen.counting(rows),
    )


def _too_little(prices: Sequence[PriceSeries]) -> Reason:
    if not prices:
        return Reason("reason-preference-no-prices")
    return prices[0].evidence.because(
        "reason-preference-unclear",
        {
            "months": ENOUGH_MONTHS,
            "buyers": ENOUGH_OTHER_BUYERS,
            "shipments": ENOUGH_OTHER_SHIPMENTS,
        },
    )
