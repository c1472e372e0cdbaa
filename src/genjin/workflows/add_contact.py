"""Enter a person at a customer: who buys there, and how he is reached (C5)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Contact, User
from genjin.workflows.customer_lists.cells import UnreadableCellError, read_cell
from genjin.workflows.home import Home
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers

_KINDS = {
    "name": "text",
    "role": "text",
    "email": "email",
    "phone": "phone",
    "whatsapp": "phone",
    "wechat": "text",
}
"""How each field is read: as the cell of that kind in a customer list."""

_WAYS = ("email", "phone", "whatsapp", "wechat")


def add_contact(
    home: Home, user: User, customer_id: str | int, fields: Mapping[str, str], *, now: datetime
) -> Contact:
    """Enter the person and plan the customer, who can be reached from now on.

    `fields` are name, role, email, phone, whatsapp and wechat. Entering the same person twice is
    one person. Raises UnusableInputError for a field that can't be read, or without any way to
    reach him; NotFoundError as `get_customer` does.
    """
    customer = get_customer(user, customer_id)
    values = {name: _read(name, text) for name, text in fields.items() if text.strip()}
    if not any(values.get(way) for way in _WAYS):
        raise UnusableInputError(Problem("problem-contact-no-way"))
    with transaction.atomic():
        is_main = not customer.contacts.exists()
        contact, _ = Contact.objects.get_or_create(
            customer=customer, **values, defaults={"is_main": is_main}
        )
        plan_customers(home, [customer.pk], now=now)
    return contact


def _read(name: str, text: str) -> str:
    try:
        return str(read_cell(_KINDS[name], text))
    except UnreadableCellError as error:
        raise UnusableInputError(Problem(error.problem_id, field=name, value=text[:100])) from error
