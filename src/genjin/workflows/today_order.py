"""The two orders of a day's list: as one works through it, or the most valuable first (M10)."""

from collections.abc import Iterable
from enum import StrEnum

from genjin.scheduling.worklist import due_touch, rank
from genjin.workflows.planned_items import PlannedItem


class TodayOrder(StrEnum):
    """WORK follows the hours of the buyers, so that nobody's window is missed; VALUE ranks."""

    WORK = "work"
    VALUE = "value"


def in_order(items: Iterable[PlannedItem], order: TodayOrder) -> tuple[PlannedItem, ...]:
    """Items given in the order to work, in the order that is wanted; key accounts are worth most."""
    if order is TodayOrder.WORK:
        return tuple(items)
    return tuple(sorted(items, key=lambda item: rank(due_touch(item.touch))))
