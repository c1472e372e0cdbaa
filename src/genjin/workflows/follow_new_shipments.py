"""What follows from new trade data: firms to propose, and customers whose purchases changed."""

from datetime import datetime

from genjin.workflows.foresee_followed import foresee_followed
from genjin.workflows.home import Home
from genjin.workflows.link_company import propose_companies_to_all
from genjin.workflows.linked_companies import linked_companies
from genjin.workflows.plan_customers import plan_customers


def follow_new_shipments(home: Home, *, now: datetime) -> int:
    """Propose firms to customers that have none, and foresee and plan those who are linked to one.

    For a command, or a process that a server starts: foreseeing takes time and memory.

    Safe to repeat. How many firms were proposed.
    """
    proposed = propose_companies_to_all(home, now=now)
    changed = foresee_followed(home, now=now)
    plan_customers(home, changed | linked_companies().keys(), now=now)
    return proposed
