"""Whether the calendars behind a planned day are known for its year; a plan says where not (M6)."""

from datetime import date

from genjin.kernel.calendars import CountryCalendar
from genjin.kernel.reason import ParamValue, Reason, Term
from genjin.scheduling.desk import Desks


def uncovered(desks: Desks, day: date) -> list[Reason]:
    """What isn't known of the day's year: public holidays, or the weekends that are worked (调休)."""
    calendars = dict.fromkeys((desks.own.country, desks.theirs))
    return [reason for calendar in calendars for reason in _of(calendar, day.year)]


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
