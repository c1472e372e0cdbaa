"""From when and by when a buyer is contacted before a purchase that is predicted (C6)."""

from dataclasses import dataclass
from datetime import date, timedelta

from genjin.kernel.calendars import (
    SharedWorkingDays,
    country_calendar,
    seller_calendar,
    shared_working_days,
)
from genjin.playbook.rule_files import BeforePurchaseCase, BeforePurchaseFile

_A_DAY = timedelta(days=1)
_USUAL_WEEK = frozenset({1, 2, 3, 4, 5})


@dataclass(frozen=True, slots=True)
class Notice:
    """The first and the last day on which the contact comes before the purchase, and in time."""

    opens: date
    contact_by: date


def notice_before(
    rule: BeforePurchaseFile, next_date: date, lead_days: int, days: SharedWorkingDays
) -> Notice:
    """The notice for a purchase that is predicted for a day, with a lead time in calendar days.

    A day off moves the last day to the shared working day before it: rather too early than too
    late. The first day is at most that day.
    """
    contact_by = next_date - timedelta(days=lead_days)
    opens = contact_by - timedelta(days=rule.notice_days)
    while not days.includes(contact_by):
        contact_by -= _A_DAY
    return Notice(min(days.first_from(opens), contact_by), contact_by)


def notice_in_case(rule: BeforePurchaseFile, case: BeforePurchaseCase) -> Notice:
    """The notice of a case: our usual week in China, and the country's calendar."""
    ours = seller_calendar("CN", _USUAL_WEEK, follows_make_up_days=True)
    days = shared_working_days(ours, country_calendar(case.country))
    return notice_before(rule, case.next_date, case.lead_time_days or rule.lead_time_days, days)
