"""The rows behind a figure, a few at a time."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import render
from genjin.surfaces.web.row_links import parse_row_query, query_with
from genjin.workflows.get_dossier import get_rows
from genjin.workflows.home import find_home

_PAGE = 20


@require_safe
@signed_in
def evidence(request: HttpRequest) -> HttpResponse:
    """Some of the rows that the query names, with where they came from and as they were printed."""
    typed = Typed(request.GET)
    row_ids = parse_row_query(request.GET.getlist("rows"))
    shown = min(_PAGE * (1 + (typed.whole("page", 0, 50) or 0)), len(row_ids))
    total = typed.whole("total") or 0
    more = None
    if shown < len(row_ids):
        query = query_with(dict(request.GET.lists()), page=str(shown // _PAGE))
        more = f"{reverse('evidence')}?{query}"
    context = {"rows": get_rows(find_home(), row_ids[:shown]), "total": total, "more": more}
    return render(request, "parts/evidence.html", context)
