"""How many customers one person follows at a time, and who waits for room (M3).

A place on the list is worth what following the customer is worth whatever the day, so nobody comes
and goes with the urgency of a morning. Who is owed an answer, a protected account, a sample or an
order under way, and whoever a person graded by hand always has room.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from genjin.kernel.reason import Reason
from genjin.scheduling.contacts import awaited_answer
from genjin.scheduling.planned import NextTouch, NotFollowed, NotFollowedState, Plan
from genjin.scheduling.situation import Situation
from genjin.scheduling.value import lasting_value


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a customer stands on his salesperson's list. `worth` is None if he takes no room."""

    customer_id: int
    worth: float | None
    keeps_room: bool = False

    @property
    def rank(self) -> tuple[float, int]:
        """The smaller, the sooner he has room; of two alike, the one who was there first."""
        return -(self.worth or 0.0), self.customer_id


@dataclass(frozen=True, slots=True)
class Line:
    """The last one for whom a list has room; `last` is None where those who keep theirs fill it."""

    limit: int
    last: tuple[float, int] | None

    def has_room_for(self, standing: Standing) -> bool:
        """Whether the customer is followed."""
        if standing.worth is None or standing.keeps_room:
            return True
        return self.last is not None and standing.rank <= self.last


def standing_of(
    situation: Situation, plan: Plan, *, has_business: bool, is_by_hand: bool
) -> Standing:
    """Where the customer stands: `has_business` while a sample or an order of his is under way.

    `is_by_hand` where a person gave him his grade: no rule undoes that.
    """
    customer_id = int(situation.customer_id)
    if isinstance(plan, NotFollowed):
        return Standing(customer_id, None)
    keeps = plan.protected or has_business or is_by_hand or awaited_answer(situation) is not None
    return Standing(customer_id, lasting_value(plan.factors), keeps)


def line_of(standings: Iterable[Standing], limit: int) -> Line | None:
    """Where a list of at most `limit` customers ends; None where there is room for all of them."""
    taking = [standing for standing in standings if standing.worth is not None]
    if len(taking) <= limit:
        return None
    competing = sorted(standing.rank for standing in taking if not standing.keeps_room)
    free = limit - (len(taking) - len(competing))
    return Line(limit, competing[free - 1] if free > 0 else None)


def waiting_for_room(plan: NextTouch, line: Line, worth: float) -> NotFollowed:
    """The plan of a customer for whom the list has no room, and what would bring him onto it."""
    full = Reason("reason-no-room", {"limit": line.limit, "worth": round(worth, 2)})
    revives = [Reason("reason-revives-room")]
    if line.last is not None:
        revives.append(Reason("reason-revives-worth", {"worth": round(-line.last[0], 2)}))
    revives.append(Reason("reason-revives-by-hand"))
    return NotFollowed(
        plan.customer_id, plan.grade, NotFollowedState.NO_ROOM, (full,), tuple(revives)
    )
