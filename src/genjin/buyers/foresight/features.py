"""What the hazard learns from: each buyer's purchases as they looked at a past moment."""

import numpy as np

from genjin.buyers.foresight.histories import Floats, Histories, Ints, States, gaps_of, seen_by

GAPS_OF_MARKET = 1.0
"""The market's mean gap counts as this many of a buyer's own, so that one gap isn't his habit."""
RECENT_GAPS = 3
"""So many of his last gaps stand beside his mean: whether he speeds up or slows down."""
_WINDOWS = (0.5, 1.0, 2.0, 4.0, 8.0)
"""Purchases are counted in these multiples of the market's mean gap before the origin."""

NAMES = (
    "repeats", "age", "silent", "active", "own_gap", "silent_by_gap", "rate", "gap_spread",
    "last_gap", "last_gap_by_own", "recent_by_own", "longest_gap", "silent_by_longest",
    "size", "size_by_own", "seen_from_start", "market_lately",
    *(f"bought_in_{window:g}_gaps" for window in _WINDOWS),
)  # fmt: skip


def own_gap(market_gap: float, states: States) -> Floats:
    """Each buyer's mean gap, drawn to the market's while he has few."""
    return (states.active + GAPS_OF_MARKET * market_gap) / (states.repeats + GAPS_OF_MARKET)


def features(data: Histories, states: States, market_gap: float) -> Floats:
    """One row for each state, one column for each of `NAMES`. Rests on nothing after the origin."""
    who, repeats = states.who, states.repeats
    gap, _ = gaps_of(data)
    first = data.start[who]
    last = first + repeats
    own = own_gap(market_gap, states)
    squares = np.concatenate(([0.0], np.cumsum(gap.astype(float) ** 2)))
    spread = np.sqrt(
        np.maximum(
            (squares[last + 1] - squares[first + 1]) / np.maximum(repeats, 1)
            - (states.active / np.maximum(repeats, 1)) ** 2,
            0,
        )
    )
    last_gap = np.where(repeats > 0, gap[last], np.nan)
    back = np.minimum(repeats, RECENT_GAPS)
    recent = (data.at[last] - data.at[last - back]) / np.where(back > 0, back, np.nan)
    longest = _longest_gap(data, states, gap)
    sizes = np.concatenate(([0.0], np.cumsum(data.size)))
    mean_size = (sizes[last + 1] - sizes[first]) / (repeats + 1)
    counts = [
        repeats + 1 - seen_by(data, states.origin - max(round(window * market_gap), 1))[who]
        for window in _WINDOWS
    ]
    since = max(round(2 * market_gap), 1)
    lately = np.sum((data.at > states.origin - since) & (data.at <= states.origin))
    before = np.sum((data.at > states.origin - 2 * since) & (data.at <= states.origin - since))
    columns = (
        repeats,
        states.age,
        states.silent,
        states.active,
        own,
        states.silent / own,
        (repeats + 1) / (states.age + market_gap),
        np.where(repeats > 1, spread / own, np.nan),
        last_gap,
        last_gap / own,
        recent / own,
        longest,
        states.silent / np.maximum(longest, own),
        np.log1p(np.maximum(mean_size, 0)),
        np.log1p(np.maximum(data.size[last], 0)) - np.log1p(np.maximum(mean_size, 0)),
        data.at[first] - data.begins < market_gap,
        np.full(len(who), np.log((lately + 1) / (before + 1))),
        *counts,
    )
    return np.column_stack([np.asarray(column, dtype=np.float32) for column in columns])


def _longest_gap(data: Histories, states: States, gap: Ints) -> Floats:
    """Each buyer's longest gap up to the origin, 0 where he has none."""
    seen = data.at <= states.origin
    return np.maximum.reduceat(np.where(seen, gap, 0), data.start[:-1])[states.who].astype(float)
