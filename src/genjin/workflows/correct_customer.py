"""Correct what the book says of a customer: the name, the place, the source, the note (C4)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import available_timezones

from django.db import transaction

from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer, User
from genjin.workflows.corrections import keep_correction, too_long
from genjin.workflows.customer_lists.known import customer_name_key
from genjin.workflows.customer_lists.rows import read_fields
from genjin.workflows.home import Home
from genjin.workflows.link_company import propose_companies
from genjin.workflows.people import day_of
from genjin.workflows.permissions import customers_visible_to, get_customer
from genjin.workflows.plan_customers import plan_customers

_TEXTS = ("name", "country", "subdivision", "city", "website", "note")
CUSTOMER_FIELDS = (*_TEXTS, "time_zone", "source")
"""What can be corrected; an empty text empties its field."""


def correct_customer(
    home: Home, user: User, customer_id: str | int, fields: Mapping[str, str], *, now: datetime
) -> tuple[Customer | None, tuple[Problem, ...]]:
    """Keep what was corrected and plan the customer again; or what is wrong and nothing is kept.

    `fields` are all of `CUSTOMER_FIELDS`, as typed; a time zone is only for one whom his city and
    state don't give. Raises NotFoundError as `get_customer` does.
    """
    customer = get_customer(user, customer_id)
    values, problems = _read(customer, fields, user, now)
    if not problems and (problem := _held_already(user, customer, values)):
        problems.append(problem)
    if problems:
        return None, tuple(problems)
    with transaction.atomic():
        is_renamed = values["name"] != customer.name or values["country"] != customer.country
        if keep_correction(customer, customer, values, by=user, now=now) is None:
            return customer, ()
        if is_renamed:
            customer.name_key = customer_name_key(customer.name, customer.country)
            customer.save(update_fields=["name_key"])
            propose_companies(home, [customer.pk], now=now)
        plan_customers(home, [customer.pk], now=now)
    return customer, ()


def customer_as_typed(customer: Customer) -> dict[str, str]:
    """The fields as a person would type them."""
    return {name: str(getattr(customer, name)) for name in CUSTOMER_FIELDS}


def _read(
    customer: Customer, fields: Mapping[str, str], user: User, now: datetime
) -> tuple[dict[str, Any], list[Problem]]:
    row = read_fields({name: fields.get(name, "") for name in _TEXTS}, day_of(user, now))
    values: dict[str, Any] = {name: row.values.get(name, "") for name in _TEXTS}
    problems = list(row.problems)
    values["time_zone"] = zone = fields.get("time_zone", "").strip()
    if zone and zone not in available_timezones():
        problems.append(Problem("problem-zone-unknown", field="time_zone", value=zone[:60]))
    values["source"] = fields.get("source", "") or customer.source
    if values["source"] not in Customer.Source.values:
        problems.append(Problem("problem-source-unknown", value=str(values["source"])[:60]))
    return values, problems + too_long(Customer, values)


def _held_already(user: User, customer: Customer, values: Mapping[str, Any]) -> Problem | None:
    """Another customer of this name and country, whoever has him."""
    key = customer_name_key(values["name"], values["country"])
    if (key, values["country"]) == (customer.name_key, customer.country):
        return None
    others = Customer.objects.filter(
        name_key=key, country=values["country"], archived_at=None
    ).exclude(pk=customer.pk)
    other = others.first()
    if other is None:
        return None
    if not customers_visible_to(user).filter(pk=other.pk).exists():
        return Problem("problem-customer-held-by-colleague", field="name")
    return Problem("problem-customer-known", {"name": other.name}, field="name")
