"""Log a contact that happened, and take back one that was logged by mistake (M1, M5)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.scheduling.situation import Channel, Direction
from genjin.stores.records.models import Contact, Customer, CustomerPlan, Touch, User
from genjin.workflows.home import Home
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.touch_fingerprint import touch_fingerprint

LONGEST_NOTE = 20_000
_CLOCKS_DIFFER_BY = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class TouchLogged:
    """The touch, the plan that follows from it, and whether it had been logged before."""

    touch: Touch
    next: CustomerPlan
    was_known: bool


def log_touch(  # noqa: PLR0913 - a touch has this many facts
    home: Home,
    user: User,
    customer_id: str | int,
    *,
    channel: str,
    direction: str,
    now: datetime,
    at: datetime | None = None,
    note: str = "",
    purpose: str = "",
    contact_id: int | None = None,
    minutes: int | None = None,
) -> TouchLogged:
    """Log a touch and plan the next one, in one transaction.

    Logging the same touch twice (customer, channel, direction, minute and note) is one touch.
    `at` is when it happened, `now` if not given. `minutes` is the time that it took.
    Raises UnusableInputError for a touch in the future, or an unknown channel or direction.
    """
    customer = get_customer(user, customer_id)
    happened = at or now
    _check(channel, direction, happened, note, now)
    fingerprint = touch_fingerprint(customer.pk, channel, direction, happened, note)
    with transaction.atomic():
        touch, is_new = Touch.objects.get_or_create(
            fingerprint=fingerprint,
            defaults={
                "customer": customer,
                "contact": _contact(customer, contact_id),
                "by": user,
                "channel": channel,
                "direction": direction,
                "at": happened,
                "note": note.strip(),
                "purpose": purpose or _planned_purpose(customer, direction, happened),
                "minutes": minutes,
                "logged_at": now,
            },
        )
        was_known = not is_new and touch.undone_at is None
        if not is_new and touch.undone_at is not None:
            touch.undone_at = None  # Logged again after it was taken back: it did happen.
            touch.save(update_fields=["undone_at"])
        plan_customers(home, [customer.pk], now=now)
    return TouchLogged(touch, CustomerPlan.objects.get(pk=customer.pk), was_known)


def undo_touch(home: Home, user: User, touch_id: str | int, *, now: datetime) -> CustomerPlan:
    """Take back a touch that was logged by mistake; the row stays, marked, and the plan follows.

    Raises NotFoundError for a touch that isn't there or isn't the person's to see.
    """
    touch = get_touch(user, touch_id)
    with transaction.atomic():
        Touch.objects.filter(pk=touch.pk, undone_at=None).update(undone_at=now)
        plan_customers(home, [touch.customer_id], now=now)
    return CustomerPlan.objects.get(pk=touch.customer_id)


def get_touch(user: User, touch_id: str | int) -> Touch:
    """The touch with this id (`t12`). Raises NotFoundError as `get_customer` does."""
    digits = str(touch_id).strip().removeprefix("t")
    touch = None
    if digits.isascii() and digits.isdigit() and int(digits) < 2**63:
        touch = Touch.objects.select_related("customer", "by").filter(pk=int(digits)).first()
    if touch is None:
        raise NotFoundError(Problem("problem-touch-unknown", value=str(touch_id)[:100]))
    get_customer(user, touch.customer_id)
    return touch


def _check(channel: str, direction: str, at: datetime, note: str, now: datetime) -> None:
    if channel not in {each.value for each in Channel}:
        known = ", ".join(Channel)
        raise UnusableInputError(
            Problem("problem-channel-unknown", {"known": known}, value=channel)
        )
    if direction not in {each.value for each in Direction}:
        raise UnusableInputError(Problem("problem-direction-unknown", value=direction))
    if at > now + _CLOCKS_DIFFER_BY:
        raise UnusableInputError(Problem("problem-touch-in-future", {"at": at, "now": now}))
    if len(note) > LONGEST_NOTE:
        raise UnusableInputError(Problem("problem-note-too-long", {"most": LONGEST_NOTE}))


def _planned_purpose(customer: Customer, direction: str, at: datetime) -> str:
    """What a touch of ours was for, where nobody said: the step that was planned for the day."""
    if direction != Direction.OUT:
        return ""
    plan = CustomerPlan.objects.filter(pk=customer.pk, due__isnull=False).first()
    if plan is None or customer.owner is None or plan.due is None:
        return ""
    return plan.purpose if plan.due <= day_of(customer.owner, at) else ""


def _contact(customer: Customer, contact_id: int | None) -> Contact | None:
    if contact_id is None:
        return None
    contact = customer.contacts.filter(pk=contact_id).first()
    if contact is None:
        raise NotFoundError(Problem("problem-contact-unknown", value=str(contact_id)))
    return contact
