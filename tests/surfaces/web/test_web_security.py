"""What a hostile page, host or visitor can't do."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from genjin.surfaces.web.security import CONTENT_SECURITY_POLICY
from genjin.surfaces.web.urls import urlpatterns
from genjin.workflows.sign_in import create_sign_in_key
from tests.surfaces.web.conftest import Book, signed_in


@pytest.mark.parametrize("address", ["/", "/sign-in/", "/nowhere/", "/customers/", "/import/"])
def test_every_page_carries_the_strict_policy(book: Book, address: str):
    response = signed_in(book.owner).get(address)
    policy = response.headers["Content-Security-Policy"]
    assert policy == CONTENT_SECURITY_POLICY
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["X-Frame-Options"] == "DENY"
    assert "no-store" in response.headers["Cache-Control"]


def test_pages_hold_no_inline_script_or_style(book: Book):
    for address in (
        "/",
        "/customers/",
        "/import/",
        "/playbook/",
        "/settings/",
        "/buyers/?q=8704",
        "/buyers/calls/",
    ):
        text = signed_in(book.owner).get(address).content.decode()
        assert "<script>" not in text
        assert " style=" not in text
        assert " onclick=" not in text
        assert "hx-on" not in text


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "[::2]", "a b"])
def test_a_foreign_host_is_refused_whatever_it_asks_for(book: Book, host: str):
    for address in ("/", "/sign-in/", "/static/css/genjin.css"):
        assert signed_in(book.owner).get(address, HTTP_HOST=host).status_code == 400


def test_every_form_needs_the_secret_of_its_page(book: Book):
    client = signed_in(book.owner, enforce_csrf_checks=True)
    values = {
        "customer_id": book.owners_customer.pk,
        "touch_id": book.touch_id,
        "contact_id": 1,
        "inquiry_id": 1,
        "company_id": "c00",
        "user_id": book.teammate.pk,
        "country": "IN",
        "key": "x",
        "job_id": 1,
        "week": 1,
        "search_id": 1,
        "judgement_id": 1,
        "day_id": 1,
        "file_id": 1,
        "sample_id": book.sample_id,
        "order_id": book.order_id,
        "payment_id": book.payment_id,
        "fact_id": book.fact_id,
        "step": "shipped",
        "product_id": book.product_id,
        "rate_id": 1,
        "alert_id": 1,
        "quote_id": 1,
        "kind": "quotation.pdf",
    }
    for pattern in urlpatterns:
        wanted = {name: values[name] for name in pattern.pattern.converters}
        response = client.post(reverse(pattern.name, kwargs=wanted))
        assert response.status_code in (403, 405), pattern.name


def test_a_one_time_address_survives_a_preview_and_signs_in_once(book: Book):
    key = create_sign_in_key(book.teammate, datetime.now(UTC))
    address = reverse("sign-in-by-key", kwargs={"key": key})
    preview, first, second = Client(), Client(), Client()
    assert preview.get(address).status_code == 200
    assert preview.head(address).status_code == 200
    assert first.post(address).headers["Location"] == "/"
    assert first.get("/").status_code == 200
    assert second.post(address).status_code == 403
    assert second.get("/").status_code == 302


def test_an_expired_address_signs_nobody_in(book: Book):
    key = create_sign_in_key(book.owner, datetime.now(UTC) - timedelta(days=2))
    assert Client().post(reverse("sign-in-by-key", kwargs={"key": key})).status_code == 403


def test_a_password_signs_in_once_it_was_set(book: Book):
    client = Client()
    attempt = {"name": "owner", "password": "follow-up-2026"}
    assert client.post("/sign-in/", attempt).status_code == 403
    setting = signed_in(book.owner).post("/settings/password/", {"password": "follow-up-2026"})
    assert setting.status_code == 302
    assert client.post("/sign-in/", attempt).headers["Location"] == "/"


def test_a_common_password_is_refused(book: Book):
    client = signed_in(book.owner)
    assert client.post("/settings/password/", {"password": "password"}).status_code == 400


def test_signing_out_ends_the_session(book: Book):
    client = signed_in(book.owner)
    assert client.get("/sign-out/").status_code == 405
    assert client.post("/sign-out/").status_code == 302
    assert client.get("/").status_code == 302


@pytest.mark.parametrize("target", ["https://evil.example/", "//evil.example", "javascript:x"])
def test_signing_in_leads_nowhere_else(book: Book, target: str):
    book.owner.set_password("follow-up-2026")
    book.owner.save()
    form = {"name": "owner", "password": "follow-up-2026", "next": target}
    assert Client().post("/sign-in/", form).headers["Location"] == "/"


@pytest.mark.django_db
def test_static_files_are_kept_for_long_under_their_digest():
    page = Client().get("/sign-in/").content.decode()
    start = page.index("/static/css/genjin.css?v=")
    response = Client().get(page[start : page.index('"', start)])
    assert response.status_code == 200
    assert "max-age=31536000" in response.headers["Cache-Control"]
    assert b"--tblr-primary" in response.getvalue()
    response.close()
