"""One-time keys that sign a person in: the address that `serve` and `sign-in` print."""

import hashlib
import secrets
from datetime import datetime, timedelta

from genjin.stores.records.models import SignInKey, User

KEY_LASTS = timedelta(hours=24)


def create_sign_in_key(user: User, now: datetime) -> str:
    """A fresh key for the person; only its digest is kept, so it can be read this once."""
    key = secrets.token_urlsafe(32)
    SignInKey.objects.create(
        user=user, digest=_digest(key), created_at=now, expires_at=now + KEY_LASTS
    )
    return key


def use_sign_in_key(key: str, now: datetime) -> User | None:
    """The person whom the key signs in, or None if it is unknown, used or expired.

    The update is conditional, so of two requests with one key only one gets in.
    """
    digest = _digest(key)
    used = SignInKey.objects.filter(
        digest=digest, used_at=None, expires_at__gt=now, user__is_active=True
    ).update(used_at=now)
    if not used:
        return None
    return SignInKey.objects.select_related("user").get(digest=digest).user


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
