"""Days of the book, told as a salesperson tells them: "ten working days ago"."""

from datetime import date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from genjin.demo.chance import between

_WORKING_DAYS = 5
_HOURS_HEARD_FROM = {  # minutes after midnight in China at which a buyer's morning falls
    "Americas": (21 * 60 + 30, 23 * 60 + 40),
    "Europe": (15 * 60 + 30, 18 * 60 + 30),
    "Asia": (9 * 60 + 10, 16 * 60 + 30),
}
_AMERICAS = frozenset({"US", "MX", "CO", "PE", "CL", "BR"})
_EUROPE_AND_AFRICA = frozenset(
    {"DE", "NO", "GB", "FR", "IT", "PL", "EG", "MA", "NG", "KE", "AE", "SA", "OM"}
)


def working_days_before(today: date, days: int) -> date:
    """The day that lies so many days from Monday to Friday before today."""
    day = today
    while day.isoweekday() > _WORKING_DAYS:
        day -= timedelta(days=1)
    for _ in range(days):
        day -= timedelta(days=1)
        while day.isoweekday() > _WORKING_DAYS:
            day -= timedelta(days=1)
    return day


def heard_at(random: Random, day: date, country: str, now: datetime) -> datetime:
    """When on that day a buyer was heard: while he is at work. In the zone of `now`."""
    if country in _AMERICAS:
        first, last = _HOURS_HEARD_FROM["Americas"]
    elif country in _EUROPE_AND_AFRICA:
        first, last = _HOURS_HEARD_FROM["Europe"]
    else:
        first, last = _HOURS_HEARD_FROM["Asia"]
    minute = between(random, first, last)
    return datetime.combine(day, time(minute // 60, minute % 60), now.tzinfo)


def shanghai(now: datetime) -> datetime:
    """The instant on the clock of the demo's salesperson."""
    return now.astimezone(ZoneInfo("Asia/Shanghai"))
