"""A customer who isn't to be contacted: nothing is planned for him any more."""

from datetime import datetime, timedelta

from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Correction, Customer, User
from genjin.workflows.corrections import keep_correction
from genjin.workflows.home import Home
from genjin.workflows.permissions import get_customer, require_manager
from genjin.workflows.plan_customers import plan_customers

_LONGEST_REASON = 500
_A_SLIP = timedelta(minutes=10)
"""How long after it the person who said so may take it back himself."""


def set_do_not_contact(
    home: Home, user: User, customer_id: str | int, *, reason: str, now: datetime
) -> Correction | None:
    """Nobody writes to him or calls him again; None where that stood already.

    It is for good: no list and no playbook undoes it. Raises UnusableInputError without a reason.
    """
    customer = get_customer(user, customer_id)
    return _change(home, user, customer, to=True, reason=_said(reason), now=now)


def lift_do_not_contact(
    home: Home, user: User, customer_id: str | int, *, reason: str, now: datetime
) -> Correction | None:
    """He may be contacted again, as he himself has asked; None where he may already.

    A manager's word, with its reason; who set it by a slip of the finger takes it back himself
    within ten minutes. Raises NotAllowedError for anybody else.
    """
    customer = get_customer(user, customer_id)
    if not _is_own_slip(customer, user, now):
        require_manager(user)
        _said(reason)
    return _change(home, user, customer, to=False, reason=reason.strip(), now=now)


def _change(
    home: Home, user: User, customer: Customer, *, to: bool, reason: str, now: datetime
) -> Correction | None:
    with transaction.atomic():
        kept = keep_correction(
            customer, customer, {"do_not_contact": to}, by=user, now=now, reason=reason
        )
        if kept is not None:
            plan_customers(home, [customer.pk], now=now)
    return kept


def _is_own_slip(customer: Customer, user: User, now: datetime) -> bool:
    newest = customer.corrections.filter(changed__has_key="do_not_contact").last()
    return newest is not None and newest.by_id == user.pk and now - newest.at <= _A_SLIP


def _said(reason: str) -> str:
    said = reason.strip()
    if not said:
        raise UnusableInputError(Problem("problem-reason-missing"))
    if len(said) > _LONGEST_REASON:
        raise UnusableInputError(Problem("problem-note-too-long", {"most": _LONGEST_REASON}))
    return said
