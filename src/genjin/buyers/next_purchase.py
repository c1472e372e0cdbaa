"""When he buys next: a plain estimate from his own gaps, with an interval.

The distribution of the gaps that were seen, given the silence so far. It asks only that he
goes on as before; models that learn from other buyers come beside it, not into it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt
from statistics import median

LOW, MIDDLE, HIGH = 0.1, 0.5, 0.9
FEWEST_GAPS = 4
UNSEEN_GAPS = 2
GAPS_FOR_FIRM_EVIDENCE = 9
"""From nine gaps on the smallest and the largest enclose four fifths of the next ones
(order statistics: (n - 1) / (n + 1)); with fewer, an 80 % interval is a guess and is called thin."""
SPREAD = 1.5
"""How wide each gap is spread, in units of 1/√n of itself. Chosen on published purchase records
(CDNOW, grocery, online retail): the 80 % interval then held 73–82 % of the next purchases."""
_ROUNDING = 1e-9


class Thin(StrEnum):
    """Why an estimate is thin.

    Few gaps were seen at all; few of them were as long as the silence so far; or the data ends so
    long ago that he has probably bought unseen.
    """

    FEW_GAPS = "few_gaps"
    FEW_AS_LONG = "few_as_long"
    UNSEEN = "unseen"


@dataclass(frozen=True, slots=True)
class StepsToNext:
    """Steps (days or months) from the last purchase to the next: median and 80 % interval.

    `thin` says why the estimate is thin, the gravest first; empty where it isn't.
    """

    low: int
    middle: int
    high: int
    thin: tuple[Thin, ...]


def steps_to_next(
    gaps: Sequence[int], *, known: int, today: int, left: float = 1
) -> StepsToNext | None:
    """The first purchase on or after `today`, or None if the gaps can't say.

    `known` is how many steps after the last purchase the data reaches without another one;
    `today` is how many steps after it the present lies. Where `today` lies beyond `known` he
    may have bought unseen: every course that fits the gaps is weighed (a renewal process).
    `left` is the part of today's step that is still to come: all of a day, a piece of a month.
    None with fewer than four gaps, and where he has been silent for longer than any gap allows.
    What lies `UNSEEN_GAPS` of his gaps beyond the data is thin, however regular he was.
    """
    if len(gaps) < FEWEST_GAPS:
        return None
    likely = spread_gaps(gaps)
    next_steps = _first_from(likely, known, today, left)
    if not next_steps:
        return None
    return StepsToNext(
        low=_quantile(next_steps, LOW),
        middle=_quantile(next_steps, MIDDLE),
        high=_quantile(next_steps, HIGH),
        thin=_thin(gaps, known, today),
    )


def chance_within(gaps: Sequence[int], *, known: int, today: int, steps: int) -> float | None:
    """How likely the first purchase on or after `today` falls within so many steps of it.

    Otherwise as `steps_to_next`, None where that is None.
    """
    if len(gaps) < FEWEST_GAPS:
        return None
    first = _first_from(spread_gaps(gaps), known, today, left=1)
    if not first:
        return None
    soon = sum(weight for step, weight in first.items() if step < today + steps)
    return soon / sum(first.values())


def _thin(gaps: Sequence[int], known: int, today: int) -> tuple[Thin, ...]:
    longer = sum(gap > known for gap in gaps)
    causes = (
        (Thin.UNSEEN, today - known >= UNSEEN_GAPS * median(gaps)),
        (Thin.FEW_GAPS, len(gaps) < GAPS_FOR_FIRM_EVIDENCE),
        (Thin.FEW_AS_LONG, longer < FEWEST_GAPS),
    )
    return tuple(cause for cause, holds in causes if holds)


def spread_gaps(gaps: Sequence[int]) -> dict[int, float]:
    """The likelihood of each gap, in steps of at least 1; they sum to 1.

    Each gap that was seen is spread evenly over plus and minus `SPREAD`/√n of itself, so that few
    gaps give a wide answer and many give their own distribution.
    """
    likely: dict[int, float] = defaultdict(float)
    for gap in gaps:
        width = round(SPREAD * gap / sqrt(len(gaps)))
        for step in range(gap - width, gap + width + 1):
            likely[max(step, 1)] += 1 / (len(gaps) * (2 * width + 1))
    return dict(likely)


def _first_from(
    likely: Mapping[int, float], known: int, today: int, left: float
) -> dict[int, float]:
    """How likely the first purchase on or after `today` falls on each step."""
    possible = {gap: weight for gap, weight in likely.items() if gap > known}
    whole = sum(possible.values())
    first: dict[int, float] = defaultdict(float)
    unseen: dict[int, float] = defaultdict(float)
    for gap, weight in possible.items():
        (first if gap >= today else unseen)[gap] += weight / whole
    for step in range(known + 1, today):
        chance = unseen.pop(step, 0.0)
        if chance == 0.0:
            continue
        for gap, weight in likely.items():
            (first if step + gap >= today else unseen)[step + gap] += chance * weight
    if today in first:
        over = first[today] * (1 - left)
        first[today] *= left
        for gap, weight in likely.items():
            first[today + gap] += over * weight
    return first


def _quantile(weights: Mapping[int, float], level: float) -> int:
    reached = 0.0
    wanted = level * sum(weights.values()) - _ROUNDING
    for step, weight in sorted(weights.items()):
        reached += weight
        if reached >= wanted:
            return step
    return max(weights)
