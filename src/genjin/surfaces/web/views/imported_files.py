"""The customs files that are in, from whichever door they came, each with the account of its rows."""

from dataclasses import dataclass
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ImportedFile
from genjin.surfaces.web.access import signed_in
from genjin.workflows.home import find_home
from genjin.workflows.outdated_files import files_to_import_again
from genjin.workflows.trade_files import get_imported_file, imported_files

_SHOWN = 200


@dataclass(frozen=True, slots=True)
class FilesShown:
    """The newest files, those of them that have a file of problems, and how many there are in all.

    `again` names those that an earlier version stored, to be imported again.
    """

    files: tuple[ImportedFile, ...]
    with_problems: frozenset[int]
    total: int
    again: tuple[str, ...]


def files_shown() -> FilesShown:
    """The list as the import page shows it."""
    files, total = imported_files(_SHOWN)
    with_problems = frozenset(each.pk for each in files if _problems_file(each) is not None)
    return FilesShown(tuple(files), with_problems, total, tuple(files_to_import_again()))


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
