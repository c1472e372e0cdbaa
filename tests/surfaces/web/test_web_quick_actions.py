"""What one key does: he replied, moved to a day, and each taken back by itself."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from genjin.stores.records.models import Contact, CustomerPlan, Touch
from genjin.workflows.plan_customers import plan_customers
from tests.surfaces.web.conftest import Book, signed_in

PART = {"HX-Request": "true"}
MORNING = datetime(2026, 3, 4, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def on_wednesday(book: Book, settings) -> Book:
    settings.CLOCK_AHEAD = MORNING - datetime.now(UTC)
    Touch.objects.all().update(at=MORNING - timedelta(hours=2))
    Contact.objects.filter(customer=book.owners_customer).update(whatsapp="0051 999 888 777")
    plan_customers(book.home, [book.owners_customer.pk], now=MORNING)
    return book


def plan_of(book: Book) -> CustomerPlan:
    return CustomerPlan.objects.get(pk=book.owners_customer.pk)


def undo_form(text: str) -> tuple[str, dict[str, str]]:
    """Where the toast's form goes, and what it sends."""
    toast = text[text.index("toast-undo") :]
    action = re.search(r'hx-post="([^"]+)"', toast)
    assert action is not None
    fields = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', toast))
    return action[1], {name: value for name, value in fields.items() if "csrf" not in name}


def test_a_reply_is_one_key_on_the_channel_of_the_last_exchange(on_wednesday: Book):
    book, client = on_wednesday, signed_in(on_wednesday.owner)
    where = f"/customers/{book.owners_customer.pk}/"
    client.post(f"{where}touch/", {"channel": "whatsapp", "direction": "out"})
    text = client.post(f"{where}replied/", {"from": "today"}, headers=PART).content.decode()
    reply = Touch.objects.order_by("id").last()
    assert reply is not None
    assert (reply.direction, reply.channel) == ("in", "whatsapp")
    assert "replied (WhatsApp)" in text
    assert plan_of(book).purpose == "answer_reply"
    assert f'id="row-{book.owners_customer.pk}" data-open' in text
    client.post(*undo_form(text), headers=PART)
    reply.refresh_from_db()
    assert reply.undone_at is not None


def test_a_reply_keeps_his_words(on_wednesday: Book):
    book, client = on_wednesday, signed_in(on_wednesday.owner)
    client.post(f"/customers/{book.owners_customer.pk}/replied/", {"words": "¿Y por 500?"})
    assert Touch.objects.filter(note="¿Y por 500?", direction="in").count() == 1


def test_a_touch_is_moved_to_a_day_and_back_to_what_held_before(on_wednesday: Book):
    book, client = on_wednesday, signed_in(on_wednesday.owner)
    where = f"/customers/{book.owners_customer.pk}/"
    client.post(f"{where}postpone/", {"until": "2026-03-10", "reason": "he travels"})
    text = client.post(
        f"{where}postpone/", {"until": "2026-03-24", "from": "today"}, headers=PART
    ).content.decode()
    moved = plan_of(book).due
    assert moved is not None
    assert moved.isoformat() >= "2026-03-24"
    assert "he travels" in client.get(where).content.decode()
    client.post(*undo_form(text), headers=PART)
    back = plan_of(book).due
    assert back is not None
    assert "2026-03-10" <= back.isoformat() < "2026-03-24"
    assert client.post(f"{where}postpone/", {"until": "2026-03-04"}).status_code == 400


def test_undoing_a_decision_brings_back_the_one_before(on_wednesday: Book):
    book, client = on_wednesday, signed_in(on_wednesday.owner)
    where = f"/customers/{book.owners_customer.pk}/"
    client.post(f"{where}grade/", {"grade": "key", "reason": "an old friend"})
    text = client.post(
        f"{where}decline/", {"reason": "too small", "from": "customer"}, headers=PART
    ).content.decode()
    assert plan_of(book).grade == "decline"
    client.post(*undo_form(text), headers=PART)
    assert plan_of(book).grade == "key"
    client.post(f"{where}grade/undo/")
    assert plan_of(book).grade != "key"


def test_a_row_says_what_was_said_last_what_it_is_worth_and_every_factor(on_wednesday: Book):
    page = signed_in(on_wednesday.owner).get("/").content.decode()
    assert "He, Mar 4, e-mail" in page
    assert re.search(r"Worth \d", page)
    shown = page[page.index("why worth") : page.index("worth-product") + 80]
    factors = re.findall(r"×([\d.]+)", shown)
    product = re.search(r"<b>([\d.]+)</b>", shown)
    assert len(factors) >= 3
    assert product is not None
    found = 1.0
    for factor in factors:
        found *= float(factor)
    assert found == pytest.approx(float(product[1]), abs=0.01)
    assert "Customers without any plan: none." in page
    assert 'name="minutes" type="number" inputmode="numeric" min="1" max="600" value="12"' in page


def test_a_holiday_at_the_buyers_is_flagged_the_day_before(book: Book, settings):
    eve = datetime(2026, 4, 2, 9, 30, tzinfo=ZoneInfo("Asia/Shanghai"))
    settings.CLOCK_AHEAD = eve - datetime.now(UTC)
    Touch.objects.all().update(at=eve - timedelta(hours=2))
    plan_customers(book.home, [book.owners_customer.pk], now=eve)
    page = signed_in(book.owner).get("/").content.decode()
    assert "Maundy Thursday" in page


def test_whatsapp_opens_with_the_draft_and_a_half_number_says_so(on_wednesday: Book):
    book, client = on_wednesday, signed_in(on_wednesday.owner)
    CustomerPlan.objects.filter(pk=book.owners_customer.pk).update(channel="whatsapp")
    where = f"/customers/{book.owners_customer.pk}/"
    assert 'href="https://wa.me/51999888777?text=' in client.get(where).content.decode()
    Contact.objects.filter(customer=book.owners_customer).update(whatsapp="12345")
    page = client.get(where).content.decode()
    assert "wa.me" not in page
    assert "lacks its country code" in page
