"""The answer that a buyer waits for: its own short deadline, and no window to hold it back (M5, M6)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from genjin.kernel.reason import Reason, Term
from genjin.playbook.channels import Channel
from genjin.scheduling.contacts import AwaitedAnswer
from genjin.scheduling.desk import Desks
from genjin.scheduling.hours import Span, seller_hours
from genjin.scheduling.situation import Situation

WRITTEN = frozenset({Channel.MAIL, Channel.PORTAL, Channel.WHATSAPP, Channel.WECHAT})
"""Channels on which an answer may lie until the buyer looks."""

_LONGEST_BREAK_DAYS = 60


def working_hours_from(desks: Desks, moment: datetime) -> Iterator[Span]:
    """The seller's working hours after a moment, in order, the first cut to what is left of it."""
    first = desks.today(moment)
    for n in range(_LONGEST_BREAK_DAYS):
        day = first + timedelta(days=n)
        if not desks.own.is_working_day(day):
            continue
        for span in seller_hours(desks.seller, day):
            if span.closes > moment:
                yield Span(max(span.opens, moment), span.closes)


def answer_deadline(desks: Desks, received_at: datetime, hours: float) -> datetime:
    """When so many of the seller's working hours have passed since the buyer wrote."""
    left = timedelta(hours=hours)
    for span in working_hours_from(desks, received_at):
        if span.closes - span.opens >= left:
            return span.opens + left
        left -= span.closes - span.opens
    return received_at + timedelta(days=_LONGEST_BREAK_DAYS)


def answer_span(desks: Desks, moment: datetime, deadline: datetime) -> Span:
    """The hours in which to answer: the next that are worked, up to the deadline if it is ahead."""
    span = next(working_hours_from(desks, moment))
    return Span(span.opens, deadline) if span.opens < deadline < span.closes else span


def answer_channel(situation: Situation, awaited: AwaitedAnswer) -> Channel | None:
    """The channel that he wrote on, else the first on which one can write; None if there is none."""
    if awaited.channel in WRITTEN:
        return awaited.channel
    return next((channel for channel in situation.channels if channel in WRITTEN), None)


def answer_reasons(
    desks: Desks, awaited: AwaitedAnswer, deadline: datetime, now: datetime
) -> list[Reason]:
    """Why an answer is due, and by when; how late it is, if it is."""
    zone = desks.seller.zone
    received = awaited.received_at.astimezone(zone)
    reasons = [
        Reason("reason-answer-inquiry", {"at": received})
        if awaited.is_inquiry
        else Reason("reason-answer-reply", {"at": received, "channel": _channel(awaited)})
    ]
    late = deadline <= now
    said = "reason-answer-late" if late else "reason-answer-by"
    reasons.append(Reason(said, {"by": deadline.astimezone(zone)}))
    return reasons


def own_day_off(desks: Desks, today: date, due: date) -> list[Reason]:
    """Why the seller doesn't answer today, if it is a day that he doesn't work."""
    off = desks.own.day_off(today) if due > today else None
    return [off] if off else []


def _channel(awaited: AwaitedAnswer) -> Term | str:
    return Term("channel", awaited.channel.value) if awaited.channel else ""
