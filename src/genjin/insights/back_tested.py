"""What a replayed past says: the methods beside each other, and each week's list (X3)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from genjin.buyers.foresight.order import Order

GENJIN, RANDOM = "genjin", "random"
BASELINES = ("random", "recency", "frequency", "due_date")


@dataclass(frozen=True, slots=True)
class Share:
    """A share of 0 to 1 with its 95 % interval, by drawing weeks anew (bootstrap)."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Called:
    """How one method called, over all weeks.

    `in_time` has the calls whose buyer bought within so many days (for `random` expected ones);
    `precision` is their share of the calls, `recall` that of the buyers to be named who were
    named, both within 14 days; `lift` is the precision over that of blind calling. `lead_days` is
    the median from the list's day to the purchase. `ahead` is Genjin's recall less this method's,
    in the same weeks, None for Genjin itself. None where nobody was there to be called or named.
    """

    in_time: Mapping[int, float]
    precision: Share | None
    recall: Share | None
    lift: float | None
    lead_days: float | None
    ahead: Share | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The methods beside each other, among all buyers or those long silent.

    `calls` were made by each method. `ceiling` is the recall of whoever knows the future and has as
    many calls.
    """

    calls: int
    to_be_named: int
    methods: Mapping[str, Called]
    ceiling: float | None


@dataclass(frozen=True, slots=True)
class WeekCalled:
    """One week's list: whom Genjin would have called after `list_day`, the best first.

    `bought_in` has the days until each of them bought, None if not within 28. `in_time` says how
    many calls were in time by each method, for `random` how many were to be expected.
    """

    list_day: date
    buyers: tuple[str, ...]
    bought_in: tuple[int | None, ...]
    in_time: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class BackTest:
    """The past replayed. `models` names what was fitted, `orders` by what Genjin ranked, in weeks."""

    weeks: int
    first_week: date | None
    last_week: date | None
    per_week: int
    buyers: int
    everybody: Comparison
    silent: Comparison
    models: tuple[str, ...]
    orders: Mapping[Order, int]
    lists: tuple[WeekCalled, ...]
