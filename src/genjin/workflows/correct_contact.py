"""Correct who a contact is and how he is reached; choose the main one; remove one who has left (C5)."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Contact, User
from genjin.workflows.add_contact import CONTACT_FIELDS, read_contact
from genjin.workflows.corrections import keep_correction
from genjin.workflows.home import Home
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers


def get_contact(user: User, customer_id: int, contact_id: int) -> Contact:
    """A contact of the customer's, removed ones too. Raises NotFoundError where there is none."""
    customer = get_customer(user, customer_id)
    contact = Contact.everybody.filter(customer=customer, pk=contact_id).first()
    if contact is None:
        raise NotFoundError(Problem("problem-contact-unknown", value=str(contact_id)))
    return contact


def correct_contact(
    home: Home,
    user: User,
    customer_id: int,
    contact_id: int,
    fields: Mapping[str, str],
    *,
    now: datetime,
) -> tuple[Contact | None, tuple[Problem, ...]]:
    """Keep what was corrected and plan the customer again; or what is wrong and nothing is kept.

    `fields` are as in `add_contact`; one that is empty or left out is emptied.
    """
    contact = get_contact(user, customer_id, contact_id)
    values, problems = read_contact({name: fields.get(name, "") for name in CONTACT_FIELDS})
    if problems:
        return None, problems
    with transaction.atomic():
        if keep_correction(contact.customer, contact, values, by=user, now=now) is not None:
            plan_customers(home, [contact.customer_id], now=now)
    return contact, ()


def make_main_contact(
    home: Home, user: User, customer_id: int, contact_id: int, *, now: datetime
) -> Contact:
    """It is he who is written to from now on; the plan follows his place and his channels."""
    contact = get_contact(user, customer_id, contact_id)
    with transaction.atomic():
        others = contact.customer.contacts.filter(is_main=True).exclude(pk=contact.pk)
        others.update(is_main=False)
        kept = keep_correction(contact.customer, contact, {"is_main": True}, by=user, now=now)
        if kept is not None:
            plan_customers(home, [contact.customer_id], now=now)
    return contact


def remove_contact(
    home: Home, user: User, customer_id: int, contact_id: int, *, now: datetime
) -> Contact:
    """He isn't there any more. What he said stays; where he was the main one, the next takes his place."""
    return _place(home, get_contact(user, customer_id, contact_id), user, now, removed_at=now)


def bring_contact_back(
    home: Home, user: User, customer_id: int, contact_id: int, *, now: datetime
) -> Contact:
    """He was removed by mistake, or has come back."""
    return _place(home, get_contact(user, customer_id, contact_id), user, now, removed_at=None)


def _place(
    home: Home, contact: Contact, user: User, now: datetime, *, removed_at: datetime | None
) -> Contact:
    if (contact.removed_at is None) == (removed_at is None):
        return contact
    with transaction.atomic():
        keep_correction(contact.customer, contact, {"removed_at": removed_at}, by=user, now=now)
        plan_customers(home, [contact.customer_id], now=now)
    return contact
