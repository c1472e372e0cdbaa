"""The two desks of one plan: whose calendars, clocks and days are looked at."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache

from genjin.kernel.calendars import (
    CountryCalendar,
    SellerCalendar,
    SharedWorkingDays,
    country_calendar,
    seller_calendar,
    shared_working_days,
)
from genjin.scheduling.situation import Place, Seller


@dataclass(frozen=True, slots=True, eq=False)
class Desks:
    """The seller's and the buyer's time, side by side; one object for each pair (`desks_of`).

    `days` are those that both work; where the two calendars hardly ever meet (`meet` is false),
    they are the seller's own.
    """

    seller: Seller
    place: Place
    own: SellerCalendar
    theirs: CountryCalendar
    days: SharedWorkingDays
    meet: bool

    def today(self, now: datetime) -> date:
        """The salesperson's date."""
        return now.astimezone(self.seller.zone).date()

    def start_of(self, day: date) -> datetime:
        """The instant at which a day of the salesperson's begins."""
        return datetime.combine(day, time(0), self.seller.zone)


@lru_cache(maxsize=5_000)
def desks_of(seller: Seller, place: Place, year: int) -> Desks:
    """The desks of a seller and a contact, for plans made in a year."""
    own = seller_calendar(
        seller.country, seller.weekdays, follows_make_up_days=seller.follows_make_up_days
    )
    theirs = country_calendar(place.country, place.subdivision)
    shared = shared_working_days(own, theirs)
    meet = shared.ever_meet(year) and shared.ever_meet(year + 1)
    return Desks(
        seller, place, own, theirs, shared if meet else shared_working_days(own, own), meet
    )
