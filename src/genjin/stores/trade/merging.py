"""Several segments made into one: the same rows under the same ids, in fewer files.

A query is planned and run for each segment, so many small ones are slow to read. Merging changes
no answer: rows keep the names of their sources, what was printed comes along, and rows that a
later segment of those merged revised stay as `former`.
"""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from genjin.stores.trade.segment_writing import Chosen, open_segments, rows_of, write_chosen

MERGED_ABOVE = 4
"""So many may lie side by side before a running server merges them, while nobody waits."""

_GROWN = 2
"""The largest segment is merged as well once the others together have half of its rows."""


def run_to_merge(rows: Sequence[int], most: int = MERGED_ABOVE) -> slice | None:
    """Which segments to merge, given their rows in the order of publication; None for none.

    Always those that follow one another up to the last, so that a revision stays behind what it
    revises. One large segment and one recent one are left, or one where the recent one has grown:
    so a row is written again a few times in its life, and not with each file.
    """
    if len(rows) <= most:
        return None
    first, *others = rows
    return slice(0, len(rows)) if first <= _GROWN * sum(others) else slice(1, len(rows))


def merge_segments(paths: Sequence[Path], folder: Path, target: Path) -> int:
    """Write the segments, in the order of their publication, into one at `target`; its rows.

    `folder` is for what is in the making. The target is complete and on the disk before it has
    its name. Raises duckdb.Error where a segment can't be read.
    """
    members = range(len(paths))
    with open_segments(paths, folder) as database:
        _find_revised(database, len(paths))
        revised = "(member, record_key) IN (SELECT member, record_key FROM revised)"
        shipments = rows_of(database, members, "shipment")
        chosen = Chosen(
            members,
            sources=f"SELECT member, source FROM ({rows_of(database, members, 'source')})",
            shipments=f"SELECT * FROM ({shipments}) WHERE NOT {revised}",
            formers=f"SELECT * FROM ({shipments}) WHERE {revised} "
            f"UNION ALL BY NAME {rows_of(database, members, 'former')}",
            replaced=" UNION ".join(f"SELECT record_key FROM m{at}.replaced" for at in members),
            held=rows_of(database, members, "held"),
            goods=rows_of(database, members, "goods"),
        )
        return write_chosen(
            database, chosen, sum(path.stat().st_size for path in paths), folder, target
        )


def _find_revised(database: duckdb.DuckDBPyConnection, count: int) -> None:
    """Make `revised(member, record_key)`: what a later one of the segments replaces."""
    database.execute("CREATE TABLE revised(member INTEGER, record_key UBIGINT)")
    for at in range(count - 1):
        later = " UNION ".join(
            f"SELECT record_key FROM m{other}.replaced" for other in range(at + 1, count)
        )
        database.execute(f"INSERT INTO revised SELECT {at}, record_key FROM ({later})")
