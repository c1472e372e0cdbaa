"""A message of a chat, and what reading a chat gives."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from genjin.kernel.problem import Problem
from genjin.playbook.channels import Channel


class DateOrder(StrEnum):
    """In which order a date of three numbers is written."""

    YMD = "ymd"
    DMY = "dmy"
    MDY = "mdy"


@dataclass(frozen=True, slots=True)
class Message:
    """One message. `at` has no zone: it is what the clock of the exporting telephone showed.

    `row` is the line of the text on which it begins, counted from 1.
    """

    sender: str
    at: datetime
    text: str
    row: int


@dataclass(frozen=True, slots=True)
class DateChoice:
    """One way to read the dates of a chat: the order, and what the first date then is."""

    order: DateOrder
    first: date


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat that was read, the messages in the order of the text.

    `asks` is filled where the dates can be read in several ways and nothing in the text decides:
    there are no messages then, until a person has said which. `printed_date` is the first such
    date. `notices` counts the program's own lines that were left out (encryption, missed calls).
    """

    channel: Channel
    messages: tuple[Message, ...]
    problems: tuple[Problem, ...] = ()
    asks: tuple[DateChoice, ...] = ()
    printed_date: str = ""
    notices: int = 0

    @property
    def senders(self) -> tuple[str, ...]:
        """Who wrote, in the order of their first messages."""
        return tuple(dict.fromkeys(message.sender for message in self.messages))
