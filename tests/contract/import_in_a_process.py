"""Imports one file into a home, as a process of its own that a test may kill.

Usage: GENJIN_HOME=… python import_in_a_process.py FILE. Says each stage that it reaches.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "genjin.surfaces.web.settings"
django.setup()

# Django must be set up before the models are imported.
from genjin.workflows.home import find_home  # noqa: E402 - as above
from genjin.workflows.import_shipments import import_files  # noqa: E402 - as above
from genjin.workflows.prepare_home import prepare_home  # noqa: E402 - as above


def say(text: str) -> None:
    """One line that the test reads at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


home = find_home()
prepare_home(home)
found = import_files(
    home,
    [Path(sys.argv[1])],
    now=datetime.now(UTC),
    progress=lambda _done, _total, stage: say(stage),
).files[0]
say(f"account {found.rows} {found.imported} {found.duplicate} {found.rejected}")
