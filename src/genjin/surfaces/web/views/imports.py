"""Import: the drop zone, how far each import is, and the account of its rows."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_http_methods, require_safe

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ImportJob
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.web.views.imported_files import files_shown
from genjin.surfaces.wording.catalogue import words_in
from genjin.surfaces.wording.durations import time_left
from genjin.workflows.home import find_home
from genjin.workflows.import_job_problems import (
    first_problems_of,
    problem_from_data,
    problem_of,
)
from genjin.workflows.import_jobs import queue_import
from genjin.workflows.own_layouts import list_layouts
from genjin.workflows.watch_imports import get_import, imports_seen_by

_MOST_FILES = 100
_MOST_MEMBERS = 200
_ACCOUNT = ("rows", "imported", "created", "updated", "revised", "duplicate", "rejected")
_MOVING = (ImportJob.State.WAITING, ImportJob.State.RUNNING)
_WORTH_GUESSING_SECONDS = 2


@dataclass(frozen=True, slots=True)
class MemberShown:
    """One file of an archive, or one part of a file: its rows, or why it was refused."""

    name: str
    rows: int
    imported: int
    refusal: Problem | None


@dataclass(frozen=True, slots=True)
class JobShown:
    """An import as the page shows it."""

    id: int
    kind: str
    file_name: str
    state: str
    is_checking: bool
    moving: bool
    created_at: datetime
    rows_done: int
    rows_total: int | None
    stage: str
    rate: int | None
    time_left: str | None
    asks: bool
    refusal: Problem | None
    account: tuple[tuple[str, int], ...]
    layout: str | None
    proposed: float | None
    first_date: date | None
    last_date: date | None
    first_problems: tuple[str, ...]
    more_problems: int
    has_problems_file: bool
    unknown_columns: tuple[str, ...]
    members: tuple[MemberShown, ...]


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def imports(request: HttpRequest) -> HttpResponse:
    """The page, and taking files in: each becomes a job that outlives the request."""
    if request.method == "POST":
        return _take(request)
    kind = _kind(Typed(request.GET))
    context = {
        "kind": kind,
        "layouts": _layout_titles(request),
        "jobs": [_shown(request, job) for job in imports_seen_by(viewer(request), kind)],
        "in_store": files_shown(),
        "countries": country_names(words_in(language_of(request))),
    }
    return render(request, "pages/import.html", context)


@require_safe
@signed_in
def job(request: HttpRequest, job_id: int) -> HttpResponse:
    """How far one import is; the page asks again while it moves."""
    shown = _shown(request, get_import(viewer(request), job_id))
    context = {"job": shown, "layouts": _layout_titles(request)}
    return render(request, "parts/import_job.html", context)


@require_safe
@signed_in
def problems(request: HttpRequest, job_id: int) -> HttpResponse:
    """The file that lists what was wrong with rows, to be mended and imported again."""
    found = get_import(viewer(request), job_id)
    path = _problems_file(found)
    if path is None:
        raise NotFoundError(Problem("problem-web-file-gone"))
    response = HttpResponse(path.read_bytes(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=path.name
    )
    return response


def _take(request: HttpRequest) -> HttpResponse:
    typed = Typed(request.POST)
    kind = _kind(typed)
    files = request.FILES.getlist("files")
    if not files:
        raise UnusableInputError(Problem("problem-web-no-file"))
    if len(files) > _MOST_FILES:
        raise UnusableInputError(Problem("problem-web-many-files", {"most": _MOST_FILES}))
    country = typed.country("country")
    for file in files:
        queue_import(
            find_home(),
            file.chunks(),
            file_name=file.name or "",
            kind=kind,
            by=viewer(request),
            now=clock.now(),
            options={"country": country} if country else {},
        )
    return HttpResponseRedirect(f"{reverse('import')}?kind={kind}")


def _layout_titles(request: HttpRequest) -> dict[str, str]:
    language = language_of(request)
    layouts, _ = list_layouts(find_home())
    return {each.id: each.title.zh if language == "zh" else each.title.en for each in layouts}


def _kind(typed: Typed) -> Literal["shipments", "customers"]:
    return "customers" if typed.text("kind", 20) == "customers" else "shipments"


def _shown(request: HttpRequest, found: ImportJob) -> JobShown:
    result: dict[str, Any] = found.result or {}
    words = words_in(language_of(request))
    rate, left = _pace(found)
    first_problems = first_problems_of(found)
    return JobShown(
        id=found.pk,
        kind=found.kind,
        file_name=found.file_name,
        state=found.state,
        is_checking=found.kind == "customers" and not found.options.get("goes_in"),
        moving=found.state in _MOVING,
        created_at=found.created_at,
        rows_done=found.rows_done,
        rows_total=found.rows_total,
        stage=found.stage,
        rate=round(rate) if rate is not None else None,
        time_left=time_left(words, left) if left is not None else None,
        asks=found.state == ImportJob.State.ASKING,
        refusal=problem_of(found),
        account=tuple((name, result[name]) for name in _ACCOUNT if name in result),
        layout=result.get("layout"),
        proposed=result.get("proposed"),
        first_date=_day(result.get("first_date")),
        last_date=_day(result.get("last_date")),
        first_problems=tuple(words.problem(replace(each, file=None)) for each in first_problems),
        more_problems=result.get("problems", 0) - len(first_problems) if first_problems else 0,
        has_problems_file=_problems_file(found) is not None,
        unknown_columns=tuple(result.get("unknown_columns", ()))[:20],
        members=tuple(_member(each) for each in result.get("members", ())[:_MOST_MEMBERS]),
    )


def _member(report: dict[str, Any]) -> MemberShown:
    return MemberShown(
        report["file"], report["rows"], report["imported"], problem_from_data(report["problem"])
    )


def _pace(found: ImportJob) -> tuple[float | None, float | None]:
    """Rows a second in this stage and the seconds it still takes, once there are enough to say."""
    began = found.stage_at or found.started_at
    if not (found.rows_done and began and found.beat_at):
        return None, None
    spent = (found.beat_at - began).total_seconds()
    if spent < _WORTH_GUESSING_SECONDS:
        return None, None
    rate = found.rows_done / spent
    left = max(0, found.rows_total - found.rows_done) / rate if found.rows_total else None
    return rate, left


def _problems_file(found: ImportJob) -> Path | None:
    named = (found.result or {}).get("problems_file")
    if not named:
        return None
    home = find_home()
    path = (home.path / named).resolve()
    return path if path.is_relative_to(home.problems) and path.is_file() else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
