"""The quartiles of the others, found in the sums of all."""

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.prices import weighted_quantile
from genjin.stores.trade.duckdb_prices import Own, wanted_sizes

SIZES = st.integers(1, 10**6).map(lambda size: size / 100)
BOUGHT = st.lists(st.tuples(st.integers(1, 30), SIZES), min_size=1, max_size=40)


@given(others=BOUGHT, own=BOUGHT | st.just([]))
def test_the_size_to_look_up_gives_the_price_that_the_others_rows_give(
    others: list[tuple[int, float]], own: list[tuple[int, float]]
) -> None:
    rows = sorted([(*one, False) for one in others] + [(*one, True) for one in own])
    reached = list(accumulate(size for _, size, _ in rows))
    his = [
        Own(up_to, size) for up_to, (_, size, is_own) in zip(reached, rows, strict=True) if is_own
    ]
    for level, wanted in zip((0.25, 0.5, 0.75), wanted_sizes(reached[-1], his), strict=True):
        found = min(
            price for up_to, (price, *_) in zip(reached, rows, strict=True) if up_to >= wanted
        )
        assert found == weighted_quantile([(float(p), size) for p, size in others], level)
