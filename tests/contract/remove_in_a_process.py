"""Takes a file out of a home, as a process that a test may kill.

Usage: GENJIN_HOME=… python remove_in_a_process.py NAME. Says `ready` before it begins and `removed N` behind.
With DIE_AT=written it kills itself once the segments without the file have their names, with
DIE_AT=published once the records name them.
"""

import os
import signal
import sys
from datetime import UTC, datetime
from typing import NoReturn
from unittest import mock

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "genjin.surfaces.web.settings"
django.setup()

# Django must be set up before the models are imported.
from genjin.stores.records.models import ImportedFile, Segment  # noqa: E402 - as above
from genjin.workflows import remove_file as removing  # noqa: E402 - as above
from genjin.workflows.home import find_home  # noqa: E402 - as above
from genjin.workflows.people import get_user  # noqa: E402 - as above
from genjin.workflows.prepare_home import prepare_home  # noqa: E402 - as above


def say(text: str) -> None:
    """One line that the test reads at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def die(*_: object, **__: object) -> NoReturn:
    """What a power cut does."""
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


home = find_home()
prepare_home(home)
file = ImportedFile.objects.filter(name=sys.argv[1], removed_at=None).first()
match os.environ.get("DIE_AT"):
    case "written":
        # Its records are in the open transaction, which is never committed.
        mock.patch.object(Segment, "save", die).start()
    case "published":
        mock.patch.object(removing, "follow_removal", die).start()
say("ready")
if file is None:
    say("removed 0")
else:
    done = removing.remove_file(home, get_user(), file.pk, now=datetime.now(UTC))
    say(f"removed {done.rows.removed}")
