"""Mark plans that no longer hold: they are read as derived, and renewed in the background (M1)."""

from collections.abc import Collection
from datetime import UTC, datetime

from django.db.models import Q

from genjin.stores.records.models import Customer, CustomerPlan, Inquiry

_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


def make_stale(countries: Collection[str]) -> int:
    """Mark the plans in which these countries' calendars are counted; how many there are."""
    ids = Customer.objects.filter(
        Q(country__in=countries)
        | Q(contacts__country__in=countries)
        | Q(owner__country__in=countries)
    ).values("pk")
    return CustomerPlan.objects.filter(pk__in=ids).update(planned_at=_NEVER)


def make_asking_stale(product_id: int | None = None) -> int:
    """Mark the plans of those who ask for a product of ours, or for this one; how many there are.

    Its minimum order and its floor price decide on their grades.
    """
    asking = Inquiry.objects.exclude(catalogue_product=None)
    if product_id is not None:
        asking = asking.filter(catalogue_product=product_id)
    ids = asking.values("customer")
    return CustomerPlan.objects.filter(pk__in=ids).update(planned_at=_NEVER)
