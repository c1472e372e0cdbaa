"""The segment file of a customs file: its rows typed, in both orders, with their parties and words."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb

from genjin.stores.trade.segment_schema import (
    FOLDED_GOODS,
    GOODS_ORDER,
    SCHEMA_VERSION,
    SHIPMENT_COLUMNS,
    TABLES,
    by_hs_of,
    cards_of,
    companies_of,
    covered_of,
    markets_of,
    near_quartile_of,
    paid_of,
    party_of,
    words_of,
)
from genjin.stores.trade.staging import Staging, quoted
from genjin.stores.trade.staging_fields import TEXT_FIELDS, Fields
from genjin.stores.trade.staging_parties import Parties
from genjin.trade.shipment import ValueBasis

_OWN_BASIS = {"fob_usd": ValueBasis.FOB, "cif_usd": ValueBasis.CIF}
_GOODS_FIELDS = ("product", "brand")
_SORTED_AS_NAMES = frozenset({"supplier_name", "notify_name"})
_SORTED_AS_CODES = frozenset(
    {"hs_code", "unit", "origin_country", "purchase_country", *TEXT_FIELDS}
)


@dataclass(frozen=True, slots=True)
class SourceFile:
    """The customs file that a segment is made from. `name` is what the ids of its rows begin with."""

    name: str
    file: str
    sha256: str
    layout: str
    headers: Sequence[str]


def write_segment(
    staging: Staging, fields: Fields, parties: Parties, source: SourceFile, path: Path
) -> None:
    """Write the rows that aren't rejected or known into the segment, and move it to `path`.

    It is complete and on the disk before it has its name.
    """
    database = staging.database
    has_goods = _make_goods(staging, fields)
    # One transaction, so that the file is written once and not at each statement.
    database.execute("BEGIN")
    _make_source(staging, source)
    _make_shipment(staging, fields, parties, has_goods=has_goods)
    parties_seen = party_of("segment.shipment", "party")
    database.execute(f"CREATE TABLE segment.party AS {parties_seen}")
    database.execute(f"CREATE TABLE segment.company AS {companies_of('segment.party')}")
    database.execute(
        f"CREATE TABLE segment.by_hs AS {by_hs_of('segment.shipment', 'segment.party')}"
    )
    database.execute(f"CREATE TABLE segment.covered AS {covered_of('segment.by_hs')}")
    database.execute(f"CREATE TABLE segment.market AS {markets_of('segment.by_hs')}")
    database.execute(f"CREATE TABLE segment.paid AS {paid_of('segment.by_hs', 'segment.market')}")
    near = near_quartile_of("segment.paid", "segment.market")
    database.execute(f"CREATE TABLE segment.near_quartile AS {near}")
    if has_goods:
        database.execute(
            f"CREATE TABLE segment.goods AS SELECT *, {FOLDED_GOODS} AS folded FROM goods"
        )
        database.execute(f"CREATE TABLE segment.card AS {cards_of('segment.by_hs')}")
        database.execute(f"CREATE TABLE segment.goods_word AS {words_of('segment.goods')}")
    database.execute(
        "CREATE TABLE segment.replaced AS SELECT record_key FROM fate WHERE fate = 'revised'"
    )
    database.execute(f"CREATE TABLE segment.about({TABLES['about']})")
    database.execute(f"INSERT INTO segment.about VALUES ('schema_version', '{SCHEMA_VERSION}')")
    for table in ("former", "goods", "card", "goods_word"):
        database.execute(f"CREATE TABLE IF NOT EXISTS segment.{table}({TABLES[table]})")
    database.execute("COMMIT")
    database.execute("CHECKPOINT segment")
    database.execute("DETACH segment")
    settle(staging.segment_file)
    staging.segment_file.rename(path)
    settle(path.parent)


def is_current(path: Path) -> bool:
    """Whether the segment was written by this version's schema. Raises duckdb.Error if unreadable."""
    with duckdb.connect(str(path), read_only=True) as database:
        found = database.execute("SELECT value FROM about WHERE key = 'schema_version'").fetchall()
    return found == [(SCHEMA_VERSION,)]


def settle(path: Path) -> None:
    """Make sure that what was written survives a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _make_goods(staging: Staging, fields: Fields) -> bool:
    """Make `goods`, and `goods_of` from the printed cells to them; False if the file tells none."""
    if not any(fields.has(field) for field in _GOODS_FIELDS):
        return False
    cells = ", ".join(f"c{position}" for position in _goods_positions(fields))
    product, brand = (fields.filled(field) for field in _GOODS_FIELDS)
    staging.database.execute(
        f"CREATE TABLE goods_cells AS SELECT {cells}, {product} AS product, {brand} AS brand "
        f"FROM (SELECT DISTINCT {cells} FROM segment.raw_0) r"
    )
    staging.database.execute(
        "CREATE TABLE goods AS SELECT "
        f"row_number() OVER (ORDER BY {GOODS_ORDER})::INTEGER AS goods_id, product, brand "
        "FROM (SELECT DISTINCT product, brand FROM goods_cells "
        "WHERE product IS NOT NULL OR brand IS NOT NULL)"
    )
    staging.database.execute(
        f"CREATE TABLE goods_of AS SELECT {cells}, goods_id FROM goods_cells c JOIN goods g "
        "ON c.product IS NOT DISTINCT FROM g.product AND c.brand IS NOT DISTINCT FROM g.brand"
    )
    staging.database.execute("DROP TABLE goods_cells")
    return True


def _goods_positions(fields: Fields) -> list[int]:
    found = [fields.rules.fields[field] for field in _GOODS_FIELDS if fields.has(field)]
    return sorted({position for source in found for position in source.positions})


def _make_source(staging: Staging, source: SourceFile) -> None:
    staging.database.execute(f"CREATE TABLE segment.source({TABLES['source']})")
    staging.database.execute(
        "INSERT INTO segment.source VALUES (0, ?, ?, ?, ?, ?, ?)",
        [
            source.name, source.file, source.sha256, source.layout, staging.first_line,
            list(source.headers),
        ],
    )  # fmt: skip


def _make_shipment(staging: Staging, fields: Fields, parties: Parties, *, has_goods: bool) -> None:
    rules = fields.rules
    joins = [
        fields.joins(
            field
            for field in rules.fields
            if field not in ("date", "buyer_country", "supplier_country")
        ),
        parties.joins(),
        f"LEFT JOIN party bought ON bought.party_id = {parties.buyer()}",
        f"LEFT JOIN named sold ON sold.party_id = {parties.party('supplier')}",
        f"LEFT JOIN named notified ON notified.party_id = {parties.party('notify')}",
    ]
    fate = ""
    if staging.count("fate"):
        fate = "LEFT JOIN fate ON fate.n = k.n"
    if has_goods:
        same = " AND ".join(
            f"goods_of.c{position} IS NOT DISTINCT FROM r.c{position}"
            for position in _goods_positions(fields)
        )
        joins.append(f"LEFT JOIN goods_of ON {same}")
    values = {
        **{column: fields.value(column) for column in SHIPMENT_COLUMNS if column in rules.fields},
        "line": f"(r.rowid + {staging.first_line})::INTEGER",
        "record_key": "coalesce(fate.record_key, k.record_key)" if fate else "k.record_key",
        "content_key": "k.content_key",
        "date": "k.date",
        "buyer_party": parties.buyer(),
        "buyer_company": "bought.company_id",
        "supplier_company": "sold.company_id",
        "supplier_name": "sold.name",
        "notify_name": "notified.name",
        "buyer_rule": "buyer_rule.rule",
        "consignee_party": parties.party("buyer"),
        "supplier_party": parties.party("supplier"),
        "notify_party": parties.party("notify"),
        "buyer_country": parties.country("buyer"),
        "supplier_country": parties.country("supplier"),
        "goods_id": "goods_of.goods_id" if has_goods else "NULL::INTEGER",
        "value_usd": f"coalesce({', '.join(fields.value(field) for field in rules.value_from)}, NULL)",
        "value_basis": _basis(fields),
    }
    # What is the same in every row is added behind the sort, which then carries less.
    same_for_all = {column: f"NULL::{kind}" for column, kind in SHIPMENT_COLUMNS.items()} | {
        "source": "0::USMALLINT",
        "grain": quoted(rules.grain),
        "flow": quoted(rules.flow),
        "reporting_country": quoted(rules.reporting_country),
    }
    # Where few texts come again and again, the sort carries their number in the list.
    coded = {column: texts for column, texts in fields.coded.items() if column in _SORTED_AS_CODES}
    values |= {column: fields.code(column) for column in coded}
    sorted_ = ", ".join(f"{values[column]} AS {column}" for column in values)
    columns = ", ".join(
        f"{column}::VARCHAR AS {column}" if column in _SORTED_AS_NAMES
        else f"${column}[{column}] AS {column}" if column in coded
        else column if column in values
        else f"{same_for_all[column]} AS {column}"
        for column in SHIPMENT_COLUMNS
    )  # fmt: skip
    staging.database.execute(
        f"""
        CREATE TABLE segment.shipment AS SELECT {columns} FROM (
            SELECT {sorted_}
            FROM segment.raw_0 r JOIN keyed k ON k.n = r.rowid {fate} {" ".join(joins)}
            {"WHERE fate.fate IS NULL OR fate.fate IN ('again', 'revised')" if fate else ""}
            ORDER BY buyer_company, buyer_party, date
        )
    """,
        dict(coded),
    )


def _basis(fields: Fields) -> str:
    whens = " ".join(
        f"WHEN {fields.value(field)} IS NOT NULL "
        f"THEN {quoted(_OWN_BASIS.get(field, fields.rules.value_basis))}"
        for field in fields.rules.value_from
    )
    return f"CASE {whens} END" if whens else "NULL::VARCHAR"
