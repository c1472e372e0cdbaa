"""Purchases month by month, shipments and aggregates in series of their own (C3)."""

from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from genjin.buyers.figures import Evidence, Sums, evidence_of, of_grain, sums_of, unit_of_rows
from genjin.buyers.purchase import Purchase
from genjin.kernel.reason import Reason, Term
from genjin.kernel.row_selection import EVERY_ROW, By, RowSelection
from genjin.trade.shipment import Grain


@dataclass(frozen=True, slots=True)
class MonthOfPurchases:
    """What was bought in one month; `month` is its first day."""

    month: date
    sums: Sums
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class PurchasesByMonth:
    """Two series that must not be added: an aggregate may sum the shipments beside it.

    Months without a row are left out of a series; they are not zero where nobody has looked.
    `evidence` is of all rows, `counted` of those that `total` adds up.
    """

    total: Sums
    shipments: tuple[MonthOfPurchases, ...]
    aggregates: tuple[MonthOfPurchases, ...]
    evidence: Evidence
    counted: Evidence


def purchases_by_month(
    purchases: Sequence[Purchase], of: RowSelection = EVERY_ROW
) -> PurchasesByMonth:
    """Shipments, quantity, weight and value by month. `total` is over the finer series alone."""
    shipments = of_grain(purchases, Grain.SHIPMENT)
    aggregates = of_grain(purchases, Grain.AGGREGATE)
    counted = shipments or aggregates
    total = sums_of(counted)
    return PurchasesByMonth(
        total=replace(total, shipments=len(shipments), aggregates=len(aggregates)),
        shipments=_series(shipments, of.by(By.GRAIN, Grain.SHIPMENT)),
        aggregates=_series(aggregates, of.by(By.GRAIN, Grain.AGGREGATE)),
        evidence=evidence_of(purchases, unit_of_rows(purchases), of),
        counted=evidence_of(
            counted,
            unit_of_rows(counted),
            of.by(By.GRAIN, Grain.SHIPMENT if shipments else Grain.AGGREGATE),
        ),
    )


def first_of_month(day: date) -> date:
    """The month of a day, as its first day."""
    return day.replace(day=1)


def last_of_month(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=monthrange(day.year, day.month)[1])


def month_key(day: date) -> str:
    """The month of a day as selections write it."""
    return day.isoformat()[:7]


def part_left(day: date) -> float:
    """The part of a day's month that is still to come, the day itself included."""
    days = monthrange(day.year, day.month)[1]
    return (days - day.day + 1) / days


def to_the_month(reason: Reason) -> Reason:
    """The reason with its days told as months, for who is known by monthly totals alone."""
    params = {
        name: Term("year-month", month_key(value)) if isinstance(value, date) else value
        for name, value in reason.params.items()
    }
    return replace(reason, params=params)


def _series(purchases: Iterable[Purchase], of: RowSelection) -> tuple[MonthOfPurchases, ...]:
    months: dict[date, list[Purchase]] = {}
    for row in purchases:
        months.setdefault(first_of_month(row.date), []).append(row)
    return tuple(
        MonthOfPurchases(
            month,
            sums_of(rows),
            evidence_of(rows, unit_of_rows(rows), of.by(By.MONTH, month_key(month))),
        )
        for month, rows in sorted(months.items())
    )
