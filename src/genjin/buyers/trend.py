"""Whether he buys more or less than a year ago, and from another country (C3)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import fsum

from genjin.buyers.events import purchase_days
from genjin.buyers.figures import Evidence, evidence_of
from genjin.buyers.measured import Measure, Measured
from genjin.buyers.purchase import Purchase
from genjin.kernel.row_selection import By, RowSelection

YEAR = timedelta(days=365)
FEWEST_TO_COMPARE = 4
FEWEST_PURCHASES = 2
"""The rows of one year must not all be of one big shipment."""
MOVED = 0.2
"""An origin's share has moved once it is a fifth of everything larger or smaller."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The last year that the data covers against the year before it.

    `now` and `before` are sums by `measure`; `change` is now over before, less one.
    """

    measure: Measure
    now: float
    before: float
    change: float
    until: date
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class OriginSwitch:
    """One country of origin took over from another: shares of the two years, 0 to 1."""

    gained: str
    gained_before: float
    gained_now: float
    given_up: str
    given_up_before: float
    given_up_now: float
    until: date
    evidence: Evidence


def two_years(
    purchases: Sequence[Purchase], known_until: date
) -> tuple[list[Purchase], list[Purchase]]:
    """The rows of the last year that the data covers, and of the year before it."""
    since, before = known_until - YEAR, known_until - 2 * YEAR
    return (
        [row for row in purchases if since < row.date <= known_until],
        [row for row in purchases if before < row.date <= since],
    )


def covers_two_years(purchases: Sequence[Purchase], known_until: date) -> bool:
    """Whether he was seen before the two years began; else the first of them isn't a whole one."""
    return bool(purchases) and min([row.date for row in purchases]) <= known_until - 2 * YEAR


def volume_trend(bought: Measured, known_until: date) -> Trend | None:
    """How much he bought in the last year against the year before, or None if that can't be said.

    It takes two whole years, and in each of them four rows of two purchases.
    """
    now, before = two_years(bought.rows, known_until)
    if not covers_two_years(bought.rows, known_until) or not (_enough(now) and _enough(before)):
        return None
    sum_now, sum_before = (_sum(part, bought.figure) for part in (now, before))
    if sum_now <= 0 or sum_before <= 0:
        return None
    return Trend(
        measure=bought.measure,
        now=sum_now,
        before=sum_before,
        change=sum_now / sum_before - 1,
        until=known_until,
        evidence=evidence_of(
            [*now, *before], bought.measure.unit, _of_two_years(bought.of, known_until)
        ),
    )


def origin_switch(bought: Measured, known_until: date) -> OriginSwitch | None:
    """Whether one country of origin gained at another's cost within the last year, else None."""
    now, before = two_years([row for row in bought.rows if row.origin_country], known_until)
    if not covers_two_years(bought.rows, known_until) or not (_enough(now) and _enough(before)):
        return None
    shares_now, shares_before = (_by_origin(part, bought.figure) for part in (now, before))
    moved = {
        country: shares_now.get(country, 0.0) - shares_before.get(country, 0.0)
        for country in sorted({*shares_now, *shares_before})
    }
    if not moved:
        return None
    gained = max(moved, key=lambda country: moved[country])
    given_up = min(moved, key=lambda country: moved[country])
    if moved[gained] < MOVED or moved[given_up] > -MOVED:
        return None
    return OriginSwitch(
        gained=gained,
        gained_before=shares_before.get(gained, 0.0),
        gained_now=shares_now.get(gained, 0.0),
        given_up=given_up,
        given_up_before=shares_before.get(given_up, 0.0),
        given_up_now=shares_now.get(given_up, 0.0),
        until=known_until,
        evidence=evidence_of(
            (row for row in (*now, *before) if row.origin_country in (gained, given_up)),
            "share",
            _of_two_years(bought.of, known_until).by(By.ORIGIN_COUNTRY, gained, given_up),
        ),
    )


def _of_two_years(of: RowSelection, known_until: date) -> RowSelection:
    return of.between(known_until - 2 * YEAR + timedelta(days=1), known_until)


def _enough(rows: Sequence[Purchase]) -> bool:
    purchases = purchase_days(row.date for row in rows)
    return len(rows) >= FEWEST_TO_COMPARE and len(purchases) >= FEWEST_PURCHASES


def _by_origin(
    rows: Sequence[Purchase], figure: Callable[[Purchase], float | None]
) -> dict[str, float]:
    sizes: dict[str, list[float]] = {}
    for row in rows:
        if row.origin_country and (size := figure(row)):
            sizes.setdefault(row.origin_country, []).append(size)
    whole = fsum(size for parts in sizes.values() for size in parts)
    return {country: fsum(parts) / whole for country, parts in sizes.items()} if whole > 0 else {}


def _sum(rows: Sequence[Purchase], figure: Callable[[Purchase], float | None]) -> float:
    return fsum(figure(row) or 0.0 for row in rows)
