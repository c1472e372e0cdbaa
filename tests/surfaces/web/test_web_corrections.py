"""Correcting customers, contacts and inquiries on their pages, and the people on theirs."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from genjin.stores.records.models import Correction, Customer, Inquiry, User
from tests.surfaces.web.conftest import Book, signed_in


def address(name: str, book: Book, **more: int) -> str:
    return reverse(name, kwargs={"customer_id": book.owners_customer.pk, **more})


def page(client: Client, book: Book) -> str:
    return client.get(address("customer", book)).content.decode()


def input_named(name: str, text: str) -> str:
    found = re.search(rf'<input[^>]* name="{name}"[^>]*>', text)
    assert found is not None
    return found.group()


def test_a_corrected_place_and_source_stand_on_the_page_and_in_its_history(book: Book):
    client = signed_in(book.owner)
    form = client.get(address("customer-edit", book)).content.decode()
    assert 'value="Peru"' in form
    typed = {"name": "Andes Trucks S.A.C.", "country": "Chile", "city": "Iquique", "source": "fair"}
    response = client.post(address("customer-edit", book), typed, follow=True)
    text = response.content.decode()
    assert "Andes Trucks S.A.C. is corrected" in text
    assert "trade fair" in text
    assert "PE</bdi> → " in text.replace("\n", "")


def test_a_mistake_is_told_beside_what_was_typed(book: Book):
    typed = {"name": "Andes Trucks S.A.", "country": "Atlantis", "city": "Iquique"}
    response = signed_in(book.owner).post(address("customer-edit", book), typed)
    assert response.status_code == 400
    assert 'value="Atlantis"' in response.content.decode()
    assert not Correction.objects.exists()


def test_a_salesperson_corrects_his_own_customer_but_gives_nobody_away(book: Book):
    client = signed_in(book.teammate)
    of_his = {"customer_id": book.teammates_customer.pk}
    form = client.get(reverse("customer-edit", kwargs=of_his)).content.decode()
    assert "Give to a colleague" not in form
    assert client.post(reverse("customer-owner", kwargs=of_his), {"owner": "1"}).status_code == 403
    typed = {"name": "Callao Motors", "country": "PE"}
    assert client.post(reverse("customer-edit", kwargs=of_his), typed).status_code == 302


def test_the_owner_gives_a_customer_to_a_colleague(book: Book):
    client = signed_in(book.owner)
    client.post(address("customer-owner", book), {"owner": str(book.teammate.pk)})
    assert Customer.objects.get(pk=book.owners_customer.pk).owner == book.teammate
    assert page(signed_in(book.teammate), book)


def test_do_not_contact_takes_the_links_away_and_can_be_undone(book: Book):
    client = signed_in(book.owner)
    assert "mailto:" in page(client, book)
    answer = client.post(
        address("do-not-contact", book),
        {"reason": "asked us to stop", "from": "customer"},
        headers={"HX-Request": "true"},
    ).content.decode()
    assert address("do-not-contact-end", book) in answer
    text = page(client, book)
    assert "asked us to stop" in text
    assert "mailto:" not in text
    client.post(address("do-not-contact-end", book), {"from": "customer"})
    assert "mailto:" in page(client, book)


def test_a_contact_s_place_language_and_channel_are_entered_on_his_form(book: Book):
    client = signed_in(book.owner)
    contact = book.owners_customer.contacts.get()
    where = address("contact-edit", book, contact_id=contact.pk)
    typed = {
        "name": "Ana Quispe",
        "email": contact.email,
        "country": "Spain",
        "city": "Madrid",
        "language": "es",
        "preferred_channel": "mail",
    }
    assert client.post(where, typed).status_code == 302
    text = page(client, book)
    assert "Madrid, Spain · Spanish · prefers: e-mail" in text
    refused = client.post(where, typed | {"email": "", "country": "Atlantis"})
    assert refused.status_code == 400
    assert 'value="Atlantis"' in refused.content.decode()


def test_a_newer_inquiry_begins_empty_and_has_its_own_source(book: Book):
    client = signed_in(book.owner)
    Inquiry.objects.update(company_details="Quarry since 1990", intent="delivery by March")
    text = page(client, book)
    form = text[text.index(address("record-inquiry", book)) :]
    for name in ("product", "company_details", "intent"):
        assert 'value=""' in input_named(name, form)
    client.post(address("record-inquiry", book), {"product": "loader", "source": "fair"})
    newest = Inquiry.objects.latest("pk")
    assert (newest.source, newest.company_details, newest.intent) == ("fair", "", "")


def test_a_correction_of_an_inquiry_begins_with_what_stands_there(book: Book):
    client = signed_in(book.owner)
    inquiry = book.owners_customer.inquiries.get()
    where = address("inquiry-edit", book, inquiry_id=inquiry.pk)
    form = client.get(where).content.decode()
    assert 'value="dump truck"' in input_named("product", form)
    typed = {"product": "dump truck", "quantity": "25", "quantity_unit": "units"}
    assert client.post(where, typed).status_code == 302
    assert (Inquiry.objects.get().quantity, Inquiry.objects.count()) == (25, 1)
    refused = client.post(where, {"quantity": "many"})
    assert refused.status_code == 400
    assert 'value="many"' in refused.content.decode()


def test_the_owner_makes_a_manager_who_sees_everything(book: Book):
    client = signed_in(book.owner)
    where = reverse("person-change", kwargs={"user_id": book.teammate.pk})
    client.post(where, {"full_name": "Lin Mei", "role": "manager"})
    assert "Lin Mei" in client.get("/people/").content.decode()
    assert page(signed_in(User.objects.get(pk=book.teammate.pk)), book)


def test_the_last_owner_stays_one(book: Book):
    client = signed_in(book.owner)
    where = {"user_id": book.owner.pk}
    demoted = client.post(reverse("person-change", kwargs=where), {"role": "sales"})
    left = client.post(reverse("person-leave", kwargs=where), {"successor": str(book.teammate.pk)})
    assert (demoted.status_code, left.status_code) == (400, 400)
    assert client.get("/people/").status_code == 200


def test_who_leaves_is_signed_out_and_his_customers_are_a_colleague_s(book: Book):
    client, his = signed_in(book.owner), signed_in(book.teammate)
    assert his.get("/").status_code == 200
    where = {"user_id": book.teammate.pk}
    refused = client.post(reverse("person-leave", kwargs=where))
    assert refused.status_code == 400
    client.post(reverse("person-leave", kwargs=where), {"successor": str(book.owner.pk)})
    assert his.get("/").status_code == 302
    assert Customer.objects.get(pk=book.teammates_customer.pk).owner == book.owner
    back = client.post(reverse("person-return", kwargs=where)).content.decode()
    assert "/sign-in/" in back
    assert his.get("/").status_code == 302


def test_everybody_enters_the_name_that_signs_his_drafts(book: Book):
    client = signed_in(book.teammate)
    client.post("/settings/name/", {"full_name": "Lin Mei"})
    assert 'value="Lin Mei"' in client.get("/settings/").content.decode()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_forms_are_whole_in_both_languages(book: Book, language: str):
    book.owner.language = language
    book.owner.save()
    client = signed_in(book.owner)
    contact = book.owners_customer.contacts.get()
    inquiry = book.owners_customer.inquiries.get()
    for where in (
        address("customer-edit", book),
        address("contact-edit", book, contact_id=contact.pk),
        address("inquiry-edit", book, inquiry_id=inquiry.pk),
        "/people/",
    ):
        assert client.get(where).status_code == 200


@pytest.mark.parametrize("source", Customer.Source.values)
def test_a_customer_is_entered_with_his_source(book: Book, source: str):
    typed = {"name": "Lampara S.A.", "country": "Chile", "source": source}
    assert signed_in(book.owner).post("/customers/new/", typed).status_code == 302
    assert Customer.objects.latest("pk").source == source
