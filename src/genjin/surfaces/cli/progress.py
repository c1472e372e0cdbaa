"""Progress of long work, on standard error and only where somebody watches."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from genjin.surfaces.wording.catalogue import Words
from genjin.surfaces.wording.durations import time_left

Progress = Callable[..., None]
"""Takes how many are done, of how many (None while unknown), and the stage if there are several."""

_SHOWN_EVERY_SECONDS = 0.1
_WORTH_GUESSING_SECONDS = 1.0


class Pace:
    """How fast work goes, measured from when there is something to count.

    Work that begins anew is measured anew.
    """

    def __init__(self) -> None:
        self._began = 0.0, 0
        self._counts = False
        self._last = 0

    def of(self, done: int, total: int | None, at: float) -> tuple[float | None, float | None]:
        """How many a second, and the seconds left; None as long as it is too early to say.

        `at` is the reading of a clock that never goes back, in seconds.
        """
        if not self._counts or done < self._last:
            self._began, self._counts = (at, done), bool(done or total)
        self._last = done
        began_at, began_with = self._began
        spent = at - began_at
        if spent < _WORTH_GUESSING_SECONDS or done <= began_with:
            return None, None
        rate = (done - began_with) / spent
        return rate, max(0, total - done) / rate if total else None


@contextmanager
def progress_on_stderr(words: Words) -> Iterator[Progress]:
    """A function that shows on one line how much is done, how fast it goes and how long it will take."""
    is_watched = sys.stderr.isatty()
    pace = Pace()
    shown_at = 0.0
    shown_stage: str | None = None

    def show(done: int, total: int | None = None, stage: str | None = None) -> None:
        nonlocal shown_at, shown_stage
        now = time.monotonic()
        measured = pace.of(done, total, now)
        if not is_watched or (stage == shown_stage and now - shown_at < _SHOWN_EVERY_SECONDS):
            return
        text = progress_text(words, done, total, stage, measured)
        sys.stderr.write(f"\r{text}\x1b[K")
        sys.stderr.flush()
        shown_at, shown_stage = now, stage

    try:
        yield show
    finally:
        if shown_at:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def progress_text(
    words: Words,
    done: int,
    total: int | None,
    stage: str | None,
    pace: tuple[float | None, float | None],
) -> str:
    """The line: stage, rows done and in all, rows a second, time left; what isn't known is left out."""
    rate, left = pace
    parts = [words(f"import-stage-{stage}")] if stage else []
    if done:
        parts.append(
            words("cli-progress-of", done=done, total=total)
            if total
            else words("cli-progress", done=done)
        )
    if rate is not None:
        parts.append(words("import-rate", rate=round(rate)))
    if left:
        parts.append(time_left(words, left))
    return " · ".join(parts)
