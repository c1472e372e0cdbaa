"""Take a company of the trade data into the book, as a customer who hasn't written yet."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.kernel.reason import Reason
from genjin.stores.records.models import Customer, CustomerCompany, User
from genjin.workflows.add_customer import add_customer
from genjin.workflows.home import Home
from genjin.workflows.link_company import link_company
from genjin.workflows.open_trade_store import open_trade_store
from genjin.workflows.permissions import customers_visible_to

_LONGEST_NAME = 300


def add_company(
    home: Home, user: User, company_id: str, *, now: datetime, because: Sequence[Reason] = ()
) -> Customer:
    """The new customer, confirmed to be this company, so that its record counts in his grade.

    `because` is why he was chosen; it is kept with the link.

    Raises NotFoundError for a company that isn't there, UnusableInputError where the book holds
    him already or the data doesn't say his country.
    """
    company = open_trade_store(home).find_company(company_id)
    if company is None:
        raise NotFoundError(Problem("problem-company-unknown", value=company_id[:60]))
    fields = {
        "name": company.name[:_LONGEST_NAME],
        "country": company.country or "",
        "source": Customer.Source.CUSTOMS_DATA.value,
    }
    with transaction.atomic():
        customer, problems = add_customer(home, user, fields, now=now)
        if customer is None:
            raise UnusableInputError(problems[0])
        link_company(home, user, customer.pk, company_id, is_his=True, now=now, because=because)
    return customer


def customers_of_companies(user: User, company_ids: Iterable[str]) -> dict[str, Customer]:
    """The customers in the person's sight who are confirmed to be these companies, by company."""
    links = CustomerCompany.objects.filter(
        customer__in=customers_visible_to(user), company_id__in=set(company_ids)
    ).select_related("customer")
    found = {}
    for link in links.filter(state=CustomerCompany.State.CONFIRMED).order_by("at", "id"):
        newest = link.customer.companies.order_by("at", "id").last()
        if newest == link:
            found[link.company_id] = link.customer
    return found


def find_customer_of_company(user: User, company_id: str) -> Customer | None:
    """The customer in the person's sight who is confirmed to be this company."""
    visible = customers_visible_to(user).filter(
        companies__company_id=company_id, companies__state=CustomerCompany.State.CONFIRMED
    )
    for customer in visible.distinct()[:20]:
        newest = customer.companies.order_by("at", "id").last()
        if newest is not None and (newest.company_id, newest.state) == (
            company_id,
            CustomerCompany.State.CONFIRMED,
        ):
            return customer
    return None
