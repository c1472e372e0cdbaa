"""Why a plan is what it is: the reasons of its rhythm, its day, its window and its channel (X1)."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from genjin.kernel.reason import ParamValue, Reason, Term
from genjin.playbook.cadences import Step
from genjin.playbook.channels import WRITTEN, Channel
from genjin.playbook.playbook import Grade
from genjin.playbook.rule_files import WindowFile
from genjin.scheduling.days import Allowed, Slot, closed_today
from genjin.scheduling.desk import Desks
from genjin.scheduling.hours import Span
from genjin.scheduling.planned import NotFollowedState
from genjin.scheduling.situation import PLACED_ORDER, PastTouch

if TYPE_CHECKING:
    from genjin.kernel.calendars import WorkingCalendar

_LONGEST_LOOK_DAYS = 120
"""Holidays further back than this say nothing about the day that is planned."""


def term(channel: Channel) -> Term:
    """The channel as a word of the vocabulary."""
    return Term("channel", channel.value)


def not_followed(
    state: NotFollowedState, silent_touches: int
) -> tuple[tuple[Reason, ...], tuple[Reason, ...]]:
    """Why there is no next touch, and what would bring one."""
    match state:
        case NotFollowedState.DO_NOT_CONTACT:
            return (Reason("reason-do-not-contact"),), ()
        case NotFollowedState.RELEASED:
            because = Reason("reason-released", {"count": silent_touches})
            return (because,), (Reason("reason-revives-reply"),)
        case NotFollowedState.WAITING:
            return (Reason("reason-waiting"),), (Reason("reason-revives-evidence"),)
        case NotFollowedState.NO_ROOM:
            raise ValueError("what is full is the list: `room.waiting_for_room` says why")
        case NotFollowedState.DECLINED:
            # What would revive him is the grade's to say.
            return (Reason("reason-declined"),), ()


def rhythm(
    desks: Desks, grade: Grade, step: Step, last: PastTouch | None, silent_touches: int
) -> list[Reason]:
    """The cadence's phase and interval, the last contact, and how many touches went unanswered."""
    every = step.phase.every
    params: dict[str, ParamValue] = {
        "grade": grade.title,
        "phase": step.phase.title.bilingual(),
        "min": every.min,
        "max": every.max,
    }
    if last is None:
        reasons = [Reason("reason-never-contacted", {"grade": grade.title})]
    else:
        on = last.at.astimezone(desks.seller.zone).date()
        said = f"reason-last-contact-{last.direction.value}"
        if last.purpose == PLACED_ORDER:
            said = "reason-last-contact-order"
        reasons = [
            Reason("reason-cadence", params),
            Reason(said, {"channel": term(last.channel), "on": on}, (last.touch_id,)),
        ]
    if silent_touches:
        reasons.append(Reason("reason-unanswered", {"count": silent_touches}))
    if not desks.meet:
        reasons.append(Reason("reason-never-meet", _country(desks)))
    return reasons


def day(
    desks: Desks,
    window_file: WindowFile,
    slot: Slot,
    allowed: Allowed,
    now: datetime,
    put_off: list[Reason],
) -> list[Reason]:
    """Why this day and not the target: late, put off, a better weekday, or no better one left."""
    today = desks.today(now)
    closed = slot.day > today >= allowed.earliest and closed_today(window_file, desks, now)
    reasons: list[Reason] = []
    if put_off:
        reasons += put_off
    elif allowed.latest < today:
        late = desks.days.shared_days_between(allowed.latest, slot.day)
        reasons.append(Reason("reason-overdue", {"latest": allowed.latest, "days": late}))
    elif slot.day > allowed.latest:
        reasons.append(Reason("reason-after-latest", {"latest": allowed.latest}))
    elif allowed.target < today:
        passed: dict[str, ParamValue] = {"target": allowed.target, "latest": allowed.latest}
        reasons.append(Reason("reason-target-passed", passed))
    elif slot.day != allowed.target and not (closed and allowed.target == today):
        reasons.append(_moved(slot, allowed.target))
    if closed:
        reasons.append(Reason("reason-closed-today"))
    if not slot.on_best_weekday:
        weekday = Term("weekday", str(slot.weekday))
        reasons.append(Reason("reason-weekday-not-best", {"weekday": weekday}))
    return reasons


def _moved(slot: Slot, target: date) -> Reason:
    if not slot.on_best_weekday:
        return Reason("reason-target-closed", {"target": target})
    weekday = Term("weekday", str(target.isoweekday()))
    return Reason("reason-better-weekday", {"target": target, "weekday": weekday})


def holidays(desks: Desks, last: PastTouch | None, target: date, today: date) -> list[Reason]:
    """The holidays of either side between the last contact and the target: days that don't count."""
    if last is None:
        return []
    since = last.at.astimezone(desks.seller.zone).date()
    since = max(since, today - timedelta(days=_LONGEST_LOOK_DAYS))
    reasons = []
    sides: list[tuple[str, WorkingCalendar]] = [("own", desks.own), ("theirs", desks.theirs)]
    # A buyer in the seller's own country has the same holidays: they are said once.
    for side, calendar in sides[:1] if desks.place.country == desks.seller.country else sides:
        days = calendar.holidays_between(since, target)
        if days:
            first = calendar.holiday(days[0])
            name = first.params["name"] if first else ""
            params: dict[str, ParamValue] = {"name": name, "first": days[0], "days": len(days)}
            if side == "theirs":
                params |= _country(desks)
            reasons.append(Reason(f"reason-holidays-{side}", params))
    return reasons


def window(desks: Desks, window_file: WindowFile, slot: Slot, channel: Channel) -> list[Reason]:
    """The window, what time it is for the buyer, and what it takes outside the seller's hours."""
    zone = desks.seller.zone
    params: dict[str, ParamValue] = {
        "window": window_file.title.bilingual(),
        "from": f"{slot.span.opens.astimezone(zone):%H:%M}",
        "to": f"{slot.span.closes.astimezone(zone):%H:%M}",
    }
    reasons = [Reason("reason-window", params), *buyer_time(desks, slot.span)]
    if slot.outside_own_hours:
        said = "reason-outside-own-hours" if channel in WRITTEN else "reason-call-outside-own-hours"
        reasons.append(Reason(said))
    return reasons


def buyer_time(desks: Desks, span: Span) -> list[Reason]:
    """The same hours on the buyer's clock; that his zone is only assumed, if it is."""
    opens, closes = (at.astimezone(desks.place.zone) for at in (span.opens, span.closes))
    params: dict[str, ParamValue] = {
        "weekday": Term("weekday", str(opens.isoweekday())),
        "from": f"{opens:%H:%M}",
        "to": f"{closes:%H:%M}",
        "zone": Term("zone", desks.place.zone.key),
    }
    said = "reason-buyer-time"
    if opens.date() != closes.date():
        said = "reason-buyer-time-overnight"
        params["until"] = Term("weekday", str(closes.isoweekday()))
    reasons = [Reason(said, params)]
    if desks.place.zone_is_assumed:
        reasons.append(
            Reason(
                "reason-zone-assumed",
                {"zone": Term("zone", desks.place.zone.key), **_country(desks)},
            )
        )
    return reasons


def _country(desks: Desks) -> dict[str, ParamValue]:
    return {"country": Term("country", desks.place.country)}
