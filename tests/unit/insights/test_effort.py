"""The report says where time went and who brought the orders, and nothing it doesn't know."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from genjin.insights.effort import MOST_OF_IT, effort_by_grade, pace, the_few
from genjin.insights.history import DealEnd
from tests.unit.insights.histories import MARCH, answer, at, history, order, out


def test_time_and_orders_are_summed_by_grade_in_the_playbooks_order():
    histories = [
        history("1", out(at(3), 30), out(at(10)), answer(at(11)), orders=(order(20),)),
        history("2", out(at(4), 10), grade="key", orders=(order(5, 4000.0), order(25, 6000.0))),
        history("3", out(at(5), 60), ends=(DealEnd(date(2026, 3, 9), is_won=False, grade="a"),)),
    ]
    key, a = effort_by_grade(histories, MARCH, ["key", "a"])
    assert (key.grade, key.customers, key.minutes, key.orders, key.amount_usd) == (
        "key",
        1,
        10,
        2,
        10000,
    )
    assert (a.customers, a.touches, a.minutes, a.estimated) == (2, 3, 102, 1)
    assert (a.orders, a.won, a.lost, a.win_rate) == (1, 0, 1, 0.0)


def test_a_deal_counts_for_the_grade_at_which_it_began_and_a_repeat_order_is_no_win():
    """A first order makes its customer a key account; all key accounts have ordered."""
    won = DealEnd(date(2026, 3, 5), is_won=True, grade="a")
    histories = [
        history("1", grade="key", orders=(order(5), order(25)), ends=(won,)),
        history("2", grade="key", orders=(order(6),)),
        history("3", grade="decline", ends=(DealEnd(date(2026, 3, 7), is_won=False, grade="a"),)),
    ]
    efforts = {each.grade: each for each in effort_by_grade(histories, MARCH, ["key", "a"])}
    assert (efforts["a"].won, efforts["a"].lost, efforts["a"].customers) == (1, 1, 0)
    assert efforts["key"].win_rate is None
    assert efforts["key"].orders == 3


def test_what_lies_outside_the_period_does_not_count():
    early = history("1", out(at(3, month=2)), orders=())
    assert effort_by_grade([early], MARCH, ["a"]) == ()


def test_an_order_without_an_amount_is_counted_and_no_sum_is_made_up():
    (a,) = effort_by_grade([history("1", orders=(order(3, None),))], MARCH, ["a"])
    assert (a.orders, a.orders_with_amount, a.amount_usd) == (1, 0, 0)


def test_the_few_are_the_smallest_set_that_brought_four_fifths():
    histories = [
        history(str(n), out(at(3), 10), orders=(order(5, amount),))
        for n, amount in enumerate([8000.0, 1000.0, 500.0, 500.0])
    ]
    few = the_few(histories, MARCH)
    assert few is not None
    assert (few.customers, few.of_customers, few.by_amount) == (1, 4, True)
    assert (few.worth_share, few.time_share) == (0.8, 0.25)


def test_orders_are_counted_where_one_has_no_amount():
    few = the_few([history("1", orders=(order(3, None), order(4)))], MARCH)
    assert few is not None
    assert not few.by_amount
    assert few.time_share is None


def test_without_orders_nobody_is_among_the_few():
    assert the_few([history("1", out(at(3)))], MARCH) is None


@given(st.lists(st.lists(st.floats(1, 1e6), max_size=3), min_size=1, max_size=12))
def test_the_few_always_bring_four_fifths_and_without_their_last_less(amounts):
    histories = [
        history(str(n), orders=tuple(order(5, amount) for amount in each))
        for n, each in enumerate(amounts)
    ]
    few = the_few(histories, MARCH)
    worths = sorted((sum(each) for each in amounts), reverse=True)
    total = sum(worths)
    if few is None:
        assert total == 0
        return
    assert few.worth_share >= MOST_OF_IT * (1 - 1e-9)
    assert sum(worths[: few.customers - 1]) < MOST_OF_IT * total * (1 + 1e-9)


def test_the_pace_is_from_inquiry_to_order():
    histories = [history("1", out(at(3), 120), orders=(order(20, inquired=5), order(30)))]
    found = pace(histories, MARCH)
    assert (found.orders_after_inquiry, found.median_days, found.hours_per_order) == (1, 15, 1.0)
