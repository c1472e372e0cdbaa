"""Whom to call next week, and whether such calls would have paid: asked, under way, answered."""

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from genjin.insights.back_tested import BASELINES, GENJIN, Called, Comparison
from genjin.insights.verdict import verdict
from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ForesightJob
from genjin.surfaces.documents.calls_workbook import calls_workbook
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.surfaces.wording.durations import time_left
from genjin.workflows.add_company import customers_of_companies
from genjin.workflows.called_rows import called_rows
from genjin.workflows.foresight_jobs import (
    MOST_CALLS,
    Asked,
    ask_foresight,
    asked_of,
    cancel_foresight,
    foresight_jobs_of,
    get_foresight_job,
)
from genjin.workflows.foresight_results import Data, back_test_from_data, calls_from_data
from genjin.workflows.home import find_home
from genjin.workflows.import_job_problems import problem_from_data
from genjin.workflows.people import day_of
from genjin.workflows.trade_files import has_trade_data

_Kind, _State = ForesightJob.Kind, ForesightJob.State
_PAGES = {_Kind.CALLS: "calls", _Kind.BACK_TEST: "back-test"}
_MOVING = (_State.WAITING, _State.RUNNING)
_CALLS_A_WEEK = 10
_REPLAYED = timedelta(weeks=52)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_FEWEST_DONE = 2


@dataclass(frozen=True, slots=True)
class JobShown:
    """A question as the pages show it."""

    id: int
    kind: str
    state: str
    moving: bool
    done: int
    total: int | None
    time_left: str | None
    asked: Asked
    by: str
    problem: Problem | None


@dataclass(frozen=True, slots=True)
class MethodShown:
    """One line of the comparison; lifts are over calling at random, by days."""

    name: str
    called: Called
    lifts: tuple[float | None, ...]


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def calls(request: HttpRequest) -> HttpResponse:
    """Asking for a list, and the lists that were asked for before."""
    return _asking(request, _Kind.CALLS)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def back_test(request: HttpRequest) -> HttpResponse:
    """Asking for a back-test, and those that were asked for before."""
    return _asking(request, _Kind.BACK_TEST)


@require_safe
@signed_in
def calls_list(request: HttpRequest, job_id: int) -> HttpResponse:
    """A list of whom to call, or how far it is."""
    job = get_foresight_job(viewer(request), job_id, _Kind.CALLS)
    if job.state != _State.DONE:
        return _under_way(request, job)
    found = calls_from_data(_answer(job))
    context = {
        "job": _shown(request, job),
        "found": found,
        "customers": customers_of_companies(
            viewer(request), [call.company_id for call in found.calls]
        ),
    }
    return render(request, "pages/calls_list.html", context)


@require_safe
@signed_in
def calls_export(request: HttpRequest, job_id: int) -> HttpResponse:
    """The list as a workbook."""
    job = get_foresight_job(viewer(request), job_id, _Kind.CALLS)
    found, asked = calls_from_data(_answer(job)), asked_of(job)
    words = words_in(language_of(request))
    content = calls_workbook(found, _conditions(asked, words), words)
    response = HttpResponse(content, content_type=_XLSX)
    name = f"calls-{found.as_of.isoformat()}.xlsx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_safe
@signed_in
def back_tested(request: HttpRequest, job_id: int) -> HttpResponse:
    """A back-test, or how far it is."""
    job = get_foresight_job(viewer(request), job_id, _Kind.BACK_TEST)
    if job.state != _State.DONE:
        return _under_way(request, job)
    tested, _ = back_test_from_data(_answer(job))
    said = verdict(tested)
    context = {
        "job": _shown(request, job),
        "tested": tested,
        "said": said,
        "against": said.against if said else "frequency",
        "everybody": _methods(tested.everybody),
        "silent": _methods(tested.silent),
    }
    return render(request, "pages/back_tested.html", context)


@require_safe
@signed_in
def back_test_week(request: HttpRequest, job_id: int, week: int) -> HttpResponse:
    """Whom one week's list called, with the rows behind it."""
    job = get_foresight_job(viewer(request), job_id, _Kind.BACK_TEST)
    tested, names = back_test_from_data(_answer(job))
    if not 1 <= week <= len(tested.lists):
        raise NotFoundError(Problem("problem-foresight-unknown"))
    chosen = tested.lists[week - 1]
    context = {
        "week": chosen,
        "names": names,
        "rows": called_rows(find_home(), asked_of(job), chosen),
    }
    return render(request, "parts/back_test_week.html", context)


@require_safe
@signed_in
def progress(request: HttpRequest, job_id: int) -> HttpResponse:
    """How far a question is; once it is answered or stopped, the page is loaded anew."""
    job = get_foresight_job(viewer(request), job_id)
    response = render(request, "parts/foresight_job.html", {"job": _shown(request, job)})
    if job.state not in _MOVING:
        response.headers["HX-Refresh"] = "true"
    return response


@require_POST
@signed_in
def cancel(request: HttpRequest, job_id: int) -> HttpResponse:
    """Stop a question that is under way."""
    job = cancel_foresight(viewer(request), job_id, now=clock.now())
    return HttpResponseRedirect(reverse(_PAGES[_Kind(job.kind)]))


def _asking(request: HttpRequest, kind: ForesightJob.Kind) -> HttpResponse:
    user, words = viewer(request), words_in(language_of(request))
    today = day_of(user, clock.now())
    problems: list[Problem] = []
    if request.method == "POST":
        asked = _read(Typed(request.POST, problems), kind, today)
        if not problems:
            try:
                job_id = ask_foresight(user, kind, asked, now=clock.now())
            except UnusableInputError as error:
                problems.append(error.problem)
            else:
                page = reverse(f"{_PAGES[kind]}-job", kwargs={"job_id": job_id})
                return HttpResponseRedirect(page)
    else:
        asked = _read(Typed(request.GET, []), kind, today)
    context = {
        "kind": _PAGES[kind],
        "asked": asked,
        "country": words.country(asked.country) if asked.country else "",
        "most_calls": MOST_CALLS,
        "problems": problems,
        "jobs": [_shown(request, job) for job in foresight_jobs_of(user, kind)],
        "countries": country_names(words),
        "has_trade": has_trade_data(),
    }
    status = 400 if problems else 200
    return render(request, "pages/foresight.html", context, status=status)


def _read(typed: Typed, kind: ForesightJob.Kind, today: date) -> Asked:
    """What was typed; a list of calls is of the week that begins, a back-test of the last year."""
    until = (typed.day("until") if kind is _Kind.BACK_TEST else None) or today
    since = (typed.day("since") or until - _REPLAYED) if kind is _Kind.BACK_TEST else None
    return Asked(
        goods=typed.text("q", 200),
        country=typed.country("country"),
        per_week=typed.whole("per_week", 1, MOST_CALLS) or _CALLS_A_WEEK,
        until=until,
        since=since,
    )


def _under_way(request: HttpRequest, job: ForesightJob) -> HttpResponse:
    asked = asked_of(job)
    again = {
        "q": asked.goods,
        "country": asked.country or "",
        "per_week": str(asked.per_week),
        "since": asked.since.isoformat() if asked.since else "",
        "until": asked.until.isoformat() if asked.since else "",
    }
    query = urlencode({name: text for name, text in again.items() if text})
    context = {
        "job": _shown(request, job),
        "kind": _PAGES[_Kind(job.kind)],
        "again": f"{reverse(_PAGES[_Kind(job.kind)])}?{query}",
    }
    return render(request, "pages/foresight_job.html", context)


def _answer(job: ForesightJob) -> Data:
    """What was found out. Raises NotFoundError while there is no answer."""
    if job.result is None:
        raise NotFoundError(Problem("problem-foresight-unknown"))
    return dict(job.result)


def _shown(request: HttpRequest, job: ForesightJob) -> JobShown:
    left = None
    if job.total and job.done >= _FEWEST_DONE and job.beat_at and job.started_at:
        spent = (job.beat_at - job.started_at).total_seconds()
        left = spent / job.done * (job.total - job.done)
    return JobShown(
        id=job.pk,
        kind=_PAGES[_Kind(job.kind)],
        state=job.state,
        moving=job.state in _MOVING,
        done=job.done,
        total=job.total,
        time_left=time_left(words_in(language_of(request)), left) if left is not None else None,
        asked=asked_of(job),
        by=str(job.by) if job.by != viewer(request) else "",
        problem=problem_from_data(job.problem),
    )


def _methods(part: Comparison) -> list[MethodShown]:
    blind = part.methods[BASELINES[0]].in_time
    return [
        MethodShown(
            name,
            part.methods[name],
            tuple(
                hits / blind[days] if blind[days] else None
                for days, hits in part.methods[name].in_time.items()
            ),
        )
        for name in (GENJIN, *BASELINES)
    ]


def _conditions(asked: Asked, words: Words) -> list[tuple[str, str]]:
    country = words.country(asked.country) if asked.country else words("web-foresight-anywhere")
    return [
        (words("web-foresight-goods"), asked.goods),
        (words("web-buyers-country"), country),
        (words("web-foresight-per-week"), str(asked.per_week)),
    ]
