"""Milestones of samples, quotes and orders: they compete for the customer's one next touch (M5).

Those that are due come before the cadence, the one of most worth first; one that lies ahead comes
if it is due no later than the cadence's touch. There is never a second touch. What can wait, waits
while his person is away; money and goods don't, for somebody stands in for him.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from genjin.kernel.reason import ParamValue, Reason
from genjin.playbook.milestones import due_day
from genjin.playbook.rule_files import MilestoneFile
from genjin.scheduling import explaining
from genjin.scheduling.away import goes_on, held_until, pause
from genjin.scheduling.case import Case
from genjin.scheduling.contacts import last_contact
from genjin.scheduling.days import Allowed
from genjin.scheduling.planned import MILESTONE, NextTouch, Plan
from genjin.scheduling.reaching import reach
from genjin.scheduling.research import research_touch
from genjin.scheduling.situation import Direction
from genjin.scheduling.value import value_factors, value_of
from genjin.trade.open_milestones import OpenMilestone

_MOST_OTHERS = 3


@dataclass(frozen=True, slots=True)
class AwaitedTouch:
    """A touch that a milestone asks for and that hasn't been made.

    `since` is the instant from which a touch of ours counts as made for it.
    """

    milestone: OpenMilestone
    rule: MilestoneFile
    allowed: Allowed
    since: datetime


def with_milestones(case: Case, otherwise: Plan) -> Plan:
    """The touch of the milestone that comes first, or `otherwise`, whichever is the one next touch."""
    waiting = awaited_touches(case)
    due = [each for each in waiting if each.allowed.earliest <= case.today]
    if due:
        first, *others = sorted(due, key=lambda each: _rank(case, each))
        return _touch(case, first, others)
    ahead = min(waiting, key=lambda each: (each.allowed.earliest, _rank(case, each)), default=None)
    if ahead is None:
        return otherwise
    if not isinstance(otherwise, NextTouch):
        return _touch(case, ahead, [])
    if otherwise.due < ahead.allowed.earliest:
        return otherwise
    touch = _touch(case, ahead, [])
    return touch if touch.due <= otherwise.due else otherwise


def awaited_touches(case: Case) -> list[AwaitedTouch]:
    """Every touch that a milestone asks for, whether it is due yet or not.

    Of a customer who is declined only the money and the goods of his orders are followed.
    """
    declined = case.policy.declines(case.situation.grade)
    return [
        touch
        for milestone in case.situation.milestones
        if milestone.is_order or not declined
        for rule in _rules_for(case, milestone)
        if (touch := _awaited(case, milestone, rule)) is not None
    ]


def milestone_reason(milestone: OpenMilestone, rule_id: str) -> Reason:
    """What happened or is expected, on which day, of which record."""
    params: dict[str, ParamValue] = {
        "rule": rule_id,
        "record": milestone.name,
        "row": milestone.row,
        "on": milestone.on,
        "amount": milestone.amount,
        "tracking": milestone.tracking,
        "is_known": bool(milestone.amount or milestone.tracking),
    }
    name = milestone.awaited.value.replace("_", "-")
    return Reason(f"reason-milestone-{name}", params, (milestone.row,))


def _awaited(case: Case, milestone: OpenMilestone, rule: MilestoneFile) -> AwaitedTouch | None:
    """The touch of one rule for one milestone; None once it was made and isn't made again.

    A rule that asks again also keeps its distance from what another rule has said of the same
    milestone: who was reminded on Thursday isn't dunned on Friday.
    """
    desks = case.desks
    due, since = _due(case, milestone, rule)
    made = _ours_since(case, since)
    if made:
        times = len({desks.today(each) for each in made})
        if rule.again_after is None or times >= rule.times:
            return None
    if rule.again_after is not None:
        others = [each for each in _rules_for(case, milestone) if each is not rule]
        first = min([since, *(_due(case, milestone, each)[1] for each in others)])
        said = _ours_since(case, first)
        if said:
            again = desks.days.nth_shared_working_day(desks.today(max(said)), rule.again_after)
            due = max(due, again)
            since = max(since, desks.start_of(due))
    if not rule.cannot_wait:
        due = held_until(desks, case.situation, due)
    return AwaitedTouch(milestone, rule, _allowed(case, due, rule.within), since)


def _rules_for(case: Case, milestone: OpenMilestone) -> list[MilestoneFile]:
    rules = case.policy.milestones.values()
    return [rule for rule in rules if rule.waits_for is milestone.awaited]


def _due(case: Case, milestone: OpenMilestone, rule: MilestoneFile) -> tuple[date, datetime]:
    """The day on which a rule's touch is due first, and the instant from which ours is it."""
    due = due_day(rule, milestone.on, case.desks.days)
    return due, max(case.desks.start_of(due), milestone.entered_at)


def _ours_since(case: Case, since: datetime) -> list[datetime]:
    """When we have contacted him from an instant on."""
    return [
        touch.at
        for touch in case.situation.touches
        if touch.direction is Direction.OUT and touch.at >= since
    ]


def _allowed(case: Case, due: date, within: int) -> Allowed:
    days = case.desks.days
    return Allowed(due, due, days.nth_shared_working_day(due, within) if within else due)


def _rank(case: Case, awaited: AwaitedTouch) -> tuple[float, date, str, str]:
    """The most valuable first, then the one that is due for longest."""
    valued = _valued(case, awaited)
    grade = case.policy.get_grade(case.situation.grade)
    worth = value_of(
        value_factors(
            case.policy, grade, valued.situation.deal_value_usd, _urgency(case, awaited, case.today)
        )
    )
    return (-worth, awaited.allowed.earliest, awaited.milestone.row, awaited.rule.id)


def _valued(case: Case, awaited: AwaitedTouch) -> Case:
    """The customer with what the milestone's own record is worth."""
    amount = awaited.milestone.amount_usd
    if amount is None:
        return case
    return replace(case, situation=replace(case.situation, deal_value_usd=amount))


def _urgency(case: Case, awaited: AwaitedTouch, due: date) -> Reason:
    factor = awaited.rule.urgency
    params: dict[str, ParamValue] = {"milestone": awaited.rule.title.bilingual()}
    if due > awaited.allowed.latest:
        factor *= case.policy.profile.urgency.overdue
        return Reason("reason-factor-milestone-late", params | {"factor": round(factor, 2)})
    return Reason("reason-factor-milestone", params | {"factor": factor})


def _touch(case: Case, awaited: AwaitedTouch, others: Sequence[AwaitedTouch]) -> NextTouch:
    """The touch for a milestone, on its day, through the usual channel, in its window."""
    because = [
        milestone_reason(awaited.milestone, awaited.rule.id),
        *_away(case, awaited),
        *_beside(awaited, others),
    ]
    if case.policy.declines(case.situation.grade):
        because.append(Reason("reason-milestone-declined"))
    if not case.situation.channels:
        return research_touch(case, None, because)
    desks, allowed = case.desks, awaited.allowed
    last = last_contact(case.situation)
    entered_at = awaited.milestone.entered_at
    moment, put_off = case.from_when(since=max(last.at, entered_at) if last else entered_at)
    found = reach(case.policy, desks, allowed, case.situation.channels, moment)
    because += [
        *explaining.day(desks, found.window, found.slot, allowed, case.now, put_off),
        *found.because,
        *explaining.window(desks, found.window, found.slot),
    ]
    missed_on = None
    if not put_off:
        missed_on = case.missed_on(found, case.situation.channels, allowed, awaited.since)
    return _valued(case, awaited).touch(
        allowed=allowed,
        span=found.slot.span,
        channel=found.channel,
        window_id=found.window.id,
        phase=MILESTONE,
        purpose=awaited.rule.purpose,
        urgency=_urgency(case, awaited, desks.today(found.slot.span.opens)),
        because=because,
        missed_on=missed_on,
    )


def _away(case: Case, awaited: AwaitedTouch) -> list[Reason]:
    """What his absence means for the touch: that it was held until he is back, or why it wasn't."""
    back_on, held = pause(case.situation, case.desks, case.today)
    if back_on is None or awaited.allowed.earliest > back_on:
        return []
    if awaited.rule.cannot_wait:
        return goes_on(case.situation, case.desks, case.today)
    return held


def _beside(awaited: AwaitedTouch, others: Sequence[AwaitedTouch]) -> list[Reason]:
    """What else is due and goes into the same touch."""
    seen = {(awaited.milestone.row, awaited.milestone.awaited)}
    reasons: list[Reason] = []
    for other in others:
        key = (other.milestone.row, other.milestone.awaited)
        if key not in seen and len(reasons) < _MOST_OTHERS:
            params: dict[str, ParamValue] = {
                "milestone": other.rule.title.bilingual(),
                "record": other.milestone.name,
                "on": other.milestone.on,
            }
            reasons.append(Reason("reason-milestone-too", params, (other.milestone.row,)))
        seen.add(key)
    return reasons
