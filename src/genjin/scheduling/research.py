"""Looking for somebody to write to, where no contact is on file: our own desk, no window (M1, C5)."""

from datetime import datetime, timedelta
from itertools import takewhile

from genjin.kernel.reason import Reason, Term
from genjin.playbook.purposes import Purpose
from genjin.playbook.rule_files import Research
from genjin.scheduling.case import Case
from genjin.scheduling.contacts import AwaitedAnswer, last_contact
from genjin.scheduling.days import Allowed
from genjin.scheduling.desk import Desks
from genjin.scheduling.hours import Span
from genjin.scheduling.own_hours import working_hours_from
from genjin.scheduling.planned import RESEARCH, NextTouch
from genjin.scheduling.value import urgency_of_answer, urgency_of_rhythm

_NOBODY = Reason("reason-research")
_A_DAY = timedelta(days=1)
_SEARCHED = timedelta(days=8)


def research_touch(
    case: Case,
    awaited: AwaitedAnswer | None,
    because: list[Reason],
    *,
    lacks: Reason = _NOBODY,
) -> NextTouch:
    """Somebody has to be found first, on a day that suits it; `lacks` is what isn't on file.

    At once where an answer waits, for a key account, or where a person has named the day.
    """
    desks, research = case.desks, case.policy.profile.research
    last = last_contact(case.situation)
    since = awaited.received_at if awaited else (last.at if last else None)
    moment, put_off = case.from_when(since=since)
    if awaited is None:
        because = [*because, *put_off]
    protected = case.policy.get_grade(case.situation.grade).protected
    at_once = awaited is not None or protected or bool(put_off)
    span = _span(desks, research, moment, at_once=at_once)
    due = desks.today(span.opens)
    missed_on = None
    if due > case.today and not put_off:
        earlier = case.started_since(since, case.situation.followed_since)
        before = _span(desks, research, earlier, at_once=at_once)
        missed_on = case.today if desks.today(before.opens) == case.today else None
    because = [*because, lacks, *_reasons(desks, research, span)]
    because += [Reason("reason-day-over")] if missed_on else []
    return case.touch(
        allowed=Allowed(due, due, due),
        span=span,
        channel=None,
        window_id=RESEARCH,
        phase=RESEARCH,
        purpose=Purpose.FIND_CONTACT,
        urgency=urgency_of_answer(case.policy, is_inquiry=awaited.is_inquiry)
        if awaited
        else urgency_of_rhythm(case.policy, due, due + _A_DAY),
        because=because,
        missed_on=missed_on,
    )


def _span(desks: Desks, research: Research, moment: datetime, *, at_once: bool) -> Span:
    """The working hours to look in: the next ones, or those of the next day that suits best."""
    coming = working_hours_from(desks, moment)
    first = next(coming)
    if at_once or _suits(desks, research, first):
        return first
    week = takewhile(lambda span: span.opens < moment + _SEARCHED, coming)
    return next((span for span in week if _suits(desks, research, span)), first)


def _reasons(desks: Desks, research: Research, span: Span) -> list[Reason]:
    """Why on that day."""
    reasons: list[Reason] = []
    if _suits(desks, research, span):
        weekday = desks.today(span.opens).isoweekday()
        reasons.append(Reason("reason-research-day", {"weekday": Term("weekday", str(weekday))}))
    return reasons


def _suits(desks: Desks, research: Research, span: Span) -> bool:
    return desks.today(span.opens).isoweekday() in research.weekdays
