"""The printed rows of a customs file, as its segment keeps them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from genjin.stores.trade.known_rows import has_table
from genjin.stores.trade.staging import quoted

_BATCH = 2_000
_CUT_OFF = "…"
"""Stands for the cells beyond the last column, which nobody kept."""


@dataclass(frozen=True, slots=True)
class KeptRows:
    """The rows of a file; `rows` starts again at each call, `first_line` is the line of the first.

    A row that was too wide for the file has one cell more than there are headers.
    """

    first_line: int
    headers: tuple[str, ...]
    count: int
    rows: Callable[[], Iterator[list[str]]]


@contextmanager
def kept_rows(segment: Path, sha256: str, file: str) -> Iterator[KeptRows | None]:
    """The rows of the newest source that was read from the file, to be read while the block runs.

    `file` is the name under which it was imported. None where the segment has no such source.
    """
    with duckdb.connect(":memory:") as database:
        database.execute(f"ATTACH {quoted(str(segment))} AS kept (READ_ONLY)")
        found = database.execute(
            "SELECT source, first_line, headers FROM kept.source WHERE sha256 = $1 AND file = $2 "
            "ORDER BY source DESC",
            [sha256, file],
        ).fetchone()
        if found is None:
            yield None
            return
        source, first_line, headers = found
        table = f"kept.raw_{source}"
        wide: set[int] = set()
        if has_table(database, "kept", "too_wide"):
            lines = f"SELECT line FROM kept.too_wide WHERE source = {source}"
            wide = {line for (line,) in database.execute(lines).fetchall()}

        def rows() -> Iterator[list[str]]:
            with database.cursor() as cursor:
                cursor.execute(f"SELECT * FROM {table} ORDER BY rowid")
                line = first_line
                while batch := cursor.fetchmany(_BATCH):
                    for cells in batch:
                        row = [cell or "" for cell in cells]
                        yield [*row, _CUT_OFF] if line in wide else row
                        line += 1

        ((count,),) = database.execute(f"SELECT count(*) FROM {table}").fetchall()
        yield KeptRows(first_line, tuple(headers), count, rows)
