"""From the text of the cells to typed fields.

Each distinct date, country, unit, code, odd number and party goes once through the function of
the domain that knows it, and is joined back: twenty million rows cost what their distinct values
cost. Plain numbers are cast by the database.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from genjin.kernel.countries import parse_country
from genjin.kernel.problem import Problem
from genjin.stores.trade.staging import Staging, quoted
from genjin.trade.dates import DateOrder, parse_date
from genjin.trade.hs import parse_hs_code
from genjin.trade.numbers import DecimalMark, parse_number
from genjin.trade.shipment import SHIPMENT_FIELDS, Flow, Grain, ValueBasis
from genjin.trade.units import parse_unit

COUNTRY_FIELDS = ("buyer_country", "supplier_country", "origin_country", "purchase_country")
NUMBER_FIELDS = (
    "quantity", "gross_weight_kg", "net_weight_kg", "value_usd", "fob_usd", "cif_usd",
    "freight_usd", "insurance_usd",
)  # fmt: skip
PARTY_FIELDS = ("buyer", "supplier", "notify")
SOURCE_FIELDS = tuple(field for field in SHIPMENT_FIELDS if field != "value_basis")


@dataclass(frozen=True, slots=True)
class FieldColumns:
    """The columns that a field is read from, the first with a value counting, row by row."""

    positions: tuple[int, ...]
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """How the columns of a file become fields: what its layout says, resolved for this file.

    `declared` names the roles ("buyer", "supplier") whose party is the importer or exporter of
    record. `identity` are positions of the columns that name a record for good, none if only its
    content does; `namespace` keeps the numbers of two layouts apart.
    """

    namespace: str
    grain: Grain
    flow: Flow
    reporting_country: str
    fields: Mapping[str, FieldColumns]
    declared: frozenset[str]
    zero_is_missing: frozenset[str]
    value_from: tuple[str, ...]
    value_basis: ValueBasis
    identity: tuple[int, ...]
    identity_has_year: bool
    date_order: DateOrder | None
    decimal_mark: DecimalMark


@dataclass(frozen=True, slots=True)
class ValueProblem:
    """A value that couldn't be read: the first row that has it, and how many rows have it."""

    problem: Problem
    rows: int


def type_fields(staging: Staging, rules: ReadingRules) -> list[ValueProblem]:
    """Make `field_text` (each field as printed, NULL if missing) and `typed` (each field's value).

    The problems are of optional fields: their rows keep NULL. A row without a readable date keeps
    NULL too; the account rejects it.
    """
    _make_field_text(staging, rules)
    _map(staging, "map_date", "DATE", ("date",), lambda text: parse_date(text, rules.date_order))
    _map(staging, "map_country", "VARCHAR", COUNTRY_FIELDS, _country)
    _map(staging, "map_unit", "VARCHAR", ("unit",), parse_unit)
    _map(staging, "map_hs_code", "VARCHAR", ("hs_code",), parse_hs_code)
    castable = "as_number(text) IS NOT NULL" if rules.decimal_mark == "." else "false"
    _map(
        staging,
        "map_number",
        "DOUBLE",
        NUMBER_FIELDS,
        lambda text: parse_number(text, rules.decimal_mark),
        unless=castable,
    )
    _make_typed(staging, rules)
    return [
        *_unread(staging, "map_country", COUNTRY_FIELDS, "problem-country"),
        *_unread(staging, "map_unit", ("unit",), "problem-unit"),
        *_unread(staging, "map_hs_code", ("hs_code",), "problem-hs-code"),
        *_unread(staging, "map_number", NUMBER_FIELDS, "problem-number"),
        *_negative(staging),
    ]


def _make_field_text(staging: Staging, rules: ReadingRules) -> None:
    columns = [f"{_field_text(rules.fields.get(field))} AS {field}" for field in SOURCE_FIELDS]
    identity = _all_or_null([f"filled(u{position})" for position in rules.identity])
    read = {position for source in rules.fields.values() for position in source.positions}
    bare = ["line", "too_wide"]
    bare += [
        f"unpadded(c{position}) AS u{position}" for position in sorted(read | {*rules.identity})
    ]
    staging.database.execute(
        f"CREATE TABLE field_text AS SELECT line, too_wide, {', '.join(columns)}, "
        f"{identity} AS identity FROM (SELECT {', '.join(bare)} FROM line_text)"
    )


def _field_text(source: FieldColumns | None) -> str:
    if source is None or not source.positions:
        return "NULL::VARCHAR"
    cells = ", ".join(f"filled(u{position})" for position in source.positions)
    text = f"coalesce({cells})"
    if source.pattern is None:
        return text
    return f"filled(unpadded(regexp_extract({text}, {quoted(source.pattern)}, 1, 'i')))"


def _all_or_null(parts: list[str]) -> str:
    """The parts as one text, NULL if one of them is missing."""
    return " || chr(31) || ".join(parts) if parts else "NULL::VARCHAR"


def _country(text: str) -> str | Problem:
    return parse_country(text) or Problem("problem-country", value=text)


def _map(
    staging: Staging,
    table: str,
    kind: str,
    fields: Iterable[str],
    parse: Callable[[str], object],
    unless: str = "false",
) -> None:
    """Make a table from the distinct texts of the fields to their values, NULL for a problem."""
    either = " UNION ALL ".join(f"SELECT {field} AS text FROM field_text" for field in fields)
    found = staging.database.execute(
        f"SELECT DISTINCT text FROM ({either}) WHERE text IS NOT NULL AND NOT ({unless})"
    ).fetchall()
    texts = [text for (text,) in found]
    values = [None if isinstance(value := parse(text), Problem) else value for text in texts]
    staging.database.execute(f"CREATE TABLE {table}(text VARCHAR, value {kind})")
    if texts:
        staging.add_map(table, texts, values)


def _make_typed(staging: Staging, rules: ReadingRules) -> None:
    has_odd_numbers = staging.count("map_number") > 0
    joins = ["LEFT JOIN map_date ON map_date.text = f.date"]
    joins += [
        f"LEFT JOIN map_country {field}_ ON {field}_.text = f.{field}" for field in COUNTRY_FIELDS
    ]
    joins += [
        f"LEFT JOIN map_{field} ON map_{field}.text = f.{field}" for field in ("unit", "hs_code")
    ]
    casts = rules.decimal_mark == "."
    if has_odd_numbers:
        joins += [
            f"LEFT JOIN map_number {field}_ ON {field}_.text = f.{field}" for field in NUMBER_FIELDS
        ]
    columns = ["f.line", "f.too_wide", "f.identity", "map_date.value AS date"]
    columns += [f"{field}_.value AS {field}" for field in COUNTRY_FIELDS]
    columns += ["map_unit.value AS unit", "map_hs_code.value AS hs_code"]
    for field in NUMBER_FIELDS:
        cast = f"as_number(f.{field})" if casts else "NULL::DOUBLE"
        odd = f"{field}_.value" if has_odd_numbers else "NULL::DOUBLE"
        least = "> 0" if field in rules.zero_is_missing else ">= 0"
        columns.append(
            f"above(coalesce({cast}, {odd}), coalesce({cast}, {odd}) {least}) AS {field}"
        )
    done = {"date", "unit", "hs_code", *COUNTRY_FIELDS, *NUMBER_FIELDS}
    columns += [f"f.{field}" for field in SOURCE_FIELDS if field not in done]
    staging.database.execute(
        f"CREATE TABLE typed AS SELECT {', '.join(columns)} FROM field_text f {' '.join(joins)}"
    )


def _unread(
    staging: Staging, table: str, fields: Iterable[str], problem_id: str
) -> list[ValueProblem]:
    return [
        ValueProblem(Problem(problem_id, row=line, field=field, value=text), rows)
        for field in fields
        for text, line, rows in staging.database.execute(
            f"SELECT m.text, min(f.line), count(*) FROM {table} m JOIN field_text f "
            f"ON f.{field} = m.text WHERE m.value IS NULL GROUP BY ALL ORDER BY 2"
        ).fetchall()
    ]


def _negative(staging: Staging) -> list[ValueProblem]:
    return [
        ValueProblem(Problem("problem-number-negative", row=line, field=field, value=text), rows)
        for field in NUMBER_FIELDS
        for text, line, rows in staging.database.execute(
            f"SELECT {field}, min(line), count(*) FROM field_text WHERE as_number({field}) < 0 "
            "GROUP BY ALL ORDER BY 2"
        ).fetchall()
    ]
