"""A deal comes to a stage: quoted, price agreed, sample, order, lost (M2, M4)."""

from datetime import date, datetime, timedelta
from decimal import Decimal

from django.db import transaction

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.facts import Stage
from genjin.stores.records.models import Customer, CustomerPlan, Deal, DealStage, Inquiry, User
from genjin.workflows.deal_history import newest_open_deal
from genjin.workflows.derive_plans import Deriving
from genjin.workflows.home import Home
from genjin.workflows.overdue_balance import require_offer_allowed
from genjin.workflows.people import day_of, day_starts_at
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.stage_grades import grade_open_stages


def advance_deal(  # noqa: PLR0913 - a stage has this many facts
    home: Home,
    user: User,
    customer_id: str | int,
    *,
    stage: str,
    now: datetime,
    on: date | None = None,
    deal_id: int | None = None,
    is_new: bool = False,
    title: str = "",
    amount_usd: Decimal | None = None,
    margin_percent: float | None = None,
    lost_reason: str = "",
    is_price_agreed: bool = True,
) -> DealStage:
    """Bring the deal to the stage on the day, and plan the customer again.

    Without `deal_id` it is the customer's newest deal that is still open, or a new one; where it
    `is_new`, always a new one. A sample
    that is asked for while the price isn't agreed stays a quote (M2): say so by
    `is_price_agreed`. Raises UnusableInputError for an unknown stage, a day in the future, or a
    loss without its reason; NotAllowedError for an offer to somebody with an overdue balance.
    """
    customer = get_customer(user, customer_id)
    today = day_of(user, now)
    day = on or today
    if stage not in {each.value for each in Stage}:
        raise UnusableInputError(
            Problem("problem-stage-unknown", {"known": ", ".join(Stage)}, value=stage[:60])
        )
    if day > today:
        raise UnusableInputError(Problem("problem-stage-in-future", {"on": day, "today": today}))
    if stage == Stage.LOST and not lost_reason.strip():
        raise UnusableInputError(Problem("problem-reason-missing"))
    if stage == Stage.QUOTED:
        require_offer_allowed(user, customer, now)
    with transaction.atomic():
        deal = deal_of(customer, deal_id, now, is_new=is_new)
        if deal.pk is None:
            # A deal of the past came of what he had asked by then, not of his newest inquiry.
            ends = day_starts_at(user, day + timedelta(days=1))
            deal.inquiry = customer.inquiries.filter(received_at__lt=ends).last()
        for name, value in (
            ("title", title.strip()[:300]),
            ("amount_usd", amount_usd),
            ("margin_percent", margin_percent),
        ):
            if value not in (None, ""):
                setattr(deal, name, value)
        deal.save()
        if stage == Stage.SAMPLE and not is_price_agreed:
            stage = Stage.QUOTED
            Inquiry.objects.filter(deals=deal).update(sample_requested_before_price=True)
        grade_open_stages([customer.pk])
        reached = DealStage.objects.create(
            deal=deal,
            stage=stage,
            on=day,
            lost_reason=lost_reason.strip()[:300] if stage == Stage.LOST else "",
            by=user,
            at=now,
        )
        plan_customers(home, [customer.pk], now=now)
        reached.grade = _grade_on(home, user, customer, day, now)
        reached.save(update_fields=["grade"])
    return reached


def _grade_on(home: Home, user: User, customer: Customer, day: date, now: datetime) -> str:
    """What became of him by that day, not since: the deal's end will count for this grade."""
    if day == day_of(user, now):
        return CustomerPlan.objects.values_list("grade", flat=True).get(pk=customer.pk)
    moment = day_starts_at(user, day + timedelta(days=1)) - timedelta(microseconds=1)
    return next(Deriving(home, moment).derivations([customer.pk])).graded.grade


def deal_of(
    customer: Customer, deal_id: int | None, now: datetime, *, is_new: bool = False
) -> Deal:
    """The customer's deal with this id, else his newest open one, else a new one, not saved yet.

    Where it `is_new`, the open one is passed over.

    Raises NotFoundError for an id that isn't one of his deals.
    """
    if deal_id is not None:
        deal = customer.deals.filter(pk=deal_id).first()
        if deal is None:
            raise NotFoundError(Problem("problem-deal-unknown", value=str(deal_id)))
        return deal
    found = None if is_new else newest_open_deal(customer)
    return found or Deal(customer=customer, inquiry=customer.inquiries.last(), created_at=now)
