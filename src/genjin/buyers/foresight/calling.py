"""Whom to call: the buyers of a market in the order in which a call is worth most (C6, X3).

The order is that of the probability of buying where it would have named clearly more buyers in the
weeks before than the plain orders that salespeople know. Where it wouldn't, a plain order is
followed, and this is said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from genjin.buyers.foresight.buyer_days import BuyerDays, histories_until, steps_in
from genjin.buyers.foresight.forecast import (
    Forecast,
    Procedure,
    as_known_at,
    chances,
    fitted_procedure,
    forecast,
)
from genjin.buyers.foresight.histories import Floats, Histories, gaps_of, states_at
from genjin.buyers.foresight.order import Order

WEEK = timedelta(days=7)
HORIZON_DAYS = 14
"""A call is in time if he buys within so many days."""
BETWEEN_LISTS = 2 * WEEK
LISTS_LOOKED_BACK = 13
"""The order is chosen by the lists of every second week of the last half year."""
FEWEST_LISTS = 4
"""With fewer lists to look back on, the probability of buying decides."""


TRIED = (Order.PROBABILITY, Order.FREQUENCY, Order.RECENCY)
"""Among these the weeks before decide; the nearest due date is no match for any."""
CLEARLY = 1.02
"""So many times as many calls in time speak for the probability; less may be luck."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """The buyers of a market by name, the best to call first, with what was foreseen.

    `places` are the buyers' places in `names`. `forecast` is None where the market has too few
    repeated purchases: the order is then that of frequency. `named` says how many calls of the
    weeks before were in time by each order, empty where they were too few.
    """

    names: Sequence[str]
    data: Histories
    forecast: Forecast | None
    model: str | None
    order: Order
    named: Mapping[Order, int]
    places: list[int]


@dataclass(frozen=True, slots=True)
class Caller:
    """What was learned of a market up to a day: the procedure and the order to follow."""

    procedure: Procedure | None
    order: Order
    named: Mapping[Order, int]


def caller(days: BuyerDays, *, as_of: date, per_week: int) -> Caller:
    """What the rows up to `as_of` teach. Raises ValueError if there are none."""
    data = histories_until(days.until(as_of), as_of)
    horizon = steps_in(HORIZON_DAYS, data.step)
    procedure = fitted_procedure(data, horizon, counts_too=False)
    if procedure is None:
        return Caller(None, Order.FREQUENCY, {})
    named = _named_before(procedure, days, as_of, per_week)
    return Caller(procedure, _chosen(named), named)


def ranked(learned: Caller, days: BuyerDays, *, as_of: date) -> Ranked:
    """Every buyer seen up to `as_of`, the best to call first; later rows aren't looked at."""
    seen = days.until(as_of)
    data = histories_until(seen, as_of)
    said = forecast(learned.procedure, data) if learned.procedure else None
    scores = order_scores(learned.order, data, said.bought if said else None)
    return Ranked(
        names=seen.names,
        data=data,
        forecast=said,
        model=learned.procedure.name if learned.procedure else None,
        order=learned.order,
        named=learned.named,
        places=best_first(scores, data).tolist(),
    )


def order_scores(order: Order, data: Histories, bought: Floats | None) -> Floats:
    """How much speaks for calling each buyer at `data.known`: the greater, the sooner.

    `bought` has the probabilities of buying; without them frequency stands in their place.
    """
    now = states_at(data, data.known)
    match order:
        case Order.PROBABILITY if bought is not None:
            return bought
        case Order.RECENCY:
            return -now.silent
        case Order.DUE_DATE:
            return -np.abs(now.silent - _usual_gaps(data))
        case _:
            return now.repeats.astype(float)


def best_first(scores: Floats, data: Histories) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """Buyers' numbers by score; of equals the one who bought last stands first, then by number."""
    now = states_at(data, data.known)
    return np.lexsort((np.arange(len(scores)), now.silent, -scores))


def bought_within(days: BuyerDays, names: Sequence[str], after: date, within: int) -> Floats:
    """In how many days after `after` each of the buyers bought, infinite if not within so many."""
    begin = np.datetime64(after)
    window = (days.day > begin) & (days.day <= begin + np.timedelta64(within, "D"))
    first = np.full(len(days.names), np.inf)
    np.minimum.at(first, days.buyer[window], (days.day[window] - begin).astype(float))
    place = {name: at for at, name in enumerate(days.names)}
    return first[[place[name] for name in names]]


def _chosen(named: Mapping[Order, int]) -> Order:
    if not named:
        return Order.PROBABILITY
    # `max` keeps the first of equals.
    plain = max((Order.FREQUENCY, Order.RECENCY), key=lambda each: named[each])
    clearly = named[Order.PROBABILITY] > CLEARLY * named[plain]
    return Order.PROBABILITY if clearly else plain


def _named_before(
    procedure: Procedure, days: BuyerDays, as_of: date, per_week: int
) -> dict[Order, int]:
    """How many calls were in time by each order in the weeks before, each seeing its own past only.

    The procedure is fitted once more for them, to what was known before the first of these weeks.
    """
    until_now = days.until(as_of)
    began = until_now.day.min().item()
    last = as_of - timedelta(days=HORIZON_DAYS)
    # Half of what is known is left to learn from.
    lists = min(LISTS_LOOKED_BACK, (last - began) // (2 * BETWEEN_LISTS))
    if lists < FEWEST_LISTS:
        return {}
    origins = [last - BETWEEN_LISTS * back for back in range(lists - 1, -1, -1)]
    first = histories_until(days.until(origins[0]), origins[0])
    if first.step is not histories_until(until_now, as_of).step:
        return {}
    earlier = as_known_at(procedure, first)
    named = dict.fromkeys(TRIED, 0)
    for origin in origins:
        seen = days.until(origin)
        data = histories_until(seen, origin)
        chance = chances(earlier, data)
        bought = bought_within(until_now, seen.names, origin, HORIZON_DAYS)
        for order in TRIED:
            called = best_first(order_scores(order, data, chance), data)[:per_week]
            named[order] += int(np.count_nonzero(np.isfinite(bought[called])))
    return named


def _usual_gaps(data: Histories) -> Floats:
    """Each buyer's median gap, the market's where he has none."""
    gap, same = gaps_of(data)
    usual = np.full(data.buyers, float(np.median(gap[same])) if same.any() else 1.0)
    order = np.lexsort((gap[same], data.buyer[same]))
    buyer, sorted_gap = data.buyer[same][order], gap[same][order]
    who, first, count = np.unique(buyer, return_index=True, return_counts=True)
    low, high = first + (count - 1) // 2, first + count // 2
    usual[who] = (sorted_gap[low] + sorted_gap[high]) / 2
    return usual
