"""Find buyers by what they import, and companies by their name."""

from dataclasses import replace
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.documents.buyers_workbook import buyers_workbook
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.buyer_queries import (
    ASKED,
    SORTS,
    asks_anything,
    canonical_query,
    chips,
    conditions,
    read_query,
    ways_out,
)
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.paging import page_of
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.find_buyers import find_buyers
from genjin.workflows.find_companies import find_companies
from genjin.workflows.home import find_home
from genjin.workflows.loosen_search import loosen_search
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer
from genjin.workflows.saved_searches import forget_search, save_search, saved_searches
from genjin.workflows.trade_files import has_trade_data
from genjin.workflows.why_found import why_found

if TYPE_CHECKING:
    from genjin.stores.trade.contract import BuyersFound
    from genjin.surfaces.web.paging import Page

_PAGE = 20
_MOST_EXPORTED = 10_000
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@signed_in
def buyers(request: HttpRequest) -> HttpResponse:
    """Who buys it: the link holds the whole search."""
    words = words_in(language_of(request))
    problems: list[Problem] = []
    query = dict(request.GET.lists())
    asked = read_query(Typed(request.GET, problems), _PAGE)
    found: BuyersFound | None = None
    page: Page | None = None
    if asks_anything(asked) and not problems:
        try:
            found = find_buyers(find_home(), asked)
        except UnusableInputError as error:
            problems.append(error.problem)
    if found is not None:
        page = page_of(
            query,
            offset=asked.offset,
            shown=len(found.buyers),
            limit=_PAGE,
            total=found.total,
        )
    kept = canonical_query(query)
    saved = saved_searches(viewer(request))
    context = {
        "by_name": False,
        "asked": {name: request.GET.get(name, "")[:200] for name in ASKED},
        "found": found,
        "why_found": why_found,
        "page": page,
        # The sentences say what was typed; the parameter's own name says nothing to a person.
        "problems": [replace(each, field=None) for each in problems],
        "chips": chips(query, words),
        "ways_out": ways_out(query, loosen_search(find_home(), asked), words)
        if found is not None and not found.total
        else [],
        "query": kept,
        "saved": saved,
        "saved_as": next((one for one in saved if one.query == kept), None),
        "sorts": [(sort, words(f"web-sort-{sort.replace('_', '-')}")) for sort in SORTS],
        "countries": country_names(words),
        "has_trade": has_trade_data(),
    }
    return render(request, "pages/buyers.html", context, status=400 if problems else 200)


@require_safe
@signed_in
def export(request: HttpRequest) -> HttpResponse:
    """The buyers of the search that the address holds, as a workbook."""
    words = words_in(language_of(request))
    query = dict(request.GET.lists())
    asked = read_query(Typed({**request.GET.dict(), "offset": ""}), _MOST_EXPORTED)
    if not asks_anything(asked):
        raise UnusableInputError(Problem("problem-search-empty"))
    today = day_of(viewer(request), clock.now())
    found = find_buyers(find_home(), asked)
    content = buyers_workbook(found, conditions(query, words), words, today)
    response = HttpResponse(content, content_type=_XLSX)
    name = f"buyers-{today.isoformat()}.xlsx"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_POST
@signed_in
def save(request: HttpRequest) -> HttpResponse:
    """Keep the search under a name, and show it again."""
    typed = Typed(request.POST)
    query = canonical_query(typed.text("query"))
    save_search(viewer(request), typed.text("name"), query, now=clock.now())
    return HttpResponseRedirect(f"{reverse('buyers')}?{query}")


@require_POST
@signed_in
def forget(request: HttpRequest, search_id: int) -> HttpResponse:
    """Forget one of the person's own searches."""
    forget_search(viewer(request), search_id)
    query = canonical_query(Typed(request.POST).text("query"))
    return HttpResponseRedirect(f"{reverse('buyers')}?{query}" if query else reverse("buyers"))


@require_safe
@signed_in
def companies(request: HttpRequest) -> HttpResponse:
    """Companies of the trade data whose name resembles the text; for a customer, to say who he is."""
    typed = Typed(request.GET)
    text, asked_for = typed.text("q", 200), typed.whole("customer")
    linking = get_customer(viewer(request), asked_for) if asked_for is not None else None
    context = {
        "by_name": True,
        "asked": {"q": text},
        "linking": linking,
        "companies": find_companies(find_home(), text, limit=_PAGE) if text else None,
        "problems": [],
        "chips": [],
        "saved": [],
        "has_trade": has_trade_data(),
    }
    return render(request, "pages/buyers.html", context)
