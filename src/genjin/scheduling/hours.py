"""Hours of a day as instants: right across gaps and folds of the clock, in any zone (M6).

Instants are kept in UTC: two wall-clock times of one zone compare by the wall, not by the instant.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from genjin.scheduling.situation import Seller

_MIDNIGHT = time(0)


@dataclass(frozen=True, slots=True)
class Span:
    """From one instant to a later one, both in UTC."""

    opens: datetime
    closes: datetime


def span_on(day: date, starts: time, ends: time, zone: ZoneInfo) -> Span | None:
    """The hours of a day in a zone, midnight at the end being the next day's.

    An hour that the clock skips becomes the one after the gap; one that it repeats is the first.
    None if nothing is left of the hours.
    """
    opens = _instant(day, starts, zone)
    closes = _instant(day + timedelta(days=1) if ends == _MIDNIGHT else day, ends, zone)
    return Span(opens, closes) if opens < closes else None


def seller_hours(seller: Seller, day: date) -> list[Span]:
    """When the seller is at work on a date of his, shifts included, whether it is worked or not.

    What runs past midnight counts on each of the two dates.
    """
    spans: list[Span | None] = []
    for starts, ends in ((seller.starts, seller.ends), *seller.shifts):
        if starts < ends:
            spans.append(span_on(day, starts, ends, seller.zone))
        else:
            spans.append(span_on(day, starts, _MIDNIGHT, seller.zone))
            if ends != _MIDNIGHT:
                spans.append(span_on(day, _MIDNIGHT, ends, seller.zone))
    return joined(span for span in spans if span is not None)


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same hours in order, those that touch or overlap as one."""
    whole: list[Span] = []
    for span in sorted(spans, key=lambda span: span.opens):
        if whole and span.opens <= whole[-1].closes:
            whole[-1] = Span(whole[-1].opens, max(whole[-1].closes, span.closes))
        else:
            whole.append(span)
    return whole


def common(some: Iterable[Span], others: Iterable[Span]) -> list[Span]:
    """The hours that are in both."""
    others = list(others)
    both = (
        Span(max(one.opens, other.opens), min(one.closes, other.closes))
        for one in some
        for other in others
    )
    return joined(span for span in both if span.opens < span.closes)


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)
