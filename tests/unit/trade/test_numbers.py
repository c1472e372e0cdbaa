import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.problem import Problem
from genjin.trade.numbers import mark_shown, parse_number


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1234.5", None, 1234.5), ("1,234.5", None, 1234.5), ("1.234,5", None, 1234.5),
        ("1 234,5", None, 1234.5), ("1'234.50", None, 1234.5), ("1,234,567", None, 1234567),
        ("12,34,567.8", None, 1234567.8), ("1.234.567", None, 1234567), ("1,234", ".", 1234),
        ("1,234", ",", 1.234), ("1.234", ".", 1.234), ("US$ 12.50", None, 12.5), ("(5.0)", None, -5),
        ("7.5-", None, -7.5), ("1.01225E+11", ".", 101225000000), ("0", None, 0), (".5", None, 0.5),
        ("0.123", None, 0.123), ("-12", None, -12), ("€ 3,50", None, 3.5),
    ],
)  # fmt: skip
def test_a_number_is_read_in_the_style_that_it_shows_or_the_layout_states(text, mark, value):
    assert parse_number(text, mark) == pytest.approx(value)


@pytest.mark.parametrize(
    "text", ["", "abc", "1.234", "1,234", "1,2,3", "12 kg", "nan", "inf", "1e999", "--1"]
)
def test_what_could_be_two_numbers_or_is_none_is_a_problem(text):
    assert isinstance(parse_number(text), Problem)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_both_styles_of_thousands_give_the_number_back(amount):
    english = f"{amount:,}"
    german = english.translate(str.maketrans(",.", ".,"))
    assert parse_number(english, ".") == pytest.approx(float(amount))
    assert parse_number(german, ",") == pytest.approx(float(amount))


@given(st.text(max_size=80))
def test_any_text_gives_a_finite_number_or_a_problem(text):
    found = parse_number(text)
    assert isinstance(found, Problem) or abs(found) < float("inf")


@pytest.mark.parametrize("text", ["1e13", "9999999999999", "-1e300", "1E400"])
def test_a_figure_beyond_all_trade_is_a_problem(text):
    assert isinstance(parse_number(text), Problem)


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("1.234,5", ","), ("1,234.5", "."), ("12,50", ","), ("12.5", "."), ("1,234", "either"), ("1.000", "either"), ("1.234.567", ","),
        ("7", None), ("N/A", None), ("2025-01-02", None), ("", None), ("US$ 1.234,50", ","), ("0,500", ","),
    ],
)  # fmt: skip
def test_a_number_shows_its_decimal_mark_or_doesnt(text, mark):
    assert mark_shown(text) == mark
