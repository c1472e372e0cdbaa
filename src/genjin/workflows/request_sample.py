"""A buyer asks for a sample (M2, M5): what it costs, how it goes, and what it makes of the deal."""

from datetime import date, datetime
from decimal import Decimal
from typing import TypedDict

from django.db import transaction

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.facts import Stage
from genjin.stores.records.models import Deal, Inquiry, Sample, SampleEvent, User
from genjin.trade.milestones import SampleStep
from genjin.workflows.advance_deal import advance_deal, deal_of
from genjin.workflows.deal_history import in_order
from genjin.workflows.home import Home
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.read_money import find_product, read_currency
from genjin.workflows.record_steps import LONGEST_NOTE, check_day

_AGREED = frozenset({Stage.PRICE_AGREED, Stage.SAMPLE, Stage.ORDER, Stage.REPEAT})
_PAST_SAMPLES = frozenset({Stage.SAMPLE, Stage.ORDER, Stage.REPEAT, Stage.LOST})


class SampleFields(TypedDict, total=False):
    """What is agreed on a sample (`Sample` has the same names; `product_code` is our number)."""

    description: str
    product_code: str
    quantity: float | None
    currency: str
    fee: Decimal | None
    is_fee_returned_with_order: bool
    tooling_fee: Decimal | None
    courier: str
    courier_account: str
    note: str


def request_sample(
    home: Home,
    user: User,
    customer_id: str | int,
    fields: SampleFields,
    *,
    now: datetime,
    deal_id: int | None = None,
    on: date | None = None,
) -> Sample:
    """Enter a sample that the buyer asks for, and plan him again.

    The deal (his newest open one, or a new one) comes to the sample stage only where its price
    was agreed before; else it stays a quote, and the inquiry keeps that he asked early (M2).
    Raises UnusableInputError where it isn't said what the sample is of, or for a day ahead.
    """
    customer = get_customer(user, customer_id)
    asked_on = on or day_of(user, now)
    check_day(user, asked_on, now, is_expected=False)
    product = find_product(fields.get("product_code", ""))
    description = fields.get("description", "").strip()[:500] or (str(product) if product else "")
    if not description:
        raise UnusableInputError(Problem("problem-sample-empty"))
    with transaction.atomic():
        deal = deal_of(customer, deal_id, now)
        if deal.pk is None:
            deal.title = description[:300]
            deal.save()
        _bring_to_sample(home, user, deal, asked_on, now)
        sample = Sample.objects.create(
            deal=deal,
            product=product,
            description=description,
            quantity=fields.get("quantity"),
            currency=read_currency(fields.get("currency", "")),
            fee=fields.get("fee"),
            is_fee_returned_with_order=fields.get("is_fee_returned_with_order", False),
            tooling_fee=fields.get("tooling_fee"),
            courier=fields.get("courier", "").strip()[:60],
            courier_account=fields.get("courier_account", "").strip()[:60],
            note=fields.get("note", "").strip()[:LONGEST_NOTE],
            by=user,
            at=now,
        )
        SampleEvent.objects.create(
            sample=sample,
            kind=SampleStep.REQUESTED,
            on=asked_on,
            is_expected=False,
            by=user,
            at=now,
        )
        plan_customers(home, [customer.pk], now=now)
    return sample


def _bring_to_sample(home: Home, user: User, deal: Deal, on: date, now: datetime) -> None:
    stages = [each.stage for each in in_order(deal.stages.all())]
    newest = stages[-1] if stages else None
    if newest in _PAST_SAMPLES:
        return
    if _AGREED & set(stages):
        advance_deal(
            home, user, deal.customer_id, stage=Stage.SAMPLE, on=on, deal_id=deal.pk, now=now
        )
    elif newest == Stage.QUOTED:
        Inquiry.objects.filter(deals=deal).update(sample_requested_before_price=True)
    else:
        advance_deal(
            home,
            user,
            deal.customer_id,
            stage=Stage.SAMPLE,
            on=on,
            deal_id=deal.pk,
            is_price_agreed=False,
            now=now,
        )
