"""Record what a buyer asked for, with the facts that a person read from it (M2)."""

from datetime import datetime
from decimal import Decimal
from typing import TypedDict

from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer, Inquiry, User
from genjin.workflows.home import Home
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.products.naming import NamedProducts
from genjin.workflows.read_money import find_product


class InquiryFields(TypedDict, total=False):
    """What an inquiry may say, each in the buyer's own words (`Inquiry` has the same names)."""

    source: str
    text: str
    product: str
    model: str
    specification: str
    quantity: float | None
    quantity_unit: str
    company_details: str
    intent: str
    target_price_usd: Decimal | None
    sample_requested_before_price: bool


def record_inquiry(
    home: Home,
    user: User,
    customer_id: str | int,
    fields: InquiryFields,
    *,
    now: datetime,
    received_at: datetime | None = None,
    product_code: str = "",
) -> Inquiry:
    """Record the inquiry and plan the customer: a new inquiry has its own, short deadline.

    It is about our product with `product_code`; without one, about that which its words name.
    Raises UnusableInputError for an inquiry that says nothing, comes from the future, or names a
    code that we don't have.
    """
    customer = get_customer(user, customer_id)
    arrived = received_at or now
    check_inquiry(fields, arrived, now)
    named = product_named(fields, product_code)
    with transaction.atomic():
        inquiry = Inquiry.objects.create(
            customer=customer,
            received_at=arrived,
            catalogue_product_id=named,
            **{"source": customer.source, **fields},
        )
        plan_customers(home, [customer.pk], now=now)
    return inquiry


def check_inquiry(fields: InquiryFields, arrived: datetime, now: datetime) -> None:
    """Raise UnusableInputError for one that says nothing, has an unknown source, or is to come."""
    if arrived > now:
        raise UnusableInputError(Problem("problem-inquiry-in-future", {"at": arrived, "now": now}))
    if not any(value for name, value in fields.items() if name != "source"):
        raise UnusableInputError(Problem("problem-inquiry-empty"))
    source = fields.get("source", Customer.Source.OTHER)
    if source not in Customer.Source.values:
        raise UnusableInputError(Problem("problem-source-unknown", value=source[:60]))


def product_named(fields: InquiryFields, product_code: str) -> int | None:
    """Our product with this code; without one, that which the inquiry's words name."""
    product = find_product(product_code)
    return product.pk if product else NamedProducts.of_the_catalogue().find(*_naming(fields))


def _naming(fields: InquiryFields) -> tuple[str, str]:
    return fields.get("model", ""), fields.get("product", "")
