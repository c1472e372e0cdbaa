"""What planning looks at: who sells, who buys, and what has passed between them."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from genjin.kernel.calendar_corrections import NO_CORRECTIONS, Corrections
from genjin.playbook.channels import Channel
from genjin.scheduling.foreseen import ForeseenPurchase
from genjin.trade.open_milestones import OpenMilestone

if TYPE_CHECKING:
    # Commands that plan nothing know a person's hours from here, and start without pydantic.
    from genjin.playbook.likelihood import Chance
    from genjin.playbook.rule_files import Answer

__all__ = ["Away", "Channel", "Direction", "PastTouch", "Place", "Seller", "Situation", "Snooze"]

PLACED_ORDER = "placed_order"
"""What a `PastTouch` is for that stands for an order of the buyer's."""


class Direction(StrEnum):
    """Who made the touch: `in` is the buyer, `out` is us."""

    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Seller:
    """The salesperson's own time: zone, country of the holidays, working week and hours.

    `weekdays` are ISO (Monday is 1). `follows_make_up_days` is true where the country's
    shifted working weekends (调休) are worked. `shifts` are extra hours that the person has
    agreed to work (early or late), in the person's own zone. `alternate_saturday` is one that is
    worked, and every second one from it. `corrections` are the days that were entered for the
    book, for either side.
    """

    zone: ZoneInfo
    country: str = "CN"
    weekdays: frozenset[int] = frozenset({1, 2, 3, 4, 5})
    starts: time = time(8, 0)
    ends: time = time(18, 0)
    follows_make_up_days: bool = True
    shifts: tuple[tuple[time, time], ...] = ()
    alternate_saturday: date | None = None
    corrections: Corrections = NO_CORRECTIONS


@dataclass(frozen=True, slots=True)
class Place:
    """Where the contact is, which may not be where the firm is (M6).

    `zone_is_assumed` is true where the zone is that of the country's main business centre
    because neither city nor state is known. `state_is_assumed` is true where `subdivision` is the
    one that is taken for its country for the same lack, whose holidays differ by state.
    """

    country: str
    zone: ZoneInfo
    subdivision: str | None = None
    zone_is_assumed: bool = False
    state_is_assumed: bool = False


@dataclass(frozen=True, slots=True)
class PastTouch:
    """A touch that happened. Bounces and automatic answers are not touches.

    `purpose` is one of `playbook.purposes.Purpose` where it is known.
    """

    touch_id: str
    at: datetime
    direction: Direction
    channel: Channel
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Snooze:
    """A person moved the next touch: not before this date of the seller's."""

    until: date
    decided_at: datetime


@dataclass(frozen=True, slots=True)
class Away:
    """The person who is written to is away: back on `returns_on`, as was told at an instant."""

    who: str
    returns_on: date
    told_at: datetime


@dataclass(frozen=True, slots=True)
class Situation:
    """One customer as the plan sees him. `touches` oldest first.

    `channels` are those that a contact can be reached by, the preferred first.
    `may_contact` is false for one who is never to be contacted.
    `inquired_at` is when the newest inquiry, `inquiry_id`, arrived; `inquiry_answered` whether
    anybody has answered it. `decline_answer` is the grade's `answer`: a declined inquiry that is `silent`
    gets none. `inquiry_answer` is what the inquiry that waits gets where it alone is declined.
    `followed_since` is when following began. `deal_value_usd` is what
    the open deal, or a usual order, is worth; `chance` how likely the open deal is won.
    `milestones` are what his samples, quotes and orders wait for. `may_order` is true for one
    with an open deal or with orders behind him. `foreseen` are the purchases that are predicted of
    him, the product that he buys most often first. `has_ordered` is true for one with orders, dated
    or not; `ordered` is the newest dated one, as the word of his that it is. `has_open_offer` is true
    while a deal of his has been quoted and isn't decided; `inquiry_is_undecided` while nothing has
    come of his newest inquiry: neither an order nor a loss.
    """

    customer_id: str
    grade: str
    place: Place
    channels: tuple[Channel, ...]
    touches: tuple[PastTouch, ...] = ()
    followed_since: datetime | None = None
    inquired_at: datetime | None = None
    inquiry_id: str | None = None
    inquiry_answered: bool = True
    deal_value_usd: float | None = None
    snooze: Snooze | None = None
    decline_answer: "Answer" = "courteous"
    inquiry_answer: "Answer | None" = None
    may_contact: bool = True
    milestones: tuple[OpenMilestone, ...] = ()
    chance: "Chance | None" = None
    away: Away | None = None
    may_order: bool = False
    foreseen: tuple[ForeseenPurchase, ...] = ()
    has_ordered: bool = False
    ordered: PastTouch | None = None
    has_open_offer: bool = True
    inquiry_is_undecided: bool = False
