from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.foresight.buyer_days import buyer_days, histories_until, steps_in
from genjin.buyers.foresight.histories import MERGE_DAYS, Step, next_step, states_at
from tests.unit.buyers.foresight.markets import FIRST, market

ROWS = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 400)), min_size=1, max_size=60)


def _days(rows):
    return buyer_days((name, FIRST + timedelta(days=at), 1.0) for name, at in rows)


@given(ROWS)
def test_states_say_what_counting_by_hand_says(rows):
    last = FIRST + timedelta(days=max(at for _, at in rows))
    days = _days(rows)
    data = histories_until(days, last)
    if data.step is Step.MONTH or data.merged_days:
        return
    states = states_at(data, data.known)
    for number, name in enumerate(days.names):
        own = sorted({at for buyer, at in rows if buyer == name})
        assert states.repeats[number] == len(own) - 1
        assert states.active[number] == own[-1] - own[0]
        assert states.silent[number] == (last - FIRST).days - own[-1]
        assert states.log_gaps[number] == pytest.approx(np.log(np.diff(own)).sum(), abs=1e-9)


def test_the_same_event_twice_is_one_purchase():
    days = _days([("a", 1), ("a", 1), ("a", 40)])
    assert histories_until(days, FIRST + timedelta(days=50)).at.tolist() == [
        (FIRST - date(1970, 1, 1)).days + at for at in (1, 40)
    ]


def test_declarations_of_one_shipment_are_put_together_where_the_data_shows_such():
    rows = [
        (f"b{number}", 30 * trip + extra)
        for number in range(20)
        for trip in range(8)
        for extra in (0, 1, 2)
    ]
    data = histories_until(_days(rows), FIRST + timedelta(days=300))
    assert data.merged_days == MERGE_DAYS
    assert len(data.at) == 20 * 8
    assert data.size.sum() == len(rows)
    evenly = histories_until(market(), FIRST + timedelta(days=700))
    assert evenly.merged_days == 0


def test_a_daily_importer_is_not_one_endless_purchase():
    rows = [("daily", at) for at in range(100)]
    data = histories_until(_days(rows), FIRST + timedelta(days=100))
    assert len(data.at) >= 100 // (MERGE_DAYS + 1)


def test_dates_that_are_all_firsts_of_months_count_in_months():
    rows = [("a", date(2024, month, 1), 1.0) for month in (1, 3, 4, 9)]
    data = histories_until(buyer_days(rows), date(2024, 12, 31))
    assert data.step is Step.MONTH
    assert states_at(data, data.known).silent.tolist() == [3]
    assert steps_in(31, Step.MONTH) == 1
    assert steps_in(365, Step.MONTH) == 12


def test_a_month_is_known_once_it_has_ended_or_something_was_seen_in_it():
    rows = buyer_days([("a", date(2024, month, 1), 1.0) for month in (1, 3, 4)])
    april = 54 * 12 + 3
    assert histories_until(rows, date(2024, 4, 10)).known == april
    assert histories_until(rows, date(2024, 5, 10)).known == april
    assert histories_until(rows, date(2024, 5, 31)).known == april + 1


def test_the_next_purchase_is_the_first_after_the_origin():
    data = histories_until(_days([("a", 0), ("a", 10), ("a", 25)]), FIRST + timedelta(days=30))
    origin = int(data.at[0]) + 10
    states = states_at(data, origin)
    assert next_step(data, states).tolist() == [origin + 15]
