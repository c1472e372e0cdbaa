"""What changed with a customer stands on Today until it is seen, and on his page."""

from datetime import UTC, datetime

import pytest
from django.test import Client
from django.urls import reverse

from genjin.kernel.reason import Reason, reasons_as_data
from genjin.stores.records.models import CustomerAlert
from tests.surfaces.web.conftest import Book, signed_in


@pytest.fixture
def alert(book: Book) -> CustomerAlert:
    now = datetime.now(UTC)
    because = Reason("reason-alert-came-back", {"on": now.date(), "days": 500, "last": now.date()})
    return CustomerAlert.objects.create(
        customer=book.owners_customer,
        kind="came_back",
        key="came_back:2026-03-01",
        on=now.date(),
        reasons=reasons_as_data([because]),
        made_at=now,
    )


def test_it_leaves_the_list_once_it_is_seen_and_comes_back(book: Book, alert: CustomerAlert):
    client = signed_in(book.owner)
    listed = "after 500 days without a purchase"
    assert listed in client.get("/").content.decode()
    for name, is_listed in (("alert-seen", False), ("alert-unseen", True)):
        address = reverse(name, kwargs={"alert_id": alert.pk})
        assert client.post(address, {"from": "today"}).status_code == 302
        assert (listed in client.get("/").content.decode()) == is_listed


def test_only_whoever_may_see_the_customer_can_say_so(book: Book, alert: CustomerAlert):
    address = reverse("alert-seen", kwargs={"alert_id": alert.pk})
    assert signed_in(book.teammate).post(address).status_code == 404
    assert Client().post(address).status_code == 302
    alert.refresh_from_db()
    assert alert.seen_at is None
