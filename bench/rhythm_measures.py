"""The measures of predicted purchases, and the public records that they are taken on.

R10 is the share of the next period's buyers who stand in the first tenth of the call list, over
twelve lists pooled: the next week, for monthly data the next month. Only buyers seen up to the
cut-off are listed. Coverage is of those who bought again in the holdout, in the data's own bins.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import duckdb
import numpy as np
import numpy.typing as npt

from genjin.buyers.foresight.buyer_days import BuyerDays, histories_until, steps_in
from genjin.buyers.foresight.histories import Histories, Step, states_at, steps_of
from genjin.buyers.foresight.predicting import Predictions, predictions

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

LISTS = 12
TOP = 0.1
DATA = Path(__file__).resolve().parent.parent.parent / "shared/data/timing"


@dataclass(frozen=True)
class Record:
    """A public record of purchases: known up to `cut`, held out from there to `end`."""

    name: str
    file: str
    cut: date
    end: date | None = None


RECORDS = (
    Record("cdnow", "cdnow", date(1997, 9, 30)),
    Record("grocery", "grocery", date(2006, 12, 31)),
    Record("online_retail", "online_retail", date(2011, 8, 31), date(2011, 12, 7)),
    Record("monthly imports", "us_crude_imports_monthly_to_2023", date(2022, 12, 31)),
)


@dataclass(frozen=True)
class Measured:
    """One method on one record; None where it doesn't say such a thing."""

    mae: float | None
    bias: float | None
    auc: float
    r10: float
    median_days: float | None = None
    coverage: float | None = None


def loaded(record: Record, folder: Path) -> BuyerDays:
    """Every purchase of the record."""
    end = record.end or date.max
    with duckdb.connect() as database:
        found = database.execute(
            "SELECT dense_rank() OVER (ORDER BY buyer) - 1 AS number, buyer, date, "
            "coalesce(quantity, 0)::DOUBLE AS size FROM read_parquet($1) WHERE date <= $2 "
            "ORDER BY number, date",
            [str(folder / f"{record.file}.parquet"), end],
        ).fetchnumpy()
    number = np.asarray(found["number"]).astype(np.int64)
    _, first = np.unique(number, return_index=True)
    return BuyerDays(
        [str(name) for name in np.asarray(found["buyer"])[first]],
        number,
        np.asarray(found["date"]).astype("datetime64[D]"),
        np.asarray(found["size"]).astype(float),
    )


@dataclass(frozen=True)
class Holdout:
    """What came after the cut-off, for each buyer seen by then, in the data's own steps."""

    days: BuyerDays
    cut: date
    data: Histories
    horizon_days: int
    horizon: int
    counts: Floats
    ahead: Floats


def held_out(days: BuyerDays, cut: date) -> Holdout:
    """What came after the cut-off."""
    seen = days.until(cut)
    data = histories_until(seen, cut)
    last = days.day.max().item()
    if data.step is Step.MONTH:
        last = _month_end_after(last)
    horizon_days = (last - cut).days
    horizon = steps_in(horizon_days, data.step)
    counts, ahead = _came(days, seen.names, data, data.known, horizon)
    return Holdout(days, cut, data, horizon_days, horizon, counts, ahead)


def genjin(held: Holdout, progress: Callable[[str], None]) -> tuple[Measured, tuple[str, ...]]:
    """Genjin by all measures, and the models that it chose: for the holdout, then for each list."""
    said = predictions(held.days, as_of=held.cut, horizon_days=held.horizon_days)
    assert said.forecast is not None
    models = [said.model or ""]
    progress(f"{held.horizon_days} days: {said.model}")
    hits = buyers = 0.0
    for origin, horizon_days, known, bought in _lists(held):
        of_list = predictions(known, as_of=origin, horizon_days=horizon_days)
        assert of_list.forecast is not None
        place = {name: at for at, name in enumerate(of_list.names)}
        scores = of_list.forecast.bought[[place[name] for name in known.names]]
        hits += in_first_tenth(scores, bought)
        buyers += float(bought.sum())
        models.append(of_list.model or "")
        progress(f"{origin}: {of_list.model}")
    low, high = _interval_steps(said, held)
    again = np.isfinite(held.ahead)
    measured = _measured(held, said.forecast.expected, said.forecast.bought, hits / buyers)
    off = np.abs(said.forecast.middle - held.ahead)[again]
    days_a_step = 1.0 if held.data.step is Step.DAY else 365.25 / 12
    return (
        Measured(
            measured.mae,
            measured.bias,
            measured.auc,
            measured.r10,
            median_days=float(np.median(off)) * days_a_step,
            coverage=float(np.mean(((low <= held.ahead) & (held.ahead <= high))[again])),
        ),
        tuple(dict.fromkeys(models)),
    )


def past_rate(held: Holdout) -> Measured:
    """Purchases after the first by the time since it."""
    return _plain(held, _rate, counts=True)


def recency(held: Holdout) -> Measured:
    """Who bought last buys next."""
    return _plain(held, _recent, counts=False)


def in_first_tenth(scores: Floats, bought: Flags) -> float:
    """How many of those who bought stand in the first tenth; equals share its last places."""
    places = max(round(len(scores) * TOP), 1)
    last = np.sort(scores)[-places]
    above, level = scores > last, scores == last
    share = (places - np.count_nonzero(above)) / np.count_nonzero(level)
    return float(np.count_nonzero(bought & above) + share * np.count_nonzero(bought & level))


def area_under_curve(scores: Floats, bought: Flags) -> float:
    """How likely one who bought has the higher score than one who didn't."""
    _, place, count = np.unique(scores, return_inverse=True, return_counts=True)
    rank = (np.cumsum(count) - (count - 1) / 2)[place]
    yes, no = int(bought.sum()), int((~bought).sum())
    return float((rank[bought].sum() - yes * (yes + 1) / 2) / (yes * no))


def _plain(held: Holdout, score: Callable[[Histories], Floats], *, counts: bool) -> Measured:
    hits = buyers = 0.0
    for origin, _, known, bought in _lists(held):
        hits += in_first_tenth(score(histories_until(known, origin)), bought)
        buyers += float(bought.sum())
    own = score(held.data)
    measured = _measured(held, own * held.horizon, own, hits / buyers)
    return measured if counts else Measured(None, None, measured.auc, measured.r10)


def _rate(data: Histories) -> Floats:
    now = states_at(data, data.known)
    return np.asarray(now.repeats / np.maximum(now.age, 1), dtype=float)


def _recent(data: Histories) -> Floats:
    return -states_at(data, data.known).silent


def _measured(held: Holdout, expected: Floats, score: Floats, r10: float) -> Measured:
    return Measured(
        mae=float(np.mean(np.abs(expected - held.counts))),
        bias=float(expected.sum() / held.counts.sum()) - 1,
        auc=area_under_curve(score, held.counts > 0),
        r10=r10,
    )


def _interval_steps(said: Predictions, held: Holdout) -> tuple[Floats, Floats]:
    low = steps_of(said.low, said.step) - held.data.known
    high = steps_of(said.high, said.step) - held.data.known
    return low.astype(float), high.astype(float)


def _lists(held: Holdout) -> Iterator[tuple[date, int, BuyerDays, Flags]]:
    """Twelve times: the list's day, its horizon, what is known of the cohort, and who then bought."""
    cohort = set(held.days.until(held.cut).names)
    origin = held.cut
    for _ in range(LISTS):
        monthly = held.data.step is Step.MONTH
        following = _month_end_after(origin) if monthly else origin + timedelta(days=7)
        known = _only(held.days.until(origin), cohort)
        data = histories_until(known, origin)
        _, ahead = _came(held.days, known.names, data, data.known, 1 if monthly else 7)
        yield origin, (following - origin).days, known, np.isfinite(ahead)
        origin = following


def _only(days: BuyerDays, cohort: set[str]) -> BuyerDays:
    inside = np.array([name in cohort for name in days.names])
    who = np.flatnonzero(inside)
    renumbered = np.cumsum(inside) - 1
    rows = inside[days.buyer]
    return BuyerDays(
        [days.names[at] for at in who.tolist()],
        renumbered[days.buyer[rows]].astype(np.int64),
        days.day[rows],
        days.size[rows],
    )


def _came(
    days: BuyerDays, names: object, data: Histories, known: int, within: int
) -> tuple[Floats, Floats]:
    """How often each buyer bought in the steps after `known`, and in how many steps first."""
    place = {name: at for at, name in enumerate(names)}  # type: ignore[call-overload]
    number = np.array([place.get(name, -1) for name in days.names])
    at = steps_of(days.day, data.step)
    rows = (at > known) & (at <= known + within) & (number[days.buyer] >= 0)
    events = np.unique(np.column_stack((number[days.buyer[rows]], at[rows])), axis=0)
    counts = np.bincount(events[:, 0], minlength=len(place)).astype(float)
    ahead = np.full(len(place), np.inf)
    np.minimum.at(ahead, events[:, 0], (events[:, 1] - known).astype(float))
    return counts, ahead


def _month_end_after(day: date) -> date:
    """The end of the month in which the next day lies."""
    first = (day + timedelta(days=1)).replace(day=1)
    return (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
