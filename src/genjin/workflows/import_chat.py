"""A chat comes into the book as touches, and the customer is planned once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from genjin.chats.exchanges import Exchange, Side
from genjin.chats.message import DateOrder
from genjin.kernel.errors import NotAllowedError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.scheduling.situation import Direction
from genjin.stores.records.models import (
    ChatMessage,
    ChatSender,
    CustomerPlan,
    Touch,
    User,
)
from genjin.workflows.home import Home
from genjin.workflows.log_touch import get_touch
from genjin.workflows.look_at_chat import ChatSeen, look_at_chat
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.touch_fingerprint import touch_fingerprint


@dataclass(frozen=True, slots=True)
class ChatImported:
    """What came in: the touches, and the plan that follows from them."""

    seen: ChatSeen
    touches: tuple[Touch, ...]
    next: CustomerPlan


def import_chat(  # noqa: PLR0913 - a chat has this many facts
    home: Home,
    user: User,
    customer_id: str | int,
    text: str,
    *,
    now: datetime,
    sides: Mapping[str, Side] | None = None,
    order: DateOrder | None = None,
    file: str | None = None,
) -> ChatImported:
    """Make touches of the messages that aren't in the book yet, in one transaction.

    Bringing the same chat in again changes nothing; a longer one adds what is new. Who is who is
    kept for the next time. Raises UnusableInputError where the dates can be read in several ways,
    a sender isn't known, or the text is no chat.
    """
    with transaction.atomic():
        seen = look_at_chat(user, customer_id, text, now=now, sides=sides, order=order, file=file)
        require_clear(seen, file)
        customer = seen.customer
        for name, side in seen.sides.items():
            ChatSender.objects.update_or_create(
                customer=customer,
                name=name,
                defaults={"side": side.value, "by": user, "at": now},
            )
        touches = tuple(_keep(seen, exchange, user, now) for exchange in seen.new)
        plan_customers(home, [customer.pk], now=now)
    return ChatImported(seen, touches, CustomerPlan.objects.get(pk=customer.pk))


def require_clear(seen: ChatSeen, file: str | None) -> None:
    """Raise UnusableInputError unless the chat can go in as it was seen."""
    if seen.chat.asks:
        orders = ", ".join(choice.order for choice in seen.chat.asks)
        raise UnusableInputError(
            Problem(
                "problem-chat-dates", {"orders": orders}, file=file, value=seen.chat.printed_date
            )
        )
    if not seen.senders:
        raise UnusableInputError(
            seen.problems[0] if seen.problems else Problem("problem-chat-unknown", file=file)
        )
    if not seen.is_clear:
        unknown = [each.name for each in seen.senders if each.side is None]
        names = ", ".join(unknown or [each.name for each in seen.senders])
        raise UnusableInputError(Problem("problem-chat-who", {"names": names[:300]}, file=file))


def take_back_chat(home: Home, user: User, first_touch_id: int, *, now: datetime) -> CustomerPlan:
    """Take back every touch that came in together with this one; the rows stay, marked.

    Raises NotFoundError for a touch that isn't there or isn't the person's to see, NotAllowedError
    for one that didn't come from a chat.
    """
    first = get_touch(user, first_touch_id)
    if not first.chat_messages.exists():
        raise NotAllowedError(Problem("problem-chat-not-one", value=f"t{first.pk}"))
    together = Touch.objects.filter(
        customer=first.customer_id,
        logged_at=first.logged_at,
        by=first.by_id,
        chat_messages__isnull=False,
        undone_at=None,
    )
    with transaction.atomic():
        Touch.objects.filter(pk__in=list(together.values_list("pk", flat=True))).update(
            undone_at=now
        )
        plan_customers(home, [first.customer_id], now=now)
    return CustomerPlan.objects.get(pk=first.customer_id)


def _keep(seen: ChatSeen, exchange: Exchange, user: User, now: datetime) -> Touch:
    customer, channel = seen.customer, seen.chat.channel.value
    direction = (Direction.OUT if exchange.is_ours else Direction.IN).value
    at, note = exchange.at.replace(tzinfo=user.zone), exchange.text
    contacts = {each.name: each.contact for each in seen.senders}
    touch, is_new = Touch.objects.get_or_create(
        fingerprint=touch_fingerprint(customer.pk, channel, direction, at, note),
        defaults={
            "customer": customer,
            "contact": contacts.get(exchange.senders[-1]),
            "by": user,
            "channel": channel,
            "direction": direction,
            "at": at,
            "note": note,
            "logged_at": now,
        },
    )
    if not is_new and touch.undone_at is not None:
        touch.undone_at = None  # Brought in again after it was taken back.
        touch.logged_at = now
        touch.save(update_fields=["undone_at", "logged_at"])
    ChatMessage.objects.bulk_create(
        ChatMessage(customer=customer, touch=touch, mark=mark)
        for mark in dict.fromkeys(told.mark for told in exchange.told)
    )
    return touch
