from datetime import date, timedelta

import pytest

from genjin.buyers.foresight.buyer_days import buyer_days
from genjin.insights.back_test import back_test
from genjin.insights.back_tested import BASELINES, GENJIN
from tests.unit.buyers.foresight.markets import FIRST, market, without_future

SINCE, UNTIL = FIRST + timedelta(days=500), FIRST + timedelta(days=584)
KNOWN = FIRST + timedelta(days=699)


@pytest.fixture(scope="module")
def days():
    return market(regular=3)


@pytest.fixture(scope="module")
def tested(days):
    return back_test(days, since=SINCE, until=UNTIL, known_until=KNOWN, per_week=5)


def test_every_method_makes_as_many_calls_in_the_same_weeks(tested):
    assert tested.weeks == 12
    assert tested.everybody.calls == 60
    for name in (GENJIN, *BASELINES):
        method = tested.everybody.methods[name]
        assert method.precision.value == pytest.approx(method.in_time[14] / 60)
        assert method.recall.value == pytest.approx(
            method.in_time[14] / tested.everybody.to_be_named
        )
        assert method.in_time[14] <= method.in_time[28]
        assert method.recall.low <= method.recall.value <= method.recall.high
        assert method.recall.value <= tested.everybody.ceiling


def test_blind_calling_is_right_as_often_as_buyers_buy(tested):
    assert tested.everybody.methods["random"].lift == 1.0
    assert tested.everybody.methods[GENJIN].lift > 1.5
    assert 0 < tested.everybody.methods[GENJIN].lead_days <= 14


def test_buyers_long_silent_are_looked_at_apart(tested):
    assert 0 < tested.silent.to_be_named < tested.everybody.to_be_named


def test_each_list_is_drawn_up_from_what_was_known_by_then(days):
    known = SINCE + timedelta(days=28)

    def one_week(rows):
        week_after = SINCE + timedelta(days=7)
        return back_test(rows, since=SINCE, until=week_after, known_until=known, per_week=5)

    assert one_week(days) == one_week(without_future(days, known))


def test_a_week_whose_28_days_are_not_known_is_not_judged(days):
    early = back_test(
        days, since=SINCE, until=UNTIL, known_until=SINCE + timedelta(days=35), per_week=5
    )
    assert early.weeks == 2


def test_a_period_before_the_data_has_no_weeks():
    days = buyer_days([("a", FIRST, 1.0)])
    empty = back_test(
        days, since=date(2020, 1, 1), until=date(2020, 3, 1), known_until=FIRST, per_week=5
    )
    assert (empty.weeks, empty.everybody.calls, empty.everybody.ceiling) == (0, 0, None)
    assert empty.everybody.methods[GENJIN].recall is None


def test_each_weeks_list_is_kept_with_when_its_buyers_bought_and_progress_is_told():
    days = market(seed=5, buyers=40, days=500)
    heard: list[tuple[int, int]] = []
    end = days.day.max().item()
    tested = back_test(
        days,
        since=end - timedelta(days=70),
        until=end,
        known_until=end,
        per_week=4,
        hear=lambda done, total: heard.append((done, total)),
    )
    assert heard == [(week, tested.weeks) for week in range(tested.weeks)]
    assert len(tested.lists) == tested.weeks
    hits = sum(
        within is not None and within <= 14 for each in tested.lists for within in each.bought_in
    )
    assert hits == tested.everybody.methods[GENJIN].in_time[14]
    assert all(len(each.buyers) == len(each.bought_in) == 4 for each in tested.lists)
