"""A small book with an owner, a teammate and a stranger, behind the real app."""

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Literal

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from genjin.stores.records.models import Customer, ImportJob, Order, Quote, Sample, User
from genjin.surfaces.documents.problems import described
from genjin.workflows.add_customer import add_customer
from genjin.workflows.firm_facts import add_firm_fact
from genjin.workflows.home import Home, find_home
from genjin.workflows.import_jobs import run_import_jobs
from genjin.workflows.log_touch import log_touch
from genjin.workflows.make_home import make_home
from genjin.workflows.order_steps import record_order_step
from genjin.workflows.place_order import LineEntered, place_order
from genjin.workflows.products.keeping import add_product
from genjin.workflows.request_sample import request_sample

PRODUCT = {
    "code": "FL-100",
    "name_en": "LED floodlight",
    "name_zh": "LED投光灯",
    "hs_code": "940542",
    "specification": "100W IP66 6500K",
    "cost_cny": "56.5",
    "price": "9.8",
    "minimum_order_quantity": "500",
    "quantity_per_carton": "10",
    "carton_length_cm": "50",
    "carton_width_cm": "40",
    "carton_height_cm": "35",
    "carton_gross_weight_kg": "12",
}
"""As somebody types it."""


FIRM = {
    "name_en": "Ningbo Lantern Co., Ltd.",
    "name_zh": "宁波灯笼有限公司",
    "bank_details": "Bank of Examples\nSWIFT EXAMCNBJ",
    "port": "Ningbo",
    "fees_cny_per_order": "3000",
    "fees_percent": "2",
    "commission_percent": "3",
    "floor_margin_percent": "8",
}
USD = {"currency": "USD", "cny": "7.1", "on": "2026-01-02", "source": "bank"}
REBATE = {"hs_prefix": "9405", "percent": "13", "valid_from": "2026-01-01"}


@dataclass
class Book:
    """Two people, each with one customer; the owner's has one touch that was logged, and a fact.

    The owner has another customer with a sample and an order, whose balance is overdue. There is
    one product.
    """

    home: Home
    owner: User
    teammate: User
    owners_customer: Customer
    teammates_customer: Customer
    touch_id: int
    product_id: int
    indebted_customer: Customer
    sample_id: int
    order_id: int
    payment_id: int
    fact_id: int


@pytest.fixture
def home() -> Home:
    return _home()


def _home() -> Home:
    made = find_home()
    make_home(made)
    return made


def _scope(fixture_name: str, config: pytest.Config) -> Literal["module", "function"]:  # noqa: ARG001 - pytest names them
    """A server's connection is closed after each test, and an open transaction with it."""
    return "module" if connection.vendor == "sqlite" else "function"


@pytest.fixture(scope=_scope)
def filled_book(
    request: pytest.FixtureRequest,
    django_db_setup: None,  # noqa: ARG001 - makes the tables
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[Book]:
    """Filled once for all tests of a module: each of them takes back what it did itself."""
    if request.scope == "function":
        request.getfixturevalue("db")
        yield fill_book(_home())
        return
    with django_db_blocker.unblock():
        around = transaction.atomic()
        around.__enter__()
        filled = fill_book(_home())
    yield filled
    with django_db_blocker.unblock():
        transaction.set_rollback(True)
        around.__exit__(None, None, None)


@pytest.fixture
def book(filled_book: Book, home: Home, db: None) -> Book:  # noqa: ARG001 - opens the database
    """The small book, with rows that no other test has changed in memory."""
    return replace(
        filled_book,
        home=home,
        owner=User.objects.get(pk=filled_book.owner.pk),
        teammate=User.objects.get(pk=filled_book.teammate.pk),
        owners_customer=Customer.objects.get(pk=filled_book.owners_customer.pk),
        teammates_customer=Customer.objects.get(pk=filled_book.teammates_customer.pk),
        indebted_customer=Customer.objects.get(pk=filled_book.indebted_customer.pk),
    )


def fill_book(home: Home) -> Book:
    """Enter the people and the customers."""
    now = datetime.now(UTC)
    owner = User.objects.create_user("owner", role="owner", language="en", first_name="Chen")
    teammate = User.objects.create_user("lin", role="sales", language="en")
    of_owner = entered(
        home,
        owner,
        "Andes Trucks S.A.",
        now,
        order_dates="2026-01-10; 2026-03-12",
        inquiry_text="Please quote 20 dump trucks, 6x4, 371 hp",
        product="dump truck",
        deal_title="Spring trucks",
        deal_stage="quoted",
        contact_name="Ana Quispe",
    )
    of_teammate = entered(home, teammate, "Callao Motors S.A.C.", now)
    logged = log_touch(
        home, owner, of_owner.pk, channel="mail", direction="in", now=now - timedelta(hours=1)
    )
    product, problems = add_product(teammate, PRODUCT, now=now)
    assert product is not None, problems
    indebted = entered(home, owner, "Trujillo Minerals S.A.C.", now)
    sample, order = _business(home, owner, indebted, now)
    fact = add_firm_fact(
        owner, of_owner.pk, kind="brands", value="Volcán", source="catalogue", now=now
    )
    balance = order.payments.get(kind="balance")
    return Book(
        home,
        owner,
        teammate,
        of_owner,
        of_teammate,
        logged.touch.pk,
        product.pk,
        indebted,
        sample.pk,
        order.pk,
        balance.pk,
        fact.pk,
    )


def _business(home: Home, user: User, customer: Customer, now: datetime) -> tuple[Sample, Order]:
    """What passes between the two beside words."""
    sample = request_sample(home, user, customer.pk, {"description": "Scale model"}, now=now)
    then = now - timedelta(days=40)
    order = place_order(
        home,
        user,
        customer.pk,
        {"number": "LX-1", "payment_terms": "30% deposit, 70% against copy of B/L"},
        [LineEntered("dump truck", 2, Decimal(31_000))],
        placed_on=then.date(),
        deal_id=sample.deal_id,
        now=then,
    )
    sailed = (now - timedelta(days=10)).date()
    record_order_step(home, user, order.pk, "shipped", on=sailed, now=now)
    return sample, order


def entered(home: Home, user: User, name: str, now: datetime, **fields: str) -> Customer:
    """A customer whom the person has typed in."""
    address = f"buyer{zlib.crc32(name.encode())}@example{zlib.crc32(name.encode())}.com"
    typed = {"name": name, "country": "PE", "email": address, **fields}
    customer, problems = add_customer(home, user, typed, now=now)
    assert customer is not None, problems
    return customer


def let_in(client: Client, book: Book) -> None:
    """Let the list that was uploaded last go in, as its page proposes."""
    run_import_jobs(book.home, clock=lambda: datetime.now(UTC), describe=described)
    address = f"/import/jobs/{ImportJob.objects.latest('pk').pk}/list/"
    page = client.get(address).content.decode()
    client.post(address, {**list_form(page), "do": "import"})
    run_import_jobs(book.home, clock=lambda: datetime.now(UTC), describe=described)


def list_form(page: str) -> dict[str, str]:
    """The columns as the page of a list says them."""
    selects = re.findall(r'<select[^>]*name="(column-\d+)".*?</select>', page, re.DOTALL)
    chosen = {}
    for name in selects:
        body = page.split(f'name="{name}"', 1)[1].split("</select>", 1)[0]
        found = re.search(r'<option value="(\w+)" selected', body)
        chosen[name] = found.group(1) if found else ""
    return chosen


def signed_in(user: User, **options) -> Client:
    """The person's browser."""
    client = Client(**options)
    client.force_login(user)
    return client


@pytest.fixture
def priced(book: Book) -> Book:
    """The book with every figure that a price is reckoned with."""
    owner = signed_in(book.owner)
    for name, data in (("pricing", FIRM), ("exchange-add", USD), ("rebate-add", REBATE)):
        assert owner.post(reverse(name), data).status_code == 302
    return book


def typed(price: str = "9.80", **changed: str) -> dict[str, str]:
    valid = datetime.now(UTC).date() + timedelta(days=30)
    return {
        "do": "save",
        "currency": "USD",
        "incoterm": "FOB",
        "port": "Ningbo",
        "payment_terms": "30% deposit",
        "valid_until": valid.isoformat(),
        "line-0-code": "FL-100",
        "line-0-description": "LED floodlight 100W",
        "line-0-quantity-0": "2000",
        "line-0-price-0": price,
        **changed,
    }


def quoted(client: Client, customer: Customer, **changed: str) -> Quote:
    address = reverse("quote-new", kwargs={"customer_id": customer.pk})
    response = client.post(address, typed(**changed))
    assert response.status_code == 302, response.content.decode()[-3000:]
    return Quote.objects.latest("id")
