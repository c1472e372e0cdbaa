from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.content import Content, content_of
from genjin.sources.formats.parquet import open_parquet
from genjin.sources.formats.sheet import ParquetTable


def written(path: Path, query: str) -> Path:
    with duckdb.connect() as database:
        database.execute(f"COPY ({query}) TO '{path}' (FORMAT parquet)")
    return path


def test_every_type_becomes_a_cell_and_missing_values_are_blank(tmp_path):
    path = written(
        tmp_path / "a.parquet",
        """SELECT 1::HUGEINT AS big, 12.50::DECIMAL(9, 2) AS price, DATE '2025-03-01' AS day,
        TIMESTAMPTZ '2025-03-01 00:00:00+00' AS instant, [1, 2] AS list, {'a': 1} AS struct,
        'x'::BLOB AS blob, NULL::VARCHAR AS none, true AS yes, 'O''Neill' AS "odd ""name", TIME '09:30' AS hour""",
    )
    (sheet,) = open_parquet(path)
    header, row = sheet.rows()
    assert (sheet.line_count, sheet.direct) == (2, ParquetTable(path))
    assert header[-2:] == ['odd "name', "hour"]
    found = dict(zip(header, row, strict=True))
    assert (found["price"], found["day"], found["none"], found["yes"]) == (
        Decimal("12.50"), date(2025, 3, 1), "", True,
    )  # fmt: skip
    assert all(isinstance(cell, str | int | float | Decimal | date) for cell in row)
    assert list(sheet.rows()) == [header, row]


def test_a_name_with_signs_of_a_pattern_is_one_file(tmp_path):
    written(tmp_path / "a1.parquet", "SELECT 1 AS a")
    path = written(tmp_path / "a[1]*.parquet", "SELECT 2 AS a")
    assert [list(row) for row in open_parquet(path)[0].rows()] == [["a"], [2]]


def test_a_truncated_file_is_damaged(tmp_path):
    path = written(tmp_path / "a.parquet", "SELECT range AS a FROM range(1000)")
    path.write_bytes(path.read_bytes()[:300])
    assert content_of(path) is Content.PARQUET
    with pytest.raises(UnusableInputError) as raised:
        open_parquet(path)
    assert raised.value.problem == Problem("problem-import-damaged-parquet", file="a.parquet")
