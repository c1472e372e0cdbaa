"""Rolling origin: a forecast is made at an earlier moment of the data and held against what came.

It decides whether the trees are listened to, and how wide an interval of 80 % has to be.
"""

from dataclasses import dataclass, replace

import numpy as np

from genjin.buyers.foresight import hazard as trees
from genjin.buyers.foresight import mbg
from genjin.buyers.foresight.hazard import Hazard, Market
from genjin.buyers.foresight.histories import (
    Flags,
    Floats,
    Histories,
    Ints,
    gaps_of,
    next_step,
    seen_by,
    states_at,
)
from genjin.buyers.foresight.season import season
from genjin.buyers.foresight.survival import blended, prior_survival, step_of_share

FEWEST_BUYERS = 200
GAPS_TO_LEARN = 1_000
"""Below these the trees aren't tried."""
COVERAGE = 0.8
_TAIL = (1 - COVERAGE) / 2
_TAILS = np.arange(0.02, 0.26, 0.01)
_FEWEST_CHECKED = 50
_BUYERS_TO_FIT = 20_000
_SEED = 1


@dataclass(frozen=True, slots=True)
class Choice:
    """Trees, or None where there is too little to learn from.

    `for_times` and `for_counts` say what they foretold better than the fitted market: when a buyer
    buys, and how often. `tail` is the share to be left out on each side of an interval of 80 %.
    """

    hazard: Hazard | None
    for_times: bool
    for_counts: bool
    tail: float


_NO_TREES = Choice(None, for_times=False, for_counts=False, tail=_TAIL)


def fitted_to(data: Histories, known: int, *, regularity_too: bool = True) -> Market:
    """The market as it was known at a step.

    Without `regularity_too` gaps are taken as exponential, which is enough for the probability.
    """
    share = _BUYERS_TO_FIT / max(data.buyers, 1)
    some = np.random.default_rng(_SEED).random(data.buyers) < share
    states = states_at(data, known, some)
    sample = mbg.sample_of(states)
    gap, same = gaps_of(data)
    ended = gap[same & (data.at <= known)]
    if regularity_too:
        plain, regular = mbg.fitted_market(sample)
    else:
        plain, _ = mbg.fitted(sample, k=1)
        regular = plain
    return Market(
        plain=plain,
        regular=regular,
        mean_gap=float(np.mean(ended)) if len(ended) else float(np.mean(states.age) + 1),
        season=season(data, known),
    )


def trust_in_trees(data: Histories, known: int, horizon: int) -> float:
    """How far trees are listened to: less, the longer the horizon is beside what they have seen."""
    span = max(known - data.begins, 1)
    return span / (span + horizon)


def chosen(
    data: Histories, market: Market, edges: Ints, horizon: int, *, counts_too: bool
) -> Choice:
    """What a forecast made earlier teaches; nothing after `data.known` is seen.

    The earlier moment lies the horizon back, at most a third of the data. Trees of how often a buyer
    buys are tried if `counts_too`.
    """
    enough = np.count_nonzero(gaps_of(data)[1]) >= GAPS_TO_LEARN
    if data.buyers < FEWEST_BUYERS or not enough:
        return _NO_TREES
    ahead = max(min(horizon, (data.known - data.begins) // 3), 1)
    origin = data.known - ahead
    earlier = fitted_to(data, origin, regularity_too=counts_too)
    among = np.random.default_rng(_SEED).random(data.buyers) < trees.PAIRS / data.buyers
    states = states_at(data, origin, among)
    came = next_step(data, states) - origin
    bought = came <= ahead
    reached = np.unique(np.append(edges[edges < ahead], ahead))
    left = prior_survival(earlier, states, reached)
    # Bins beyond what can be checked are left out where time counts.
    bins = edges if counts_too else reached
    learned = learned_hazard(data, earlier, bins, horizon, origin, counts_too=counts_too)
    if learned is None:
        return replace(_NO_TREES, tail=_tail(left[bought], reached, came[bought]))
    trust = trust_in_trees(data, origin, horizon)
    mixed = blended(left, trees.survival(replace(learned, edges=reached), data, states), trust)
    for_times = _loss(mixed[:, -1], bought) < _loss(left[:, -1], bought)
    for_counts = False
    if counts_too:
        times = seen_by(data, data.known)[states.who] - states.repeats - 1
        fitted = mbg.expected(earlier.regular, states, float(ahead))
        by_trees = fitted ** (1 - trust) * trees.expected(learned, data, states, ahead) ** trust
        for_counts = bool(np.mean(np.abs(by_trees - times)) < np.mean(np.abs(fitted - times)))
    hazard = None
    if for_times or for_counts:
        hazard = learned_hazard(data, market, edges, horizon, data.known, counts_too=for_counts)
    return Choice(
        hazard=hazard,
        for_times=for_times and hazard is not None,
        for_counts=for_counts and hazard is not None,
        tail=_tail((mixed if for_times else left)[bought], reached, came[bought]),
    )


def learned_hazard(
    data: Histories, market: Market, edges: Ints, horizon: int, known: int, *, counts_too: bool
) -> Hazard | None:
    """Trees as of a step, or None where there is too little to learn from or no LightGBM to load."""
    try:
        return trees.fitted_hazard(data, market, edges, horizon, known, counts_too=counts_too)
    except (ImportError, OSError):  # LightGBM needs a library that the system may not have
        return None


def _tail(left: Floats, edges: Ints, came: Ints) -> float:
    """The share at each side outside which one in five of the purchases fell."""
    if len(came) < _FEWEST_CHECKED:
        return _TAIL
    off = []
    for tail in _TAILS:
        low, high = step_of_share(left, edges, tail), step_of_share(left, edges, 1 - tail)
        off.append(abs(float(np.mean((low <= came) & (came <= high))) - COVERAGE))
    return float(_TAILS[int(np.argmin(off))])


def _loss(left: Floats, bought: Flags) -> float:
    left = np.clip(left, 1e-9, 1 - 1e-9)
    return float(-np.mean(np.where(bought, np.log1p(-left), np.log(left))))
