"""Discrete-time hazard: what the fitted market misses, learned from all buyers' features.

For each buyer at several past moments, and each bin of time ahead: did he buy in this bin, having
not bought before it? Boosted trees start from the answer of MBG/NBD and learn the difference, so
that little data leaves that answer as it is. A second set of trees learns in the same way how often
he buys.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from genjin.buyers.foresight import mbg
from genjin.buyers.foresight.features import features
from genjin.buyers.foresight.histories import (
    Floats,
    Histories,
    Ints,
    States,
    next_step,
    seen_by,
    states_at,
)
from genjin.buyers.foresight.mbg import Mbg
from genjin.buyers.foresight.season import season_between

ORIGINS = 16
PAIRS = 20_000
"""At most so many pairs of a buyer and a past moment are learned from; more add time, not skill."""
ROUNDS, COUNT_ROUNDS = 80, 60
FEWEST_ROWS = 2_000
_BINS = 12
_CHUNK = 50_000
_LEAST, _LEAST_COUNT = 1e-6, 1e-3
_SEED = 1
_TREES = {
    "learning_rate": 0.05,
    "num_leaves": 15,
    "min_data_in_leaf": 100,
    "lambda_l2": 10,
    "feature_fraction": 0.7,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "max_bin": 63,
    "bin_construct_sample_cnt": 20_000,
    "num_threads": 1,  # two threads on a busy machine wait for each other
    "deterministic": True,
    "force_row_wise": True,
    "seed": _SEED,
    "verbose": -1,
}

Predict = Callable[[npt.NDArray[np.float32]], Floats]


@dataclass(frozen=True, slots=True)
class Market:
    """What was fitted to all buyers: MBG/NBD, MBG/CNBD-k, the mean gap, and the season."""

    plain: Mbg
    regular: Mbg
    mean_gap: float
    season: Floats


@dataclass(frozen=True, slots=True)
class Hazard:
    """The trees, ready to be asked, and the bins' edges in steps ahead."""

    market: Market
    edges: Ints
    in_bin: Predict
    count: Predict | None


def bin_edges(horizon: int, look: int) -> Ints:
    """Edges of the bins from 0 to `look` steps ahead, ever wider; `horizon` is one of them."""
    wide = np.round(np.geomspace(1, look, _BINS)).astype(np.int64)
    return np.unique(np.concatenate(([0, 1], wide, [horizon, look])))


def fitted_hazard(
    data: Histories, market: Market, edges: Ints, horizon: int, known: int, *, counts_too: bool
) -> Hazard | None:
    """Trees fitted to what was known at step `known`; None where that is too little.

    Those of how often he buys are fitted too if `counts_too`.
    Raises ImportError or OSError where LightGBM can't be loaded.
    """
    rows, counts = _Rows([], [], []), _Rows([], [], [])
    rng = np.random.default_rng(_SEED)
    origins = _origins(data, known, int(edges[1]))
    pairs = sum(int(np.count_nonzero(seen_by(data, origin))) for origin in origins)
    share = min(PAIRS / max(pairs, 1), 1.0)
    for origin in origins:
        states = states_at(data, origin, rng.random(data.buyers) < share)
        if not len(states.who):
            continue
        table = features(data, states, market.mean_gap)
        _add_bins(rows, data, market, states, table, edges, known)
        if counts_too:
            _add_counts(counts, data, market, states, table, min(horizon, known - origin))
    if rows.length < FEWEST_ROWS:
        return None
    return Hazard(
        market,
        edges,
        rows.learned("binary", ROUNDS),
        counts.learned("poisson", COUNT_ROUNDS) if counts_too else None,
    )


def survival(hazard: Hazard, data: Histories, states: States) -> Floats:
    """The probability that each buyer hasn't bought by each of the edges; a column for an edge."""
    return np.concatenate([_survival(hazard, data, part) for part in _parts(states)])


def expected(hazard: Hazard, data: Histories, states: States, horizon: int) -> Floats:
    """The expected number of purchases within the horizon, by trees that were fitted to counts.

    Raises ValueError if they weren't.
    """
    if hazard.count is None:
        message = "the trees were not fitted to counts"
        raise ValueError(message)
    found = []
    for part in _parts(states):
        table, prior = _count_columns(
            data, hazard.market, part, features(data, part, hazard.market.mean_gap), horizon
        )
        found.append(np.exp(hazard.count(table) + prior))
    return np.concatenate(found)


@dataclass
class _Rows:
    """Rows to learn from: columns, the truth, and what the prior says of each."""

    columns: list[npt.NDArray[np.float32]]
    truth: list[Floats]
    prior: list[Floats]

    @property
    def length(self) -> int:
        return sum(len(part) for part in self.truth)

    def learned(self, objective: str, rounds: int) -> Predict:
        """Boosted trees that correct the prior."""
        import lightgbm  # noqa: PLC0415 - 20 MB and half a second that only this question needs

        truth, prior = np.concatenate(self.truth), np.concatenate(self.prior)
        rows = lightgbm.Dataset(np.concatenate(self.columns), truth, init_score=prior)
        trees = lightgbm.train({**_TREES, "objective": objective}, rows, rounds)

        def predict(columns: npt.NDArray[np.float32]) -> Floats:
            return np.asarray(trees.predict(columns, raw_score=True), dtype=float)

        return predict


def _origins(data: Histories, known: int, first_bin: int) -> Sequence[int]:
    """Past moments, evenly spaced, the newest first; the first sixth of the data is left out."""
    span = known - data.begins
    return range(known - max(first_bin, 1), data.begins + span // 6, -max(span // ORIGINS, 1))


def _add_bins(
    rows: _Rows,
    data: Histories,
    market: Market,
    states: States,
    table: Floats,
    edges: Ints,
    known: int,
) -> None:
    ahead = next_step(data, states) - states.origin
    prior = _prior_hazard(market, states, edges)
    for at in range(len(edges) - 1):
        if states.origin + edges[at + 1] > known:
            break
        waiting = ahead > edges[at]
        rows.columns.append(_bin_columns(data, market, states.origin, table[waiting], edges, at))
        rows.truth.append((ahead[waiting] <= edges[at + 1]).astype(float))
        rows.prior.append(_logit(prior[waiting, at]))


def _add_counts(
    rows: _Rows, data: Histories, market: Market, states: States, table: Floats, horizon: int
) -> None:
    columns, prior = _count_columns(data, market, states, table, horizon)
    rows.columns.append(columns)
    rows.prior.append(prior)
    until = seen_by(data, states.origin + horizon)[states.who]
    rows.truth.append((until - states.repeats - 1).astype(float))


def _survival(hazard: Hazard, data: Histories, states: States) -> Floats:
    table = features(data, states, hazard.market.mean_gap)
    prior = _prior_hazard(hazard.market, states, hazard.edges)
    bins = range(len(hazard.edges) - 1)
    columns = np.concatenate(
        [_bin_columns(data, hazard.market, states.origin, table, hazard.edges, at) for at in bins]
    )
    learned = hazard.in_bin(columns).reshape(len(bins), len(states.who)).T
    left = np.ones((len(states.who), len(hazard.edges)))
    left[:, 1:] = np.cumprod(1 / (1 + np.exp(learned + _logit(prior))), axis=1)
    return left


def _prior_hazard(market: Market, states: States, edges: Ints) -> Floats:
    bought = np.column_stack([mbg.bought_by(market.plain, states, float(edge)) for edge in edges])
    hazard = np.diff(bought, axis=1) / np.maximum(1 - bought[:, :-1], _LEAST)
    return np.clip(hazard, _LEAST, 1 - _LEAST)


def _bin_columns(
    data: Histories, market: Market, origin: int, table: Floats, edges: Ints, at: int
) -> npt.NDArray[np.float32]:
    begin, end = int(edges[at]), int(edges[at + 1])
    middle = (begin + end) / 2
    silent, own = table[:, 2], table[:, 4]
    of_year = season_between(market.season, data, origin + begin, origin + end)
    return np.column_stack(
        (
            table,
            np.full(len(table), middle),
            np.full(len(table), end - begin),
            (silent + middle) / own,
            np.full(len(table), of_year),
        )
    ).astype(np.float32)


def _count_columns(
    data: Histories, market: Market, states: States, table: Floats, horizon: int
) -> tuple[npt.NDArray[np.float32], Floats]:
    prior = np.log(mbg.expected(market.regular, states, float(horizon)) + _LEAST_COUNT)
    of_year = season_between(market.season, data, states.origin, states.origin + horizon)
    columns = np.column_stack(
        (
            table,
            np.full(len(table), horizon),
            prior,
            np.full(len(table), of_year),
        )
    )
    return columns.astype(np.float32), prior


def _parts(states: States) -> list[States]:
    cuts = range(0, len(states.who), _CHUNK)
    return [
        States(
            states.origin,
            *(
                getattr(states, name)[cut : cut + _CHUNK]
                for name in ("who", "repeats", "age", "silent", "log_gaps")
            ),
        )
        for cut in cuts
    ]


def _logit(share: Floats) -> Floats:
    return np.log(share) - np.log1p(-share)
