"""How each supplier stands with the buyer: new, growing, shrinking, steady or lost (C3).

The thresholds stand here and in every reason. Where the source doesn't reach, the standing is
`unclear` and says why: to be seen first is not to begin, and silence after the data ends is none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from math import fsum
from statistics import median

from genjin.buyers.events import MERGE_DAYS, purchase_days
from genjin.buyers.figures import Evidence, evidence_of
from genjin.buyers.measured import Measured
from genjin.buyers.purchase import Purchase
from genjin.buyers.trend import FEWEST_TO_COMPARE, YEAR, two_years
from genjin.kernel.reason import ParamValue, Reason
from genjin.kernel.row_selection import By, RowSelection

NEW_WITHIN = timedelta(days=183)
"""A supplier is new for half a year, if the buyer was seen for half a year before."""
GROWS_FROM, SHRINKS_TO = 1.2, 0.8
"""The last twelve months over the twelve before them."""
LOST_SHARE = 0.1
"""A tenth of what the buyer bought in the supplier's last year: less than that isn't a loss."""
LOST_AFTER = timedelta(days=183)
LOST_GAPS = 2
"""Lost after half a year or two of his usual gaps, whichever is longer."""
NAMED_AT_LEAST = 0.5
"""How many of the rows since must name a supplier before his absence means anything."""


class Standing(StrEnum):
    """What became of a supplier."""

    NEW = "new"
    GROWING = "growing"
    STEADY = "steady"
    SHRINKING = "shrinking"
    LOST = "lost"
    PAST = "past"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class SupplierStanding:
    """One supplier over time.

    `began_before` says that his first purchase lies so near the beginning of the data that he may
    have supplied long before: his tenure is then "at least since". The shares are of the last year
    that the data covers and of the year before it, None where nothing of that year is measured.
    """

    supplier_id: str
    standing: Standing
    since: date
    began_before: bool
    last_date: date
    share_now: float | None
    share_before: float | None
    because: tuple[Reason, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Record:
    """What the standing is read from: the buyer's rows, how they are measured, and their reach."""

    rows: Sequence[Purchase]
    figure: Callable[[Purchase], float | None]
    measure: str
    first_date: date
    gap_days: float
    known_until: date
    of: RowSelection


def supplier_standings(bought: Measured, *, known_until: date) -> tuple[SupplierStanding, ...]:
    """Every named supplier's standing on the last day that the data covers, in no special order.

    Suppliers are in the order of their ids, so that the order of the rows makes no difference.
    """
    rows, figure = bought.rows, bought.figure
    if not rows:
        return ()
    days = [row.date for row in rows]
    record = _Record(
        rows=rows,
        figure=figure,
        measure=bought.measure.kind,
        first_date=min(days),
        gap_days=_usual_gap(days),
        known_until=known_until,
        of=bought.of,
    )
    whole_now, whole_before = (_sum(part, figure) for part in two_years(rows, known_until))
    by_supplier: dict[str, list[Purchase]] = {}
    for row in rows:
        if row.supplier_id is not None:
            by_supplier.setdefault(row.supplier_id, []).append(row)
    return tuple(
        _standing(supplier, own, record, whole_now, whole_before)
        for supplier, own in sorted(by_supplier.items())
    )


def _standing(
    supplier: str, own: list[Purchase], record: _Record, whole_now: float, whole_before: float
) -> SupplierStanding:
    now, before = two_years(own, record.known_until)
    sum_now, sum_before = _sum(now, record.figure), _sum(before, record.figure)
    evidence = evidence_of(own, "share", record.of.by(By.SUPPLIER, supplier))
    first, last = min(row.date for row in own), max(row.date for row in own)
    standing, reason = _judged(own, record, (sum_now, sum_before), (first, last))
    return SupplierStanding(
        supplier_id=supplier,
        standing=standing,
        since=first,
        began_before=first <= record.first_date + NEW_WITHIN,
        last_date=last,
        share_now=sum_now / whole_now if whole_now > 0 else None,
        share_before=sum_before / whole_before if whole_before > 0 else None,
        because=(evidence.because(*reason),),
        evidence=evidence,
    )


_Said = tuple[str, dict[str, ParamValue]]


def _judged(
    own: list[Purchase], record: _Record, sums: tuple[float, float], seen: tuple[date, date]
) -> tuple[Standing, _Said]:
    first, last = seen
    if last <= record.known_until - _silence(own, record):
        return _gone(own, record, last)
    if first > record.known_until - NEW_WITHIN:
        if record.first_date > record.known_until - 2 * NEW_WITHIN:
            return Standing.UNCLEAR, _too_short(record)
        return Standing.NEW, (
            "reason-supplier-new",
            {"since": first, "buyer_since": record.first_date},
        )
    if record.first_date > record.known_until - 2 * YEAR:
        return Standing.UNCLEAR, _too_short(record)
    return _compared(own, record, sums, first)


def _compared(
    own: list[Purchase], record: _Record, sums: tuple[float, float], first: date
) -> tuple[Standing, _Said]:
    """The last twelve months against the twelve before."""
    now, before = sums
    since = record.known_until - 2 * YEAR
    counted = len(purchase_days(row.date for row in own if row.date > since))
    if counted < FEWEST_TO_COMPARE or now + before <= 0:
        return Standing.UNCLEAR, (
            "reason-supplier-few",
            {"purchases": counted, "fewest": FEWEST_TO_COMPARE},
        )
    if before <= 0:
        return Standing.GROWING, ("reason-supplier-grows-from-nothing", {"since": first})
    ratio = now / before
    params: dict[str, ParamValue] = {
        "percent": round(abs(ratio - 1) * 100),
        "measure": record.measure,
        "until": record.known_until,
        "threshold": round((GROWS_FROM - 1) * 100),
    }
    if ratio >= GROWS_FROM:
        return Standing.GROWING, ("reason-supplier-growing", params)
    if ratio <= SHRINKS_TO:
        return Standing.SHRINKING, ("reason-supplier-shrinking", params)
    return Standing.STEADY, ("reason-supplier-steady", params)


def _gone(own: list[Purchase], record: _Record, last: date) -> tuple[Standing, _Said]:
    """Nothing from him for long: lost, or never of weight, or not to be told."""
    since = [row for row in record.rows if row.date > last + timedelta(days=MERGE_DAYS)]
    if not since:
        return Standing.UNCLEAR, ("reason-supplier-buyer-stopped", {"date": last})
    named = sum(row.supplier_id is not None for row in since)
    if named < NAMED_AT_LEAST * len(since):
        params: dict[str, ParamValue] = {"date": last, "rows": len(since), "named": named}
        return Standing.UNCLEAR, ("reason-supplier-unnamed-since", params)
    year = [row for row in record.rows if last - YEAR < row.date <= last]
    whole = _sum(year, record.figure)
    own_part = _sum([row for row in own if row.date > last - YEAR], record.figure)
    share = own_part / whole if whole > 0 else 0.0
    said: dict[str, ParamValue] = {
        "date": last,
        "percent": round(share * 100),
        "days": (record.known_until - last).days,
        "threshold": round(LOST_SHARE * 100),
    }
    if share >= LOST_SHARE:
        return Standing.LOST, ("reason-supplier-lost", said)
    return Standing.PAST, ("reason-supplier-past", said)


def _silence(own: list[Purchase], record: _Record) -> timedelta:
    """How long nothing must have come from him before he is gone."""
    gap = max(_usual_gap([row.date for row in own]), record.gap_days)
    return max(LOST_AFTER, timedelta(days=LOST_GAPS * gap))


def _usual_gap(days: Sequence[date]) -> float:
    """The median of the days between purchases, 0 where there is one purchase only."""
    starts = purchase_days(days)
    gaps = [(later - earlier).days for earlier, later in pairwise(starts)]
    return float(median(gaps)) if gaps else 0.0


def _too_short(record: _Record) -> _Said:
    return "reason-supplier-seen-too-short", {"since": record.first_date}


def _sum(rows: Sequence[Purchase], figure: Callable[[Purchase], float | None]) -> float:
    return fsum(figure(row) or 0.0 for row in rows)
