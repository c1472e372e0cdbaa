"""Calendars: the days that people entered, from a form or a small file, and what isn't known."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from genjin.kernel.problem import Problem
from genjin.stores.records.models import CalendarDay
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.calendar_coverage import uncovered_years
from genjin.workflows.calendar_days import (
    keep_calendar_days,
    parse_calendar_day,
    remove_calendar_day,
)
from genjin.workflows.import_calendar_days import MOST_BYTES, import_calendar_days
from genjin.workflows.people import day_of
from genjin.workflows.permissions import require_manager, sees_everything

_FIELDS = ("country", "subdivision", "day", "kind", "name", "source")
_MOST_LISTED = 400
_MOST_PROBLEMS = 20


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def calendars(request: HttpRequest) -> HttpResponse:
    """The entered days, and entering another one; a mistake is said, and what was typed stays."""
    if request.method != "POST":
        return _page(request, dict.fromkeys(_FIELDS, ""), ())
    require_manager(viewer(request))
    typed = Typed(request.POST)
    given = {name: typed.text(name, 600) for name in _FIELDS}
    day, problems = parse_calendar_day(given)
    if day is None:
        return _page(request, given, tuple(problems), status=400)
    keep_calendar_days(viewer(request), [day], now=clock.now())
    words = words_in(language_of(request))
    kept = words("web-calendars-kept", country=words.country(day.country), day=day.day)
    leave_notice(request, Notice("success", kept))
    return HttpResponseRedirect(reverse("calendars"))


@require_POST
@signed_in
def import_days(request: HttpRequest) -> HttpResponse:
    """Read a CSV: the good rows are kept, the others listed with their numbers."""
    uploaded = request.FILES.get("file")
    content = uploaded.read(MOST_BYTES + 1) if uploaded is not None else b""
    done = import_calendar_days(viewer(request), content, now=clock.now())
    words = words_in(language_of(request))
    said = words("web-calendars-imported", kept=done.kept, known=done.known, refused=done.refused)
    lines = tuple(words.problem(problem) for problem in done.problems[:_MOST_PROBLEMS])
    leave_notice(request, Notice("warning" if lines else "success", said, lines))
    return HttpResponseRedirect(reverse("calendars"))


@require_POST
@signed_in
def remove_day(request: HttpRequest, day_id: int) -> HttpResponse:
    """Forget an entered day."""
    removed = remove_calendar_day(viewer(request), day_id)
    words = words_in(language_of(request))
    country = words.country(removed.country)
    said = words("web-calendars-removed", country=country, day=removed.day)
    leave_notice(request, Notice("success", said))
    return HttpResponseRedirect(reverse("calendars"))


def _page(
    request: HttpRequest,
    given: dict[str, str],
    problems: tuple[Problem, ...],
    *,
    status: int = 200,
) -> HttpResponse:
    user = viewer(request)
    context = {
        "given": given,
        "problems": problems,
        "days": CalendarDay.objects.select_related("by").order_by("-day", "country")[:_MOST_LISTED],
        "uncovered": uncovered_years(day_of(user, clock.now())),
        "may_edit": sees_everything(user),
        "countries": country_names(words_in(language_of(request))),
    }
    return render(request, "pages/calendars.html", context, status=status)
