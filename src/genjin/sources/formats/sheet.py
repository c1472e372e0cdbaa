"""A sheet of a file: its rows as they come, cells as the format has them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

Row = Sequence[object]

MAX_COLUMNS = 600
"""More columns than any customs layout has; a file beyond is not one."""


@dataclass(frozen=True, slots=True)
class TextTable:
    """Delimited text that a database may read by itself. `encoding` is a codec's name in Python."""

    path: Path
    encoding: str
    delimiter: str


@dataclass(frozen=True, slots=True)
class ParquetTable:
    """A Parquet file that a database may read by itself."""

    path: Path


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet. `rows` starts again from the first line at each call; blank lines are rows too.

    `line_count` is None where only reading to the end would tell. There `read_share` says how much
    of the file's bytes the newest iteration of `rows` has read, 0 to 1. `direct` says how to read
    the same lines without `rows`, where the format allows it.
    """

    name: str
    rows: Callable[[], Iterator[Row]]
    line_count: int | None
    direct: TextTable | ParquetTable | None = None
    read_share: Callable[[], float] | None = None

    def expected_lines(self, read: int) -> int | None:
        """How many lines there are, or probably are after so many have been read; None if unknown."""
        if self.line_count is not None or self.read_share is None:
            return self.line_count
        share = self.read_share()
        return max(read, round(read / share)) if share > 0 else None
