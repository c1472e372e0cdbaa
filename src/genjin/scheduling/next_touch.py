"""The one next touch of a customer, or why there is none (M1, M5, M6)."""

from datetime import date, datetime, timedelta

from genjin.kernel.reason import Reason
from genjin.playbook.cadences import Step, step_after
from genjin.playbook.channels import WRITTEN, Channel
from genjin.playbook.playbook import Playbook
from genjin.playbook.purposes import SPEAKS_OF_AN_OFFER, Purpose
from genjin.playbook.rule_files import CadenceFile
from genjin.scheduling import explaining
from genjin.scheduling.answering import answer_touch
from genjin.scheduling.answers import answer_channel
from genjin.scheduling.away import pause
from genjin.scheduling.before_purchase import purchase_touch
from genjin.scheduling.case import Case
from genjin.scheduling.contacts import (
    AwaitedAnswer,
    awaited_answer,
    is_offer_open,
    last_contact,
)
from genjin.scheduling.days import allowed_days, open_days
from genjin.scheduling.desk import desks_of
from genjin.scheduling.milestones import with_milestones
from genjin.scheduling.order_season import order_touch
from genjin.scheduling.planned import NextTouch, NotFollowedState, Plan
from genjin.scheduling.reaching import Reached, channels_for, reach
from genjin.scheduling.research import research_touch
from genjin.scheduling.silence import Silence, long_holidays_between, silence_of
from genjin.scheduling.situation import Seller, Situation
from genjin.scheduling.value import urgency_of_rhythm

_LOOKED_BACK = timedelta(days=60)
_ENDS = {
    "released": NotFollowedState.RELEASED,
    "waiting": NotFollowedState.WAITING,
    "declined": NotFollowedState.DECLINED,
}


def next_touch(situation: Situation, policy: Playbook, seller: Seller, *, now: datetime) -> Plan:
    """The customer's next touch as of an instant (aware).

    What waits for an answer comes first, then a milestone that is due, else the cadence.

    Never in the past, never on a day off of either side, not before the cadence's minimum after
    the last real contact, and not after its maximum or in another window unless a reason says
    why. Raises NotFoundError for a grade that the playbook doesn't have, ValueError for a seller
    without a working day.
    """
    year = now.astimezone(seller.zone).year
    desks = desks_of(seller, situation.place, year, policy.long_holidays)
    case = Case(situation, policy, desks, now)
    policy.get_grade(situation.grade)
    if not situation.may_contact:
        return case.not_followed(NotFollowedState.DO_NOT_CONTACT)
    awaited = awaited_answer(situation)
    if awaited is not None and not _gets_no_answer(situation, policy, awaited):
        return answer_touch(case, awaited)
    return with_milestones(case, _without_milestones(case))


def _without_milestones(case: Case) -> Plan:
    """What the cadence of his grade says."""
    situation = case.situation
    silence = silence_of(situation, case.desks, case.today)
    cadence = cadence_for(situation, case.policy)
    step = step_after(cadence, len(silence.counted))
    if step is None:
        return case.not_followed(_ENDS[cadence.then or "released"], len(silence.counted))
    if not situation.channels:
        return research_touch(case, None, [])
    return _by_cadence(case, _fitting(situation, step), silence)


def cadence_for(situation: Situation, policy: Playbook) -> CadenceFile:
    """The cadence of his grade, or the one that it names for buyers with nothing but orders."""
    cadence = policy.cadence_of(situation.grade)
    if cadence.after_order is None or not situation.has_ordered or is_offer_open(situation):
        return cadence
    return policy.cadences[cadence.after_order]


def _fitting(situation: Situation, step: Step) -> Step:
    """The step, or one without an offer in its words where he has none to decide on."""
    if step.purpose not in SPEAKS_OF_AN_OFFER or is_offer_open(situation):
        return step
    instead = Purpose.KEEP_ACCOUNT if situation.has_ordered else Purpose.NURTURE
    return Step(step.phase, instead)


def _gets_no_answer(situation: Situation, policy: Playbook, awaited: AwaitedAnswer) -> bool:
    """Whether he is declined in silence, or declined and would have to be looked for first."""
    if not policy.declines(situation.grade):
        return False
    nowhere = not situation.channels and answer_channel(situation, awaited) is None
    return nowhere or situation.decline_answer == "silent"


def _by_cadence(case: Case, step: Step, silence: Silence) -> NextTouch:
    """The next step of the cadence, on the best of its days, or what the season or a purchase asks for."""
    situation, desks = case.situation, case.desks
    zone = desks.seller.zone
    last = last_contact(situation)
    since = situation.followed_since or case.now
    allowed = allowed_days(
        desks,
        step.phase.every,
        last.at.astimezone(zone).date() if last else None,
        since.astimezone(zone).date(),
    )
    last_at = last.at if last else None
    moment, put_off = case.from_when(since=last_at)
    back_on, away = pause(situation, desks, case.today)
    if back_on is not None:
        moment, put_off = max(moment, desks.start_of(back_on)), [*put_off, *away]
    channels, because = channels_for(situation, step.phase, silence.counted)
    found = reach(case.policy, desks, allowed, channels, moment)
    if _is_first_call_at_night(situation, found):
        return research_touch(case, None, [], lacks=Reason("reason-research-phone-only"))
    due = desks.today(found.slot.span.opens)
    grade = case.policy.get_grade(situation.grade)
    because = [
        *explaining.rhythm(desks, grade, step, last, len(silence.counted)),
        *silence.because,
        *explaining.day(desks, found.window, found.slot, allowed, case.now, put_off),
        *explaining.holidays(desks, last, allowed.target, case.today),
        *_long_holidays(case, last_at, due),
        *because,
        *found.because,
        *explaining.window(desks, found.window, found.slot, found.channel),
    ]
    missed_on = None
    if not put_off:
        missed_on = case.missed_on(found, channels, allowed, last_at, situation.followed_since)
    planned = case.touch(
        allowed=allowed,
        span=found.slot.span,
        channel=found.channel,
        window_id=found.window.id,
        phase=step.phase.id,
        purpose=step.purpose,
        urgency=urgency_of_rhythm(case.policy, due, allowed.latest),
        because=because,
        missed_on=missed_on,
        later=open_days(found.window, desks, due, allowed.latest),
    )
    return purchase_touch(case, order_touch(case, planned, channels), channels)


def _is_first_call_at_night(situation: Situation, found: Reached) -> bool:
    """Whether nobody has ever spoken with him, and one could only call outside the seller's hours."""
    if situation.touches or any(each in WRITTEN for each in situation.channels):
        return False
    return found.channel is Channel.CALL and found.slot.outside_own_hours


def _long_holidays(case: Case, last_at: datetime | None, due: date) -> list[Reason]:
    """His long holidays since the last contact, or since today: the days that didn't count."""
    after = case.desks.today(last_at) if last_at is not None else case.today
    return long_holidays_between(case.desks, max(after, case.today - _LOOKED_BACK), due)
