"""A cell means what the person who typed it meant, or it is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.workflows.customer_lists.cells import UnreadableCellError, read_cell, split_quantity
from genjin.workflows.customer_lists.columns import columns, heading
from genjin.workflows.customer_lists.neutral import neutralised


@pytest.mark.parametrize(
    ("kind", "cell", "value"),
    [
        ("number", "1,000", 1000.0),
        ("number", "1 000", 1000.0),
        ("number", "2.125", 2.125),
        ("money", "$ 1,234.5", 1234.5),
        ("money", "12500 USD", 12500.0),
        ("percent", "12%", 12.0),
        ("date", "2026年3月5日", "2026-03-05"),
        ("date", "2026-03-05 00:00", "2026-03-05"),
        ("dates", "2025-01-02; 2025/3/4，2025-01-02", ["2025-01-02", "2025-03-04"]),
        ("instant", "2026-03-05 14:30", "2026-03-05T14:30:00"),
        ("instant", "2026-03-05 14:30+08:00", "2026-03-05T14:30:00+08:00"),
        ("email", "Ana B <ANA@andes.br>", "ana@andes.br"),
        ("stage", "打样", "sample"),
        ("channel", "微信", "wechat"),
        ("direction", "客户来信", "in"),
        ("yes_no_date", "是", True),
        ("hs_code", "8704.22", "870422"),
    ],
)
def test_a_cell_is_read_as_it_was_meant(kind, cell, value):
    assert read_cell(kind, cell) == value


@pytest.mark.parametrize(
    ("kind", "cell", "problem"),
    [
        ("number", "1.500", "problem-list-number-ambiguous"),
        ("number", "-3", "problem-list-number"),
        ("money", "RMB 100", "problem-list-money"),
        ("date", "03/04/2025", "problem-list-date-ambiguous"),
        ("date", "soon", "problem-list-date"),
        ("email", "ana at andes.br", "problem-list-email"),
        ("phone", "call me", "problem-list-phone"),
        ("quantity", "a container", "problem-list-quantity"),
        ("stage", "thinking", "problem-list-stage"),
        ("yes_no", "maybe", "problem-list-yes-no"),
        ("text", "x" * 301, "problem-list-too-long"),
    ],
)
def test_a_cell_that_may_mean_something_else_is_refused(kind, cell, problem):
    with pytest.raises(UnreadableCellError) as refused:
        read_cell(kind, cell)
    assert refused.value.problem_id == problem


@pytest.mark.parametrize(
    ("text", "day"),
    [("01.02.2026", "2026-02-01"), ("3.4.26", "2026-04-03"), ("12.25.2025", "2025-12-25")],
)
def test_a_date_with_dots_begins_with_the_day_wherever_both_could_be_meant(text, day):
    assert read_cell("date", text) == day


@pytest.mark.parametrize("text", ["2月1日", "01.02.", "3/4", "5 Mar", "March 5th"])
def test_a_date_without_its_year_is_told_what_is_missing(text):
    with pytest.raises(UnreadableCellError) as refused:
        read_cell("date", text)
    assert refused.value.problem_id == "problem-list-date-year"


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("500 pcs", (500, "pcs")),
        ("2万件", (20_000, "件")),
        ("40", (40, "")),
        ("1,5 MT", (1.5, "MT")),
    ],
)
def test_a_quantity_keeps_its_unit(text, quantity):
    assert split_quantity(text) == quantity


@given(
    st.sampled_from(sorted({column.kind for column in columns().values()} - {"country"})), st.text()
)
def test_no_text_breaks_a_reader(kind, cell):
    with suppress(UnreadableCellError):
        read_cell(kind, cell)


@given(st.text())
def test_neutralised_text_never_begins_a_formula(text):
    safe = neutralised(text)
    assert safe in (text, f"'{text}")
    if safe == text:
        assert not text.startswith(("=", "@", "\t", "\r"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_column_is_known_by_the_word_that_heads_it_in_our_own_lists(language):
    words = [column.header(language) for column in columns().values()]
    assert list(heading(words).positions) == list(columns())


def test_a_header_is_known_without_case_spaces_and_remarks():
    found = heading(["  E-MAIL address ", "Country/Region *", "公司名称（必填）", "Mood"])
    assert found.positions == {"email": 0, "country": 1, "name": 2}
    assert found.unknown == ("Mood",)
