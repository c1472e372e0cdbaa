"""The customers that a person may see: searched, filtered, a page at a time."""

from dataclasses import dataclass

from django.db.models import Count, F, Q, QuerySet

from genjin.stores.records.models import Customer, CustomerPlan, User
from genjin.workflows.permissions import customers_visible_to

_LONGEST_SEARCH = 100


@dataclass(frozen=True, slots=True)
class CustomerFilter:
    """Which customers to list. `text` is part of a name, of a contact's name or of an address."""

    text: str = ""
    grade: str = ""
    state: str = ""
    owner_id: int | None = None
    limit: int = 50
    offset: int = 0


@dataclass(frozen=True, slots=True)
class CustomersListed:
    """A page of customers, each with its plan, the earliest due first; `total` is of all pages."""

    total: int
    customers: tuple[Customer, ...]


def list_customers(user: User, asked: CustomerFilter) -> CustomersListed:
    """The customers that the filter leaves."""
    found = _found(user, asked)
    page = found.select_related("plan", "owner").order_by(
        F("plan__due").asc(nulls_last=True), "name", "id"
    )[asked.offset : asked.offset + asked.limit]
    return CustomersListed(found.count(), tuple(page))


def find_customers(user: User, text: str, *, limit: int) -> list[Customer]:
    """The first few customers whose name, contact or address holds the text."""
    return list(_found(user, CustomerFilter(text=text)).order_by("name", "id")[:limit])


def has_customers(user: User) -> bool:
    """Whether the person has anybody to look at."""
    return customers_visible_to(user).exists()


def _found(user: User, asked: CustomerFilter) -> QuerySet[Customer]:
    found = customers_visible_to(user)
    text = asked.text.strip()[:_LONGEST_SEARCH]
    if text:
        by_contact = Q(contacts__name__icontains=text) | Q(contacts__email__icontains=text)
        matches = Customer.objects.filter(by_contact).values("pk")
        found = found.filter(Q(name__icontains=text) | Q(pk__in=matches))
    if asked.grade:
        found = found.filter(plan__grade=asked.grade)
    if asked.state:
        found = found.filter(plan__state=asked.state)
    if asked.owner_id is not None:
        found = found.filter(owner=asked.owner_id)
    return found


def unplanned_states(user: User) -> dict[str, int]:
    """How many of the person's own customers have no next touch, by the state that says why."""
    own = CustomerPlan.objects.filter(owner=user, due=None)
    counted = own.values("state").annotate(count=Count("pk")).order_by("-count")
    return {row["state"]: row["count"] for row in counted}
