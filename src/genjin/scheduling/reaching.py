"""Through which channel a touch goes, and when that channel is open (M5, M6)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from genjin.kernel.reason import Reason, Term
from genjin.playbook.channels import WRITTEN, Channel
from genjin.playbook.playbook import Playbook
from genjin.playbook.rule_files import Phase, WindowFile
from genjin.playbook.windows import window_for
from genjin.scheduling.answers import answer_span
from genjin.scheduling.contacts import usual_channel
from genjin.scheduling.days import Allowed, Slot, find_slot
from genjin.scheduling.desk import Desks
from genjin.scheduling.situation import PastTouch, Situation


@dataclass(frozen=True, slots=True)
class Reached:
    """A channel that is open, when, and what had to give way for it."""

    channel: Channel
    window: WindowFile
    slot: Slot
    because: tuple[Reason, ...] = ()


def channels_for(
    situation: Situation, phase: Phase, silence: Sequence[PastTouch]
) -> tuple[tuple[Channel, ...], list[Reason]]:
    """The channels to try in order: the preferred first, or any but the one that he is silent on."""
    if phase.channel == "usual":
        return situation.channels, []
    used = usual_channel(silence)
    others = tuple(channel for channel in situation.channels if channel is not used)
    if used is None or not others:
        return situation.channels, [Reason("reason-no-other-channel")]
    silent = tuple(channel for channel in situation.channels if channel is used)
    return (*others, *silent), [Reason("reason-another-channel", {"used": _term(used)})]


def reach(
    policy: Playbook, desks: Desks, allowed: Allowed, channels: Sequence[Channel], now: datetime
) -> Reached:
    """The first of the channels whose window opens; if none does, one at the buyer's hours.

    A visit isn't chosen in place of another channel: it is a journey. There is at least one
    channel.
    """
    country = desks.place.country
    tried = [each for each in channels if each is not Channel.VISIT or each is channels[0]]
    closed: list[Reason] = []
    for channel in tried:
        window = window_for(policy, channel, country)
        slot = find_slot(window, desks, allowed, now)
        if slot is not None:
            return Reached(channel, window, slot, tuple(closed))
        closed.append(Reason("reason-channel-closed", {"channel": _term(channel)}))
    channel = next((each for each in tried if each in WRITTEN), tried[0])
    # Of the one that is used all the same, its own reason says what it takes.
    closed = [each for each in closed if each.params["channel"] != _term(channel)]
    window = window_for(policy, channel, country)
    slot = find_slot(window, desks, allowed, now, with_seller=False)
    if slot is not None:
        return Reached(channel, window, slot, tuple(closed))
    return Reached(channel, window, _own_hours(desks, allowed, now), (Reason("reason-no-window"),))


def _own_hours(desks: Desks, allowed: Allowed, now: datetime) -> Slot:
    """The seller's own hours on the first allowed day: a window that never opens loses nobody."""
    moment = max(now, desks.start_of(allowed.earliest))
    span = answer_span(desks, moment, moment)
    day = desks.today(span.opens)
    return Slot(day, span, day.isoweekday(), on_best_weekday=True, outside_own_hours=False)


def _term(channel: Channel) -> Term:
    return Term("channel", channel.value)
