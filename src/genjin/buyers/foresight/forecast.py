"""When each buyer of a market buys next, how often, and whether he is still one (C6).

One procedure for every market: MBG/NBD and MBG/CNBD-k are fitted to all buyers; where there is
enough to learn from, trees learn what they miss, and a rolling origin inside the data decides
whether the trees are listened to. Nothing later than the data's `known` is seen.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import isnan

import numpy as np

from genjin.buyers.foresight import hazard as trees
from genjin.buyers.foresight import mbg
from genjin.buyers.foresight.choice import (
    Choice,
    chosen,
    fitted_to,
    learned_hazard,
    trust_in_trees,
)
from genjin.buyers.foresight.hazard import Market
from genjin.buyers.foresight.histories import (
    Flags,
    Floats,
    Histories,
    Ints,
    States,
    gaps_of,
    states_at,
)
from genjin.buyers.foresight.survival import blended, prior_survival, step_of_share

FEWEST_GAPS = 4
"""With fewer gaps in the whole market nothing is predicted."""
THIN_GAPS = 2
"""A buyer with fewer gaps of his own goes by the market's rhythm, and it is said."""
_LONG_GAP = 0.95
_RECENT = 3
_FASTER, _SLOWER = 1 / 1.5, 1.5


class Change(StrEnum):
    """How his last three gaps stand to those before."""

    FASTER = "faster"
    STEADY = "steady"
    SLOWER = "slower"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Procedure:
    """What was fitted to a market for a horizon: ready to be asked, then and for some weeks after.

    `look` is how many steps ahead the next purchase is looked for, `edges` the bins up to there.
    """

    horizon: int
    look: int
    edges: Ints
    market: Market
    choice: Choice
    trust: float

    @property
    def name(self) -> str:
        """What was chosen: the models' names, those of the probability of buying first."""
        names = [self.market.plain.name]
        if self.market.regular.k > 1:
            names.append(self.market.regular.name)
        if self.choice.for_times:
            names.append("hazard")
        if self.choice.for_counts:
            names.append("counts")
        return "+".join(names).lower()


@dataclass(frozen=True, slots=True)
class Forecast:
    """One number for each buyer, in the order of their numbers.

    `low`, `middle` and `high` are steps after `known`: when he buys if he buys again within the
    procedure's `look`, with 80 % between low and high. `thin` marks who goes by the market's
    rhythm. `change` is the mean of his last three gaps over that of the gaps before, NaN where
    there are too few.
    """

    expected: Floats
    bought: Floats
    alive: Floats
    low: Ints
    middle: Ints
    high: Ints
    thin: Flags
    change: Floats


def fitted_procedure(data: Histories, horizon: int, *, counts_too: bool = True) -> Procedure | None:
    """The procedure for `horizon` steps after `data.known`, or None where there is too little.

    Without `counts_too` the expected number of purchases is the fitted market's alone, which is
    quicker for whoever asks for the probability only.
    """
    gap, same = gaps_of(data)
    if np.count_nonzero(same) < FEWEST_GAPS:
        return None
    look = max(horizon, int(np.ceil(np.quantile(gap[same], _LONG_GAP))))
    edges = trees.bin_edges(horizon, look)
    market = fitted_to(data, data.known)
    return Procedure(
        horizon=horizon,
        look=look,
        edges=edges,
        market=market,
        choice=chosen(data, market, edges, horizon, counts_too=counts_too),
        trust=trust_in_trees(data, data.known, horizon),
    )


def as_known_at(procedure: Procedure, data: Histories) -> Procedure:
    """The same procedure, fitted to what was known earlier: at `data.known`.

    It answers no further ahead than the horizon, which is all that `chances` asks.
    """
    market = fitted_to(data, data.known, regularity_too=False)
    choice, hazard = procedure.choice, None
    edges = procedure.edges[procedure.edges <= procedure.horizon]
    if choice.for_times:
        hazard = learned_hazard(
            data, market, edges, procedure.horizon, data.known, counts_too=False
        )
    return replace(
        procedure,
        edges=edges,
        market=market,
        choice=replace(choice, hazard=hazard, for_times=hazard is not None, for_counts=False),
        trust=trust_in_trees(data, data.known, procedure.horizon),
    )


def chances(procedure: Procedure, data: Histories) -> Floats:
    """The probability that each buyer buys within the horizon after `data.known`, and no more."""
    reached = procedure.edges[procedure.edges <= procedure.horizon]
    return 1 - _survival(replace(procedure, edges=reached), data)[:, -1]


def forecast(procedure: Procedure, data: Histories) -> Forecast:
    """What the procedure says of each buyer from `data.known` on."""
    market, choice, trust = procedure.market, procedure.choice, procedure.trust
    now = states_at(data, data.known)
    left = _survival(procedure, data)
    times = mbg.expected(market.regular, now, float(procedure.horizon))
    if choice.hazard is not None and choice.for_counts:
        by_trees = trees.expected(choice.hazard, data, now, procedure.horizon)
        times = times ** (1 - trust) * by_trees**trust
    bought = 1 - left[:, np.searchsorted(procedure.edges, procedure.horizon)]
    low, middle, high = (
        step_of_share(left, procedure.edges, share) for share in (choice.tail, 0.5, 1 - choice.tail)
    )
    return Forecast(
        expected=np.maximum(times, bought),
        bought=bought,
        alive=np.maximum(mbg.alive(market.plain, now), bought),
        low=low,
        middle=middle,
        high=high,
        thin=now.repeats < THIN_GAPS,
        change=_change(data, now),
    )


def _survival(procedure: Procedure, data: Histories) -> Floats:
    """The probability that each buyer hasn't bought by each of the procedure's edges."""
    now = states_at(data, data.known)
    left = prior_survival(procedure.market, now, procedure.edges)
    hazard = procedure.choice.hazard
    if hazard is None or not procedure.choice.for_times:
        return left
    learned = trees.survival(replace(hazard, edges=procedure.edges), data, now)
    return blended(left, learned, procedure.trust)


def change_of(ratio: float) -> Change:
    """What a ratio of recent to earlier gaps means."""
    if isnan(ratio):
        return Change.UNKNOWN
    if ratio >= _SLOWER:
        return Change.SLOWER
    return Change.FASTER if ratio <= _FASTER else Change.STEADY


def _change(data: Histories, states: States) -> Floats:
    """The mean of the last gaps over the mean of those before; NaN with too few of either."""
    first = data.start[states.who]
    last = first + states.repeats
    enough = states.repeats >= 2 * _RECENT
    turn = np.where(enough, last - _RECENT, first)
    recent = (data.at[last] - data.at[turn]) / _RECENT
    earlier = (data.at[turn] - data.at[first]) / np.maximum(turn - first, 1)
    return np.where(enough, recent / np.maximum(earlier, 1e-9), np.nan)
