"""Which days are worked, on either side and on both."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.calendars import (
    SellerCalendar,
    country_calendar,
    seller_calendar,
    shared_working_days,
)
from genjin.kernel.reason import Term

MONDAY_TO_FRIDAY = frozenset({1, 2, 3, 4, 5})
COUNTRIES = ["CN", "US", "BR", "SA", "IR", "BN", "IN", "NZ", "IL", "XX"]
DAYS = st.dates(date(2023, 1, 1), date(2029, 12, 31))


def chinese_seller(weekdays: frozenset[int] = MONDAY_TO_FRIDAY) -> SellerCalendar:
    return seller_calendar("CN", weekdays, follows_make_up_days=True)


@pytest.mark.parametrize(
    ("country", "subdivision", "rests"),
    [
        ("DE", None, {6, 7}),
        ("SA", None, {5, 6}),
        ("EG", None, {5, 6}),
        ("LY", None, {5, 6}),
        ("AE", None, {6, 7}),
        ("MR", None, {6, 7}),
        ("IR", None, {5}),
        ("BN", None, {5, 7}),
        ("MY", None, {6, 7}),
        ("MY", "Kedah", {5, 6}),
        ("MY", "Johor", {6, 7}),
        ("XX", None, {6, 7}),
    ],
)
def test_each_country_rests_on_its_own_weekend(
    country: str, subdivision: str | None, rests: set[int]
) -> None:
    calendar = country_calendar(country, subdivision)
    days = [date(2026, 9, 7) + timedelta(days=n) for n in range(56)]
    off = [calendar.day_off(day) for day in days]
    weekend = {
        day.isoweekday()
        for day, why in zip(days, off, strict=True)
        if why is not None and why.id == "reason-day-off-weekend"
    }
    assert weekend == rests


def test_the_emirates_rested_on_friday_until_2022() -> None:
    assert not country_calendar("AE").is_working_day(date(2021, 3, 5))
    assert country_calendar("AE").is_working_day(date(2026, 3, 6))


def test_a_holiday_is_named_in_both_languages() -> None:
    why = country_calendar("CN").day_off(date(2026, 2, 17))
    assert why is not None
    assert why.params["name"] == Bilingual("春节", "Chinese New Year (Spring Festival)")
    christmas = country_calendar("DE").day_off(date(2026, 12, 25))
    assert christmas is not None
    assert christmas.params == {
        "country": Term("country", "DE"),
        "date": date(2026, 12, 25),
        "name": Bilingual("圣诞节", "Christmas Day"),
    }


def test_an_estimated_holiday_says_so() -> None:
    why = country_calendar("EG").day_off(date(2026, 5, 27))
    assert why is not None
    assert why.params["name"] == Bilingual("宰牲节（预计）", "Eid al-Adha (estimated)")


def test_the_names_of_holidays_do_not_depend_on_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LANGUAGE", "pt_BR")
    why = country_calendar("BR").day_off(date(2031, 12, 25))
    assert why is not None
    assert why.params["name"] == Bilingual("圣诞节", "Christmas Day")


def test_carnival_closes_brazilian_offices() -> None:
    assert not country_calendar("BR").is_working_day(date(2026, 2, 17))
    assert country_calendar("BR").is_working_day(date(2026, 2, 19))


def test_chinese_make_up_days_are_worked_by_those_who_follow_them() -> None:
    saturday = date(2026, 2, 14)
    assert chinese_seller().is_working_day(saturday)
    assert country_calendar("CN").is_working_day(saturday)
    own_way = seller_calendar("CN", MONDAY_TO_FRIDAY, follows_make_up_days=False)
    assert not own_way.is_working_day(saturday)


def test_it_is_known_which_years_have_their_make_up_days() -> None:
    china = country_calendar("CN")
    assert china.covers_make_up_days(2026)
    assert not china.covers_make_up_days(2050)
    assert country_calendar("DE").covers_make_up_days(2050)


def test_a_six_day_week_works_on_saturdays_but_not_on_holidays() -> None:
    six = chinese_seller(frozenset({1, 2, 3, 4, 5, 6}))
    assert six.is_working_day(date(2026, 3, 7))
    assert not six.is_working_day(date(2026, 10, 3))


def test_an_own_day_of_rest_says_so() -> None:
    why = chinese_seller().day_off(date(2026, 3, 8))
    assert why is not None
    assert (why.id, why.params) == ("reason-day-off-own", {"weekday": Term("weekday", "7")})


@pytest.mark.parametrize("weekdays", [frozenset[int](), frozenset({0}), frozenset({8, 1})])
def test_a_seller_without_a_real_week_is_refused(weekdays: frozenset[int]) -> None:
    with pytest.raises(ValueError, match="ISO weekdays"):
        chinese_seller(weekdays)


def test_two_days_from_a_thursday_to_riyadh_is_the_coming_tuesday() -> None:
    # Thursday 5 March 2026; Friday is weekend there, Saturday and Sunday here.
    shared = shared_working_days(chinese_seller(), country_calendar("SA"))
    assert shared.nth_shared_working_day(date(2026, 3, 5), 1) == date(2026, 3, 9)
    assert shared.nth_shared_working_day(date(2026, 3, 5), 2) == date(2026, 3, 10)


def test_silence_over_chinese_new_year_does_not_count() -> None:
    shared = shared_working_days(chinese_seller(), country_calendar("DE"))
    # 14 February 2026 is worked here, but is a Saturday there; the holiday ends on the 23rd.
    assert shared.nth_shared_working_day(date(2026, 2, 13), 1) == date(2026, 2, 24)
    assert shared.shared_days_between(date(2026, 2, 13), date(2026, 2, 25)) == 2


def test_holidays_that_take_no_working_day_are_not_counted_as_lost() -> None:
    lost = country_calendar("DE").holidays_between(date(2026, 9, 1), date(2026, 12, 31))
    assert date(2026, 10, 3) not in lost  # a Saturday
    assert lost == [date(2026, 12, 25)]


def test_calendars_that_never_meet_say_so_and_do_not_search_for_ever() -> None:
    fridays = seller_calendar("CN", frozenset({5}), follows_make_up_days=False)
    shared = shared_working_days(fridays, country_calendar("IR"))
    assert not shared.ever_meet(2026)
    with pytest.raises(ValueError, match="no working days"):
        shared.nth_shared_working_day(date(2026, 3, 1), 1)


@given(st.sampled_from(COUNTRIES), DAYS, st.integers(1, 300))
def test_counting_forth_and_back_agrees(country: str, start: date, n: int) -> None:
    shared = shared_working_days(chinese_seller(), country_calendar(country))
    end = shared.nth_shared_working_day(start, n)
    assert end > start
    assert shared.includes(end)
    assert shared.shared_days_between(start, end) == n
    assert shared.shared_days_between(start, end - timedelta(days=1)) == n - 1
    assert shared.shared_days_between(end, start) == 0


@given(st.sampled_from(COUNTRIES), DAYS)
def test_a_shared_day_is_off_for_neither_side(country: str, day: date) -> None:
    seller, buyer = chinese_seller(), country_calendar(country)
    shared = shared_working_days(seller, buyer)
    assert shared.includes(day) == (seller.day_off(day) is None and buyer.day_off(day) is None)
    assert shared.first_from(day) == day or not shared.includes(day)


@given(country=st.sampled_from(COUNTRIES), day=DAYS)
def test_a_shared_day_is_one_that_both_work(country, day):
    seller, buyer = chinese_seller(), country_calendar(country)
    shared = shared_working_days(seller, buyer)
    assert (shared.shared_days_between(day - timedelta(days=1), day) == 1) == shared.includes(day)
