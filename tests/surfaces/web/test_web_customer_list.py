"""A customer list is shown before it goes in: its columns, and whom it repeats."""

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from genjin.stores.records.models import Customer, CustomerListLayout, ImportJob
from genjin.surfaces.documents.problems import described
from genjin.workflows.import_jobs import run_import_jobs
from tests.surfaces.web.conftest import Book, list_form, signed_in

FOREIGN = "Firmenbezeichnung,Lieferland,Ansprechpartner\nKlinker GmbH,Germany,Uwe\nZiegel AG,Germany,Ina\n"


def test_nothing_is_written_before_a_person_has_looked(book: Book):
    client = signed_in(book.owner)
    address = _upload(client, book, "Company,Country\nNew One Ltd,Peru\n")
    page = client.get(address).content.decode()
    assert "Nothing has been written yet" in page
    assert not Customer.objects.filter(name="New One Ltd").exists()
    client.post(address, {**list_form(page), "do": "import"})
    _run(book)
    assert Customer.objects.filter(name="New One Ltd").exists()


def test_the_page_says_whom_the_rows_repeat(book: Book):
    client = signed_in(book.owner)
    domain = book.owners_customer.contacts.get().email.partition("@")[2]
    listing = (
        "Company,Country,Email\n"
        f"{book.owners_customer.name},Peru,\n"
        f"Andes Camiones,Chile,sales@{domain}\n"
        "Twice Ltd,Chile,a@twice.example\nTWICE LIMITED,Chile,\n"
    )
    page = client.get(_upload(client, book, listing)).content.decode()
    assert "1 row is a customer in the book already" in page
    assert "1 row may be a customer you have" in page
    assert "1 row names a firm from an earlier row" in page
    assert all(each in page for each in ("same name and country", "same mail domain", "row 4"))
    assert f'href="/customers/{book.owners_customer.pk}/"' in page


def test_a_colleagues_customer_is_masked_in_the_report(book: Book):
    client = signed_in(book.teammate)
    listing = f"Company,Country\n{book.owners_customer.name},Peru\n"
    page = client.get(_upload(client, book, listing)).content.decode()
    assert "A*** T*** S***" in page
    assert f'href="/customers/{book.owners_customer.pk}/"' not in page


def test_columns_of_an_unknown_language_are_named_once_and_kept(book: Book):
    client = signed_in(book.owner)
    address = _upload(client, book, FOREIGN)
    page = client.get(address).content.decode()
    assert "Say below which column it is" in page
    named = {"column-0": "name", "column-1": "country", "column-2": "contact_name"}
    client.post(address, {**named, "do": "look"})
    _run(book)
    page = client.get(address).content.decode()
    assert list_form(page) == named
    client.post(address, {**named, "do": "import"})
    _run(book)
    assert Customer.objects.get(name="Klinker GmbH").contacts.get().name == "Uwe"

    again = client.get(_upload(client, book, FOREIGN)).content.decode()
    assert list_form(again) == named
    assert "2 rows are customers in the book already" in again
    assert CustomerListLayout.objects.count() == 1


def test_a_country_for_all_rows_stands_in_for_a_missing_column(book: Book):
    client = signed_in(book.owner)
    address = _upload(client, book, "Company,City\nLima Uno SAC,Lima\n")
    page = client.get(address).content.decode()
    client.post(address, {**list_form(page), "country": "秘鲁", "do": "look"})
    _run(book)
    page = client.get(address).content.decode()
    client.post(address, {**list_form(page), "country": "Peru", "do": "import"})
    _run(book)
    assert Customer.objects.get(name="Lima Uno SAC").country == "PE"


def test_a_changed_column_is_looked_through_again_before_it_goes_in(book: Book):
    client = signed_in(book.owner)
    address = _upload(client, book, "Company,Country,City\nA One Ltd,Peru,Lima\n")
    form = list_form(client.get(address).content.decode())
    client.post(address, {**form, "column-2": "note", "do": "import"})
    _run(book)
    assert not Customer.objects.filter(name="A One Ltd").exists()
    assert list_form(client.get(address).content.decode())["column-2"] == "note"


@pytest.mark.parametrize("part", ["", "dismiss/"])
def test_nobody_else_answers_for_a_list(book: Book, part: str):
    address = _upload(signed_in(book.owner), book, "Company,Country\nHidden Ltd,Peru\n") + part
    assert signed_in(book.teammate).post(address).status_code == 404
    assert Client().post(address).status_code == 302
    assert ImportJob.objects.get().state == "asking"


def test_a_list_can_be_dismissed(book: Book):
    client = signed_in(book.owner)
    address = _upload(client, book, "Company,Country\nAway Ltd,Peru\n")
    client.post(f"{address}dismiss/")
    assert ImportJob.objects.get().state == "failed"
    assert client.get(address).status_code == 404


def _upload(client: Client, book: Book, listing: str) -> str:
    upload = SimpleUploadedFile("list.csv", listing.encode())
    client.post("/import/", {"kind": "customers", "files": [upload]})
    _run(book)
    return f"/import/jobs/{ImportJob.objects.latest('pk').pk}/list/"


def _run(book: Book) -> None:
    run_import_jobs(book.home, clock=lambda: datetime.now(UTC), describe=described)
