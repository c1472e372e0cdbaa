"""Whether the calendars behind a planned day are known for its year and place; a plan says where not (M6)."""

from datetime import date

from genjin.kernel.calendars import CountryCalendar
from genjin.kernel.reason import ParamValue, Reason, Term
from genjin.kernel.states import assumed_state, countries_with_states
from genjin.scheduling.desk import Desks


def uncovered(desks: Desks, day: date) -> list[Reason]:
    """What isn't known: the year's holidays or the weekends that are worked (调休), the buyer's state."""
    calendars = dict.fromkeys((desks.own.country, desks.theirs))
    unknown = [reason for calendar in calendars for reason in _of(calendar, day.year)]
    return [*unknown, *_of_the_state(desks)]


def _of_the_state(desks: Desks) -> list[Reason]:
    """That the buyer's state isn't known, where holidays differ by it, and what is taken instead."""
    place = desks.place
    country = Term("country", place.country)
    if place.state_is_assumed and (name := assumed_state(place.country)):
        return [Reason("reason-state-assumed", {"country": country, "state": name})]
    if desks.theirs.subdivision is None and place.country in countries_with_states():
        return [Reason("reason-state-unknown", {"country": country})]
    return []


def _of(calendar: CountryCalendar, year: int) -> list[Reason]:
    params: dict[str, ParamValue] = {
        "country": Term("country", calendar.country),
        "year": str(year),
    }
    if not calendar.covers_holidays(year):
        return [Reason("reason-holidays-unknown", params)]
    if not calendar.covers_make_up_days(year):
        return [Reason("reason-make-up-days-unknown", params)]
    return []
