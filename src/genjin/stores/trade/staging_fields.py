"""From the text of the cells to typed fields.

Each distinct date, country, unit, code and odd number goes once through the function of the
domain that knows it, into a table from text to value; the rows are joined to these tables where
they are needed. So twenty million rows cost what their distinct values cost. Plain numbers are
cast by the database.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Any

from genjin.kernel.countries import parse_country
from genjin.kernel.problem import Problem
from genjin.stores.trade.staging import Staging, quoted
from genjin.trade.dates import DateOrder, parse_date
from genjin.trade.hs import parse_hs_code
from genjin.trade.missing import bare_text, is_missing
from genjin.trade.numbers import DecimalMark, parse_number
from genjin.trade.shipment import SHIPMENT_FIELDS, Flow, Grain, ValueBasis
from genjin.trade.units import parse_unit

COUNTRY_FIELDS = ("buyer_country", "supplier_country", "origin_country", "purchase_country")
NUMBER_FIELDS = (
    "quantity", "gross_weight_kg", "net_weight_kg", "value_usd", "fob_usd", "cif_usd",
    "freight_usd", "insurance_usd",
)  # fmt: skip
PARTY_FIELDS = ("buyer", "supplier", "notify")
TEXT_FIELDS = (
    "customs_office", "loading_port", "landing_port", "transport", "incoterm", "forwarder",
)  # fmt: skip
"""Fields in which few texts come again and again."""

SOURCE_FIELDS = tuple(field for field in SHIPMENT_FIELDS if field != "value_basis")
_MAPPED = ("date", "unit", "hs_code")
_MOST_CODES = 60_000
_SAMPLE_ROWS = 100_000
_NUMBER_MAPS: Mapping[DecimalMark, str] = {".": "map_number", ",": "map_comma_number"}
_PLAIN_COMMA_NUMBER = r"[+-]?\d+(,\d+)?"


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
    content does; `namespace` keeps the numbers of two layouts apart. `columns` are the names of all
    columns of the file, as they are compared. No row can be of a day after
    `latest_date`. `decimal_mark` is that of printed figures; `typed_numbers` are the fields whose
    cells the file holds as numbers, which always have a point.
    """

    namespace: str
    columns: tuple[str, ...]
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
    latest_date: date | None = None
    typed_numbers: frozenset[str] = frozenset()

    def mark_of(self, field: str) -> DecimalMark:
        """The decimal mark of a field's figures."""
        return "." if field in self.typed_numbers else self.decimal_mark


@dataclass(frozen=True, slots=True)
class ValueProblem:
    """A value that couldn't be read: the first row that has it, and how many rows have it."""

    problem: Problem
    rows: int


@dataclass(frozen=True, slots=True)
class Fields:
    """Each field as SQL over `segment.raw_0 AS r`: its text as printed, and its value.

    A value needs the joins that `joins` gives for its field. `odd_numbers` are the fields with
    numbers that the database can't cast by itself. `coded` has, for fields with few values, the
    list of them: a row may carry the place in the list (counted from 1) instead of the text.
    """

    rules: ReadingRules
    odd_numbers: frozenset[str] = frozenset()
    coded: Mapping[str, list[str]] = field(default_factory=dict)

    def text(self, field: str) -> str:
        """The text as printed, which may be padded or stand for nothing."""
        source = self.rules.fields.get(field)
        if source is None or not source.positions:
            return "NULL::VARCHAR"
        if len(source.positions) == 1:
            text = f"r.c{source.positions[0]}"
        else:
            cells = ", ".join(f"filled(unpadded(r.c{position}))" for position in source.positions)
            text = f"coalesce({cells})"
        if source.pattern is not None:
            text = f"regexp_extract({text}, {quoted(source.pattern)}, 1, 'i')"
        return _day_of(text) if field == "date" else text

    def filled(self, field: str) -> str:
        """The text without padding, NULL where it stands for nothing."""
        return f"filled(unpadded({self.text(field)}))" if self.has(field) else "NULL::VARCHAR"

    def has(self, field: str) -> bool:
        """Whether the file has the field at all."""
        source = self.rules.fields.get(field)
        return source is not None and bool(source.positions)

    def value(self, field: str) -> str:
        """The typed value; of a party the printed text."""
        if not self.has(field):
            kind = "DOUBLE" if field in NUMBER_FIELDS else "DATE" if field == "date" else "VARCHAR"
            return f"NULL::{kind}"
        if field in NUMBER_FIELDS:
            return self._number(field)
        if field in _MAPPED or field in COUNTRY_FIELDS or field in self.coded:
            return f"{field}_.value"
        return self.filled(field)

    def code(self, field: str) -> str:
        """The place of the value in the field's list in `coded`."""
        return f"{field}_.code"

    def joins(self, fields: Iterable[str]) -> str:
        """The joins that the values of the fields need."""
        return " ".join(
            f"LEFT JOIN {self._map(field)} {field}_ ON {field}_.text = {self.text(field)}"
            for field in fields
            if self.has(field)
            and (
                field in _MAPPED
                or field in COUNTRY_FIELDS
                or field in self.odd_numbers
                or field in self.coded
            )
        )

    def cast(self, field: str) -> str:
        """The number as the database casts it, NULL where it can't."""
        text = self.text(field)
        if self.rules.mark_of(field) == ".":
            return f"as_number({text})"
        plain = f"regexp_full_match({text}, {quoted(_PLAIN_COMMA_NUMBER)})"
        return f"CASE WHEN {plain} THEN as_number(replace({text}, ',', '.')) END"

    def _number(self, field: str) -> str:
        number = self.cast(field)
        if field in self.odd_numbers:
            number = f"coalesce({number}, {field}_.value)"
        least = "> 0" if field in self.rules.zero_is_missing else ">= 0"
        return f"above({number}, {number} {least})"

    def _map(self, field: str) -> str:
        if field in COUNTRY_FIELDS:
            return "map_country"
        if field in TEXT_FIELDS:
            return "map_text"
        if field in NUMBER_FIELDS:
            return _NUMBER_MAPS[self.rules.mark_of(field)]
        return f"map_{field}"


def read_fields(staging: Staging, rules: ReadingRules) -> tuple[Fields, list[ValueProblem]]:
    """Make the tables from text to value, and tell what couldn't be read.

    The problems are of optional fields: their rows keep NULL. A row without a readable date keeps
    NULL too; the account rejects it.
    """
    fields = Fields(rules)
    odd, negative = _odd_and_negative(staging, fields)
    coded: dict[str, list[str]] = {}
    _map(
        staging,
        fields,
        "map_date",
        "DATE",
        ("date",),
        lambda text: parse_date(text, rules.date_order, rules.latest_date),
    )
    for table, names, parse in (
        ("map_country", COUNTRY_FIELDS, _country),
        ("map_unit", ("unit",), parse_unit),
        ("map_hs_code", ("hs_code",), parse_hs_code),
        ("map_text", _repeating(staging, fields), str),
    ):
        values = _map(staging, fields, table, "VARCHAR", names, parse)
        if len(values) <= _MOST_CODES:
            coded |= {name: values for name in names if fields.has(name)}
    of_mark: dict[DecimalMark, list[str]] = {".": [], ",": []}
    for name in odd:
        of_mark[rules.mark_of(name)].append(name)
    for mark, marked in of_mark.items():
        _map(
            staging,
            fields,
            _NUMBER_MAPS[mark],
            "DOUBLE",
            marked,
            partial(parse_number, mark=mark),
            unless=fields.cast,
        )
    return replace(fields, odd_numbers=frozenset(odd), coded=coded), [
        *_unread(staging, fields, "map_country", COUNTRY_FIELDS, "problem-country"),
        *_unread(staging, fields, "map_unit", ("unit",), "problem-unit"),
        *_unread(staging, fields, "map_hs_code", ("hs_code",), "problem-hs-code"),
        *[
            ValueProblem(replace(each.problem, id=_number_problem(each.problem, mark)), each.rows)
            for mark, marked in of_mark.items()
            for each in _unread(staging, fields, _NUMBER_MAPS[mark], marked, "problem-number")
        ],
        *_negative(staging, fields, negative),
    ]


def _day_of(text: str) -> str:
    """An ISO date without the time that follows it: few days have many times."""
    return (
        f"CASE WHEN strlen({text}) > 10 AND {text}[5] = '-' AND {text}[8] = '-' "
        f"AND {text}[11] IN (' ', 'T') THEN left({text}, 10) ELSE {text} END"
    )


def _country(text: str) -> str | Problem:
    return parse_country(text) or Problem("problem-country", value=text)


def _map(
    staging: Staging,
    fields: Fields,
    table: str,
    kind: str,
    names: Iterable[str],
    parse: Callable[[str], Any],
    unless: Callable[[str], str] | None = None,
) -> list[Any]:
    """Make a table from the distinct texts of the fields to their values; the distinct values.

    A text that stands for nothing has no value; one that can't be read is marked as a problem.
    A value's `code` is its place among the distinct ones. `unless` gives the SQL of what the
    database reads by itself.
    """
    staging.database.execute(
        f"CREATE TABLE {table}(text VARCHAR, value {kind}, code USMALLINT, problem BOOLEAN)"
    )
    parts = [
        f"SELECT {fields.text(name)} AS text FROM segment.raw_0 r"
        + (f" WHERE {unless(name)} IS NULL" if unless else "")
        for name in names
        if fields.has(name)
    ]
    if not parts:
        return []
    found = staging.database.execute(
        f"SELECT DISTINCT text FROM ({' UNION ALL '.join(parts)}) WHERE text IS NOT NULL"
    ).fetchall()
    texts = sorted(text for (text,) in found if not is_missing(text))
    values = [parse(bare_text(text).strip("\ufeff \u3000")) for text in texts]
    problems = [isinstance(value, Problem) for value in values]
    values = [None if isinstance(value, Problem) else value for value in values]
    places = {value: place for place, value in enumerate(dict.fromkeys(values), start=1)}
    codes = [
        places[value] if value is not None and places[value] <= _MOST_CODES else None
        for value in values
    ]
    staging.add_rows(table, texts, values, codes, problems)
    return list(places)


def _repeating(staging: Staging, fields: Fields) -> tuple[str, ...]:
    """The text fields of the file whose first rows have few texts."""
    present = [name for name in TEXT_FIELDS if fields.has(name)]
    if not present:
        return ()
    counts = ", ".join(f"count(DISTINCT {fields.text(name)})" for name in present)
    found = staging.database.execute(
        f"SELECT {counts} FROM (FROM segment.raw_0 LIMIT {_SAMPLE_ROWS}) r"
    ).fetchall()[0]
    few = min(_SAMPLE_ROWS, max(staging.rows, 1)) // 10 + 100
    return tuple(name for name, count in zip(present, found, strict=True) if count <= few)


def _odd_and_negative(staging: Staging, fields: Fields) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The number fields with texts that the database can't cast, and those with negative numbers."""
    present = [field for field in NUMBER_FIELDS if fields.has(field)]
    if not present:
        return (), ()
    asked = ", ".join(
        f"coalesce(bool_or({fields.cast(field)} IS NULL AND {fields.filled(field)} IS NOT NULL), false), "
        f"coalesce(bool_or({fields.cast(field)} < 0), false)"
        for field in present
    )
    found = staging.database.execute(f"SELECT {asked} FROM segment.raw_0 r").fetchall()[0]
    odd = tuple(field for field, is_odd in zip(present, found[::2], strict=True) if is_odd)
    negative = tuple(field for field, is_so in zip(present, found[1::2], strict=True) if is_so)
    return odd, negative


def _unread(
    staging: Staging, fields: Fields, table: str, names: Iterable[str], problem_id: str
) -> list[ValueProblem]:
    if not staging.count(table, "problem"):
        return []
    return [
        ValueProblem(
            Problem(problem_id, row=n + staging.first_line, field=name, value=text.strip()), rows
        )
        for name in names
        if fields.has(name)
        for text, n, rows in staging.database.execute(
            f"SELECT m.text, min(r.rowid), count(*) FROM {table} m JOIN segment.raw_0 r "
            f"ON {fields.text(name)} = m.text WHERE m.problem GROUP BY ALL ORDER BY 2"
        ).fetchall()
    ]


def _number_problem(problem: Problem, mark: DecimalMark) -> str:
    """What is wrong with a number, which the domain knows."""
    found = parse_number(problem.value or "", mark)
    return found.id if isinstance(found, Problem) else problem.id


def _negative(staging: Staging, fields: Fields, names: Iterable[str]) -> list[ValueProblem]:
    return [
        ValueProblem(
            Problem(
                "problem-number-negative",
                row=n + staging.first_line,
                field=name,
                value=text.strip(),
            ),
            rows,
        )
        for name in names
        for text, n, rows in staging.database.execute(
            f"SELECT {fields.text(name)} AS text, min(r.rowid), count(*) FROM segment.raw_0 r "
            f"WHERE {fields.cast(name)} < 0 GROUP BY text ORDER BY 2"
        ).fetchall()
    ]
