"""Names from outside are shown as text, whatever they hold."""

from datetime import UTC, datetime

import pytest

from tests.surfaces.web.conftest import Book, entered, signed_in

HOSTILE = {
    "script": "<script>alert(1)</script> Trading",
    "attribute": '" onmouseover="alert(1)" x="',
    "template": "{{ 7 * 7 }} {% include 'x' %}",
    "formula": '=HYPERLINK("http://evil.example","click")',
    "right to left": "\u202eشركة الفجر للتجارة\u202c",
    "long": "X" * 300,
}


@pytest.mark.parametrize("name", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_name_is_text_on_every_page(book: Book, name: str):
    now = datetime.now(UTC)
    customer = entered(book.home, book.owner, name, now, contact_name=name[:200], note=name)
    client = signed_in(book.owner)
    for address in ("/", f"/customers/{customer.pk}/", "/customers/", "/go/?q=Trading"):
        response = client.get(address)
        text = response.content.decode()
        assert response.status_code == 200
        assert "<script>alert" not in text
        assert ' onmouseover="' not in text
        assert "49 " not in text or "{{ 7 * 7 }}" in text


def test_a_website_is_a_link_only_as_http(book: Book):
    now = datetime.now(UTC)
    customer = entered(book.home, book.owner, "Sly Trading", now, website="javascript:alert(1)")
    text = signed_in(book.owner).get(f"/customers/{customer.pk}/").content.decode()
    assert 'href="javascript:' not in text


@pytest.mark.parametrize(
    "address",
    [
        "/buyers/?q=8704&since=notadate",
        "/buyers/?q=8704&country=Nowhere",
        "/buyers/?q=8704&min=-3",
        "/customers/?owner=abc",
        "/customers/?offset=-1",
    ],
)
def test_a_query_that_can_not_be_read_is_refused_in_words(book: Book, address: str):
    response = signed_in(book.owner).get(address)
    assert response.status_code == 400
    assert "Traceback" not in response.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/evidence/?rows=../../etc/passwd:1",
        "/evidence/?rows=s1:1-999999999",
        "/evidence/?rows=%00&total=9",
        "/buyers/?q=%27%20OR%201=1",
        "/companies/?q=%00%25_",
        "/go/?q=" + "x" * 5000,
        "/?open=abc",
        "/?open=99999999999999999999999",
    ],
)
def test_nonsense_in_an_address_breaks_nothing(book: Book, address: str):
    assert signed_in(book.owner).get(address).status_code in (200, 400)
