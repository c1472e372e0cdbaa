"""Enter one customer by hand."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer, User
from genjin.workflows.customer_lists.known import Known, customer_name_key
from genjin.workflows.customer_lists.merge import Entering, Entry, merge_row
from genjin.workflows.customer_lists.rows import read_fields
from genjin.workflows.customer_lists.save import save_entries
from genjin.workflows.home import Home
from genjin.workflows.link_company import propose_companies
from genjin.workflows.people import day_of
from genjin.workflows.permissions import customers_visible_to
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.products.naming import NamedProducts


def add_customer(
    home: Home, user: User, fields: Mapping[str, str], *, now: datetime
) -> tuple[Customer | None, tuple[Problem, ...]]:
    """Enter a customer as the person's own, and plan him; or what is wrong with what was typed.

    `fields` are named as in a customer list (`customer_lists/columns.yaml`) and may say as much
    as a row of one. A customer that is in the book already is a problem, whoever has him.
    """
    row = read_fields(
        {name: text for name, text in fields.items() if text.strip()}, day_of(user, now)
    )
    if row.problems:
        return None, row.problems
    name, country = str(row.values["name"]), str(row.values["country"])
    name_key = customer_name_key(name, country)
    with transaction.atomic():
        held = Known.of_the_book().find(row.values, name_key)
        if held is not None:
            return None, (_known_already(user, held[0]),)
        customer = Customer(owner=user, name_key=name_key, created_at=now, imported={})
        entry = Entry(customer, is_new=True)
        merge_row(entry, row.values, Entering(user, now, NamedProducts.of_the_catalogue()))
        customer.imported = {}  # A person's own words: no list may change them.
        for thing in (entry.inquiry, entry.deal):
            if thing is not None:
                thing.from_list = False
        save_entries([entry])
        propose_companies(home, [customer.pk], now=now)
        plan_customers(home, [customer.pk], now=now)
    return customer, ()


def _known_already(user: User, customer_id: int) -> Problem:
    customer = customers_visible_to(user).filter(pk=customer_id).first()
    if customer is None:
        return Problem("problem-customer-held-by-colleague", field="name")
    return Problem("problem-customer-known", {"name": customer.name}, field="name")
