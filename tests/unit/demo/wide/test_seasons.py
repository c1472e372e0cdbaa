from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

import pytest

from genjin.demo.wide.seasons import SEASONS, season_days

FIRST, LAST = date(2021, 2, 16), date(2026, 2, 15)


def days_of(season):
    number = list(SEASONS).index(season)
    return [(steady, day) for of, steady, day in season_days(FIRST, LAST) if of == number]


@pytest.mark.parametrize("season", SEASONS)
def test_a_steady_buyer_has_a_day_for_every_day_and_never_goes_back(season):
    made = days_of(season)
    assert [steady for steady, _day in made] == list(range(len(made)))
    assert all(one <= other for (_, one), (_, other) in pairwise(made))
    assert len(made) == pytest.approx((LAST - FIRST).days, rel=0.02)


@pytest.mark.parametrize(("season", "high", "low"), [("gifts", 9, 2), ("cooling", 4, 9)])
def test_more_of_a_steady_buyers_days_fall_into_the_high_season(season, high, low):
    months = Counter((FIRST + timedelta(day)).month for _steady, day in days_of(season))
    assert months[high] > 2 * months[low]
