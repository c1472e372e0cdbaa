"""What an import promises: every row accounted for, nothing twice, nothing half done."""

import csv
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest
import xlsxwriter
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.errors import BrokenStoreError, UnusableInputError
from genjin.stores.records.models import ImportedFile, Segment
from genjin.workflows.home import Home
from genjin.workflows.import_report import FileReport
from genjin.workflows.import_shipments import import_files
from genjin.workflows.open_trade_store import open_trade_store
from tests.contract.customs_files import (
    PERU_HEADERS,
    peru_row,
    peru_rows,
    write_csv,
    write_workbook,
)

NOW = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
CELL_CHARACTERS = st.one_of(
    st.characters(codec="utf-8", exclude_categories=["Cc"]), st.sampled_from("\n\r\t\"',;=@-0129./")
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def home(tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    made.prepare()
    return made


@pytest.fixture
def load(home: Home) -> Callable[..., FileReport]:
    def loaded(path: Path, **options: object) -> FileReport:
        found = import_files(home, [path], now=NOW, **options).files[0]  # type: ignore[arg-type]
        assert found.rows == found.imported + found.duplicate + found.rejected
        return found

    return loaded


def stored(home: Home, sql: str) -> list[tuple[object, ...]]:
    """The answer to a query on each published segment, the oldest first."""
    rows: list[tuple[object, ...]] = []
    for name in Segment.objects.order_by("id").values_list("name", flat=True):
        with duckdb.connect(str(home.trade / f"{name}.duckdb"), read_only=True) as database:
            rows += database.execute(sql).fetchall()
    return rows


def counts(found: FileReport) -> tuple[int, int, int, int]:
    return found.imported, found.revised, found.duplicate, found.rejected


def test_every_row_of_a_workbook_goes_in_with_its_line_and_its_printed_text(home, load, tmp_path):
    found = load(write_workbook(tmp_path / "a.xlsx", peru_rows(20)))
    assert counts(found) == (20, 0, 0, 0)
    assert (found.layout, found.reporting_country) == ("veritrade_peru_imports", "PE")
    lines = stored(home, "SELECT raw_0.rowid + first_line, c5 FROM raw_0, source ORDER BY 1")
    assert lines[0] == (7, "CAMIONES AAA S.A.C.")
    assert [line for line, _ in lines] == list(range(7, 27))
    assert ImportedFile.objects.get().rows == Segment.objects.get().rows == 20


def test_the_same_file_again_changes_nothing(home, load, tmp_path):
    path = write_workbook(tmp_path / "a.xlsx", [*peru_rows(5), peru_row(9, Fecha="never")])
    load(path)
    before = sorted(item.name for item in home.path.rglob("*"))
    assert counts(load(path)) == (0, 0, 5, 1)
    assert (ImportedFile.objects.count(), Segment.objects.count()) == (1, 1)
    assert sorted(item.name for item in home.path.rglob("*")) == before


def test_the_same_rows_from_a_workbook_and_as_text_are_one_record(load, tmp_path):
    load(write_workbook(tmp_path / "a.xlsx", peru_rows(5)))
    rows = [[int(c) if isinstance(c, float) else c for c in row] for row in peru_rows(5)]
    assert counts(load(write_csv(tmp_path / "a.csv", rows, delimiter=";"))) == (0, 0, 5, 0)


def test_rows_that_overlap_go_in_once(load, tmp_path):
    load(write_workbook(tmp_path / "january.xlsx", peru_rows(10)))
    assert counts(load(write_workbook(tmp_path / "both.xlsx", peru_rows(15)))) == (5, 0, 10, 0)


def test_a_changed_record_replaces_the_published_one_and_the_old_file_does_not_come_back(
    home, load, tmp_path
):
    old = write_workbook(tmp_path / "old.xlsx", peru_rows(3))
    load(old)
    changed = [peru_row(0), peru_row(1, **{"U$ FOB": 1.0}), peru_row(2)]
    assert counts(load(write_workbook(tmp_path / "new.xlsx", changed))) == (1, 1, 2, 0)
    ((replaced,),) = stored(home, "SELECT record_key FROM replaced")
    assert stored(home, f"SELECT count(*) FROM shipment WHERE record_key = {replaced}") == [
        (1,),
        (1,),
    ]
    assert counts(load(old)) == (0, 0, 3, 0)


def test_a_document_that_stands_twice_with_other_content_keeps_both_rows(home, load, tmp_path):
    rows = [peru_row(1), peru_row(1, **{"U$ FOB": 5.0}), peru_row(1)]
    path = write_workbook(tmp_path / "a.xlsx", rows)
    found = load(path)
    assert counts(found) == (2, 0, 1, 0)
    assert "problem-import-same-document" in found.problems_file.read_text("utf-8-sig")
    assert counts(load(write_workbook(tmp_path / "turned.xlsx", rows[::-1]))) == (0, 0, 3, 0)
    assert len(set(stored(home, "SELECT record_key FROM shipment"))) == 2


def test_an_unusable_row_is_rejected_and_a_bad_optional_field_only_left_out(home, load, tmp_path):
    rows = [
        peru_row(1),
        peru_row(2, Fecha="31/02/2025"),
        peru_row(3, Fecha=""),
        peru_row(4, Und="BARRICA"),
        peru_row(5, **{"Kg Bruto": "heavy", "U$ FOB": "-12", "Pais de Origen": "Korea"}),
        peru_row(6, Importador="N/A", Embarcador="NULL", Partida="", Descripcion="-"),
    ]
    found = load(
        write_csv(tmp_path / "a.csv", rows),
        describe=lambda problem: Bilingual(zh="中文", en=problem.id),
    )
    assert (counts(found), found.warnings) == ((3, 0, 0, 3), 4)
    with found.problems_file.open(encoding="utf-8-sig", newline="") as stream:
        listed = [(row[0][:4], row[1], row[3], row[4], row[5]) for row in csv.reader(stream)][1:]
    assert listed == [
        ("reje", "3", "Fecha", "date", "31/02/2025"), ("reje", "4", "Fecha", "date", ""),
        ("reje", "7", "", "", ""),
        ("kept", "6", "Pais de Origen", "origin_country", "Korea"),
        ("kept", "5", "Und 1", "unit", "BARRICA"),
        ("kept", "6", "Kg Bruto", "gross_weight_kg", "heavy"),
        ("kept", "6", "U$ FOB Tot", "fob_usd", "-12"),
    ]  # fmt: skip
    query = "SELECT unit, gross_weight_kg, value_usd, value_basis FROM shipment WHERE line IN (5, 6) ORDER BY line"
    assert stored(home, query) == [(None, 5470, 19004, "FOB"), ("C62", None, 21005, "CIF")]


def test_every_sheet_of_the_layout_is_imported_and_another_table_is_named(load, tmp_path):
    path = tmp_path / "two.xlsx"
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheets = {"Enero": peru_rows(3), "Febrero": [peru_row(2), peru_row(9, Fecha="31/02/2025")]}
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for line, row in enumerate([PERU_HEADERS, *rows]):
                sheet.write_row(line, 0, [str(cell) for cell in row])
        other = workbook.add_worksheet("Resumen")
        other.write_row(0, 0, ("Importador", "Total", "Cuota"))
        other.write_row(1, 0, ("CAMIONES", 3, 1))
        workbook.add_worksheet("Notas").write(0, 0, "nada")
    found = load(path)
    assert counts(found) == (3, 0, 1, 1)
    assert [(Path(each.file).name, each.rows) for each in found.members] == [
        ("two.xlsx · Enero", 3),
        ("two.xlsx · Febrero", 2),
    ]
    assert found.unread_sheets == ("Resumen",)
    assert counts(load(path)) == (0, 0, 4, 1)


def test_a_formula_in_the_problems_file_is_text(load, tmp_path):
    rows = [
        peru_row(1, Und='=HYPERLINK("http://x")'),
        peru_row(2, Und="@SUM(A1)"),
        peru_row(3, Und="+1+cmd"),
    ]
    text = load(write_csv(tmp_path / "a.csv", rows)).problems_file.read_text("utf-8-sig")
    with_formula = [
        line
        for line in csv.reader(text.splitlines())
        for cell in line
        if cell[:1] in "=@+" and cell
    ]
    assert with_formula == []


def test_a_dry_run_counts_and_leaves_nothing(home, load, tmp_path):
    found = load(write_workbook(tmp_path / "a.xlsx", peru_rows(4)), dry_run=True)
    assert counts(found) == (4, 0, 0, 0)
    assert (ImportedFile.objects.count(), Segment.objects.count()) == (0, 0)
    assert list(home.trade.iterdir()) == list(home.problems.iterdir()) == []


def test_readers_see_the_old_state_until_an_import_is_published(home, load, tmp_path):
    load(write_workbook(tmp_path / "a.xlsx", peru_rows(3)))
    seen: dict[str, object] = {}

    def look(_done: int, _total: int | None, stage: str) -> None:
        if stage in seen:
            return
        segments = Segment.objects.count()
        seen[stage] = (segments, stored(home, "SELECT count(*) FROM shipment"))

    load(write_workbook(tmp_path / "b.xlsx", peru_rows(9)), progress=look)
    old = (1, [(3,)])
    assert seen == {
        "reading": old,
        "typing": old,
        "comparing": old,
        "writing": old,
        "done": (2, [(3,), (6,)]),
    }


def test_what_killed_imports_left_is_removed_and_what_is_published_stays(home, load, tmp_path):
    path = write_workbook(tmp_path / "a.xlsx", peru_rows(3))
    load(path)
    (home.trade / "20250101T000000-0123456789ab.duckdb").write_bytes(b"never published")
    (home.trade / ".staging-x").mkdir()
    (home.trade / "notes.txt").write_text("the user's own")
    load(path)
    kept = {item.name for item in home.trade.iterdir()}
    assert kept == {f"{Segment.objects.get().name}.duckdb", "notes.txt"}


def test_what_an_earlier_version_wrote_is_told_and_can_be_imported_again(home, load, tmp_path):
    path = write_workbook(tmp_path / "a.xlsx", peru_rows(3))
    load(path)
    old = Segment.objects.get()
    with duckdb.connect(str(home.trade / f"{old.name}.duckdb")) as database:
        database.execute("UPDATE about SET value = '1'")
    with pytest.raises(BrokenStoreError, match="problem-segment-version"):
        open_trade_store(home)
    assert counts(load(path)) == (3, 0, 0, 0)
    assert open_trade_store(home).shipment_count() == 3


def test_one_refused_file_stops_none_of_the_others(home, tmp_path):
    good = write_workbook(tmp_path / "good.xlsx", peru_rows(2))
    found = import_files(home, [tmp_path / "absent.xlsx", good], now=NOW).files
    assert [each.problem and each.problem.id for each in found] == [
        "problem-import-not-found",
        None,
    ]
    assert [each.file for each in found] == [str(tmp_path / "absent.xlsx"), str(good)]
    assert [each.imported for each in found] == [0, 2]


def test_a_layout_or_country_that_names_nothing_is_refused_before_any_file(home, tmp_path):
    path = write_workbook(tmp_path / "a.xlsx", peru_rows(1))
    with pytest.raises(UnusableInputError, match="problem-import-no-such-layout"):
        import_files(home, [path], now=NOW, layout="no_such")
    with pytest.raises(UnusableInputError, match="problem-import-no-such-country"):
        import_files(home, [path], now=NOW, country="Atlantis")


def test_a_country_against_the_layouts_own_is_refused(load, tmp_path):
    found = load(write_workbook(tmp_path / "a.xlsx", peru_rows(1)), country="Chile")
    assert found.problem.id == "problem-import-country-differs"
    assert found.layout is None


def test_the_importer_of_record_is_the_buyer_and_his_spellings_are_one_company(
    home, load, tmp_path
):
    rows = [
        peru_row(1, Importador="CARGO TRANSPORT S.A.C."),
        peru_row(2, Importador="Cargo Transport SAC"),
        peru_row(3, Importador="CARGO TRANSPORT S.A."),
        peru_row(4, Importador="=cmd|' /C calc'!A0"),
    ]
    load(write_workbook(tmp_path / "a.xlsx", rows))
    parties = stored(
        home, "SELECT printed, kind, company_id, tax_id FROM party WHERE country = 'PE'"
    )
    assert len(parties) == 4
    assert {kind for _, kind, _, _ in parties} == {"company"}
    assert len({company for _, _, company, _ in parties}) == 3
    assert all(tax_id is not None for *_, tax_id in parties)


@settings(
    max_examples=15,
    phases=[
        Phase.explicit,
        Phase.generate,
    ],  # an example takes half a second: shrinking would take minutes
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(
    st.lists(
        st.lists(st.text(alphabet=CELL_CHARACTERS, max_size=12), min_size=16, max_size=18),
        min_size=1,
        max_size=8,
    )
)
def test_any_cells_under_known_headers_are_accounted_for(tmp_path_factory, cells):
    folder = tmp_path_factory.mktemp("any")
    home = Home(folder / "home")
    path = write_csv(folder / "any.csv", [peru_row(1), *cells])
    first, second = (
        import_files(home, [path], now=NOW, dry_run=dry).files[0] for dry in (True, False)
    )
    assert first.problem is None
    assert counts(first) == counts(second)
    assert second.rows == second.imported + second.duplicate + second.rejected
    again = import_files(home, [path], now=NOW).files[0]
    assert (again.imported, again.rejected) == (0, second.rejected)
    ImportedFile.objects.all().delete()
    Segment.objects.all().delete()
