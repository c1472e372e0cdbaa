"""What is overdue, by currency, and whether he gets a new offer."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from genjin.trade.milestones import PaymentKind
from genjin.trade.overdue import Owed, Released, may_be_offered, overdue_sums

TODAY = date(2026, 3, 5)


def owed(
    kind=PaymentKind.BALANCE, amount="100.00", currency="USD", days_late=10, order="LX-1", row="o1"
):
    return Owed(kind, Decimal(amount), currency, TODAY - timedelta(days=days_late), row, order)


def test_currencies_are_not_added_and_the_oldest_debt_comes_first():
    sums = overdue_sums(
        [owed(), owed(amount="50.00", order="LX-2", row="o2"), owed(currency="EUR", days_late=30)],
        TODAY,
    )
    assert [(each.currency, each.amount) for each in sums] == [
        ("EUR", Decimal("100.00")),
        ("USD", Decimal("150.00")),
    ]
    assert sums[1].rows == ("o1", "o2")


def test_today_is_not_late_and_a_late_deposit_is_no_debt():
    assert overdue_sums([owed(days_late=0)], TODAY) == ()
    assert overdue_sums([owed(kind=PaymentKind.DEPOSIT)], TODAY) == ()


def test_an_overdue_balance_blocks_until_a_manager_agrees_and_up_to_his_day():
    blocked = may_be_offered([owed()], None, TODAY)
    assert not blocked.value
    assert blocked.because[0].rows == ("o1",)
    agreed = Released("Chen", "pays on Monday", TODAY)
    assert may_be_offered([owed()], agreed, TODAY).value
    assert not may_be_offered([owed()], agreed, TODAY + timedelta(days=1)).value


@given(st.lists(st.integers(-30, 30), max_size=8), st.none() | st.integers(-5, 5))
def test_he_is_blocked_exactly_if_something_is_late_and_nobody_agreed(days, until):
    released = None if until is None else Released("x", "y", TODAY + timedelta(days=until))
    judged = may_be_offered([owed(days_late=n) for n in days], released, TODAY)
    is_late = any(n > 0 for n in days)
    assert judged.value == (not is_late or (until is not None and until >= 0))
    assert judged.because
