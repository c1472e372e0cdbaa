"""Every hour of a year, over zones with and without summer time, half hours and other weekends.

The largest class of defects in such systems is time: "today" by UTC, rhythms that never fire
outside it, skipped weekends that land at night. So each hour of the year a plan is made, with a
Shanghai seller and buyers in seven zones, and with sellers in seven zones.
"""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from genjin.kernel.calendar_corrections import CorrectedDay, Corrections
from genjin.playbook.defaults import load_default_playbook
from genjin.scheduling.next_touch import next_touch
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.situation import (
    Away,
    Channel,
    Direction,
    PastTouch,
    Place,
    Seller,
    Situation,
    Snooze,
)
from tests.unit.scheduling.invariants import assert_holds

HOURS = 365 * 24
START = datetime(2026, 1, 1, tzinfo=UTC)
PLACES = {
    "IN": "Asia/Kolkata",
    "NP": "Asia/Kathmandu",
    "BR": "America/Sao_Paulo",
    "US": "America/New_York",
    "SA": "Asia/Riyadh",
    "NZ": "Pacific/Auckland",
    "CN": "Asia/Shanghai",
}
GRADES = ("key", "sample", "a", "prospect")
CHANNELS = (
    (Channel.MAIL,),
    (Channel.CALL, Channel.MAIL),
    (Channel.WHATSAPP,),
    (Channel.MAIL, Channel.WECHAT),
    (),
)
ENTERED = Corrections(
    frozenset(
        {
            CorrectedDay("IN", "", date(2026, 6, 10), is_worked=False),
            CorrectedDay("US", "", date(2026, 7, 3), is_worked=True),
        }
    )
)
HOURS_SINCE_CONTACT = (1, 20, 49, 120, 400, 3_000)


def situation_in(hour: int, country: str, now: datetime) -> Situation:
    """Another customer each hour: grade, channels, silence and what waits all take turns."""
    last = now - timedelta(hours=HOURS_SINCE_CONTACT[hour % 6])
    direction = Direction.IN if hour % 11 == 0 else Direction.OUT
    channels = CHANNELS[hour // 3 % 5]
    touch = PastTouch("t", last, direction, channels[0] if channels else Channel.CALL)
    snooze = Snooze((now + timedelta(days=hour % 9)).date(), now) if hour % 13 == 0 else None
    return Situation(
        customer_id=str(hour),
        grade=GRADES[hour // 2 % 4],
        place=Place(country, ZoneInfo(PLACES[country])),
        channels=channels,
        touches=() if hour % 7 == 0 else (touch,),
        followed_since=last,
        inquired_at=last if hour % 17 == 0 else None,
        inquiry_answered=hour % 17 != 0,
        snooze=snooze,
        away=Away("Ana", last.date() + timedelta(days=hour % 20), last) if hour % 19 == 0 else None,
        may_order=hour % 3 == 0,
    )


def sweep(seller: Seller, country: str) -> None:
    playbook = load_default_playbook()
    planned = 0
    for hour in range(HOURS):
        now = START + timedelta(hours=hour)
        situation = situation_in(hour, country, now)
        plan = next_touch(situation, playbook, seller, now=now)
        if isinstance(plan, NextTouch):
            planned += 1
            assert_holds(plan, situation, playbook, seller, now)
    assert planned > HOURS * 0.9


@pytest.mark.parametrize("country", PLACES)
def test_a_shanghai_seller_never_breaks_the_method_in_any_hour_of_a_year(country: str) -> None:
    sweep(Seller(ZoneInfo("Asia/Shanghai")), country)


@pytest.mark.parametrize("country", PLACES)
def test_a_seller_anywhere_never_breaks_the_method_in_any_hour_of_a_year(country: str) -> None:
    buyers = {"SA": "US", "US": "SA", "NZ": "BR", "BR": "NZ", "IN": "CN", "NP": "US", "CN": "IN"}
    seller = Seller(
        ZoneInfo(PLACES[country]),
        country=country,
        weekdays=frozenset({7, 1, 2, 3, 4} if country == "SA" else {1, 2, 3, 4, 5}),
        shifts=((time(21), time(0)),) if country == "NP" else (),
        alternate_saturday=date(2026, 3, 7) if country == "CN" else None,
        corrections=ENTERED,
    )
    sweep(seller, buyers[country])


@pytest.mark.parametrize("country", PLACES)
def test_today_is_the_salesperson_s_day_in_every_hour(country: str) -> None:
    # A customer whose day has come long ago is due on the salesperson's own date, or later.
    zone = ZoneInfo(PLACES[country])
    seller = Seller(zone, country=country)
    place = Place("DE", ZoneInfo("Europe/Berlin"))
    for hour in range(0, HOURS, 5):
        now = START + timedelta(hours=hour)
        asked = Situation("1", "a", place, (Channel.MAIL,), inquired_at=now, inquiry_answered=False)
        plan = next_touch(asked, load_default_playbook(), seller, now=now)
        assert isinstance(plan, NextTouch)
        here = now.astimezone(zone)
        if plan.opens.timestamp() == now.timestamp():
            assert plan.due == here.date()
        else:
            assert plan.opens.time() == seller.starts
            assert plan.due >= here.date()
