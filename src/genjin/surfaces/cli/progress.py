"""Progress of long work, on standard error and only where somebody watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from genjin.surfaces.wording.catalogue import Words

Progress = Callable[[int, int | None], None]


@contextmanager
def progress_on_stderr(words: Words) -> Iterator[Progress]:
    """A function that shows rows done, and of how many if that is known, on one line."""
    is_watched = sys.stderr.isatty()
    shown = False

    def show(done: int, total: int | None = None) -> None:
        nonlocal shown
        if is_watched:
            text = (
                words("cli-progress-of", done=done, total=total)
                if total
                else words("cli-progress", done=done)
            )
            sys.stderr.write(f"\r{text}\x1b[K")
            sys.stderr.flush()
            shown = True

    try:
        yield show
    finally:
        if shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
