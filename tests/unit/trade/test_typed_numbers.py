from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.problem import Problem
from genjin.trade.typed_numbers import read_typed_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("2,35", "2.35"), ("7,15", "7.15"), ("7.90", "7.9"), ("9,5", "9.5"), ("1,234.5", "1234.5"), ("1.234,5", "1234.5"),
        ("12,500.00", "12500"), ("1,000,000", "1000000"), ("1.000.000", "1000000"), ("12 000", "12000"), ("US$ 7,90", "7.9"),
        ("１，２５０．５", "1250.5"), ("0,125", "0.125"), ("2.125", "2.125"), ("-3", "-3"), ("1e3", "1000"),
    ],
)  # fmt: skip
def test_a_typed_number_is_read_with_either_decimal_mark(text, number):
    assert read_typed_number(text) == Decimal(number)


@pytest.mark.parametrize("text", ["2,350", "2,125", "2.350", "1.000", "US$ 2,350", "999,999"])
def test_what_may_be_thousands_or_a_fraction_is_asked_back_with_both(text):
    found = read_typed_number(text)
    assert isinstance(found, Problem)
    assert found.id == "problem-number-either"
    assert {found.params["grouped"], found.params["fraction"]} == {
        text.removeprefix("US$ ").replace(",", "").replace(".", ""),
        f"{Decimal(text.removeprefix('US$ ').replace(',', '.')).normalize():f}",
    }


def test_a_comma_parts_the_thousands_of_a_quantity_and_a_point_is_asked_back():
    assert read_typed_number("1,000", is_quantity=True) == Decimal(1000)
    assert read_typed_number("1,125", is_quantity=True) == Decimal(1125)
    assert isinstance(read_typed_number("1.000", is_quantity=True), Problem)
    assert isinstance(read_typed_number("1.125", is_quantity=True), Problem)
    assert read_typed_number("1.125") == Decimal("1.125")


def test_thousands_that_make_no_sense_are_a_fraction():
    assert read_typed_number("7,150", most=1000) == Decimal("7.15")
    assert read_typed_number("9.500", most=100) == Decimal("9.5")


@pytest.mark.parametrize("text", ["NaN", "inf", "1.2.3", "1,23,4", "12万", "-", "", "1e99", "=1+1"])
def test_what_is_no_number_is_a_problem(text):
    assert isinstance(read_typed_number(text), Problem)


@given(st.decimals(0, 10**8, places=2), st.sampled_from([",.", ".,", " ,", " ."]))
def test_a_figure_with_two_decimals_comes_back_however_it_is_grouped(figure, marks):
    grouping, mark = marks
    text = f"{figure:,.2f}".replace(",", "g").replace(".", mark).replace("g", grouping)
    assert read_typed_number(text) == figure
