"""A selection is written into an address and read back as it was."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.row_selection import (
    EVERY_ROW,
    LONGEST_TEXT,
    By,
    Condition,
    RowSelection,
    parse_row_selection,
    text_key,
)

conditions = st.builds(
    lambda by, values, is_not: Condition(by, tuple(map(text_key, values)), is_not),
    st.sampled_from(By),
    st.lists(st.text(st.characters(codec="utf-8"), max_size=300), min_size=1, max_size=3),
    st.booleans(),
)
selections = st.builds(
    RowSelection,
    company_id=st.sampled_from(["", "c0000000000000001"]),
    as_of=st.none() | st.dates(),
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
    where=st.lists(conditions, max_size=3, unique_by=lambda one: (one.by, one.is_not)).map(tuple),
    is_others=st.booleans(),
    rows=st.none() | st.integers(0, 10**9),
    market=st.sampled_from(["", "BR"]),
)


@given(selections)
def test_an_address_gives_back_the_selection_that_it_was_made_of(selection: RowSelection) -> None:
    assert parse_row_selection(selection.query()) == selection


@given(st.text(max_size=200))
def test_any_text_is_a_selection_or_is_refused(text: str) -> None:
    try:
        parse_row_selection(text)
    except ValueError as error:
        assert str(error)  # noqa: PT017 - either outcome is right


@pytest.mark.parametrize(
    "query", ["colour=red", "since=31/02/2026", "rows=-1", "not-company=c", "rows=٣"]
)
def test_what_it_does_not_know_is_refused_and_quoted(query: str) -> None:
    with pytest.raises(ValueError, match=query.split("=", maxsplit=1)[0]):
        parse_row_selection(query)


def test_names_of_the_page_around_it_are_left_aside() -> None:
    assert parse_row_selection("page=2&hs6=870422", ignored=["page"]) == EVERY_ROW.by(
        By.HS6, "870422"
    )


def test_a_long_text_is_named_by_a_digest() -> None:
    key = text_key("x" * 5_000)
    assert len(key) < LONGEST_TEXT
    assert key != text_key("x" * 5_001)


def test_asked_twice_about_the_same_both_answers_must_hold() -> None:
    chosen = EVERY_ROW.by(By.MONTH, "2026-01", "2026-02").by(By.MONTH, "2026-02", "2026-03")
    assert chosen == EVERY_ROW.by(By.MONTH, "2026-02")


def test_nothing_later_than_the_day_from_which_the_figure_looks_is_asked_for() -> None:
    assert "as-of=2026-03-05" in RowSelection("c1", as_of=date(2026, 3, 5)).query()
