"""Each view as owner, teammate and stranger: nobody sees what isn't his."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from genjin.surfaces.web.urls import urlpatterns
from tests.surfaces.web.conftest import Book, signed_in

OPEN_TO_ALL = {"sign-in", "sign-in-by-key", "language"}
OF_A_CUSTOMER_READ = [
    "customer",
    "quote-new",
    "customer-edit",
    "contact-edit",
    "inquiry-edit",
    "objection",
]
OF_A_CUSTOMER = {
    "log-touch": {"channel": "mail", "direction": "out"},
    "replied": {"words": "And for 500?"},
    "chat": {
        "text": "2026/3/5, 09:12 - Chen: Hola",
        "name-1": "Chen",
        "side-1": "us",
        "do": "import",
    },
    "postpone": {"days": "3"},
    "away": {"returns_on": (datetime.now(UTC) + timedelta(days=9)).date().isoformat()},
    "away-end": {},
    "undo-postpone": {},
    "decline": {"reason": "too small"},
    "override": {"grade": "key", "reason": "an old friend"},
    "override-undo": {},
    "link-company": {"company": "c0000000000000001", "is_his": "no"},
    "advance-deal": {"deal": "new", "stage": "quoted"},
    "record-inquiry": {"product": "dump truck"},
    "customer-edit": {"name": "Andes Trucks S.A.", "country": "PE", "city": "Arequipa"},
    "do-not-contact": {"reason": "asked us to stop"},
    "do-not-contact-end": {"reason": "he wrote again"},
    "contact-edit": {"name": "Ana Quispe", "email": "ana@example.com"},
    "contact-main": {},
    "contact-remove": {},
    "contact-back": {},
    "inquiry-edit": {"product": "dump truck", "quantity": "25"},
    "judge-requirement": {"words": "gold plated", "option": "no"},
    "judge-comparing": {"reason": "third round of quotes"},
    "add-contact": {"name": "Ana", "email": "ana@example.com"},
    "request-sample": {"description": "dump truck model"},
    "enter-order": {
        "number": "LX-2",
        "description_1": "dump truck",
        "quantity_1": "20",
        "price_1": "30000",
    },
    "sample-step": {"step": "sent"},
    "sample-step-undo": {},
    "order-step": {"step": "inspection"},
    "order-step-undo": {},
    "order-undo": {},
    "order-cancel": {"reason": "his shop closed"},
    "order-cancel-undo": {},
    "payment-paid": {},
    "payment-unpaid": {},
    "release-offer-undo": {},
    "firm-fact": {"kind": "size", "value": "60 people", "source": "website"},
    "firm-fact-undo": {},
}
PAGES = [
    "today",
    "plan-week",
    "plan-month",
    "customers",
    "customer-add",
    "buyers",
    "matches",
    "companies",
    "import",
    "playbook",
    "report",
    "calls",
    "back-test",
    "products",
    "product-add",
    "product",
    "settings",
    "calendars",
]
PARTS = ["evidence", "palette"]
OWNERS_PAGES = ["people"]
# The tests below and in the other modules of this folder cover these one by one.
ELSEWHERE = {
    "customer-owner",
    "full-name",
    "person-change",
    "person-leave",
    "person-return",
    "release-offer",
    "customers-export",
    "buyers-export",
    "calls-job",
    "calls-export",
    "back-test-job",
    "back-test-week",
    "foresight-job",
    "foresight-cancel",
    "rows",
    "rows-export",
    "search-save",
    "search-forget",
    "dossier",
    "add-to-book",
    "match-add",
    "import-job",
    "import-layout",
    "import-source",
    "import-layout-look",
    "import-dismiss",
    "import-list",
    "import-list-dismiss",
    "import-problems",
    "imported-file",
    "imported-file-layout",
    "imported-file-problems",
    "imported-file-read",
    "imported-file-remove",
    "playbook-rule",
    "playbook-look",
    "playbook-save",
    "active-limit",
    "alert-seen",
    "alert-unseen",
    "judgement-undo",
    "market-choose",
    "market-add",
    "market-remove",
    "products-import",
    "products-export",
    "product-archive",
    "pricing",
    "rebate-add",
    "rebate-remove",
    "exchange-add",
    "exchange-remove",
    "quote",
    "quote-edit",
    "quote-order",
    "quote-look",
    "quote-send",
    "quote-file",
    "password",
    "demo-remove",
    "new-key",
    "sign-out",
    "undo-touch",
    "calendars-import",
    "calendar-day-remove",
    "undo-chat",
    "plan-day",
}

NAMES = [str(pattern.name) for pattern in urlpatterns]


def test_every_view_is_named_in_these_tests():
    named = OPEN_TO_ALL | set(OF_A_CUSTOMER_READ) | set(OF_A_CUSTOMER) | ELSEWHERE
    assert set(NAMES) == named | {*PAGES, *PARTS, *OWNERS_PAGES}
    assert set(OF_A_CUSTOMER_READ) <= set(NAMES)


def _address(name: str, book: Book) -> str:
    pattern = next(each for each in urlpatterns if each.name == name)
    values = {
        "customer_id": book.owners_customer.pk,
        "touch_id": book.touch_id,
        "contact_id": book.owners_customer.contacts.get().pk,
        "inquiry_id": book.owners_customer.inquiries.get().pk,
        "company_id": "c0000000000000001",
        "job_id": 1,
        "week": 1,
        "file_id": 1,
        "user_id": book.teammate.pk,
        "search_id": 1,
        "product_id": book.product_id,
        "rate_id": 1,
        "alert_id": 1,
        "quote_id": 1,
        "kind": "quotation.pdf",
        "sample_id": book.sample_id,
        "order_id": book.order_id,
        "payment_id": book.payment_id,
        "fact_id": book.fact_id,
        "step": "requested" if name == "sample-step-undo" else "shipped",
        "judgement_id": 1,
        "day_id": 1,
        "country": "IN",
        "key": "no-such-key",
    }
    wanted = pattern.pattern.converters
    return reverse(name, kwargs={each: values[each] for each in wanted})


@pytest.mark.parametrize("name", [name for name in NAMES if name not in OPEN_TO_ALL])
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_stranger_is_sent_to_sign_in(book: Book, name: str, method: str):
    response = getattr(Client(), method)(_address(name, book))
    if response.status_code != 405:
        assert response.status_code == 302
        assert response.headers["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("name", [name for name in NAMES if name not in OPEN_TO_ALL])
def test_a_stranger_gets_no_part_of_a_page_either(book: Book, name: str):
    response = Client().get(_address(name, book), headers={"HX-Request": "true"})
    assert response.status_code in (204, 405)
    assert response.content == b""


@pytest.mark.parametrize("name", [*PAGES, *PARTS])
def test_the_owner_and_a_teammate_may_open_the_page(book: Book, name: str):
    for user in (book.owner, book.teammate):
        assert signed_in(user).get(_address(name, book)).status_code == 200


@pytest.mark.parametrize("name", OWNERS_PAGES)
def test_only_the_owner_opens_the_owners_pages(book: Book, name: str):
    assert signed_in(book.owner).get(_address(name, book)).status_code == 200
    assert signed_in(book.teammate).get(_address(name, book)).status_code == 403


def test_the_owner_opens_every_customer_a_teammate_only_his_own(book: Book):
    mine = reverse("customer", kwargs={"customer_id": book.teammates_customer.pk})
    assert signed_in(book.owner).get(mine).status_code == 200
    assert signed_in(book.teammate).get(mine).status_code == 200
    for name in OF_A_CUSTOMER_READ:
        assert signed_in(book.teammate).get(_address(name, book)).status_code == 404


@pytest.mark.parametrize("name", OF_A_CUSTOMER)
def test_a_teammate_changes_nothing_of_anothers_customer(book: Book, name: str):
    response = signed_in(book.teammate).post(_address(name, book), OF_A_CUSTOMER[name])
    assert response.status_code == 404


# The order of the book has moved on, so nobody can undo it.
@pytest.mark.parametrize("name", sorted(set(OF_A_CUSTOMER) - {"link-company", "order-undo"}))
def test_the_owner_may(book: Book, name: str):
    response = signed_in(book.owner).post(_address(name, book), OF_A_CUSTOMER[name])
    assert response.status_code == 302


def test_a_teammate_takes_back_no_touch_of_anothers_customer(book: Book):
    assert signed_in(book.teammate).post(_address("undo-touch", book)).status_code == 404
    assert signed_in(book.owner).post(_address("undo-touch", book)).status_code == 302


def test_a_teammates_list_and_search_hold_only_his_own(book: Book):
    client = signed_in(book.teammate)
    for address in ("/customers/", "/go/?q=Motors", "/"):
        assert "Andes Trucks" not in client.get(address).content.decode()
    assert "Callao Motors" in client.get("/customers/").content.decode()
    assert "Callao Motors" in client.get("/go/?q=motors").content.decode()
    assert "Andes Trucks" in signed_in(book.owner).get("/customers/").content.decode()


def test_a_teammate_neither_adds_people_nor_lists_markets(book: Book):
    client = signed_in(book.teammate)
    assert client.post("/people/", {"username": "wang"}).status_code == 403
    assert client.post("/settings/demo/").status_code == 403
    for name in ("new-key", "person-change", "person-leave", "person-return"):
        assert client.post(_address(name, book)).status_code == 403
    listing = {"country": "IN", "reason": "no"}
    assert client.post(_address("market-add", book), listing).status_code == 403
    assert client.post(_address("market-remove", book)).status_code == 403


def test_what_is_not_there_is_a_page_that_says_so(book: Book):
    client = signed_in(book.owner)
    for address in (
        "/nowhere/",
        "/customers/999999/",
        "/companies/c00/",
        "/import/jobs/9/",
        "/import/jobs/9/problems/",
    ):
        response = client.get(address)
        assert response.status_code == 404
        assert "Not found" in response.content.decode()
