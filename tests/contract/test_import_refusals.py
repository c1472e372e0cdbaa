"""Files that can't be imported are refused with a sentence that says what would be right."""

import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import xlsxwriter

from genjin.stores.records.models import ImportedFile
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.home import Home
from genjin.workflows.import_shipments import import_files
from tests.contract.customs_files import PERU_HEADERS, peru_rows, write_csv, write_workbook

NOW = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
OLE = bytes.fromhex("D0CF11E0A1B11AE1")


def _workbook(path: Path) -> Path:
    return write_workbook(path, peru_rows(50))


def _cells(path: Path, cells: dict[tuple[int, int], str]) -> Path:
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        for (line, column), text in cells.items():
            sheet.write(line, column, text)
    return path


def _repacked(path: Path, change: Callable[[bytes], bytes]) -> Path:
    """The workbook with its sheet's XML changed by hand, as no program writes it."""
    whole = _cells(path.with_suffix(".whole"), {(0, 0): "a", (1, 1): "b"})
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            is_sheet = entry.filename == "xl/worksheets/sheet1.xml"
            new.writestr(entry.filename, change(content) if is_sheet else content)
    return path


def _archive(path: Path, names: list[str]) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name in names:
            made.writestr(name, "content")
    return path


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


def _far(content: bytes) -> bytes:
    return content.replace(b'<row r="2"', b'<row r="1048576"').replace(b'r="B2"', b'r="XFD1048576"')


def _far_down(content: bytes) -> bytes:
    return content.replace(b'<row r="2"', b'<row r="1048576"').replace(b'r="B2"', b'r="ZZ1048576"')


def _hidden(content: bytes) -> bytes:
    return content.replace(b'r="B2"', b"r='XFD1048576'")


def _hidden_behind_a_line_break(content: bytes) -> bytes:
    return content.replace(b' r="B2"', b'\nr = "XFD1048576"')


def _hidden_by_blanks(content: bytes) -> bytes:
    return content.replace(b'r="B2"', b'r\t=  "XFD1048576"')


def _bytes(content: bytes) -> Callable[[Path], Path]:
    def written(path: Path) -> Path:
        path.write_bytes(content)
        return path

    return written


REFUSED: dict[str, tuple[str, Callable[[Path], Path], str]] = {
    "an absent file": ("a.xlsx", lambda path: path, "not-found"),
    "a folder": ("a.xlsx", _folder, "is-folder"),
    "an empty file": ("a.xlsx", _bytes(b""), "empty"),
    "a file of blanks": ("a.csv", _bytes(b" \r\n\r\n"), "empty"),
    "a file of zero bytes": ("a.csv", _bytes(bytes(20_000)), "zeros"),
    "blanks and then zero bytes": ("a.csv", _bytes(b"\n" * 9_000 + bytes(9_000)), "zeros"),
    "a picture named as a workbook": ("a.xlsx", _bytes(b"\x89PNG\r\n\x1a\n" + bytes(900)), "type"),
    "a PDF": ("a.csv", _bytes(b"%PDF-1.7 ..."), "type"),
    "bytes of no format named as text": (
        "a.csv", _bytes(b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 20), "type",
    ),
    "a text document": (
        "a.zip", lambda path: _archive(path, ["[Content_Types].xml", "word/document.xml"]), "type",
    ),
    "a truncated workbook": (
        "a.xlsx", lambda path: _bytes(_workbook(path).read_bytes()[:3000])(path), "damaged",
    ),
    "rubbish inside an archive": ("a.xlsx", _bytes(b"PK\x03\x04" + b"junk" * 50), "damaged"),
    "a workbook with a password": (
        "a.xlsx", _bytes(OLE + bytes(512) + "EncryptedPackage".encode("utf-16-le") + bytes(512)), "password",
    ),
    "a broken old workbook": ("a.xls", _bytes(OLE + bytes(2000)), "damaged"),
    "headers without rows": ("a.xlsx", lambda path: write_workbook(path, []), "header-only"),
    "a list of two columns": ("a.csv", _bytes(b"name,country\nACME,PE\n"), "layout-too-small"),
    "a customer list": (
        "a.csv", _bytes(b"name,country,email,phone\nACME,PE,a@b.c,1\n"), "layout-unknown",
    ),
    "a cell at the far end": ("a.xlsx", lambda path: _repacked(path, _far), "too-large"),
    "a cell at the last line": ("a.xlsx", lambda path: _repacked(path, _far_down), "too-large"),
    "a far cell in odd quotes": ("a.xlsx", lambda path: _repacked(path, _hidden), "too-large"),
    "a far cell behind a line break": (
        "a.xlsx", lambda path: _repacked(path, _hidden_behind_a_line_break), "too-large",
    ),
    "a far cell behind blanks": (
        "a.xlsx", lambda path: _repacked(path, _hidden_by_blanks), "too-large",
    ),
    "more columns than a layout has": (
        "a.xlsx", lambda path: _cells(path, {(0, n): f"h{n}" for n in range(650)}), "too-wide",
    ),
    "monthly sums of an unknown country": (
        "sums.csv", _bytes(b"IMPORTER_NAME,HS_CODE,TOTALVALUE,MONTHYEAR\nA,6907,5,Feb 2025\n"), "country",
    ),
    "sums that don't say which way": (
        "chile.csv", _bytes(b"CONSIGNEE_NAME,HS_CODE,TOTALVALUE,MONTHYEAR\nA,6907,5,Feb 2025\n"), "flow",
    ),
}  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_in_both_languages_and_nothing_is_left(what, tmp_path):
    name, make, problem = REFUSED[what]
    home = Home(tmp_path / "home")
    found = import_files(home, [make(tmp_path / name)], now=NOW).files[0]
    assert found.problem is not None
    assert found.problem.id == f"problem-import-{problem}"
    assert (found.layout, found.rows) == (None, 0)
    for language in ("zh", "en"):
        assert name.split(".")[0] in words_in(language).problem(found.problem)
    assert not ImportedFile.objects.exists()
    assert list(home.trade.iterdir()) == []


@pytest.mark.django_db
def test_an_unknown_layout_names_what_was_seen_and_what_came_nearest(tmp_path):
    headers = [header for header in PERU_HEADERS if header != "Importador"]
    rows = [[f"v{number}" for number in range(len(headers))]]
    path = tmp_path / "b.csv"
    path.write_text(
        "\n".join(",".join(f'"{cell}"' for cell in row) for row in [headers, *rows]), "utf-8"
    )
    problem = import_files(Home(tmp_path / "home"), [path], now=NOW).files[0].problem
    assert problem is not None
    said = words_in("en").problem(problem)
    assert all(word in said for word in ("veritrade_peru_imports", "Importador", "DUA / DAM"))


@pytest.mark.django_db
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030", "cp1252"])
def test_text_is_read_in_the_encoding_that_it_has(tmp_path, encoding):
    rows = peru_rows(30)
    for number, row in enumerate(rows):
        row[5] = (
            f"深圳市宏达有限公司第{number}厂"
            if encoding == "gb18030"
            else f"COMPAÑÍA AÑEJA {number} S.A."
        )
        row[13] = "中国" if encoding == "gb18030" else "JAPÓN"
    path = write_csv(tmp_path / "a.csv", rows, delimiter="\t", encoding=encoding)
    found = import_files(Home(tmp_path / "home"), [path], now=NOW).files[0]
    assert (found.imported, found.warnings) == (30, 0)
