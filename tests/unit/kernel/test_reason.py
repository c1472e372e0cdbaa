"""Reasons survive being stored."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.reason import Reason, Term, reason_as_data, reason_from_data

WORDS = st.text(max_size=20)
PARAMS = st.one_of(
    WORDS,
    st.integers(),
    st.booleans(),
    st.floats(allow_nan=False),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.builds(Bilingual, WORDS, WORDS),
    st.builds(Term, WORDS, WORDS),
)


@given(
    st.builds(
        Reason,
        WORDS,
        st.dictionaries(WORDS, PARAMS, max_size=5),
        st.lists(WORDS, max_size=3).map(tuple),
    )
)
def test_a_reason_read_back_from_its_data_is_the_same_reason(reason: Reason) -> None:
    assert reason_from_data(reason_as_data(reason)) == reason


def test_a_date_and_an_instant_stay_apart() -> None:
    reason = Reason("reason-x", {"on": date(2026, 3, 5), "at": datetime(2026, 3, 5, tzinfo=UTC)})
    restored = reason_from_data(reason_as_data(reason))
    assert type(restored.params["on"]) is date
    assert type(restored.params["at"]) is datetime


def test_data_that_no_reason_wrote_is_refused() -> None:
    with pytest.raises(ValueError, match="not a parameter"):
        reason_from_data({"id": "reason-x", "params": {"a": [1]}, "rows": []})
