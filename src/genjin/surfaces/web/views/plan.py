"""The plan by day, week and month: how full the days are, and where the holidays fall."""

from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.chips import grade_chips
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.workflows.home import find_home
from genjin.workflows.people import day_of
from genjin.workflows.plan_calendar import plan_calendar, plan_of_day

_A_WEEK = timedelta(days=7)
_A_DAY = timedelta(days=1)
_YEARS = (1990, 2200)


@require_safe
@signed_in
def day(request: HttpRequest) -> HttpResponse:
    """One day's touches; today's are the worklist."""
    asked = _asked(request)
    if asked == day_of(viewer(request), clock.now()):
        return HttpResponseRedirect(reverse("today"))
    found = plan_of_day(find_home(), viewer(request), asked, now=clock.now())
    context = {
        "found": found,
        "grades": grade_chips(found.playbook, language_of(request)),
        "asked": asked,
        "view": "day",
        "earlier": asked - _A_DAY,
        "later": asked + _A_DAY,
    }
    return render(request, "pages/plan_day.html", context)


@require_safe
@signed_in
def week(request: HttpRequest) -> HttpResponse:
    """The seven days from a Monday on, each with its most valuable touches."""
    asked = _asked(request)
    first = asked - timedelta(days=asked.weekday())
    return _calendar(
        request, "week", asked, (first, first + 6 * _A_DAY), (asked - _A_WEEK, asked + _A_WEEK)
    )


@require_safe
@signed_in
def month(request: HttpRequest) -> HttpResponse:
    """The weeks of a month, whole."""
    asked = _asked(request)
    first = asked.replace(day=1)
    last = _next_month(first) - _A_DAY
    span = (first - timedelta(days=first.weekday()), last + timedelta(days=6 - last.weekday()))
    return _calendar(
        request,
        "month",
        asked,
        span,
        (_in_month(first - _A_DAY, asked), _in_month(_next_month(first), asked)),
    )


def _calendar(
    request: HttpRequest,
    view: str,
    asked: date,
    span: tuple[date, date],
    turns: tuple[date, date],
) -> HttpResponse:
    first, last = span
    calendar = plan_calendar(
        find_home(),
        viewer(request),
        first=first,
        last=last,
        now=clock.now(),
        with_names=view == "week",
    )
    context = {
        "calendar": calendar,
        "grades": grade_chips(calendar.playbook, language_of(request)),
        "weeks": [calendar.days[n : n + 7] for n in range(0, len(calendar.days), 7)],
        "asked": asked,
        "view": view,
        "earlier": turns[0],
        "later": turns[1],
    }
    return render(request, "pages/plan_calendar.html", context)


def _asked(request: HttpRequest) -> date:
    """The day that the address names, else today."""
    asked = Typed(request.GET).day("date") or day_of(viewer(request), clock.now())
    if not _YEARS[0] <= asked.year <= _YEARS[1]:
        raise UnusableInputError(Problem("problem-web-date", value=asked.isoformat()))
    return asked


def _next_month(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def _in_month(month_of: date, asked: date) -> date:
    """The same day of another month, or its last one."""
    last = _next_month(month_of.replace(day=1)) - _A_DAY
    return last.replace(day=min(asked.day, last.day))
