"""The calendars page, the settings of a person's own week, and saying that a buyer is away."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from genjin.stores.records.models import CalendarDay
from tests.surfaces.web.conftest import Book, signed_in

DAY = {"country": "Peru", "day": "2027-03-05", "kind": "holiday", "source": "El Peruano"}


def page_of(user) -> str:
    return signed_in(user).get(reverse("calendars")).content.decode()


def test_an_entered_day_is_listed_with_its_source_and_can_be_removed(book: Book):
    client = signed_in(book.owner)
    answer = client.post(reverse("calendars"), DAY | {"name": "Día <b>"}, follow=True)
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "El Peruano" in page
    assert "Día &lt;b&gt;" in page
    row = CalendarDay.objects.get()
    client.post(reverse("calendar-day-remove", kwargs={"day_id": row.pk}))
    assert not CalendarDay.objects.exists()


def test_a_mistake_is_said_and_what_was_typed_stays(book: Book):
    answer = signed_in(book.owner).post(reverse("calendars"), DAY | {"source": ""})
    assert answer.status_code == 400
    page = answer.content.decode()
    assert "A source is missing" in page
    assert 'value="2027-03-05"' in page


def test_a_file_is_read_row_by_row(book: Book):
    text = "country,day,kind,source\nPE,2027-03-05,holiday,x\nPE,never,holiday,x\n"
    file = SimpleUploadedFile("days.csv", text.encode())
    answer = signed_in(book.owner).post(reverse("calendars-import"), {"file": file}, follow=True)
    assert "1 kept, 0 known already, 1 refused" in answer.content.decode()
    assert "never" in answer.content.decode()


@pytest.mark.parametrize("name", ["calendars", "calendars-import", "calendar-day-remove"])
def test_a_salesperson_reads_the_calendars_and_changes_none(book: Book, name: str):
    kwargs = {"day_id": 1} if name == "calendar-day-remove" else {}
    answer = signed_in(book.teammate).post(reverse(name, kwargs=kwargs), DAY)
    assert answer.status_code == 403
    assert not CalendarDay.objects.exists()
    assert "El Peruano" not in page_of(book.teammate)


@pytest.mark.parametrize("name", ["calendars-import", "calendar-day-remove"])
@pytest.mark.usefixtures("book")
def test_a_stranger_is_sent_to_sign_in(client, name: str):
    kwargs = {"day_id": 1} if name == "calendar-day-remove" else {}
    answer = client.post(reverse(name, kwargs=kwargs))
    assert answer.status_code == 302
    assert answer["Location"].startswith(reverse("sign-in"))


WEEK = {
    "time_zone": "Asia/Shanghai",
    "weekdays": ["1", "2", "3", "4", "5"],
    "day_starts": "08:00",
    "day_ends": "18:00",
    "hours_for_follow_up": "4",
}


def test_every_second_saturday_and_who_stands_in_are_kept(book: Book):
    given = WEEK | {"alternate_saturday": "2026-03-07", "backup": "lin"}
    client = signed_in(book.owner)
    assert client.post(reverse("settings"), given).status_code == 302
    book.owner.refresh_from_db()
    assert str(book.owner.alternate_saturday) == "2026-03-07"
    assert book.owner.backup == book.teammate
    assert 'value="2026-03-07"' in client.get(reverse("settings")).content.decode()


@pytest.mark.parametrize(
    ("changed", "said"),
    [({"alternate_saturday": "2026-03-06"}, "a Saturday"), ({"backup": "nobody"}, "colleagues")],
)
def test_what_can_not_be_is_refused(book: Book, changed: dict[str, str], said: str):
    answer = signed_in(book.owner).post(reverse("settings"), WEEK | changed)
    assert answer.status_code == 400
    assert said in answer.content.decode()
    book.owner.refresh_from_db()
    assert (book.owner.alternate_saturday, book.owner.backup) == (None, None)


def test_until_when_he_is_away_stands_on_his_page(book: Book):
    client = signed_in(book.owner)
    until = (datetime.now(UTC) + timedelta(days=9)).date().isoformat()
    where = {"customer_id": book.owners_customer.pk}
    client.post(
        reverse("away", kwargs=where),
        {"returns_on": until, "note": "out of office", "from": "customer"},
    )
    page = client.get(reverse("customer", kwargs=where)).content.decode()
    assert "out of office" in page
    assert "He is back" in page
    client.post(reverse("away-end", kwargs=where), {"from": "customer"})
    assert "He is back" not in client.get(reverse("customer", kwargs=where)).content.decode()


def test_a_return_that_is_no_date_is_refused(book: Book):
    where = reverse("away", kwargs={"customer_id": book.owners_customer.pk})
    assert signed_in(book.owner).post(where, {"returns_on": ""}).status_code == 400
