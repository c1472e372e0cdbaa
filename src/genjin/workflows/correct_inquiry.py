"""Correct what somebody read from an inquiry; a newer inquiry is recorded as one of its own."""

from datetime import datetime

from django.db import transaction

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Inquiry, User
from genjin.workflows.corrections import keep_correction
from genjin.workflows.home import Home
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.record_inquiry import InquiryFields, check_inquiry, product_named


def get_inquiry(user: User, customer_id: int, inquiry_id: int) -> Inquiry:
    """An inquiry of the customer's. Raises NotFoundError where he has none of this id."""
    customer = get_customer(user, customer_id)
    inquiry = customer.inquiries.filter(pk=inquiry_id).first()
    if inquiry is None:
        raise NotFoundError(Problem("problem-inquiry-unknown", value=str(inquiry_id)))
    return inquiry


def correct_inquiry(  # noqa: PLR0913 - an inquiry has this many facts
    home: Home,
    user: User,
    customer_id: int,
    inquiry_id: int,
    fields: InquiryFields,
    *,
    now: datetime,
    received_at: datetime | None = None,
    product_code: str = "",
) -> Inquiry:
    """Keep what the inquiry says and when it came, with what stood there; plan the customer again.

    Without `received_at` it came when it came. Raises as `record_inquiry` does.
    """
    inquiry = get_inquiry(user, customer_id, inquiry_id)
    arrived = received_at or inquiry.received_at
    check_inquiry(fields, arrived, now)
    values = {
        **fields,
        "received_at": arrived,
        "catalogue_product_id": product_named(fields, product_code),
    }
    with transaction.atomic():
        if keep_correction(inquiry.customer, inquiry, values, by=user, now=now) is not None:
            inquiry.from_list = False  # A person's own words: no list may change them.
            inquiry.save(update_fields=["from_list"])
            plan_customers(home, [inquiry.customer_id], now=now)
    return inquiry
