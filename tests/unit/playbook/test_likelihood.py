"""A chance begins as a belief, and one's own deals correct it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.playbook.beta import beta_below, beta_quantile
from genjin.playbook.defaults import load_default_playbook
from genjin.playbook.facts import Stage
from genjin.playbook.likelihood import (
    ANY_GRADE,
    Chance,
    Outcomes,
    chance_at,
    ended_deal,
    outcomes_of,
    prior_of,
)

PLAYBOOK = load_default_playbook()
OPEN = [Stage.INQUIRY, Stage.QUOTED, Stage.PRICE_AGREED, Stage.SAMPLE]
COUNTS = st.integers(0, 5_000)


def _chance(grade: str, stage: Stage, won: int, lost: int) -> Chance:
    found = chance_at(
        PLAYBOOK, grade, stage, Outcomes({(stage, grade): won}, {(stage, grade): lost})
    )
    assert found is not None
    return found


@given(st.sampled_from(list(PLAYBOOK.grades)), st.sampled_from(OPEN), COUNTS, COUNTS)
def test_a_chance_is_neither_nothing_nor_certain_and_lies_in_its_interval(
    grade: str, stage: Stage, won: int, lost: int
) -> None:
    chance = _chance(grade, stage, won, lost)
    assert 0 < chance.mean < 1
    assert 0 <= chance.low < chance.high <= 1
    # With fewer than one deal in it, a belief is so skewed that the mean can lie outside.
    if chance.prior_won + won >= 1 and chance.prior_lost + lost >= 1:
        assert chance.low < chance.mean < chance.high


@given(st.sampled_from(OPEN), COUNTS, COUNTS, st.integers(1, 50))
def test_more_won_deals_never_lower_a_chance_and_more_lost_ones_never_raise_it(
    stage: Stage, won: int, lost: int, more: int
) -> None:
    chance = _chance("a", stage, won, lost)
    assert _chance("a", stage, won + more, lost).mean >= chance.mean
    assert _chance("a", stage, won, lost + more).mean <= chance.mean


def test_a_sample_after_an_agreed_price_starts_at_one_half_and_weakly() -> None:
    prior = prior_of(PLAYBOOK, "sample", Stage.SAMPLE)
    assert prior is not None
    assert (prior.won, prior.lost) == (2, 2)
    chance = _chance("sample", Stage.SAMPLE, 3, 4)
    assert (chance.won, chance.lost) == (3, 4)
    assert chance.mean == pytest.approx(5 / 11)


def test_an_ended_stage_has_no_chance() -> None:
    assert chance_at(PLAYBOOK, "a", Stage.ORDER, Outcomes()) is None


@pytest.mark.parametrize(
    ("history", "won", "passed"),
    [
        ([("quoted", "b"), ("sample", "sample"), ("order", "a")], True, {"quoted": "b", "sample": "sample"}),
        ([("quoted", "a"), ("lost", "a")], False, {"quoted": "a"}),
        # Twice at a stage is once, with the later grade.
        ([("quoted", "b"), ("quoted", "a"), ("lost", "a")], False, {"quoted": "a"}),
        # An order that fell through was lost; one that came after all was won.
        ([("sample", "sample"), ("order", "a"), ("lost", "a")], False, {"sample": "sample"}),
        ([("quoted", "a"), ("lost", "a"), ("order", "a")], True, {"quoted": "a"}),
    ],
)  # fmt: skip
def test_a_deal_counts_once_for_each_stage_that_it_passed(
    history: list[tuple[str, str]], *, won: bool, passed: dict[str, str]
) -> None:
    deal = ended_deal(history)
    assert deal is not None
    assert (deal.is_won, dict(deal.passed)) == (won, passed)


@pytest.mark.parametrize(
    "history", [[], [("order", "a")], [("quoted", "a")], [("quoted", "a"), ("lost", "a"), ("quoted", "a")]]
)  # fmt: skip
def test_open_deals_and_bare_orders_say_nothing(history: list[tuple[str, str]]) -> None:
    assert ended_deal(history) is None


def test_a_deal_whose_grade_nobody_knows_counts_for_every_grade() -> None:
    deals = [ended_deal([("quoted", ANY_GRADE), ("lost", "a")]), ended_deal([("quoted", "a"), ("order", "a")])]  # fmt: skip
    outcomes = outcomes_of(deal for deal in deals if deal is not None)
    assert outcomes.at("quoted", "a") == (1, 1)
    assert outcomes.at("quoted", "b") == (0, 1)


@pytest.mark.parametrize(
    ("share", "a", "b", "value"),
    [
        # From tables of the beta distribution: uniform, a parabola, and two that are skewed.
        (0.1, 1, 1, 0.1),
        (0.1, 2, 2, 0.19580),
        (0.9, 2, 2, 0.80420),
        (0.5, 5, 6, 0.45169),
        (0.95, 1, 19, 0.14587),
    ],
)
def test_the_quantiles_are_those_of_the_tables(
    share: float, a: float, b: float, value: float
) -> None:
    assert beta_quantile(share, a, b) == pytest.approx(value, abs=2e-5)


@given(st.floats(0.01, 0.99), st.floats(0.1, 300), st.floats(0.1, 300))
def test_a_quantile_is_where_its_share_lies_below(share: float, a: float, b: float) -> None:
    at = beta_quantile(share, a, b)
    if 1e-9 < at < 1 - 1e-9:
        assert beta_below(at, a, b) == pytest.approx(share, abs=1e-6)
