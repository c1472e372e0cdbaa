"""A planned touch on another of its days: the same step in the window's hours of that day (M10)."""

from dataclasses import replace
from datetime import date

from genjin.playbook.playbook import Playbook
from genjin.scheduling import explaining
from genjin.scheduling.days import Allowed, find_slot
from genjin.scheduling.desk import desks_of
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.situation import Place, Seller

_OF_THE_DAY = {
    "reason-window",
    "reason-buyer-time",
    "reason-buyer-time-overnight",
    "reason-outside-own-hours",
    "reason-call-outside-own-hours",
    "reason-weekday-not-best",
    "reason-better-weekday",
    "reason-target-closed",
}


def moved_to(
    touch: NextTouch, place: Place, policy: Playbook, seller: Seller, day: date
) -> NextTouch:
    """The touch on one of its `later` days; unchanged if its window isn't open then."""
    window = policy.windows.get(touch.window_id)
    if window is None or touch.channel is None:
        return touch
    desks = desks_of(seller, place, day.year, policy.long_holidays)
    slot = find_slot(window, desks, Allowed(day, day, day), desks.start_of(day))
    if slot is None or slot.day != day:
        return touch
    kept = (reason for reason in touch.because if reason.id not in _OF_THE_DAY)
    return replace(
        touch,
        due=day,
        opens=slot.span.opens.astimezone(seller.zone),
        closes=slot.span.closes.astimezone(seller.zone),
        because=(*kept, *explaining.window(desks, window, slot, touch.channel)),
        later=tuple(each for each in touch.later if each > day),
    )
