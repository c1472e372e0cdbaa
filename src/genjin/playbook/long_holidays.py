"""The days of the long holidays in which a buyer's silence says nothing, and the season before (M5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.calendars import country_calendar
from genjin.playbook.rule_files import Around, LongHoliday, LongHolidaysFile

_ONE_HOLIDAY = timedelta(days=15)
"""Days of one name that lie nearer to each other than this are one holiday."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One long holiday, from its first day to its last. `title` is what it is called."""

    id: str
    title: Bilingual
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class OrderSeason:
    """From when to tell a buyer the last date to order, that date, and the holiday's first day."""

    opens: date
    order_by: date
    holiday: date
    title: Bilingual


class LongHolidays:
    """The rules of `long_holidays.yaml`, worked out once for each country and year.

    Two are equal only if they are one: plans are cached by them.
    """

    def __init__(self, rules: LongHolidaysFile) -> None:
        self.rules = rules
        self._stretches: dict[tuple[str, int], tuple[Stretch, ...]] = {}

    def stretches(self, country: str, year: int) -> tuple[Stretch, ...]:
        """Those of a country that begin in the year, in order."""
        known = self._stretches.get((country, year))
        if known is None:
            found = (
                stretch
                for holiday in self.rules.holidays
                if country in holiday.countries
                for stretch in self._of(holiday, year)
            )
            known = tuple(sorted(found, key=lambda stretch: (stretch.first, stretch.id)))
            self._stretches[country, year] = known
        return known

    def near(self, country: str, day: date) -> Iterator[Stretch]:
        """Those that a day may lie in or shortly before, over the ends of the year."""
        for year in (day.year - 1, day.year, day.year + 1):
            yield from self.stretches(country, year)

    def stretch_on(self, country: str, day: date) -> Stretch | None:
        """The long holiday that a day lies in, or None."""
        found = self.near(country, day)
        return next((each for each in found if each.first <= day <= each.last), None)

    def order_season(self, year: int) -> OrderSeason | None:
        """The season before the holiday of a year, by the factory's lead time; None if not wanted."""
        rule = self.rules.order_before
        if rule is None:
            return None
        holiday = next(each for each in self.rules.holidays if each.id == rule.holiday)
        days = self.anchors(holiday.around, year) if holiday.around else []
        if not days:
            return None
        closes = days[0] - timedelta(days=rule.factory_closes_days)
        order_by = closes - timedelta(days=rule.lead_time_days)
        opens = order_by - timedelta(days=rule.notice_days)
        return OrderSeason(opens, order_by, days[0], holiday.title.bilingual())

    def closes_in(self, country: str) -> bool:
        """Whether factories of the country close for the holiday before which orders are asked for."""
        rule = self.rules.order_before
        holidays = self.rules.holidays
        return rule is not None and any(
            each.id == rule.holiday and country in each.countries for each in holidays
        )

    @staticmethod
    def anchors(around: Around, year: int) -> list[date]:
        """The first days of a movable holiday in a year; the Islamic year may bring it twice."""
        first_days: list[date] = []
        last = date.min
        for day in country_calendar(around.country).holidays_named(around.name, year):
            if day - last > _ONE_HOLIDAY or last == date.min:
                first_days.append(day)
            last = day
        return first_days

    def _of(self, holiday: LongHoliday, year: int) -> Iterator[Stretch]:
        title = holiday.title.bilingual()
        if holiday.every_year is not None:
            first = holiday.every_year.from_.replace(year=year)
            last = holiday.every_year.to.replace(year=year)
            if last < first:
                last = last.replace(year=year + 1)
            yield Stretch(holiday.id, title, first, last)
        if holiday.around is not None:
            before = timedelta(days=holiday.around.days_before)
            after = timedelta(days=holiday.around.days_after)
            for day in self.anchors(holiday.around, year):
                yield Stretch(holiday.id, title, day - before, day + after)
