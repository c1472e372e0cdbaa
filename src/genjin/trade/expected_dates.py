"""When the milestones of an order are to be expected: a proposal, which a person corrects (M5)."""

import itertools
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median

from genjin.trade.milestones import OrderStep, PaymentKind
from genjin.trade.payment_terms import Instalment, PaidWhen, due_on

_SAMPLE_AFTER = 3
"""A pre-production sample (产前样) is ready after a third of the lead time, or sooner."""

_LATEST_SAMPLE_DAYS = 10
_INSPECTION_BEFORE_DAYS = 3
_SAILS_AFTER_DAYS = 5
_PAPERS_AFTER_DAYS = 5
_FEEDBACK_AFTER_DAYS = 10
_FEWEST_ORDERS = 2


def expected_milestones(
    placed_on: date,
    parts: Sequence[Instalment],
    *,
    lead_time_days: int | None,
    transit_days: int | None = None,
    usual_gap_days: int | None = None,
) -> dict[OrderStep, date]:
    """The days on which the steps of an order are to be expected, as far as they can be said.

    Production begins when the deposit has come. Without a lead time only the deposit has a day;
    without the days at sea the goods have no day of arrival; without a usual interval nothing is
    said of the next order.
    """
    expected: dict[OrderStep, date] = {}
    deposit = next((part for part in parts if part.when is PaidWhen.ORDER), None)
    begins = _begins(placed_on, parts)
    if deposit is not None:
        expected[OrderStep.DEPOSIT] = begins
    if usual_gap_days is not None:
        expected[OrderStep.REPEAT] = placed_on + timedelta(days=usual_gap_days)
    ready = ready_day(placed_on, parts, lead_time_days)
    if lead_time_days is None or ready is None:
        return expected
    shipped = ready + timedelta(days=_SAILS_AFTER_DAYS)
    sample_days = min(lead_time_days // _SAMPLE_AFTER, _LATEST_SAMPLE_DAYS)
    sampled = expected[OrderStep.PRE_PRODUCTION_SAMPLE] = begins + timedelta(days=sample_days)
    expected[OrderStep.INSPECTION] = max(sampled, ready - timedelta(days=_INSPECTION_BEFORE_DAYS))
    expected[OrderStep.SHIPPED] = shipped
    expected[OrderStep.SHIPPING_PAPERS] = shipped + timedelta(days=_PAPERS_AFTER_DAYS)
    for part in parts:
        if part.kind is PaymentKind.BALANCE:
            day = due_on(part, placed_on=placed_on, ready_on=ready, shipped_on=shipped)
            if day is not None:
                expected[OrderStep.BALANCE] = max(day, expected.get(OrderStep.BALANCE, day))
    if transit_days is not None:
        arrived = shipped + timedelta(days=transit_days)
        expected[OrderStep.ARRIVED] = arrived
        expected[OrderStep.SHIPPING_PAPERS] = min(arrived, expected[OrderStep.SHIPPING_PAPERS])
        expected[OrderStep.FEEDBACK] = arrived + timedelta(days=_FEEDBACK_AFTER_DAYS)
    return expected


def ready_day(
    placed_on: date, parts: Sequence[Instalment], lead_time_days: int | None
) -> date | None:
    """The day on which the goods are to be ready: the lead time after the deposit."""
    if lead_time_days is None:
        return None
    return _begins(placed_on, parts) + timedelta(days=lead_time_days)


def usual_gap(order_days: Sequence[date]) -> int | None:
    """The usual number of days between two orders: the median; None for fewer than two orders."""
    days = sorted(set(order_days))
    if len(days) < _FEWEST_ORDERS:
        return None
    return round(median((later - earlier).days for earlier, later in itertools.pairwise(days)))


def _begins(placed_on: date, parts: Sequence[Instalment]) -> date:
    deposit = next((part for part in parts if part.when is PaidWhen.ORDER), None)
    if deposit is None:
        return placed_on
    return due_on(deposit, placed_on=placed_on, ready_on=None, shipped_on=None) or placed_on
