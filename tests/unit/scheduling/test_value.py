"""What a touch is worth is the product of what is shown."""

from math import prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.reason import Reason
from genjin.playbook.defaults import load_default_playbook
from genjin.scheduling.value import value_factors, value_of

PLAYBOOK = load_default_playbook()
IN_TIME = Reason("reason-factor-in-time", {"factor": 1.0})


@pytest.mark.parametrize(
    ("usd", "factor"),
    [(10_000, 1), (40_000, 2), (1_000_000, 3), (2_500, 0.5), (1, 0.5), (None, 1), (0, 1)],
)
def test_four_times_the_usual_deal_counts_twice_within_bounds(
    usd: float | None, factor: float
) -> None:
    factors = value_factors(PLAYBOOK, PLAYBOOK.grades["a"], usd, IN_TIME)
    assert factors[2].params["factor"] == factor


@given(st.sampled_from(list(PLAYBOOK.grades)), st.none() | st.floats(0, 1e12))
def test_the_value_is_the_product_of_the_factors_that_are_shown(
    grade: str, usd: float | None
) -> None:
    factors = value_factors(PLAYBOOK, PLAYBOOK.grades[grade], usd, IN_TIME)
    shown = [factor.params["factor"] for factor in factors]
    assert all(isinstance(factor, float | int) for factor in shown)
    assert value_of(factors) == pytest.approx(prod(float(str(f)) for f in shown), abs=1e-4)
