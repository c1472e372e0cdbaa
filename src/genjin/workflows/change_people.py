"""The owner changes who works with the book: names, roles, who leaves and who comes back (X6)."""

from datetime import datetime

from django.db import connection, transaction

from genjin.kernel.errors import NotAllowedError, NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import SignInKey, User
from genjin.workflows.hand_over import get_successor, hand_over_all
from genjin.workflows.home import Home
from genjin.workflows.plan_customers import plan_customers_of
from genjin.workflows.sign_in import create_sign_in_key

LONGEST_NAME = 100


def require_owner(user: User) -> None:
    """Raise NotAllowedError unless the person is an owner of the book."""
    if user.role != User.Role.OWNER or not user.is_active:
        raise NotAllowedError(Problem("problem-web-owner-only"))


def change_full_name(user: User, full_name: str) -> None:
    """Keep the name with which the person signs his letters."""
    user.first_name, user.last_name = full_name.strip()[:LONGEST_NAME], ""
    user.save(update_fields=["first_name", "last_name"])


def change_person(owner: User, user_id: int, *, full_name: str, role: str) -> User:
    """Keep a person's name and role.

    Raises NotAllowedError for anyone but an owner, NotFoundError for somebody who isn't there,
    UnusableInputError for an unknown role, or where no owner would be left.
    """
    require_owner(owner)
    if role not in User.Role.values:
        raise UnusableInputError(Problem("problem-role-unknown", value=role[:30]))
    with transaction.atomic():
        person = _get_person(user_id)
        if role != User.Role.OWNER:
            _require_another_owner(person)
        change_full_name(person, full_name)
        person.role = role
        person.save(update_fields=["role"])
    return person


def let_leave(
    home: Home, owner: User, user_id: int, *, successor_id: int | None, now: datetime
) -> tuple[User, int]:
    """A person leaves: he is signed out everywhere, and his customers go to a colleague.

    The person, and how many customers went over; nothing that he did is lost. Raises as
    `change_person`, and UnusableInputError where somebody must take over and nobody was named.
    """
    require_owner(owner)
    with transaction.atomic():
        person = _get_person(user_id)
        if not person.is_active:
            return person, 0
        _require_another_owner(person)
        given: list[int] = []
        successor = None
        if person.customers.exists():
            successor = get_successor(None if successor_id == person.pk else successor_id)
            given = hand_over_all(person, successor, by=owner, now=now)
        person.is_active = False
        # Every session carries a digest of this; a new one ends them all, also for a later return.
        person.set_unusable_password()
        person.save(update_fields=["is_active", "password"])
        User.objects.filter(backup=person).update(backup=None)
        SignInKey.objects.filter(user=person, used_at=None, expires_at__gt=now).update(
            expires_at=now
        )
    if successor is not None:
        plan_customers_of(home, successor, now=now)
    return person, len(given)


def let_return(owner: User, user_id: int, *, now: datetime) -> tuple[User, str]:
    """A person who had left works here again; and the key that signs him in once."""
    require_owner(owner)
    with transaction.atomic():
        person = _get_person(user_id)
        person.is_active = True
        person.save(update_fields=["is_active"])
        return person, create_sign_in_key(person, now)


def _get_person(user_id: int) -> User:
    person = User.objects.filter(pk=user_id).first()
    if person is None:
        raise NotFoundError(Problem("problem-web-person-unknown"))
    return person


def _require_another_owner(person: User) -> None:
    """Two owners who remove each other at once leave one: each waits for the other's word."""
    owners = User.objects.filter(role=User.Role.OWNER, is_active=True).order_by("pk")
    if connection.features.has_select_for_update:
        owners = owners.select_for_update()
    if {owner.pk for owner in owners} <= {person.pk}:
        raise UnusableInputError(Problem("problem-last-owner"))
