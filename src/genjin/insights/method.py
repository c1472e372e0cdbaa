"""Whether a touch kept the method: its rhythm, its days and its hours, by today's playbook (M5, M6, M10)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from genjin.insights.answers import MadeTouch
from genjin.playbook.cadences import step_after
from genjin.playbook.playbook import Playbook
from genjin.playbook.windows import window_for
from genjin.scheduling.answers import answer_deadline
from genjin.scheduling.contacts import unanswered_messages
from genjin.scheduling.desk import Desks, desks_of
from genjin.scheduling.openings import opening
from genjin.scheduling.situation import Direction, PastTouch

_CLOCKS_MAY_DIFFER = timedelta(minutes=15)
"""A touch is logged a little before or after it is made."""


class Breach(StrEnum):
    """In what a touch broke the method."""

    LATE_ANSWER = "late_answer"
    TOO_SOON = "too_soon"
    TOO_LATE = "too_late"
    AFTER_THE_END = "after_the_end"
    DAY_OFF = "day_off"
    OUTSIDE_HOURS = "outside_hours"


@dataclass(frozen=True, slots=True)
class JudgedTouch:
    """A touch with what it broke; nothing where it kept the method.

    `gap_days` is how many shared working days after the last contact it was made, `due` the range
    that the cadence allows; neither for an answer or a first touch.
    """

    made: MadeTouch
    breaches: tuple[Breach, ...]
    gap_days: int | None = None
    due: tuple[int, int] | None = None


def judged(touches: Iterable[MadeTouch], playbook: Playbook) -> list[JudgedTouch]:
    """Each touch by the cadence of the grade that its customer has today.

    An answer is judged by its deadline alone: no window holds it back. A second touch on a day of
    ours goes with the first. One that was for something else than the cadence's steps, as a
    milestone of an order, is judged by its hour alone.
    """
    return [_judged(each, playbook) for each in touches]


def _judged(made: MadeTouch, playbook: Playbook) -> JudgedTouch:
    history, touch = made.history, made.touch
    desks = desks_of(history.seller, history.place, touch.at.year, playbook.long_holidays)
    before = [timed.touch for timed in history.touches if timed.touch.at < touch.at]
    ours = [each for each in before if each.direction is Direction.OUT]
    asked = [at for at in history.inquiries if at <= touch.at]
    if deadline := _answer_by(playbook, desks, before, asked):
        late = touch.at > deadline + _CLOCKS_MAY_DIFFER
        return JudgedTouch(made, (Breach.LATE_ANSWER,) if late else ())
    words = [each.at for each in before if each.direction is Direction.IN]
    last_word = max([*words, *asked], default=None)
    since = [each for each in ours if last_word is None or each.at >= last_word]
    days = {each.at.astimezone(desks.seller.zone).date() for each in since}
    today = touch.at.astimezone(desks.seller.zone).date()
    if today in days:
        return JudgedTouch(made, ())
    return _by_rhythm(made, playbook, desks, len(days), before[-1] if before else None)


def _answer_by(
    playbook: Playbook, desks: Desks, before: Sequence[PastTouch], asked: Sequence[datetime]
) -> datetime | None:
    """By when what waited was to be answered, from the first of it on; None if nothing waited."""
    hours = playbook.profile.first_answer
    ours = max((each.at for each in before if each.direction is Direction.OUT), default=None)
    inquiries = [at for at in asked if ours is None or at > ours]
    waiting = [(each.at, hours.reply_hours) for each in unanswered_messages(before)[:1]]
    waiting += [(at, hours.inquiry_hours) for at in inquiries[:1]]
    deadlines = (answer_deadline(desks, since, within) for since, within in waiting)
    return min(deadlines, default=None)


def _by_rhythm(
    made: MadeTouch, playbook: Playbook, desks: Desks, unanswered: int, last: PastTouch | None
) -> JudgedTouch:
    touch = made.touch
    breaches = _of_its_hour(touch, playbook, desks)
    if made.history.grade not in playbook.grades or last is None:
        return JudgedTouch(made, tuple(breaches))
    cadence = playbook.cadence_of(made.history.grade)
    steps = {purpose for phase in cadence.phases for purpose in phase.steps}
    if made.purpose and made.purpose not in steps:
        return JudgedTouch(made, tuple(breaches))
    step = step_after(cadence, unanswered)
    if step is None:
        return JudgedTouch(made, (Breach.AFTER_THE_END, *breaches))
    zone = desks.seller.zone
    gap = desks.days.shared_days_between(
        last.at.astimezone(zone).date(), touch.at.astimezone(zone).date()
    )
    every = step.phase.every
    if gap < every.min:
        breaches.insert(0, Breach.TOO_SOON)
    elif gap > every.max:
        breaches.insert(0, Breach.TOO_LATE)
    return JudgedTouch(made, tuple(breaches), gap, (every.min, every.max))


def _of_its_hour(touch: PastTouch, playbook: Playbook, desks: Desks) -> list[Breach]:
    """Whether it was made on a day off or outside the window of its channel."""
    day = touch.at.astimezone(desks.seller.zone).date()
    if desks.meet and not desks.theirs.is_working_day(touch.at.astimezone(desks.place.zone).date()):
        return [Breach.DAY_OFF]
    window = window_for(playbook, touch.channel, desks.place.country)
    spans = opening(window, desks, day, with_seller=False).spans
    inside = any(
        span.opens - _CLOCKS_MAY_DIFFER <= touch.at <= span.closes + _CLOCKS_MAY_DIFFER
        for span in spans
    )
    return [] if inside else [Breach.OUTSIDE_HOURS]
