"""A large regular file is read by the database itself, and gives what reading row by row gives."""

import csv
from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import duckdb
import pytest

from genjin.stores.records.models import ImportedFile, Segment
from genjin.stores.trade.staging import Staging
from genjin.workflows.home import Home
from genjin.workflows.import_report import FileReport
from genjin.workflows.import_shipments import import_files
from tests.contract.customs_files import PERU_HEADERS, peru_row, peru_rows, write_csv

NOW = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
MANY_ROWS = 150_000  # more than one of DuckDB's row groups, so that several threads read
pytestmark = pytest.mark.django_db


def imported(folder: Path, path: Path) -> FileReport:
    return import_files(Home(folder), [path], now=NOW).files[0]


def stored(folder: Path, query: str) -> list[tuple[object, ...]]:
    path = folder / "trade" / f"{Segment.objects.latest('id').name}.duckdb"
    with duckdb.connect(str(path), read_only=True) as database:
        return database.execute(query).fetchall()


def test_each_of_many_rows_keeps_its_line_and_text(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    line = ",".join(str(cell) for cell in peru_row(1, Embarcador="QINGHE", Descripcion="TRUCK"))
    with path.open("w", encoding="utf-8") as stream:
        stream.write(",".join(PERU_HEADERS) + "\n")
        for number in range(MANY_ROWS):
            stream.write(line.replace("000001 | 1", f"{number:06} | 1") + "\n")
    found = imported(tmp_path / "home", path)
    assert (found.rows, found.imported, found.rejected) == (MANY_ROWS, MANY_ROWS, 0)
    ((wrong, last),) = stored(
        tmp_path / "home",
        "SELECT count(*) FILTER (document <> r.c2 OR document <> printf('%06d | 1', line - 2)), "
        "max(line) FROM shipment JOIN raw_0 r ON r.rowid + 2 = line",
    )
    assert (wrong, last) == (0, MANY_ROWS + 1)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("padded", "  CAMIONES AAA S.A.C.  "),
        ("tab", "CAMIONES\tAAA"),
        ("wide blank", "\u3000宏达\u00a0"),
        ("missing", "N/A"),
        ("empty", ""),
        ("excel", "_x0000_"),
    ],
)
def test_both_ways_of_reading_give_the_same_rows(tmp_path: Path, name: str, text: str) -> None:
    path = write_csv(tmp_path / f"{name}.csv", [peru_row(1, Importador=text), *peru_rows(3)])
    query = (
        "SELECT line, record_key, date, document, p.printed, quantity, value_usd FROM shipment "
        "LEFT JOIN party p ON party_id = consignee_party ORDER BY line"
    )
    directly = imported(tmp_path / "one", path)
    first = stored(tmp_path / "one", query)
    ImportedFile.objects.all().delete()
    Segment.objects.all().delete()
    with patch("genjin.workflows.import_loading.find_regular_text", return_value=None):
        again = imported(tmp_path / "two", path)
    assert (directly.imported, directly.rejected) == (again.imported, again.rejected)
    assert stored(tmp_path / "two", query) == first


@pytest.mark.parametrize("text", ["LAMP", "  LAMP  ", "\tLAMP", "\u3000灯泡\u00a0", "_x0000_", ""])
def test_a_row_without_a_number_has_one_key_however_it_is_read(tmp_path: Path, text: str) -> None:
    rows = [("2025-01-02", "ACME", text, "5"), ("2025-01-03", "FAW", "SOCKET", "7")]
    headers = ("Date", "Importer", "Product", "Quantity")
    path = tmp_path / "peru_imports.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([headers, *rows])
    parquet = tmp_path / "peru_imports.parquet"
    with duckdb.connect() as database:
        database.execute(
            f"COPY (SELECT '2025-01-0' || (n + 2) AS Date, ['ACME', 'FAW'][n + 1] AS Importer, "
            f"[$text, 'SOCKET'][n + 1] AS Product, [5, 7.0][n + 1] AS Quantity FROM range(2) t(n)) "
            f"TO '{parquet}' (FORMAT parquet)",
            {"text": text},
        )
    assert imported(tmp_path / "home", path).imported == 2
    assert imported(tmp_path / "home", parquet).duplicate == 2
    with patch("genjin.workflows.import_loading.find_regular_text", return_value=None):
        other = tmp_path / "peru_imports_again.csv"
        other.write_text(path.read_text("utf-8") + "\n", encoding="utf-8")
        assert imported(tmp_path / "home", other).duplicate == 2


@pytest.mark.parametrize("cell", ["two\nlines", 'say "hi"', "a;b"])
def test_a_file_that_isnt_regular_keeps_the_lines_that_its_reader_sees(
    tmp_path: Path, cell: str
) -> None:
    path = write_csv(tmp_path / "a.csv", [peru_row(1, Descripcion=cell), *peru_rows(3)[1:]])
    path.write_text(path.read_text("utf-8") + "\n\n", encoding="utf-8")
    found = imported(tmp_path / "home", path)
    assert (found.imported, found.rejected) == (3, 0)
    lines = stored(tmp_path / "home", "SELECT line FROM shipment ORDER BY line")
    assert lines[0] == (2,)


def test_a_row_of_another_width_sends_the_whole_file_the_careful_way(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [*peru_rows(3), [*peru_row(4), "", "too much"]])
    with patch.object(Staging, "load", autospec=True, side_effect=Staging.load) as careful:
        found = imported(tmp_path / "home", path)
    assert careful.called
    assert (found.imported, found.rejected) == (3, 1)
