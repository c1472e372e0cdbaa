"""Addresses of rows are short and give the rows back."""

from urllib.parse import parse_qs

from hypothesis import given
from hypothesis import strategies as st

from genjin.surfaces.web.row_links import MOST_ROWS, is_trade_row, parse_row_query, row_query

row_ids = st.builds(
    "{}:{}".format, st.sampled_from(["s1", "seg-2.a", "s_3"]), st.integers(1, 10**6)
)


@given(st.lists(row_ids, max_size=MOST_ROWS, unique=True))
def test_an_address_gives_back_the_rows_that_it_was_made_of(rows):
    query = parse_qs(row_query(rows))
    assert sorted(parse_row_query(query.get("rows", []))) == sorted(rows)


@given(st.lists(st.text(max_size=60), max_size=60))
def test_any_text_gives_at_most_so_many_rows_and_never_fails(parts):
    found = parse_row_query(parts)
    assert len(found) <= MOST_ROWS
    assert all(is_trade_row(row) for row in found)


def test_a_run_of_lines_is_one_range():
    assert "4-9.12" in row_query([f"s1:{line}" for line in (4, 5, 6, 7, 8, 9, 12)])
