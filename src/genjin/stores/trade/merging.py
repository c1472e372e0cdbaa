"""Several segments made into one: the same rows under the same ids, in fewer files.

A query is planned and run for each segment, so many small ones are slow to read. Merging changes
no answer: rows keep the names of their sources, what was printed comes along, and rows that a
later segment of those merged revised stay as `former`.
"""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from genjin.stores.trade.segment_schema import (
    FOLDED_GOODS,
    GOODS_ORDER,
    PARTY_READ,
    SCHEMA_VERSION,
    SHIPMENT_COLUMNS,
    TABLES,
    by_hs_of,
    cards_of,
    companies_of,
    covered_of,
    if_named,
    markets_of,
    near_quartile_of,
    paid_of,
    party_of,
    words_of,
)
from genjin.stores.trade.segments import settle
from genjin.stores.trade.staging import MEMORY_LIMIT, new_segment, quoted

MOST_SEGMENTS = 4
"""So many may lie side by side before they are merged."""

_GROWN = 2
"""The largest segment is merged as well once the others together have half of its rows."""


_SMALL_BYTES = 32 * 1024**2
"""Of parts that are together smaller than this, hardly any table would fill a large block."""


def run_to_merge(rows: Sequence[int], most: int = MOST_SEGMENTS) -> slice | None:
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
    unfinished = folder / "merged.duckdb"
    with duckdb.connect(
        str(folder / "work.duckdb"),
        config={"memory_limit": MEMORY_LIMIT, "temp_directory": str(folder / "spill")},
    ) as database:
        for at, path in enumerate(paths):
            database.execute(f"ATTACH {quoted(str(path))} AS m{at} (READ_ONLY)")
        size_bytes = sum(path.stat().st_size for path in paths)
        database.execute(new_segment(unfinished, "merged", is_small=size_bytes < _SMALL_BYTES))
        _number_sources(database, len(paths))
        _number_goods(database, len(paths))
        _find_revised(database, len(paths))
        _read_parties(database, len(paths))
        database.execute("BEGIN")
        rows = _write(database, len(paths))
        database.execute("COMMIT")
        database.execute("CHECKPOINT merged")
        database.execute("DETACH merged")
    settle(unfinished)
    unfinished.rename(target)
    settle(target.parent)
    return rows


def _number_sources(database: duckdb.DuckDBPyConnection, count: int) -> None:
    """Make `source_of(member, source, number)`: the numbers of the sources in the merged segment."""
    every = " UNION ALL ".join(
        f"SELECT {at} AS member, source FROM m{at}.source" for at in range(count)
    )
    database.execute(
        "CREATE TABLE source_of AS SELECT member, source, "
        f"(row_number() OVER (ORDER BY member, source) - 1)::USMALLINT AS number FROM ({every})"
    )


def _number_goods(database: duckdb.DuckDBPyConnection, count: int) -> None:
    """Make `goods` of all, and `goods_of(member, goods_id, number)`."""
    every = " UNION ALL ".join(
        f"SELECT {at} AS member, goods_id, product, brand FROM m{at}.goods" for at in range(count)
    )
    database.execute(
        "CREATE TABLE goods AS SELECT "
        f"row_number() OVER (ORDER BY {GOODS_ORDER})::INTEGER AS goods_id, product, brand "
        f"FROM (SELECT DISTINCT product, brand FROM ({every}))"
    )
    database.execute(
        "CREATE TABLE goods_of AS SELECT e.member, e.goods_id, g.goods_id AS number "
        f"FROM ({every}) e JOIN goods g ON g.product IS NOT DISTINCT FROM e.product "
        "AND g.brand IS NOT DISTINCT FROM e.brand"
    )


def _find_revised(database: duckdb.DuckDBPyConnection, count: int) -> None:
    """Make `revised(member, record_key)`: what a later one of the segments replaces."""
    database.execute("CREATE TABLE revised(member INTEGER, record_key UBIGINT)")
    for at in range(count - 1):
        later = " UNION ".join(
            f"SELECT record_key FROM m{other}.replaced" for other in range(at + 1, count)
        )
        database.execute(f"INSERT INTO revised SELECT {at}, record_key FROM ({later})")


def _read_parties(database: duckdb.DuckDBPyConnection, count: int) -> None:
    """Make `party` of all; what was read last of a text counts."""
    read = ", ".join(
        name if name == "party_id" else f"arg_max({name}, member) AS {name}" for name in PARTY_READ
    )
    database.execute(
        f"CREATE TABLE party AS SELECT {read} FROM ({_rows(count, 'party')}) GROUP BY party_id"
    )


def _write(database: duckdb.DuckDBPyConnection, count: int) -> int:
    revised = "SELECT member, record_key FROM revised"
    shipments = _rows(count, "shipment")
    database.execute(
        f"CREATE TABLE merged.shipment AS {_renumbered(shipments)} "
        f"WHERE (e.member, record_key) NOT IN ({revised}) "
        "ORDER BY buyer_company, buyer_party, date"
    )
    database.execute(
        f"CREATE TABLE merged.former AS {_renumbered(shipments)} "
        f"WHERE (e.member, record_key) IN ({revised}) "
        f"UNION ALL {_renumbered(_rows(count, 'former'))}"
    )
    database.execute(f"CREATE TABLE merged.party AS {party_of('merged.shipment', 'party')}")
    database.execute(f"CREATE TABLE merged.company AS {companies_of('merged.party')}")
    database.execute(f"CREATE TABLE merged.by_hs AS {by_hs_of('merged.shipment', 'merged.party')}")
    database.execute(f"CREATE TABLE merged.covered AS {covered_of('merged.by_hs')}")
    database.execute(f"CREATE TABLE merged.market AS {markets_of('merged.by_hs')}")
    database.execute(f"CREATE TABLE merged.paid AS {paid_of('merged.by_hs', 'merged.market')}")
    near = near_quartile_of("merged.paid", "merged.market")
    database.execute(f"CREATE TABLE merged.near_quartile AS {near}")
    database.execute(f"CREATE TABLE merged.card AS {cards_of('merged.by_hs')}")
    database.execute(f"CREATE TABLE merged.goods AS SELECT *, {FOLDED_GOODS} AS folded FROM goods")
    database.execute(f"CREATE TABLE merged.goods_word AS {words_of('merged.goods')}")
    every = " UNION ".join(f"SELECT record_key FROM m{at}.replaced" for at in range(count))
    database.execute(f"CREATE TABLE merged.replaced AS {every}")
    database.execute(
        "CREATE TABLE merged.source AS SELECT s.* EXCLUDE (member) REPLACE (number AS source) "
        f"FROM ({_rows(count, 'source')}) s JOIN source_of USING (member, source) ORDER BY number"
    )
    numbers = database.execute("SELECT member, source, number FROM source_of").fetchall()
    for at, source, number in numbers:
        database.execute(f"CREATE TABLE merged.raw_{number} AS FROM m{at}.raw_{source}")
    database.execute(f"CREATE TABLE merged.about({TABLES['about']})")
    database.execute(f"INSERT INTO merged.about VALUES ('schema_version', '{SCHEMA_VERSION}')")
    return int(database.execute("SELECT count(*) FROM merged.shipment").fetchall()[0][0])


def _rows(count: int, table: str) -> str:
    return " UNION ALL BY NAME ".join(
        f"SELECT {at} AS member, * FROM m{at}.{table}" for at in range(count)
    )


def _renumbered(rows: str) -> str:
    """Shipments with the merged segment's numbers of sources and goods, and its companies."""
    special = {
        "source": "source_of.number",
        "goods_id": "goods_of.number",
        "buyer_company": "bought.company_id",
        "supplier_company": if_named("sold", "sold.company_id"),
        "supplier_name": if_named("sold", "e.supplier_name"),
        "notify_name": if_named("notified", "e.notify_name"),
    }
    columns = ", ".join(f"{special.get(name, f'e.{name}')} AS {name}" for name in SHIPMENT_COLUMNS)
    return (
        f"SELECT {columns} FROM ({rows}) e "
        "JOIN source_of ON source_of.member = e.member AND source_of.source = e.source "
        "LEFT JOIN goods_of ON goods_of.member = e.member AND goods_of.goods_id = e.goods_id "
        "LEFT JOIN party bought ON bought.party_id = e.buyer_party "
        "LEFT JOIN party sold ON sold.party_id = e.supplier_party "
        "LEFT JOIN party notified ON notified.party_id = e.notify_party"
    )
