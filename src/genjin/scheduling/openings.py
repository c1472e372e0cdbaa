"""When a window is open on a date of the seller's, as instants (M6)."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from functools import lru_cache

from genjin.playbook.rule_files import WindowFile
from genjin.scheduling.desk import Desks
from genjin.scheduling.hours import Span, common, joined, seller_hours, span_on

_Hours = tuple[tuple[time, time], ...]

_MIDNIGHT = time(0)
_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Opening:
    """The hours in which a window is open on one date, in order.

    `outside_own_hours`: the seller isn't at his desk then; the touch needs a shift, or is sent
    later than he leaves.
    """

    spans: tuple[Span, ...]
    outside_own_hours: bool = False


def opening(window: WindowFile, desks: Desks, day: date, *, with_seller: bool = True) -> Opening:
    """When the window opens on the seller's date; no spans if it doesn't.

    By the seller's clock the buyer must not be on a day off at that instant, by his own date. What
    lies outside the seller's hours is a message sent by a timer, unless the window needs him there.
    By the buyer's clock it is his hours on his working days, as far as they fall on the seller's
    date; where the window needs the seller at work, within the seller's hours and shifts, unless
    `with_seller` is false.
    """
    hours = tuple((span.from_, span.to) for span in window.hours)
    if window.clock == "seller":
        needs_him = window.needs_seller_at_work and with_seller
        return _by_seller_clock(hours, desks, day, needs_him=needs_him)
    if window.needs_seller_at_work and with_seller:
        return _by_both_clocks(hours, desks, day)
    spans = _by_buyer_clock(hours, desks, day)
    return Opening(tuple(spans), outside_own_hours=window.needs_seller_at_work)


# Customers of one region share their openings, so each is worked out once.


@lru_cache(maxsize=20_000)
def _by_seller_clock(hours: _Hours, desks: Desks, day: date, *, needs_him: bool) -> Opening:
    zone = desks.seller.zone
    found = [span_on(day, starts, ends, zone) for starts, ends in hours]
    spans = [span for span in found if span is not None and _buyer_works(desks, span)]
    own = common(spans, seller_hours(desks.seller, day))
    if needs_him:
        return Opening(tuple(own))
    return Opening(tuple(own or spans), outside_own_hours=bool(spans) and not own)


@lru_cache(maxsize=20_000)
def _by_both_clocks(hours: _Hours, desks: Desks, day: date) -> Opening:
    return Opening(
        tuple(common(_by_buyer_clock(hours, desks, day), seller_hours(desks.seller, day)))
    )


def _by_buyer_clock(hours: _Hours, desks: Desks, day: date) -> list[Span]:
    whole_day = span_on(day, _MIDNIGHT, _MIDNIGHT, desks.seller.zone)
    zone = desks.place.zone
    found = [
        span_on(his_day, starts, ends, zone)
        for his_day in (day - timedelta(days=1), day, day + timedelta(days=1))
        if not desks.meet or desks.theirs.is_working_day(his_day)
        for starts, ends in hours
    ]
    spans = joined(span for span in found if span is not None)
    return common(spans, [whole_day] if whole_day else [])


def _buyer_works(desks: Desks, span: Span) -> bool:
    if not desks.meet:
        return True
    zone = desks.place.zone
    first, last = (
        span.opens.astimezone(zone).date(),
        (span.closes - _INSTANT).astimezone(zone).date(),
    )
    works = desks.theirs.is_working_day
    return works(first) and (first == last or works(last))
