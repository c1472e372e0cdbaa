"""Buyers ranked by how well they fit a product, under weights that the user can see and change."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import nsmallest

from genjin.kernel.reason import Reason
from genjin.kernel.row_selection import By, RowSelection
from genjin.matching.candidate import Candidate, GoodsOffered
from genjin.matching.factors import FACTORS, Factor, Scored, Seen


@dataclass(frozen=True, slots=True)
class Match:
    """A buyer and how well he fits: `score` from 0 to 1, and each factor that could be told.

    The factors stand in the order of what they added; `rows` finds his rows of the goods.

    A factor that can't be told of him counts as half: less is known of him, which is no merit.
    """

    buyer: Candidate
    score: float
    factors: Mapping[Factor, Scored]
    rows: RowSelection

    @property
    def because(self) -> tuple[Reason, ...]:
        """The reason of each factor, what counted most first, on his rows of the goods."""
        return tuple(
            Reason(one.reason.id, one.reason.params, self.buyer.row_ids, self.rows)
            for one in self.factors.values()
        )


_UNTOLD = 0.5


def best_matches(
    candidates: Iterable[Candidate],
    goods: GoodsOffered,
    seen: Seen,
    weights: Mapping[Factor, int],
    limit: int,
) -> list[Match]:
    """The best of the buyers, the best first; equals by value and then by id.

    A factor of weight 0 is left aside. Without any weight everybody's score is 0.
    """
    counted = {factor: weight for factor, weight in weights.items() if weight > 0}
    matches = [_match(buyer, goods, seen, counted) for buyer in candidates]
    return nsmallest(
        limit,
        matches,
        key=lambda one: (-one.score, -(one.buyer.value_usd or 0.0), one.buyer.company_id),
    )


def _match(
    buyer: Candidate, goods: GoodsOffered, seen: Seen, weights: Mapping[Factor, int]
) -> Match:
    told: dict[Factor, Scored] = {}
    total = 0.0
    for factor, weight in weights.items():
        scored = FACTORS[factor](buyer, goods, seen)
        if scored is not None:
            told[factor] = scored
        total += weight * (scored.score if scored is not None else _UNTOLD)
    factors = dict(sorted(told.items(), key=lambda one: -weights[one[0]] * one[1].score))
    whole = sum(weights.values())
    rows = RowSelection(buyer.company_id, as_of=seen.today).between(seen.since, seen.today)
    rows = rows.by(By.HS, goods.hs_prefix).by(By.GRAIN, buyer.grain).counting(buyer.rows)
    return Match(buyer, total / whole if whole else 0.0, factors, rows)
