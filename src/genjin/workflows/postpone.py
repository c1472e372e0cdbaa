"""A person puts the next touch off to a later day of his own."""

from datetime import date, datetime

from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Postponement, User
from genjin.workflows.home import Home
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers

_LONGEST_DAYS = 366


def postpone(
    home: Home,
    user: User,
    customer_id: str | int,
    *,
    until: date,
    now: datetime,
    reason: str = "",
) -> Postponement:
    """Not before this day, and plan the customer again. Until when the next real contact is made.

    Raises UnusableInputError for a day that isn't after today, or more than a year off.
    """
    customer = get_customer(user, customer_id)
    today = day_of(user, now)
    if not 0 < (until - today).days <= _LONGEST_DAYS:
        raise UnusableInputError(Problem("problem-postpone-day", {"today": today, "until": until}))
    with transaction.atomic():
        postponement = Postponement.objects.create(
            customer=customer, until=until, reason=reason.strip()[:300], by=user, at=now
        )
        plan_customers(home, [customer.pk], now=now)
    return postponement


def take_back_postponement(
    home: Home,
    user: User,
    customer_id: str | int,
    *,
    now: datetime,
    only: int | None = None,
) -> None:
    """Forget the postponements of the customer and plan him again; they stay on record.

    `only` is the id of one postponement: those before it then hold again.
    """
    customer = get_customer(user, customer_id)
    standing = customer.postponements.filter(taken_back_at=None)
    with transaction.atomic():
        (standing if only is None else standing.filter(pk=only)).update(taken_back_at=now)
        plan_customers(home, [customer.pk], now=now)
