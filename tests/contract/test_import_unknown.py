"""A file of an unknown layout: taken where that is sure, labelled as proposed, else refused or asked."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import duckdb
import pytest

from genjin.stores.records.models import ImportedFile, Segment
from genjin.trade.shipment import Flow
from genjin.workflows.home import Home
from genjin.workflows.import_report import FileReport
from genjin.workflows.import_shipments import import_files
from genjin.workflows.own_layouts import list_layouts
from genjin.workflows.propose_layout import question_as_data, question_from_data
from tests.contract.unknown_files import row, write_silent, write_unknown

NOW = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


@pytest.fixture
def load(home: Home) -> Callable[..., FileReport]:
    return lambda path, **options: import_files(home, [path], now=NOW, **options).files[0]


@pytest.fixture
def clear(tmp_path: Path) -> Path:
    return write_unknown(tmp_path / "peru importaciones.csv", [row(number) for number in range(30)])


@pytest.fixture
def unclear(tmp_path: Path) -> Path:
    return write_unknown(
        tmp_path / "peru importaciones.csv", [row(n, "03/04/2025") for n in range(30)]
    )


def test_a_sure_proposal_is_taken_and_says_so(home, load, clear):
    found = load(clear)
    assert (found.problem, found.imported, found.rejected) == (None, 30, 0)
    assert found.layout.startswith("proposed-")
    assert (found.flow, found.reporting_country, found.country_from) == (
        "import",
        "PE",
        "file_name",
    )
    assert {each.field: each.header for each in found.proposed.fields}["fob_usd"] == "Valor FOB US$"
    name = Segment.objects.get().name
    with duckdb.connect(str(home.trade / f"{name}.duckdb"), read_only=True) as database:
        first = database.execute(
            "SELECT date, quantity, unit, gross_weight_kg, value_usd, value_basis, hs_code, origin_country "
            "FROM shipment WHERE line = 2"
        ).fetchone()
    assert first is not None
    assert (first[0].isoformat(), *first[1:]) == (
        "2025-01-13", 1200.5, "MTK", 26100.0, 8900.25, "FOB", "6907210000", "CN",
    )  # fmt: skip


def test_two_lines_of_headers_are_read_together_and_known_again(tmp_path, load):
    path = tmp_path / "peru imports.csv"
    path.write_text(
        ",,Importer,,Exporter,,HS code,Description of goods,Value\n"
        "Declaration No,Import date,Name,Country,Name,Country,,,USD\n"
        + "".join(
            f"{number:06},2025-01-{number + 13},ACME {number},PERU,QINGHE LTD,CHINA,690721,TILES,9\n"
            for number in range(5)
        )
    )
    first, again = load(path), load(path)
    assert (first.problem, first.imported, first.reporting_country) == (None, 5, "PE")
    assert {each.field: each.header for each in first.proposed.fields}[
        "supplier"
    ] == "Exporter Name"
    assert (again.layout, again.duplicate) == (first.layout, 5)


def test_the_same_file_again_is_known_by_the_layout_that_was_kept(home, load, clear):
    first, again = load(clear), load(clear)
    assert (again.layout, again.imported, again.duplicate) == (first.layout, 0, 30)
    assert (again.layout_origin, again.proposed) == ("proposed", None)
    assert again.columns == first.columns
    layouts, problems = list_layouts(home)
    assert [(each.id, each.origin) for each in layouts if each.origin != "shipped"] == [
        (first.layout, "proposed")
    ]
    assert problems == ()


def test_the_report_shows_the_mapping_that_was_used_and_what_was_not(home, load, clear):
    first = load(clear)
    used = {each.header: each.uses for each in first.columns}
    assert used["Razón Social Importador"] == ("buyer",)
    assert [header for header, uses in used.items() if not uses] == ["Teléfono"]
    path = home.layouts / first.layout / "source.yaml"
    kept = [line for line in path.read_text("utf-8").splitlines() if "  supplier:" not in line]
    path.write_text("\n".join(kept) + "\n", "utf-8")
    corrected = {each.header: each.uses for each in load(clear).columns}
    assert corrected == used | {"Proveedor": ()}


def test_a_file_that_does_not_say_its_flow_is_refused_with_its_mapping(tmp_path, load):
    path = write_silent(tmp_path / "peru.csv")
    refused = load(path)
    assert (refused.problem.id, refused.unsaid, refused.layout) == (
        "problem-import-flow", ("flow",), None,
    )  # fmt: skip
    assert {each.header: each.uses for each in refused.columns}["Importador"] == ("buyer",)
    taken = load(path, flow=Flow.IMPORT)
    assert (taken.problem, taken.flow, taken.imported) == (None, "import", 9)
    assert load(path).problem.id == "problem-import-flow"  # what was said holds for that file


def test_a_file_that_says_neither_is_refused_once(tmp_path, load):
    path = write_silent(tmp_path / "datos.csv")
    refused = load(path)
    assert (refused.problem.id, refused.unsaid) == (
        "problem-import-flow-and-country", ("flow", "country"),
    )  # fmt: skip
    assert load(path, flow=Flow.IMPORT).unsaid == ("country",)
    assert load(path, flow=Flow.IMPORT, country="CL").imported == 9


def test_a_flow_that_the_layout_contradicts_is_refused(load, clear):
    load(clear)
    refused = load(clear, flow=Flow.EXPORT)
    assert refused.problem.id == "problem-import-flow-differs"
    assert refused.unsaid == ()


def test_a_layout_that_a_person_made_his_own_is_proposed_no_more(home, load, clear):
    path = home.layouts / load(clear).layout / "source.yaml"
    path.write_text(path.read_text("utf-8").replace("origin: proposed\n", "origin: own\n"), "utf-8")
    again = load(clear)
    assert (again.proposed, again.duplicate) == (None, 30)


def test_a_proposal_below_the_threshold_is_refused_with_its_account(home, load, unclear):
    found = load(unclear)
    assert found.problem.id == "problem-import-layout-unknown"
    assert (found.layout, found.proposed, found.rows) == (None, None, 0)
    assert found.question.proposal.dates_are_clear is False
    assert not home.layouts.exists() or not list(home.layouts.iterdir())
    assert not ImportedFile.objects.exists()


def test_a_person_is_asked_even_where_the_proposal_is_sure(load, clear):
    found = load(clear, asks=True)
    question = found.question
    assert found.problem is not None
    assert (question.header_line, len(question.rows), question.rows[0][6]) == (
        1,
        10,
        "6907.21.00.00",
    )
    assert question_from_data(question_as_data(question)) == question
    assert not ImportedFile.objects.exists()


def test_a_dry_run_keeps_no_layout(home, load, clear):
    assert load(clear, dry_run=True).imported == 30
    assert not list(home.layouts.iterdir())


def test_a_file_whose_country_nothing_says_is_refused_by_that(tmp_path, load):
    path = write_unknown(tmp_path / "descarga.csv", [row(number) for number in range(5)])
    assert load(path).problem.id == "problem-import-country"
    assert load(path, country="PE").imported == 5


def test_a_layout_that_was_asked_for_is_not_proposed(load, clear):
    found = load(clear, layout="veritrade_peru_imports")
    assert found.problem.id == "problem-import-layout-unknown"
    assert found.question is None


def test_progress_of_a_text_file_has_an_estimated_total(tmp_path, load):
    path = write_unknown(tmp_path / "peru importaciones.csv", [row(n % 1000) for n in range(9_000)])
    heard: list[tuple[int, int | None, str]] = []
    load(path, dry_run=True, progress=lambda *each: heard.append(each))
    guesses = [total for done, total, stage in heard if stage == "reading" and done]
    assert guesses
    assert all(total is not None and 7_500 < total < 11_000 for total in guesses)
    assert all(done for done, _, stage in heard if stage != "reading")
    assert heard[-1] == (9_000, 9_000, "done")


@pytest.mark.real_data
def test_most_real_files_would_be_read_as_their_layouts_read_them(real_data: Path):
    from genjin.sources.layout import load_layouts  # noqa: PLC0415 - only with the data
    from genjin.sources.proposing import TAKEN_FROM, propose  # noqa: PLC0415 - as above
    from genjin.sources.reading import load_sheets  # noqa: PLC0415 - as above
    from genjin.sources.recognise import recognise  # noqa: PLC0415 - as above

    path = real_data / "customs" / "veritrade_peru_trucks.xlsx"
    found = recognise(load_sheets(path), load_layouts(), path.name)
    rows = list(found.sheet.rows())[found.header_line : found.header_line + 200]
    proposal = propose(found.headers, rows, path.name)
    assert proposal is not None
    assert proposal.confidence >= TAKEN_FROM
    written = found.layout.fields
    for each in proposal.fields:
        if each.field in written:
            assert found.positions(written[each.field].headers)[0] == each.position, each
