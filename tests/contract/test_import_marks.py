"""Figures that could be read in two ways: decided by the file, by its layout or by a person, and said."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
import xlsxwriter

from genjin.stores.records.models import ImportedFile, Segment
from genjin.trade.decimal_marks import MarkTaken
from genjin.workflows.home import Home
from genjin.workflows.import_report import FileReport
from genjin.workflows.import_shipments import import_files
from genjin.workflows.own_layouts import list_layouts
from tests.contract.customs_files import PERU_HEADERS, peru_row, write_csv
from tests.contract.unknown_files import row, write_unknown

NOW = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
WEIGHTS = ("1.000", "2.500", "125.250")
READ_WITH = {".": [1.0, 2.5, 125.25], ",": [1000.0, 2500.0, 125_250.0]}
pytestmark = pytest.mark.django_db

Load = Callable[..., FileReport]


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def load(home: Home) -> Load:
    return lambda path, **options: import_files(home, [path], now=NOW, **options).files[0]


def rows(*more: dict[str, object]) -> list[list[object]]:
    """Lines of which only the gross weight has a mark, and what `more` says of each."""
    figures = {"Kg Neto": "", "Qty": "1", "U$ FOB": "19000", "U$ CIF": "21000"}
    changed = [{"Kg Bruto": weight} for weight in WEIGHTS] + list(more)
    return [peru_row(number, **{**figures, **each}) for number, each in enumerate(changed)]


def weights(home: Home) -> list[float]:
    name = Segment.objects.latest("id").name
    with duckdb.connect(str(home.trade / f"{name}.duckdb"), read_only=True) as database:
        found = database.execute("SELECT gross_weight_kg FROM shipment ORDER BY line LIMIT 3")
        return [weight for (weight,) in found.fetchall()]


@pytest.fixture(params=["the database reads it", "it is read cell by cell"])
def written(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., Path]:
    encoding = "utf-8" if request.param.startswith("the database") else "cp1252"
    added = {"Aduana": "PEÑA"}

    def _written(lines: Sequence[Sequence[object]]) -> Path:
        marked = [[*line] for line in lines]
        marked[0][1] = added[
            "Aduana"
        ]  # In the one encoding the database reads it, in the other not.
        return write_csv(tmp_path / "peru.csv", marked, encoding=encoding)

    return _written


def test_nothing_is_guessed_and_the_refusal_names_column_figures_and_both_readings(load, written):
    found = load(written(rows()))
    assert found.problem is not None
    assert (found.problem.id, found.problem.row, found.problem.value) == (
        "problem-import-mark-unclear",
        2,
        "1.000",
    )
    assert found.problem.params == {
        "column": "Kg Bruto",
        "examples": "1.000, 2.500, 125.250",
        "point": "1",
        "comma": "1000",
    }
    assert not ImportedFile.objects.exists()


@pytest.mark.parametrize("mark", [".", ","])
def test_the_person_says_which_it_is(home, load, written, mark):
    found = load(written(rows()), decimal_mark=mark)
    assert (found.imported, found.warnings) == (3, 0)
    assert found.mark == MarkTaken(mark, "option", settles="1.000")
    assert weights(home) == READ_WITH[mark]


@pytest.mark.parametrize(("shows", "mark"), [("12.5", "."), ("1.234,50", ",")])
def test_a_figure_of_another_column_decides_wherever_it_stands(home, load, written, shows, mark):
    far_down: list[dict[str, object]] = [{"Kg Bruto": "", "U$ FOB": "7"}] * 2_100
    found = load(written(rows(*far_down, {"Kg Bruto": "", "U$ FOB": shows})))
    assert (found.problem, found.warnings) == (None, 0)
    assert found.mark == MarkTaken(mark, "figures", "U$ FOB Tot", shows, "1.000")
    assert weights(home) == READ_WITH[mark]


def test_thousands_without_a_mark_in_the_same_column_show_that_it_is_no_thousands_mark(
    home, load, written
):
    found = load(written(rows({"Kg Bruto": "12500"})))
    assert found.mark == MarkTaken(".", "ungrouped", "Kg Bruto", "12500", "1.000")
    assert weights(home) == READ_WITH["."]


def test_what_the_person_says_and_the_figures_deny_is_refused(load, written):
    found = load(written(rows({"Kg Bruto": "", "U$ FOB": "12.5"})), decimal_mark=",")
    assert found.problem is not None
    assert (found.problem.id, found.problem.value) == ("problem-import-mark-differs", "12.5")


def test_numbers_of_a_workbook_are_what_they_are_beside_texts_that_need_a_mark(
    tmp_path, home, load
):
    path = tmp_path / "peru.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet()
        for line, cells in enumerate([PERU_HEADERS, *rows()]):
            for column, cell in enumerate(cells):
                sheet.write(line, column, 1.234 if cell == "19000" else str(cell))
    assert load(path).problem.id == "problem-import-mark-unclear"
    found = load(path, decimal_mark=",")
    assert (found.imported, found.warnings) == (3, 0)
    assert weights(home) == READ_WITH[","]
    name = Segment.objects.latest("id").name
    with duckdb.connect(str(home.trade / f"{name}.duckdb"), read_only=True) as database:
        assert database.execute("SELECT DISTINCT fob_usd FROM shipment").fetchall() == [(1.234,)]


def test_decimals_of_a_parquet_file_are_what_they_are(tmp_path, home, load):
    path = tmp_path / "peru.parquet"
    source = write_csv(tmp_path / "peru.csv", rows())
    duckdb.sql(
        f'COPY (SELECT * REPLACE ("Kg Bruto"::DECIMAL(9, 3) AS "Kg Bruto") FROM read_csv(\'{source}\', '
        f"all_varchar = true)) TO '{path}' (FORMAT parquet)"
    )
    assert (load(path).problem, weights(home)) == (None, READ_WITH["."])


def test_a_proposed_layout_keeps_the_mark_that_the_person_said(tmp_path, home, load):
    lines = [row(number) for number in range(9)]
    for number, cells in enumerate(lines):
        cells[8], cells[10], cells[11] = f"1.{200 + number}", f"26.{100 + number}", "8900"
    path = write_unknown(tmp_path / "peru importaciones.csv", lines)
    refused = load(path)
    assert refused.problem.id == "problem-import-mark-unclear"
    assert not [each for each in list_layouts(home)[0] if each.origin == "proposed"]
    assert load(path, decimal_mark=",").imported == 9
    again = load(path)
    assert (again.duplicate, again.mark) == (9, MarkTaken(",", "layout", settles="1.200"))


def test_an_encoding_that_a_person_names_is_read_and_one_that_cannot_be_is_refused(tmp_path, load):
    lines = [row(number) for number in range(3)]
    path = write_unknown(tmp_path / "peru importaciones.csv", lines)
    named = load(path, encoding="windows-1252", dry_run=True)
    assert (named.imported, named.encoding.name, named.encoding.taken_from) == (
        3,
        "cp1252",
        "option",
    )
    assert load(path, encoding="utf-8").problem.id == "problem-import-encoding-differs"
