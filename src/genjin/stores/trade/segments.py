"""The account of a file's rows against what is published, and the segment that holds the new ones."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from genjin.kernel.problem import Problem
from genjin.stores.trade.staging import Staging, quoted
from genjin.stores.trade.staging_fields import SOURCE_FIELDS, ReadingRules
from genjin.trade.shipment import ValueBasis

SCHEMA_VERSION = 1
_BLOCK_BYTES = 262_144
_SMALL_BLOCK_BYTES = 16_384
"""Large blocks are written three times as fast; a small file is smaller in small ones."""

_SMALL_SEGMENT_ROWS = 5_000
_OWN_BASIS = {"fob_usd": ValueBasis.FOB, "cif_usd": ValueBasis.CIF}
_BY_HS = (
    "hs_code, date, grain, buyer_party, supplier_party, reporting_country, origin_country, "
    "quantity, unit, net_weight_kg, gross_weight_kg, value_usd, value_basis, line"
)


@dataclass(frozen=True, slots=True)
class RowAccount:
    """What became of every row: rows = imported + duplicate + rejected, revised among imported."""

    rows: int
    imported: int
    revised: int
    duplicate: int
    rejected: int
    first_date: date | None
    last_date: date | None


def account_rows(staging: Staging, rules: ReadingRules, published: Iterable[Path]) -> RowAccount:
    """Make `record` (every row with its keys and its `fate`) and count what becomes of the rows.

    Fates: `rejected` has no readable date, or neither a party nor goods; `duplicate` is in a
    published segment or earlier in this file with the same content; `revised` is published with
    other content; the rest is `new`. `published` are the segments of the same layout.
    """
    _make_keyed(staging, rules)
    _find_published(staging, published)
    staging.database.execute("""
        CREATE TABLE record AS SELECT k.*, CASE
            WHEN k.problem IS NOT NULL THEN 'rejected'
            WHEN k.repeated OR known.same THEN 'duplicate'
            WHEN known.record_key IS NOT NULL THEN 'revised'
            ELSE 'new' END AS fate
        FROM keyed k LEFT JOIN (
            SELECT p.record_key, bool_or(p.content_key = k.content_key) AS same
            FROM published p JOIN keyed k USING (record_key) WHERE k.problem IS NULL AND NOT k.repeated
            GROUP BY 1
        ) known ON known.record_key = k.record_key AND k.problem IS NULL
    """)
    found = staging.database.execute("""
        SELECT count(*), count(*) FILTER (fate IN ('new', 'revised')),
            count(*) FILTER (fate = 'revised'), count(*) FILTER (fate = 'duplicate'),
            count(*) FILTER (fate = 'rejected'),
            min(date) FILTER (fate <> 'rejected'), max(date) FILTER (fate <> 'rejected')
        FROM record JOIN typed USING (line)
    """).fetchone()
    assert found is not None  # noqa: S101 - an aggregate always has its row
    return RowAccount(*found)


def rejected_rows(staging: Staging) -> list[Problem]:
    """Why each rejected row can't be used, in the order of the file."""
    return [
        Problem(problem, row=line, field=field, value=value)
        for problem, line, field, value in staging.database.execute("""
            SELECT problem, line, CASE WHEN problem LIKE 'problem-date%' THEN 'date' END,
                CASE WHEN problem = 'problem-date' THEN f.date END
            FROM record JOIN field_text f USING (line) WHERE fate = 'rejected' ORDER BY line
        """).fetchall()
    ]


def conflicting_documents(staging: Staging) -> list[Problem]:
    """Rows that share their document number with a row of other content: both are kept."""
    return [
        Problem("problem-import-same-document", row=line, field="document", value=document)
        for line, document in staging.database.execute("""
            SELECT line, f.document FROM record JOIN field_text f USING (line)
            WHERE occurrence > 1 AND record.identity IS NOT NULL AND fate IN ('new', 'revised')
            ORDER BY line
        """).fetchall()
    ]


def write_segment(
    staging: Staging,
    rules: ReadingRules,
    path: Path,
    headers: tuple[str, ...],
    about: Mapping[str, str],
) -> None:
    """Write the imported rows into a new segment file at `path`, complete and on the disk.

    It is written beside its place under another name, and moved there as the last step.
    """
    unfinished = path.with_suffix(".part")
    unfinished.unlink(missing_ok=True)
    database = staging.database
    imported = staging.count("record", "fate IN ('new', 'revised')")
    block = _SMALL_BLOCK_BYTES if imported < _SMALL_SEGMENT_ROWS else _BLOCK_BYTES
    database.execute(f"ATTACH {quoted(str(unfinished))} AS segment (BLOCK_SIZE {block})")
    # One transaction, so that the file is written once and not at each statement.
    database.execute("BEGIN")
    database.execute(_shipment_table(rules))
    database.execute(
        f"CREATE TABLE segment.by_hs AS SELECT {_BY_HS} FROM segment.shipment ORDER BY hs_code, date"
    )
    database.execute("""
        CREATE TABLE segment.party AS SELECT * FROM party WHERE party_id IN (
            SELECT buyer_party FROM segment.shipment UNION SELECT supplier_party FROM segment.shipment
            UNION SELECT notify_party FROM segment.shipment) ORDER BY name_key
    """)
    cells = ", ".join(f"c{position}" for position in range(staging.columns))
    database.execute(
        f"CREATE TABLE segment.raw AS SELECT line, [{cells}] AS cells FROM line_text "
        "WHERE line IN (SELECT line FROM segment.shipment) ORDER BY line"
    )
    database.execute("CREATE TABLE segment.raw_column(position INTEGER, header VARCHAR)")
    database.execute(
        "INSERT INTO segment.raw_column SELECT unnest(range(len($1))), unnest($1)", [list(headers)]
    )
    database.execute(
        "CREATE TABLE segment.replaced AS SELECT record_key FROM record WHERE fate = 'revised'"
    )
    database.execute("CREATE TABLE segment.about(key VARCHAR, value VARCHAR)")
    facts = {**about, "schema_version": str(SCHEMA_VERSION)}
    staging.add_map("segment.about", list(facts), list(facts.values()))
    database.execute("COMMIT")
    database.execute("CHECKPOINT segment")
    database.execute("DETACH segment")
    _settle(unfinished)
    unfinished.rename(path)
    _settle(path.parent)


def _make_keyed(staging: Staging, rules: ReadingRules) -> None:
    # The content is the text as printed: a better parser doesn't make an old row a new one.
    content = ", ".join(f"coalesce(f.{field}, '')" for field in SOURCE_FIELDS)
    year = " || chr(31) || year(t.date)" if rules.identity_has_year else ""
    origin = quoted(f"{rules.namespace}/{rules.reporting_country}/{rules.flow}")
    staging.database.execute(f"""
        CREATE TABLE keyed AS
        WITH content AS (
            SELECT line, t.identity{year} AS identity,
                md5_number_lower(concat_ws(chr(31), {content})) AS content_key,
                CASE WHEN t.too_wide THEN 'problem-import-row-too-wide'
                    WHEN t.date IS NULL AND f.date IS NULL THEN 'problem-date-missing'
                    WHEN t.date IS NULL THEN 'problem-date'
                    WHEN coalesce(t.buyer, t.supplier, t.notify, f.hs_code, t.product) IS NULL
                    THEN 'problem-import-row-nothing' END AS problem
            FROM typed t JOIN field_text f USING (line)
        ), counted AS (
            SELECT *, row_number() OVER (PARTITION BY problem, identity, content_key ORDER BY line) AS copy
            FROM content
        ), ranked AS (
            SELECT *, identity IS NOT NULL AND copy > 1 AS repeated, CASE
                WHEN identity IS NULL THEN copy
                ELSE dense_rank() OVER (PARTITION BY problem, identity ORDER BY content_key)
                END AS occurrence
            FROM counted
        )
        SELECT line, content_key, problem, repeated, occurrence, identity,
            md5_number_lower(concat_ws(chr(31), {origin},
                coalesce(identity, 'content' || content_key), occurrence)) AS record_key
        FROM ranked
    """)


def _find_published(staging: Staging, published: Iterable[Path]) -> None:
    staging.database.execute("CREATE TABLE published(record_key UBIGINT, content_key UBIGINT)")
    for path in published:
        staging.database.execute(f"ATTACH {quoted(str(path))} AS earlier (READ_ONLY)")
        staging.database.execute("""
            INSERT INTO published SELECT record_key, content_key FROM earlier.shipment
            WHERE record_key IN (SELECT record_key FROM keyed WHERE problem IS NULL AND NOT repeated)
        """)
        staging.database.execute("DETACH earlier")


def _shipment_table(rules: ReadingRules) -> str:
    value = ", ".join(f"t.{field}" for field in rules.value_from)
    basis = " ".join(
        f"WHEN t.{field} IS NOT NULL THEN {quoted(_OWN_BASIS.get(field, rules.value_basis))}"
        for field in rules.value_from
    )
    special = {
        "buyer": "p.buyer_party",
        "supplier": "p.supplier_party",
        "notify": "p.notify_party",
        "value_usd": f"coalesce({value}) AS value_usd, CASE {basis} END AS value_basis",
        "buyer_country": "coalesce(t.buyer_country, buyer_.country) AS buyer_country",
        "supplier_country": "coalesce(t.supplier_country, supplier_.country) AS supplier_country",
    }
    columns = ", ".join(special.get(field, f"t.{field}") for field in SOURCE_FIELDS)
    return f"""
        CREATE TABLE segment.shipment AS
        SELECT {columns}, r.line, r.record_key, r.content_key, {quoted(rules.grain)} AS grain,
            {quoted(rules.flow)} AS flow, {quoted(rules.reporting_country)} AS reporting_country
        FROM record r JOIN typed t USING (line) JOIN party_of p USING (line)
            LEFT JOIN party buyer_ ON buyer_.party_id = p.buyer_party
            LEFT JOIN party supplier_ ON supplier_.party_id = p.supplier_party
        WHERE r.fate IN ('new', 'revised')
        ORDER BY p.buyer_party, t.date
    """


def _settle(path: Path) -> None:
    """Make sure that what was written survives a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
