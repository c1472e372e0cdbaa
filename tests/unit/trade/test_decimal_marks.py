"""The decimal mark of a file's figures is taken from what shows it, and never guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.trade.decimal_marks import (
    ColumnFigures,
    Figure,
    MarkContradicted,
    MarkTaken,
    MarkUnclear,
    column_figures,
    decide_mark,
    mark_by_products,
)


def column(*texts: str, header: str = "Qty") -> ColumnFigures:
    return column_figures(
        header, [Figure(text, 1, line) for line, text in enumerate(texts, start=2)]
    )


@pytest.mark.parametrize(
    ("texts", "mark"),
    [
        (["1.234,5", "7"], ","), (["12,50", "1.234"], ","), (["1,234.5", "1,234"], "."), (["12.5"], "."),
        (["US$ 1.234,50"], ","), (["N/A", "-", "12,5"], ","), (["0.125", "1.000"], "."), (["1.234.567", "1.000"], ","),
        (["12,5", *["12.5"] * 30, "1.000"], "."),
    ],
)  # fmt: skip
def test_one_figure_that_shows_it_decides_for_the_file(texts, mark):
    found = decide_mark([column("1.000", "2.500"), column(*texts, header="Weight")])
    assert isinstance(found, MarkTaken)
    assert (found.mark, found.taken_from, found.header, found.settles) == (
        mark,
        "figures",
        "Weight",
        "1.000",
    )


def test_figures_that_could_be_read_in_two_ways_are_put_to_a_person_with_examples():
    found = decide_mark(
        [column("7", "N/A"), column("1.000", "2.500", "3.250", "4.000", header="Kg")]
    )
    assert found == MarkUnclear("Kg", ("1.000", "2.500", "3.250"), 2)


def test_figures_that_contradict_each_other_leave_the_others_unclear():
    assert isinstance(decide_mark([column("12,5", "12.5", "1.000")]), MarkUnclear)
    assert decide_mark([column("12,5", "12.5")]) == MarkTaken(".", "nothing")


def test_the_layout_and_the_person_decide_where_the_figures_show_nothing():
    figures = [column("1.000")]
    assert decide_mark(figures, declared=",") == MarkTaken(",", "layout", settles="1.000")
    assert decide_mark(figures, said=",", declared=".") == MarkTaken(",", "option", settles="1.000")
    assert decide_mark([column("12.5", "1.000")], declared=",") == MarkTaken(
        ".", "figures", "Qty", "12.5", "1.000"
    )


def test_a_person_who_says_what_the_figures_deny_is_told():
    assert decide_mark([column("1.000", "12.5")], said=",") == MarkContradicted("Qty", "12.5", 3)


def test_a_sign_is_no_thousands_mark_where_thousands_stand_without_one():
    found = decide_mark([column("1.250", "12500", "3.125")])
    assert found == MarkTaken(".", "ungrouped", "Qty", "12500", "1.250")
    other = decide_mark([column("1.250", "3.125"), column("12500", header="Kg")])
    assert isinstance(other, MarkUnclear)


@pytest.mark.parametrize(
    ("rows", "mark"),
    [
        ([("1.000", "2.500", "2.500")] * 3, "."), ([("1.000", "2,50", "2.500")] * 3, ","),
        ([("1.000", "2.500", "2.500")] * 2, None), ([("5", "1.250", "6.250")] * 9, None),
        ([("1.000", "2.500", "2.500")] * 3 + [("1.000", "2,50", "2.500")], None), ([("x", "", "1")] * 5, None),
    ],
)  # fmt: skip
def test_quantity_times_price_gives_the_value_by_one_mark_only(rows, mark):
    assert mark_by_products(rows) == mark


@given(st.lists(st.integers(1_000, 999_999), min_size=1), st.sampled_from(".,"))
def test_grouped_thousands_alone_are_never_taken_for_anything(amounts: list[int], sign: str):
    texts = [f"{amount:,}".replace(",", sign) for amount in amounts]
    assert isinstance(decide_mark([column(*texts)]), MarkUnclear)
