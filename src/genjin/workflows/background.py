"""The work that a running server does by itself: plans at each person's midnight, imports, foresight.

Both are safe to kill at any moment and to run twice at once: plans are derived again, and jobs
are claimed.
"""

import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import datetime

from django.db import DatabaseError, connection

from genjin.kernel.errors import GenjinError
from genjin.workflows.foresee_followed import followed_wait
from genjin.workflows.foresight_jobs import foresight_waits, requeue_lost_foresight
from genjin.workflows.home import Home
from genjin.workflows.import_jobs import jobs_wait, requeue_lost_jobs
from genjin.workflows.import_publication import retired_files_lie
from genjin.workflows.merge_segments import segments_wait
from genjin.workflows.renew_plans import renew_plans

_PLAN_EVERY_SECONDS = 60.0
_LOOK_FOR_JOBS_EVERY_SECONDS = 1.0
_LOOK_FOR_FORESIGHT_EVERY_SECONDS = 10.0
_STOP_WITHIN_SECONDS = 5.0

_log = logging.getLogger(__name__)


class Background:
    """Two threads beside the server. `stop` returns once both have ended."""

    def __init__(self, home: Home, clock: Callable[[], datetime]) -> None:
        self._home = home
        self._clock = clock
        self._stop = threading.Event()
        self._threads = [
            threading.Thread(target=self._repeat, args=work, daemon=True)
            for work in (
                (self._renew_plans, _PLAN_EVERY_SECONDS),
                (self._run_jobs, _LOOK_FOR_JOBS_EVERY_SECONDS),
            )
        ]
        self._working: dict[str, subprocess.Popen[bytes]] = {}
        self._tidy = False
        self._looks_for_foresight_from = time.monotonic()

    def start(self) -> None:
        """Begin."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """End both; a job under way is stopped, and finished at the next start."""
        self._stop.set()
        for process in self._working.values():
            if process.poll() is None:
                process.terminate()
        for thread in self._threads:
            thread.join(_STOP_WITHIN_SECONDS)

    def _repeat(self, work: Callable[[], None], seconds: float) -> None:
        try:
            while not self._stop.is_set():
                try:
                    work()
                except (GenjinError, DatabaseError) as error:
                    # The next round may find it mended: a playbook under edit, a locked store.
                    _log.warning("background work: %s", error)
                self._stop.wait(seconds)
        finally:
            connection.close()

    def _renew_plans(self) -> None:
        renew_plans(self._home, now=self._clock(), is_over=self._stop.is_set)

    def _run_jobs(self) -> None:
        self._run_imports()
        self._run_foresight()

    def _run_imports(self) -> None:
        if self._works("imports"):
            return
        requeue_lost_jobs(self._home, self._clock())
        # What a killed merge left is looked for once, since a backup may need it for a while.
        tidy, self._tidy = self._tidy, True
        waiting = jobs_wait() or segments_wait(self._home)
        if not waiting and (tidy or not retired_files_lie(self._home)):
            return
        self._begin("imports")

    def _run_foresight(self) -> None:
        if self._works("foresight"):
            return
        requeue_lost_foresight(self._clock())
        if foresight_waits() or self._followed_wait():
            self._begin("foresight")

    def _followed_wait(self) -> bool:
        """Whether purchases have to be foreseen anew, which is looked for less often."""
        if time.monotonic() < self._looks_for_foresight_from:
            return False
        self._looks_for_foresight_from = time.monotonic() + _LOOK_FOR_FORESIGHT_EVERY_SECONDS
        return followed_wait(self._clock())

    def _works(self, kind: str) -> bool:
        process = self._working.get(kind)
        return process is not None and process.poll() is None

    def _begin(self, kind: str) -> None:
        # A process of its own: such work uses memory and processors that pages would miss. One for
        # each kind, so that a list of calls doesn't wait until a large import has ended.
        self._working[kind] = subprocess.Popen(  # noqa: S603 - our own command, and an instant
            [sys.executable, "-m", "genjin", "jobs", "run", "--only", kind,
             "--now", self._clock().isoformat()],
            env={**os.environ, "GENJIN_HOME": str(self._home.path)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
