"""Sellers, buyers and touches for the tests of planning."""

from datetime import datetime
from zoneinfo import ZoneInfo

from genjin.kernel.zones import zone_of
from genjin.playbook.defaults import load_default_playbook
from genjin.scheduling.next_touch import next_touch
from genjin.scheduling.planned import NextTouch, NotFollowed, Plan
from genjin.scheduling.situation import (
    Channel,
    Direction,
    PastTouch,
    Place,
    Seller,
    Situation,
)

SHANGHAI = ZoneInfo("Asia/Shanghai")
CHINESE_SELLER = Seller(zone=SHANGHAI)


def at(text: str, zone: ZoneInfo = SHANGHAI) -> datetime:
    """`2026-03-05 13:20` on a clock."""
    return datetime.fromisoformat(text).replace(tzinfo=zone)


def place(country: str, city: str | None = None) -> Place:
    """Where a contact is."""
    found = zone_of(country, None, city)
    assert found is not None
    return Place(country, found.zone, None, found.assumed)


def ours(when: str, channel: Channel = Channel.MAIL) -> PastTouch:
    """A touch that we made."""
    return PastTouch(f"out {when}", at(when), Direction.OUT, channel)


def his(when: str, channel: Channel = Channel.MAIL) -> PastTouch:
    """A touch that the buyer made."""
    return PastTouch(f"in {when}", at(when), Direction.IN, channel)


PLAYBOOK = load_default_playbook()
THURSDAY = at("2026-03-05 09:30")
GERMAN = Situation("1", "a", place("DE"), (Channel.MAIL,), touches=(ours("2026-03-03 16:00"),))


def plan(situation: Situation, now: datetime = THURSDAY, seller: Seller = CHINESE_SELLER) -> Plan:
    """The plan by the shipped playbook."""
    return next_touch(situation, PLAYBOOK, seller, now=now)


def touch(
    situation: Situation, now: datetime = THURSDAY, seller: Seller = CHINESE_SELLER
) -> NextTouch:
    """The plan, which must be a touch."""
    planned = plan(situation, now, seller)
    assert isinstance(planned, NextTouch)
    return planned


def ended(situation: Situation, now: datetime = THURSDAY) -> NotFollowed:
    """The plan, which must be that there is none."""
    planned = plan(situation, now)
    assert isinstance(planned, NotFollowed)
    return planned


def why(planned: Plan) -> set[str]:
    """The ids of a plan's reasons."""
    return {reason.id for reason in planned.because}


def hours(planned: NextTouch) -> str:
    """A touch's hours on the seller's clock."""
    return f"{planned.opens:%H:%M}–{planned.closes:%H:%M}"
