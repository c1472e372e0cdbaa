"""The report: one's own for a salesperson, anybody's for a manager, nobody's for a stranger."""

from datetime import UTC, datetime, timedelta

from django.test import Client

from genjin.stores.records.models import Customer, User
from genjin.workflows.log_touch import log_touch
from tests.surfaces.web.conftest import Book, signed_in


def test_the_owner_reads_where_time_went_and_where_orders_came_from(book: Book):
    _log(book, 5)
    page = _page(signed_in(book.owner), f"since={_days_ago(300)}")
    assert "of 2 customers brought" in page
    assert all(each in page for each in ("Where time went", "by number", "When buyers answer"))


def test_a_salesperson_sees_his_own_report_whatever_he_asks_for(book: Book):
    _log(book, 5)
    client = signed_in(book.teammate)
    for query in ("", "of=owner", "of=everybody"):
        assert "Andes Trucks" not in _page(client, query)
    for days in (12, 11):
        _log(book, days, book.teammate, book.teammates_customer)
    mine, managers = _page(client), _page(signed_in(book.owner), "of=lin")
    for page in (mine, managers):
        assert "Callao Motors" in page


def test_an_empty_time_says_what_will_be_here(book: Book):
    page = _page(signed_in(book.owner), "since=2020-01-01&until=2020-02-01")
    assert "Nothing was followed up in this time" in page


def test_a_period_that_ends_before_it_begins_is_refused(book: Book):
    response = signed_in(book.owner).get("/report/?since=2026-03-02&until=2026-03-01")
    assert response.status_code == 400
    assert "The first day comes before the last" in response.content.decode()


def test_a_stranger_is_asked_to_sign_in(book: Book):
    assert Client().get("/report/").status_code == 302
    assert book.owner.is_active


def _page(client: Client, query: str = "") -> str:
    response = client.get(f"/report/?{query}")
    assert response.status_code == 200
    return response.content.decode()


def _log(book: Book, days: int, by: User | None = None, customer: Customer | None = None) -> None:
    log_touch(
        book.home,
        by or book.owner,
        (customer or book.owners_customer).pk,
        channel="mail",
        direction="out",
        minutes=25,
        now=datetime.now(UTC),
        at=datetime.now(UTC) - timedelta(days=days),
    )


def _days_ago(days: int) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).date().isoformat()
