"""What a milestone's touch speaks of, as the words for its draft (M5, M7)."""

from collections.abc import Callable
from datetime import date

from genjin.kernel.reason import reasons_from_data
from genjin.scheduling.planned import MILESTONE
from genjin.stores.records.models import CustomerPlan

_WORDS = ("record", "amount", "tracking")


def milestone_facts(plan: CustomerPlan, day: Callable[[date], str]) -> dict[str, str]:
    """The facts of the milestone that made the planned touch; none for another touch.

    `day` writes a date in the draft's language.
    """
    if plan.phase != MILESTONE or not plan.reasons:
        return {}
    (reason,) = reasons_from_data(plan.reasons[:1])
    facts = {name: str(reason.params.get(name, "")) for name in _WORDS}
    on = reason.params.get("on")
    if isinstance(on, date):
        facts["milestone_date"] = day(on)
    return facts
