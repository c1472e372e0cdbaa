"""The ground of every figure: which rows it rests on, over which period, in which unit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum
from operator import attrgetter

from genjin.buyers.purchase import Purchase
from genjin.trade import hs
from genjin.trade.shipment import Grain, ValueBasis

ROW_IDS_KEPT = 20
"""How many rows a figure names; `rows` counts all of them."""

KILOGRAM = "KGM"
"""The kilogram in UN/ECE Recommendation 20."""


_DAY_AND_ID = attrgetter("date", "row_id")


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a figure rests on.

    `unit` is that of the figure: a UN/ECE code, "USD", "shipments", "rows", "days", "months" or "share".
    `row_ids` are the newest of its `rows` rows, at most `ROW_IDS_KEPT`.
    """

    unit: str
    rows: int
    first_date: date | None
    last_date: date | None
    row_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sums:
    """What some rows add up to. A size that no row has is None, never zero.

    `quantity` is by unit. `value_usd` is by value basis, since values of different bases
    don't add up.
    """

    shipments: int
    aggregates: int
    quantity: dict[str, float]
    weight_kg: float | None
    value_usd: dict[str, float]


def evidence_of(purchases: Iterable[Purchase], unit: str) -> Evidence:
    """The evidence that these rows are, whatever their order."""
    rows = sorted(purchases, key=_DAY_AND_ID, reverse=True)
    return Evidence(
        unit=unit,
        rows=len(rows),
        first_date=rows[-1].date if rows else None,
        last_date=rows[0].date if rows else None,
        row_ids=tuple(row.row_id for row in rows[:ROW_IDS_KEPT]),
    )


def sums_of(purchases: Sequence[Purchase]) -> Sums:
    """What the rows add up to: quantity by unit, weight, value by basis."""
    quantity: dict[str, list[float]] = {}
    value: dict[ValueBasis, list[float]] = {}
    for row in purchases:
        if row.quantity is not None and row.unit:
            quantity.setdefault(row.unit, []).append(row.quantity)
        if row.value_usd is not None:
            value.setdefault(row.value_basis, []).append(row.value_usd)
    weights = [weight for row in purchases if (weight := weight_kg(row)) is not None]
    shipments = sum(row.grain is Grain.SHIPMENT for row in purchases)
    return Sums(
        shipments=shipments,
        aggregates=len(purchases) - shipments,
        quantity={unit: fsum(parts) for unit, parts in sorted(quantity.items())},
        weight_kg=fsum(weights) if weights else None,
        value_usd={basis.value: fsum(parts) for basis, parts in sorted(value.items())},
    )


def weight_kg(purchase: Purchase) -> float | None:
    """The net weight, else the gross weight."""
    if purchase.net_weight_kg is not None:
        return purchase.net_weight_kg
    return purchase.gross_weight_kg


def hs6(purchase: Purchase) -> str | None:
    """The subheading of the Harmonized System, the part of the code that all countries share."""
    return hs.hs6(purchase.hs_code) if purchase.hs_code else None


def of_grain(purchases: Iterable[Purchase], grain: Grain) -> list[Purchase]:
    """The rows of one grain."""
    return [row for row in purchases if row.grain is grain]


def finest(purchases: Sequence[Purchase]) -> tuple[Grain, list[Purchase]]:
    """The shipments, or the aggregates of a buyer who has no shipments.

    The two are never put together: an aggregate may sum the very shipments beside it.
    """
    shipments = of_grain(purchases, Grain.SHIPMENT)
    if shipments:
        return Grain.SHIPMENT, shipments
    return Grain.AGGREGATE, list(purchases)
