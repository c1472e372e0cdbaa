"""The buyer's person is away until a day, as his out-of-office answer says (M5)."""

from datetime import date, datetime

from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Absence, User
from genjin.workflows.home import Home
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers

_LONGEST_DAYS = 366
_LONGEST_NOTE = 500


def record_absence(
    home: Home,
    user: User,
    customer_id: str | int,
    *,
    returns_on: date,
    now: datetime,
    contact_id: int | None = None,
    note: str = "",
) -> Absence:
    """Record that he is away, and plan the customer again; a reply from him ends it.

    Without a contact it is the person who is written to. Raises UnusableInputError for a return
    that isn't after today, or more than a year off.
    """
    customer = get_customer(user, customer_id)
    today = day_of(user, now)
    if not 0 < (returns_on - today).days <= _LONGEST_DAYS:
        params = {"today": today, "returns": returns_on}
        raise UnusableInputError(Problem("problem-away-day", params))
    contact = customer.contacts.filter(pk=contact_id).first() if contact_id else None
    if contact is None:
        contact = customer.contacts.order_by("-is_main", "id").first()
    with transaction.atomic():
        absence = Absence.objects.create(
            customer=customer,
            contact=contact,
            returns_on=returns_on,
            note=note.strip()[:_LONGEST_NOTE],
            by=user,
            at=now,
        )
        plan_customers(home, [customer.pk], now=now)
    return absence


def end_absences(home: Home, user: User, customer_id: str | int, *, now: datetime) -> None:
    """He is back: forget the absences of the customer and plan him again; they stay on record."""
    customer = get_customer(user, customer_id)
    with transaction.atomic():
        customer.absences.filter(taken_back_at=None).update(taken_back_at=now)
        plan_customers(home, [customer.pk], now=now)
