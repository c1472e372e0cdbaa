"""The dossier of a company, and taking the company into the book."""

from datetime import date
from functools import partial
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from genjin.buyers.dossier import Dossier
from genjin.buyers.headline import headlines
from genjin.buyers.months import last_of_month
from genjin.buyers.prices import PriceSeries
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.rendering import render, viewer
from genjin.workflows.add_company import add_company, find_customer_of_company
from genjin.workflows.get_dossier import get_dossier
from genjin.workflows.home import find_home
from genjin.workflows.people import day_of
from genjin.workflows.shown_predictions import shown_predictions

_MOST_SHOWN = 1_000
_SERIES = 1


@require_safe
@signed_in
def dossier(request: HttpRequest, company_id: str) -> HttpResponse:
    """What the company buys, from whom, how often and at what price."""
    user = viewer(request)
    all_of = request.GET.get("all", "")
    now = clock.now()
    today = day_of(user, now)
    found = get_dossier(find_home(), company_id, today=today)
    customer = find_customer_of_company(user, company_id)
    context = {
        "dossier": found,
        "customer": customer,
        "foreseen": shown_predictions(customer.pk, company_id, today=today, now=now)
        if customer
        else (),
        "standings": {one.supplier_id: one for one in found.standings},
        "price_series": _series_judged_first(found)[
            : _MOST_SHOWN if all_of == "prices" else _SERIES
        ],
        "market_query": partial(_market_query, found.firm.country),
        "all_of": all_of,
        "most_shown": _MOST_SHOWN,
        "headlines": headlines(found.purchases),
    }
    return render(request, "pages/dossier.html", context)


@require_POST
@signed_in
def add_to_book(request: HttpRequest, company_id: str) -> HttpResponse:
    """Take the company into the person's book, as a customer who hasn't written yet."""
    customer = add_company(find_home(), viewer(request), company_id, now=clock.now())
    return HttpResponseRedirect(reverse("customer", kwargs={"customer_id": customer.pk}))


def _series_judged_first(dossier: Dossier) -> list[PriceSeries]:
    """His price series, the one that the verdict rests on first."""
    judged = dossier.preference.series
    return sorted(dossier.prices, key=lambda series: series != judged)


def _market_query(country: str | None, hs6: str, month: date) -> str:
    """The search that lists who else in his country bought the product in a month."""
    asked = {
        "q": hs6,
        "country": country or "",
        "since": month.isoformat(),
        "until": last_of_month(month).isoformat(),
    }
    return urlencode(asked)
