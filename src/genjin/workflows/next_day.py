"""What a person's next day with follow-up holds, for an evening or a weekend with nothing due."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from genjin.scheduling.worklist import worklist
from genjin.stores.records.models import User
from genjin.workflows.home import Home
from genjin.workflows.people import day_of, seller_of
from genjin.workflows.read_plans import due_touches
from genjin.workflows.today import PlannedItem, planned_item

FARTHEST_DAYS = 31
MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class NextDay:
    """The first day after today on which a touch is due: how many, and the first of them."""

    date: date
    count: int
    items: tuple[PlannedItem, ...]


def next_day(home: Home, user: User, *, now: datetime) -> NextDay | None:
    """The person's next day with something due within a month, or None. Reads only."""
    today = day_of(user, now)
    due = due_touches(home, user, now, until=today + timedelta(days=FARTHEST_DAYS))
    coming = [touch for touch in due.touches if touch.due > today]
    if not coming:
        return None
    first = min(touch.due for touch in coming)
    listed = worklist([touch for touch in coming if touch.due == first], today=first).items
    shown = listed[:MOST_SHOWN]
    rows = due.rows(int(touch.customer_id) for touch in shown)
    seller = seller_of(user)
    return NextDay(
        date=first,
        count=len(listed),
        items=tuple(planned_item(touch, rows, seller, now) for touch in shown),
    )
