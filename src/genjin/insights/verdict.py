"""Does following the method pay? One sentence's worth of a replayed past, and never more than it shows."""

from dataclasses import dataclass
from enum import StrEnum

from genjin.insights.back_tested import GENJIN, BackTest

IN_TIME_DAYS = 14
PLAIN = ("frequency", "recency", "due_date")
"""What a salesperson could do without Genjin, and not blindly."""


class Standing(StrEnum):
    """How Genjin's lists did beside the best plain order; level where the interval holds zero."""

    BETTER = "better"
    LEVEL = "level"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Genjin beside `against`, the plain order that named most buyers in time.

    `hits` are Genjin's calls in time in a week of `calls`. `more` is how many more buyers than by
    the plain order were named over all weeks, with its 95 % interval; `blind` how many more than
    at random.
    """

    standing: Standing
    against: str
    weeks: int
    calls: float
    hits: float
    more: float
    low: float
    high: float
    blind: float


def verdict(tested: BackTest) -> Verdict | None:
    """What the back-test comes to; None where nobody bought in time, so that nothing can be told."""
    everybody = tested.everybody
    against = max(PLAIN, key=lambda name: everybody.methods[name].in_time[IN_TIME_DAYS])
    ahead = everybody.methods[against].ahead
    if ahead is None or not tested.weeks:
        return None
    hits = {name: each.in_time[IN_TIME_DAYS] for name, each in everybody.methods.items()}
    low, high = ahead.low * everybody.to_be_named, ahead.high * everybody.to_be_named
    standing = Standing.BETTER if low > 0 else Standing.WORSE if high < 0 else Standing.LEVEL
    return Verdict(
        standing=standing,
        against=against,
        weeks=tested.weeks,
        calls=everybody.calls / tested.weeks,
        hits=hits[GENJIN] / tested.weeks,
        more=hits[GENJIN] - hits[against],
        low=low,
        high=high,
        blind=hits[GENJIN] - hits["random"],
    )
