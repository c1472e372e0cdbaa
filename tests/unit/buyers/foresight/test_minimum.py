"""Looking for the least value of a smooth function."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.foresight.minimum import minimum

_some = st.floats(-3, 3)


@given(where=st.lists(_some, min_size=1, max_size=4), steep=st.floats(0.1, 10))
def test_the_bottom_of_a_bowl_is_found_wherever_it_lies(where, steep):
    bottom = np.array(where)
    widths = steep ** np.arange(len(where))

    found = minimum(lambda at: float(widths @ (at - bottom) ** 2), np.zeros(len(where)))

    assert found == pytest.approx(bottom, abs=1e-3)


def test_a_bent_valley_is_followed_to_its_end():
    found = minimum(
        lambda at: float((1 - at[0]) ** 2 + 10 * (at[1] - at[0] ** 2) ** 2), np.array([-1.0, 1.0])
    )
    assert found == pytest.approx([1, 1], abs=1e-3)


def test_where_every_point_is_as_good_the_start_is_kept():
    assert minimum(lambda _: 1.0, np.array([2.0, 3.0])).tolist() == [2.0, 3.0]
