from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from genjin.demo.wide.markets import WIDE_MARKETS
from genjin.demo.wide.trade import WideTrade, downloads_of, wide_trades

LAST = date(2026, 2, 15)


@given(st.integers(1, 60), st.integers(0, 40))
def test_downloads_cover_every_day_and_repeat_only_what_the_one_before_had(count, overlap):
    trade = WideTrade(WIDE_MARKETS["MX"], 1, LAST, 1_000)
    spans = downloads_of(trade, count, overlap)
    assert len(spans) == count
    assert spans[0][0] == 0
    assert spans[-1][1] == trade.days
    for (_, end, _), (begin, _, repeats_up_to) in pairwise(spans):
        assert repeats_up_to == end
        assert max(0, end - overlap) == begin


@given(st.integers(1, 10_000_000))
def test_the_countries_rows_add_up(rows):
    assert sum(each.rows for each in wide_trades(1, LAST, rows)) == rows
