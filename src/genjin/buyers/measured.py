"""A buyer's rows and by what to weigh them: what every share and every comparison rests on."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from genjin.buyers.figures import Evidence, evidence_of, finest, weight_kg
from genjin.buyers.purchase import Purchase
from genjin.kernel.row_selection import EVERY_ROW, By, RowSelection
from genjin.trade.shipment import Grain

ENOUGH_ROWS_MEASURED = 0.8


@dataclass(frozen=True, slots=True)
class Measure:
    """By what shares are taken.

    `kind` is "value", "weight", "quantity" or "rows"; `unit` the currency, kg or unit of it;
    `basis` the value basis. `rows_without` rows have no such figure and count in no share.
    """

    kind: str
    unit: str
    basis: str | None
    rows_without: int

    @property
    def size(self) -> str:
        """The measure as a row's sizes are named (`By.MEASURED`)."""
        return f"{self.kind}:{self.basis or self.unit}"


@dataclass(frozen=True, slots=True)
class Measured:
    """The buyer's rows of the finer grain, and the size of each by one measure.

    `figure` gives a row's size, None where it has none; `sizes` are those of `rows`, in their order.
    `of` selects the rows.
    """

    grain: Grain
    rows: Sequence[Purchase]
    measure: Measure
    figure: Callable[[Purchase], float | None]
    sizes: Sequence[float | None]
    of: RowSelection
    evidence: Evidence


def measured(purchases: Sequence[Purchase], of: RowSelection = EVERY_ROW) -> Measured:
    """The shipments, or the aggregates of a buyer who has none, measured once for all questions."""
    grain, rows = finest(purchases)
    measure, figure = measure_of(rows)
    of = of.by(By.GRAIN, grain)
    return Measured(
        grain=grain,
        rows=rows,
        measure=measure,
        figure=figure,
        sizes=[figure(row) for row in rows],
        of=of,
        evidence=evidence_of(rows, "share", of),
    )


def measure_of(purchases: Sequence[Purchase]) -> tuple[Measure, Callable[[Purchase], float | None]]:
    """By what to weigh these rows: value, else weight, else quantity, else their number.

    The first that at least four fifths of the rows have, in the commonest value basis or
    unit; if none has, the number of rows, which every row has.
    """
    basis = _commonest(row.value_basis for row in purchases if row.value_usd is not None)

    def value(row: Purchase) -> float | None:
        return row.value_usd if row.value_basis == basis else None

    if (without := _rows_without(purchases, value)) is not None:
        return Measure("value", "USD", str(basis), without), value
    if (without := _rows_without(purchases, weight_kg)) is not None:
        return Measure("weight", "KGM", None, without), weight_kg
    unit = _commonest(row.unit for row in purchases if row.unit and row.quantity is not None)

    def quantity(row: Purchase) -> float | None:
        return row.quantity if unit and row.unit == unit else None

    if (without := _rows_without(purchases, quantity)) is not None:
        return Measure("quantity", unit or "", None, without), quantity
    return Measure("rows", "rows", None, 0), lambda _: 1.0


def _rows_without(
    purchases: Sequence[Purchase], figure: Callable[[Purchase], float | None]
) -> int | None:
    """How many rows lack the figure, or None if too many do."""
    having = len([row for row in purchases if figure(row)])
    enough = having and having >= ENOUGH_ROWS_MEASURED * len(purchases)
    return len(purchases) - having if enough else None


def _commonest(texts: Iterable[str]) -> str | None:
    counted = Counter(texts)
    return min(counted, key=lambda text: (-counted[text], text)) if counted else None
