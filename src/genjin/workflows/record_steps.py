"""What the steps of samples and orders have in common: which step, on which day, taken back how."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import TypeVar

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Order, OrderEvent, Sample, SampleEvent, User
from genjin.trade.milestones import OrderStep, SampleStep
from genjin.workflows.people import day_of
from genjin.workflows.permissions import customers_visible_to

LONGEST_NOTE = 500
_LARGEST_ID = 2**63

_Step = TypeVar("_Step", SampleStep, OrderStep)
_Event = TypeVar("_Event", SampleEvent, OrderEvent)


def get_sample(user: User, sample_id: int) -> Sample:
    """The sample. Raises NotFoundError for one that isn't there or isn't the person's to see."""
    visible = Sample.objects.filter(deal__customer__in=customers_visible_to(user))
    found = visible.select_related("deal__customer").filter(pk=_within(sample_id)).first()
    if found is None:
        raise NotFoundError(Problem("problem-sample-unknown", value=f"m{sample_id}"))
    return found


def get_order(user: User, order_id: int) -> Order:
    """The order. Raises NotFoundError for one that isn't there or isn't the person's to see."""
    visible = Order.objects.filter(deal__customer__in=customers_visible_to(user))
    found = visible.select_related("deal__customer").filter(pk=_within(order_id)).first()
    if found is None:
        raise NotFoundError(Problem("problem-order-unknown", value=f"o{order_id}"))
    return found


def read_step(steps: type[_Step], text: str) -> _Step:
    """The step of this name. Raises UnusableInputError for another."""
    known = {each.value: each for each in steps}
    if text not in known:
        params = {"known": ", ".join(known)}
        raise UnusableInputError(Problem("problem-step-unknown", params, value=text[:60]))
    return known[text]


def check_day(user: User, on: date, now: datetime, *, is_expected: bool) -> None:
    """Raise UnusableInputError for something that happened in the future."""
    today = day_of(user, now)
    if not is_expected and on > today:
        raise UnusableInputError(Problem("problem-step-in-future", {"on": on, "today": today}))


def word_before(events: Sequence[_Event]) -> _Event | None:
    """The word that counts again once the newest of these is taken back; None if there is none.

    `events` are those of one step, in the order in which they were entered. Raises
    UnusableInputError where nothing is left to take back.
    """
    standing: list[_Event] = []
    for event in events:
        if event.is_withdrawn:
            standing.clear()
        else:
            standing.append(event)
    if not standing:
        kind = events[-1].kind if events else ""
        raise UnusableInputError(Problem("problem-step-nothing", value=kind))
    newest = standing[-1]
    # The newest may itself repeat what stood before a word that was taken back.
    differing = [each for each in standing if _says(each) != _says(newest)]
    return differing[-1] if differing else None


def _says(event: SampleEvent | OrderEvent) -> tuple[date, bool]:
    return event.on, event.is_expected


def _within(row_id: int) -> int:
    return row_id if 0 <= row_id < _LARGEST_ID else -1
