"""Planned touches as a table: the day, the coming days."""

from collections.abc import Sequence

from genjin.kernel.reason import Term
from genjin.playbook.playbook import Playbook
from genjin.surfaces.cli.numbers import clock
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.plan import grade_title
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.planned_items import PlannedItem

_COLUMNS = ("order", "customer", "grade", "seller-time", "buyer-time", "channel", "purpose", "why")


def planned_table(
    items: Sequence[PlannedItem], playbook: Playbook, words: Words, *, with_days: bool = False
) -> str:
    """The touches, one a line, with the first reason of each."""
    headers = [words(f"cli-column-{name}") for name in _COLUMNS]
    rows = [
        [str(number), *_cells(item, playbook, words)] for number, item in enumerate(items, start=1)
    ]
    if with_days:
        headers[0] = words("cli-column-due")
        for row, item in zip(rows, items, strict=True):
            row[0] = item.touch.due.isoformat()
    return table(headers, rows)


def _cells(item: PlannedItem, playbook: Playbook, words: Words) -> list[str]:
    touch = item.touch
    seller_day, buyer_day = item.seller_time.date(), item.buyer_time.date()
    weekday = "" if seller_day == buyer_day else words(f"weekday-{buyer_day.isoweekday()}") + " "
    there = words.term(Term("zone", item.plan.buyer_zone))
    return [
        item.customer.name,
        grade_title(playbook, touch.grade, words.language),
        f"{clock(touch.opens)}–{clock(touch.closes)}",
        f"{weekday}{clock(item.buyer_time)} {there}",
        words(f"channel-{touch.channel or 'none'}"),
        words(f"purpose-{touch.purpose.replace('_', '-')}"),
        words.reason(touch.because[0]) if touch.because else "",
    ]
