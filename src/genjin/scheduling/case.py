"""One customer on the way to his plan: what every kind of touch is made from."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from genjin.kernel.reason import Reason
from genjin.playbook.channels import Channel
from genjin.playbook.playbook import Playbook
from genjin.playbook.purposes import Purpose
from genjin.playbook.talk_tracks import track_for
from genjin.scheduling import explaining
from genjin.scheduling.contacts import AwaitedAnswer, snooze_in_force
from genjin.scheduling.coverage import uncovered
from genjin.scheduling.days import Allowed, closed_today
from genjin.scheduling.desk import Desks
from genjin.scheduling.hours import Span
from genjin.scheduling.planned import Escalation, NextTouch, NotFollowed, NotFollowedState
from genjin.scheduling.reaching import Reached, reach
from genjin.scheduling.situation import Situation
from genjin.scheduling.value import value_factors, value_of

_DECLINED_ANSWERS = {
    "minimum": Purpose.NAME_MINIMUM,
    "no_quote": Purpose.DECLINE_TO_QUOTE,
    "cannot_make": Purpose.SAY_CANNOT_MAKE,
}
"""What an answer to a declined inquiry is for, where it isn't the cadence's own."""


@dataclass(frozen=True, slots=True)
class Case:
    """One customer, one playbook, two desks, one instant."""

    situation: Situation
    policy: Playbook
    desks: Desks
    now: datetime

    @property
    def today(self) -> date:
        """The seller's date."""
        return self.desks.today(self.now)

    def from_when(self, *, since: datetime | None) -> tuple[datetime, list[Reason]]:
        """The moment from which to plan: now, or the day to which a person put it off, and why."""
        snooze = snooze_in_force(self.situation, since=since)
        if snooze is None or snooze.until <= self.today:
            return self.now, []
        reason = Reason("reason-snoozed", {"until": snooze.until})
        return self.desks.start_of(snooze.until), [reason]

    def started_since(self, *moments: datetime | None) -> datetime:
        """The start of the seller's day, or what has happened since."""
        known = [moment for moment in moments if moment is not None]
        return max([self.desks.start_of(self.today), *known])

    def missed_on(
        self,
        found: Reached,
        channels: Sequence[Channel],
        allowed: Allowed,
        *since: datetime | None,
    ) -> date | None:
        """Today, if the touch was for today until its hours had passed; `since` is what made it due."""
        if not found.slot.day > self.today >= allowed.earliest:
            return None
        if not closed_today(found.window, self.desks, self.now):
            return None
        moment = self.started_since(*since)
        before = reach(self.policy, self.desks, allowed, channels, moment)
        return self.today if before.slot.day == self.today else None

    def answer_purpose(self, awaited: AwaitedAnswer) -> Purpose:
        """What the answer is for."""
        if not awaited.is_inquiry:
            return Purpose.ANSWER_REPLY
        if self.situation.inquiry_answer is not None:
            return _DECLINED_ANSWERS.get(self.situation.inquiry_answer, Purpose.DECLINE_POLITELY)
        declined = self.policy.declines(self.situation.grade)
        special = _DECLINED_ANSWERS.get(self.situation.decline_answer) if declined else None
        return special or self.policy.cadence_of(self.situation.grade).first_answer

    def not_followed(self, state: NotFollowedState, silent_touches: int = 0) -> NotFollowed:
        """The plan of a customer who has no next touch."""
        because, revives = explaining.not_followed(state, silent_touches)
        return NotFollowed(
            self.situation.customer_id, self.situation.grade, state, because, revives
        )

    def touch(  # noqa: PLR0913 - the parts of one plan
        self,
        *,
        allowed: Allowed,
        span: Span,
        channel: Channel | None,
        window_id: str,
        phase: str,
        purpose: Purpose,
        urgency: Reason,
        because: list[Reason],
        missed_on: date | None,
        escalation: Escalation | None = None,
        later: tuple[date, ...] = (),
    ) -> NextTouch:
        """The next touch, with its value and its words, and what isn't known of its day's year."""
        zone = self.desks.seller.zone
        grade = self.policy.get_grade(self.situation.grade)
        situation = self.situation
        factors = value_factors(
            self.policy, grade, situation.deal_value_usd, urgency, situation.chance
        )
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
            because=(*because, *uncovered(self.desks, opens.date())),
            missed_on=missed_on,
            escalation=escalation,
            later=() if grade.protected else later,
        )
