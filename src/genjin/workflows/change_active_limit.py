"""How many customers a person follows at a time (M3)."""

from datetime import datetime

from genjin.stores.records.models import User
from genjin.workflows.home import Home
from genjin.workflows.plan_customers import plan_customers_of


def change_active_limit(home: Home, user: User, limit: int | None, *, now: datetime) -> None:
    """Keep the person's own limit, or with None the playbook's, and plan his whole list by it."""
    user.active_limit = limit
    user.save(update_fields=["active_limit"])
    plan_customers_of(home, user, now=now)
