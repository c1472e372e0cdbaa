"""The owner lets another person into the book: an account and a one-time address."""

import re
from datetime import datetime

from django.db import IntegrityError, transaction

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import User
from genjin.workflows.change_people import LONGEST_NAME, require_owner
from genjin.workflows.sign_in import create_sign_in_key

_NAME = re.compile(r"^[\w.@+-]{1,60}$")


def add_teammate(owner: User, *, username: str, full_name: str, now: datetime) -> tuple[User, str]:
    """A salesperson with the owner's working time, and the key that signs him in once.

    Raises NotAllowedError for anyone but the owner, UnusableInputError for a name that is
    taken or can't be typed.
    """
    require_owner(owner)
    username = username.strip()
    if not _NAME.match(username):
        raise UnusableInputError(Problem("problem-user-name-unusable", value=username[:60]))
    person = User(
        username=username,
        first_name=full_name.strip()[:LONGEST_NAME],
        role=User.Role.SALES,
        language=owner.language,
        time_zone=owner.time_zone,
        country=owner.country,
        weekdays=owner.weekdays,
        day_starts=owner.day_starts,
        day_ends=owner.day_ends,
        works_make_up_days=owner.works_make_up_days,
        hours_for_follow_up=owner.hours_for_follow_up,
    )
    person.set_unusable_password()
    try:
        with transaction.atomic():
            if User.objects.filter(username__iexact=username).exists():
                raise UnusableInputError(Problem("problem-user-name-taken", value=username))
            person.save()
            key = create_sign_in_key(person, now)
    except IntegrityError as error:
        raise UnusableInputError(Problem("problem-user-name-taken", value=username)) from error
    return person, key


def renew_sign_in_key(owner: User, user_id: int, now: datetime) -> tuple[User, str]:
    """A fresh one-time key for a person of the book who can't get in."""
    require_owner(owner)
    person = User.objects.filter(pk=user_id, is_active=True).first()
    if person is None:
        raise NotFoundError(Problem("problem-web-person-unknown"))
    return person, create_sign_in_key(person, now)
