"""Days that somebody entered come before the published tables, for the place that they concern."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.calendar_corrections import CorrectedDay, Corrections
from genjin.kernel.calendars import country_calendar, seller_calendar

FIVE_DAYS = frozenset({1, 2, 3, 4, 5})


def entered(*days: CorrectedDay) -> Corrections:
    return Corrections(frozenset(days))


def test_an_entered_holiday_closes_offices_and_bears_its_name() -> None:
    day = CorrectedDay("DE", "", date(2026, 3, 5), is_worked=False, name="Mourning")
    calendar = country_calendar("DE", corrections=entered(day))
    why = calendar.day_off(date(2026, 3, 5))
    assert why is not None
    assert why.params["name"] == Bilingual("Mourning", "Mourning")
    assert calendar.holidays_between(date(2026, 3, 1), date(2026, 3, 9)) == [date(2026, 3, 5)]
    assert country_calendar("DE").is_working_day(date(2026, 3, 5))


def test_a_holiday_that_is_worked_after_all_is_a_working_day() -> None:
    day = CorrectedDay("DE", "", date(2026, 12, 25), is_worked=True)
    calendar = country_calendar("DE", corrections=entered(day))
    assert calendar.is_working_day(date(2026, 12, 25))


def test_an_entered_working_weekend_covers_its_year() -> None:
    saturday = date(2050, 1, 29)
    corrections = entered(CorrectedDay("CN", "", saturday, is_worked=True))
    china = country_calendar("CN", corrections=corrections)
    assert china.is_working_day(saturday)
    assert china.covers_make_up_days(2050)
    seller = seller_calendar("CN", FIVE_DAYS, follows_make_up_days=True, corrections=corrections)
    assert seller.is_working_day(saturday)


def test_a_state_s_own_word_comes_before_its_country_s_and_leaves_the_other_states_alone() -> None:
    day = date(2026, 3, 5)
    corrections = entered(
        CorrectedDay("DE", "", day, is_worked=False), CorrectedDay("DE", "BY", day, is_worked=True)
    )
    assert country_calendar("DE", "BY", corrections).is_working_day(day)
    assert not country_calendar("DE", "HE", corrections).is_working_day(day)
    assert country_calendar("AT", None, corrections).is_working_day(day)


def test_a_country_without_published_holidays_says_so_until_one_is_entered() -> None:
    assert not country_calendar("XX").covers_holidays(2026)
    assert country_calendar("DE").covers_holidays(2026)
    day = CorrectedDay("XX", "", date(2026, 3, 5), is_worked=False)
    assert country_calendar("XX", corrections=entered(day)).covers_holidays(2026)


@pytest.mark.parametrize(
    ("country", "state", "day", "works"),
    [
        ("MR", None, date(2026, 3, 6), True),  # a Friday
        ("MY", "Kelantan", date(2026, 3, 6), False),
        ("MY", "Terengganu", date(2026, 4, 12), True),  # a Sunday
        ("MY", "Kedah", date(2026, 3, 6), False),
        ("MY", "Johor", date(2026, 3, 6), True),
        ("MY", "Johor", date(2024, 3, 1), False),  # a Friday before 2025
        ("MY", "Selangor", date(2026, 3, 6), True),
        ("HK", None, date(2026, 3, 7), False),  # a Saturday
        ("VE", None, date(2026, 3, 7), False),
    ],
)
def test_weekends_are_those_of_the_place_and_of_the_year(country, state, day, works) -> None:
    assert country_calendar(country, state).is_working_day(day) is works


def test_every_second_saturday_is_worked_before_and_after_the_one_that_was_named() -> None:
    seller = seller_calendar(
        "CN", FIVE_DAYS, follows_make_up_days=False, alternate_saturday=date(2026, 3, 7)
    )
    saturdays = [date(2026, 2, 21) + timedelta(days=7 * n) for n in range(5)]
    # 21 February is a holiday.
    assert [seller.is_working_day(day) for day in saturdays] == [False, False, True, False, True]
    assert not seller.is_working_day(date(2026, 10, 3))  # its turn, but National Day


def test_an_alternate_saturday_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="not a Saturday"):
        seller_calendar(
            "CN", FIVE_DAYS, follows_make_up_days=True, alternate_saturday=date(2026, 3, 6)
        )


@given(
    country=st.sampled_from(["DE", "SA", "CN", "XX"]),
    day=st.dates(date(2024, 1, 1), date(2029, 12, 31)),
    is_worked=st.booleans(),
)
def test_whatever_was_entered_holds_on_its_day_and_on_no_other(
    *, country: str, day: date, is_worked: bool
) -> None:
    corrections = entered(CorrectedDay(country, "", day, is_worked=is_worked))
    corrected, published = country_calendar(country, None, corrections), country_calendar(country)
    assert corrected.is_working_day(day) is is_worked
    others = (day + timedelta(days=n) for n in range(-9, 10) if n)
    for other in others:
        assert corrected.is_working_day(other) == published.is_working_day(other)
