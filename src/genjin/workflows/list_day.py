"""The worklist of one day of a person's, whether it is today or the next that has work (M10)."""

from dataclasses import dataclass
from datetime import date, datetime

from genjin.playbook.playbook import Playbook
from genjin.scheduling.hours import seller_hours
from genjin.scheduling.situation import Seller
from genjin.scheduling.worklist import Capacity, worklist
from genjin.workflows.planned_items import PlannedItem, stored_item
from genjin.workflows.read_plans import OwnPlans


@dataclass(frozen=True, slots=True)
class DayList:
    """What is due on a day: `items` in the order to work, `deferred` doesn't fit into the hours.

    `deferred_total` counts all that is deferred; the first of them are listed. `minutes` is what
    the items take.
    """

    date: date
    items: tuple[PlannedItem, ...]
    deferred: tuple[PlannedItem, ...]
    deferred_total: int
    minutes: int

    @property
    def total(self) -> int:
        """Everything that is due."""
        return len(self.items) + self.deferred_total


def list_day(  # noqa: PLR0913 - a day, its hours, and from where it is looked at
    plans: OwnPlans,
    playbook: Playbook,
    seller: Seller,
    day: date,
    *,
    now: datetime,
    hours: float,
    most_deferred: int,
    after: date | None = None,
) -> DayList:
    """What is due up to a day, or on the days after another up to it, inside so many hours."""
    total = plans.count_due(day, after=after)
    if not total:
        return DayList(day, (), (), 0, 0)
    capacity = Capacity(
        hours=hours,
        minutes=playbook.profile.minutes,
        research_minutes=playbook.profile.research.minutes,
        day_ends=max(span.closes for span in seller_hours(seller, day)),
    )
    listed = worklist(
        plans.due(day, after=after),
        today=day,
        now=now,
        capacity=capacity,
        most_deferred=most_deferred,
    )
    shown = [*listed.items, *(each.touch for each in listed.deferred)]
    rows = plans.rows(touch.customer_id for touch in shown)
    return DayList(
        date=day,
        items=tuple(stored_item(rows, each.customer_id, seller, now) for each in listed.items),
        deferred=tuple(
            stored_item(rows, each.touch.customer_id, seller, now, each.because)
            for each in listed.deferred
        ),
        deferred_total=total - len(listed.items),
        minutes=sum(capacity.takes(touch) for touch in listed.items),
    )
