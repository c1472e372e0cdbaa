"""What the report looks at: one customer's touches and orders, and whose clocks they were made by."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from genjin.scheduling.situation import PastTouch, Place, Seller


class Period(NamedTuple):
    """From a day to a later one, both included; days are the salesperson's."""

    since: date
    until: date

    def __contains__(self, day: object) -> bool:
        """Whether the day lies in the period."""
        return isinstance(day, date) and self.since <= day <= self.until


@dataclass(frozen=True, slots=True)
class TimedTouch:
    """A touch with what it took and was for.

    `is_estimated`: nobody entered the minutes, so the playbook's count.
    """

    touch: PastTouch
    purpose: str
    minutes: int
    is_estimated: bool


@dataclass(frozen=True, slots=True)
class OrderMade:
    """An order that was confirmed on a day; money where it was entered."""

    on: date
    amount_usd: float | None
    profit_usd: float | None
    inquired_on: date | None


@dataclass(frozen=True, slots=True)
class DealEnd:
    """A deal that had been open and was won or lost on a day.

    `grade` is the customer's when the deal began, for a won deal makes its customer a better one;
    empty where it wasn't known.
    """

    on: date
    is_won: bool
    grade: str


@dataclass(frozen=True, slots=True)
class CustomerHistory:
    """One customer, graded as he is today. `touches` and `orders` oldest first, of all times.

    `inquiries` are the instants at which he asked; `ends` his deals that were won or lost, each
    once: an order without an open deal before it is none.
    """

    customer_id: str
    name: str
    grade: str
    seller: Seller
    place: Place
    touches: tuple[TimedTouch, ...]
    inquiries: tuple[datetime, ...]
    orders: tuple[OrderMade, ...]
    ends: tuple[DealEnd, ...]

    def touches_in(self, period: Period) -> Iterator[TimedTouch]:
        """The touches that were made in a period, by the seller's days."""
        for timed in self.touches:
            if timed.touch.at.astimezone(self.seller.zone).date() in period:
                yield timed

    def orders_in(self, period: Period) -> Iterator[OrderMade]:
        """The orders of a period."""
        return (order for order in self.orders if order.on in period)
