"""What becomes of every row of a file: new, a revision, known already, or rejected (C1).

A record is named by the numbers that its layout trusts; where there are none, by its content and
by which of the identical rows of its file it is: identical lines of one file are separate lines.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from genjin.kernel.problem import Problem
from genjin.stores.trade.staging import Staging, quoted
from genjin.stores.trade.staging_fields import SOURCE_FIELDS, Fields, ReadingRules
from genjin.trade.dates import parse_date

_SEPARATOR = "chr(31)"


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


def account_rows(staging: Staging, fields: Fields, published: Iterable[Path]) -> RowAccount:
    """Decide about every row, and count.

    Makes `keyed(n, date, identified, content_key, record_key, problem)`, a row for each that isn't
    blank, and `fate(n, fate, record_key)` for those that aren't plainly new. Fates: `rejected` has
    no readable date, or neither a party nor goods, or too many cells; `duplicate` is in a published
    segment or earlier in this file with the same content; `revised` is published with other
    content; `again` is new, and shares its number with another row of the file. `published` are
    the segments that hold files of the same layout.
    """
    _make_keyed(staging, fields)
    _make_again(staging, fields)
    _find_published(staging, published)
    staging.database.execute("""
        CREATE TABLE fate AS SELECT k.n, CASE
                WHEN k.problem IS NOT NULL THEN 'rejected'
                WHEN a.repeated OR known.same THEN 'duplicate'
                WHEN known.record_key IS NOT NULL THEN 'revised'
                ELSE 'again' END AS fate,
            coalesce(a.record_key, k.record_key) AS record_key
        FROM keyed k LEFT JOIN again a USING (n)
            LEFT JOIN known ON known.record_key = coalesce(a.record_key, k.record_key)
        WHERE k.problem IS NOT NULL OR a.n IS NOT NULL OR known.record_key IS NOT NULL
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
            WHERE a.occurrence > 1 AND k.identified AND f.fate IN ('again', 'revised') ORDER BY f.n
        """).fetchall()
    ]


def _make_keyed(staging: Staging, fields: Fields) -> None:
    # The content is the text as printed: a better parser doesn't make an old row a new one.
    content = ", ".join(
        f"coalesce({fields.text(field)}, '')" for field in SOURCE_FIELDS if fields.has(field)
    )
    anything = ", ".join(
        fields.filled(field)
        for field in ("buyer", "supplier", "notify", "hs_code", "product")
        if fields.has(field)
    )
    identity = _identity(fields)
    wide = left_out = ""
    if staging.count("left_out"):
        wide = "WHEN out.why = 'too_wide' THEN 'problem-import-row-too-wide'"
        left_out = (
            "LEFT JOIN left_out out ON out.n = r.rowid WHERE out.why IS DISTINCT FROM 'blank'"
        )
    staging.database.execute(f"""
        CREATE TABLE keyed AS
        SELECT n, date, identity IS NOT NULL AS identified, content_key,
            {_record_key(fields, "identity", "content_key", "1")} AS record_key, problem
        FROM (
            SELECT r.rowid::INTEGER AS n, {fields.value("date")} AS date, {identity} AS identity,
                md5_number_lower(concat_ws({_SEPARATOR}, {content})) AS content_key,
                CASE {wide}
                    WHEN {fields.value("date")} IS NULL
                    THEN if({fields.filled("date")} IS NULL, 'problem-date-missing', 'problem-date')
                    WHEN coalesce({anything or "NULL"}, NULL) IS NULL
                    THEN 'problem-import-row-nothing' END AS problem
            FROM segment.raw_0 r {fields.joins(["date"])} {left_out}
        )
    """)


def _identity(fields: Fields) -> str:
    """The columns that name the record as one text, NULL if one of them is missing."""
    parts = [f"filled(unpadded(r.c{position}))" for position in fields.rules.identity]
    if not parts:
        return "NULL::VARCHAR"
    if fields.rules.identity_has_year:
        parts.append(f"year({fields.value('date')})")
    return f" || {_SEPARATOR} || ".join(parts)


def _record_key(fields: Fields, identity: str, content_key: str, occurrence: str) -> str:
    rules = fields.rules
    origin = quoted(f"{rules.namespace}/{rules.reporting_country}/{rules.flow}")
    return (
        f"md5_number_lower(concat_ws({_SEPARATOR}, {origin}, "
        f"coalesce({identity}, 'content' || {content_key}), {occurrence}))"
    )


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
            SELECT *, identified AND copy > 1 AS repeated,
                if(identified, version, copy) AS occurrence FROM counted
        )
        SELECT k.n, k.repeated, k.occurrence,
            {_record_key(fields, _identity(fields), "k.content_key", "k.occurrence")} AS record_key
        FROM ranked k JOIN segment.raw_0 r ON r.rowid = k.n {fields.joins(["date"])}
    """)


def _find_published(staging: Staging, published: Iterable[Path]) -> None:
    """Make `known`: the keys that are published, and whether their content is the same."""
    staging.database.execute("CREATE TABLE published(record_key UBIGINT, content_key UBIGINT)")
    for path in published:
        staging.database.execute(f"ATTACH {quoted(str(path))} AS earlier (READ_ONLY)")
        for table in ("shipment", "former"):
            staging.database.execute(f"""
                INSERT INTO published SELECT record_key, content_key FROM earlier.{table}
                WHERE record_key IN (SELECT record_key FROM keyed WHERE problem IS NULL)
                    OR record_key IN (SELECT record_key FROM again)
            """)
        staging.database.execute("DETACH earlier")
    staging.database.execute("""
        CREATE TABLE known AS SELECT p.record_key, bool_or(p.content_key = k.content_key) AS same
        FROM published p JOIN (
            SELECT coalesce(a.record_key, keyed.record_key) AS record_key, content_key
            FROM keyed LEFT JOIN again a USING (n) WHERE problem IS NULL AND a.repeated IS NOT true
        ) k USING (record_key) GROUP BY 1
    """)
