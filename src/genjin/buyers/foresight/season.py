"""How much the market buys in each month of the year."""

import numpy as np

from genjin.buyers.foresight.histories import Floats, Histories, Ints, Step

FEWEST_YEARS = 2
MONTHS = 12
_PRIOR = 30.0
"""A month's purchases are read against this many at the mean, so that few make no season."""


def season(data: Histories, known: int) -> Floats:
    """The logarithm of each month's share of purchases beside an even year's; 0 = even.

    Whole years only, counted back from step `known`; all 0 with fewer than two of them.
    """
    months = _months(data.at, data.step)
    last = int(_months(np.array([known]), data.step)[0])
    years = (last - int(months.min())) // MONTHS
    if years < FEWEST_YEARS:
        return np.zeros(MONTHS)
    inside = (months > last - years * MONTHS) & (months <= last)
    counts = np.bincount(months[inside] % MONTHS, minlength=MONTHS).astype(float)
    logs: Floats = np.log((counts + _PRIOR) / (counts.mean() + _PRIOR))
    return logs


def season_between(index: Floats, data: Histories, begin: int, end: int) -> float:
    """The mean of the season over the steps after `begin` and up to `end`."""
    steps = np.unique(np.linspace(begin + 1, end, MONTHS).astype(np.int64))
    return float(np.mean(index[_months(steps, data.step) % MONTHS]))


def _months(steps: Ints, step: Step) -> Ints:
    """Months since January 1970."""
    if step is Step.MONTH:
        return steps
    return steps.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
