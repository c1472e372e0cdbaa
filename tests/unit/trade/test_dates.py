from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.problem import Problem
from genjin.trade.dates import EARLIEST, LATEST, names_month, order_shown, parse_date


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2025-03-01", None, date(2025, 3, 1)), ("2025-03-01 00:00:00", None, date(2025, 3, 1)),
        ("2025-03-01T08:00", None, date(2025, 3, 1)), ("2025/3/1", None, date(2025, 3, 1)),
        ("20250301", None, date(2025, 3, 1)), ("01/03/2025", "dmy", date(2025, 3, 1)),
        ("01/03/2025", "mdy", date(2025, 1, 3)), ("31/03/2025", None, date(2025, 3, 31)),
        ("03/31/2025", None, date(2025, 3, 31)), ("5.5.25", None, date(2025, 5, 5)),
        ("Feb 2025", None, date(2025, 2, 1)), ("ENE-2023", None, date(2023, 1, 1)),
        ("15-ABR-2024", None, date(2024, 4, 15)), ("15 de agosto de 2024", None, date(2024, 8, 15)),
        ("Aug 15, 2024", None, date(2024, 8, 15)), ("45000", None, date(2023, 3, 15)),
        ("45000.0", None, date(2023, 3, 15)), ("2025年3月1日", None, date(2025, 3, 1)),
        ("2025年3月", None, date(2025, 3, 1)), ("01 мая 2024", None, date(2024, 5, 1)),
        ("2025-02", None, date(2025, 2, 1)), ("202502", None, date(2025, 2, 1)), ("1er", None, None), ("3 juillet 2024", None, date(2024, 7, 3)),
        ("3 juin 2024", None, date(2024, 6, 3)), ("29-févr-2024", None, date(2024, 2, 29)),
    ],
)  # fmt: skip
def test_a_date_is_read_in_the_forms_that_customs_files_print(text, order, day):
    found = parse_date(text, order)
    assert isinstance(found, Problem) if day is None else found == day


@pytest.mark.parametrize(
    "text",
    ["", "0", "03/04/2025", "2025-02-30", "1900-01-02", "00:00.0", "hello", "Foo 2025", "9999-01-01", "31/31/2025", "4082025.0"],
)  # fmt: skip
def test_what_could_be_two_days_or_is_none_is_a_problem(text):
    assert isinstance(parse_date(text), Problem)


@pytest.mark.parametrize(
    ("text", "is_month"),
    [
        ("Oct 2024", True), ("2024-10", True), ("202410", True), ("2024年10月", True),
        ("2024-10-01", False), ("1 Oct 2024", False), ("45000", False), ("2024", False), ("", False),
    ],
)  # fmt: skip
def test_a_month_is_told_from_a_day(text, is_month):
    assert names_month(text) is is_month


@pytest.mark.parametrize(
    ("text", "shown"),
    [("25/03/2025", "dmy"), ("03-25-25", "mdy"), ("03/04/2025", "either"), ("2025-03-04", None), ("31/31/2025", None)],
)  # fmt: skip
def test_a_date_shows_the_order_of_its_day_and_month_or_leaves_it_open(text, shown):
    assert order_shown(text) == shown


@given(st.dates(min_value=EARLIEST, max_value=LATEST - timedelta(days=1)))
def test_every_day_is_read_back_from_each_unambiguous_form(day):
    assert parse_date(day.isoformat()) == day
    assert parse_date(day.strftime("%d/%m/%Y"), "dmy") == day
    assert parse_date(day.strftime("%m/%d/%Y"), "mdy") == day
    assert parse_date(day.strftime("%Y%m%d")) == day


@given(st.text(max_size=60))
def test_any_text_gives_a_day_in_bounds_or_a_problem(text):
    found = parse_date(text)
    assert isinstance(found, Problem) or EARLIEST <= found < LATEST


def test_a_day_that_cant_have_come_yet_is_a_problem_that_says_so():
    latest = date(2026, 3, 6)
    assert parse_date("2026-03-06", latest=latest) == latest
    found = parse_date("2062-03-05", latest=latest)
    assert isinstance(found, Problem)
    assert (found.id, found.params["latest"]) == ("problem-date-future", latest)
