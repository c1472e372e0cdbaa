"""Did the method call buyers before they bought? The past replayed week by week (X3).

At the end of each week a list for the next one is drawn up from what was known by then, by Genjin
and by the plain orders that salespeople use. A call is in time if its buyer buys within the days
that follow. Whoever is called blindly is right as often as buyers buy at all.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from genjin.buyers.foresight.buyer_days import BuyerDays
from genjin.buyers.foresight.calling import (
    HORIZON_DAYS,
    WEEK,
    Caller,
    best_first,
    bought_within,
    caller,
    order_scores,
    ranked,
)
from genjin.buyers.foresight.histories import Floats, Ints
from genjin.buyers.foresight.order import Order
from genjin.insights.back_tested import (
    BASELINES,
    GENJIN,
    RANDOM,
    BackTest,
    Called,
    Comparison,
    Share,
    WeekCalled,
)

WITHIN_DAYS = (HORIZON_DAYS, 28)
SILENT_DAYS = 28
"""Buyers silent for so long are looked at apart: there judgement is worth most."""
WEEKS_BETWEEN_FITS = 4
"""Models are fitted anew every four weeks, always to the past of the week in question."""
DRAWS = 2_000
INTERVAL = 0.95
_ORDERS = {"recency": Order.RECENCY, "frequency": Order.FREQUENCY, "due_date": Order.DUE_DATE}


@dataclass(frozen=True, slots=True)
class _Week:
    """One week among some buyers: calls, and for each method how many of them were in time."""

    calls: int
    bought: Mapping[int, int]
    buyers: int
    in_time: Mapping[str, Mapping[int, float]]
    leads: Mapping[str, Floats]


def back_test(
    days: BuyerDays,
    *,
    since: date,
    until: date,
    known_until: date,
    per_week: int,
    seed: int = 1,
    hear: Callable[[int, int], None] | None = None,
) -> BackTest:
    """The weeks from `since` to `until` replayed with `per_week` calls in each.

    Rows after `known_until` aren't looked at; a week counts if the 28 days after its list are
    known. `seed` is of the bootstrap. `hear` is told before each week how many are done, of how many.
    """
    days = days.until(known_until)
    last_judged = min(until - WEEK, known_until - timedelta(days=max(WITHIN_DAYS)))
    origins = [
        origin
        for origin in (since + WEEK * week for week in range((until - since).days // WEEK.days))
        if origin <= last_judged and len(days.until(origin).names)
    ]
    everybody, silent, called = [], [], []
    models: dict[str, None] = {}
    orders: dict[Order, int] = {}
    learned: Caller | None = None
    for number, origin in enumerate(origins):
        if hear:
            hear(number, len(origins))
        if learned is None or number % WEEKS_BETWEEN_FITS == 0:
            learned = caller(days, as_of=origin, per_week=per_week)
        orders[learned.order] = orders.get(learned.order, 0) + 1
        if learned.procedure:
            models[learned.procedure.name] = None
        names, lists, silence, bought = _lists(learned, days, origin)
        everybody.append(_judged(lists, np.ones(len(bought), dtype=bool), bought, per_week))
        called.append(
            _week_called(origin, names, lists[GENJIN][:per_week], bought, everybody[-1].in_time)
        )
        silent.append(_judged(lists, silence >= SILENT_DAYS, bought, per_week))
    rng = np.random.default_rng(seed)
    draws = rng.integers(0, max(len(origins), 1), (DRAWS, len(origins)))
    return BackTest(
        weeks=len(origins),
        first_week=origins[0] + timedelta(days=1) if origins else None,
        last_week=origins[-1] + timedelta(days=1) if origins else None,
        per_week=per_week,
        buyers=len(days.names),
        everybody=_compared(everybody, draws),
        silent=_compared(silent, draws),
        models=tuple(models),
        orders=orders,
        lists=tuple(called),
    )


def _week_called(
    origin: date,
    names: Sequence[str],
    places: Ints,
    bought: Floats,
    in_time: Mapping[str, Mapping[int, float]],
) -> WeekCalled:
    return WeekCalled(
        list_day=origin,
        buyers=tuple(names[place] for place in places.tolist()),
        bought_in=tuple(int(each) if np.isfinite(each) else None for each in bought[places]),
        in_time={name: by_days[HORIZON_DAYS] for name, by_days in in_time.items()},
    )


def _lists(
    learned: Caller, days: BuyerDays, origin: date
) -> tuple[Sequence[str], dict[str, Ints], Floats, Floats]:
    """Everybody seen by the origin, in each method's order, his days of silence, and until he bought."""
    own = ranked(learned, days, as_of=origin)
    lists = {GENJIN: np.array(own.places, dtype=np.int64)}
    for name, order in _ORDERS.items():
        lists[name] = best_first(order_scores(order, own.data, None), own.data)
    last = np.full(len(own.names), np.datetime64("1900-01-01"), dtype="datetime64[D]")
    seen = days.until(origin)
    np.maximum.at(last, seen.buyer, seen.day)
    silence = (np.datetime64(origin) - last).astype(float)
    bought = bought_within(days, own.names, origin, max(WITHIN_DAYS))
    return own.names, lists, silence, bought


def _judged(
    lists: Mapping[str, Ints],
    among: "np.ndarray[tuple[int], np.dtype[np.bool_]]",
    bought: Floats,
    n: int,
) -> _Week:
    buyers = int(np.count_nonzero(among))
    calls = min(n, buyers)
    in_time: dict[str, dict[int, float]] = {}
    leads: dict[str, Floats] = {}
    for name, order in lists.items():
        ahead = bought[order[among[order]][:calls]]
        in_time[name] = {days: float(np.count_nonzero(ahead <= days)) for days in WITHIN_DAYS}
        leads[name] = ahead[ahead <= HORIZON_DAYS]
    bought_by = {days: int(np.count_nonzero(bought[among] <= days)) for days in WITHIN_DAYS}
    share = calls / buyers if buyers else 0.0
    in_time[RANDOM] = {days: share * bought_by[days] for days in WITHIN_DAYS}
    leads[RANDOM] = bought[among & (bought <= HORIZON_DAYS)]
    return _Week(calls, bought_by, buyers, in_time, leads)


def _compared(weeks: Sequence[_Week], draws: Ints) -> Comparison:
    calls = np.array([week.calls for week in weeks], dtype=float)
    bought = np.array([week.bought[HORIZON_DAYS] for week in weeks], dtype=float)
    hits = {
        name: np.array([week.in_time[name][HORIZON_DAYS] for week in weeks], dtype=float)
        for name in (GENJIN, *BASELINES)
    }
    possible = np.minimum(calls, bought).sum()
    blind = hits[RANDOM].sum()
    methods = {}
    for name, own in hits.items():
        leads = np.concatenate([week.leads[name] for week in weeks]) if weeks else np.array([])
        methods[name] = Called(
            in_time={
                days: float(sum(week.in_time[name][days] for week in weeks)) for days in WITHIN_DAYS
            },
            precision=_share(own, calls, draws),
            recall=_share(own, bought, draws),
            lift=float(own.sum() / blind) if blind > 0 else None,
            lead_days=float(np.median(leads)) if len(leads) else None,
            ahead=None if name == GENJIN else _share(hits[GENJIN] - own, bought, draws),
        )
    return Comparison(
        calls=int(calls.sum()),
        to_be_named=int(bought.sum()),
        methods=methods,
        ceiling=float(possible / bought.sum()) if bought.sum() else None,
    )


def _share(part: Floats, whole: Floats, draws: Ints) -> Share | None:
    if not whole.sum():
        return None
    drawn_part, drawn_whole = part[draws].sum(axis=1), whole[draws].sum(axis=1)
    drawn = drawn_part[drawn_whole > 0] / drawn_whole[drawn_whole > 0]
    tail = (1 - INTERVAL) / 2
    low, high = np.quantile(drawn, (tail, 1 - tail))
    return Share(float(part.sum() / whole.sum()), float(low), float(high))
