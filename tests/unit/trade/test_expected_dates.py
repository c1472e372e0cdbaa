"""The days of an order's milestones are proposed from its lead time and terms."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from genjin.trade.expected_dates import expected_milestones, usual_gap
from genjin.trade.milestones import OrderStep
from genjin.trade.payment_terms import parse_payment_terms

TERMS = parse_payment_terms("30% deposit, 70% against copy of B/L")
PLACED = date(2026, 3, 2)


def test_production_begins_with_the_deposit_and_the_balance_falls_due_with_the_ship():
    days = expected_milestones(PLACED, TERMS, lead_time_days=25, transit_days=30)
    assert days[OrderStep.DEPOSIT] == date(2026, 3, 9)
    assert days[OrderStep.INSPECTION] == date(2026, 3, 31)
    assert days[OrderStep.BALANCE] == days[OrderStep.SHIPPED] == date(2026, 4, 8)
    assert days[OrderStep.ARRIVED] == date(2026, 5, 8)


def test_what_is_not_known_has_no_day():
    assert set(expected_milestones(PLACED, TERMS, lead_time_days=None)) == {OrderStep.DEPOSIT}
    assert OrderStep.ARRIVED not in expected_milestones(PLACED, TERMS, lead_time_days=20)
    assert OrderStep.REPEAT not in expected_milestones(PLACED, TERMS, lead_time_days=20)


def test_the_usual_gap_is_the_median_and_needs_two_orders():
    assert usual_gap([PLACED]) is None
    assert usual_gap([PLACED, PLACED]) is None
    days = [PLACED + timedelta(days=n) for n in (0, 30, 62, 200)]
    assert usual_gap(days) == 32


@given(st.integers(0, 200), st.integers(0, 90))
def test_the_steps_come_in_their_order(lead_time, transit):
    days = expected_milestones(PLACED, TERMS, lead_time_days=lead_time, transit_days=transit)
    order = [
        days[step]
        for step in OrderStep
        if step in days and step not in {OrderStep.BALANCE, OrderStep.REPEAT}
    ]
    assert order == sorted(order)
