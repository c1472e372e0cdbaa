"""The touch before a purchase that is predicted: before he orders, not after (C6)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from genjin.kernel.reason import ParamValue, Reason
from genjin.playbook.before_purchase import Notice, notice_before
from genjin.playbook.channels import Channel
from genjin.playbook.purposes import Purpose
from genjin.playbook.talk_tracks import track_for
from genjin.scheduling import explaining
from genjin.scheduling.case import Case
from genjin.scheduling.contacts import last_contact
from genjin.scheduling.days import Allowed, open_days
from genjin.scheduling.foreseen import ForeseenPurchase
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.reaching import reach
from genjin.scheduling.situation import Direction
from genjin.scheduling.value import urgency_of_rhythm, value_factors, value_of

_PUT_OFF = {"reason-snoozed", "reason-away", "reason-away-unnamed"}
_SPEAK_OF_IT = {Purpose.BEFORE_PURCHASE, Purpose.PLAN_NEXT_ORDER}
_OF_THE_RHYTHM = (
    "reason-cadence",
    "reason-last-contact-",
    "reason-never-contacted",
    "reason-unanswered",
    "reason-silence-",
    "reason-long-holiday",
    "reason-another-channel",
    "reason-no-other-channel",
)
"""What stays true of a touch that is given another day."""


@dataclass(frozen=True, slots=True)
class _Purchase:
    """A predicted purchase with the days on which the contact comes before it."""

    foreseen: ForeseenPurchase
    lead_days: int
    notice: Notice


def purchase_touch(case: Case, rhythm: NextTouch, channels: Sequence[Channel]) -> NextTouch:
    """The next touch, in time for the purchase that is predicted first.

    Its day is chosen among those that the rhythm allows, or before them where all of those are too
    late, which is said. It is never later than the rhythm allows. A thin prediction, one that has
    probably come true unseen, and a buyer who has probably gone, move nothing, which is said too.
    """
    if rhythm.purpose == Purpose.ORDER_BEFORE_HOLIDAY or not case.situation.foreseen:
        return rhythm
    purchase = _first_ahead(case)
    if purchase is None:
        return replace(rhythm, because=(*rhythm.because, *_moves_nothing(case)))
    touch = _in_time(case, rhythm, channels, purchase)
    return touch or rhythm


def _first_ahead(case: Case) -> _Purchase | None:
    """The predicted purchase that he is to be contacted for first, and hasn't been yet."""
    ahead = []
    for each in case.situation.foreseen:
        if not _is_counted_on(case, each) or each.next_date < case.today:
            continue
        purchase = _with_notice(case, each)
        if not _is_too_near(purchase) and not _is_told(case, purchase.notice):
            ahead.append(purchase)
    return min(ahead, key=lambda each: each.notice.contact_by, default=None)


def _with_notice(case: Case, foreseen: ForeseenPurchase) -> _Purchase:
    rule = case.policy.before_purchase
    lead_days = foreseen.lead_days or rule.lead_time_days
    days = case.desks.days
    return _Purchase(foreseen, lead_days, notice_before(rule, foreseen.next_date, lead_days, days))


def _is_too_near(purchase: _Purchase) -> bool:
    """Whether it was too late on the day the data ends: who buys so often has his order under way."""
    return purchase.notice.contact_by < purchase.foreseen.known_until


def _is_counted_on(case: Case, purchase: ForeseenPurchase) -> bool:
    least = case.policy.before_purchase.least_percent
    return not purchase.thin and purchase.high >= case.today and purchase.p_alive * 100 >= least


def _is_told(case: Case, notice: Notice) -> bool:
    """Whether we have spoken of the next order since the notice began; whoever isn't, with him."""
    start, speaks = case.desks.start_of(notice.opens), _speaks_of_it(case)
    return any(
        touch.direction is Direction.OUT
        and touch.at >= start
        and (not speaks or touch.purpose in _SPEAK_OF_IT)
        for touch in case.situation.touches
    )


def _speaks_of_it(case: Case) -> bool:
    """Whether the touch's own step gives way; who has never been spoken with is introduced first."""
    situation = case.situation
    return bool(situation.touches) and situation.grade in case.policy.before_purchase.grades


def _in_time(
    case: Case, rhythm: NextTouch, channels: Sequence[Channel], purchase: _Purchase
) -> NextTouch | None:
    """The touch in time for the purchase; None where the rhythm's touch comes before its notice."""
    notice, today = purchase.notice, case.today
    put_off = any(reason.id in _PUT_OFF for reason in rhythm.because)
    if notice.opens <= rhythm.due <= notice.contact_by:
        return _speaking(case, rhythm, purchase)
    if put_off or rhythm.due > rhythm.latest:
        return _speaking(case, rhythm, purchase) if rhythm.due >= notice.opens else None
    first, last = max(rhythm.earliest, notice.opens, today), min(rhythm.latest, notice.contact_by)
    if notice.contact_by < today:
        last = rhythm.latest  # It is late already: as soon as the rhythm allows.
    moved = _moved(case, rhythm, channels, purchase, (first, last))
    if moved is None and rhythm.due > notice.contact_by >= today and _speaks_of_it(case):
        moved = _moved(case, rhythm, channels, purchase, _before_rhythm(case, notice))
    if moved is None and rhythm.due > notice.contact_by:
        return _speaking(case, rhythm, purchase)
    return moved


def _before_rhythm(case: Case, notice: Notice) -> tuple[date, date]:
    """Days before the rhythm's own, so many shared working days after the last contact."""
    days, last = case.desks.days, last_contact(case.situation)
    first = days.first_from(max(notice.opens, case.today))
    if last is not None:
        spoken_on = case.desks.today(last.at)
        apart = case.policy.before_purchase.apart
        first = max(first, days.nth_shared_working_day(spoken_on, apart))
    return first, notice.contact_by


def _moved(
    case: Case,
    rhythm: NextTouch,
    channels: Sequence[Channel],
    purchase: _Purchase,
    between: tuple[date, date],
) -> NextTouch | None:
    """The touch on one of these days, the nearest to its rhythm's that suits; None if none is open."""
    first, last = between
    if first > last:
        return None
    desks = case.desks
    is_late = purchase.notice.contact_by < case.today
    target = first if is_late else max(first, min(rhythm.due, last))
    allowed = Allowed(first, target, last)
    found = reach(case.policy, desks, allowed, channels, case.now)
    due = desks.today(found.slot.span.opens)
    if due > last or (is_late and due >= rhythm.due):
        return None
    is_early = due < rhythm.earliest
    moved = "reason-before-rhythm" if is_early else "reason-purchase-day-of-rhythm"
    because = [
        _why(case, purchase),
        Reason(moved, {"due": rhythm.due}),
        *(each for each in rhythm.because if each.id.startswith(_OF_THE_RHYTHM)),
        *found.because,
        *explaining.window(desks, found.window, found.slot, found.channel),
    ]
    purpose = Purpose.BEFORE_PURCHASE if _speaks_of_it(case) else Purpose(rhythm.purpose)
    return case.touch(
        allowed=allowed,
        span=found.slot.span,
        channel=found.channel,
        window_id=found.window.id,
        phase=rhythm.phase,
        purpose=purpose,
        urgency=urgency_of_rhythm(case.policy, due, last),
        because=because,
        missed_on=None,
        later=open_days(found.window, desks, due, last),
    )


def _speaking(case: Case, rhythm: NextTouch, purchase: _Purchase) -> NextTouch:
    """The rhythm's touch on its own day, speaking of the purchase, no later than in time for it."""
    contact_by = purchase.notice.contact_by
    because = [_why(case, purchase)]
    if rhythm.due > contact_by >= case.today:
        because.append(Reason("reason-purchase-not-in-time", {"due": rhythm.due}))
    touch = replace(rhythm, because=(*because, *rhythm.because))
    if touch.due <= contact_by < touch.latest:
        urgency = urgency_of_rhythm(case.policy, touch.due, contact_by)
        situation, grade = case.situation, case.policy.get_grade(touch.grade)
        factors = value_factors(
            case.policy, grade, situation.deal_value_usd, urgency, situation.chance
        )
        touch = replace(
            touch,
            latest=contact_by,
            later=tuple(day for day in touch.later if day <= contact_by),
            value=value_of(factors),
            factors=factors,
        )
    if not _speaks_of_it(case):
        return touch
    track = track_for(case.policy, Purpose.BEFORE_PURCHASE, touch.grade)
    return replace(
        touch,
        purpose=Purpose.BEFORE_PURCHASE.value,
        talk_track=track.id if track else None,
    )


def _why(case: Case, purchase: _Purchase) -> Reason:
    foreseen, by = purchase.foreseen, purchase.notice.contact_by
    params: dict[str, ParamValue] = {
        "product": foreseen.product,
        "is_ours": foreseen.is_ours,
        "low": foreseen.low,
        "high": foreseen.high,
        "next": foreseen.next_date,
        "by": by,
        "days": purchase.lead_days,
        "of": foreseen.lead_of or "none",
        "known_until": foreseen.known_until,
    }
    said = "reason-purchase-ahead" if by >= case.today else "reason-purchase-ahead-late"
    return Reason(said, params, foreseen.rows)


def _moves_nothing(case: Case) -> list[Reason]:
    """Why the predictions move nothing, by that of the product that he buys most often."""
    first = case.situation.foreseen[0]
    params: dict[str, ParamValue] = {
        "product": first.product,
        "low": first.low,
        "high": first.high,
        "known_until": first.known_until,
        "percent": round(first.p_alive * 100),
    }
    if first.thin:
        return [Reason("reason-purchase-thin", params, first.rows)]
    if first.high < case.today:
        return [Reason("reason-purchase-unseen", params, first.rows)]
    if not _is_counted_on(case, first):
        return [Reason("reason-purchase-unlikely", params, first.rows)]
    purchase = _with_notice(case, first)
    if _is_too_near(purchase):
        params |= {"days": purchase.lead_days}
        return [Reason("reason-purchase-too-near", params, first.rows)]
    return []
