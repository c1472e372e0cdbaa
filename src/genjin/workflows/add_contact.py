"""Enter a person at a customer: who buys there, where he is, and how he is reached (C5)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import available_timezones

from django.db import transaction

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.channels import Channel
from genjin.stores.records.models import Contact, User
from genjin.workflows.corrections import too_long
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
    "subdivision": "text",
    "city": "text",
}
"""How each field is read: as the cell of that kind in a customer list."""

_CHOSEN = ("language", "preferred_channel", "country", "time_zone")
CONTACT_FIELDS = (*_KINDS, *_CHOSEN)
"""What is entered of a person. A place is only for one who isn't where his firm is."""

LANGUAGES = (
    "en",
    "es",
    "pt",
    "fr",
    "de",
    "it",
    "nl",
    "pl",
    "tr",
    "ru",
    "ar",
    "ja",
    "ko",
    "vi",
    "th",
    "id",
    "zh",
)
"""The languages that can be chosen for a contact; a draft in another than its own is in English."""

_WAYS = ("email", "phone", "whatsapp", "wechat")


def add_contact(
    home: Home, user: User, customer_id: str | int, fields: Mapping[str, str], *, now: datetime
) -> Contact:
    """Enter the person and plan the customer, who can be reached from now on.

    `fields` are some of `CONTACT_FIELDS`. Entering the same person twice is one person. Raises
    UnusableInputError for a field that can't be read, or without any way to reach him;
    NotFoundError as `get_customer` does.
    """
    customer = get_customer(user, customer_id)
    values, problems = read_contact(fields)
    if problems:
        raise UnusableInputError(problems[0])
    with transaction.atomic():
        is_main = not customer.contacts.exists()
        said = {name: value for name, value in values.items() if value}
        contact, _ = Contact.objects.get_or_create(
            customer=customer, **said, defaults={"is_main": is_main}
        )
        plan_customers(home, [customer.pk], now=now)
    return contact


def read_contact(fields: Mapping[str, str]) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """What was typed of a person, field by field, and what is wrong with it."""
    problems: list[Problem] = []
    values: dict[str, Any] = {}
    for name, text in fields.items():
        bare = text.strip()
        values[name] = _read(name, bare, problems) if bare else ""
    unread = {problem.field for problem in problems}
    if not any(values.get(way) or way in unread for way in _WAYS):
        problems.append(Problem("problem-contact-no-way"))
    return values, (*problems, *too_long(Contact, values))


def _read(name: str, text: str, problems: list[Problem]) -> str:
    if name in _CHOSEN:
        read = _read_chosen(name, text)
        if read is None:
            known = {"known": ", ".join(Channel)}
            problems.append(Problem(_UNKNOWN[name], known, field=name, value=text[:60]))
        return read or ""
    try:
        return str(read_cell(_KINDS[name], text))
    except UnreadableCellError as error:
        problems.append(Problem(error.problem_id, field=name, value=text[:100]))
        return ""


_UNKNOWN = {
    "preferred_channel": "problem-channel-unknown",
    "country": "problem-web-country",
    "time_zone": "problem-zone-unknown",
}


def _read_chosen(name: str, text: str) -> str | None:
    match name:
        case "country":
            return parse_country(text)
        case "time_zone":
            return text if text in available_timezones() else None
        case "preferred_channel":
            return text if text in set(Channel) else None
        case _:
            # A list may have brought another word for it, which stays as long as nobody changes it.
            return text[:10]
