"""Plan many customers on all processors: a whole book after an edit of the playbook, or an import (M1).

Each process derives plans batch by batch, outside any transaction, and writes a batch within a
short one. A customer for whom something happened meanwhile has been planned by whoever did it:
what was derived without knowing that is dropped.
"""

import gc
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING

from genjin.workflows.home import Home

if TYPE_CHECKING:
    from genjin.workflows.derive_plans import Deriving

MANY = 4_000
"""From so many customers on, starting processes is worth its time."""

_MOST_PROCESSES = 4


def processors() -> int:
    """How many processes may plan side by side."""
    return min(_MOST_PROCESSES, os.cpu_count() or 1)


def plan_in_parallel(home: Home, batches: Sequence[Sequence[int]], now: datetime) -> None:
    """Plan these batches of customers as of `now`. Not within a transaction."""
    context = get_context("spawn")  # A fork would share the open connections.
    with ProcessPoolExecutor(
        processors(), mp_context=context, initializer=_start, initargs=(str(home.path),)
    ) as pool:
        for _ in pool.map(_plan, batches, [now] * len(batches)):
            pass


def _start(home: str) -> None:
    """Make this process one of Genjin's, with the book of the home."""
    os.environ["GENJIN_HOME"] = home
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "genjin.surfaces.web.settings")
    import django  # noqa: PLC0415 - after the home is named

    django.setup()


def _plan(ids: Sequence[int], now: datetime) -> None:
    from genjin.workflows.plan_batch import plan_batch  # noqa: PLC0415 - needs Django

    plan_batch(_deriving(now), ids)
    # Plans are trees without cycles: collecting once a batch, rather than all the while, saves
    # a sixth of the time.
    gc.collect()


@cache
def _deriving(now: datetime) -> "Deriving":
    from genjin.workflows.derive_plans import Deriving  # noqa: PLC0415 - needs Django

    gc.freeze()
    gc.disable()
    return Deriving(Home(Path(os.environ["GENJIN_HOME"])), now)
