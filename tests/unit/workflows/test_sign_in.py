"""A one-time key signs its person in once, within a day."""

from datetime import timedelta

import pytest

from genjin.stores.records.models import SignInKey
from genjin.workflows.sign_in import KEY_LASTS, create_sign_in_key, use_sign_in_key


def test_a_key_works_once(owner, now):
    key = create_sign_in_key(owner, now)
    assert use_sign_in_key(key, now) == owner
    assert use_sign_in_key(key, now) is None


def test_a_key_ends_after_a_day(owner, now):
    key = create_sign_in_key(owner, now)
    assert use_sign_in_key(key, now + KEY_LASTS) is None
    assert use_sign_in_key(key, now + KEY_LASTS - timedelta(seconds=1)) == owner


def test_only_the_digest_is_kept(owner, now):
    key = create_sign_in_key(owner, now)
    assert key not in str(list(SignInKey.objects.values()))


@pytest.mark.parametrize("guess", ["", "x", "a" * 5000])
def test_a_guess_signs_nobody_in(owner, now, guess):
    create_sign_in_key(owner, now)
    assert use_sign_in_key(guess, now) is None


def test_the_key_of_somebody_who_left_is_dead(sales, now):
    key = create_sign_in_key(sales, now)
    sales.is_active = False
    sales.save()
    assert use_sign_in_key(key, now) is None
