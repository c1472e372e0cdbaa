"""What has passed between the two: who spoke last, what waits for an answer, what went unanswered (M5)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from genjin.playbook.channels import WRITTEN, Channel
from genjin.scheduling.situation import Direction, PastTouch, Situation, Snooze


@dataclass(frozen=True, slots=True)
class AwaitedAnswer:
    """Something of the buyer's that nobody has answered. `channel` is the one that he used last.

    `received_at` is when the inquiry, or the first of his messages, arrived: whoever writes twice
    isn't answered later for it. `messages` are those that wait, oldest first. `rows` are the ids
    of the messages or of the inquiry.
    """

    received_at: datetime
    channel: Channel | None
    is_inquiry: bool
    rows: tuple[str, ...] = ()
    messages: tuple[PastTouch, ...] = ()


def awaited_answer(situation: Situation) -> AwaitedAnswer | None:
    """What waits for our answer: a new inquiry first, else what the buyer wrote since we last spoke.

    A call or a visit of his is a conversation: it asks for no letter, and what he had written
    before it was spoken of. A new inquiry waits until we have written, or its deal has moved on.
    """
    outgoing = [touch.at for touch in situation.touches if touch.direction is Direction.OUT]
    inquired_at = situation.inquired_at
    asked = inquired_at if not situation.inquiry_answered else None
    messages = unanswered_messages(situation.touches)
    if asked is not None and not any(at >= asked for at in outgoing):
        channel = _channel_of_last_word(situation)
        asked_in = (situation.inquiry_id,) if situation.inquiry_id else ()
        return AwaitedAnswer(asked, channel, is_inquiry=True, rows=asked_in, messages=messages)
    if inquired_at is not None and situation.inquiry_answered:
        messages = tuple(each for each in messages if each.at > inquired_at)
    if not messages:
        return None
    rows = tuple(each.touch_id for each in messages)
    return AwaitedAnswer(
        messages[0].at, messages[-1].channel, is_inquiry=False, rows=rows, messages=messages
    )


def unanswered_messages(touches: Sequence[PastTouch]) -> tuple[PastTouch, ...]:
    """What he wrote since our last word or our last conversation, oldest first."""
    since: list[PastTouch] = []
    for touch in sorted(touches, key=lambda each: each.at):
        if touch.direction is Direction.OUT or touch.channel not in WRITTEN:
            since = []
        else:
            since.append(touch)
    return tuple(since)


def last_contact(situation: Situation) -> PastTouch | None:
    """The last real contact in either direction, an order among them; it restarts the clock."""
    known = [*situation.touches, *([situation.ordered] if situation.ordered is not None else [])]
    return max(known, key=lambda touch: touch.at, default=None)


def is_offer_open(situation: Situation) -> bool:
    """Whether he has an offer of ours to decide on: a quotation, or our answer to his inquiry."""
    if situation.has_open_offer:
        return True
    asked = situation.inquired_at
    if asked is None or not situation.inquiry_is_undecided:
        return False
    return situation.inquiry_answered or any(
        touch.direction is Direction.OUT and touch.at >= asked for touch in situation.touches
    )


def unanswered(situation: Situation, zone: ZoneInfo) -> list[PastTouch]:
    """Our touches since the buyer's last word, one for each day.

    A mail and a message on one day of the seller's are one touch.
    """
    words = [touch.at for touch in situation.touches if touch.direction is Direction.IN]
    words += [situation.inquired_at] if situation.inquired_at is not None else []
    words += [situation.ordered.at] if situation.ordered is not None else []
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
