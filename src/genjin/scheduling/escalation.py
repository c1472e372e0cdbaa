"""A new inquiry that nobody answers: when it is late, and who sees it then (M5)."""

from datetime import datetime

from genjin.scheduling.answers import answer_deadline
from genjin.scheduling.case import Case
from genjin.scheduling.contacts import AwaitedAnswer
from genjin.scheduling.planned import Escalation


def escalation_of(case: Case, awaited: AwaitedAnswer, deadline: datetime) -> Escalation | None:
    """When others see an inquiry that waits for its first answer; None for what isn't one.

    Counted in the owner's own working hours after the deadline. Who isn't pursued gets his one
    courteous answer without anybody else being called.
    """
    if not awaited.is_inquiry or case.policy.declines(case.situation.grade):
        return None
    spans = case.policy.profile.first_answer
    zone = case.desks.seller.zone
    manager_from, others_from = (
        answer_deadline(case.desks, deadline, hours).astimezone(zone)
        for hours in (spans.manager_after_hours, spans.others_after_hours)
    )
    return Escalation(deadline.astimezone(zone), manager_from, others_from)
