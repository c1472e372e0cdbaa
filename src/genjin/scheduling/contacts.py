"""What has passed between the two: who spoke last, what waits for an answer, what went unanswered (M5)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from genjin.playbook.channels import Channel
from genjin.scheduling.situation import Direction, PastTouch, Situation, Snooze


@dataclass(frozen=True, slots=True)
class AwaitedAnswer:
    """Something of the buyer's that nobody has answered. `channel` is the one that he used.

    `rows` are the ids of the touch or of the inquiry.
    """

    received_at: datetime
    channel: Channel | None
    is_inquiry: bool
    rows: tuple[str, ...] = ()


def awaited_answer(situation: Situation) -> AwaitedAnswer | None:
    """What waits for our answer: a new inquiry first, else the buyer's last word."""
    outgoing = [touch.at for touch in situation.touches if touch.direction is Direction.OUT]
    inquired_at = situation.inquired_at
    asked = inquired_at if not situation.inquiry_answered else None
    if asked is not None and not any(at >= asked for at in outgoing):
        channel = _channel_of_last_word(situation)
        rows = (situation.inquiry_id,) if situation.inquiry_id else ()
        return AwaitedAnswer(asked, channel, is_inquiry=True, rows=rows)
    last = situation.touches[-1] if situation.touches else None
    if last is None or last.direction is Direction.OUT:
        return None
    if inquired_at is not None and situation.inquiry_answered and last.at <= inquired_at:
        return None
    return AwaitedAnswer(last.at, last.channel, is_inquiry=False, rows=(last.touch_id,))


def last_contact(situation: Situation) -> PastTouch | None:
    """The last real contact in either direction; it restarts the clock."""
    return max(situation.touches, key=lambda touch: touch.at, default=None)


def unanswered(situation: Situation, zone: ZoneInfo) -> list[PastTouch]:
    """Our touches since the buyer's last word, one for each day.

    A mail and a message on one day of the seller's are one touch.
    """
    words = [touch.at for touch in situation.touches if touch.direction is Direction.IN]
    words += [situation.inquired_at] if situation.inquired_at is not None else []
    since = max(words, default=None)
    by_day = {
        touch.at.astimezone(zone).date(): touch
        for touch in situation.touches
        if touch.direction is Direction.OUT and (since is None or touch.at >= since)
    }
    return list(by_day.values())


def usual_channel(touches: Sequence[PastTouch]) -> Channel | None:
    """The channel that these touches used most."""
    counted = Counter(touch.channel for touch in touches).most_common(1)
    return counted[0][0] if counted else None


def snooze_in_force(situation: Situation, *, since: datetime | None) -> Snooze | None:
    """The snooze, unless something happened after it was decided."""
    snooze = situation.snooze
    if snooze is None or (since is not None and since > snooze.decided_at):
        return None
    return snooze


def _channel_of_last_word(situation: Situation) -> Channel | None:
    for touch in reversed(situation.touches):
        if touch.direction is Direction.IN:
            return touch.channel
    return None
