"""When the touch of a milestone is due: so many days before or after the milestone's day (M5)."""

from datetime import date, timedelta

from genjin.kernel.calendars import (
    SharedWorkingDays,
    country_calendar,
    seller_calendar,
    shared_working_days,
)
from genjin.playbook.rule_files import MilestoneCase, MilestoneFile

_A_DAY = timedelta(days=1)
_USUAL_WEEK = frozenset({1, 2, 3, 4, 5})


def due_day(rule: MilestoneFile, on: date, days: SharedWorkingDays) -> date:
    """The shared working day on which the touch is due, for a milestone of the day `on`.

    A day off moves it to the next shared working day; before the milestone, to the one before:
    a reminder comes too early rather than too late.
    """
    if rule.counted_in == "calendar_days":
        day = on + timedelta(days=rule.days)
        return days.first_from(day) if rule.days >= 0 else _last_until(days, day)
    if rule.days > 0:
        return days.nth_shared_working_day(on, rule.days)
    if rule.days == 0:
        return days.first_from(on)
    day = on
    for _ in range(-rule.days):
        day = _last_until(days, day - _A_DAY)
    return day


def due_in_case(rule: MilestoneFile, case: MilestoneCase) -> date:
    """The day of a case: our usual week in China, and the country's calendar."""
    ours = seller_calendar("CN", _USUAL_WEEK, follows_make_up_days=True)
    return due_day(rule, case.on, shared_working_days(ours, country_calendar(case.country)))


def _last_until(days: SharedWorkingDays, day: date) -> date:
    while not days.includes(day):
        day -= _A_DAY
    return day
