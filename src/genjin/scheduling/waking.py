"""When the buyer is awake: a chat rings wherever he is (M6)."""

from datetime import datetime, timedelta
from itertools import takewhile

from genjin.playbook.rule_files import Hours
from genjin.scheduling.desk import Desks
from genjin.scheduling.hours import Span, common, span_on
from genjin.scheduling.own_hours import working_hours_from

_SHIFT = timedelta(hours=3)
"""How much earlier or later than usual a salesperson may sit down for one message."""

_SEARCHED = timedelta(days=14)


def awake_during(span: Span, desks: Desks, waking: Hours) -> list[Span]:
    """The parts of some hours in which it is day for the buyer, on whatever date of his."""
    zone = desks.place.zone
    first, last = (at.astimezone(zone).date() for at in (span.opens, span.closes))
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    waking_hours = (span_on(day, waking.from_, waking.to, zone) for day in days)
    return common([span], [each for each in waking_hours if each is not None])


def next_awake(desks: Desks, waking: Hours, moment: datetime) -> Span | None:
    """The next hours in which he is awake and the seller at work, else on an early or late shift.

    None if there are none for weeks.
    """
    for shift in (timedelta(0), _SHIFT):
        hours = working_hours_from(desks, moment, shift=shift)
        for span in takewhile(lambda span: span.opens < moment + _SEARCHED, hours):
            if awake := awake_during(span, desks, waking):
                return awake[0]
    return None
