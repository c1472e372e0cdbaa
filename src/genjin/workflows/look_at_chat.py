"""What would come in from a chat (M1): its messages, who is who, and the touches they make."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from genjin.chats.exchanges import Exchange, Side, ToldMessage, exchanges, marked
from genjin.chats.message import Chat, DateOrder, Message
from genjin.chats.reading import read_chat
from genjin.kernel.phone_numbers import international_digits
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ChatMessage, ChatSender, Contact, Customer, User
from genjin.workflows.log_touch import LONGEST_NOTE
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer

_CLOCKS_DIFFER_BY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Sender:
    """A name in the chat. `side` is None until somebody has said, or the book knows, who he is."""

    name: str
    messages: int
    side: Side | None
    contact: Contact | None


@dataclass(frozen=True, slots=True)
class ChatSeen:
    """A chat before anything of it is written.

    `messages` counts those of the two sides, `known` of them are in the book already; `new` are the
    touches that the others make. These are given once every sender's side is known.
    """

    customer: Customer
    chat: Chat
    senders: tuple[Sender, ...]
    messages: int
    known: int
    new: tuple[Exchange, ...]
    problems: tuple[Problem, ...]

    @property
    def sides(self) -> dict[str, Side]:
        """Who is known to be who."""
        return {each.name: each.side for each in self.senders if each.side is not None}

    @property
    def is_clear(self) -> bool:
        """Whether it can go in: the dates are read, and somebody is the buyer or is ours."""
        sides = self.sides
        everyone = len(sides) == len(self.senders) > 0
        return everyone and any(side is not Side.NEITHER for side in sides.values())


def look_at_chat(
    user: User,
    customer_id: str | int,
    text: str,
    *,
    now: datetime,
    sides: Mapping[str, Side] | None = None,
    order: DateOrder | None = None,
    file: str | None = None,
) -> ChatSeen:
    """What would come in. Writes nothing.

    `sides` is what a person says of the names now; what he said before, or the contacts tell, is
    known without it. The times of a chat are those of the person's zone. Raises NotFoundError as
    `get_customer` does.
    """
    customer = get_customer(user, customer_id)
    chat = read_chat(text, today=day_of(user, now), order=order, file=file)
    messages, late = _until(chat, user, now, file)
    senders = tuple(_senders(user, customer, chat.senders, messages, sides or {}))
    seen = ChatSeen(customer, chat, senders, 0, 0, (), (*chat.problems, *late))
    if not seen.is_clear:
        return seen
    told = marked(messages, seen.sides)
    known = _known(customer, told)
    fresh = [each for each in told if each.mark not in known]
    return ChatSeen(
        customer=customer,
        chat=chat,
        senders=senders,
        messages=len(told),
        known=len(told) - len(fresh),
        new=tuple(exchanges(fresh, seen.sides, longest=LONGEST_NOTE)),
        problems=seen.problems,
    )


def _until(
    chat: Chat, user: User, now: datetime, file: str | None
) -> tuple[list[Message], list[Problem]]:
    """The messages that have been written by now, and those that can't have been."""
    latest = now + _CLOCKS_DIFFER_BY
    written, late = [], []
    for message in chat.messages:
        if message.at.replace(tzinfo=user.zone) <= latest:
            written.append(message)
        else:
            late.append(
                Problem(
                    "problem-chat-in-future",
                    {"at": message.at.replace(tzinfo=user.zone)},
                    file=file,
                    row=message.row,
                )
            )
    return written, late


def _senders(
    user: User,
    customer: Customer,
    names: Iterable[str],
    messages: Iterable[Message],
    said: Mapping[str, Side],
) -> Iterable[Sender]:
    counts: dict[str, int] = {}
    for message in messages:
        counts[message.sender] = counts.get(message.sender, 0) + 1
    names = list(names)
    before = _said_before(user, customer, names)
    contacts = list(customer.contacts.all())
    for name in names:
        contact = _contact_named(name, contacts, customer.country)
        side = said.get(name) or before.get(name) or (Side.BUYER if contact is not None else None)
        is_buyer = side in (Side.BUYER, None)
        yield Sender(name, counts.get(name, 0), side, contact if is_buyer else None)


def _said_before(user: User, customer: Customer, names: list[str]) -> dict[str, Side]:
    """What was said of these names in this chat; and which are the person's own in other chats."""
    own = ChatSender.objects.filter(by=user, side=ChatSender.Side.US, name__in=names)
    said = dict.fromkeys((each.name for each in own), Side.US)
    for each in ChatSender.objects.filter(customer=customer, name__in=names):
        said[each.name] = Side(each.side)
    return said


def _contact_named(name: str, contacts: Iterable[Contact], country: str) -> Contact | None:
    """The contact whom a chat calls so: by his name, or by his number where it has no name."""
    digits = international_digits(name) if name.startswith("+") else None
    for contact in contacts:
        if contact.name and contact.name.casefold() == name.casefold():
            return contact
        numbers = (contact.whatsapp, contact.phone)
        where = contact.country or country
        if digits and any(international_digits(each, where) == digits for each in numbers if each):
            return contact
    return None


def _known(customer: Customer, told: list[ToldMessage]) -> set[str]:
    """The marks of messages that are part of a touch which wasn't taken back."""
    if not told:
        return set()
    # One index range for the whole chat: thousands of marks would be too many parameters.
    known = ChatMessage.objects.filter(customer=customer, touch__undone_at=None)
    return set(known.values_list("mark", flat=True)) & {each.mark for each in told}
