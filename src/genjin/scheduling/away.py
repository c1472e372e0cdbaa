"""His person is away: nothing that can wait is planned before he is back, and a day at his desk (M5)."""

from datetime import date

from genjin.kernel.reason import ParamValue, Reason
from genjin.scheduling.desk import Desks
from genjin.scheduling.situation import Away, Direction, Situation


def absence_in_force(situation: Situation) -> Away | None:
    """The absence, unless he has written since it was told: then he is back, or reads his mail."""
    away = situation.away
    if away is None:
        return None
    if situation.inquired_at is not None and situation.inquired_at > away.told_at:
        return None
    heard = (touch.at for touch in situation.touches if touch.direction is Direction.IN)
    return None if any(at > away.told_at for at in heard) else away


def planned_from(desks: Desks, away: Away) -> date:
    """The first day for a touch: the working day after the one on which he is back."""
    back = desks.days.first_from(away.returns_on)
    return desks.days.nth_shared_working_day(back, 1)


def held_until(desks: Desks, situation: Situation, due: date) -> date:
    """The day of a touch that can wait: `due`, or the first day after an absence that covers it.

    The same day before and after he is back, so that what was held is no later for it.
    """
    away = absence_in_force(situation)
    return due if away is None else max(due, planned_from(desks, away))


def goes_on(situation: Situation, desks: Desks, today: date) -> list[Reason]:
    """Why a touch is made in spite of his absence; nothing if he is there."""
    first, _ = pause(situation, desks, today)
    if first is None or situation.away is None:
        return []
    params: dict[str, ParamValue] = {
        "who": situation.away.who,
        "returns": situation.away.returns_on,
    }
    named = "reason-goes-on" if situation.away.who else "reason-goes-on-unnamed"
    return [Reason(named, params)]


def pause(situation: Situation, desks: Desks, today: date) -> tuple[date | None, list[Reason]]:
    """The day before which nothing is planned while he is away, and why; None if he isn't."""
    away = absence_in_force(situation)
    first = planned_from(desks, away) if away is not None else today
    if away is None or first <= today:
        return None, []
    params: dict[str, ParamValue] = {"who": away.who, "returns": away.returns_on, "first": first}
    named = "reason-away" if away.who else "reason-away-unnamed"
    return first, [Reason(named, params)]
