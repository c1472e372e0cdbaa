"""What customers owe past its day; an offer to one of them needs a manager's agreement (M5)."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.db import transaction

from genjin.kernel.errors import NotAllowedError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.kernel.reason import Judged
from genjin.stores.records.models import Customer, OfferRelease, Payment, User
from genjin.trade.milestones import PaymentKind
from genjin.trade.overdue import (
    OverdueSum,
    Owed,
    Released,
    may_be_offered,
    money,
    overdue_sums,
)
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer, require_manager
from genjin.workflows.running_orders import running_orders
from genjin.workflows.unshipped_payments import not_due_before_shipment

_LONGEST_REASON = 500
_LONGEST_DAYS = 366


def overdue_of(
    customer_ids: Iterable[int], today: date, now: datetime
) -> dict[int, tuple[OverdueSum, ...]]:
    """What each of these customers owes past its day, by currency; those who owe nothing are left out."""
    owed: dict[int, list[Owed]] = defaultdict(list)
    unpaid = Payment.objects.filter(
        order__in=running_orders(now).filter(deal__customer__in=list(customer_ids)),
        due_on__lt=today,
        at__lte=now,
    ).exclude(paid_on__lte=today)
    for payment in _due(unpaid.select_related("order__deal"), now):
        owed[payment.order.deal.customer_id].append(_owed(payment))
    found = {pk: overdue_sums(each, today) for pk, each in owed.items()}
    return {pk: sums for pk, sums in found.items() if sums}


def may_offer(user: User, customer: Customer, now: datetime) -> Judged[bool]:
    """Whether the customer may get a new offer on the person's day, and why or why not."""
    today = day_of(user, now)
    running = running_orders(now).filter(deal__customer=customer)
    unpaid = Payment.objects.filter(order__in=running, at__lte=now)
    unpaid = unpaid.exclude(paid_on__lte=today).select_related("order")
    owed = [_owed(each) for each in _due(unpaid, now)]
    release = release_in_force(customer, today, now)
    released = None
    if release is not None:
        released = Released(str(release.by or "–"), release.reason, release.until)
    return may_be_offered(owed, released, today)


def require_offer_allowed(user: User, customer: Customer, now: datetime) -> None:
    """Raise NotAllowedError if an overdue balance stands against a new offer, naming the oldest debt."""
    if may_offer(user, customer, now).value:
        return
    first = overdue_of([customer.pk], day_of(user, now), now)[customer.pk][0]
    raise NotAllowedError(
        Problem(
            "problem-offer-blocked",
            {
                "amount": money(first.amount, first.currency),
                "orders": ", ".join(first.orders),
                "since": first.since,
            },
            value=customer.name[:100],
        )
    )


def release_in_force(customer: Customer, today: date, now: datetime) -> OfferRelease | None:
    """The newest agreement that holds on the day."""
    return (
        customer.offer_releases.filter(taken_back_at=None, until__gte=today, at__lte=now)
        .select_related("by")
        .order_by("at", "id")
        .last()
    )


def release_offer(
    user: User, customer_id: str | int, *, reason: str, until: date, now: datetime
) -> OfferRelease:
    """A manager agrees to new offers up to a day, with the reason; it is kept.

    Raises NotAllowedError for anybody else; UnusableInputError without a reason, for a day that
    has passed or is more than a year ahead, or where nothing is overdue.
    """
    customer = get_customer(user, customer_id)
    require_manager(user)
    today = day_of(user, now)
    if not reason.strip():
        raise UnusableInputError(Problem("problem-reason-missing"))
    if not today <= until <= today + timedelta(days=_LONGEST_DAYS):
        raise UnusableInputError(Problem("problem-release-day"))
    if not overdue_of([customer.pk], today, now):
        raise UnusableInputError(Problem("problem-nothing-overdue"))
    return OfferRelease.objects.create(
        customer=customer, reason=reason.strip()[:_LONGEST_REASON], until=until, by=user, at=now
    )


def take_back_release(user: User, customer_id: str | int, *, now: datetime) -> None:
    """The agreement doesn't hold any longer; it stays on record as taken back. Managers only."""
    customer = get_customer(user, customer_id)
    require_manager(user)
    with transaction.atomic():
        customer.offer_releases.filter(taken_back_at=None).update(taken_back_at=now)


def _due(payments: Iterable[Payment], now: datetime) -> list[Payment]:
    """Without those whose goods haven't sailed: what is paid against papers isn't owed before."""
    given = list(payments)
    waiting = not_due_before_shipment([each.order for each in given], now)
    return [each for each in given if each.pk not in waiting]


def _owed(payment: Payment) -> Owed:
    order = payment.order
    return Owed(
        kind=PaymentKind(payment.kind),
        amount=payment.amount,
        currency=order.currency,
        due_on=payment.due_on,
        row=f"o{order.pk}",
        order=order.number,
    )
