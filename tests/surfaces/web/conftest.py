"""A small book with an owner, a teammate and a stranger, behind the real app."""

import zlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.test import Client

from genjin.stores.records.models import Customer, Order, Sample, User
from genjin.workflows.add_customer import add_customer
from genjin.workflows.firm_facts import add_firm_fact
from genjin.workflows.home import Home, find_home
from genjin.workflows.log_touch import log_touch
from genjin.workflows.make_home import make_home
from genjin.workflows.order_steps import record_order_step
from genjin.workflows.place_order import LineEntered, place_order
from genjin.workflows.request_sample import request_sample


@dataclass
class Book:
    """Two people, each with one customer; the owner's has one touch that was logged, and a fact.

    The owner has another customer with a sample and an order, whose balance is overdue.
    """

    home: Home
    owner: User
    teammate: User
    owners_customer: Customer
    teammates_customer: Customer
    touch_id: int
    indebted_customer: Customer
    sample_id: int
    order_id: int
    payment_id: int
    fact_id: int


@pytest.fixture
def home() -> Home:
    made = find_home()
    make_home(made)
    return made


@pytest.fixture
def book(db: None, home: Home) -> Book:  # noqa: ARG001 - opens the database
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


def signed_in(user: User, **options) -> Client:
    """The person's browser."""
    client = Client(**options)
    client.force_login(user)
    return client
