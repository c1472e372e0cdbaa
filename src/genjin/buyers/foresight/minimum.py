"""Where a smooth function of a few variables is least: BFGS with differences for slopes.

Fitting a market needs no more, and scipy's optimisers take half a second to load.
"""

from collections.abc import Callable

import numpy as np

from genjin.buyers.foresight.histories import Floats

_STEPS = 200
_HALVINGS = 40
_DIFFERENCE = 1e-5
_ENOUGH = 1e-4
"""A step must bring this part of what the slope promises (Armijo)."""
_FLAT = 1e-7
_TINY = 1e-13


def minimum(loss: Callable[[Floats], float], start: Floats) -> Floats:
    """Where `loss` is least, looked for from `start` downhill; its slopes should be of the order of 1."""
    at, least, slope = start, loss(start), _slope(loss, start)
    curve = np.eye(len(start))
    for _ in range(_STEPS):
        if float(np.max(np.abs(slope))) < _FLAT:
            break
        way = -curve @ slope
        if way @ slope >= 0:
            curve, way = np.eye(len(start)), -slope
        length = _length(loss, at, least, way, float(way @ slope))
        if length is None:
            break
        moved = length * way
        before, at = least, at + moved
        least, bent = loss(at), _slope(loss, at)
        turned, slope = bent - slope, bent
        if before - least < _TINY * (1 + abs(least)):
            break
        if (met := float(moved @ turned)) > _TINY:
            part = np.eye(len(start)) - np.outer(moved, turned) / met
            curve = part @ curve @ part.T + np.outer(moved, moved) / met
    return at


def _length(
    loss: Callable[[Floats], float], at: Floats, least: float, way: Floats, slope: float
) -> float | None:
    """How far to go that way, halved until it goes down enough; None if it doesn't."""
    length = 1.0
    for _ in range(_HALVINGS):
        if loss(at + length * way) <= least + _ENOUGH * length * slope:
            return length
        length /= 2
    return None


def _slope(loss: Callable[[Floats], float], at: Floats) -> Floats:
    steps = _DIFFERENCE * np.eye(len(at))
    return np.array([(loss(at + one) - loss(at - one)) / (2 * _DIFFERENCE) for one in steps])
