"""Taking customs files out of the store: their rows go, what they had revised is current again.

Segments are immutable, so each that holds rows of such a file is written again without them. A row
that another file has too stays, as it was published: that file *holds* it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from genjin.stores.trade.segment_writing import Chosen, open_segments, rows_of, write_chosen
from genjin.stores.trade.staging import quoted


@dataclass(frozen=True, slots=True)
class Removal:
    """What becomes of the rows of files that are taken out.

    Of those that count today `removed` go, and `kept` stay because another file has them too. For
    `back` of the removed the version that they had revised counts again.
    """

    removed: int
    kept: int
    back: int


def removal_of(paths: Sequence[Path], out: Collection[str]) -> Removal:
    """What taking the files with these SHA-256 sums out of the published segments would do."""
    with TemporaryDirectory() as folder, open_segments(paths, Path(folder)) as database:
        _find_taken(database, len(paths), out)
        return _account(database, len(paths))


def segments_with(paths: Sequence[Path], out: Collection[str]) -> list[int]:
    """The places of the segments that hold rows of the files."""
    places = []
    for place, path in enumerate(paths):
        with duckdb.connect(str(path), read_only=True) as database:
            sums = database.execute("SELECT sha256 FROM source").fetchall()
        if {sum_ for (sum_,) in sums} & set(out):
            places.append(place)
    return places


def write_without(
    paths: Sequence[Path], place: int, out: Collection[str], folder: Path, target: Path
) -> int | None:
    """Write the segment at a place of the published ones without the files; how many rows it has.

    None, and no file, where nothing is left. `folder` is for what is in the making. Raises
    duckdb.Error where a segment can't be read.
    """
    with open_segments(paths, folder) as database:
        _find_taken(database, len(paths), out)
        chosen = _left(database, place)
        left = database.execute(f"SELECT count(*) FROM ({chosen.sources})").fetchall()[0][0]
        if not left:
            return None
        return write_chosen(database, chosen, paths[place].stat().st_size, folder, target)


def _find_taken(database: duckdb.DuckDBPyConnection, count: int, out: Collection[str]) -> None:
    """Make `taken_source`, `held_by_others`, and `taken`: the rows of the files that nobody holds.

    `taken(member, source, line, record_key, is_current)`: `is_current` for those in `shipment`,
    `former` ones are versions that were revised within their segment.
    """
    members = range(count)
    listed = ", ".join(map(quoted, sorted(out))) or "NULL"
    database.execute(
        f"CREATE TABLE taken_source AS SELECT member, source "
        f"FROM ({rows_of(database, members, 'source')}) WHERE sha256 IN ({listed})"
    )
    database.execute(
        "CREATE TABLE held_by_others AS SELECT DISTINCT record_key, content_key "
        f"FROM ({rows_of(database, members, 'held')}) ANTI JOIN taken_source USING (member, source)"
    )
    for table, is_current in (("shipment", True), ("former", False)):
        verb = "CREATE TABLE taken AS" if is_current else "INSERT INTO taken"
        database.execute(
            f"{verb} SELECT member, source, line, record_key, {is_current} AS is_current, "
            "(record_key, content_key) IN (SELECT (record_key, content_key) FROM held_by_others) "
            f"AS is_held FROM ({rows_of(database, members, table)}) "
            "SEMI JOIN taken_source USING (member, source)"
        )


def _account(database: duckdb.DuckDBPyConnection, count: int) -> Removal:
    later = " UNION ALL ".join(
        f"SELECT {at} AS later, record_key FROM m{at}.replaced" for at in range(count)
    )
    database.execute(
        "CREATE TABLE counted AS SELECT record_key, is_held FROM taken t WHERE is_current "
        f"AND NOT EXISTS (FROM ({later or 'SELECT 0 AS later, 0 AS record_key'}) r "
        "WHERE r.record_key = t.record_key AND r.later > t.member)"
    )
    others = " UNION ALL ".join(
        f"SELECT record_key FROM ({rows_of(database, range(count), table)}) "
        "ANTI JOIN (FROM taken WHERE NOT is_held) USING (member, source, line)"
        for table in ("shipment", "former")
    )
    removed, kept = database.execute(
        "SELECT count(*) FILTER (WHERE NOT is_held), count(*) FILTER (WHERE is_held) FROM counted"
    ).fetchall()[0]
    ((back,),) = database.execute(
        "SELECT count(*) FROM counted WHERE NOT is_held "
        f"AND record_key IN (SELECT record_key FROM ({others}))"
    ).fetchall()
    ((elsewhere,),) = database.execute(
        "SELECT count(DISTINCT record_key) FROM taken WHERE is_held "
        "AND record_key NOT IN (SELECT record_key FROM counted) AND record_key NOT IN ("
        f"SELECT record_key FROM ({rows_of(database, range(count), 'shipment')}) "
        "ANTI JOIN taken_source USING (member, source))"
    ).fetchall()
    return Removal(removed, kept, back + elsewhere)


def _left(database: duckdb.DuckDBPyConnection, place: int) -> Chosen:
    """What is left of a segment."""
    member = [place]
    gone = f"(SELECT source, line FROM taken WHERE member = {place} AND NOT is_held)"
    database.execute(
        f"CREATE TABLE gone_key AS SELECT record_key FROM taken "
        f"WHERE member = {place} AND is_current AND NOT is_held"
    )
    # What a file had replaced under another key comes back too, where another file holds it.
    current = f"(SELECT record_key FROM m{place}.shipment)"
    database.execute(
        f"INSERT INTO gone_key SELECT record_key FROM taken "
        f"WHERE is_held AND record_key NOT IN {current}"
    )
    # Of the versions that a removed row had revised here, the last one is current again.
    formers = f"({rows_of(database, member, 'former')}) ANTI JOIN {gone} USING (source, line)"
    database.execute(
        "CREATE TABLE back AS SELECT record_key, max((source, line)) AS version "
        f"FROM {formers} WHERE record_key IN (FROM gone_key) GROUP BY record_key"
    )
    is_back = "(record_key, (source, line)) IN (SELECT (record_key, version) FROM back)"
    shipments = (
        f"SELECT * FROM ({rows_of(database, member, 'shipment')}) "
        f"ANTI JOIN {gone} USING (source, line) "
        f"UNION ALL BY NAME SELECT * FROM {formers} WHERE {is_back}"
    )
    held_lines = "SELECT member, source, line FROM taken WHERE is_held AND member = " + str(place)
    goods = rows_of(database, member, "goods")
    return Chosen(
        member,
        sources=f"SELECT member, source FROM ({rows_of(database, member, 'source')}) "
        f"ANTI JOIN taken_source USING (member, source) UNION "
        f"SELECT member, source FROM ({held_lines})",
        shipments=shipments,
        formers=f"SELECT * FROM {formers} WHERE NOT {is_back}",
        replaced=f"SELECT record_key FROM m{place}.replaced WHERE record_key NOT IN "
        "(FROM gone_key) OR record_key IN (SELECT record_key FROM back)",
        held=f"SELECT * FROM ({rows_of(database, member, 'held')}) "
        "ANTI JOIN taken_source USING (member, source)",
        goods=f"SELECT * FROM ({goods}) WHERE goods_id IN "
        f"(SELECT goods_id FROM ({shipments}) UNION SELECT goods_id FROM {formers})",
        printed_lines=held_lines,
    )
