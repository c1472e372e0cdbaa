"""Buyers that fit our products: ranked with reasons, and taken into the book with them."""

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from genjin.kernel.errors import UnusableInputError
from genjin.matching.factors import MOST_WEIGHT, USUAL_WEIGHTS, Factor
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.add_company import add_company
from genjin.workflows.home import find_home
from genjin.workflows.match_buyers import MatchAsked, MatchesFound, match_buyers, why_matched
from genjin.workflows.people import day_of
from genjin.workflows.products.finding import ProductFilter, list_products
from genjin.workflows.trade_files import has_trade_data

if TYPE_CHECKING:
    from genjin.kernel.problem import Problem

_MOST_SUGGESTED, _SHOWN = 200, 30
ASKED = ("product", "country", "words")


@require_safe
@signed_in
def matches(request: HttpRequest) -> HttpResponse:
    """The buyers that fit the product that the address names; without one, the question which."""
    words = words_in(language_of(request))
    problems: list[Problem] = []
    found: MatchesFound | None = None
    asked = _asked(Typed(request.GET, problems))
    if asked.product and not problems:
        try:
            today = day_of(viewer(request), clock.now())
            found = match_buyers(find_home(), asked, as_of=today)
        except UnusableInputError as error:
            problems.append(error.problem)
    weights = {**USUAL_WEIGHTS, **(asked.weights or {})}
    context = {
        "by": "match",
        "given": {name: request.GET.get(name, "")[:200] for name in ASKED},
        "found": found,
        "weights": [(factor.value, weight) for factor, weight in weights.items()],
        "most_weight": MOST_WEIGHT,
        "problems": problems,
        "query": _query(request),
        "products": list_products(ProductFilter(limit=_MOST_SUGGESTED)).products,
        "countries": country_names(words),
        "has_trade": has_trade_data(),
    }
    return render(request, "pages/matches.html", context, status=400 if problems else 200)


@require_POST
@signed_in
def add(request: HttpRequest, company_id: str) -> HttpResponse:
    """Take the company into the person's book, with the reasons for which it stood in the list."""
    user, now = viewer(request), clock.now()
    asked = _asked(Typed(request.POST))
    because = why_matched(find_home(), asked, company_id, as_of=day_of(user, now))
    customer = add_company(find_home(), user, company_id, now=now, because=because)
    return HttpResponseRedirect(reverse("customer", kwargs={"customer_id": customer.pk}))


def _asked(typed: Typed) -> MatchAsked:
    return MatchAsked(
        product=typed.text("product", 60),
        words=typed.text("words", 200) or None,
        country=typed.country("country"),
        weights={
            factor: weight
            for factor in Factor
            if (weight := typed.whole(f"weight-{factor}", 0, MOST_WEIGHT)) is not None
        },
        limit=_SHOWN,
    )


def _query(request: HttpRequest) -> list[tuple[str, str]]:
    """The question as hidden fields, so that the reasons are those that were read."""
    names = (*ASKED, *(f"weight-{factor}" for factor in Factor))
    return [(name, request.GET[name][:200]) for name in names if request.GET.get(name)]
