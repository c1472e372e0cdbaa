"""The plan by day, week and month: whose it is, what a day holds, and that a look is cheap."""

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from genjin.stores.records.models import CustomerPlan, Touch
from genjin.workflows.plan_customers import plan_customers
from tests.surfaces.web.conftest import Book, entered, signed_in

MORNING = datetime(2026, 3, 4, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def on_wednesday(book: Book, settings) -> Book:
    """The book as it stands on a Wednesday morning, when nothing had been logged."""
    settings.CLOCK_AHEAD = MORNING - datetime.now(UTC)
    Touch.objects.all().delete()
    plan_customers(book.home, [book.owners_customer.pk, book.teammates_customer.pk], now=MORNING)
    return book


def page_of(user, address: str) -> str:
    response = signed_in(user).get(address)
    assert response.status_code == 200
    return response.content.decode()


def due(customer) -> date:
    found = CustomerPlan.objects.get(pk=customer.pk).due
    assert found is not None
    return found


@pytest.mark.parametrize("view", ["week", "month"])
def test_each_sees_his_own_plan_only(on_wednesday: Book, view: str):
    book = on_wednesday
    for user, customer in (
        (book.owner, book.owners_customer),
        (book.teammate, book.teammates_customer),
    ):
        page = page_of(user, f"/plan/{view}/?date={due(customer)}")
        assert re.search(r"\b1 touch\b", page)
        assert not re.search(r"[2-9] touches", page)
    mine = due(book.owners_customer)
    assert "Andes Trucks" in page_of(book.owner, f"/plan/week/?date={mine}")
    for address in (f"/plan/week/?date={mine}", f"/plan/day/?date={mine}"):
        assert (
            "Andes Trucks"
            not in signed_in(book.teammate).get(address, follow=True).content.decode()
        )


def test_the_views_keep_the_date_and_today_is_the_worklist(on_wednesday: Book):
    client = signed_in(on_wednesday.owner)
    page = client.get("/plan/month/?date=2026-04-30").content.decode()
    assert 'href="/plan/week/?date=2026-04-30"' in page
    assert 'href="/plan/day/?date=2026-04-30"' in page
    assert 'href="/plan/month/?date=2026-03-30"' in page
    assert 'href="/plan/month/?date=2026-05-30"' in page
    assert "?date=2026-02-28" in client.get("/plan/month/?date=2026-01-31").content.decode()
    assert client.get("/plan/day/?date=2026-03-04").headers["Location"] == "/"
    assert client.get("/plan/day/").headers["Location"] == "/"


def test_a_day_to_come_lists_what_is_planned_and_a_past_one_what_was_done(on_wednesday: Book):
    book = on_wednesday
    client = signed_in(book.owner)
    where = f"/customers/{book.owners_customer.pk}/"
    client.post(f"{where}touch/", {"channel": "call", "direction": "out", "note": "Spoke"})
    later = due(book.owners_customer)
    assert later > MORNING.date()
    assert "Andes Trucks" in page_of(book.owner, f"/plan/day/?date={later}")
    touch = Touch.objects.get()
    touch.at = MORNING - timedelta(days=2)
    touch.save()
    page = page_of(book.owner, "/plan/day/?date=2026-03-02")
    assert "Andes Trucks" in page
    assert "Spoke" in page
    assert "1 contact made" in page_of(book.owner, "/plan/week/?date=2026-03-02")
    assert "1 contact made" not in page_of(book.teammate, "/plan/week/?date=2026-03-02")


def test_holidays_of_both_sides_are_named(on_wednesday: Book):
    book = on_wednesday
    CustomerPlan.objects.filter(pk=book.owners_customer.pk).update(due=date(2026, 4, 1))
    page = page_of(book.owner, "/plan/month/?date=2026-04-01")
    assert "Peru: Good Friday" in page
    assert "We: Tomb-Sweeping Day" in page


def test_what_was_due_before_today_counts_as_todays(on_wednesday: Book):
    book = on_wednesday
    CustomerPlan.objects.filter(pk=book.owners_customer.pk).update(due=date(2026, 2, 20))
    page = page_of(book.owner, "/plan/week/")
    assert "One of them was due earlier" in page
    assert "1 touch" not in page_of(book.owner, "/plan/week/?date=2026-02-20")


def test_a_month_takes_the_same_few_statements_however_many_customers(on_wednesday: Book):
    book = on_wednesday
    client = signed_in(book.owner)
    client.get("/plan/month/")
    counts = []
    for turn in range(2):
        with CaptureQueriesContext(connection) as asked:
            client.get("/plan/month/")
        counts.append([query["sql"] for query in asked.captured_queries])
        for n in range(5):
            entered(book.home, book.owner, f"Firm {turn}{n} S.A.", MORNING)
    assert len(counts[0]) == len(counts[1])
    assert sum("customer_plan" in sql for sql in counts[1]) == 1
    assert sum('FROM "touch"' in sql for sql in counts[1]) == 1


@pytest.mark.parametrize("given", ["2026-13-40", "soon", "0001-01-01", "9999-12-31"])
def test_a_date_that_is_none_is_refused_in_words(on_wednesday: Book, given: str):
    for view in ("day", "week", "month"):
        response = signed_in(on_wednesday.owner).get(f"/plan/{view}/?date={given}")
        assert response.status_code == 400
        assert given in response.content.decode()
