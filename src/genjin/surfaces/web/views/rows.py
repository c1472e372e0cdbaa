"""The rows behind a figure: all of them, in pages, with what they come to, and as a workbook."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from genjin.buyers.prices import price_key, prices_of
from genjin.buyers.purchase import Purchase, file_key
from genjin.buyers.selected_rows import SelectedRows
from genjin.kernel.row_selection import By
from genjin.surfaces.documents.rows_workbook import rows_workbook
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.paging import page_of
from genjin.surfaces.web.rendering import is_part, language_of, render, viewer
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.surfaces.wording.row_conditions import described_conditions
from genjin.workflows.home import find_home
from genjin.workflows.open_rows import OpenedRows, open_rows, read_selection
from genjin.workflows.people import day_of

_PAGE = 100
_LONGEST = 60
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@signed_in
def rows(request: HttpRequest) -> HttpResponse:
    """A page of the rows that the address selects, in place of a figure's link or by itself."""
    opened = _opened(request)
    selected = opened.selected
    offset = Typed(request.GET).whole("offset") or 0
    shown = selected.rows[offset : offset + _PAGE]
    query = selected.selection.query()
    words = words_in(language_of(request))
    page = page_of(
        dict(request.GET.lists()),
        offset=offset,
        shown=len(shown),
        limit=_PAGE,
        total=len(selected.rows),
    )
    context = {
        "opened": opened,
        "selected": selected,
        "shown": shown,
        "page": page,
        "address": f"{reverse('rows')}?{query}",
        "export": f"{reverse('rows-export')}?{query}",
        "conditions": described_conditions(selected, words),
        "about": partial(_about, selected, words),
        "price_of": partial(_price_of, selected),
        "file_of": partial(_file_of, opened),
        "line_of": _line_of,
    }
    return render(request, "parts/rows.html" if is_part(request) else "pages/rows.html", context)


@require_safe
@signed_in
def export(request: HttpRequest) -> HttpResponse:
    """All rows that the address selects, as a workbook."""
    opened = _opened(request)
    content = rows_workbook(opened, words_in(language_of(request)))
    response = HttpResponse(content, content_type=_XLSX)
    today = day_of(viewer(request), clock.now())
    whose = opened.company.company_id if opened.company else opened.selected.selection.market
    name = f"rows-{whose}-{today.isoformat()}.xlsx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _opened(request: HttpRequest) -> OpenedRows:
    selection = read_selection(request.META.get("QUERY_STRING", ""), "offset")
    return open_rows(find_home(), selection)


def _about(selected: SelectedRows, words: Words, row: Purchase) -> list[str]:
    """What stands below the goods: their code, from whom or to whom they went, and which way."""
    ports = [port[:_LONGEST] for port in (row.loading_port, row.landing_port) if port]
    said = [f"HS {row.hs_code}" if row.hs_code else ""]
    if selected.selection.is_others and row.buyer:
        said.append(words("rows-buyer", name=row.buyer[:_LONGEST]))
    if row.supplier:
        said.append(words("rows-supplier", name=row.supplier[:_LONGEST]))
    if row.origin_country:
        said.append(words.country(row.origin_country))
    return [*said, " → ".join(ports)]


def _price_of(selected: SelectedRows, row: Purchase) -> float | None:
    """What the row paid for the unit that the selection is about."""
    asked = {
        value
        for condition in selected.selection.where
        if condition.by is By.PRICE
        for value in condition.values
    }
    paid = (
        price.usd
        for price in prices_of(row)
        if price_key(price.unit, row.value_basis.value) in asked
    )
    return next(paid, None)


def _file_of(opened: OpenedRows, row: Purchase) -> str:
    key = file_key(row.row_id)
    file = opened.files.get(key)
    return file.name if file else key


def _line_of(row: Purchase) -> int:
    return int(row.row_id.rpartition(":")[2])
