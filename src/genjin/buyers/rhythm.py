"""How often he buys, how regularly, and when next (C3, C6)."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median, quantiles
from typing import NamedTuple

from genjin.buyers.events import (
    MERGE_DAYS,
    PurchaseEvent,
    PurchaseSize,
    purchase_events,
    purchase_size,
)
from genjin.buyers.figures import Evidence, evidence_of, of_grain
from genjin.buyers.months import first_of_month, last_of_month
from genjin.buyers.next_purchase import (
    FEWEST_GAPS,
    GAPS_FOR_FIRM_EVIDENCE,
    StepsToNext,
    Thin,
    steps_to_next,
)
from genjin.buyers.purchase import Purchase
from genjin.kernel.reason import ParamValue, Reason
from genjin.kernel.row_selection import EVERY_ROW, By, RowSelection
from genjin.trade.shipment import Grain

LONGEST_UNSEEN = timedelta(days=730)
"""Data older than two years says nothing about the next date."""
REGULAR = 0.5
FAIRLY_REGULAR = 1.2
LATE = 0.1
"""Silence is worth a word once fewer than one in ten of his gaps were longer."""
EVENTS_SHOWN = 60
YEAR_DAYS = 365.25
MID_MONTH = 15
_MONTHS = 12


class Regularity(StrEnum):
    """How much the gaps differ: their interquartile range over their median."""

    REGULAR = "regular"
    FAIRLY_REGULAR = "fairly_regular"
    IRREGULAR = "irregular"


@dataclass(frozen=True, slots=True)
class Gaps:
    """The gaps between purchases, in days or months: quartiles, and how much they differ."""

    unit: str
    count: int
    low: float
    median: float
    high: float
    regularity: Regularity


@dataclass(frozen=True, slots=True)
class NextPurchase:
    """The next purchase: the middle of what is likely, and an 80 % interval.

    Where only months are known the interval is of whole months and the date the middle of one.
    `thin_because` says why the estimate is thin, the gravest first; empty where it isn't.
    """

    low: date
    high: date
    thin_because: tuple[Thin, ...]
    date: date

    @property
    def thin(self) -> bool:
        """Whether little speaks for this date."""
        return bool(self.thin_because)


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When the buyer bought and will buy.

    Days, or months where there are only aggregates (`unit`). `known_until` is the last day
    that the data covers; `days_since` counts to today. `because` says by which method the
    next date was estimated or why there is none. `events` are the newest purchases.
    """

    grain: Grain
    unit: str
    merge_days: int
    purchases: int
    first_date: date
    last_date: date
    days_since: int
    known_until: date
    last_year: int | None
    by_year: dict[int, int]
    gaps: Gaps | None
    next: NextPurchase | None
    size: PurchaseSize
    events: tuple[PurchaseEvent, ...]
    because: tuple[Reason, ...]
    evidence: Evidence


class _Seen(NamedTuple):
    """What the next purchase is reckoned from: every gap rests on all of the rows."""

    gaps: Sequence[int]
    last: PurchaseEvent
    evidence: Evidence
    known_until: date


@dataclass(frozen=True, slots=True)
class _Steps:
    """How a date counts in steps, and back."""

    unit: str
    number: Callable[[date], int]
    day: Callable[[int], date]


_DAYS = _Steps("days", date.toordinal, date.fromordinal)
_BY_MONTH = _Steps(
    "months",
    lambda day: day.year * _MONTHS + day.month - 1,
    lambda number: date(number // _MONTHS, number % _MONTHS + 1, 1),
)


def purchase_rhythm(
    purchases: Sequence[Purchase],
    *,
    today: date,
    known_until: date,
    of: RowSelection = EVERY_ROW,
) -> Rhythm | None:
    """The rhythm of his purchases, or None if there are none.

    Shipments count by the day. Aggregates count by the month, and only where the shipments
    have too few gaps to say anything and the aggregates have enough.
    """
    if not purchases:
        return None
    by_day = purchase_events(
        of_grain(purchases, Grain.SHIPMENT), of=of.by(By.GRAIN, Grain.SHIPMENT)
    )
    by_month = _months_with_purchases(
        of_grain(purchases, Grain.AGGREGATE), of.by(By.GRAIN, Grain.AGGREGATE)
    )
    if by_day and (len(by_day) > FEWEST_GAPS or len(by_month) <= FEWEST_GAPS):
        grain, events, steps, merge_days = Grain.SHIPMENT, by_day, _DAYS, MERGE_DAYS
    else:
        grain, events, steps, merge_days = Grain.AGGREGATE, by_month, _BY_MONTH, 0
    known_until = max(known_until, events[-1].last_date)
    numbers = [steps.number(event.first_date) for event in events]
    gaps = [later - earlier for earlier, later in pairwise(numbers)]
    evidence = evidence_of(of_grain(purchases, grain), steps.unit, of.by(By.GRAIN, grain))
    seen = _Seen(gaps, events[-1], evidence, known_until)
    predicted, because = _next_purchase(seen, steps, today)
    return Rhythm(
        grain=grain,
        unit=steps.unit,
        merge_days=merge_days,
        purchases=len(events),
        first_date=events[0].first_date,
        last_date=events[-1].last_date,
        days_since=max((today - events[-1].last_date).days, 0),
        known_until=known_until,
        last_year=_last_year(events, known_until),
        by_year=dict(sorted(Counter(event.first_date.year for event in events).items())),
        gaps=_gap_summary(gaps, steps.unit),
        next=predicted,
        size=purchase_size(events),
        events=events[-EVENTS_SHOWN:],
        because=because,
        evidence=evidence,
    )


def _months_with_purchases(
    purchases: Sequence[Purchase], of: RowSelection
) -> tuple[PurchaseEvent, ...]:
    months: dict[date, list[Purchase]] = {}
    for row in purchases:
        months.setdefault(first_of_month(row.date), []).append(row)
    return tuple(
        event for _, rows in sorted(months.items()) for event in purchase_events(rows, 31, of)
    )


def _gap_summary(gaps: Sequence[int], unit: str) -> Gaps | None:
    if not gaps:
        return None
    # One gap is its own quartiles.
    low, middle, high = quantiles(gaps if len(gaps) > 1 else [*gaps, *gaps], method="inclusive")
    spread = (high - low) / middle
    regularity = Regularity.IRREGULAR
    if spread <= REGULAR:
        regularity = Regularity.REGULAR
    elif spread <= FAIRLY_REGULAR:
        regularity = Regularity.FAIRLY_REGULAR
    return Gaps(unit, len(gaps), low, middle, high, regularity)


def _last_year(events: Sequence[PurchaseEvent], known_until: date) -> int | None:
    """Purchases in the last year that the data covers, or None if it covers less than a year."""
    if (known_until - events[0].first_date).days < YEAR_DAYS:
        return None
    since = known_until - timedelta(days=365)
    return sum(event.first_date > since for event in events)


def _next_purchase(
    seen: _Seen, steps: _Steps, today: date
) -> tuple[NextPurchase | None, tuple[Reason, ...]]:
    gaps, last, evidence, known_until = seen
    if len(gaps) < FEWEST_GAPS:
        params: dict[str, ParamValue] = {"gaps": len(gaps), "fewest": FEWEST_GAPS}
        return None, (evidence.because("reason-next-too-few-gaps", params),)
    if today - known_until > LONGEST_UNSEEN:
        return None, (evidence.because("reason-next-data-too-old", {"known_until": known_until}),)
    start = steps.number(last.first_date)
    found = steps_to_next(
        gaps, known=steps.number(known_until) - start, today=steps.number(today) - start
    )
    if found is None:
        silence: dict[str, ParamValue] = {
            "last_date": last.last_date,
            "known_until": known_until,
            "longest": max(gaps),
            "unit": steps.unit,
        }
        return None, (evidence.because("reason-next-silent", silence),)
    return _dated(found, start, steps, today), _methods(seen, found, steps, today)


def _dated(found: StepsToNext, start: int, steps: _Steps, today: date) -> NextPurchase:
    low, middle, high = (steps.day(start + step) for step in (found.low, found.middle, found.high))
    if steps is _BY_MONTH:
        low, high = max(low, today), last_of_month(high)
        middle = max(low, middle.replace(day=MID_MONTH))
    return NextPurchase(low=low, high=high, thin_because=found.thin, date=middle)


def _methods(seen: _Seen, found: StepsToNext, steps: _Steps, today: date) -> tuple[Reason, ...]:
    gaps, last, evidence, known_until = seen
    because = [evidence.because("reason-next-from-gaps", {"gaps": len(gaps), "unit": steps.unit})]
    silent = steps.number(known_until) - steps.number(last.first_date)
    longer = sum(gap > silent for gap in gaps)
    if longer < LATE * len(gaps):
        late: dict[str, ParamValue] = {
            "silent": silent,
            "unit": steps.unit,
            "shorter": len(gaps) - longer,
            "gaps": len(gaps),
        }
        because.append(evidence.because("reason-next-late", late))
    facts: dict[str, ParamValue] = {
        "gaps": len(gaps),
        "enough": GAPS_FOR_FIRM_EVIDENCE,
        "longer": longer,
        "silent": silent,
        "unit": steps.unit,
        "usual": round(median(gaps)),
        "missed": max(1, round((steps.number(today) - steps.number(known_until)) / median(gaps))),
        "known_until": known_until,
        "days": (today - known_until).days,
    }
    because += [
        evidence.because(f"reason-next-thin-{cause.value.replace('_', '-')}", facts)
        for cause in found.thin
    ]
    if Thin.UNSEEN not in found.thin and steps.number(today) > steps.number(known_until) + 1:
        unseen: dict[str, ParamValue] = {
            "known_until": known_until,
            "days": (today - known_until).days,
        }
        because.append(Reason("reason-next-unseen", unseen))
    return tuple(because)
