"""How far an import is, in one measure: its rows, each counted as far as its passes have come.

A file's rows are read, then understood, compared and written, all at once each time. What a row
costs in a pass, beside the others, is nearly the same for every file of a kind: so the share that
is done tells the time that is left, from the first pass on.
"""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from genjin.workflows.import_report import Progress, Stage

_PASSES: tuple[Stage, ...] = ("reading", "typing", "comparing", "writing")
_DIRECT = (0.20, 0.15, 0.15, 0.50)
"""The share of each pass where the database reads the file by itself, as measured."""

_CELL_BY_CELL = (0.40, 0.15, 0.10, 0.35)
_TOLD_EVERY_SECONDS = 0.3
_MOST_OF_A_PASS = 0.98
"""A pass that takes longer than expected isn't told to be done before it is."""


class Passes:
    """The passes over one file's rows. What is told goes back only where the reading begins again."""

    def __init__(
        self, hear: Progress, *, direct: bool, writes: bool, clock: Callable[[], float]
    ) -> None:
        self._hear = hear
        shares = _DIRECT if direct else _CELL_BY_CELL
        self._shares = shares if writes else tuple(each / (1 - shares[-1]) for each in shares[:-1])
        self._one_tells = threading.Lock()
        self._clock = clock
        self._began = self._pass_began = clock()
        self._at = 0
        self._rows: int | None = None

    def read(self, done: int, total: int | None) -> None:
        """So many rows are read; `total` is how many there are, or probably are."""
        self._hear(round(done * self._shares[0]), total, _PASSES[0])

    def begin(self, stage: Stage, rows: int) -> None:
        """The passes before this one are done with all the rows."""
        with self._one_tells:
            self._pass_began = self._clock()
            self._at, self._rows = _PASSES.index(stage), rows
        self.tell()

    def tell(self) -> None:
        """Say how far a pass behind the reading probably is, by the time that those before it took."""
        with self._one_tells:
            if self._rows is None:
                return
            before = sum(self._shares[: self._at])
            share = self._shares[self._at]
            expected = (self._pass_began - self._began) * share / before
            spent = self._clock() - self._pass_began
            part = min(_MOST_OF_A_PASS, spent / expected) if expected > 0 else 0.0
            self._hear(round(self._rows * (before + share * part)), self._rows, _PASSES[self._at])

    def end(self) -> None:
        """Every pass is done with all the rows."""
        with self._one_tells:
            rows, self._rows = self._rows or 0, None
        self._hear(rows, rows, "done")


@contextmanager
def passes_over(hear: Progress, *, direct: bool, writes: bool) -> Iterator[Passes]:
    """Tell of the passes from time to time while the block runs, and that they are done at its end.

    `direct` where the database reads the file by itself; without `writes` nothing is written.
    """
    passes = Passes(hear, direct=direct, writes=writes, clock=time.monotonic)
    stop = threading.Event()

    def tell() -> None:
        while not stop.wait(_TOLD_EVERY_SECONDS):
            passes.tell()

    thread = threading.Thread(target=tell, name="import-passes", daemon=True)
    thread.start()
    try:
        yield passes
    finally:
        stop.set()
        thread.join()
    passes.end()


class SeveralFiles:
    """The progress of several files as one: how many rows they all have is judged by their sizes."""

    def __init__(self, hear: Progress, size: int) -> None:
        self._hear = hear
        self._size = size
        self._size_before = self._rows_before = 0

    @contextmanager
    def of_one(self, size: int) -> Iterator[Progress]:
        """Hear of one file, which is so large a part of the whole size."""
        rows = 0

        def heard(done: int, total: int | None, stage: Stage) -> None:
            nonlocal rows
            rows = total or rows
            known = self._rows_before + (total or 0)
            share = (self._size_before + size) / self._size if self._size else 0
            whole = max(round(known / share), known) if total and share else None
            self._hear(self._rows_before + done, whole, "writing" if stage == "done" else stage)

        yield heard
        self._rows_before += rows
        self._size_before += size
