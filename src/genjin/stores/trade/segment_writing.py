"""Writing one segment out of the rows of others: when several are merged, or when files are taken out.

The others are attached as `m0`, `m1`, … in the order of their publication. Rows keep the names of
their sources and lines, what was printed comes along, and all that is derived is made anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from genjin.stores.trade.known_rows import has_table
from genjin.stores.trade.segment_schema import (
    ADDED_TABLES,
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

_SMALL_BYTES = 32 * 1024**2
"""Of parts that are together smaller than this, hardly any table would fill a large block."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What goes into the new segment, as queries of SQL.

    `shipments` and `formers` have the columns of a shipment behind `member`, `sources` has `member`
    and `source`, `replaced` has `record_key`, `held` is like the table behind `member`.
    `printed_lines` are those of which the printed text is kept, where that isn't all of a source:
    `member`, `source` and `line`, of the sources of which lines are left out.
    """

    members: Sequence[int]
    sources: str
    shipments: str
    formers: str
    replaced: str
    held: str
    goods: str
    printed_lines: str | None = None


def open_segments(paths: Sequence[Path], folder: Path) -> duckdb.DuckDBPyConnection:
    """A database in the folder with the segments attached."""
    database = duckdb.connect(
        str(folder / "work.duckdb"),
        config={"memory_limit": MEMORY_LIMIT, "temp_directory": str(folder / "spill")},
    )
    for at, path in enumerate(paths):
        database.execute(f"ATTACH {quoted(str(path))} AS m{at} (READ_ONLY)")
    return database


def rows_of(database: duckdb.DuckDBPyConnection, members: Sequence[int], table: str) -> str:
    """The rows of a table of several segments, behind the number of each; none where it is missing."""
    parts = [
        f"SELECT {at} AS member, * FROM m{at}.{table}"
        for at in members
        if table not in ADDED_TABLES or has_table(database, f"m{at}", table)
    ]
    nothing = ", ".join(
        f"NULL::{column.split()[1]} AS {column.split()[0]}"
        for column in TABLES[table].split(", ")
    ) if table in ADDED_TABLES else ""  # fmt: skip
    return " UNION ALL BY NAME ".join(
        parts or [f"SELECT NULL::INTEGER AS member, {nothing} WHERE false"]
    )


def write_chosen(
    database: duckdb.DuckDBPyConnection, chosen: Chosen, size_bytes: int, folder: Path, target: Path
) -> int:
    """Write the segment at `target`; its rows. It is complete and on the disk before it has its name.

    `size_bytes` is about what the segment will have.
    """
    unfinished = folder / "chosen.duckdb"
    database.execute(new_segment(unfinished, "chosen", is_small=size_bytes < _SMALL_BYTES))
    _number_sources(database, chosen)
    _number_goods(database, chosen)
    _read_parties(database, chosen)
    database.execute("BEGIN")
    rows = _write(database, chosen)
    database.execute("COMMIT")
    database.execute("CHECKPOINT chosen")
    database.execute("DETACH chosen")
    for table in ("source_of", "goods", "goods_of", "party"):
        database.execute(f"DROP TABLE {table}")
    settle(unfinished)
    unfinished.rename(target)
    settle(target.parent)
    return rows


def _number_sources(database: duckdb.DuckDBPyConnection, chosen: Chosen) -> None:
    """Make `source_of(member, source, number)`: the numbers of the sources in the new segment."""
    database.execute(
        "CREATE TABLE source_of AS SELECT member, source, "
        "(row_number() OVER (ORDER BY member, source) - 1)::USMALLINT AS number "
        f"FROM ({chosen.sources})"
    )


def _number_goods(database: duckdb.DuckDBPyConnection, chosen: Chosen) -> None:
    """Make `goods` of all, and `goods_of(member, goods_id, number)`."""
    database.execute(
        "CREATE TABLE goods AS SELECT "
        f"row_number() OVER (ORDER BY {GOODS_ORDER})::INTEGER AS goods_id, product, brand "
        f"FROM (SELECT DISTINCT product, brand FROM ({chosen.goods}))"
    )
    database.execute(
        "CREATE TABLE goods_of AS SELECT e.member, e.goods_id, g.goods_id AS number "
        f"FROM ({chosen.goods}) e JOIN goods g ON g.product IS NOT DISTINCT FROM e.product "
        "AND g.brand IS NOT DISTINCT FROM e.brand"
    )


def _read_parties(database: duckdb.DuckDBPyConnection, chosen: Chosen) -> None:
    """Make `party` of all; what was read last of a text counts."""
    read = ", ".join(
        name if name == "party_id" else f"arg_max({name}, member) AS {name}" for name in PARTY_READ
    )
    database.execute(
        f"CREATE TABLE party AS SELECT {read} "
        f"FROM ({rows_of(database, chosen.members, 'party')}) GROUP BY party_id"
    )


def _write(database: duckdb.DuckDBPyConnection, chosen: Chosen) -> int:
    database.execute(
        f"CREATE TABLE chosen.shipment AS {_renumbered(chosen.shipments)} "
        "ORDER BY buyer_company, buyer_party, date"
    )
    database.execute(f"CREATE TABLE chosen.former AS {_renumbered(chosen.formers)}")
    database.execute(f"CREATE TABLE chosen.party AS {party_of('chosen.shipment', 'party')}")
    database.execute(f"CREATE TABLE chosen.company AS {companies_of('chosen.party')}")
    database.execute(f"CREATE TABLE chosen.by_hs AS {by_hs_of('chosen.shipment', 'chosen.party')}")
    database.execute(f"CREATE TABLE chosen.covered AS {covered_of('chosen.by_hs')}")
    database.execute(f"CREATE TABLE chosen.market AS {markets_of('chosen.by_hs')}")
    database.execute(f"CREATE TABLE chosen.paid AS {paid_of('chosen.by_hs', 'chosen.market')}")
    near = near_quartile_of("chosen.paid", "chosen.market")
    database.execute(f"CREATE TABLE chosen.near_quartile AS {near}")
    database.execute(f"CREATE TABLE chosen.card AS {cards_of('chosen.by_hs')}")
    database.execute(f"CREATE TABLE chosen.goods AS SELECT *, {FOLDED_GOODS} AS folded FROM goods")
    database.execute(f"CREATE TABLE chosen.goods_word AS {words_of('chosen.goods')}")
    database.execute(f"CREATE TABLE chosen.replaced AS {chosen.replaced}")
    every = rows_of(database, chosen.members, "source")
    database.execute(f"CREATE TABLE chosen.source AS {_of_sources(every)} ORDER BY number")
    for table, rows in (
        ("reading", rows_of(database, chosen.members, "reading")),
        ("too_wide", rows_of(database, chosen.members, "too_wide")),
        ("held", chosen.held),
    ):
        database.execute(f"CREATE TABLE chosen.{table} AS {_of_sources(rows)}")
    _keep_printed(database, chosen)
    database.execute(f"CREATE TABLE chosen.about({TABLES['about']})")
    database.execute(f"INSERT INTO chosen.about VALUES ('schema_version', '{SCHEMA_VERSION}')")
    return int(database.execute("SELECT count(*) FROM chosen.shipment").fetchall()[0][0])


def _keep_printed(database: duckdb.DuckDBPyConnection, chosen: Chosen) -> None:
    """The printed rows of each source; of one that keeps only some lines, blanks for the others."""
    partly: set[tuple[int, int]] = set()
    if chosen.printed_lines is not None:
        asked = f"SELECT DISTINCT member, source FROM ({chosen.printed_lines})"
        partly = set(database.execute(asked).fetchall())
    for at, source, number in database.execute("FROM source_of ORDER BY number").fetchall():
        if (at, source) not in partly:
            database.execute(f"CREATE TABLE chosen.raw_{number} AS FROM m{at}.raw_{source}")
            continue
        columns = database.execute(f"DESCRIBE m{at}.raw_{source}").fetchall()
        cells = ", ".join(f"CASE WHEN is_kept THEN {each[0]} END AS {each[0]}" for each in columns)
        database.execute(
            f"CREATE TABLE chosen.raw_{number} AS SELECT {cells} FROM ("
            "SELECT *, rowid AS place, rowid + (SELECT first_line FROM "
            f"m{at}.source WHERE source = {source}) IN (SELECT line FROM ({chosen.printed_lines}) "
            f"WHERE member = {at} AND source = {source}) AS is_kept "
            f"FROM m{at}.raw_{source}) ORDER BY place"
        )


def _of_sources(rows: str) -> str:
    """The rows of the sources that are chosen, with the numbers of these."""
    return (
        "SELECT e.* EXCLUDE (member) REPLACE (number AS source) "
        f"FROM ({rows}) e JOIN source_of USING (member, source)"
    )


def _renumbered(rows: str) -> str:
    """Shipments with the new segment's numbers of sources and goods, and its companies."""
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
