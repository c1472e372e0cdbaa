"""A price objection in the pages: the form, the verdict, what can't be read."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from genjin.stores.records.models import Customer
from tests.surfaces.web.conftest import Book, quoted, signed_in

ASKED = {"target": "8.2", "quote": "9.8", "unit": "PCS", "product": "FL-100", "currency": "USD"}


def _address(customer: Customer, **changed: str) -> str:
    address = reverse("objection", kwargs={"customer_id": customer.pk})
    return f"{address}?{urlencode({**ASKED, **changed})}"


def test_the_form_begins_with_the_last_offer_and_stands_on_the_customers_page(priced: Book):
    client = signed_in(priced.owner)
    assert 'id="h-objection"' not in client.get(_page(priced)).content.decode()
    quoted(client, priced.owners_customer)
    page = client.get(_page(priced)).content.decode()
    assert 'id="h-objection"' in page
    alone = client.get(
        reverse("objection", kwargs={"customer_id": priced.owners_customer.pk})
    ).content.decode()
    for text in (page, alone):
        assert 'name="quote" type="text" value="9.8"' in text
        assert 'value="FL-100"' in text
        assert 'value="piece"' in text


def test_thin_data_has_no_verdict_and_drafts_in_both_languages(priced: Book):
    page = signed_in(priced.owner).get(_address(priced.owners_customer)).content.decode()
    assert "Unclear" in page
    assert "Thank you for your figure." in page
    assert "谢谢您告知目标价" in page
    assert "our lowest price" in page


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"unit": "lightyears"}, "is no unit we know"),
        ({"target": "cheap"}, "cheap"),
        ({"target": "0"}, "must be above zero"),
        ({"product": "", "hs": ""}, "too little of an HS code"),
        ({"product": "NONE-1"}, "No product has the code"),
        ({"currency": "ARS"}, "There is no rate for ARS"),
        ({"incoterm": "FOX"}, "Incoterms"),
    ],
)
def test_what_cant_be_weighed_is_said_and_what_was_typed_stays(
    priced: Book, changed: dict[str, str], said: str
):
    response = signed_in(priced.owner).get(_address(priced.owners_customer, **changed))
    assert response.status_code == 400
    page = response.content.decode()
    assert said in page
    assert 'value="9.8"' in page


def test_a_target_above_the_quote_is_answered(priced: Book):
    page = signed_in(priced.owner).get(_address(priced.owners_customer, target="10")).content
    assert "Either he agrees" in page.decode()


def _page(book: Book) -> str:
    return reverse("customer", kwargs={"customer_id": book.owners_customer.pk})
