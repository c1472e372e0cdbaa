"""Today says what is true at every hour: in the morning, in the evening, and on a Saturday."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from genjin.stores.records.models import Contact, CustomerPlan
from genjin.workflows.add_customer import add_customer
from tests.surfaces.web.conftest import signed_in

SHANGHAI = ZoneInfo("Asia/Shanghai")
MORNING = datetime(2026, 3, 5, 9, 30, tzinfo=SHANGHAI)
EVENING = MORNING.replace(hour=21, minute=50)
SATURDAY = MORNING + timedelta(days=2)


@pytest.fixture
def clock_at(settings):
    def at(moment: datetime) -> None:
        settings.CLOCK_AHEAD = moment - datetime.now(UTC)

    return at


@pytest.fixture
def asked(book):
    """An inquiry of the morning, and a firm of which no more than the name is known."""
    for fields in (
        {"name": "Asks GmbH", "country": "DE", "email": "a@asks.de", "inquiry_date": "2026-03-05"},
        {"name": "Known By Name Ltda", "country": "BR"},
    ):
        customer, problems = add_customer(book.home, book.owner, fields, now=MORNING)
        assert customer is not None, problems
    return customer


@pytest.mark.usefixtures("asked")
def test_in_the_evening_nothing_is_called_done_and_the_next_day_can_be_worked(book, clock_at):
    clock_at(EVENING)
    page = signed_in(book.owner).get("/").content.decode()
    assert "not reached today" in page
    assert "Friday, Mar 6, 2026" in page
    assert "Asks GmbH" in page
    assert "Log and next" in page


@pytest.mark.parametrize(
    ("language", "fits", "rest"),
    [
        ("en", "Friday, Mar 6, 2026, one customer.", r"Put off for lack of hours: [1-9]"),
        ("zh", "1 位客户。", r"当天时间不够，推后 [1-9]\d* 位"),
    ],
)
@pytest.mark.usefixtures("asked")
def test_the_next_day_counts_what_fits_and_puts_the_rest_off(book, clock_at, language, fits, rest):
    book.owner.hours_for_follow_up = "0.2"
    book.owner.save()
    clock_at(EVENING)
    client = signed_in(book.owner)
    client.post("/language/", {"language": language})
    page = client.get("/").content.decode()
    assert fits in page
    assert re.search(rest, page)


@pytest.mark.usefixtures("asked")
def test_a_saturday_is_named_and_shows_the_next_day_with_work(book, clock_at):
    clock_at(SATURDAY)
    page = signed_in(book.owner).get("/").content.decode()
    assert "Saturday isn&#39;t a working day of yours" in page
    assert "Monday, Mar 9, 2026" in page


def test_where_nobody_is_known_a_contact_is_entered_and_he_can_be_written_to(book, asked, clock_at):
    clock_at(SATURDAY + timedelta(days=2))
    client = signed_in(book.owner)
    page = client.get(f"/?open={asked.pk}").content.decode()
    assert "find the purchasing contact" in page
    assert "Save the contact" in page
    answer = client.post(
        f"/customers/{asked.pk}/contact/",
        {"from": "customer", "name": "Ana", "email": "ana@known.com.br"},
        headers={"hx-request": "true"},
    )
    assert answer.status_code == 200
    assert Contact.objects.get(customer=asked).email == "ana@known.com.br"
    assert CustomerPlan.objects.get(pk=asked.pk).channel == "mail"


def test_the_list_is_in_the_order_to_work_until_somebody_wants_it_by_worth(book, clock_at):
    for name, country, amount in (("Small Earlier", "JP", "100"), ("Large Later", "DE", "90000")):
        customer, problems = add_customer(
            book.home,
            book.owner,
            {"name": name, "country": country, "email": f"buy@{country}.example", "deal_title": "Lamps",
             "deal_stage": "sample", "deal_stage_date": "2026-02-02", "amount_usd": amount},
            now=MORNING - timedelta(days=30),
        )  # fmt: skip
        assert customer is not None, problems
    clock_at(MORNING)
    client = signed_in(book.owner)

    def listed(address: str) -> list[str]:
        page = client.get(address).content.decode()
        return re.findall(r"(Small Earlier|Large Later)", page.split('class="worklist"')[1])

    assert listed("/")[0] == "Small Earlier"
    assert listed("/?order=value")[0] == "Large Later"
    assert listed("/")[0] == "Large Later"
    assert listed("/?order=nonsense")[0] == "Large Later"
    assert listed("/?order=work")[0] == "Small Earlier"
