"""What is done on Today and on a customer's page: with scripts a part comes back, without a page."""

import re
from datetime import UTC, datetime, timedelta
from importlib.resources import files

from genjin.stores.records.models import CustomerPlan, Touch, User
from tests.surfaces.web.conftest import Book, signed_in

PART = {"HX-Request": "true"}


def _followed(book: Book) -> str:
    """The address of the owner's customer, who is followed."""
    plan = CustomerPlan.objects.get(pk=book.owners_customer.pk)
    assert plan.state == "followed"
    return f"/customers/{book.owners_customer.pk}/"


def test_logging_a_touch_with_scripts_gives_the_list_and_an_offer_to_undo(book: Book):
    client = signed_in(book.owner)
    where = _followed(book)
    form = {"channel": "call", "direction": "out", "note": "Sent the offer", "from": "today"}
    text = client.post(f"{where}touch/", form, headers=PART).content.decode()
    touch = Touch.objects.get(note="Sent the offer")
    assert "<html" not in text
    assert 'id="desk"' in text
    assert f"/touches/{touch.pk}/undo/" in text
    client.post(f"/touches/{touch.pk}/undo/", {"from": "today"}, headers=PART)
    touch.refresh_from_db()
    assert touch.undone_at is not None


def test_logging_a_touch_without_scripts_leads_back_and_says_so(book: Book):
    client = signed_in(book.owner)
    form = {"channel": "mail", "direction": "out", "from": "customer", "minutes": "5"}
    response = client.post(f"{_followed(book)}touch/", form, follow=True)
    assert response.status_code == 200
    assert "Logged: Andes Trucks" in response.content.decode()
    assert Touch.objects.filter(minutes=5, by=book.owner).count() == 1


def test_a_touch_that_can_not_be_is_refused_in_words_and_kept_out(book: Book):
    client = signed_in(book.owner)
    before = Touch.objects.count()
    for form in ({"channel": "fax", "direction": "out"}, {"channel": "mail", "direction": "up"}):
        response = client.post(f"{_followed(book)}touch/", form, headers=PART)
        assert response.status_code == 400
        assert response.headers["HX-Retarget"] == "#notice"
        assert 'role="alert"' in response.content.decode()
    assert Touch.objects.count() == before


def test_declining_needs_a_reason_and_can_be_undone(book: Book):
    client = signed_in(book.owner)
    where = _followed(book)
    assert client.post(f"{where}decline/", {"reason": " "}).status_code == 400
    client.post(f"{where}decline/", {"reason": "too small"})
    assert "too small" in client.get(where).content.decode()
    plan = CustomerPlan.objects.get(pk=book.owners_customer.pk)
    assert (plan.grade, plan.state) == ("decline", "declined")
    client.post(f"{where}grade/undo/")
    assert CustomerPlan.objects.get(pk=book.owners_customer.pk).state == "followed"


def test_a_postponed_customer_comes_back_on_his_day(book: Book):
    client = signed_in(book.owner)
    where = _followed(book)
    client.post(f"{where}postpone/", {"days": "7"})
    plan = CustomerPlan.objects.get(pk=book.owners_customer.pk)
    assert plan.due is not None
    assert plan.due >= datetime.now(UTC).date() + timedelta(days=6)
    assert client.post(f"{where}postpone/", {"days": "9999"}).status_code == 400


def test_a_deal_moves_on_and_a_loss_needs_its_reason(book: Book):
    client = signed_in(book.owner)
    where = _followed(book)
    form = {"deal": "new", "stage": "price_agreed", "amount_usd": "12500.50"}
    assert client.post(f"{where}deal/", form).status_code == 302
    assert "US$12,500" in client.get(where).content.decode()
    assert client.post(f"{where}deal/", {"deal": "new", "stage": "lost"}).status_code == 400
    lost = {"deal": "new", "stage": "lost", "lost_reason": "price"}
    assert client.post(f"{where}deal/", lost).status_code == 302


def test_an_inquiry_is_recorded_in_the_buyers_words_and_never_from_the_future(book: Book):
    client = signed_in(book.owner)
    where = _followed(book)
    form = {
        "product": "tipper",
        "model": "HOWO 371",
        "quantity": "20",
        "quantity_unit": "pcs",
        "received_on": "",
    }
    assert client.post(f"{where}inquiry/", form).status_code == 302
    assert "HOWO 371" in client.get(where).content.decode()
    tomorrow = (datetime.now(UTC) + timedelta(days=3)).date().isoformat()
    assert client.post(f"{where}inquiry/", {**form, "received_on": tomorrow}).status_code == 400


def test_working_time_is_kept_or_refused_with_the_reasons(book: Book):
    client = signed_in(book.owner)
    given = {
        "time_zone": "Asia/Kolkata",
        "weekdays": ["1", "2", "3", "4", "5", "6"],
        "day_starts": "09:00",
        "day_ends": "19:00",
        "shifts": "21:00-23:00",
        "hours_for_follow_up": "5",
    }
    assert client.post("/settings/", given).status_code == 302
    owner = User.objects.get(pk=book.owner.pk)
    assert (owner.time_zone, owner.weekdays) == ("Asia/Kolkata", "123456")
    assert owner.shifts == [["21:00", "23:00"]]
    wrong = {**given, "time_zone": "Mars/Base", "day_ends": "08:00", "shifts": "late"}
    response = client.post("/settings/", wrong)
    assert response.status_code == 400
    text = response.content.decode()
    assert "Mars/Base" in text
    assert "The day must end after it starts" in text
    assert User.objects.get(pk=book.owner.pk).time_zone == "Asia/Kolkata"


def test_a_teammate_gets_an_address_that_signs_him_in(book: Book):
    text = signed_in(book.owner).post("/people/", {"username": "wang"}).content.decode()
    found = re.search(r"http://testserver(/sign-in/[\w-]+/)", text)
    assert found is not None
    visitor = signed_in(book.teammate)
    visitor.logout()
    assert visitor.post(found[1]).headers["Location"] == "/"
    again = signed_in(book.owner).post("/people/", {"username": "WANG"})
    assert again.status_code == 400
    assert "taken" in again.content.decode()


def test_the_market_list_is_empty_until_it_is_chosen(book: Book):
    client = signed_in(book.owner)
    assert "No list: follow every market" in client.get("/playbook/").content.decode()
    client.post("/playbook/markets/first/", {"choice": "none"})
    assert "No list: follow every market" in client.get("/playbook/").content.decode()
    client.post("/playbook/markets/first/", {"choice": "text"})
    assert "India" in client.get("/playbook/").content.decode()
    client.post("/playbook/markets/IN/")
    client.post("/playbook/markets/PK/")
    assert client.post("/playbook/markets/", {"country": "Peru", "reason": ""}).status_code == 400
    client.post("/playbook/markets/", {"country": "Peru", "reason": "freight"})
    assert "freight" in client.get("/playbook/").content.decode()


def test_a_customer_is_entered_by_hand_and_not_twice(book: Book):
    client = signed_in(book.owner)
    form = {"name": "Lima Lighting SAC", "country": "秘鲁", "email": "a@lima-lighting.example"}
    assert client.post("/customers/new/", form).status_code == 302
    again = client.post("/customers/new/", form)
    assert again.status_code == 400
    assert 'value="Lima Lighting SAC"' in again.content.decode()
    assert client.post("/customers/new/", {"name": "X", "country": "Nowhere"}).status_code == 400


def test_the_list_is_filtered_and_exported(book: Book):
    client = signed_in(book.owner)
    text = client.get("/customers/?q=andes").content.decode()
    assert "Andes Trucks" in text
    assert "Callao Motors" not in text
    assert "No customer matches" in client.get("/customers/?grade=key&q=zzz").content.decode()
    response = client.get("/customers/export/")
    assert response.content.startswith(b"PK")
    assert "customers-" in response.headers["Content-Disposition"]


def test_a_broken_playbook_stops_no_page_and_each_names_file_line_and_remedy(book: Book):
    broken = book.home.playbook / "cadences" / "a.yaml"
    broken.parent.mkdir(parents=True, exist_ok=True)
    shipped = files("genjin.playbook") / "defaults" / "cadences" / "a.yaml"
    broken.write_text("evry: 2\n" + shipped.read_text(encoding="utf-8"), encoding="utf-8")
    client = signed_in(book.owner)
    try:
        for address in ("/", f"/customers/{book.owners_customer.pk}/", "/playbook/", "/import/"):
            response = client.get(address)
            page = response.content.decode()
            assert response.status_code == 200, address
            assert f"{broken}, row 1" in page
            assert "Correct the line" in page
    finally:
        broken.unlink()
    assert "Correct the line" not in client.get("/").content.decode()
