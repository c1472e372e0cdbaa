"""Which days are worked: a country's, a salesperson's, and the days that two calendars share (M5, M6).

Each year is worked out once, into one byte a day and a sorted list of working days, so that
counting shared days costs a look-up.
"""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache
from typing import Protocol

from genjin.kernel.calendar_corrections import NO_CORRECTIONS, CorrectedDay, Corrections
from genjin.kernel.public_holidays import (
    CountryYear,
    countries_with_make_up_days,
    days_in,
    subdivision_code,
)
from genjin.kernel.reason import Reason, Term

_ALL_WEEKDAYS = frozenset(range(1, 8))
_SATURDAY = 6
_TWO_WEEKS_DAYS = 14
_FEWEST_SHARED_DAYS = 12
"""Two calendars that share fewer days in a year than one a month give no rhythm."""


class WorkingCalendar(Protocol):
    """Days that are worked and days that are not."""

    def is_working_day(self, day: date) -> bool:
        """Whether the day is worked."""

    def day_off(self, day: date) -> Reason | None:
        """Why the day is not worked, or None if it is."""

    def holiday(self, day: date) -> Reason | None:
        """The public holiday of the day, by name, or None."""

    def works_in(self, year: int) -> bytes:
        """The days of a year in their order: 1 for a day that is worked, 0 for one that isn't."""

    def holidays_between(self, after: date, before: date) -> list[date]:
        """The holidays after one day and before another that take days which would be worked."""


class CountryCalendar:
    """The working days of a country, or of one of its states, with weekends that moved (调休)."""

    def __init__(
        self,
        country: str,
        subdivision: str | None,
        own: frozenset[CorrectedDay] = frozenset(),
    ) -> None:
        self.country = country
        self.subdivision = subdivision
        self._own = own
        self._years: dict[int, CountryYear] = {}

    def is_working_day(self, day: date) -> bool:
        """Whether offices work on the day."""
        return self._year(day.year).works[day.timetuple().tm_yday - 1] == 1

    def works_in(self, year: int) -> bytes:
        """The days of a year in their order: 1 where offices work, 0 where they are closed."""
        return self._year(year).works

    def is_make_up_day(self, day: date) -> bool:
        """Whether the day is a weekend day that is worked in place of another (调休)."""
        return day in self._year(day.year).make_up_days

    def is_holiday(self, day: date) -> bool:
        """Whether the day is a public holiday, be it on a weekend or not."""
        return day in self._year(day.year).holidays

    def is_inside_holidays(self, day: date) -> bool:
        """Whether the day is on a weekend between two holidays, which a published break includes."""
        if self.is_working_day(day):
            return False
        return all(
            self.is_holiday(self._next_no_weekend(day, timedelta(days=step))) for step in (-1, 1)
        )

    def _next_no_weekend(self, day: date, step: timedelta) -> date:
        """The next day before or after that is worked or a holiday."""
        day += step
        while not (self.is_working_day(day) or self.is_holiday(day)):
            day += step
        return day

    def holiday(self, day: date) -> Reason | None:
        """The public holiday of the day, by name, or None."""
        if not self.is_holiday(day):
            return None
        name = self._year(day.year).name(day)
        country = Term("country", self.country)
        return Reason("reason-day-off-holiday", {"country": country, "date": day, "name": name})

    def holidays_between(self, after: date, before: date) -> list[date]:
        """The holidays on weekdays after one day and before another."""
        return _between(
            (self._year(year).days_lost for year in _years(after, before)), after, before
        )

    def holidays_of(self, year: int) -> frozenset[date]:
        """All public holidays of a year, those on weekends too."""
        return self._year(year).holidays

    def day_off(self, day: date) -> Reason | None:
        """The holiday or the weekend that keeps offices closed on the day, or None."""
        if self.is_working_day(day):
            return None
        weekday = Term("weekday", str(day.isoweekday()))
        params = {"country": Term("country", self.country), "weekday": weekday}
        return self.holiday(day) or Reason("reason-day-off-weekend", params)

    def covers_make_up_days(self, year: int) -> bool:
        """Whether the year's shifted working weekends are known; true where there is no such custom."""
        if self.country not in countries_with_make_up_days():
            return True
        return bool(self._year(year).make_up_days)

    def covers_holidays(self, year: int) -> bool:
        """Whether any holiday of the year is known: a country without one has weekends only."""
        return self._year(year).is_known

    def holidays_named(self, name: str, year: int) -> tuple[date, ...]:
        """The days of a year that bear this name, by the package's English, in order."""
        known = self._year(year)
        return tuple(sorted(day for day in known.holidays if known.english_name(day) == name))

    def _year(self, year: int) -> CountryYear:
        known = self._years.get(year)
        if known is None:
            known = self._years[year] = CountryYear(self.country, self.subdivision, year, self._own)
        return known


class SellerCalendar:
    """The working days of a salesperson: his own weekdays, without his country's holidays.

    `alternate_saturday` is a Saturday that he works, and every second one from it, before and
    after (大小周).
    """

    def __init__(
        self,
        country: CountryCalendar,
        weekdays: frozenset[int],
        *,
        follows_make_up_days: bool,
        alternate_saturday: date | None = None,
    ) -> None:
        self.country = country
        self.weekdays = weekdays
        self.follows_make_up_days = follows_make_up_days
        self.alternate_saturday = alternate_saturday
        self._days_lost: dict[int, tuple[date, ...]] = {}
        self._works: dict[int, bytes] = {}

    def is_working_day(self, day: date) -> bool:
        """Whether he works on the day: on none of a holiday, nor of a weekend in the middle of one."""
        if self.country.is_holiday(day) or self.country.is_inside_holidays(day):
            return False
        if self._is_usual_day(day):
            return True
        return self.follows_make_up_days and self.country.is_make_up_day(day)

    def _is_usual_day(self, day: date) -> bool:
        """Whether the day is one of his week, holidays apart."""
        if day.isoweekday() in self.weekdays:
            return True
        if self.alternate_saturday is None or day.isoweekday() != _SATURDAY:
            return False
        return (day - self.alternate_saturday).days % _TWO_WEEKS_DAYS == 0

    def works_in(self, year: int) -> bytes:
        """The days of a year in their order: 1 where he works, 0 where he rests."""
        known = self._works.get(year)
        if known is None:
            first = date(year, 1, 1)
            days = (first + timedelta(days=n) for n in range(days_in(year)))
            known = self._works[year] = bytes(self.is_working_day(day) for day in days)
        return known

    def holiday(self, day: date) -> Reason | None:
        """The public holiday of his country on the day, by name, or None."""
        return self.country.holiday(day)

    def holidays_between(self, after: date, before: date) -> list[date]:
        """The holidays on his own weekdays after one day and before another."""
        return _between((self._lost_in(year) for year in _years(after, before)), after, before)

    def _lost_in(self, year: int) -> tuple[date, ...]:
        known = self._days_lost.get(year)
        if known is None:
            holidays = sorted(self.country.holidays_of(year))
            known = tuple(day for day in holidays if self._is_usual_day(day))
            self._days_lost[year] = known
        return known

    def day_off(self, day: date) -> Reason | None:
        """The holiday or his own day of rest, or None if he works."""
        if self.is_working_day(day):
            return None
        weekday = Term("weekday", str(day.isoweekday()))
        return self.holiday(day) or Reason("reason-day-off-own", {"weekday": weekday})


class DaysApart(Protocol):
    """Days that don't count although both sides work on them."""

    def days_in(self, year: int) -> frozenset[date]:
        """Those days of a year."""


class SharedWorkingDays:
    """The days on which the seller and the buyer both work, by the same date on both sides.

    The days `apart` are left out: long holidays in which offices are open and nobody answers.
    """

    def __init__(
        self, seller: WorkingCalendar, buyer: WorkingCalendar, apart: DaysApart | None = None
    ) -> None:
        self._calendars = (seller, buyer)
        self._apart = apart
        self._years: dict[int, tuple[int, ...]] = {}

    def includes(self, day: date) -> bool:
        """Whether both work on the day, and it counts."""
        if self._apart is not None and day in self._apart.days_in(day.year):
            return False
        return all(calendar.is_working_day(day) for calendar in self._calendars)

    def nth_shared_working_day(self, start: date, n: int) -> date:
        """The n-th shared working day after `start`, which itself isn't counted; n is 1 or more.

        Raises ValueError if the two calendars share next to no day (see `ever_meet`).
        """
        year, ordinal = start.year, start.toordinal()
        while True:
            days = self._shared(year)
            at = bisect_right(days, ordinal) + n - 1
            if at < len(days):
                return date.fromordinal(days[at])
            n -= len(days) - bisect_right(days, ordinal)
            year += 1
            if not self.ever_meet(year):
                raise ValueError("the two calendars share no working days")

    def first_from(self, day: date) -> date:
        """The day itself if it is shared, else the next shared working day."""
        return self.nth_shared_working_day(day - timedelta(days=1), 1)

    def shared_days_between(self, start: date, end: date) -> int:
        """How many shared working days come after `start`, up to and with `end`; 0 if it is earlier."""
        count = 0
        for year in range(start.year, end.year + 1):
            days = self._shared(year)
            count += max(
                0, bisect_right(days, end.toordinal()) - bisect_right(days, start.toordinal())
            )
        return count

    def ever_meet(self, year: int) -> bool:
        """Whether the two share enough days of the year to keep a rhythm."""
        return len(self._shared(year)) >= _FEWEST_SHARED_DAYS

    def _shared(self, year: int) -> tuple[int, ...]:
        known = self._years.get(year)
        if known is None:
            first = date(year, 1, 1).toordinal()
            both = zip(*(calendar.works_in(year) for calendar in self._calendars), strict=True)
            apart = self._apart.days_in(year) if self._apart is not None else frozenset()
            without = {day.toordinal() for day in apart}
            known = tuple(
                first + n for n, works in enumerate(both) if all(works) and first + n not in without
            )
            self._years[year] = known
        return known


def country_calendar(
    country: str, subdivision: str | None = None, corrections: Corrections = NO_CORRECTIONS
) -> CountryCalendar:
    """The calendar of a country (ISO 3166-1 alpha-2), and of its state where that is known.

    `subdivision` is a code or a name; one that isn't known is as good as none. A country
    without published holidays has weekends only. `corrections` come before what is published.
    """
    code = subdivision_code(country, subdivision)
    return _country_calendar(country, code, corrections.of_place(country, code))


@lru_cache(maxsize=500)
def seller_calendar(
    country: str,
    weekdays: frozenset[int],
    *,
    follows_make_up_days: bool,
    alternate_saturday: date | None = None,
    corrections: Corrections = NO_CORRECTIONS,
) -> SellerCalendar:
    """The calendar of a salesperson in a country who works on these ISO weekdays.

    Raises ValueError if there are no weekdays, or others than 1 to 7, or where the alternate
    Saturday isn't a Saturday.
    """
    if not weekdays or not weekdays <= _ALL_WEEKDAYS:
        raise ValueError(f"ISO weekdays are 1 (Monday) to 7: {sorted(weekdays)}")
    if alternate_saturday is not None and alternate_saturday.isoweekday() != _SATURDAY:
        raise ValueError(f"not a Saturday: {alternate_saturday}")
    return SellerCalendar(
        country_calendar(country, corrections=corrections),
        weekdays,
        follows_make_up_days=follows_make_up_days,
        alternate_saturday=alternate_saturday,
    )


@lru_cache(maxsize=5_000)
def shared_working_days(
    seller: WorkingCalendar, buyer: WorkingCalendar, apart: DaysApart | None = None
) -> SharedWorkingDays:
    """The days that the two share, worked out once for each pair of calendars."""
    return SharedWorkingDays(seller, buyer, apart)


@lru_cache(maxsize=5_000)
def _country_calendar(
    country: str, subdivision: str | None, own: frozenset[CorrectedDay]
) -> CountryCalendar:
    return CountryCalendar(country, subdivision, own)


def _years(first: date, last: date) -> range:
    return range(first.year, last.year + 1)


def _between(years: Iterable[tuple[date, ...]], after: date, before: date) -> list[date]:
    return [day for days in years for day in days if after < day < before]
