from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from genjin.stores.trade.staging import Staging
from genjin.stores.trade.staging_fields import FieldColumns, ReadingRules, read_fields
from genjin.trade.shipment import Flow, Grain, ValueBasis

COLUMNS = (
    "date",
    "buyer",
    "quantity",
    "unit",
    "value_usd",
    "freight_usd",
    "origin_country",
    "product",
)
RULES = ReadingRules(
    namespace="test",
    columns=COLUMNS,
    grain=Grain.SHIPMENT,
    flow=Flow.IMPORT,
    reporting_country="PE",
    fields={name: FieldColumns((position,)) for position, name in enumerate(COLUMNS)},
    declared=frozenset({"buyer"}),
    zero_is_missing=frozenset({"quantity", "value_usd"}),
    value_from=("value_usd",),
    value_basis=ValueBasis.UNKNOWN,
    identity=(),
    identity_has_year=False,
    date_order="dmy",
    decimal_mark=".",
)
GOOD = ("2025-01-02", "ACME", "5", "U", "10.5", "0", "CHINA", "TRUCK")


def typed(
    folder: Path, row: Sequence[object], rules: ReadingRules = RULES
) -> tuple[dict[str, object], list[str]]:
    with Staging(folder) as staging:
        staging.load(iter([row]), 1, len(row), lambda _done: None)
        fields, problems = read_fields(staging, rules)
        columns = ", ".join(f"{fields.value(name)} AS {name}" for name in rules.fields)
        cursor = staging.database.execute(
            f"SELECT {columns} FROM segment.raw_0 r {fields.joins(rules.fields)}"
        )
        names = [column[0] for column in cursor.description or ()]
        values = dict(zip(names, cursor.fetchall()[0], strict=True))
    return values, [f"{each.problem.id} {each.problem.field}" for each in problems]


def test_each_kind_of_field_is_read_by_its_own_rules(tmp_path):
    values, problems = typed(tmp_path, GOOD)
    assert problems == []
    assert [str(values[name]) for name in COLUMNS] == [
        "2025-01-02", "ACME", "5.0", "C62", "10.5", "0.0", "CN", "TRUCK",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("column", "text", "value", "problem"),
    [
        ("quantity", "0", None, None), ("freight_usd", "0.0", 0.0, None), ("quantity", "1,234.5", 1234.5, None),
        ("quantity", "-3", None, "problem-number-negative"), ("quantity", "many", None, "problem-number"),
        ("quantity", "nan", None, None), ("quantity", "inf", None, "problem-number"), ("quantity", "1e999", None, "problem-number-large"),
        ("quantity", "NULL", None, None), ("unit", "BARRICA", None, "problem-unit"),
        ("origin_country", "KOREA", None, "problem-country"), ("date", "02/01/2025", "2025-01-02", None),
        ("product", "\u00a0 TRUCK\t", "TRUCK", None),
    ],
)  # fmt: skip
def test_a_value_that_cant_be_read_is_left_out_and_told(tmp_path, column, text, value, problem):
    row = [text if name == column else cell for name, cell in zip(COLUMNS, GOOD, strict=True)]
    values, problems = typed(tmp_path, row)
    assert values[column] == value or str(values[column]) == value
    assert problems == ([f"{problem} {column}"] if problem else [])


def test_a_layout_with_decimal_commas_is_never_read_by_points(tmp_path):
    row = [*GOOD[:2], "1.234", "U", "1.234,50", "2,5", "CHINA", "TRUCK"]
    values, problems = typed(tmp_path, row, replace(RULES, decimal_mark=","))
    assert (values["quantity"], values["value_usd"], values["freight_usd"]) == (1234.0, 1234.5, 2.5)
    assert problems == []


def test_the_first_filled_column_counts_and_a_pattern_takes_its_part(tmp_path):
    fields = {
        **RULES.fields,
        "product": FieldColumns((8, 7)),
        "brand": FieldColumns((7,), r"MARCA\s*:\s*([^,]+)"),
    }
    row = [*GOOD[:7], "N3 marca: QINGHE, X", "N/A"]
    values, _ = typed(tmp_path, row, replace(RULES, fields=fields))
    assert (values["product"], values["brand"]) == ("N3 marca: QINGHE, X", "QINGHE")
