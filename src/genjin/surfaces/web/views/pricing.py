"""The figures behind every price: our firm, tax rebate rates, exchange rates. Managers change them."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from genjin.kernel.problem import Problem
from genjin.stores.records.models import ExchangeRate, RebateRate
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.people import day_of
from genjin.workflows.permissions import require_manager
from genjin.workflows.pricing.firm import FIGURES, TEXTS, change_firm, firm_as_typed, get_firm
from genjin.workflows.pricing.rates import (
    add_exchange_rate,
    add_rebate_rate,
    remove_exchange_rate,
    remove_rebate_rate,
)

_MOST_RATES = 200


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def pricing(request: HttpRequest) -> HttpResponse:
    """The figures, and keeping those of the firm."""
    user = viewer(request)
    require_manager(user)
    if request.method != "POST":
        return _page(request, firm_as_typed(get_firm()), ())
    typed = Typed(request.POST)
    given = {name: typed.text(name, 3000) for name in (*TEXTS, *FIGURES)}
    firm, problems = change_firm(user, given)
    if firm is None:
        return _page(request, given, problems)
    return _kept(request, "web-firm-kept")


@require_POST
@signed_in
def add_rebate(request: HttpRequest) -> HttpResponse:
    """Enter a tax rebate rate."""
    typed = Typed(request.POST)
    add_rebate_rate(
        viewer(request),
        hs_prefix=typed.text("hs_prefix", 30),
        percent=typed.text("percent", 30),
        valid_from=typed.day("valid_from") or _today(request),
        source=typed.text("source", 500),
        now=clock.now(),
    )
    return _kept(request, "web-rate-kept")


@require_POST
@signed_in
def add_exchange(request: HttpRequest) -> HttpResponse:
    """Enter an exchange rate."""
    typed = Typed(request.POST)
    add_exchange_rate(
        viewer(request),
        currency=typed.text("currency", 30),
        cny=typed.text("cny", 30),
        on=typed.day("on") or _today(request),
        source=typed.text("source", 500),
        now=clock.now(),
    )
    return _kept(request, "web-rate-kept")


@require_POST
@signed_in
def remove_rebate(request: HttpRequest, rate_id: int) -> HttpResponse:
    """Remove a tax rebate rate."""
    remove_rebate_rate(viewer(request), rate_id)
    return _kept(request, "web-rate-removed")


@require_POST
@signed_in
def remove_exchange(request: HttpRequest, rate_id: int) -> HttpResponse:
    """Remove an exchange rate."""
    remove_exchange_rate(viewer(request), rate_id)
    return _kept(request, "web-rate-removed")


def _page(
    request: HttpRequest, given: dict[str, str], problems: tuple[Problem, ...]
) -> HttpResponse:
    words = words_in(language_of(request))
    context = {
        "given": given,
        "problems": problems,
        "labels": {name: words(f"web-firm-{name.replace('_', '-')}") for name in given},
        "figures": tuple(FIGURES),
        "rebates": RebateRate.objects.all()[:_MOST_RATES],
        "exchanges": ExchangeRate.objects.all()[:_MOST_RATES],
        "today_date": _today(request),
    }
    return render(request, "pages/pricing.html", context, status=400 if problems else 200)


def _kept(request: HttpRequest, message: str) -> HttpResponse:
    leave_notice(request, Notice("success", words_in(language_of(request))(message)))
    return HttpResponseRedirect(reverse("pricing"))


def _today(request: HttpRequest) -> date:
    return day_of(viewer(request), clock.now())
