"""MBG/CNBD-k: who is still a buyer, and how often he will buy.

Each buyer buys at gaps that are Erlang-k distributed (k = 1: exponential) at his own rate, and may
stop after any purchase with his own probability. Rates vary among buyers as a gamma distribution,
probabilities as a beta distribution. In the MBG he may stop after the first purchase too, in the BG
only after a repeated one. Sources: Fader, Hardie, Lee (2005) for BG/NBD; Batislam, Denizel,
Filiztekin (2007) for MBG/NBD; Platzer, Reutterer (2016) for the Erlang gaps.
"""

from dataclasses import dataclass
from math import exp

import numpy as np
from scipy.special import betaln, gammaln, hyp2f1

from genjin.buyers.foresight.histories import Floats, States
from genjin.buyers.foresight.minimum import minimum

LARGEST_K = 6
_START = (0.0, 1.0, 0.0, 0.5)
_BOUND = 12.0
_TINY = 1e-6


@dataclass(frozen=True, slots=True)
class Mbg:
    """The fitted market: `r`, `alpha` (in steps) of the rates, `a`, `b` of stopping, and `k`."""

    r: float
    alpha: float
    a: float
    b: float
    k: int = 1
    stops_at_first: bool = True

    @property
    def name(self) -> str:
        """The model's name in the literature."""
        head = "MBG" if self.stops_at_first else "BG"
        return f"{head}/NBD" if self.k == 1 else f"{head}/CNBD-{self.k}"


@dataclass(frozen=True, slots=True)
class Sample:
    """The states that a market is fitted to, equal ones put together under a weight."""

    repeats: Floats
    active: Floats
    age: Floats
    log_gaps: Floats
    weight: Floats


def sample_of(states: States) -> Sample:
    """The states of buyers as a sample to fit."""
    table = np.column_stack((states.repeats, states.active, states.age, states.log_gaps.round(6)))
    rows, weight = np.unique(table, axis=0, return_counts=True)
    repeats, active, age, log_gaps = rows.T
    return Sample(repeats, active, age, log_gaps, weight.astype(float))


def log_likelihood(market: Mbg, sample: Sample) -> float:
    """The log-likelihood of the sample."""
    x, k = sample.repeats, market.k
    ever = int(market.stops_at_first)
    value = (
        (k - 1) * sample.log_gaps
        - x * gammaln(k)
        + betaln(market.a, market.b + x + ever)
        - betaln(market.a, market.b)
        + gammaln(market.r + k * x)
        - gammaln(market.r)
        + market.r * np.log(market.alpha)
        - (market.r + k * x) * np.log(market.alpha + sample.active)
        + np.log(_stopped(market, x) + _still_silent(market, x, sample.active, sample.age))
    )
    return float(np.sum(sample.weight * value))


def fitted(sample: Sample, *, k: int, stops_at_first: bool = True) -> tuple[Mbg, float]:
    """The market of greatest likelihood for this `k`, and its log-likelihood.

    The prior on the logarithms of the parameters is so weak that only a sample of a few buyers
    feels it; without it such a sample drives them to infinity.
    """
    scale = max(float(np.average(sample.age, weights=sample.weight)), 1.0)
    buyers = float(sample.weight.sum())

    def market(at: Floats) -> Mbg:
        r, alpha, a, b = (exp(min(max(each, -_BOUND), _BOUND)) for each in at.tolist())
        return Mbg(r, alpha * scale, a, b, k, stops_at_first)

    def loss(at: Floats) -> float:
        return (0.005 * float(at @ at) - log_likelihood(market(at), sample)) / buyers

    best = market(minimum(loss, np.array(_START)))
    return best, log_likelihood(best, sample)


def fitted_market(sample: Sample) -> tuple[Mbg, Mbg]:
    """The market with k = 1, and that with the likeliest `k`: raised while the likelihood rises."""
    plain, likelihood = fitted(sample, k=1)
    best = plain
    for k in range(2, LARGEST_K + 1):
        other, of_other = fitted(sample, k=k)
        if of_other <= likelihood:
            break
        best, likelihood = other, of_other
    return plain, best


def alive(market: Mbg, states: States) -> Floats:
    """The probability that each buyer hasn't stopped."""
    x = states.repeats.astype(float)
    silent = _still_silent(market, x, states.active, states.age)
    return silent / (_stopped(market, x) + silent)


def bought_by(market: Mbg, states: States, ahead: Floats | float) -> Floats:
    """The probability that each buyer buys within `ahead` steps."""
    x = states.repeats.astype(float)
    now = _still_silent(market, x, states.active, states.age)
    then = _still_silent(market, x, states.active, states.age + ahead)
    return (now - then) / (_stopped(market, x) + now)


def expected(market: Mbg, states: States, ahead: Floats | float) -> Floats:
    """The expected number of purchases within `ahead` steps.

    Exact for k = 1; for greater k the gaps' mean is exact and the place in the running gap is
    left out.
    """
    x = states.repeats.astype(float)
    a = market.a if abs(market.a - 1) > _TINY else 1 + _TINY
    ever = int(market.stops_at_first)
    # One of `k` parts of a gap passes at the buyer's rate: the clock of purchases is k times slower.
    shape, scale = market.r + market.k * x, market.k * (market.alpha + states.age)
    total = a + market.b + x + ever - 1
    share = ahead / (scale + ahead)
    with np.errstate(over="ignore", invalid="ignore"):
        # Two forms of one function (Pfaff's): each has corners where its series overflows.
        stays = hyp2f1(shape, total - a + 1, total, share) * (1 - share) ** shape
        other = hyp2f1(shape, a - 1, total, -ahead / scale)
    stays = np.where(np.isfinite(stays), stays, other)
    more = total / (a - 1) * (1 - stays)
    # Nobody can buy more often than if he never stopped; and that where both forms fail.
    unstopped = shape / scale * ahead
    more = np.where(np.isfinite(more), np.clip(more, 0.0, unstopped), unstopped)
    times: Floats = alive(market, states) * more
    return times


def _stopped(market: Mbg, repeats: Floats) -> Floats:
    """The weight of having stopped at the last purchase, beside 1 for going on."""
    if market.stops_at_first:
        return market.a / (market.b + repeats)
    return np.where(repeats > 0, market.a / (market.b + np.maximum(repeats, 1) - 1), 0.0)


def _still_silent(market: Mbg, repeats: Floats, active: Floats, until: Floats) -> Floats:
    """The probability that one who goes on doesn't buy from `active` to `until`."""
    shape = market.r + market.k * repeats
    base = shape * (np.log(market.alpha + active) - np.log(market.alpha + until))
    share = (until - active) / (market.alpha + until)
    total, term = np.ones_like(share), np.ones_like(share)
    for part in range(1, market.k):
        term = term * share * (shape + part - 1) / part
        total = total + term
    silent: Floats = np.exp(base) * total
    return silent
