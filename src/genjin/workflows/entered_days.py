"""The days of calendars that were entered for the book, as planning takes them (M6)."""

from genjin.kernel.calendar_corrections import CorrectedDay, Corrections
from genjin.stores.records.models import CalendarDay


def entered_days() -> Corrections:
    """All of them: few rows, read anew each time, since another process may have entered one.

    Equal days are equal, so the calendars that are made of them are kept.
    """
    rows = CalendarDay.objects.order_by().values_list(
        "country", "subdivision", "day", "is_worked", "name"
    )
    return Corrections(frozenset(CorrectedDay(*row) for row in rows))
