"""The two desks of one plan: whose calendars, clocks and days are looked at."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from genjin.kernel.calendars import (
    CountryCalendar,
    SellerCalendar,
    SharedWorkingDays,
    country_calendar,
    seller_calendar,
    shared_working_days,
)
from genjin.playbook.long_holidays import LongHolidays
from genjin.scheduling.situation import Place, Seller


@dataclass(frozen=True, slots=True, eq=False)
class Desks:
    """The seller's and the buyer's time, side by side; one object for each pair (`desks_of`).

    `days` are those that both work; where the two calendars hardly ever meet (`meet` is false),
    they are the seller's own. The buyer's long holidays aren't among them: silence doesn't count
    then.
    """

    seller: Seller
    place: Place
    own: SellerCalendar
    theirs: CountryCalendar
    days: SharedWorkingDays
    meet: bool
    long_holidays: LongHolidays

    def today(self, now: datetime) -> date:
        """The salesperson's date."""
        return now.astimezone(self.seller.zone).date()

    def start_of(self, day: date) -> datetime:
        """The instant at which a day of the salesperson's begins."""
        return datetime.combine(day, time(0), self.seller.zone)


@lru_cache(maxsize=5_000)
def desks_of(seller: Seller, place: Place, year: int, long_holidays: LongHolidays) -> Desks:
    """The desks of a seller and a contact, for plans made in a year."""
    own = own_calendar(seller)
    theirs = country_calendar(place.country, place.subdivision, seller.corrections)
    shared = shared_working_days(own, theirs)
    meet = shared.ever_meet(year) and shared.ever_meet(year + 1)
    both = (own, theirs) if meet else (own, own)
    days = shared_working_days(*both, _days_away(long_holidays, place.country))
    return Desks(seller, place, own, theirs, days, meet, long_holidays)


def own_calendar(seller: Seller) -> SellerCalendar:
    """The days that the seller works."""
    return seller_calendar(
        seller.country,
        seller.weekdays,
        follows_make_up_days=seller.follows_make_up_days,
        alternate_saturday=seller.alternate_saturday,
        corrections=seller.corrections,
    )


class _DaysAway:
    """The days of a country's long holidays."""

    def __init__(self, long_holidays: LongHolidays, country: str) -> None:
        self._long_holidays, self._country = long_holidays, country

    def days_in(self, year: int) -> frozenset[date]:
        """Those of a year."""
        return frozenset(
            day
            for began in (year - 1, year)
            for each in self._long_holidays.stretches(self._country, began)
            for n in range((each.last - each.first).days + 1)
            if (day := each.first + timedelta(days=n)).year == year
        )


@lru_cache(maxsize=1_000)
def _days_away(long_holidays: LongHolidays, country: str) -> _DaysAway:
    return _DaysAway(long_holidays, country)
