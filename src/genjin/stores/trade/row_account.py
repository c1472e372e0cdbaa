"""What becomes of every row of a file: new, a revision, known already, or rejected (C1).

What names a record is told in `row_identity`; which records are published, in `known_rows`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from genjin.kernel.problem import Problem
from genjin.stores.trade.known_rows import FilePart, find_known, published_segments
from genjin.stores.trade.row_identity import (
    content_key,
    identity,
    printed_key,
    printed_texts,
    record_key,
)
from genjin.stores.trade.staging import Staging
from genjin.stores.trade.staging_fields import Fields, ReadingRules
from genjin.trade.dates import parse_date


@dataclass(frozen=True, slots=True)
class RowAccount:
    """What became of every row: rows = imported + duplicate + rejected, revised among imported.

    `held` are those of the duplicates that came with another file first.
    """

    rows: int
    imported: int
    revised: int
    duplicate: int
    rejected: int
    held: int
    first_date: date | None
    last_date: date | None


def account_rows(
    staging: Staging, fields: Fields, published: Iterable[Path], part: FilePart
) -> RowAccount:
    """Decide about every row, and count.

    Makes `keyed(n, date, printed_key, content_key, record_key, problem)`, a row for each that isn't
    blank (only one without identity has a `printed_key`), the tables of `find_known`, and `fate(n, fate, record_key)` for those that aren't plainly new. Fates: `rejected` has
    no readable date, or neither a party nor goods, or too many cells; `duplicate` is in a published
    segment or earlier in this file with the same content; `revised` is published with other
    content; `again` is new, and shares its number with another row of the file. `published` are
    the published segments in their order that may know rows of the `part`.
    """
    segments = published_segments(published, fields.rules, part)
    _make_keyed(staging, fields, has_earlier=any(each.has_earlier for each in segments))
    _make_again(staging, fields)
    staging.database.execute("""
        CREATE VIEW mine AS SELECT n, coalesce(a.record_key, k.record_key) AS record_key,
            content_key, printed_key, earlier_content
        FROM keyed k LEFT JOIN again a USING (n) WHERE problem IS NULL AND a.repeated IS NOT true
    """)
    find_known(staging, fields.rules, segments)
    staging.database.execute("""
        CREATE TABLE fate AS SELECT k.n, CASE
                WHEN k.problem IS NOT NULL THEN 'rejected'
                WHEN a.repeated OR known.is_same THEN 'duplicate'
                WHEN known.n IS NOT NULL THEN 'revised'
                ELSE 'again' END AS fate,
            coalesce(a.record_key, k.record_key) AS record_key
        FROM keyed k LEFT JOIN again a USING (n) LEFT JOIN known USING (n)
        WHERE k.problem IS NOT NULL OR a.n IS NOT NULL OR known.n IS NOT NULL
    """)
    counts = dict(
        staging.database.execute("SELECT fate, count(*) FROM fate GROUP BY fate").fetchall()
    )
    first, last = staging.database.execute(
        "SELECT min(date), max(date) FROM keyed WHERE problem IS NULL"
    ).fetchall()[0]
    duplicate, rejected = counts.get("duplicate", 0), counts.get("rejected", 0)
    return RowAccount(
        rows=staging.rows,
        imported=staging.rows - duplicate - rejected,
        revised=counts.get("revised", 0),
        duplicate=duplicate,
        rejected=rejected,
        held=staging.count("known", "is_same AND is_held"),
        first_date=first,
        last_date=last,
    )


def rejected_rows(staging: Staging, fields: Fields) -> list[Problem]:
    """Why each rejected row can't be used, in the order of the file."""
    return [
        _rejection(problem, n + staging.first_line, field, value, fields.rules)
        for problem, n, field, value in staging.database.execute(f"""
            SELECT k.problem, k.n, CASE WHEN k.problem LIKE 'problem-date%' THEN 'date' END,
                CASE WHEN k.problem = 'problem-date' THEN {fields.filled("date")} END
            FROM keyed k JOIN segment.raw_0 r ON r.rowid = k.n
            WHERE k.problem IS NOT NULL ORDER BY k.n
        """).fetchall()
    ]


def _rejection(
    problem: str, line: int, field: str | None, value: str | None, rules: ReadingRules
) -> Problem:
    if problem == "problem-date" and value is not None:
        # The domain knows what is wrong with the day.
        found = parse_date(value, rules.date_order, rules.latest_date)
        if isinstance(found, Problem):
            return replace(found, row=line)
    return Problem(problem, row=line, field=field, value=value)


def conflicting_documents(staging: Staging, fields: Fields) -> list[Problem]:
    """Rows that share their document number with a row of other content: both are kept."""
    return [
        Problem(
            "problem-import-same-document",
            row=n + staging.first_line,
            field="document",
            value=document,
        )
        for n, document in staging.database.execute(f"""
            SELECT f.n, {fields.filled("document")} FROM fate f JOIN again a USING (n)
                JOIN keyed k USING (n) JOIN segment.raw_0 r ON r.rowid = f.n
            WHERE a.occurrence > 1 AND k.printed_key IS NULL AND f.fate IN ('again', 'revised') ORDER BY f.n
        """).fetchall()
    ]


def _make_keyed(staging: Staging, fields: Fields, *, has_earlier: bool) -> None:
    rules = fields.rules
    anything = ", ".join(
        fields.filled(field)
        for field in ("buyer", "supplier", "notify", "hs_code", "product")
        if fields.has(field)
    )
    # Texts cost as much as the whole row, which alone counts where nothing else names it.
    texts = printed_texts(fields) if rules.identity or has_earlier else "NULL::VARCHAR"
    wide = left_out = ""
    if staging.count("left_out"):
        wide = "WHEN out.why = 'too_wide' THEN 'problem-import-row-too-wide'"
        left_out = (
            "LEFT JOIN left_out out ON out.n = r.rowid WHERE out.why IS DISTINCT FROM 'blank'"
        )
    staging.database.execute(f"""
        CREATE TABLE keyed AS
        SELECT * EXCLUDE (identity), {record_key(rules, "identity", "printed_key", "1")} AS record_key
        FROM (
            SELECT n, date, identity, printed_key, problem, earlier_content,
                {content_key(rules, "printed_key", "texts")} AS content_key
            FROM (
                SELECT r.rowid::INTEGER AS n, {fields.value("date")} AS date,
                    {identity(fields)} AS identity, {texts} AS texts,
                    CASE WHEN {identity(fields)} IS NULL THEN {printed_key(rules)} END AS printed_key,
                    {f"md5_number_lower({texts})" if has_earlier else "NULL::UBIGINT"}
                        AS earlier_content,
                    CASE {wide}
                        WHEN {fields.value("date")} IS NULL
                        THEN if({fields.filled("date")} IS NULL, 'problem-date-missing',
                            'problem-date')
                        WHEN coalesce({anything or "NULL"}, NULL) IS NULL
                        THEN 'problem-import-row-nothing' END AS problem
                FROM segment.raw_0 r {fields.joins(["date"])} {left_out}
            )
        )
    """)


def _make_again(staging: Staging, fields: Fields) -> None:
    """Make `again`: which of the rows with one key each row is, where there are several."""
    staging.database.execute(f"""
        CREATE TABLE again AS
        WITH several AS (
            SELECT * FROM keyed WHERE problem IS NULL AND record_key IN (
                SELECT record_key FROM keyed WHERE problem IS NULL
                GROUP BY record_key HAVING count(*) > 1)
        ), counted AS (
            SELECT *, row_number() OVER (PARTITION BY record_key, content_key ORDER BY n) AS copy,
                dense_rank() OVER (PARTITION BY record_key ORDER BY content_key) AS version
            FROM several
        ), ranked AS (
            SELECT *, printed_key IS NULL AND copy > 1 AS repeated,
                if(printed_key IS NULL, version, copy) AS occurrence FROM counted
        )
        SELECT k.n, k.repeated, k.occurrence,
            {record_key(fields.rules, identity(fields), "k.printed_key", "k.occurrence")} AS record_key
        FROM ranked k JOIN segment.raw_0 r ON r.rowid = k.n {fields.joins(["date"])}
    """)
