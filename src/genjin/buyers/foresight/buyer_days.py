"""The days on which the buyers of a market bought, as they are given, up to a day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from genjin.buyers.foresight.histories import (
    Floats,
    Histories,
    Ints,
    Step,
    histories,
    step_of,
    steps_of,
)

Days = npt.NDArray[np.datetime64]


@dataclass(frozen=True, slots=True)
class BuyerDays:
    """Purchases as they are given: the buyer's number, the day, and the size (0 if unknown).

    `names` has each buyer's name at his number. Several rows of one buyer and day do no harm.
    """

    names: Sequence[str]
    buyer: Ints
    day: Days
    size: Floats

    def until(self, last: date) -> "BuyerDays":
        """What was seen up to and including a day; buyers not seen by then are left out."""
        seen = self.day <= np.datetime64(last)
        who, buyer = np.unique(self.buyer[seen], return_inverse=True)
        names = [self.names[at] for at in who.tolist()]
        return BuyerDays(names, buyer.astype(np.int64), self.day[seen], self.size[seen])


def buyer_days(rows: Iterable[tuple[str, date, float]]) -> BuyerDays:
    """Buyer, day and size of each purchase, in any order."""
    numbers: dict[str, int] = {}
    buyer, day, size = [], [], []
    for name, when, how_much in rows:
        buyer.append(numbers.setdefault(name, len(numbers)))
        day.append(when.toordinal())
        size.append(how_much)
    return BuyerDays(
        list(numbers),
        np.array(buyer, dtype=np.int64),
        days_of_ordinals(day),
        np.array(size, dtype=float),
    )


def days_of_ordinals(ordinals: Sequence[int]) -> Days:
    """Dates from their proleptic Gregorian ordinals."""
    days = np.array(ordinals, dtype=np.int64) - date(1970, 1, 1).toordinal()
    return days.astype("datetime64[D]")


def histories_until(days: BuyerDays, last: date) -> Histories:
    """The histories of all buyers in `days`, known up to and including a day.

    `days` must have at least one row and none after that day: see `BuyerDays.until`. A month counts
    as known once it has ended, or once something was seen in it.
    """
    step = step_of(days.day)
    known = int(steps_of(np.array([last], dtype="datetime64[D]"), step)[0])
    if step is Step.MONTH and not _ends_month(last):
        known = max(known - 1, int(steps_of(days.day, step).max()))
    return histories(days.buyer, days.day, days.size, buyers=len(days.names), known=known)


def steps_in(horizon_days: int, step: Step) -> int:
    """The horizon in the data's own steps, at least one."""
    return horizon_days if step is Step.DAY else max(round(horizon_days / _MONTH_DAYS), 1)


def first_days(steps: Ints, step: Step) -> Days:
    """The day of each step, of a month its first."""
    unit = "datetime64[M]" if step is Step.MONTH else "datetime64[D]"
    return steps.astype(unit).astype("datetime64[D]")


def last_days(steps: Ints, step: Step) -> Days:
    """The last day of each step."""
    return first_days(steps + 1, step) - np.timedelta64(1, "D")


_MONTH_DAYS = 365.25 / 12


def _ends_month(day: date) -> bool:
    return (day + timedelta(days=1)).day == 1
