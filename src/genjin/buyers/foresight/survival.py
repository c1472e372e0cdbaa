"""Survival curves: the probability that a buyer hasn't bought yet, at edges of time ahead."""

import numpy as np

from genjin.buyers.foresight import mbg
from genjin.buyers.foresight.hazard import Market
from genjin.buyers.foresight.histories import Floats, Ints, States

_LEAST = 1e-9


def prior_survival(market: Market, states: States, edges: Ints) -> Floats:
    """Survival by MBG/NBD: regular gaps would call whoever is late but alive gone."""
    return np.column_stack([1 - mbg.bought_by(market.plain, states, float(edge)) for edge in edges])


def blended(prior: Floats, learned: Floats, trust: float) -> Floats:
    """Survival between the two, by the log-odds of having bought."""
    mixed = 1 / (1 + np.exp((1 - trust) * _odds(prior) + trust * _odds(learned)))
    mixed[:, 0] = 1.0
    return np.minimum.accumulate(mixed, axis=1)


def step_of_share(left: Floats, edges: Ints, share: float) -> Ints:
    """The step by which `share` of those have bought who buy before the last edge."""
    wanted = share * (1 - left[:, -1])
    bought = 1 - left
    at = np.clip(np.sum(bought < wanted[:, None], axis=1), 1, len(edges) - 1)
    rows = np.arange(len(left))
    before, after = bought[rows, at - 1], bought[rows, at]
    part = np.clip((wanted - before) / np.maximum(after - before, 1e-12), 0, 1)
    step = edges[at - 1] + part * (edges[at] - edges[at - 1])
    steps: Ints = np.maximum(np.ceil(step - _LEAST), 1).astype(np.int64)
    return steps


def _odds(left: Floats) -> Floats:
    left = np.clip(left, _LEAST, 1 - _LEAST)
    return np.log1p(-left) - np.log(left)
