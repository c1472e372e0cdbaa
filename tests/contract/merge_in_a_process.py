"""Imports files into a home and merges all its segments, as a process that a test may kill.

Usage: GENJIN_HOME=… python merge_in_a_process.py [FILE…]. Imports the files if there are any, else
merges; says `ready` before it merges and `merged N` behind. With DIE_AT=written it kills itself once
the merged file has its name, with DIE_AT=published once the records name it.
"""

import os
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn
from unittest import mock

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "genjin.surfaces.web.settings"
django.setup()

# Django must be set up before the models are imported.
from genjin.stores.trade.merging import merge_segments  # noqa: E402 - as above
from genjin.workflows import merge_segments as merging  # noqa: E402 - as above
from genjin.workflows.home import Home, find_home  # noqa: E402 - as above
from genjin.workflows.import_publication import remove_leftovers  # noqa: E402 - as above
from genjin.workflows.import_shipments import import_files  # noqa: E402 - as above
from genjin.workflows.prepare_home import prepare_home  # noqa: E402 - as above


def say(text: str) -> None:
    """One line that the test reads at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def die() -> NoReturn:
    """What a power cut does."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def die_once_written() -> None:
    """Have the process killed as soon as the merged file is written."""

    def write(paths: Sequence[Path], folder: Path, target: Path) -> NoReturn:
        merge_segments(paths, folder, target)
        die()

    mock.patch.object(merging, "merge_segments", write).start()


def die_once_published() -> None:
    """Have the process killed when the files of the parts are about to be removed."""
    tidies = iter((remove_leftovers, lambda _home: die()))

    def tidy(home: Home) -> None:
        next(tidies)(home)

    mock.patch.object(merging, "remove_leftovers", tidy).start()


home = find_home()
prepare_home(home)
if files := [Path(name) for name in sys.argv[1:]]:
    import_files(home, files, now=datetime.now(UTC))
else:
    match os.environ.get("DIE_AT"):
        case "written":
            die_once_written()
        case "published":
            die_once_published()
    say("ready")
    merged = merging.merge_small_segments(home, now=datetime.now(UTC), most=1)
    say(f"merged {merged}")
