"""What a touch is worth today: the product of factors that are all shown (M10)."""

import math
from collections.abc import Iterable
from datetime import date

from genjin.kernel.reason import ParamValue, Reason
from genjin.playbook.likelihood import Chance
from genjin.playbook.playbook import Grade, Playbook

_URGENCIES = frozenset(
    {
        "reason-factor-inquiry",
        "reason-factor-reply",
        "reason-factor-overdue",
        "reason-factor-last-day",
        "reason-factor-in-time",
        "reason-factor-milestone",
        "reason-factor-milestone-late",
    }
)


def value_factors(
    playbook: Playbook,
    grade: Grade,
    deal_value_usd: float | None,
    urgency: Reason,
    chance: Chance | None = None,
) -> tuple[Reason, ...]:
    """The factors: the grade's weight, the urgency, the size of the deal and its chance.

    Each has a `factor`. Size and chance count by their square roots, so that their product rises
    with what the deal is expected to bring.
    """
    weight = Reason("reason-factor-grade", {"grade": grade.title, "factor": grade.weight})
    size = _deal_factor(playbook, deal_value_usd)
    return (weight, urgency, size, _chance_factor(playbook, chance))


def value_of(factors: Iterable[Reason]) -> float:
    """The product of the factors, to four digits after the point."""
    return round(math.prod(float(str(factor.params["factor"])) for factor in factors), 4)


def lasting_value(factors: Iterable[Reason]) -> float:
    """What following the customer is worth whatever the day: the factors without the urgency."""
    return value_of(factor for factor in factors if factor.id not in _URGENCIES)


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


def _chance_factor(playbook: Playbook, chance: Chance | None) -> Reason:
    rule = playbook.likelihood.factor
    if chance is None:
        return Reason("reason-factor-no-deal", {"factor": 1.0})
    ratio = math.sqrt(chance.mean * 100 / rule.usual_percent)
    factor = round(min(rule.most, max(rule.least, ratio)), 2)
    params: dict[str, ParamValue] = {
        "percent": round(chance.mean * 100),
        "won": chance.won,
        "total": chance.won + chance.lost,
        "factor": factor,
    }
    return Reason("reason-factor-chance", params)
