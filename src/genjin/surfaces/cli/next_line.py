"""The next touch of a customer as one line of text."""

from zoneinfo import ZoneInfo

from genjin.stores.records.models import CustomerPlan
from genjin.surfaces.wording.catalogue import Words


def next_line(plan: CustomerPlan, zone: ZoneInfo, words: Words) -> str:
    """When, how and for what, on the clock of `zone`; or why there is no next touch."""
    if plan.due is None or plan.opens is None:
        return words("cli-touch-no-next", state=words(f"plan-state-{plan.state.replace('_', '-')}"))
    return words(
        "cli-touch-next",
        date=plan.due,
        time=f"{plan.opens.astimezone(zone):%H:%M}",
        channel=words(f"channel-{plan.channel or 'none'}"),
        purpose=words(f"purpose-{plan.purpose.replace('_', '-')}"),
    )
