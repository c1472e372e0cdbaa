"""When he bought: customs rows put together into purchases."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from genjin.buyers.figures import BY_DAY, Evidence, Sums, evidence_of, sums_of, unit_of_rows
from genjin.buyers.purchase import Purchase
from genjin.kernel.row_selection import EVERY_ROW, RowSelection

MERGE_DAYS = 3


@dataclass(frozen=True, slots=True)
class PurchaseEvent:
    """One purchase: the rows of one shipment, which customs may take over several days."""

    first_date: date
    last_date: date
    sums: Sums
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class PurchaseSize:
    """The median size of a purchase; quantity by unit, value by basis, None where unknown."""

    quantity: dict[str, float]
    weight_kg: float | None
    value_usd: dict[str, float]


def purchase_events(
    purchases: Sequence[Purchase], merge_days: int = MERGE_DAYS, of: RowSelection = EVERY_ROW
) -> tuple[PurchaseEvent, ...]:
    """The purchases that the rows stand for, oldest first; `of` selects the rows.

    The rule: a row belongs to the purchase before it if it is dated at most `merge_days` after
    the *first* day of that purchase. One shipment cleared under several declarations is so one
    purchase, and a daily importer isn't one endless purchase.
    """
    groups: list[list[Purchase]] = []
    for row in sorted(purchases, key=BY_DAY):
        if groups and (row.date - groups[-1][0].date).days <= merge_days:
            groups[-1].append(row)
        else:
            groups.append([row])
    return tuple(_event(rows, of) for rows in groups)


def _event(rows: Sequence[Purchase], of: RowSelection) -> PurchaseEvent:
    # Every row of these days belongs to the purchase: another one begins only after them.
    first, last = rows[0].date, rows[-1].date
    evidence = evidence_of(rows, unit_of_rows(rows), of.between(first, last))
    return PurchaseEvent(first, last, sums_of(rows), evidence)


def purchase_days(days: Iterable[date], merge_days: int = MERGE_DAYS) -> list[date]:
    """The first days of the purchases that rows of these days stand for, by the same rule."""
    starts: list[date] = []
    for day in sorted(set(days)):
        if not starts or (day - starts[-1]).days > merge_days:
            starts.append(day)
    return starts


def purchase_size(events: Sequence[PurchaseEvent]) -> PurchaseSize:
    """How much he buys at a time: medians over the purchases that have the figure.

    A figure that fewer than half of the purchases have says nothing about the usual one.
    """
    quantity: dict[str, list[float]] = {}
    value: dict[str, list[float]] = {}
    for event in events:
        for unit, amount in event.sums.quantity.items():
            quantity.setdefault(unit, []).append(amount)
        for basis, amount in event.sums.value_usd.items():
            value.setdefault(basis, []).append(amount)
    weights = [event.sums.weight_kg for event in events if event.sums.weight_kg is not None]
    return PurchaseSize(
        quantity=_usual(quantity, len(events)),
        weight_kg=_usual({"": weights}, len(events)).get(""),
        value_usd=_usual(value, len(events)),
    )


def _usual(figures: dict[str, list[float]], purchases: int) -> dict[str, float]:
    return {
        name: median(parts)
        for name, parts in sorted(figures.items())
        if parts and 2 * len(parts) >= purchases
    }
