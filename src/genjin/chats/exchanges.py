"""Messages become touches: those of one side within an hour are one (M5)."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from genjin.chats.message import Message


class Side(StrEnum):
    """Who a sender is: one of ours, one of the buyer's, or somebody to leave out."""

    US = "us"
    BUYER = "buyer"
    NEITHER = "neither"


_AN_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class ToldMessage:
    """A message with the mark by which it is known again when the chat comes in once more."""

    message: Message
    mark: str


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one side wrote within an hour: the matter of one touch. It is never empty.

    `at` is when its last message was written, so that of two exchanges of one hour the one that
    had the last word comes last.
    """

    is_ours: bool
    told: tuple[ToldMessage, ...]

    @property
    def at(self) -> datetime:
        """When its last message was written, on the telephone's clock."""
        return max(each.message.at for each in self.told)

    @property
    def senders(self) -> tuple[str, ...]:
        """Who wrote."""
        return tuple(dict.fromkeys(each.message.sender for each in self.told))

    @property
    def text(self) -> str:
        """What was written: with several messages each with its time, with several people its name."""
        if len(self.told) == 1:
            return self.told[0].message.text
        several = len(self.senders) > 1
        return "\n".join(_line(each.message, several=several) for each in self.told)


def marked(messages: Iterable[Message], sides: Mapping[str, Side]) -> list[ToldMessage]:
    """The messages of the two sides, each with its mark.

    The mark is made of the side, the minute and the words, and of how many such there were before
    it: an "ok" that was sent twice in a minute is two messages. It doesn't hold the sender's name,
    which differs from telephone to telephone.
    """
    seen: Counter[str] = Counter()
    told = []
    for message in messages:
        side = sides.get(message.sender, Side.NEITHER)
        if side is Side.NEITHER:
            continue
        minute = message.at.replace(second=0, microsecond=0).isoformat()
        basis = "\x1f".join((side, minute, " ".join(message.text.split())))
        seen[basis] += 1
        digest = hashlib.sha256(f"{basis}\x1f{seen[basis]}".encode()).hexdigest()
        told.append(ToldMessage(message, digest))
    return told


def exchanges(
    told: Sequence[ToldMessage], sides: Mapping[str, Side], *, longest: int
) -> list[Exchange]:
    """The exchanges of a chat, by when they ended; none has a text of more than `longest` letters.

    An hour is counted from the first message of an exchange.
    """
    found: list[Exchange] = []
    for is_ours in (True, False):
        side = Side.US if is_ours else Side.BUYER
        open_: list[ToldMessage] = []
        mine = (each for each in told if sides.get(each.message.sender) == side)
        for each in (piece for whole in mine for piece in _pieces(whole, longest)):
            if open_ and not _goes_on(open_, each, longest):
                found.append(Exchange(is_ours, tuple(open_)))
                open_ = []
            open_.append(each)
        if open_:
            found.append(Exchange(is_ours, tuple(open_)))
    return sorted(found, key=lambda exchange: exchange.at)


def _goes_on(open_: Sequence[ToldMessage], each: ToldMessage, longest: int) -> bool:
    since = each.message.at - open_[0].message.at
    if not timedelta(0) <= since < _AN_HOUR:
        return False
    whole = Exchange(is_ours=True, told=(*open_, each))
    return len(whole.text) <= longest


def _pieces(each: ToldMessage, longest: int) -> list[ToldMessage]:
    text = each.message.text
    if len(text) <= longest:
        return [each]
    parts = (text[start : start + longest] for start in range(0, len(text), longest))
    return [ToldMessage(replace(each.message, text=part), each.mark) for part in parts]


def _line(message: Message, *, several: bool) -> str:
    who = f" {message.sender}:" if several else ""
    return f"{message.at:%H:%M}{who} {message.text}"
