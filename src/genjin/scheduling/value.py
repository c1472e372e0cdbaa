"""What a touch is worth today: the product of factors that are all shown (M10)."""

import math
from collections.abc import Iterable
from datetime import date

from genjin.kernel.reason import Reason
from genjin.playbook.playbook import Grade, Playbook


def value_factors(
    playbook: Playbook, grade: Grade, deal_value_usd: float | None, urgency: Reason
) -> tuple[Reason, ...]:
    """The factors: the grade's weight, the urgency, the size of the deal. Each has a `factor`."""
    weight = Reason("reason-factor-grade", {"grade": grade.title, "factor": grade.weight})
    return (weight, urgency, _deal_factor(playbook, deal_value_usd))


def value_of(factors: Iterable[Reason]) -> float:
    """The product of the factors, to four digits after the point."""
    return round(math.prod(float(str(factor.params["factor"])) for factor in factors), 4)


def urgency_of_answer(playbook: Playbook, *, is_inquiry: bool) -> Reason:
    """How much an answer that the buyer waits for counts."""
    urgency = playbook.profile.urgency
    if is_inquiry:
        return Reason("reason-factor-inquiry", {"factor": urgency.inquiry})
    return Reason("reason-factor-reply", {"factor": urgency.reply})


def urgency_of_rhythm(playbook: Playbook, due: date, latest: date) -> Reason:
    """How much a touch of a cadence counts: more on its last day, and when it is late."""
    urgency = playbook.profile.urgency
    if due > latest:
        return Reason("reason-factor-overdue", {"factor": urgency.overdue})
    if due == latest:
        return Reason("reason-factor-last-day", {"factor": urgency.last_day})
    return Reason("reason-factor-in-time", {"factor": 1.0})


def _deal_factor(playbook: Playbook, deal_value_usd: float | None) -> Reason:
    size = playbook.profile.deal_size
    if deal_value_usd is None or deal_value_usd <= 0:
        return Reason("reason-factor-deal-unknown", {"factor": 1.0})
    ratio = math.sqrt(deal_value_usd / size.usual_usd)
    factor = round(min(size.most, max(size.least, ratio)), 2)
    return Reason("reason-factor-deal", {"amount_usd": deal_value_usd, "factor": factor})
