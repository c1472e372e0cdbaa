"""A chat is looked at before anything is written, and taken back as a whole."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from genjin.stores.records.models import ChatSender, Touch
from tests.surfaces.web.conftest import Book, signed_in

PART = {"HX-Request": "true"}
CHAT = """[2026/3/4, 15:02:11] Chen Wei: The samples left today
[2026/3/4, 15:03:40] Chen Wei: DHL 1234
[2026/3/4, 21:40:02] Ana Quispe: Gracias! <b>Precio</b>?
"""
WHO = {"name-1": "Chen Wei", "side-1": "us", "name-2": "Ana Quispe", "side-2": "buyer"}


@pytest.fixture
def where(book: Book) -> str:
    Touch.objects.all().delete()
    return f"/customers/{book.owners_customer.pk}/chat/"


def test_the_customers_page_offers_it(book: Book):
    client = signed_in(book.owner)
    page = client.get(f"/customers/{book.owners_customer.pk}/").content.decode()
    assert "Bring in a chat" in page


def test_it_is_looked_at_asks_who_is_who_and_writes_nothing(book: Book, where: str):
    client = signed_in(book.owner)
    text = client.post(where, {"text": CHAT}, headers=PART).content.decode()
    assert "<html" not in text
    assert "Who is who" in text
    # The contact's own name tells the buyer; nothing tells who Chen Wei is.
    assert text.count("checked") == 1
    assert "Log 2 touches" not in text
    text = client.post(where, {"text": CHAT, **WHO}, headers=PART).content.decode()
    assert "3 messages → 2 new touches" in text
    assert "Log 2 touches" in text
    assert "&lt;b&gt;Precio&lt;/b&gt;" in text
    assert not Touch.objects.exists()
    assert not ChatSender.objects.exists()


def test_it_is_logged_once_and_taken_back_as_a_whole(book: Book, where: str):
    client = signed_in(book.owner)
    form = {"text": CHAT, **WHO, "do": "import", "from": "customer"}
    response = client.post(where, form, headers=PART)
    assert response.headers["HX-Retarget"] == "#desk"
    assert "2 touches logged" in response.content.decode()
    assert Touch.objects.filter(undone_at=None).count() == 2
    again = client.post(where, {"text": CHAT}, headers=PART).content.decode()
    assert "All of it is in the book already" in again
    first = Touch.objects.order_by("at")[0]
    assert signed_in(book.teammate).post(f"/touches/{first.pk}/undo-chat/").status_code == 404
    client.post(f"/touches/{first.pk}/undo-chat/", {"from": "customer"}, headers=PART)
    assert not Touch.objects.filter(undone_at=None).exists()


def test_dates_that_nothing_decides_are_asked_for(book: Book, where: str):
    client = signed_in(book.owner)
    chat = "02/03/2026, 15:02 - Chen Wei: Hola"
    text = client.post(where, {"text": chat}, headers=PART).content.decode()
    assert "How is 02/03/2026 to be read?" in text
    assert "Monday, Mar 2, 2026" in text
    assert "Tuesday, Feb 3, 2026" in text
    chosen = {"text": chat, "order": "dmy", "name-1": "Chen Wei", "side-1": "us"}
    assert "Mar 2, 2026 15:02" in client.post(where, chosen, headers=PART).content.decode()
    assert client.post(where, {"text": chat, "do": "import"}, headers=PART).status_code == 400


def test_whatsapps_archive_is_taken(book: Book, where: str):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("_chat.txt", CHAT)
    upload = SimpleUploadedFile("WhatsApp Chat.zip", packed.getvalue())
    text = signed_in(book.owner).post(where, {"file": upload}).content.decode()
    assert "Chen Wei" in text
    broken = SimpleUploadedFile("chat.zip", packed.getvalue()[:-40])
    assert signed_in(book.owner).post(where, {"file": broken}, headers=PART).status_code in (
        200,
        400,
    )


def test_what_is_no_chat_says_what_would_be_one(book: Book, where: str):
    text = signed_in(book.owner).post(where, {"text": "hello there"}).content.decode()
    assert "No message of a chat is in it" in text
    refused = signed_in(book.owner).post(where, {"text": "x" * 3_000_001}, headers=PART)
    assert refused.status_code == 400
    assert "genjin chat import" in refused.content.decode()
