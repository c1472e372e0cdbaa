"""A person grades a customer himself, or declines him: with a reason, kept, and reversible (M3)."""

from datetime import datetime

from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import GradeOverride, User
from genjin.workflows.home import Home
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers

DECLINE = "decline"
_LONGEST_REASON = 500


def override_grade(
    home: Home, user: User, customer_id: str | int, *, grade: str, reason: str, now: datetime
) -> GradeOverride:
    """Give the customer this grade, whatever the rules say, and plan him again.

    Raises UnusableInputError without a reason, NotFoundError for a grade that the playbook
    doesn't have.
    """
    customer = get_customer(user, customer_id)
    words = reason.strip()
    if not words:
        raise UnusableInputError(Problem("problem-reason-missing"))
    if len(words) > _LONGEST_REASON:
        raise UnusableInputError(Problem("problem-note-too-long", {"most": _LONGEST_REASON}))
    load_playbook(home).get_grade(grade)
    with transaction.atomic():
        override = GradeOverride.objects.create(
            customer=customer, grade=grade, reason=words, by=user, at=now
        )
        plan_customers(home, [customer.pk], now=now)
    return override


def decline_customer(
    home: Home, user: User, customer_id: str | int, *, reason: str, now: datetime
) -> GradeOverride:
    """Stop following the customer, with the reason: an override to `decline`."""
    return override_grade(home, user, customer_id, grade=DECLINE, reason=reason, now=now)


def take_back_override(
    home: Home,
    user: User,
    customer_id: str | int,
    *,
    now: datetime,
    only: int | None = None,
) -> None:
    """Let the rules grade the customer again. The override stays on record, as taken back.

    `only` is the id of one override: those before it then hold again.
    """
    customer = get_customer(user, customer_id)
    standing = customer.overrides.filter(taken_back_at=None)
    with transaction.atomic():
        (standing if only is None else standing.filter(pk=only)).update(taken_back_at=now)
        plan_customers(home, [customer.pk], now=now)
