from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from genjin.stores.trade.duckdb_companies import Commonest, commonest_of_all

FORMS = st.dictionaries(st.sampled_from("ABCD"), st.integers(1, 9), min_size=1)


def ranked(forms: dict[str, int]) -> list[tuple[int, str]]:
    return sorted((-rows, name) for name, rows in forms.items())


def commonest(forms: dict[str, int]) -> Commonest:
    (first, name), *rest = ranked(forms)
    return Commonest(name, -first, -rest[0][0] if rest else 0)


@given(st.lists(FORMS, min_size=1, max_size=4))
def test_the_commonest_name_of_several_segments_is_the_counted_one_or_left_open(
    segments: list[dict[str, int]],
) -> None:
    counted = sum((Counter(forms) for forms in segments), Counter())
    assert commonest_of_all([commonest(forms) for forms in segments]) in {
        ranked(counted)[0][1],
        None,
    }


def test_a_large_segment_decides_over_a_small_one() -> None:
    assert commonest_of_all([Commonest("A", 90, 8), Commonest("B", 5, 1)]) == "A"
    assert commonest_of_all([Commonest("A", 3, 2), Commonest("B", 3, 2)]) is None
