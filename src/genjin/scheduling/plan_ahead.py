"""The touches of the coming days as they would fall if nobody answers."""

from dataclasses import replace
from datetime import datetime, timedelta

from genjin.playbook.playbook import Playbook
from genjin.scheduling.next_touch import next_touch
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.situation import Direction, PastTouch, Seller, Situation


def plan_ahead(
    situation: Situation,
    policy: Playbook,
    seller: Seller,
    *,
    now: datetime,
    days: int,
    first: NextTouch | None = None,
) -> tuple[NextTouch, ...]:
    """The customer's touches up to and with so many days from the seller's today.

    Each is taken to be made when its window opens (now, if it has), and to stay unanswered; so the
    cadence walks through its phases. Nothing is promised by it: the first reply changes all of it.
    `first` is the next touch, where it is made on another day than its own.
    """
    last_day = now.astimezone(seller.zone).date() + timedelta(days=days)
    ahead: list[NextTouch] = []
    while True:
        plan = first if first and not ahead else next_touch(situation, policy, seller, now=now)
        if not isinstance(plan, NextTouch) or plan.due > last_day:
            return tuple(ahead)
        ahead.append(plan)
        if plan.channel is None:
            return tuple(ahead)  # What comes after somebody is found isn't known.
        made_at = max(plan.opens, now)
        made = PastTouch(f"ahead-{len(ahead)}", made_at, Direction.OUT, plan.channel, plan.purpose)
        situation = replace(
            situation,
            touches=(*situation.touches, made),
            inquiry_answered=True,
            snooze=None,
        )
        now = plan.closes
