"""In which months of the year he buys, said only where the evidence carries it (C3)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from genjin.buyers.events import purchase_days
from genjin.buyers.figures import Evidence, evidence_of, of_grain
from genjin.buyers.purchase import Purchase
from genjin.kernel.reason import Reason, Term
from genjin.kernel.row_selection import EVERY_ROW, By, RowSelection
from genjin.trade.shipment import Grain

FEWEST_YEARS = 2
FEWEST_PURCHASES = 24
"""Two a month of the year on average: with fewer, chance alone makes full and empty months."""
CHI_SQUARE_LIMIT = 24.725
"""The 99 % point of the chi-square distribution with 11 degrees of freedom."""
SEASON_MONTHS = 3
SEASON_SHARE = 0.4
"""A season holds two fifths of the purchases in a quarter of the year, where an even spread
holds one quarter…"""
SEASON_SHARE_OF_EACH_YEAR = 0.3
"""… and more than its quarter in each single year, so that one big year isn't a season."""
_MONTHS = 12


class SeasonVerdict(StrEnum):
    """Whether his purchases follow the year."""

    SEASONAL = "seasonal"
    EVEN = "even"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class MonthOfYear:
    """How many purchases fell into a month of the year, over the whole years; `month` is 1 to 12."""

    month: int
    purchases: int
    share: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Season:
    """His purchases over the months of the year.

    `months` are the twelve of the `years` whole years from `first_date` on; `peak` are the months
    of the season, in their order, empty unless the verdict is `seasonal`.
    """

    verdict: SeasonVerdict
    years: int
    purchases: int
    first_date: date | None
    months: tuple[MonthOfYear, ...]
    peak: tuple[int, ...]
    because: tuple[Reason, ...]
    evidence: Evidence


def purchase_season(
    purchases: Sequence[Purchase], known_until: date, of: RowSelection = EVERY_ROW
) -> Season:
    """The season of his shipments, over the whole years that end when the data ends.

    It takes two whole years and 24 purchases; monthly aggregates have no purchases to count.
    """
    rows = of_grain(purchases, Grain.SHIPMENT)
    years = _whole_years(min((row.date for row in rows), default=known_until), known_until)
    first = _years_before(known_until, years)
    counted = [row for row in rows if first < row.date <= known_until] if years else []
    starts = purchase_days(row.date for row in counted)
    of = of.by(By.GRAIN, Grain.SHIPMENT).between(first + timedelta(days=1), known_until)
    evidence = evidence_of(counted, "shipments", of)
    if years < FEWEST_YEARS or len(starts) < FEWEST_PURCHASES:
        reason = evidence.because(
            "reason-season-unclear",
            {
                "years": years,
                "purchases": len(starts),
                "fewest_years": FEWEST_YEARS,
                "fewest": FEWEST_PURCHASES,
            },
        )
        return Season(SeasonVerdict.UNCLEAR, years, len(starts), None, (), (), (reason,), evidence)
    months = _months(starts, counted, of)
    peak = _peak(months, starts, first)
    verdict = SeasonVerdict.SEASONAL if peak else SeasonVerdict.EVEN
    return Season(
        verdict=verdict,
        years=years,
        purchases=len(starts),
        first_date=first,
        months=months,
        peak=peak,
        because=(_said(months, peak, years, evidence),),
        evidence=evidence,
    )


def _whole_years(first: date, known_until: date) -> int:
    years = 0
    while _years_before(known_until, years + 1) >= first:
        years += 1
    return years


def _years_before(day: date, years: int) -> date:
    # The 29th of February has its anniversary on the 28th.
    return day.replace(year=day.year - years, day=min(day.day, 28) if day.month == 2 else day.day)  # noqa: PLR2004 - February


def _months(
    starts: Sequence[date], rows: Sequence[Purchase], of: RowSelection
) -> tuple[MonthOfYear, ...]:
    by_month: dict[int, list[Purchase]] = {month: [] for month in range(1, _MONTHS + 1)}
    for row in rows:
        by_month[row.date.month].append(row)
    counts = [sum(day.month == month for day in starts) for month in by_month]
    return tuple(
        MonthOfYear(
            month,
            count,
            count / len(starts),
            evidence_of(by_month[month], "shipments", of.by(By.MONTH_OF_YEAR, str(month))),
        )
        for month, count in zip(by_month, counts, strict=True)
    )


def _peak(months: Sequence[MonthOfYear], starts: Sequence[date], first: date) -> tuple[int, ...]:
    """The fullest quarter of the year, where it is more than chance and the same in each year."""
    expected = len(starts) / _MONTHS
    distance = sum((month.purchases - expected) ** 2 / expected for month in months)
    if distance < CHI_SQUARE_LIMIT:
        return ()
    quarters = [
        tuple((start + step) % _MONTHS + 1 for step in range(SEASON_MONTHS))
        for start in range(_MONTHS)
    ]
    best = max(quarters, key=lambda quarter: sum(months[month - 1].purchases for month in quarter))
    if sum(day.month in best for day in starts) < SEASON_SHARE * len(starts):
        return ()
    by_year: dict[int, list[date]] = {}
    for day in starts:
        by_year.setdefault(_year_since(first, day), []).append(day)
    shares = [sum(day.month in best for day in days) / len(days) for days in by_year.values()]
    return best if min(shares) >= SEASON_SHARE_OF_EACH_YEAR else ()


def _year_since(first: date, day: date) -> int:
    """Which of the whole years a day lies in; a year runs up to its anniversary."""
    return day.year - first.year - ((day.month, day.day) <= (first.month, first.day))


def _said(
    months: Sequence[MonthOfYear], peak: tuple[int, ...], years: int, evidence: Evidence
) -> Reason:
    purchases = sum(month.purchases for month in months)
    if not peak:
        params = {"years": years, "purchases": purchases}
        return evidence.because("reason-season-even", params)
    share = sum(months[month - 1].share for month in peak)
    return evidence.because(
        "reason-season-peak",
        {
            "first": Term("month", str(peak[0])),
            "last": Term("month", str(peak[-1])),
            "percent": round(share * 100),
            "years": years,
            "purchases": purchases,
        },
    )
