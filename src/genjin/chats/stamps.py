"""The dates and times above messages: three numbers whose order the whole text decides."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from genjin.chats.message import DateChoice, DateOrder

DATE = (
    r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,4}[./-][ ]?\d{1,2}[./-][ ]?\d{1,4}\.?|\d{1,2}-\d{1,2})"
)
"""A date as the programs print it; in Chinese, and with hyphens, also without its year."""

_HALF_BEFORE = "凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|오전|오후"
_HALF_AFTER = r"[aApP][.]?\s?[mM]\b\.?"
TIME = (
    rf"(?:(?:{_HALF_BEFORE}|[AP]M)\s?)?\d{{1,2}}[:.：]\d{{2}}(?:[:.：]\d{{2}})?"
    rf"(?:\s?(?:{_HALF_AFTER}))?"
)
"""A time on either clock, with the half of the day before it or after it."""

_NUMBERS = re.compile(r"\d+")
_BEFORE_NOON = re.compile(r"凌晨|清晨|早上|上午|오전|[aA][.]?\s?[mM]")
_AFTER_NOON = re.compile(r"中午|下午|傍晚|晚上|오후|[pP][.]?\s?[mM]")
_NOON = 12
_CENTURY = 2000
_TWO_DIGITS = 100
_A_DAY = timedelta(days=1)
_FIRST_DAY = date(2009, 1, 1)
"""Neither program is older."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date and a time as they were printed; the numbers of the date in their printed order."""

    printed_date: str
    numbers: tuple[int, ...]
    time: time


def read_stamp(printed_date: str, printed_time: str) -> Stamp | None:
    """The numbers of a stamp, or None where the time is none that a clock shows."""
    clock = _clock(printed_time)
    if clock is None:
        return None
    return Stamp(printed_date, tuple(int(each) for each in _NUMBERS.findall(printed_date)), clock)


def date_of(stamp: Stamp, order: DateOrder, today: date) -> date | None:
    """The date of a stamp that is read in this order, or None where there is no such day.

    Without a year it is the last such day up to today.
    """
    if len(stamp.numbers) == 2:  # noqa: PLR2004 - month and day
        month, day = stamp.numbers
        this_year = _day(today.year, month, day)
        if this_year is not None and this_year <= today:
            return this_year
        return _day(today.year - 1, month, day)
    if len(stamp.numbers) != len(order):
        return None
    parts = dict(zip(order.value, stamp.numbers, strict=True))
    year = parts["y"] + _CENTURY if parts["y"] < _TWO_DIGITS else parts["y"]
    return _day(year, parts["m"], parts["d"])


def date_choices(stamps: Sequence[Stamp], today: date) -> tuple[DateChoice, ...]:
    """The ways in which the dates can be read that nothing in the text excludes.

    A way is excluded by a day that isn't there or hasn't come yet, if another way has fewer of
    them; then by a chat that would run backwards, since programs print it in its order. Ways that
    give the same days are one.
    """
    dated = [stamp for stamp in stamps if len(stamp.numbers) == len("ymd")]
    if not dated:
        return (DateChoice(DateOrder.YMD, today),)
    ways = {order: [date_of(stamp, order, today) for stamp in dated] for order in _possible(dated)}
    unfit = {
        order: sum(day is None or not can_be(day, today) for day in days)
        for order, days in ways.items()
    }
    fewest = min(unfit.values())
    if fewest == len(dated):
        return ()
    fit = {order: days for order, days in ways.items() if unfit[order] == fewest}
    backwards = {order: _steps_back(days) for order, days in fit.items()}
    straight = min(backwards.values())
    left = [order for order in fit if backwards[order] == straight]
    distinct = {tuple(fit[order]): order for order in reversed(left)}
    choices = (
        DateChoice(order, next(day for day in days if day is not None))
        for days, order in distinct.items()
    )
    return tuple(sorted(choices, key=lambda choice: list(DateOrder).index(choice.order)))


def can_be(day: date, today: date) -> bool:
    """Whether a message can be of this day. The telephone may be a day ahead of the reader's zone."""
    return _FIRST_DAY <= day <= today + _A_DAY


def at_of(stamp: Stamp, order: DateOrder, today: date) -> datetime | None:
    """The instant on the telephone's clock, or None where the date can't be one in this order."""
    day = date_of(stamp, order, today)
    return None if day is None or not can_be(day, today) else datetime.combine(day, stamp.time)


def _possible(stamps: Sequence[Stamp]) -> tuple[DateOrder, ...]:
    """The orders that the printed form allows.

    By the short dates of the languages (CLDR): a year of two digits stands first in Korean only,
    whose dates end in a point, and with points the month never does.
    """
    if any(stamp.numbers[0] >= _TWO_DIGITS or stamp.printed_date.endswith(".") for stamp in stamps):
        return (DateOrder.YMD,)
    if any("." in stamp.printed_date for stamp in stamps):
        return (DateOrder.DMY,)
    return (DateOrder.DMY, DateOrder.MDY)


def _steps_back(days: Iterable[date | None]) -> int:
    """How often a message comes more than a day before the one above it."""
    known = [day for day in days if day is not None]
    return sum(later < earlier - _A_DAY for earlier, later in pairwise(known))


def _clock(printed: str) -> time | None:
    numbers = [int(each) for each in _NUMBERS.findall(printed)]
    hour, minute, second = (*numbers, 0)[:3]
    if _BEFORE_NOON.search(printed) and hour == _NOON:
        hour = 0
    elif _AFTER_NOON.search(printed) and hour < _NOON:
        # 中午 is from eleven to one: an hour before noon stays in the morning.
        hour += 0 if "中午" in printed and hour == _NOON - 1 else _NOON
    try:
        return time(hour, minute, second)
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
