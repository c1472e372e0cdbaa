"""The shape of the gaps: how long they are in units of each buyer's own mean gap.

The Kaplan–Meier estimate over all buyers, running gaps counted as what they are: not ended yet.
One shape serves every buyer, stretched to his own mean; so it asks neither how the gaps are
distributed nor whether who is silent has stopped.
"""

from dataclasses import dataclass

import numpy as np

from genjin.buyers.foresight.histories import Flags, Floats, Histories, States, gaps_of

GAPS_OF_MARKET = 1.0
"""The market's mean gap counts as this many of a buyer's own, so that one gap isn't his habit."""
_CELLS = 400
_LEAST, _MOST = 1e-3, 1e3


@dataclass(frozen=True, slots=True)
class GapShape:
    """Survival of relative gaps at the cells' edges, and the market's mean gap in steps."""

    edges: Floats
    log_survival: Floats
    market_gap: float


def own_gap(shape_gap: float, states: States) -> Floats:
    """Each buyer's mean gap, drawn to the market's while he has few."""
    return (states.active + GAPS_OF_MARKET * shape_gap) / (states.repeats + GAPS_OF_MARKET)


def gap_shape(data: Histories, states: States) -> GapShape:
    """The shape of all gaps up to the states' origin."""
    gap, same = gaps_of(data)
    ended: Flags = same & (data.at <= states.origin)
    market = float(np.mean(gap[ended])) if ended.any() else float(np.mean(states.age) + 1)
    mean = np.full(data.buyers, market)
    mean[states.who] = own_gap(market, states)
    edges = np.geomspace(_LEAST, _MOST, _CELLS)
    over = np.searchsorted(edges, gap[ended] / mean[data.buyer[ended]])
    running = np.searchsorted(edges, states.silent / mean[states.who])
    ends = np.bincount(over, minlength=_CELLS + 1).astype(float)
    leaves = np.bincount(running, minlength=_CELLS + 1).astype(float)
    at_risk = np.cumsum((ends + leaves)[::-1])[::-1]
    hazard = ends / np.maximum(at_risk - leaves / 2, 1.0)
    hazard = np.minimum(hazard, 1 - 1e-9)
    return GapShape(edges, np.cumsum(np.log1p(-hazard))[:-1], market)


def bought_by_shape(shape: GapShape, states: States, ahead: Floats | float) -> Floats:
    """The probability that each buyer buys within `ahead` steps."""
    mean = own_gap(shape.market_gap, states)
    now = _log_survival(shape, states.silent / mean)
    then = _log_survival(shape, (states.silent + ahead) / mean)
    return -np.expm1(then - now)


def _log_survival(shape: GapShape, relative: Floats) -> Floats:
    return np.interp(np.log(np.maximum(relative, _LEAST)), np.log(shape.edges), shape.log_survival)
