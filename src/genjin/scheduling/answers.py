"""The answer that a buyer waits for: its own short deadline, and no window to hold it back (M5, M6).

Only sleep does: a reply to his chat goes by mail while he sleeps, or waits for his morning.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from genjin.kernel.reason import ParamValue, Reason, Term
from genjin.playbook.channels import WRITTEN, Channel
from genjin.playbook.rule_files import Hours
from genjin.scheduling.contacts import AwaitedAnswer
from genjin.scheduling.desk import Desks
from genjin.scheduling.hours import Span, common, seller_hours
from genjin.scheduling.own_hours import LONGEST_BREAK_DAYS, working_hours_from
from genjin.scheduling.situation import Situation
from genjin.scheduling.waking import awake_during, next_awake

QUIET = frozenset({Channel.MAIL, Channel.PORTAL})
"""Written channels that wake nobody."""


@dataclass(frozen=True, slots=True)
class WrittenAnswer:
    """Through which channel to answer, in which hours, and why not otherwise."""

    channel: Channel
    span: Span
    because: tuple[Reason, ...] = ()


def answer_deadline(desks: Desks, received_at: datetime, hours: float) -> datetime:
    """When so many of the seller's working hours have passed since the buyer wrote."""
    left = timedelta(hours=hours)
    for span in working_hours_from(desks, received_at):
        if span.closes - span.opens >= left:
            return span.opens + left
        left -= span.closes - span.opens
    return received_at + timedelta(days=LONGEST_BREAK_DAYS)


def deadline_ahead(desks: Desks, deadline: datetime, late_hours: float, now: datetime) -> datetime:
    """The deadline, or where it has passed the next one: so many working hours more, again and again.

    Counted from the deadline, or from the beginning of the seller's day, so that it stands still
    while he looks at it. At least half of the hours are still ahead.
    """
    if deadline > now:
        return deadline
    half = timedelta(hours=late_hours) / 2
    ahead = max(deadline, desks.start_of(desks.today(now)))
    while ahead < now + half:
        ahead = answer_deadline(desks, ahead, late_hours)
    return ahead


def answer_span(desks: Desks, moment: datetime, deadline: datetime) -> Span:
    """The hours in which to answer: the next that are worked, up to the deadline if it is ahead."""
    span = next(working_hours_from(desks, moment))
    return Span(span.opens, deadline) if span.opens < deadline < span.closes else span


def answer_channel(situation: Situation, awaited: AwaitedAnswer) -> Channel | None:
    """The channel that he wrote on, else the first on which one can write; None if there is none."""
    if awaited.channel in WRITTEN:
        return awaited.channel
    return next((channel for channel in situation.channels if channel in WRITTEN), None)


def written_answer(
    situation: Situation,
    awaited: AwaitedAnswer,
    channel: Channel,
    desks: Desks,
    waking: Hours,
    *,
    moment: datetime,
    deadline: datetime,
) -> WrittenAnswer:
    """How to answer from a moment on, given the channel that he would expect it on.

    A chat is answered while he is awake, if that is at once or before the deadline. Else a mail
    goes now. Where only the chat is known, a new inquiry is answered all the same, and a reply
    when he is awake next.
    """
    span = answer_span(desks, moment, deadline)
    if channel in QUIET:
        return WrittenAnswer(channel, span)
    awake = awake_during(span, desks, waking)
    if awake and awake[0].opens == span.opens:
        return WrittenAnswer(channel, awake[0])
    if awake and span.closes <= deadline:
        return WrittenAnswer(channel, awake[0], (_wait(desks, awake[0], span.opens),))
    quiet = next((each for each in situation.channels if each in QUIET), None)
    if quiet is not None:
        params = _asleep(desks, span.opens) | {"used": _term(channel), "channel": _term(quiet)}
        return WrittenAnswer(quiet, span, (Reason("reason-answer-asleep", params),))
    later = None if awaited.is_inquiry else next_awake(desks, waking, moment)
    if later is None:
        asleep = Reason("reason-answer-asleep-anyway", _asleep(desks, span.opens))
        return WrittenAnswer(channel, span, (asleep,))
    because = [_wait(desks, later, span.opens)]
    if not common([later], seller_hours(desks.seller, desks.today(later.opens))):
        because.append(Reason("reason-outside-own-hours"))
    return WrittenAnswer(channel, later, tuple(because))


def answer_reasons(
    desks: Desks, awaited: AwaitedAnswer, deadline: datetime, ahead: datetime
) -> list[Reason]:
    """Why an answer is due, and by when; that it is late and by when now, if it is."""
    zone = desks.seller.zone
    said: dict[str, ParamValue] = {
        "at": awaited.received_at.astimezone(zone),
        "zone": Term("zone", zone.key),
    }
    if not awaited.is_inquiry:
        said["channel"] = _term(awaited.messages[0].channel)
    kind = "inquiry" if awaited.is_inquiry else "reply"
    until: dict[str, ParamValue] = {
        "by": deadline.astimezone(zone),
        "zone": Term("zone", zone.key),
    }
    is_late = ahead > deadline
    again = (
        [_wrote_again(desks, awaited)]
        if len(awaited.messages) > 1 and not awaited.is_inquiry
        else []
    )
    if is_late:
        until["ahead"] = ahead.astimezone(zone)
    return [
        Reason(f"reason-answer-{kind}", said, awaited.rows),
        *again,
        Reason("reason-answer-late" if is_late else "reason-answer-by", until),
    ]


def _wrote_again(desks: Desks, awaited: AwaitedAnswer) -> Reason:
    """His last message of several; the deadline stays that of the first."""
    last = awaited.messages[-1]
    zone = desks.seller.zone
    said: dict[str, ParamValue] = {
        "at": last.at.astimezone(zone),
        "zone": Term("zone", zone.key),
        "channel": _term(last.channel),
        "count": len(awaited.messages),
    }
    return Reason("reason-answer-wrote-again", said)


def own_day_off(desks: Desks, today: date, due: date) -> list[Reason]:
    """Why the seller doesn't answer today, if it is a day that he doesn't work."""
    off = desks.own.day_off(today) if due > today else None
    return [off] if off else []


def _wait(desks: Desks, awake: Span, since: datetime) -> Reason:
    wakes = awake.opens.astimezone(desks.seller.zone)
    params = _asleep(desks, since) | {"wakes": f"{wakes:%H:%M}"}
    return Reason("reason-answer-when-awake", params)


def _asleep(desks: Desks, at: datetime) -> dict[str, ParamValue]:
    """What time it is for him, who is asleep."""
    zone = desks.place.zone
    return {"at": f"{at.astimezone(zone):%H:%M}", "zone": Term("zone", zone.key)}


def _term(channel: Channel) -> Term:
    return Term("channel", channel.value)
