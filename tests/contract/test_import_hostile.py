"""Files that want to harm, and files with odd rows: good rows go in, nothing is half done."""

import csv
import os
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
import xlsxwriter

from genjin.kernel.problem import Problem
from genjin.sources.formats import archive, text
from genjin.sources.layout import find_layout
from genjin.stores.records.models import ImportedFile, Segment
from genjin.stores.trade.row_account import account_rows
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows import import_recognised
from genjin.workflows.home import Home
from genjin.workflows.import_report import FileReport
from genjin.workflows.import_shipments import import_files
from genjin.workflows.outdated_files import files_to_import_again
from tests.contract.customs_files import (
    PERU_HEADERS,
    peru_row,
    peru_rows,
    samples_of,
    write_csv,
    write_workbook,
)

NOW = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def imported(tmp_path: Path, path: Path) -> FileReport:
    return import_files(Home(tmp_path / "home"), [path], now=NOW).files[0]


def stored(tmp_path: Path, query: str) -> list[tuple[object, ...]]:
    path = tmp_path / "home" / "trade" / f"{Segment.objects.get().name}.duckdb"
    with duckdb.connect(str(path), read_only=True) as database:
        return database.execute(query).fetchall()


def assert_nothing_is_left(tmp_path: Path) -> None:
    assert not ImportedFile.objects.exists()
    assert list((tmp_path / "home" / "trade").iterdir()) == []


def packed(path: Path, members: dict[str, Path]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, member in members.items():
            made.write(member, name)
    return path


def test_an_archive_is_one_entry_whose_counts_are_its_members(tmp_path):
    first = write_csv(tmp_path / "a.csv", peru_rows(3))
    second = write_workbook(tmp_path / "b.xlsx", [peru_row(7), peru_row(8, Fecha="31/02/2025")])
    third = write_csv(tmp_path / "c.csv", [peru_row(9, Fecha="mañana"), peru_row(10)])
    (tmp_path / "read.pdf").write_bytes(b"%PDF-1.7 ...")
    path = packed(
        tmp_path / "peru.zip",
        {
            "2025/a.csv": first,
            "../b.xlsx": second,
            "leame.pdf": tmp_path / "read.pdf",
            "=c.csv": third,
        },
    )
    found = imported(tmp_path, path)
    assert (found.problem, found.layout, found.flow) == (None, "veritrade_peru_imports", "import")
    assert (found.rows, found.imported, found.duplicate, found.rejected) == (7, 5, 0, 2)
    assert [(each.file, each.rows) for each in found.members] == [
        ("2025/a.csv", 3), ("b.xlsx", 2), ("leame.pdf", 0), ("=c.csv", 2),
    ]  # fmt: skip
    refused = found.members[2].problem
    assert refused is not None
    assert refused.id == "problem-import-type"
    assert found.problems_file is not None
    listed = found.problems_file.read_text("utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in listed] == ["file 文件", "b.xlsx", "'=c.csv"]
    assert Segment.objects.count() == ImportedFile.objects.count() == 3
    again = imported(tmp_path, path)
    assert (again.imported, again.duplicate, again.rejected) == (0, 5, 2)
    assert all(each.suffix == ".duckdb" for each in (tmp_path / "home" / "trade").iterdir())


@pytest.mark.parametrize(
    ("what", "problem"),
    [("nested", "archive-nested"), ("empty", "archive-empty"), ("bomb", "archive-too-large"), ("locked", "archive-password"), ("cut", "damaged")],
)  # fmt: skip
def test_an_archive_that_cant_be_used_is_refused_whole(tmp_path, monkeypatch, what, problem):
    inner = packed(tmp_path / "inner.zip", {"a.csv": write_csv(tmp_path / "a.csv", peru_rows(3))})
    path = packed(tmp_path / "a.zip", {} if what == "empty" else {"inner.zip": inner})
    if what == "bomb":
        monkeypatch.setattr(
            archive.list_members, "__defaults__", (archive.ArchiveLimits(members=0),)
        )
    elif what == "locked":
        path.write_bytes(path.read_bytes().replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"))  # fmt: skip
    elif what == "cut":
        path.write_bytes(path.read_bytes()[:200])
    found = imported(tmp_path, path)
    assert found.problem is not None
    assert found.problem.id == f"problem-import-{problem}"
    assert_nothing_is_left(tmp_path)


def test_a_macro_workbook_gives_its_cells_and_runs_nothing(tmp_path):
    (tmp_path / "vba").write_bytes(b"not a project that could run")
    path = tmp_path / "a.xlsm"
    with xlsxwriter.Workbook(str(path)) as workbook:
        workbook.add_vba_project(str(tmp_path / "vba"))
        sheet = workbook.add_worksheet()
        for line, row in enumerate([PERU_HEADERS, *peru_rows(3)]):
            for column, cell in enumerate(row):
                sheet.write_string(line, column, str(cell))
    assert imported(tmp_path, path).imported == 3


def test_a_line_without_end_is_refused_before_it_is_held(tmp_path, monkeypatch):
    monkeypatch.setattr(text.open_text, "__defaults__", (None, 10_000))
    path = write_csv(tmp_path / "a.csv", peru_rows(3))
    with path.open("a", encoding="utf-8") as stream:
        stream.write("x" * 50_000)
    found = imported(tmp_path, path)
    assert found.problem is not None
    assert (found.problem.id, found.problem.row) == ("problem-import-line-too-long", 5)
    assert_nothing_is_left(tmp_path)


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path, monkeypatch):
    path = write_csv(tmp_path / "a.csv", peru_rows(3))

    def meanwhile(*arguments):
        with path.open("a", encoding="utf-8") as stream:
            stream.write("late\n")
        return account_rows(*arguments)

    monkeypatch.setattr(import_recognised, "account_rows", meanwhile)
    found = imported(tmp_path, path)
    assert found.problem is not None
    assert found.problem.id == "problem-import-changed"
    assert_nothing_is_left(tmp_path)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), duckdb.IOException("Could not write file: No space left on device")])  # fmt: skip
def test_a_full_disk_changes_nothing_and_says_so(tmp_path, monkeypatch, error):
    def full(*_arguments):
        raise error

    monkeypatch.setattr(import_recognised, "write_segment", full)
    path = write_csv(tmp_path / "a.csv", peru_rows(3))
    found = imported(tmp_path, path)
    assert found.problem is not None
    assert found.problem.id == "problem-import-failed"
    for language in ("zh", "en"):
        assert "No space left" in words_in(language).problem(found.problem)
    assert_nothing_is_left(tmp_path)
    monkeypatch.undo()
    assert imported(tmp_path, path).imported == 3


def test_odd_rows_are_accounted_for_and_the_good_ones_go_in(tmp_path):
    rows: list[list[object]] = [
        peru_row(1),
        peru_row(2, Fecha="31/02/2025"),
        peru_row(3, Qty="-5"),
        peru_row(4, **{"Pais de Origen": "ATLANTIS"}),
        peru_row(5, Importador="N" * 5_000),
        peru_row(6, Importador="شركة البلاط المحدودة"),
        peru_row(7, Partida="87"),
        peru_row(8, Partida="870422900012"),
        peru_row(9, Partida="8704229000.0"),
        peru_row(10, Partida="8"),
        list(PERU_HEADERS),
    ]
    found = imported(tmp_path, write_csv(tmp_path / "a.csv", rows))
    assert (found.rows, found.imported, found.rejected) == (11, 9, 2)
    assert found.problems_file is not None
    listed = found.problems_file.read_text("utf-8-sig")
    told = ("problem-date", "problem-number-negative", "problem-country", "problem-hs-code")
    for problem in told:
        assert problem in listed
    codes = stored(tmp_path, "SELECT DISTINCT hs_code FROM shipment")
    names = {name for (name,) in stored(tmp_path, "SELECT name FROM party")}
    assert {code for (code,) in codes} == {"8704229000", "87", "870422900012", None}
    assert "شركة البلاط المحدودة" in names
    assert max(len(str(name)) for name in names) == 1_000


def test_a_header_that_stands_twice_is_told_and_the_first_value_counts(tmp_path):
    path = tmp_path / "a.csv"
    headers: list[object] = [*PERU_HEADERS, "Importador"]
    rows = [[*peru_row(1), "SECOND SAC"], [*peru_row(2, Importador="N/A"), "SECOND SAC"]]
    path.write_text(
        "\n".join(";".join(map(str, row)) for row in [headers, *rows]), encoding="utf-8"
    )
    found = imported(tmp_path, path)
    assert (found.imported, found.warnings) == (2, 1)
    assert found.problems_file is not None
    assert "problem-import-header-twice" in found.problems_file.read_text("utf-8-sig")
    assert ("SECOND SAC",) in stored(tmp_path, "SELECT name FROM party")


def test_figures_with_decimal_commas_are_read_as_they_are_meant(tmp_path):
    rows = [[str(cell).replace(".", ",") if isinstance(cell, float) else cell for cell in peru_row(number)] for number in range(3)]  # fmt: skip
    rows[0][11] = "19.000,50"
    found = imported(tmp_path, write_csv(tmp_path / "a.csv", rows, delimiter=";"))
    assert (found.imported, found.warnings) == (3, 0)
    values = stored(tmp_path, "SELECT value_usd FROM shipment ORDER BY line")
    assert values == [(19000.5,), (19001.0,), (19002.0,)]


def test_a_parquet_file_goes_in_like_the_same_rows_in_text(tmp_path):
    text_file = write_csv(tmp_path / "a.csv", peru_rows(5))
    path = tmp_path / "a.parquet"
    with duckdb.connect() as database:
        database.execute(f"COPY (FROM read_csv('{text_file}')) TO '{path}' (FORMAT parquet)")
    found = imported(tmp_path, path)
    assert (found.imported, found.warnings, found.problem) == (5, 0, None)
    assert imported(tmp_path, path).duplicate == 5


def test_a_parquet_file_whose_rows_are_damaged_is_refused_whole(tmp_path):
    text_file = write_csv(tmp_path / "a.csv", peru_rows(5_000))
    path = tmp_path / "a.parquet"
    with duckdb.connect() as database:
        database.execute(
            f"COPY (FROM read_csv('{text_file}')) TO '{path}' (FORMAT parquet, ROW_GROUP_SIZE 2048)"
        )
        first_of_second = database.execute(
            f"SELECT min(data_page_offset) FROM parquet_metadata('{path}') WHERE row_group_id = 1"
        ).fetchall()[0][0]
    content = bytearray(path.read_bytes())
    content[first_of_second : first_of_second + 200] = b"\xff" * 200
    path.write_bytes(content)
    found = imported(tmp_path, path)
    assert found.problem == Problem("problem-import-damaged-parquet", file="a.parquet")
    assert found.imported == 0


def test_a_sparse_file_of_two_gigabytes_takes_no_memory(tmp_path):
    path = tmp_path / "a.csv"
    path.write_bytes(b"a,b,c\n")
    os.truncate(path, 2 * 1024**3)
    found = imported(tmp_path, path)
    assert found.problem is not None
    assert_nothing_is_left(tmp_path)


def test_a_file_of_several_customs_goes_in_once_by_parts_whose_rows_keep_their_lines(tmp_path):
    layout = find_layout("chinese_workbook_a")
    assert layout is not None
    sample = samples_of(layout) / "several_sources.csv"
    path = tmp_path / "a.csv"
    path.write_text(sample.read_text("utf-8").replace("2025-03-09", "2025-02-30"), encoding="utf-8")
    found = imported(tmp_path, path)
    assert (found.rows, found.imported, found.rejected) == (3, 2, 1)
    assert (found.flow, found.reporting_country) == (None, None)
    assert [(each.flow, each.reporting_country) for each in found.members] == [
        ("import", "VN"), ("import", "IN"), ("export", "VN"),
    ]  # fmt: skip
    assert found.problems_file is not None
    assert ",3,1,交易日期,date,2025-02-30,problem-date-none," in found.problems_file.read_text(
        "utf-8-sig"
    )
    again = imported(tmp_path, path)
    assert (again.imported, again.duplicate, again.rejected) == (0, 2, 1)
    assert Segment.objects.count() == 2


def test_a_day_that_cant_have_come_and_a_figure_beyond_all_trade_are_told(tmp_path):
    rows = [
        peru_row(1, Fecha="2026-03-06"),
        peru_row(2, Fecha="2062-03-05"),
        peru_row(3, Qty="1e13"),
    ]
    found = imported(tmp_path, write_csv(tmp_path / "a.csv", rows))
    assert (found.imported, found.rejected, found.warnings) == (2, 1, 1)
    assert found.problems_file is not None
    listed = found.problems_file.read_text("utf-8-sig")
    assert "problem-date-future" in listed
    assert "problem-number" in listed


def test_a_huge_cell_in_the_first_text_file_of_a_process_is_no_crash(tmp_path):
    limit = csv.field_size_limit(131_072)  # as Python starts
    try:
        rows = [peru_row(1), peru_row(2, Descripcion="x" * 140_000)]
        found = imported(tmp_path, write_csv(tmp_path / "a.csv", rows))
    finally:
        csv.field_size_limit(limit)
    assert (found.imported, found.problem) == (2, None)


@pytest.mark.parametrize("at", [2, 5])
def test_a_quotation_mark_that_is_never_closed_swallows_no_row(tmp_path, at):
    path = write_csv(tmp_path / "open.csv", peru_rows(5))
    lines = path.read_text(encoding="utf-8").splitlines()
    first, comma, rest = lines[at].partition(",")
    lines[at] = f'{first}{comma}"{rest}'
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    report = imported(tmp_path, path)
    assert report.rows == 5
    assert report.imported >= 4
    assert report.imported + report.rejected == 5


def test_what_an_earlier_version_stored_is_kept_and_named(tmp_path):
    home = Home(tmp_path / "home")
    old = write_csv(tmp_path / "old.csv", peru_rows(3))
    imported(tmp_path, old)
    segment = home.trade / f"{Segment.objects.get().name}.duckdb"
    with duckdb.connect(str(segment)) as database:
        database.execute("UPDATE about SET value = '1' WHERE key = 'schema_version'")
    imported(tmp_path, write_csv(tmp_path / "new.csv", [peru_row(9)]))
    assert files_to_import_again() == ["old.csv"]
    assert (home.outdated / segment.name).exists()
    imported(tmp_path, write_csv(tmp_path / "newer.csv", [peru_row(10)]))
    assert (home.outdated / segment.name).exists()
    again = imported(tmp_path, old)
    assert (again.imported, files_to_import_again()) == (3, [])
