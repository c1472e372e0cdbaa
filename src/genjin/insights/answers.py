"""When buyers answer: our touches and what came of them, by the buyer's own clock (M10, C6)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from genjin.insights.history import CustomerHistory, Period
from genjin.scheduling.situation import Direction, PastTouch

ANSWERED_WITHIN = timedelta(days=7)
THIN_BELOW = 20
"""With fewer touches than this, a rate says little."""

_HOURS_TOGETHER = 3


@dataclass(frozen=True, slots=True)
class AnswerRate:
    """Of so many touches, how many were answered within a week and before our next one."""

    touches: int
    answered: int

    @property
    def rate(self) -> float | None:
        """Answered over all; None where there was no touch."""
        return self.answered / self.touches if self.touches else None

    @property
    def is_thin(self) -> bool:
        """Whether there are too few to say much."""
        return self.touches < THIN_BELOW


@dataclass(frozen=True, slots=True)
class MadeTouch:
    """One of our touches with where the customer is, and whether he answered it."""

    history: CustomerHistory
    touch: PastTouch
    purpose: str
    is_answered: bool


def made_touches(
    histories: Iterable[CustomerHistory], period: Period, now: datetime
) -> Iterator[MadeTouch]:
    """Our touches of a period that he has had his week to answer, or has answered."""
    for history in histories:
        touches = [timed.touch for timed in history.touches]
        for at, timed in enumerate(history.touches):
            touch = timed.touch
            day = touch.at.astimezone(history.seller.zone).date()
            if touch.direction is Direction.IN or day not in period:
                continue
            following = touches[at + 1] if at + 1 < len(touches) else None
            within = touch.at + ANSWERED_WITHIN
            is_answered = (
                following is not None
                and following.direction is Direction.IN
                and following.at <= within
            )
            if is_answered or following is not None or within <= now:
                yield MadeTouch(history, touch, timed.purpose, is_answered)


def answers_by_weekday(touches: Iterable[MadeTouch]) -> dict[int, AnswerRate]:
    """Weekday in the buyer's place (ISO, Monday is 1) → his answers; days without touches are left out."""
    return _rates((_there(each).isoweekday(), each.is_answered) for each in touches)


def answers_by_hour(touches: Iterable[MadeTouch]) -> dict[int, AnswerRate]:
    """First of three hours in the buyer's place → his answers (0 is midnight to three)."""
    return _rates(
        (_there(each).hour // _HOURS_TOGETHER * _HOURS_TOGETHER, each.is_answered)
        for each in touches
    )


def answers_of(touches: Iterable[MadeTouch]) -> AnswerRate:
    """The answers to all of these."""
    return _rates((0, each.is_answered) for each in touches).get(0, AnswerRate(0, 0))


def _rates(counted: Iterable[tuple[int, bool]]) -> dict[int, AnswerRate]:
    sums: dict[int, list[int]] = {}
    for key, is_answered in counted:
        pair = sums.setdefault(key, [0, 0])
        pair[0] += 1
        pair[1] += is_answered
    return {key: AnswerRate(*sums[key]) for key in sorted(sums)}


def _there(made: MadeTouch) -> datetime:
    return made.touch.at.astimezone(made.history.place.zone)
