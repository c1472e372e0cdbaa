"""The ground of every figure: which rows it rests on, over which period, in which unit."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import fsum
from operator import attrgetter

from genjin.buyers.purchase import Purchase
from genjin.kernel.reason import ParamValue, Reason
from genjin.kernel.row_selection import EVERY_ROW, RowSelection
from genjin.trade import hs
from genjin.trade.shipment import Grain, ValueBasis

ROW_IDS_KEPT = 20
"""How many rows a figure names; its selection finds all of them."""

KILOGRAM = "KGM"
"""The kilogram in UN/ECE Recommendation 20."""


BY_DAY = attrgetter("date", "row_id")
"""The order of a buyer's rows: by the day, and by the id within it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a figure rests on.

    `unit` is that of the figure: a UN/ECE code, "USD", "shipments", "rows", "days", "months" or "share".
    `row_ids` are the newest of its `rows` rows, at most `ROW_IDS_KEPT`; `selection` finds them all.
    """

    unit: str
    rows: int
    first_date: date | None
    last_date: date | None
    row_ids: tuple[str, ...]
    selection: RowSelection

    def because(self, message_id: str, params: Mapping[str, ParamValue] | None = None) -> Reason:
        """A reason that rests on the same rows."""
        return Reason(message_id, params or {}, self.row_ids, self.selection)


ENOUGH_ROWS_TO_SUM = 0.5
"""A sum over fewer than half of the rows says nothing about what he buys in all."""


@dataclass(frozen=True, slots=True)
class RowsWith:
    """How many rows have each size: what a sum covers. By unit and by basis, as the sums are."""

    quantity: dict[str, int]
    weight: int
    value: dict[str, int]


@dataclass(frozen=True, slots=True)
class Sums:
    """What some rows add up to. A size that no row has is None, never zero.

    `quantity` is by unit. `value_usd` is by value basis, since values of different bases
    don't add up. `rows_with` says how many of the `rows` each sum covers.
    """

    shipments: int
    aggregates: int
    quantity: dict[str, float]
    weight_kg: float | None
    value_usd: dict[str, float]
    rows_with: RowsWith

    @property
    def rows(self) -> int:
        """How many rows were added up: shipments, or aggregates where there are none."""
        return self.shipments or self.aggregates

    def enough(self, covered: int) -> bool:
        """Whether so many of the rows are enough for their sum to stand for all of them."""
        return covered > 0 and covered >= ENOUGH_ROWS_TO_SUM * self.rows


def evidence_of(purchases: Iterable[Purchase], unit: str, of: RowSelection = EVERY_ROW) -> Evidence:
    """The evidence that these rows are, whatever their order; `of` selects them and no others."""
    rows = list(purchases)
    of = of.counting(len(rows))
    if not rows:
        return Evidence(unit, 0, None, None, (), of)
    days = sorted([row.date for row in rows])
    # Days alone sort faster than days and ids, and a dossier asks some five hundred times.
    oldest = days[-ROW_IDS_KEPT:][0]
    newest = sorted([row for row in rows if row.date >= oldest], key=BY_DAY, reverse=True)
    return Evidence(
        unit=unit,
        rows=len(rows),
        first_date=days[0],
        last_date=days[-1],
        row_ids=tuple(row.row_id for row in newest[:ROW_IDS_KEPT]),
        selection=of,
    )


def sums_of(purchases: Sequence[Purchase]) -> Sums:
    """What the rows add up to: quantity by unit, weight, value by basis."""
    quantity: defaultdict[str, list[float]] = defaultdict(list)
    value: defaultdict[ValueBasis, list[float]] = defaultdict(list)
    weights: list[float] = []
    for row in purchases:
        if row.quantity is not None and row.unit:
            quantity[row.unit].append(row.quantity)
        if row.value_usd is not None:
            value[row.value_basis].append(row.value_usd)
        if (weight := weight_kg(row)) is not None:
            weights.append(weight)
    shipments = [row.grain for row in purchases].count(Grain.SHIPMENT)
    return Sums(
        shipments=shipments,
        aggregates=len(purchases) - shipments,
        quantity={unit: fsum(parts) for unit, parts in sorted(quantity.items())},
        weight_kg=fsum(weights) if weights else None,
        value_usd={basis.value: fsum(parts) for basis, parts in sorted(value.items())},
        rows_with=RowsWith(
            quantity={unit: len(parts) for unit, parts in sorted(quantity.items())},
            weight=len(weights),
            value={basis.value: len(parts) for basis, parts in sorted(value.items())},
        ),
    )


def weight_kg(purchase: Purchase) -> float | None:
    """The net weight, else the gross weight."""
    if purchase.net_weight_kg is not None:
        return purchase.net_weight_kg
    return purchase.gross_weight_kg


def texts_of(purchases: Iterable[Purchase], field: str) -> Counter[str]:
    """How many rows print each text in a field, spaces at its ends left out; no empty text."""
    counted: Counter[str] = Counter()
    # Most rows print the same few texts: they are counted before they are looked at.
    for text, rows in Counter(map(attrgetter(field), purchases)).items():
        if text and (stripped := text.strip()):
            counted[stripped] += rows
    return counted


def commonest_first(counted: Counter[str]) -> list[str]:
    """The texts, the commonest first; equals by the alphabet."""
    return sorted(counted, key=lambda text: (-counted[text], text))


def hs6(purchase: Purchase) -> str | None:
    """The subheading of the Harmonized System, the part of the code that all countries share."""
    return hs.hs6(purchase.hs_code) if purchase.hs_code else None


def unit_of_rows(purchases: Iterable[Purchase]) -> str:
    """What rows are counted in: shipments, or plain rows where a monthly sum is among them."""
    return "rows" if any(row.grain is Grain.AGGREGATE for row in purchases) else "shipments"


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
