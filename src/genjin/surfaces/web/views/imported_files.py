"""The customs files that are in, from whichever door they came, each with the account of its rows."""

from dataclasses import dataclass
from pathlib import Path

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_POST, require_safe

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ImportedFile
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.workflows.file_again import (
    ask_about_layout,
    correctable_layouts,
    queue_reading,
    queue_removal,
    read_otherwise,
)
from genjin.workflows.home import find_home
from genjin.workflows.outdated_files import files_to_import_again
from genjin.workflows.own_layouts import list_layouts
from genjin.workflows.remove_file import look_at_removal, may_remove
from genjin.workflows.trade_files import get_imported_file, imported_files, readings_of

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class FilesShown:
    """The newest files, those of them that have a file of problems, and how many there are in all.

    `again` names those that an earlier version stored, to be imported again. Of `otherwise` the
    layout was corrected after they were read.
    """

    files: tuple[ImportedFile, ...]
    with_problems: frozenset[int]
    otherwise: frozenset[int]
    total: int
    again: tuple[str, ...]


def files_shown() -> FilesShown:
    """The list as the import page shows it."""
    files, total = imported_files(_SHOWN)
    with_problems = frozenset(each.pk for each in files if _problems_file(each) is not None)
    otherwise = read_otherwise(find_home(), files)
    return FilesShown(tuple(files), with_problems, otherwise, total, tuple(files_to_import_again()))


@require_safe
@signed_in
def imported_file(request: HttpRequest, file_id: int) -> HttpResponse:
    """One file: its account, and for who may, reading it anew and taking it out."""
    home, user = find_home(), viewer(request)
    file = get_imported_file(file_id)
    removal = look_at_removal(home, user, file_id) if may_remove(user, file) else None
    layouts, _ = list_layouts(home)
    title = next((each.title for each in layouts if each.id == file.layout), None)
    shown = file.layout
    if title is not None:
        shown = title.zh if language_of(request) == "zh" else title.en
    context = {
        "file": file,
        "layout": shown,
        "is_correctable": file.layout in correctable_layouts(home) and file.segment is not None,
        "is_otherwise": bool(read_otherwise(home, readings_of(file))),
        "removal": removal,
        "has_problems_file": _problems_file(file) is not None,
    }
    return render(request, "pages/imported_file.html", context)


@require_POST
@signed_in
def correct_layout(request: HttpRequest, file_id: int) -> HttpResponse:
    """Begin to correct the columns of the file's layout."""
    job = ask_about_layout(find_home(), viewer(request), file_id, now=clock.now())
    return HttpResponseRedirect(reverse("import-layout", kwargs={"job_id": job.pk}))


@require_POST
@signed_in
def read_again(request: HttpRequest, file_id: int) -> HttpResponse:
    """Read the file anew by its layout."""
    queue_reading(viewer(request), file_id, now=clock.now())
    return HttpResponseRedirect(reverse("import"))


@require_POST
@signed_in
def remove(request: HttpRequest, file_id: int) -> HttpResponse:
    """Take the file out."""
    queue_removal(viewer(request), file_id, now=clock.now())
    return HttpResponseRedirect(reverse("import"))


@require_safe
@signed_in
def file_problems(request: HttpRequest, file_id: int) -> HttpResponse:
    """The file that lists what was wrong with rows, to be mended and imported again."""
    del request
    path = _problems_file(get_imported_file(file_id))
    if path is None:
        raise NotFoundError(Problem("problem-web-file-gone"))
    response = HttpResponse(path.read_bytes(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = content_disposition_header(
        as_attachment=True, filename=path.name
    )
    return response


def _problems_file(found: ImportedFile) -> Path | None:
    if not found.problems_file:
        return None
    home = find_home()
    path = (home.path / found.problems_file).resolve()
    return path if path.is_relative_to(home.problems) and path.is_file() else None
