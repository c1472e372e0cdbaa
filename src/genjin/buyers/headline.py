"""Which sums may stand for all that a buyer bought, and how many rows each of them covers."""

from collections.abc import Mapping
from dataclasses import dataclass

from genjin.buyers.figures import Sums

PARTS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Headline:
    """One size of all that he bought.

    `kind` is "value", "weight" or "quantity". `parts` are its sums by basis or unit, those that most
    rows have first, at most `PARTS_SHOWN`; none where too few rows have the size for a sum to say
    anything (`figures.ENOUGH_ROWS_TO_SUM`). `rows` are those that the parts cover, or that have
    the size at all where there are no parts; `of_rows` are all.
    """

    kind: str
    parts: tuple[tuple[str, float], ...]
    rows: int
    of_rows: int


def headlines(sums: Sums) -> tuple[Headline, ...]:
    """Value, weight and quantity, each with its coverage."""
    weight = {} if sums.weight_kg is None else {"KGM": sums.weight_kg}
    return (
        _headline("value", sums, sums.value_usd, sums.rows_with.value),
        _headline("weight", sums, weight, dict.fromkeys(weight, sums.rows_with.weight)),
        _headline("quantity", sums, sums.quantity, sums.rows_with.quantity),
    )


def _headline(
    kind: str, sums: Sums, amounts: Mapping[str, float], rows_with: Mapping[str, int]
) -> Headline:
    having = sum(rows_with.values())
    if not sums.enough(having):
        return Headline(kind, (), having, sums.rows)
    first = sorted(amounts, key=lambda part: (-rows_with[part], part))[:PARTS_SHOWN]
    covered = sum(rows_with[part] for part in first)
    return Headline(kind, tuple((part, amounts[part]) for part in first), covered, sums.rows)
