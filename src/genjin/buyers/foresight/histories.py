"""Purchase events of many buyers, column by column, and what was known of each at a past moment.

Everything counts in the data's own steps: days, or months where every date is the first of one.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

MERGE_DAYS = 3
BUNCHED = 2.0
"""Gaps of one to three days this many times as frequent, day for day, as gaps of four to ten mean
that one shipment is cleared under several declarations."""
_NEAR, _BEYOND = (1, 3), (4, 10)
FEWEST_MONTHS = 3
NEVER = 2**40
"""A step beyond all."""


class Step(StrEnum):
    """The data's own bins."""

    DAY = "day"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Histories:
    """The purchases of every buyer, sorted by buyer and step; buyers are numbered from 0.

    `start` has one number more than there are buyers: the purchases of buyer `b` are those from
    `start[b]` to `start[b + 1]`. `known` is the last step of which the data says anything.
    `merged_days` is over how many days events were put together, 0 if they weren't.
    """

    step: Step
    buyer: Ints
    at: Ints
    size: Floats
    start: Ints
    known: int
    merged_days: int

    @property
    def buyers(self) -> int:
        """How many buyers there are."""
        return len(self.start) - 1

    @property
    def begins(self) -> int:
        """The step of the first purchase of all."""
        return int(self.at.min())


@dataclass(frozen=True, slots=True)
class States:
    """What was known at step `origin` of each buyer seen by then; one row for each in `who`.

    `repeats` counts purchases after the first. `age` and `silent` are the steps since his first
    and his last purchase. `log_gaps` is the sum of the logarithms of his gaps.
    """

    origin: int
    who: Ints
    repeats: Ints
    age: Floats
    silent: Floats
    log_gaps: Floats

    @property
    def active(self) -> Floats:
        """The steps from the first purchase to the last."""
        return self.age - self.silent


def step_of(days: npt.NDArray[np.datetime64]) -> Step:
    """The bins that dates are printed in: months if every one is the first of a month."""
    months = np.unique(days.astype("datetime64[M]"))
    first_days = bool(np.all(days == days.astype("datetime64[M]").astype("datetime64[D]")))
    return Step.MONTH if first_days and len(months) >= FEWEST_MONTHS else Step.DAY


def histories(
    buyer: Ints, day: npt.NDArray[np.datetime64], size: Floats, *, buyers: int, known: int
) -> Histories:
    """Histories of buyers numbered 0 to `buyers` − 1, each with at least one event.

    Events of one buyer in one step are one purchase, and so are declarations that are
    evidently of one shipment: see `BUNCHED`. `known` counts in steps, as `steps_of` does.
    """
    step = step_of(day)
    at = steps_of(day, step)
    order = np.lexsort((at, buyer))
    buyer, at, size = buyer[order], at[order], size[order]
    merged = 0
    buyer, at, size = _put_together(buyer, at, size, 0)
    if step is Step.DAY and _bunched(buyer, at):
        merged = MERGE_DAYS
        buyer, at, size = _put_together(buyer, at, size, merged)
    start = np.searchsorted(buyer, np.arange(buyers + 1))
    return Histories(step, buyer, at, size, start, known, merged)


def steps_of(day: npt.NDArray[np.datetime64], step: Step) -> Ints:
    """Dates as numbers of steps."""
    unit = "datetime64[M]" if step is Step.MONTH else "datetime64[D]"
    return day.astype(unit).astype(np.int64)


def states_at(data: Histories, origin: int, among: Flags | None = None) -> States:
    """What was known of each buyer at the end of step `origin`, of those `among` if given."""
    seen = seen_by(data, origin)
    who = np.flatnonzero(seen > 0 if among is None else (seen > 0) & among)
    first = data.start[who]
    last = first + seen[who] - 1
    logs = np.concatenate(([0.0], np.cumsum(_log_gaps(data))))
    return States(
        origin=origin,
        who=who,
        repeats=seen[who] - 1,
        age=(origin - data.at[first]).astype(float),
        silent=(origin - data.at[last]).astype(float),
        log_gaps=logs[last + 1] - logs[first + 1],
    )


def next_step(data: Histories, states: States) -> Ints:
    """The step of each buyer's first purchase after the origin; beyond all steps if there is none."""
    place = data.start[states.who] + states.repeats + 1
    there = place < data.start[states.who + 1]
    found = data.at[np.minimum(place, len(data.at) - 1)]
    return np.where(there, found, NEVER)


def seen_by(data: Histories, origin: int) -> Ints:
    """How many purchases of each buyer fall in steps up to `origin`."""
    return np.bincount(data.buyer[data.at <= origin], minlength=data.buyers)


def gaps_of(data: Histories) -> tuple[Ints, Flags]:
    """The steps from the purchase before to each purchase, and whether there is one before."""
    gap = np.diff(data.at, prepend=data.at[:1])
    same = np.diff(data.buyer, prepend=-1) == 0
    return np.where(same, gap, 0), same


def _log_gaps(data: Histories) -> Floats:
    gap, same = gaps_of(data)
    return np.where(same, np.log(np.maximum(gap, 1)), 0.0)


def _bunched(buyer: Ints, at: Ints) -> bool:
    gap = np.diff(at)[np.diff(buyer) == 0]
    near = np.mean([np.sum(gap == days) for days in range(_NEAR[0], _NEAR[1] + 1)])
    beyond = np.mean([np.sum(gap == days) for days in range(_BEYOND[0], _BEYOND[1] + 1)])
    return bool(near > BUNCHED * max(beyond, 1.0))


def _put_together(buyer: Ints, at: Ints, size: Floats, days: int) -> tuple[Ints, Ints, Floats]:
    """Purchases from events: one begins where the step lies more than `days` after the last's first."""
    begins = np.ones(len(at), dtype=bool)
    begins[1:] = (np.diff(buyer) != 0) | (np.diff(at) > 0)
    if days:
        begins = _group_starts(buyer, at, days)
    group = np.cumsum(begins) - 1
    return buyer[begins], at[begins], np.bincount(group, weights=size).astype(float)


def _group_starts(buyer: Ints, at: Ints, days: int) -> Flags:
    """Where a new purchase begins; each pass settles one purchase of every buyer's chain."""
    begins = np.ones(len(at), dtype=bool)
    begins[1:] = (np.diff(buyer) != 0) | (np.diff(at) > days)
    # Within a chain of small gaps the next purchase begins at the first event beyond the reach.
    chain = np.cumsum(begins) - 1
    key = chain * (int(at.max()) - int(at.min()) + days + 2) + at - at.min()
    frontier = np.flatnonzero(begins)
    while len(frontier):
        beyond = np.searchsorted(key, key[frontier] + days, side="right")
        inside = beyond < len(at)
        frontier, beyond = frontier[inside], beyond[inside]
        frontier = beyond[chain[beyond] == chain[frontier]]
        begins[frontier] = True
    return begins
