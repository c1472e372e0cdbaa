"""Which rows of a file the published segments know, and as what (C1)."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from genjin.stores.trade.row_identity import earlier_record_key, reading_signature
from genjin.stores.trade.staging import Staging, quoted
from genjin.stores.trade.staging_fields import ReadingRules

_NOBODY = -1
"""The number of no source."""


@dataclass(frozen=True, slots=True)
class FilePart:
    """The part of a file that is accounted for: a sheet, or one country's rows; "" for all of it."""

    sha256: str
    name: str = ""

    def is_source(self, sha256: str, name: str) -> bool:
        """Whether an imported file was this part: lines of two sheets have the same numbers."""
        return sha256 == self.sha256 and (not self.name or name.endswith(f" · {self.name}"))


@dataclass(frozen=True, slots=True)
class PublishedSegment:
    """A published segment as the account of a file looks at it; `place` is its place in their order.

    Its sources as lists of SQL: `own` were read from this very file; `earlier` are of its layout,
    and of an earlier version that keyed rows by the texts that were read.
    """

    path: Path
    place: int
    own: str
    earlier: str

    @property
    def has_earlier(self) -> bool:
        """Whether an earlier version keyed rows of the layout in it."""
        return self.earlier != _listed([])


def published_segments(
    paths: Iterable[Path], rules: ReadingRules, part: FilePart
) -> list[PublishedSegment]:
    """The segments at the paths, which are in the order of publication."""
    return [_segment(path, place, rules, part) for place, path in enumerate(paths)]


def find_known(
    staging: Staging, rules: ReadingRules, published: Sequence[PublishedSegment]
) -> None:
    """Make `known(n, is_same, is_held, record_key, content_key)` from `mine`, and `replacing`.

    `mine(n, record_key, content_key, printed_key, earlier_content)` are the rows that may go in. A
    row is known by its key, by the key that an earlier version gave it, and by its line where this
    very file is in the store. It `is_same` if the last version of the record says the same, or an
    older one and both were read alike: an old delivery doesn't come back. `is_held` where the row
    that says the same came with another file; the keys are that row's. `replacing(record_key)` are
    the keys that the known rows which aren't the same replace.
    """
    database = staging.database
    database.execute(
        "CREATE TABLE version(n INTEGER, place INTEGER, is_current BOOLEAN, by_key BOOLEAN, "
        "record_key UBIGINT, content_key UBIGINT, signature UBIGINT, is_own BOOLEAN)"
    )
    _make_earlier_keys(staging, rules, is_needed=any(each.has_earlier for each in published))
    for segment in published:
        with _attached(database, segment.path):
            _find_versions(staging, segment)
    if staging.count("version"):
        _drop_dead(database, published)
    database.execute(f"""
        CREATE TABLE known AS
        WITH compared AS (
            SELECT v.*, coalesce(v.content_key = if(signature IS NULL, m.earlier_content,
                    m.content_key), false) AS says_same,
                row_number() OVER (PARTITION BY n ORDER BY place DESC, is_current DESC, by_key DESC)
                    = 1 AS is_last
            FROM version v JOIN mine m USING (n)
        )
        SELECT n, bool_or(says_same AND is_last) OR bool_or(says_same) AND bool_or(is_last
                AND (signature IS NULL OR signature = {reading_signature(rules)}::UBIGINT)) AS is_same,
            NOT coalesce(bool_or(is_own) FILTER (WHERE says_same), false) AS is_held,
            arg_max(record_key, (place, is_current)) FILTER (WHERE says_same) AS record_key,
            arg_max(content_key, (place, is_current)) FILTER (WHERE says_same) AS content_key
        FROM compared GROUP BY n
    """)
    database.execute(
        "CREATE TABLE replacing AS SELECT DISTINCT v.record_key "
        "FROM version v JOIN known USING (n) WHERE NOT is_same"
    )


def has_table(database: duckdb.DuckDBPyConnection, segment: str, table: str) -> bool:
    """Whether an attached segment has the table: those of earlier versions lack some."""
    return bool(
        database.execute(
            "SELECT 1 FROM duckdb_tables() WHERE database_name = $1 AND table_name = $2",
            [segment, table],
        ).fetchall()
    )


def _segment(path: Path, place: int, rules: ReadingRules, part: FilePart) -> PublishedSegment:
    with duckdb.connect(":memory:") as database, _attached(database, path):
        sources = database.execute(
            "SELECT source, sha256, file, layout FROM earlier.source"
        ).fetchall()
        told: set[int] = set()
        if has_table(database, "earlier", "reading"):
            rows = database.execute("SELECT source FROM earlier.reading").fetchall()
            told = {source for (source,) in rows}
    return PublishedSegment(
        path,
        place,
        own=_listed([source for source, sha, file, _ in sources if part.is_source(sha, file)]),
        earlier=_listed(
            [
                source
                for source, _, _, layout in sources
                if layout == rules.namespace and source not in told
            ]
        ),
    )


def _make_earlier_keys(staging: Staging, rules: ReadingRules, *, is_needed: bool) -> None:
    """Make `earlier_key(n, record_key)` of the rows without identity, as earlier versions did."""
    occurrence = "row_number() OVER (PARTITION BY earlier_content ORDER BY n)"
    staging.database.execute(
        f"""
        CREATE TABLE earlier_key AS SELECT n,
            {earlier_record_key(rules, "earlier_content", occurrence)} AS record_key
        FROM mine WHERE printed_key IS NOT NULL AND {"true" if is_needed else "false"}
        """
    )


def _find_versions(staging: Staging, segment: PublishedSegment) -> None:
    """Add to `version` what the attached segment has of the rows."""
    database = staging.database
    signature = "NULL::UBIGINT"
    told = ""
    if has_table(database, "earlier", "reading"):
        signature, told = "signature", "LEFT JOIN earlier.reading USING (source)"
    for table in ("shipment", "former"):
        version = (
            f"{segment.place}, {table == 'shipment'}, {{by_key}}, e.record_key, e.content_key, "
            f"{signature}, e.source IN ({segment.own}) FROM earlier.{table} e {told}"
        )
        database.execute(
            f"INSERT INTO version SELECT n, {version.format(by_key=True)} "
            "JOIN mine ON mine.record_key = e.record_key"
        )
        if segment.has_earlier:
            database.execute(
                f"INSERT INTO version SELECT n, {version.format(by_key=False)} "
                f"JOIN earlier_key k ON k.record_key = e.record_key "
                f"WHERE e.source IN ({segment.earlier})"
            )
    if segment.own != _listed([]):
        database.execute(
            f"INSERT INTO version SELECT n, {segment.place}, true, false, e.record_key, "
            f"e.content_key, {signature}, true FROM earlier.shipment e {told} "
            f"JOIN mine ON n = e.line - {staging.first_line} "
            f"WHERE e.source IN ({segment.own}) AND e.record_key <> mine.record_key"
        )


def _drop_dead(database: duckdb.DuckDBPyConnection, published: Sequence[PublishedSegment]) -> None:
    """Remove from `version` the records that a later segment replaces by a record of another key.

    Nobody sees them any more, so they are not what a row is compared with.
    """
    database.execute("CREATE TABLE gone(record_key UBIGINT, place INTEGER)")
    for segment in published:
        with _attached(database, segment.path):
            database.execute(
                f"INSERT INTO gone SELECT record_key, {segment.place} FROM earlier.replaced "
                "WHERE record_key IN (SELECT record_key FROM version)"
            )
    database.execute("""
        DELETE FROM version WHERE record_key IN (
            SELECT record_key FROM (
                SELECT record_key, max(place) AS place FROM gone GROUP BY record_key
            ) g JOIN (
                SELECT record_key, max(place) FILTER (WHERE is_current) AS place
                FROM version GROUP BY record_key
            ) v USING (record_key) WHERE v.place IS NULL OR g.place > v.place
        )
    """)


@contextmanager
def _attached(database: duckdb.DuckDBPyConnection, path: Path) -> Iterator[None]:
    """Attach a segment as `earlier` while the block runs."""
    database.execute(f"ATTACH {quoted(str(path))} AS earlier (READ_ONLY)")
    try:
        yield
    finally:
        database.execute("DETACH earlier")


def _listed(sources: Sequence[int]) -> str:
    return ", ".join(map(str, sources or [_NOBODY]))
