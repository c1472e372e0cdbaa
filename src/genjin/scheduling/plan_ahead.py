"""The touches of the coming days as they would fall if nobody answers, and when a plan goes stale."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from genjin.playbook.playbook import Playbook
from genjin.scheduling.next_touch import next_touch
from genjin.scheduling.planned import NextTouch, Plan
from genjin.scheduling.situation import Direction, PastTouch, Seller, Situation


def plan_ahead(
    situation: Situation, policy: Playbook, seller: Seller, *, now: datetime, days: int
) -> tuple[NextTouch, ...]:
    """The customer's touches up to and with so many days from the seller's today.

    Each is taken to be made when its window opens, and to stay unanswered; so the cadence walks
    through its phases. Nothing is promised by it: the first reply changes all of it.
    """
    last_day = now.astimezone(seller.zone).date() + timedelta(days=days)
    ahead: list[NextTouch] = []
    while True:
        plan = next_touch(situation, policy, seller, now=now)
        if not isinstance(plan, NextTouch) or plan.due > last_day:
            return tuple(ahead)
        ahead.append(plan)
        if plan.channel is None:
            return tuple(ahead)  # What comes after somebody is found isn't known.
        made = PastTouch(f"ahead-{len(ahead)}", plan.opens, Direction.OUT, plan.channel)
        situation = replace(
            situation,
            touches=(*situation.touches, made),
            inquiry_answered=True,
            snooze=None,
        )
        now = plan.closes


def replan_after(plan: Plan) -> datetime | None:
    """The instant from which an untouched plan no longer holds: the end of its day, seller's zone.

    None for a customer without a next touch: only an event brings him back.
    """
    if not isinstance(plan, NextTouch):
        return None
    return datetime.combine(plan.due + timedelta(days=1), time(0), plan.opens.tzinfo)
