"""The one next touch of a customer, or why there is none (M1, M5, M6)."""

from dataclasses import dataclass
from datetime import date, datetime

from genjin.kernel.reason import Reason
from genjin.playbook.cadences import Step, step_after
from genjin.playbook.channels import Channel
from genjin.playbook.playbook import Playbook
from genjin.playbook.purposes import Purpose
from genjin.playbook.talk_tracks import track_for
from genjin.scheduling import explaining
from genjin.scheduling.answers import (
    answer_channel,
    answer_deadline,
    answer_reasons,
    answer_span,
    own_day_off,
)
from genjin.scheduling.contacts import (
    AwaitedAnswer,
    awaited_answer,
    last_contact,
    snooze_in_force,
    unanswered,
)
from genjin.scheduling.days import Allowed, allowed_days
from genjin.scheduling.desk import Desks, desks_of
from genjin.scheduling.hours import Span
from genjin.scheduling.planned import NextTouch, NotFollowed, NotFollowedState, Plan
from genjin.scheduling.reaching import channels_for, reach
from genjin.scheduling.situation import PastTouch, Seller, Situation
from genjin.scheduling.value import (
    urgency_of_answer,
    urgency_of_rhythm,
    value_factors,
    value_of,
)

ANSWER = "answer"
"""The phase, and the window, of an answer to the buyer."""

_ENDS = {
    "released": NotFollowedState.RELEASED,
    "waiting": NotFollowedState.WAITING,
    "declined": NotFollowedState.DECLINED,
}


def next_touch(situation: Situation, policy: Playbook, seller: Seller, *, now: datetime) -> Plan:
    """The customer's next touch as of an instant (aware): what waits for an answer, else the cadence.

    Never in the past, never on a day off of either side, not before the cadence's minimum after
    the last real contact, and not after its maximum or in another window unless a reason says
    why. Raises NotFoundError for a grade that the playbook doesn't have, ValueError for a seller
    without a working day.
    """
    desks = desks_of(seller, situation.place, now.astimezone(seller.zone).year)
    case = _Case(situation, policy, desks, now)
    grade = policy.get_grade(situation.grade)
    if not situation.channels:
        return case.not_followed(NotFollowedState.UNREACHABLE)
    awaited = awaited_answer(situation)
    silent = policy.declines(grade.id) and situation.decline_answer == "silent"
    if awaited is not None and not silent:
        return _answer(case, awaited)
    silence = unanswered(situation, seller.zone)
    cadence = policy.cadence_of(grade.id)
    step = step_after(cadence, len(silence))
    if step is None:
        return case.not_followed(_ENDS[cadence.then or "released"], len(silence))
    return _by_cadence(case, step, silence)


@dataclass(frozen=True, slots=True)
class _Case:
    """One customer, one playbook, two desks, one instant."""

    situation: Situation
    policy: Playbook
    desks: Desks
    now: datetime

    @property
    def today(self) -> date:
        return self.desks.today(self.now)

    def not_followed(self, state: NotFollowedState, silent_touches: int = 0) -> NotFollowed:
        because, revives = explaining.not_followed(state, silent_touches)
        return NotFollowed(
            self.situation.customer_id, self.situation.grade, state, because, revives
        )

    def touch(  # noqa: PLR0913 - the parts of one plan
        self,
        *,
        allowed: Allowed,
        span: Span,
        channel: Channel,
        window_id: str,
        phase: str,
        purpose: Purpose,
        urgency: Reason,
        because: list[Reason],
    ) -> NextTouch:
        zone = self.desks.seller.zone
        grade = self.policy.get_grade(self.situation.grade)
        factors = value_factors(self.policy, grade, self.situation.deal_value_usd, urgency)
        track = track_for(self.policy, purpose, grade.id)
        opens = span.opens.astimezone(zone)
        return NextTouch(
            customer_id=self.situation.customer_id,
            grade=grade.id,
            due=opens.date(),
            earliest=allowed.earliest,
            latest=allowed.latest,
            opens=opens,
            closes=span.closes.astimezone(zone),
            channel=channel,
            window_id=window_id,
            phase=phase,
            purpose=purpose.value,
            talk_track=track.id if track else None,
            protected=grade.protected,
            value=value_of(factors),
            factors=factors,
            because=tuple(because),
        )


# ── answers ──────────────────────────────────────────────────────────────────────────────────────


def _answer(case: _Case, awaited: AwaitedAnswer) -> NextTouch:
    """The answer that he waits for: in the seller's next working hours, whatever the window."""
    first_answer = case.policy.profile.first_answer
    hours = first_answer.inquiry_hours if awaited.is_inquiry else first_answer.reply_hours
    deadline = answer_deadline(case.desks, awaited.received_at, hours)
    because = answer_reasons(case.desks, awaited, deadline, case.now)
    snooze = snooze_in_force(case.situation, since=awaited.received_at)
    moment = case.now
    if snooze is not None and snooze.until > case.today:
        moment = case.desks.start_of(snooze.until)
        because.append(Reason("reason-snoozed", {"until": snooze.until}))
    channel = answer_channel(case.situation, awaited)
    cadence = case.policy.cadence_of(case.situation.grade)
    purpose = cadence.first_answer if awaited.is_inquiry else Purpose.ANSWER_REPLY
    urgency = urgency_of_answer(case.policy, is_inquiry=awaited.is_inquiry)
    latest = deadline.astimezone(case.desks.seller.zone).date()
    if channel is None:
        return _answer_in_person(case, moment, latest, purpose, urgency, because)
    span = answer_span(case.desks, moment, deadline)
    due = case.desks.today(span.opens)
    because += own_day_off(case.desks, case.today, due)
    because += explaining.buyer_time(case.desks, span)
    return case.touch(
        allowed=Allowed(due, due, max(due, latest)),
        span=span,
        channel=channel,
        window_id=ANSWER,
        phase=ANSWER,
        purpose=purpose,
        urgency=urgency,
        because=because,
    )


def _answer_in_person(
    case: _Case,
    moment: datetime,
    latest: date,
    purpose: Purpose,
    urgency: Reason,
    because: list[Reason],
) -> NextTouch:
    """An answer to somebody whom one can only call or visit: he must be awake and at work."""
    first = case.desks.days.first_from(case.desks.today(moment))
    allowed = Allowed(first, first, max(first, latest))
    found = reach(case.policy, case.desks, allowed, case.situation.channels, moment)
    because += [Reason("reason-answer-in-person"), *found.because]
    because += explaining.window(case.desks, found.window, found.slot)
    return case.touch(
        allowed=allowed,
        span=found.slot.span,
        channel=found.channel,
        window_id=found.window.id,
        phase=ANSWER,
        purpose=purpose,
        urgency=urgency,
        because=because,
    )


# ── the cadence ──────────────────────────────────────────────────────────────────────────────────


def _by_cadence(case: _Case, step: Step, silence: list[PastTouch]) -> NextTouch:
    """The next step of the cadence, on the best of its days."""
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
    snooze = snooze_in_force(situation, since=last.at if last else None)
    moment = case.now
    if snooze is not None and snooze.until > case.today:
        moment = desks.start_of(snooze.until)
    channels, because = channels_for(situation, step.phase, silence)
    found = reach(case.policy, desks, allowed, channels, moment)
    due = desks.today(found.slot.span.opens)
    grade = case.policy.get_grade(situation.grade)
    because = [
        *explaining.rhythm(desks, grade, step, last, len(silence)),
        *explaining.day(
            desks, found.window, found.slot, allowed, case.now, snooze.until if snooze else None
        ),
        *explaining.holidays(desks, last, allowed.target, case.today),
        *because,
        *found.because,
        *explaining.window(desks, found.window, found.slot),
    ]
    return case.touch(
        allowed=allowed,
        span=found.slot.span,
        channel=found.channel,
        window_id=found.window.id,
        phase=step.phase.id,
        purpose=step.purpose,
        urgency=urgency_of_rhythm(case.policy, due, allowed.latest),
        because=because,
    )
