"""Files in: a job for each, its account, what was wrong, and the dossier that follows."""

import io
import re
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from genjin.demo.trade import trade_tables
from genjin.stores.records.models import ImportedFile, ImportJob
from genjin.surfaces.documents.problems import described
from genjin.workflows.home import Home
from genjin.workflows.import_jobs import run_import_jobs
from genjin.workflows.write_demo_files import write_table
from tests.surfaces.web.conftest import Book, fill_book, let_in, signed_in


@pytest.fixture
def filled_book(transactional_db: None, home: Home) -> Book:  # noqa: ARG001 - opens the records
    """Filled for each test: an import writes from connections of its own."""
    return fill_book(home)


@pytest.fixture(scope="module")
def customs_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    now = datetime.now(UTC)
    folder = tmp_path_factory.mktemp("trade")
    tables = trade_tables(1, now.date(), 400)
    return next(
        path for table in tables if (path := write_table(table, folder, now)).suffix == ".xlsx"
    )


@pytest.fixture
def in_store(transactional_db: None, book: Book, customs_file: Path) -> Iterator[Book]:  # noqa: ARG001
    client = signed_in(book.owner)
    upload = SimpleUploadedFile(customs_file.name, customs_file.read_bytes())
    assert client.post("/import/", {"kind": "shipments", "files": [upload]}).status_code == 302
    assert "Waiting" in client.get("/import/").content.decode()
    assert run_import_jobs(book.home, clock=lambda: datetime.now(UTC), describe=described) == 1
    yield book
    for path in book.home.trade.iterdir():
        path.unlink()


def test_a_customs_file_is_accounted_for_and_its_dossiers_open(in_store: Book):
    client = signed_in(in_store.owner)
    text = client.get("/import/").content.decode()
    counts = [int(each.replace(",", "")) for each in re.findall(r"<dd>([\d,]+)</dd>", text)]
    assert counts[0] == sum(counts[1:])
    assert counts[0] > 50

    found = client.get("/buyers/?q=9405").content.decode()
    address = re.search(r'href="(/companies/c[0-9a-f]+/)"', found)
    assert address is not None
    for language in ("en", "zh"):
        client.post("/language/", {"language": language})
        response = client.get(address[1])
        assert response.status_code == 200
    opens = re.search(r'hx-get="(/rows/\?[^"]+)"', response.content.decode())
    assert opens is not None
    opened = client.get(opens[1].replace("&amp;", "&")).content.decode()
    evidence = re.search(r'hx-get="(/evidence/\?[^"]+)"', opened)
    assert evidence is not None
    rows = client.get(evidence[1].replace("&amp;", "&")).content.decode()
    assert "demo" in rows

    added = client.post(f"{address[1]}add/", follow=True)
    assert added.status_code == 200
    assert added.redirect_chain[0][0].startswith("/customers/")
    assert client.post(f"{address[1]}add/").status_code == 400
    assert "已在客户本中" in client.get(address[1]).content.decode()


def test_a_file_that_is_no_workbook_is_refused_in_plain_words(book: Book):
    client = signed_in(book.owner)
    broken = SimpleUploadedFile("../../broken.xlsx", b"PK\x03\x04 nothing of the kind")
    client.post("/import/", {"kind": "shipments", "files": [broken]})
    run_import_jobs(book.home, clock=lambda: datetime.now(UTC), describe=described)
    text = client.get("/import/").content.decode()
    assert "broken.xlsx" in text
    assert "Nothing was imported and nothing was changed" in text


@pytest.mark.usefixtures("transactional_db")
def test_an_archive_shows_what_became_of_each_file(book: Book, customs_file: Path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(customs_file, "demo.xlsx")
        archive.writestr("notes.txt", "this is not customs data\n")
    client = signed_in(book.owner)
    upload = SimpleUploadedFile("both.zip", packed.getvalue())
    client.post("/import/", {"kind": "shipments", "files": [upload]})
    run_import_jobs(book.home, clock=lambda: datetime.now(UTC), describe=described)
    text = client.get("/import/").content.decode()
    assert all(each in text for each in ("both.zip", "demo.xlsx", "notes.txt", "line of headers"))
    for path in book.home.trade.iterdir():
        path.unlink()


def test_a_customer_list_keeps_the_good_rows_and_gives_the_bad_ones_back(book: Book):
    client = signed_in(book.owner)
    listing = "Customer,Country,Note\nGood Ltd,Peru,=1+1\nNo Country Ltd,,\n"
    upload = SimpleUploadedFile("list.csv", listing.encode())
    client.post("/import/", {"kind": "customers", "files": [upload]})
    let_in(client, book)
    job = ImportJob.objects.get(file_name="list.csv")
    assert job.result is not None
    assert (job.result["created"], job.result["rejected"]) == (1, 1)
    assert "Good Ltd" in client.get("/customers/").content.decode()
    problems = client.get(f"/import/jobs/{job.pk}/problems/")
    assert problems.status_code == 200
    assert "No Country Ltd" in problems.content.decode("utf-8-sig")
    card = client.get(f"/import/jobs/{job.pk}/").content.decode()
    assert "row 3, column “Country”" in card
    teammate = signed_in(book.teammate)
    assert teammate.get(f"/import/jobs/{job.pk}/").status_code == 404
    assert teammate.get(f"/import/jobs/{job.pk}/problems/").status_code == 404


@pytest.mark.parametrize(("language", "rest"), [("en", "2 more"), ("zh", "还有 2 条")])
def test_the_first_problems_of_a_list_are_on_its_card(book: Book, language: str, rest: str):
    client = signed_in(book.owner)
    client.post("/language/", {"language": language})
    listing = "Customer,Country\n" + "".join(f"No {n} Ltd,<b>Nowhere</b>\n" for n in range(7))
    upload = SimpleUploadedFile("bad.csv", listing.encode())
    client.post("/import/", {"kind": "customers", "files": [upload]})
    let_in(client, book)
    card = client.get("/import/?kind=customers").content.decode()
    assert card.count("&lt;b&gt;Nowhere") == 5
    assert "<b>Nowhere" not in card
    assert rest in card


def test_an_import_without_a_file_says_what_to_choose(book: Book):
    response = signed_in(book.owner).post("/import/", {"kind": "shipments"})
    assert response.status_code == 400
    assert "Choose an XLSX" in response.content.decode()


def test_files_from_the_command_line_are_listed_with_their_account(in_store: Book):
    ImportJob.objects.all().delete()  # As if the file had come in by another door.
    client = signed_in(in_store.teammate)
    page = client.get("/import/").content.decode()
    found = ImportedFile.objects.get()
    table = page.split('id="h-files"')[1]
    assert found.name in table
    figures = [
        int(each.replace(",", "")) for each in re.findall(r'"number">(?:<a [^>]*>)?([\d,]+)', table)
    ]
    assert figures == [found.rows, found.imported, found.duplicate, found.rejected]
    assert client.get(f"/import/files/{found.pk}/problems/").status_code == 200


def test_the_rejected_rows_of_a_listed_file_are_downloaded(book: Book):
    kept = book.home.problems / "a.csv"
    kept.write_text("row,problem\n3,no date\n", encoding="utf-8")
    account = {"rows": 2, "imported": 1, "duplicate": 0, "rejected": 1}
    known = {"sha256": "0" * 64, "size_bytes": 1, "layout": "gone", "grain": "shipment"}
    file = ImportedFile.objects.create(
        name="a.xlsx", at=datetime.now(UTC), problems_file="problems/a.csv", **known, **account
    )
    client = signed_in(book.teammate)
    address = f"/import/files/{file.pk}/problems/"
    assert address in client.get("/import/").content.decode()
    assert client.get(address).content == kept.read_bytes()
    ImportedFile.objects.filter(pk=file.pk).update(problems_file="../secret_key")
    assert client.get(address).status_code == 404
    kept.unlink()
