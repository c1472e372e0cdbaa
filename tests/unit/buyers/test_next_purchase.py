from math import isclose

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.next_purchase import FEWEST_GAPS, spread_gaps, steps_to_next

MANY = [30] * 100


def test_a_clockwork_buyer_is_expected_one_gap_after_his_last_purchase() -> None:
    found = steps_to_next(MANY, known=0, today=1)
    assert found is not None
    assert found.middle == 30
    assert 24 <= found.low < 30 < found.high <= 36
    assert not found.thin


def test_fewer_than_four_gaps_predict_nothing() -> None:
    assert steps_to_next([30] * (FEWEST_GAPS - 1), known=0, today=1) is None


def test_four_gaps_give_a_wide_and_thin_answer() -> None:
    few, many = (steps_to_next([30] * count, known=0, today=1) for count in (4, 100))
    assert few is not None
    assert many is not None
    assert few.thin
    assert few.high - few.low > 3 * (many.high - many.low)


def test_silence_so_far_rules_out_the_gaps_that_are_over() -> None:
    found = steps_to_next([5] * 50 + [60] * 50, known=20, today=21)
    assert found is not None
    assert found.low > 40


def test_silence_beyond_every_gap_predicts_nothing() -> None:
    assert steps_to_next(MANY, known=200, today=201) is None


def test_unseen_purchases_between_the_data_and_today_are_allowed_for() -> None:
    # The data ends on the day of the last purchase; today lies twenty-one gaps later.
    found = steps_to_next([10] * 100, known=0, today=211)
    assert found is not None
    assert 211 <= found.low <= found.middle <= found.high <= 223


@given(
    st.lists(st.integers(1, 400), min_size=FEWEST_GAPS, max_size=60),
    st.integers(0, 500),
    st.integers(0, 100),
)
def test_the_interval_is_in_order_and_never_in_the_past(
    gaps: list[int], known: int, unseen: int
) -> None:
    found = steps_to_next(gaps, known=known, today=known + unseen)
    if found is not None:
        assert max(known + 1, known + unseen) <= found.low <= found.middle <= found.high


@given(st.lists(st.integers(1, 400), min_size=1, max_size=60))
def test_the_likelihoods_of_the_gaps_sum_to_one(gaps: list[int]) -> None:
    likely = spread_gaps(gaps)
    assert isclose(sum(likely.values()), 1)
    assert min(likely) >= 1
