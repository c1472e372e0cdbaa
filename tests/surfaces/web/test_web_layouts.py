"""A file of an unknown layout on the web: its page, by owner, teammate and stranger."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from genjin.stores.records.models import ImportedFile, ImportJob, User
from genjin.surfaces.documents.problems import described
from genjin.workflows.home import Home
from genjin.workflows.import_jobs import run_import_jobs
from genjin.workflows.open_trade_store import open_trade_store
from tests.contract.unknown_files import row, write_silent, write_unknown
from tests.surfaces.web.conftest import Book, fill_book, signed_in

GIVEN = {
    "field-0": "date", "field-2": "buyer", "field-6": "hs_code", "field-7": "product", "field-11": "fob_usd",
    "flow": "import", "grain": "shipment", "date_order": "dmy", "decimal_mark": ",", "country": "Peru",
    "name": "Vendor of Lima",
}  # fmt: skip


@pytest.fixture
def filled_book(transactional_db: None, home: Home) -> Book:  # noqa: ARG001 - opens the records
    """Filled for each test: an import writes from connections of its own."""
    return fill_book(home)


@pytest.fixture
def run(transactional_db: None, book: Book) -> Iterator[Callable[[], int]]:  # noqa: ARG001 - opens the records
    yield lambda: run_import_jobs(book.home, clock=lambda: datetime.now(UTC), describe=described)
    for folder in (book.home.trade, book.home.layouts):
        for path in folder.rglob("*.*"):
            path.unlink()
    for path in book.home.layouts.iterdir():
        path.rmdir()


@pytest.fixture
def ask(book: Book, run: Callable[[], int], tmp_path) -> Callable[[User], ImportJob]:  # noqa: ARG001 - the home is the book's
    def asked(by: User) -> ImportJob:
        path = write_unknown(tmp_path / "descarga.csv", [row(n, "03/04/2025") for n in range(15)])
        upload = SimpleUploadedFile(path.name, path.read_bytes())
        signed_in(by).post("/import/", {"kind": "shipments", "files": [upload]})
        run()
        return ImportJob.objects.get(state="asking")

    return asked


def test_an_unknown_file_asks_and_goes_in_once_it_is_answered(book: Book, ask, run):
    job = ask(book.teammate)
    client = signed_in(book.teammate)
    card = client.get(f"/import/jobs/{job.pk}/").content.decode()
    assert "Needs your eye" in card
    assert f"/import/jobs/{job.pk}/layout/" in card
    page = client.get(f"/import/jobs/{job.pk}/layout/").content.decode()
    assert re.search(r'name="field-0".*?<option value="date" selected>', page, re.DOTALL)
    assert "Choose: day or month first?" in page
    assert "can’t be read" in page

    answered = client.post(f"/import/jobs/{job.pk}/layout/", GIVEN)
    assert answered.status_code == 302
    run()
    text = client.get("/import/").content.decode()
    assert "Vendor of Lima” is kept" in text
    job.refresh_from_db()
    assert job.result is not None
    assert (job.state, job.result["imported"]) == ("done", 15)
    assert "Vendor of Lima" in client.get(f"/import/jobs/{job.pk}/").content.decode()


def unclear_row(number: int) -> list[str]:
    """A line whose figures could be read in two ways."""
    cells = row(number)
    cells[8], cells[10], cells[11] = f"1.{200 + number}", f"26.{100 + number}", f"8.{900 + number}"
    return cells


def test_figures_that_could_be_read_in_two_ways_have_to_be_chosen(book: Book, run, tmp_path):
    path = write_unknown(tmp_path / "descarga.csv", [unclear_row(n) for n in range(15)])
    client = signed_in(book.owner)
    upload = SimpleUploadedFile(path.name, path.read_bytes())
    client.post("/import/", {"kind": "shipments", "files": [upload]})
    run()
    job = ImportJob.objects.get(state="asking")
    page = client.get(f"/import/jobs/{job.pk}/layout/").content.decode()
    assert "Choose: point or comma?" in page
    unsaid = client.post(f"/import/jobs/{job.pk}/layout/", GIVEN | {"decimal_mark": ""})
    assert unsaid.status_code == 400
    assert "could be read in two ways" in unsaid.content.decode()
    assert client.post(f"/import/jobs/{job.pk}/layout/", GIVEN).status_code == 302
    run()
    card = client.get(f"/import/jobs/{job.pk}/").content.decode()
    assert "Figures such as 8.900 were read with a decimal comma, as the layout says." in card
    upload = SimpleUploadedFile("peru mayo.csv", path.read_bytes())
    client.post("/import/", {"kind": "shipments", "files": [upload]})
    run()
    later = ImportJob.objects.get(file_name="peru mayo.csv")
    assert later.result is not None
    assert (later.state, later.result["duplicate"]) == ("done", 15)


def test_a_file_whose_letters_look_wrong_is_read_again_and_asks_anew(book: Book, ask, run):
    job = ask(book.owner)
    client = signed_in(book.owner)
    path = f"/import/jobs/{job.pk}/layout/"
    assert "Razón Social" in client.get(path).content.decode()
    client.post(path, {"do": "read-again", "encoding": "cp1250"})
    run()
    job.refresh_from_db()
    assert (job.state, job.options["encoding"]) == ("asking", "cp1250")
    assert "Razón Social" in client.get(path).content.decode()


def test_what_the_file_does_not_say_is_asked_and_only_that(book: Book, run, tmp_path):
    confirmed = write_silent(tmp_path / "peru imports.csv")
    client = signed_in(book.teammate)

    def give(name: str) -> ImportJob:
        upload = SimpleUploadedFile(name, confirmed.read_bytes())
        client.post("/import/", {"kind": "shipments", "files": [upload]})
        run()
        return ImportJob.objects.get(file_name=name)

    job = give("peru imports.csv")
    given = {**GIVEN, "field-2": "supplier", "field-1": "buyer", "flow": "each"}
    for number, field in ((3, "hs_code"), (4, "product")):
        given[f"field-{number}"] = field
    given = {
        name: text for name, text in given.items() if name not in {"field-6", "field-7", "field-11"}
    }
    assert client.post(f"/import/jobs/{job.pk}/layout/", given).status_code == 302
    run()

    silent = give("datos.csv")
    card = client.get(f"/import/jobs/{silent.pk}/").content.decode()
    assert silent.state == "asking"
    assert "says neither" in card
    assert "Importador" in card
    assert client.get(f"/import/jobs/{silent.pk}/layout/").status_code == 404
    source = f"/import/jobs/{silent.pk}/source/"
    assert signed_in(book.owner).get(source).status_code == 405
    client.post(source, {"flow": "", "country": "Atlantis"})
    assert "Atlantis” is not a country" in client.get("/import/").content.decode()
    client.post(source, {"flow": "import", "country": ""})
    assert "Say whose customs" in client.get("/import/").content.decode()
    client.post(source, {"flow": "import", "country": "Peru"})
    run()
    silent.refresh_from_db()
    assert silent.result is not None
    assert (silent.state, silent.result["reporting_country"]) == ("done", "PE")
    assert client.post(source, {"flow": "import", "country": "Peru"}).status_code == 404
    assert "Which column is what (5 used, 1 not)" in client.get("/import/").content.decode()


def test_a_file_that_says_too_little_can_be_dismissed_by_its_person_alone(
    book: Book, run, tmp_path
):
    path = write_silent(tmp_path / "peru imports.csv")
    run()
    upload = SimpleUploadedFile("datos.csv", path.read_bytes())
    signed_in(book.owner).post("/import/", {"kind": "shipments", "files": [upload]})
    job = ImportJob.objects.get()
    ImportJob.objects.update(state="asking", question={"unsaid": ["flow"]})
    for address in ("source", "dismiss"):
        at = f"/import/jobs/{job.pk}/{address}/"
        assert signed_in(book.teammate).post(at, {"flow": "import"}).status_code == 404
        assert Client().post(at, {"flow": "import"}).status_code == 302
    signed_in(book.owner).post(f"/import/jobs/{job.pk}/dismiss/")
    job.refresh_from_db()
    assert job.state == "failed"


def test_what_is_missing_is_said_and_the_choices_stay(book: Book, ask):
    job = ask(book.owner)
    client = signed_in(book.owner)
    given = {**GIVEN, "country": "Atlantis", "date_order": "", "field-8": "net_weight_kg"}
    response = client.post(f"/import/jobs/{job.pk}/layout/", given)
    page = response.content.decode()
    assert response.status_code == 400
    assert "Atlantis” is not a country" in page
    assert 'value="Atlantis"' in page
    assert "Choose which comes first" in page
    assert re.search(r'name="field-8".*?<option value="net_weight_kg" selected>', page, re.DOTALL)
    job.refresh_from_db()
    assert job.state == "asking"


def test_a_choice_shows_at_once_how_the_rows_would_be_read(book: Book, ask):
    job = ask(book.owner)
    client = signed_in(book.owner, headers={"HX-Request": "true"})
    for order, day in (("dmy", "2025-04-03"), ("mdy", "2025-03-04")):
        part = client.post(f"/import/jobs/{job.pk}/layout/look/", {**GIVEN, "date_order": order})
        text = part.content.decode()
        assert day in text
        assert "Every value can be read" in text
        assert "<html" not in text
    whole = client.post(f"/import/jobs/{job.pk}/layout/", {**GIVEN, "do": "look"})
    assert whole.status_code == 200
    job.refresh_from_db()
    assert job.state == "asking"


def test_a_field_that_does_not_exist_is_not_used(book: Book, ask):
    job = ask(book.owner)
    given = {**GIVEN, "field-3": "<script>", "field-99": "buyer", "grain": "crate"}
    assert signed_in(book.owner).post(f"/import/jobs/{job.pk}/layout/", given).status_code == 302


def test_a_file_can_be_dismissed(book: Book, ask):
    job = ask(book.owner)
    client = signed_in(book.owner)
    assert client.post(f"/import/jobs/{job.pk}/dismiss/").status_code == 302
    assert "You chose not to import this file" in client.get("/import/").content.decode()
    assert client.get(f"/import/jobs/{job.pk}/layout/").status_code == 404


@pytest.mark.parametrize("method", ["get", "post"])
def test_only_those_who_see_the_import_are_asked(book: Book, ask, method: str):
    job = ask(book.owner)
    addresses = [f"/import/jobs/{job.pk}/layout/"]
    if method == "post":
        addresses += [f"/import/jobs/{job.pk}/layout/look/", f"/import/jobs/{job.pk}/dismiss/"]
    for address in addresses:
        assert getattr(signed_in(book.teammate), method)(address, GIVEN).status_code == 404
        stranger = getattr(Client(), method)(address, GIVEN)
        assert (stranger.status_code, stranger.headers["Location"][:9]) == (302, "/sign-in/")
    job.refresh_from_db()
    assert job.state == "asking"


def test_an_answer_needs_the_token_of_its_page(book: Book, ask):
    job = ask(book.owner)
    client = signed_in(book.owner, enforce_csrf_checks=True)
    assert client.post(f"/import/jobs/{job.pk}/layout/", GIVEN).status_code == 403
    assert client.post(f"/import/jobs/{job.pk}/dismiss/").status_code == 403


def test_the_page_speaks_chinese(book: Book, ask):
    job = ask(book.owner)
    client = signed_in(book.owner)
    client.post("/language/", {"language": "zh"})
    page = client.get(f"/import/jobs/{job.pk}/layout/").content.decode()
    assert "核对各列含义" in page
    assert "采购商（进口商、收货人）" in page


def test_the_card_of_a_running_import_says_its_pace(book: Book):
    began = datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
    job = ImportJob.objects.create(
        kind="shipments", file_name="big.csv", stored_as="x", state="running", by=book.owner,
        created_at=began, started_at=began, stage="reading", stage_at=began,
        beat_at=began.replace(second=10), rows_done=20_000, rows_total=100_000,
    )  # fmt: skip
    card = signed_in(book.owner).get(f"/import/jobs/{job.pk}/").content.decode()
    for part in ("Reading", "20,000 of 100,000 rows", "2,000 rows/s", "about 40 seconds left"):
        assert part in card


@pytest.fixture
def stored(book: Book, ask, run) -> ImportedFile:
    """A file of the teammate's that went in by his answer."""
    job = ask(book.teammate)
    signed_in(book.teammate).post(f"/import/jobs/{job.pk}/layout/", GIVEN)
    run()
    return ImportedFile.objects.get()


def test_a_corrected_layout_reads_the_file_anew_and_revises_each_row(book: Book, stored, run):
    client = signed_in(book.teammate)
    page = client.get(f"/import/files/{stored.pk}/").content.decode()
    assert "Take out 15 rows" in page
    begun = client.post(f"/import/files/{stored.pk}/layout/")
    again = client.post(f"/import/files/{stored.pk}/layout/")
    assert begun.headers["Location"] == again.headers["Location"]
    address = begun.headers["Location"]
    asked = client.get(address).content.decode()
    assert re.search(r'name="field-11".*?<option value="fob_usd" selected>', asked, re.DOTALL)
    assert "Confirm and read anew" in asked

    answered = client.post(address, {**GIVEN, "field-11": "cif_usd", "country": "Chile"})
    assert answered.status_code == 302
    assert run() == 1
    text = client.get("/import/").content.decode()
    card = text.split('class="account"')[1].split("</dl>")[0]
    assert re.findall(r"<dt>([^<]+)</dt><dd>(\d+)</dd>", card)[:4] == [
        ("Rows", "15"), ("Imported", "15"), ("of them revised", "15"), ("Known already", "0"),
    ]  # fmt: skip
    assert "15 rows revised" in text
    assert open_trade_store(book.home).shipment_count() == 15


def test_a_file_whose_layout_was_corrected_elsewhere_is_marked_and_read_anew(
    book: Book, stored, run
):
    client = signed_in(book.owner)
    assert "Layout corrected since" not in client.get("/import/").content.decode()
    path = book.home.layouts / stored.layout / "source.yaml"
    path.write_text(path.read_text("utf-8").replace("fob_usd: ", "cif_usd: "), encoding="utf-8")
    assert "Layout corrected since" in client.get("/import/").content.decode()
    assert "Read anew" in client.get(f"/import/files/{stored.pk}/").content.decode()
    assert client.post(f"/import/files/{stored.pk}/read/").status_code == 302
    assert run() == 1
    newest = ImportedFile.objects.latest("id")
    assert (newest.imported, newest.revised, newest.sha256) == (15, 15, stored.sha256)
    assert "Layout corrected since" not in client.get("/import/").content.decode()


def test_a_file_is_taken_out_with_its_rows_and_can_come_again(book: Book, stored, run):
    client = signed_in(book.owner)
    for language, words in (("zh", "撤出 15 行"), ("en", "Take out 15 rows")):
        client.post("/language/", {"language": language})
        assert words in client.get(f"/import/files/{stored.pk}/").content.decode()
    for _ in range(2):  # a second press is the same wish
        assert client.post(f"/import/files/{stored.pk}/remove/").status_code == 302
    assert run() == 1
    text = client.get("/import/").content.decode()
    assert "<dt>Taken out</dt><dd>15</dd>" in text
    assert "descarga.csv" not in text.split('id="h-files"')[1]
    assert open_trade_store(book.home).shipment_count() == 0
    assert client.get(f"/import/files/{stored.pk}/").status_code == 404
    assert client.post(f"/import/files/{stored.pk}/remove/").status_code == 404


def test_a_file_is_changed_by_who_imported_it_and_by_managers_only(book: Book, stored):
    ImportedFile.objects.update(by=book.owner)
    teammate = signed_in(book.teammate)
    page = teammate.get(f"/import/files/{stored.pk}/")
    assert page.status_code == 200
    assert "<form" not in page.content.decode().split("<h1>")[1].split("</main>")[0]
    for deed in ("layout", "read", "remove"):
        address = f"/import/files/{stored.pk}/{deed}/"
        assert teammate.post(address).status_code == 403
        assert Client().post(address).headers["Location"].startswith("/sign-in/")
        assert signed_in(book.owner).get(address).status_code == 405
    assert not ImportJob.objects.filter(state="waiting").exists()
