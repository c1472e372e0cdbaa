"""Whom to contact today, in the order to work (M10): the worklist of one person's day.

When nothing of today is left, in the evening or on a day off, it says what wasn't reached and
gives the next day with work in its place.
"""

from dataclasses import dataclass
from datetime import date, datetime

from genjin.kernel.reason import Reason
from genjin.playbook.playbook import Playbook
from genjin.scheduling.desk import own_calendar
from genjin.scheduling.situation import Seller
from genjin.stores.records.models import User
from genjin.workflows.escalated import Escalated, escalated_to
from genjin.workflows.home import Home
from genjin.workflows.list_day import DayList, list_day
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.people import day_of
from genjin.workflows.planned_items import PlannedItem, stored_item
from genjin.workflows.read_plans import OwnPlans

MOST_DEFERRED_SHOWN = 200
MOST_MISSED_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Today:
    """A person's day. What is in `deferred` is due too, but doesn't fit into `hours`.

    `deferred_total` counts all of them; the first `MOST_DEFERRED_SHOWN` are listed. `missed` were
    due until their hours had passed today, and are planned anew; `missed_total` counts all. The
    first are listed while something of today is left; then they are on the lists that follow.
    `day_off` says why the person doesn't work today. `next_day` is the next day with work, given
    only where nothing is due today any more. `escalated` are new inquiries of other people's that
    nobody has answered in time. `without_plan` counts customers whom nobody has planned yet; it
    is none.
    """

    user: User
    seller: Seller
    date: date
    hours: float
    playbook: Playbook
    items: tuple[PlannedItem, ...]
    deferred: tuple[PlannedItem, ...]
    deferred_total: int
    minutes: int
    missed: tuple[PlannedItem, ...]
    missed_total: int
    day_off: Reason | None
    next_day: DayList | None
    escalated: Escalated
    without_plan: int


def today(
    home: Home,
    user: User,
    *,
    now: datetime,
    hours: float | None = None,
    most_deferred: int = MOST_DEFERRED_SHOWN,
) -> Today:
    """The worklist of the person's day at `now`, inside `hours` (else those of his settings).

    Reads only. What is due for the customers of the person himself, whatever he may see.
    """
    day, playbook, plans = day_of(user, now), load_playbook(home), OwnPlans(home, user, now)
    seller = plans.seller
    room = float(user.hours_for_follow_up) if hours is None else hours
    listed = list_day(
        plans, playbook, seller, day, now=now, hours=room, most_deferred=most_deferred
    )
    coming = plans.next_day(day) if listed.total == 0 else None
    next_day = None
    if coming is not None:
        next_day = list_day(
            plans,
            playbook,
            seller,
            coming,
            now=now,
            hours=room,
            most_deferred=most_deferred,
            after=day,
        )
    missed_total = plans.count_missed(day)
    missed = plans.missed(day, MOST_MISSED_SHOWN) if missed_total and next_day is None else []
    missed_rows = plans.rows(missed) if missed else {}
    return Today(
        user=user,
        seller=seller,
        date=day,
        hours=room,
        playbook=playbook,
        items=listed.items,
        deferred=listed.deferred,
        deferred_total=listed.deferred_total,
        minutes=listed.minutes,
        missed=tuple(stored_item(missed_rows, each, seller, now) for each in missed),
        missed_total=missed_total,
        day_off=_day_off(seller, day),
        next_day=next_day,
        escalated=escalated_to(user, now=now),
        without_plan=plans.count_without_plan(),
    )


def _day_off(seller: Seller, day: date) -> Reason | None:
    return own_calendar(seller).day_off(day)
