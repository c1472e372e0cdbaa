"""Which sums may stand for all that a buyer bought, and how many rows each of them covers."""

from collections.abc import Mapping
from dataclasses import dataclass

from genjin.buyers.figures import Sums
from genjin.buyers.months import PurchasesByMonth
from genjin.kernel.row_selection import By, RowSelection

PARTS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Headline:
    """One size of all that he bought.

    `kind` is "value", "weight" or "quantity". `parts` are its sums by basis or unit, those that most
    rows have first, at most `PARTS_SHOWN`; none where too few rows have the size for a sum to say
    anything (`figures.ENOUGH_ROWS_TO_SUM`). `rows` are those that the parts cover, or that have
    the size at all where there are no parts, and `selection` opens them; `of_rows` are all.
    """

    kind: str
    parts: tuple[tuple[str, float], ...]
    rows: int
    of_rows: int
    selection: RowSelection


def headlines(purchases: PurchasesByMonth) -> tuple[Headline, ...]:
    """Value, weight and quantity of all that he bought, each with its coverage."""
    sums, of = purchases.total, purchases.counted.selection
    weight = {} if sums.weight_kg is None else {"KGM": sums.weight_kg}
    return (
        _headline((By.VALUE, of), sums, sums.value_usd, sums.rows_with.value),
        _headline((By.WEIGHT, of), sums, weight, dict.fromkeys(weight, sums.rows_with.weight)),
        _headline((By.QUANTITY, of), sums, sums.quantity, sums.rows_with.quantity),
    )


def _headline(
    what: tuple[By, RowSelection],
    sums: Sums,
    amounts: Mapping[str, float],
    rows_with: Mapping[str, int],
) -> Headline:
    by, of = what
    having = sum(rows_with.values())
    first: list[str] = []
    if sums.enough(having):
        first = sorted(amounts, key=lambda part: (-rows_with[part], part))[:PARTS_SHOWN]
    parts = tuple((part, amounts[part]) for part in first)
    covered = sum(rows_with[part] for part in first) if first else having
    # "none" is no basis and no unit: where no row has the size, no row is opened.
    opens = of.by(by, *(first or sorted(rows_with) or ["none"])).counting(covered)
    return Headline(by.value, parts, covered, sums.rows, opens)
