"""Whether following the method pays, in one sentence's worth."""

from dataclasses import replace
from datetime import timedelta

import pytest

from genjin.buyers.foresight.buyer_days import buyer_days
from genjin.insights.back_test import back_test
from genjin.insights.back_tested import BackTest, Share
from genjin.insights.verdict import Standing, verdict
from tests.unit.buyers.foresight.markets import FIRST

END = FIRST + timedelta(days=300)


@pytest.fixture(scope="module")
def tested() -> BackTest:
    """Two buyers at their own steady gaps, one called a week."""
    rows = [("often", FIRST + timedelta(days=7 * each), 1.0) for each in range(43)]
    rows += [("seldom", FIRST + timedelta(days=60 * each), 1.0) for each in range(5)]
    since = END - timedelta(days=70)
    return back_test(buyer_days(rows), since=since, until=END, known_until=END, per_week=1)


def _with_lead(tested: BackTest, low: float, high: float) -> BackTest:
    methods = {
        name: replace(each, ahead=each.ahead and Share((low + high) / 2, low, high))
        for name, each in tested.everybody.methods.items()
    }
    return replace(tested, everybody=replace(tested.everybody, methods=methods))


def test_it_is_held_against_the_plain_order_that_found_most(tested):
    said = verdict(tested)
    assert said is not None
    most = max(tested.everybody.methods[name].in_time[14] for name in ("frequency", "recency"))
    assert tested.everybody.methods[said.against].in_time[14] == most
    assert (said.calls, said.hits) == (1.0, 1.0)
    assert said.blind > 0


@pytest.mark.parametrize(
    ("low", "high", "standing"),
    [
        (0.01, 0.2, Standing.BETTER),
        (-0.1, 0.2, Standing.LEVEL),
        (0.0, 0.0, Standing.LEVEL),
        (-0.2, -0.01, Standing.WORSE),
    ],
)
def test_only_an_interval_without_zero_makes_a_difference(tested, low, high, standing):
    said = verdict(_with_lead(tested, low, high))
    assert said is not None
    assert said.standing is standing
    assert said.low == pytest.approx(low * tested.everybody.to_be_named)


def test_where_nobody_bought_in_time_nothing_is_said(tested):
    nobody = {name: replace(each, ahead=None) for name, each in tested.everybody.methods.items()}
    assert verdict(replace(tested, everybody=replace(tested.everybody, methods=nobody))) is None
