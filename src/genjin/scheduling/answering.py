"""The touch that answers the buyer: it comes before every rhythm (M5)."""

from dataclasses import replace
from datetime import datetime

from genjin.kernel.reason import Reason
from genjin.playbook.channels import Channel
from genjin.scheduling import explaining
from genjin.scheduling.answers import (
    WrittenAnswer,
    answer_channel,
    answer_deadline,
    answer_reasons,
    deadline_ahead,
    own_day_off,
    written_answer,
)
from genjin.scheduling.case import Case
from genjin.scheduling.contacts import AwaitedAnswer
from genjin.scheduling.days import Allowed
from genjin.scheduling.escalation import escalation_of
from genjin.scheduling.planned import ANSWER, NextTouch
from genjin.scheduling.reaching import reach
from genjin.scheduling.research import research_touch
from genjin.scheduling.value import urgency_of_answer


def answer_touch(case: Case, awaited: AwaitedAnswer) -> NextTouch:
    """The answer that he waits for: in the seller's next working hours, whatever the window.

    One that is late has a new deadline, within the next hour or so.
    """
    deadline = _deadline(case, awaited)
    moment, put_off = case.from_when(since=awaited.received_at)
    late_hours = case.policy.profile.first_answer.late_hours
    ahead = deadline_ahead(case.desks, deadline, late_hours, moment)
    because = [*answer_reasons(case.desks, awaited, deadline, ahead), *put_off]
    channel = answer_channel(case.situation, awaited)
    if channel is None and not case.situation.channels:
        return replace(
            research_touch(case, awaited, because),
            escalation=escalation_of(case, awaited, deadline),
        )
    if channel is None:
        return _answer_in_person(case, awaited, moment, deadline, because)
    answer = _written(case, awaited, channel, moment, ahead)
    due, latest = case.desks.today(answer.span.opens), case.desks.today(deadline)
    missed_on = None
    if due > case.today and not put_off:
        earlier = case.started_since(awaited.received_at)
        asked = _written(case, awaited, channel, earlier, ahead).span
        missed_on = case.today if case.desks.today(asked.opens) == case.today else None
    because += [Reason("reason-day-over")] if missed_on else []
    because += own_day_off(case.desks, case.today, due)
    because += [*answer.because, *explaining.buyer_time(case.desks, answer.span)]
    return case.touch(
        allowed=Allowed(due, due, max(due, latest)),
        span=answer.span,
        channel=answer.channel,
        window_id=ANSWER,
        phase=ANSWER,
        purpose=case.answer_purpose(awaited),
        urgency=urgency_of_answer(case.policy, is_inquiry=awaited.is_inquiry),
        because=because,
        missed_on=missed_on,
        escalation=escalation_of(case, awaited, deadline),
    )


def _deadline(case: Case, awaited: AwaitedAnswer) -> datetime:
    """By when to answer; an inquiry doesn't put off the answer to a message from before it."""
    hours = case.policy.profile.first_answer
    waiting = [(each.at, hours.reply_hours) for each in awaited.messages[:1]]
    if awaited.is_inquiry:
        waiting.append((awaited.received_at, hours.inquiry_hours))
    return min(answer_deadline(case.desks, since, within) for since, within in waiting)


def _written(
    case: Case, awaited: AwaitedAnswer, channel: Channel, moment: datetime, deadline: datetime
) -> WrittenAnswer:
    return written_answer(
        case.situation,
        awaited,
        channel,
        case.desks,
        case.policy.profile.waking,
        moment=moment,
        deadline=deadline,
    )


def _answer_in_person(
    case: Case,
    awaited: AwaitedAnswer,
    moment: datetime,
    deadline: datetime,
    because: list[Reason],
) -> NextTouch:
    """An answer to somebody whom one can only call or visit: he must be awake and at work."""
    first = case.desks.days.first_from(case.desks.today(moment))
    allowed = Allowed(first, first, max(first, case.desks.today(deadline)))
    channels = case.situation.channels
    found = reach(case.policy, case.desks, allowed, channels, moment)
    missed_on = case.missed_on(found, channels, allowed, awaited.received_at)
    because += [Reason("reason-answer-in-person"), *found.because]
    because += [Reason("reason-closed-today")] if missed_on else []
    because += explaining.window(case.desks, found.window, found.slot, found.channel)
    return case.touch(
        allowed=allowed,
        span=found.slot.span,
        channel=found.channel,
        window_id=found.window.id,
        phase=ANSWER,
        purpose=case.answer_purpose(awaited),
        urgency=urgency_of_answer(case.policy, is_inquiry=awaited.is_inquiry),
        because=because,
        missed_on=missed_on,
        escalation=escalation_of(case, awaited, deadline),
    )
