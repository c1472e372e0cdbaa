"""Find buyers by what they import, and companies by their name."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from genjin.stores.trade.contract import BuyerSearch, BuyerSort
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.paging import page_of
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.web.row_links import query_with
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.workflows.find_buyers import find_buyers
from genjin.workflows.find_companies import find_companies
from genjin.workflows.home import find_home
from genjin.workflows.permissions import get_customer
from genjin.workflows.trade_files import has_trade_data
from genjin.workflows.why_found import why_found

if TYPE_CHECKING:
    from genjin.kernel.problem import Problem

_SORTS: tuple[BuyerSort, ...] = ("value", "weight", "shipments", "last_date", "name")
_PAGE = 20
_LAST_OFFSET = 2_000
_HS = re.compile(r"^[\d. ]{2,15}$")
_ASKED = ("q", "country", "origin", "supplier", "since", "until", "min", "sort")


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is set, with the address of the same search without it."""

    text: str
    href: str


@require_safe
@signed_in
def buyers(request: HttpRequest) -> HttpResponse:
    """Who buys it: the link holds the whole search."""
    words = words_in(language_of(request))
    problems: list[Problem] = []
    asked = {name: request.GET.get(name, "")[:200] for name in _ASKED}
    search = _search(Typed(request.GET, problems))
    found = page = None
    if _asks_anything(search) and not problems:
        found = find_buyers(find_home(), search)
        page = page_of(
            dict(request.GET.lists()),
            offset=search.offset,
            shown=len(found.buyers),
            limit=_PAGE,
            total=found.total,
        )
    context = {
        "by_name": False,
        "asked": asked,
        "found": found,
        "why_found": why_found,
        "page": page,
        "problems": problems,
        "chips": _chips(request, words),
        "sorts": [(sort, words(f"web-sort-{sort.replace('_', '-')}")) for sort in _SORTS],
        "countries": country_names(words),
        "has_trade": has_trade_data(),
    }
    return render(request, "pages/buyers.html", context, status=400 if problems else 200)


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
        "has_trade": has_trade_data(),
    }
    return render(request, "pages/buyers.html", context)


def _search(typed: Typed) -> BuyerSearch:
    text = typed.text("q", 200)
    hs = re.sub(r"\D", "", text) if _HS.match(text) else None
    sort = typed.one_of("sort", _SORTS, "value")
    return BuyerSearch(
        hs_prefix=hs,
        words=None if hs else text or None,
        country=typed.country("country"),
        origin=typed.country("origin"),
        supplier=typed.text("supplier", 100) or None,
        since=typed.day("since"),
        until=typed.day("until"),
        min_shipments=typed.whole("min", 1, 10**6) or 1,
        sort=next(known for known in _SORTS if known == sort),
        limit=_PAGE,
        offset=typed.whole("offset", 0, _LAST_OFFSET) or 0,
    )


def _asks_anything(search: BuyerSearch) -> bool:
    asked = (search.hs_prefix, search.words, search.country, search.origin, search.supplier)
    return any(asked) or search.since is not None or search.until is not None


def _chips(request: HttpRequest, words: Words) -> list[Chip]:
    query = dict(request.GET.lists())
    shown = [
        name
        for name in ("country", "origin", "supplier", "since", "until", "min")
        if request.GET.get(name)
    ]
    return [
        Chip(
            text=words(f"web-chip-{name}", value=request.GET[name][:60]),
            href=f"?{query_with(query, **{name: '', 'offset': ''})}",
        )
        for name in shown
    ]
