"""Which customers a person has confirmed to be a company of the trade data."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q, QuerySet

from genjin.stores.records.models import CustomerCompany


def newest_links() -> QuerySet[CustomerCompany]:
    """The newest word on each customer in the book, where it is that he is a company."""
    later = CustomerCompany.objects.filter(customer=OuterRef("customer")).filter(
        Q(at__gt=OuterRef("at")) | Q(at=OuterRef("at"), id__gt=OuterRef("id"))
    )
    return CustomerCompany.objects.filter(
        ~Exists(later), state=CustomerCompany.State.CONFIRMED, customer__archived_at=None
    ).order_by("customer_id")


def linked_companies(customer_ids: Iterable[int] | None = None) -> dict[int, str]:
    """The company of each linked customer, of all in the book or of those named."""
    links = dict(newest_links().values_list("customer_id", "company_id"))
    if customer_ids is None:
        return links
    return {id_: links[id_] for id_ in sorted(set(customer_ids)) if id_ in links}
