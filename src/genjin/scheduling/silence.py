"""Which of our touches count as unanswered: not those that a long holiday left him no time for (M5)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.reason import ParamValue, Reason, Term
from genjin.playbook.long_holidays import Stretch
from genjin.scheduling.contacts import unanswered
from genjin.scheduling.desk import Desks
from genjin.scheduling.situation import Away, PastTouch, Situation

_A_DAY = timedelta(days=1)
_LONGEST_LOOK = timedelta(days=60)
"""A stretch that begins later than this after a touch left time enough to answer it."""


@dataclass(frozen=True, slots=True)
class Silence:
    """Touches that went unanswered, and those of which that can't be said yet, with the reason."""

    counted: tuple[PastTouch, ...]
    because: tuple[Reason, ...] = ()


def silence_of(situation: Situation, desks: Desks, today: date) -> Silence:
    """Our touches since the buyer's last word that count as unanswered on the seller's `today`.

    One that was made inside a long holiday of either side or while his person was away, or that
    left him too few shared working days before it, counts once he has had those days after it.
    """
    counted: list[PastTouch] = []
    excused: dict[Stretch, int] = {}
    for touch in unanswered(situation, desks.seller.zone):
        made_on = touch.at.astimezone(desks.seller.zone).date()
        stretch = _excuse(desks, situation.away, made_on, today)
        if stretch is None:
            counted.append(touch)
        else:
            excused[stretch] = excused.get(stretch, 0) + 1
    return Silence(tuple(counted), tuple(_reason(each, n) for each, n in excused.items()))


def long_holidays_between(desks: Desks, after: date, until: date) -> list[Reason]:
    """The buyer's long holidays that begin after one day and up to another, or have begun by then."""
    country = desks.place.country
    found = {
        each
        for day in (after, until)
        for each in desks.long_holidays.near(country, day)
        if each.last > after and each.first <= until
    }
    place = Term("country", country)
    return [
        Reason(
            "reason-long-holiday",
            {"holiday": each.title, "country": place, "first": each.first, "last": each.last},
        )
        for each in sorted(found, key=lambda each: each.first)
    ]


def _excuse(desks: Desks, away: Away | None, made_on: date, today: date) -> Stretch | None:
    """The stretch for which a touch doesn't count yet, the last to end; None if it counts."""
    days_given = desks.long_holidays.rules.answer_days
    days = desks.days
    excuses = [
        stretch
        for stretch in _stretches(desks, away, made_on)
        if days.shared_days_between(made_on, stretch.first - _A_DAY) < days_given
        and days.shared_days_between(max(made_on, stretch.last), today) < days_given
    ]
    return max(excuses, key=lambda each: each.last, default=None)


def _stretches(desks: Desks, away: Away | None, made_on: date) -> Iterator[Stretch]:
    """The long holidays of both sides and his absence, that a touch lies in or comes before."""
    countries = dict.fromkeys((desks.place.country, desks.seller.country))
    known: Iterable[Stretch] = (
        each for country in countries for each in desks.long_holidays.near(country, made_on)
    )
    for each in known:
        if made_on <= each.last and each.first <= made_on + _LONGEST_LOOK:
            yield each
    if away is not None:
        told_on = away.told_at.astimezone(desks.seller.zone).date()
        last = away.returns_on - _A_DAY
        if told_on <= last and made_on <= last:
            who = Bilingual(away.who or "对方", away.who or "his person")
            yield Stretch("away", who, told_on, last)


def _reason(stretch: Stretch, count: int) -> Reason:
    said: dict[str, ParamValue] = {"count": count, "last": stretch.last}
    if stretch.id == "away":
        return Reason("reason-silence-away", said | {"who": stretch.title})
    return Reason("reason-silence-holiday", said | {"holiday": stretch.title})
