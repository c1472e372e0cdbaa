"""What has passed in words with a customer of the demo: when, on which way, for how long.

Most of our touches keep the method's days and hours, and most answers come in time; some don't, as
with anybody, so that the report has something to say.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from genjin.demo.book.customer import Exchange
from genjin.demo.book.workdays import heard_at, working_days_before
from genjin.demo.chance import between
from genjin.kernel.bilingual import Bilingual
from genjin.kernel.calendars import country_calendar, seller_calendar
from genjin.kernel.zones import zone_of

_CONTACT_DAYS = frozenset({2, 3, 4, 5})  # Tuesday to Friday
_LAST_WEEKDAY = 5
_OUT_OF_METHOD = 0.12
"""The part of our touches that are made whenever it came to mind."""

_ANY_HOURS = (8 * 60 + 30, 17 * 60 + 50)
_LETTER_HOURS = {  # minutes after midnight in China, inside the method's window of the region
    "Americas": (17 * 60 + 2, 17 * 60 + 56),
    "Pacific": (8 * 60 + 10, 10 * 60 + 50),
    "Europe": (15 * 60 + 35, 17 * 60 + 25),
    "": (13 * 60 + 5, 17 * 60 + 20),
}
_REGIONS = {
    **dict.fromkeys(("US", "MX", "CO", "PE", "CL", "BR"), "Americas"),
    **dict.fromkeys(("AU", "JP", "KR", "VN", "TH", "MY", "ID"), "Pacific"),
    **dict.fromkeys(("DE", "NO", "GB", "FR", "IT", "PL", "MA", "NG"), "Europe"),
}
_TALKED_AT = (9 * 60 + 10, 11 * 60 + 40)
"""When the buyer is at his desk, on his own clock: calls and chats."""

_MINUTES = {
    "mail": (8, 18), "portal": (6, 12), "whatsapp": (3, 9), "wechat": (3, 9), "call": (12, 32),
}  # fmt: skip
_OPENS, _CLOSES = time(8, 0), time(18, 0)
_AN_ANSWER_TAKES = (25, 110)
_IN_GOOD_TIME = 2
"""Working days within which our next word was meant as the answer to his."""

_ANSWERED = "answered"
_JUST_NOW = timedelta(minutes=25)
_A_DAY = timedelta(days=1)
_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class _Told:
    """A touch of `customers.yaml`."""

    day: date
    direction: str
    channel: str
    kind: str


def told_exchanges(
    random: Random,
    now: datetime,
    place: tuple[str, str, str],
    entry: Mapping[str, Any],
    words: Mapping[str, str],
) -> tuple[Exchange, ...]:
    """The exchanges of an entry, oldest first, with `words` in their notes.

    `place` is the country, state and city of the person who is written to.
    """
    inquired = entry.get("inquired")
    asked = None
    if inquired is not None and "said" in entry:
        noon = datetime.combine(working_days_before(now.date(), inquired), time(12), now.tzinfo)
        asked = noon
    made: list[Exchange] = []
    told = list(_with_answers(_told(now, entry)))
    for turn, each in enumerate(told):
        heard = asked if not made else (made[-1].at if made[-1].direction == "in" else None)
        following = told[turn + 1].day if turn + 1 < len(told) else now.date()
        at = _moment(random, each, place, heard, following, now)
        if made and at <= made[-1].at:
            at = min(made[-1].at + timedelta(minutes=40), now - _JUST_NOW / 2)
        made.append(_exchange(random, each, at, words))
    return tuple(made)


def _told(now: datetime, entry: Mapping[str, Any]) -> list[_Told]:
    return [
        _Told(working_days_before(now.date(), days), direction, channel, kind)
        for days, direction, channel, kind in entry.get("touches", ())
    ]


def _with_answers(told: Sequence[_Told]) -> Iterator[_Told]:
    """Between his word and our next, much later one stands a short answer of ours."""
    for turn, each in enumerate(told):
        yield each
        following = told[turn + 1] if turn + 1 < len(told) else None
        if each.direction == "in" and following is not None:
            soon = working_days_before(following.day, _IN_GOOD_TIME)
            if following.direction == "in" or soon > each.day:
                yield _Told(each.day, "out", each.channel, _ANSWERED)


def _exchange(random: Random, told: _Told, at: datetime, words: Mapping[str, str]) -> Exchange:
    note = _notes()[told.kind]
    is_ours = told.direction == "out"
    longer = 2 if note.get("long") else 1
    return Exchange(
        at,
        told.direction,
        told.channel,
        Bilingual(zh=note["zh"].format(**words), en=note["en"].format(**words)),
        is_quote=told.kind == "quote_sent",
        purpose=note.get("purpose", "") if is_ours else "",
        minutes=between(random, *_MINUTES[told.channel]) * longer if is_ours else None,
    )


def _moment(
    random: Random,
    told: _Told,
    place: tuple[str, str, str],
    heard: datetime | None,
    following: date,
    now: datetime,
) -> datetime:
    """When a touch happened: never later than a few minutes before `now`."""
    latest = now - _JUST_NOW
    if told.direction == "in":
        return min(heard_at(random, told.day, place[0], now), latest)
    keeps_to_it = random.random() >= _OUT_OF_METHOD
    if heard is not None and keeps_to_it and told.day - heard.date() <= timedelta(days=4):
        return min(_answered_at(random, heard), latest)
    if not keeps_to_it:
        return min(_at(told.day, between(random, *_ANY_HOURS), now), latest)
    day = _contact_day(told.day, place, min(following, now.date()))
    if told.channel in ("mail", "portal"):
        return min(
            _at(day, between(random, *_LETTER_HOURS[_REGIONS.get(place[0], "")]), now), latest
        )
    there = _at(day, between(random, *_TALKED_AT), now).replace(tzinfo=_zone(place))
    return min(there.astimezone(now.tzinfo), latest)


def _answered_at(random: Random, heard: datetime) -> datetime:
    """Soon after he was heard, within our hours: what comes at night is answered in the morning."""
    at = max(heard, _on(heard.date(), _OPENS, heard)) + timedelta(
        minutes=between(random, *_AN_ANSWER_TAKES)
    )
    if at.time() < _CLOSES and heard.time() < _CLOSES:
        return at
    day = heard.date() + _A_DAY
    ours = seller_calendar("CN", frozenset(range(1, _LAST_WEEKDAY + 1)), follows_make_up_days=True)
    while not ours.is_working_day(day):
        day += _A_DAY
    return _on(day, _OPENS, heard) + timedelta(minutes=between(random, *_AN_ANSWER_TAKES))


def _contact_day(day: date, place: tuple[str, str, str], before: date) -> date:
    """The nearest day from Tuesday to Friday on which both sides work; forward, while there is room."""
    ours = seller_calendar("CN", frozenset(range(1, _LAST_WEEKDAY + 1)), follows_make_up_days=True)
    theirs = country_calendar(place[0])
    for away in (*range(_A_WEEK), *range(-1, -2 * _A_WEEK, -1)):
        moved = day + timedelta(days=away)
        if away > 0 and moved >= before:
            continue
        is_worked = ours.is_working_day(moved) and theirs.is_working_day(moved)
        if moved.isoweekday() in _CONTACT_DAYS and is_worked:
            return moved
    return day


def _zone(place: tuple[str, str, str]) -> ZoneInfo:
    found = zone_of(place[0], place[1] or None, place[2] or None)
    return found.zone if found else ZoneInfo("Asia/Shanghai")


def _at(day: date, minute: int, now: datetime) -> datetime:
    return datetime.combine(day, time(minute // 60, minute % 60), now.tzinfo)


def _on(day: date, clock: time, like: datetime) -> datetime:
    return datetime.combine(day, clock, like.tzinfo)


@cache
def _notes() -> Mapping[str, Mapping[str, Any]]:
    text = (files("genjin.demo.book") / "notes.yaml").read_text(encoding="utf-8")
    notes: Mapping[str, Mapping[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return notes
