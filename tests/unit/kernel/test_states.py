"""A place's state, by which its holidays and its weekend are those of the state."""

from datetime import date

import holidays
import pytest

from genjin.kernel.calendars import country_calendar
from genjin.kernel.states import (
    StateFound,
    assumed_state,
    countries_with_states,
    listed_states,
    state_of,
)


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (("GB", None, "London"), "ENG"),
        (("GB", None, "曼彻斯特"), "ENG"),
        (("GB", "Scotland", "London"), "SCT"),
        (("CA", None, "TORONTO"), "ON"),
        (("CA", None, "Montréal"), "QC"),
        (("MY", None, "Kota Bharu"), "03"),
        (("MY", "Penang", None), "07"),
        (("DE", "Bavaria", None), "BY"),
        (("DE", None, "Koln"), "NW"),
        (("US", "LA", None), "LA"),
        (("US", None, "LA"), "CA"),
        (("US", None, "Washington"), "DC"),
        (("US", "Washington", None), "WA"),
    ],
)
def test_a_state_is_told_by_its_name_or_by_a_city(place, code):
    assert state_of(*place) == StateFound(code)


def test_where_neither_is_known_a_state_is_assumed_or_none_is():
    assert state_of("GB") == StateFound("ENG", is_assumed=True)
    assert state_of("CA", None, "Nowhere") == StateFound("ON", is_assumed=True)
    assert state_of("DE", None, "Nowhere") == StateFound(None)
    assert state_of("FR", None, "Paris") == StateFound(None)


def test_every_state_that_is_listed_is_one_of_the_package_and_stands_for_one_place():
    for country in countries_with_states():
        known = getattr(holidays, country).subdivisions
        listed = listed_states(country)
        assert set(listed) <= set(known)
        names = [name.casefold() for each in listed.values() for name in each]
        assert len(names) == len(set(names))
        if assumed_state(country):
            assert state_of(country).code in listed


@pytest.mark.parametrize(
    ("country", "city", "day_off"),
    [
        ("GB", None, date(2026, 8, 31)),
        ("GB", "Manchester", date(2026, 4, 6)),
        ("CA", None, date(2026, 10, 12)),
        ("CA", "Toronto", date(2026, 5, 18)),
        ("MY", "Kota Bharu", date(2026, 10, 16)),
    ],
)
def test_nobody_is_at_work_there(country, city, day_off):
    calendar = country_calendar(country, state_of(country, None, city).code)
    assert not calendar.is_working_day(day_off)


def test_kelantan_works_on_sundays_and_selangor_does_not():
    sunday = date(2026, 4, 12)
    east, west = (
        country_calendar("MY", state_of("MY", None, city).code)
        for city in ("Kota Bharu", "Shah Alam")
    )
    assert (east.is_working_day(sunday), west.is_working_day(sunday)) == (True, False)
