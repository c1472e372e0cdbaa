"""What follows from new trade data: firms to propose, and customers whose purchases changed."""

from datetime import datetime

from genjin.stores.records.models import CustomerCompany
from genjin.workflows.home import Home
from genjin.workflows.link_company import propose_companies_to_all
from genjin.workflows.plan_customers import plan_customers


def follow_new_shipments(home: Home, *, now: datetime) -> int:
    """Propose firms to customers that have none, and plan again those who are linked to one.

    Safe to repeat. How many firms were proposed.
    """
    proposed = propose_companies_to_all(home, now=now)
    linked = CustomerCompany.objects.filter(state=CustomerCompany.State.CONFIRMED)
    plan_customers(home, sorted(set(linked.values_list("customer_id", flat=True))), now=now)
    return proposed
