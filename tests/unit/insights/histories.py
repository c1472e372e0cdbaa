"""Customers as the report sees them, made by hand."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from genjin.insights.history import CustomerHistory, DealEnd, OrderMade, Period, TimedTouch
from genjin.scheduling.situation import Channel, Direction, PastTouch, Place, Seller

SHANGHAI = ZoneInfo("Asia/Shanghai")
SELLER = Seller(SHANGHAI)
LIMA = Place("PE", ZoneInfo("America/Lima"))
MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))


def at(day: int, hour: int = 17, minute: int = 30, month: int = 3) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=SHANGHAI)


def out(
    when: datetime, minutes: int | None = None, channel: Channel = Channel.MAIL, purpose: str = ""
) -> TimedTouch:
    touch = PastTouch("t1", when, Direction.OUT, channel)
    return TimedTouch(
        touch, purpose, 12 if minutes is None else minutes, is_estimated=minutes is None
    )


def answer(when: datetime, channel: Channel = Channel.MAIL) -> TimedTouch:
    return TimedTouch(PastTouch("t2", when, Direction.IN, channel), "", 0, is_estimated=True)


def history(
    customer_id: str = "1",
    *touches: TimedTouch,
    grade: str = "a",
    orders: tuple[OrderMade, ...] = (),
    inquiries: tuple[datetime, ...] = (),
    ends: tuple[DealEnd, ...] = (),
    place: Place = LIMA,
) -> CustomerHistory:
    return CustomerHistory(
        customer_id,
        f"Customer {customer_id}",
        grade,
        SELLER,
        place,
        touches,
        inquiries,
        orders,
        ends,
    )


def order(day: int, amount: float | None = 1000.0, inquired: int | None = None) -> OrderMade:
    inquired_on = date(2026, 3, inquired) if inquired else None
    profit = amount * 0.1 if amount is not None else None
    return OrderMade(date(2026, 3, day), amount, profit, inquired_on)
