"""Renew the plans that no longer hold: at each person's midnight, at a start, after a change (M1)."""

import logging
from collections.abc import Callable
from datetime import datetime

from django.db import DatabaseError
from django.db.models import Q

from genjin.kernel.errors import GenjinError
from genjin.stores.records.models import Customer, User
from genjin.workflows.home import Home
from genjin.workflows.people import day_of, day_starts_at, get_user
from genjin.workflows.plan_customers import plan_customers, plan_stale_customers

_log = logging.getLogger(__name__)


def renew_plans(home: Home, *, now: datetime, is_over: Callable[[], bool] = lambda: False) -> int:
    """Plan everybody whose plan doesn't hold at `now`, person by person; how many they were.

    A plan holds on its owner's own day, so that after his midnight all of his are renewed, also
    when nothing ran at midnight itself. Customers without an owner are renewed with the others'.
    What fails for one person is tried again the next time, and keeps no other waiting.
    """
    renewed = 0
    for user in User.objects.filter(is_active=True).order_by("id"):
        if is_over():
            return renewed
        try:
            renewed += plan_stale_customers(home, user, now=now)
        except (GenjinError, DatabaseError) as error:
            _log.warning("plans of %s: %s", user.username, error)
    if not is_over():
        renewed += plan_customers(home, _without_owner(now), now=now)
    return renewed


def _without_owner(now: datetime) -> list[int]:
    """Customers of nobody whose plan isn't of today; they are planned as the book's owner's."""
    deputy = get_user()
    begins = day_starts_at(deputy, day_of(deputy, now))
    nobodys = Customer.objects.filter(owner=None, archived_at=None)
    stale = nobodys.filter(
        Q(plan=None) | Q(plan__planned_at__lt=begins) | Q(plan__owner__isnull=False)
    )
    return list(stale.values_list("pk", flat=True))
