"""The seller's coming hours at work, from any moment on."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from genjin.scheduling.desk import Desks
from genjin.scheduling.hours import Span, joined, seller_hours

LONGEST_BREAK_DAYS = 60

_NO_SHIFT = timedelta(0)


def working_hours_from(
    desks: Desks, moment: datetime, *, shift: timedelta = _NO_SHIFT
) -> Iterator[Span]:
    """The seller's working hours after a moment, in order, the first cut to what is left of it.

    With a `shift` he comes so much earlier and stays so much later, within his own date.
    """
    first = desks.today(moment)
    for n in range(LONGEST_BREAK_DAYS):
        day = first + timedelta(days=n)
        if not desks.own.is_working_day(day):
            continue
        begins, ends = (
            desks.start_of(each).astimezone(UTC) for each in (day, day + timedelta(days=1))
        )
        longer = joined(
            Span(max(span.opens - shift, begins), min(span.closes + shift, ends))
            for span in seller_hours(desks.seller, day)
        )
        for span in longer:
            if span.closes > moment:
                yield Span(max(span.opens, moment), span.closes)
