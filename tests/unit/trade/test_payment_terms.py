"""Terms as salespeople write them, and what falls due when."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.trade.milestones import PaymentKind
from genjin.trade.payment_terms import (
    Instalment,
    PaidWhen,
    amounts,
    due_on,
    parse_payment_terms,
)

ORDER, BEFORE, SHIPPED = PaidWhen.ORDER, PaidWhen.BEFORE_SHIPMENT, PaidWhen.SHIPPED


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        ("30% deposit, 70% against copy of B/L", [(30, ORDER, 0), (70, SHIPPED, 0)]),
        ("30% T/T deposit and balance against copy of B/L", [(30, ORDER, 0), (70, SHIPPED, 0)]),
        ("30% deposit 70% before shipment", [(30, ORDER, 0), (70, BEFORE, 0)]),
        ("deposit 30%; 70% 15 days after B/L", [(30, ORDER, 0), (70, SHIPPED, 15)]),
        ("T/T 30/70", [(30, ORDER, 0), (70, PaidWhen.UNKNOWN, 0)]),
        ("T/T 40/60 before shipment", [(40, ORDER, 0), (60, BEFORE, 0)]),
        ("100% in advance", [(100, ORDER, 0)]),
        ("L/C at sight", [(100, SHIPPED, 0)]),
        ("O/A 60 days", [(100, SHIPPED, 60)]),
        ("30%定金，70%见提单副本", [(30, ORDER, 0), (70, SHIPPED, 0)]),
        ("30% 预付，余款发货前付清", [(30, ORDER, 0), (70, BEFORE, 0)]),
        (
            "10% 定金, 60% 发货前, 30% 提单后 45 天",
            [(10, ORDER, 0), (60, BEFORE, 0), (30, SHIPPED, 45)],
        ),
        ("30% deposit", [(30, ORDER, 0), (70, PaidWhen.UNKNOWN, 0)]),
        ("as agreed", []),
        ("80% deposit, 70% against B/L", []),
        ("", []),
    ],
)
def test_terms_are_read_as_they_are_written(terms, expected):
    read = parse_payment_terms(terms)
    assert [(int(part.percent), part.when, part.days) for part in read] == expected


def test_what_comes_with_the_order_is_the_deposit_and_the_rest_is_the_balance():
    kinds = [part.kind for part in parse_payment_terms("30% deposit, 70% against copy of B/L")]
    assert kinds == [PaymentKind.DEPOSIT, PaymentKind.BALANCE]


def test_a_balance_against_papers_has_no_day_before_one_is_known():
    deposit, balance = parse_payment_terms("30% deposit, 70% 10 days after B/L")
    placed = date(2026, 3, 2)
    assert due_on(deposit, placed_on=placed, ready_on=None, shipped_on=None) == date(2026, 3, 9)
    assert due_on(balance, placed_on=placed, ready_on=None, shipped_on=None) is None
    sailed = date(2026, 4, 1)
    due = due_on(balance, placed_on=placed, ready_on=None, shipped_on=sailed)
    assert due == date(2026, 4, 11)


@given(
    st.decimals(1, 10_000_000, places=2),
    st.lists(st.integers(1, 50), min_size=1, max_size=4).filter(lambda each: sum(each) <= 99),
)
def test_instalments_of_the_whole_add_up_to_the_cent(total, percents):
    parts = tuple(
        Instalment(PaymentKind.BALANCE, Decimal(percent), SHIPPED)
        for percent in [*percents, 100 - sum(percents)]
    )
    assert sum(amounts(total, parts)) == total


@given(st.text(max_size=60))
def test_no_text_breaks_the_reading_and_shares_make_a_whole(text):
    parts = parse_payment_terms(text)
    assert not parts or sum(part.percent for part in parts) == 100
