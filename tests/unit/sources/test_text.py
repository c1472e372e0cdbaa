from pathlib import Path

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.sources.formats.sheet import TextTable
from genjin.sources.formats.text import delimiter_of, open_text

SPANISH = "Importador;País\nCOMPAÑÍA AÑEJA S.A.;JAPÓN\n" * 20


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_the_one_that_makes_columns(delimiter):
    lines = [
        delimiter.join(
            [
                "date",
                "a b, c" if delimiter != "," else "a b",
                "1;5" if delimiter not in ",;" else "15",
                str(n),
            ]
        )
        for n in range(9)
    ]
    assert delimiter_of("\n".join(["BANNER", "", *lines])) == delimiter


def test_quoted_line_breaks_and_delimiters_stay_in_their_cell(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text('name,address\n"ACME, INC","1 Main St\nHouston"\n', encoding="utf-8")
    (sheet,) = open_text(path)
    assert list(sheet.rows()) == [["name", "address"], ["ACME, INC", "1 Main St\nHouston"]]
    assert list(sheet.rows()) == list(sheet.rows())


def test_an_endless_line_is_refused_before_it_is_held(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text("name,country\nACME,PE\n" + "x" * 5_000, encoding="utf-8")
    rows = open_text(path, longest_line=1_000)[0].rows()
    assert [next(rows), next(rows)] == [["name", "country"], ["ACME", "PE"]]
    with pytest.raises(UnusableInputError, match="line-too-long") as refused:
        next(rows)
    assert refused.value.problem.row == 3


def test_a_database_is_told_how_to_read_the_same_text(tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_bytes(SPANISH.encode("cp1252"))
    assert open_text(path)[0].direct == TextTable(path, "cp1252", ";")


def test_how_many_lines_a_text_has_is_estimated_from_the_bytes_that_were_read(tmp_path: Path):
    path = tmp_path / "long.csv"
    path.write_text("a,b,c\n" * 100_000, encoding="utf-8")
    sheet = open_text(path)[0]
    assert sheet.expected_lines(0) is None
    rows = sheet.rows()
    for _ in range(20_000):
        next(rows)
    expected = sheet.expected_lines(20_000)
    assert expected is not None
    assert 70_000 < expected < 130_000
    assert sum(1 for _ in rows) == 80_000
    assert sheet.expected_lines(100_000) == 100_000
