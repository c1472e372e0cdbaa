"""The folders of a home and the secret that lasts with it; needs no database."""

import os
import secrets
from contextlib import suppress

from genjin.workflows.home import Home


def make_home(home: Home) -> None:
    """Make the folders and the key that signs sessions, readable by the owner. Safe to repeat."""
    home.prepare()
    with suppress(FileExistsError):
        descriptor = os.open(home.secret_key_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(50))
