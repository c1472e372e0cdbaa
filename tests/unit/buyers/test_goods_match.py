"""Words are found in goods as the trade store finds them."""

import pytest

from genjin.buyers.goods_match import holds_words


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("T8-18W", True),
        ("tubo t8", True),
        ("T8 18", True),
        ("180", False),
        ("T", True),
        ("iluminação", True),
        ("8W", False),
        ("灯管", True),
        ("灯泡", False),
        ("", False),
        ("--", False),
    ],
)
def test_each_word_begins_a_word_and_a_number_ends_where_it_ends(
    words: str, *, found: bool
) -> None:
    assert holds_words("TUBO LED T8-18W 1800LM ILUMINACAO 灯管", words) is found
