"""The figures behind every price: our firm, tax rebate rates, exchange rates. Managers change them."""

from datetime import date

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from genjin.kernel.errors import UnusableInputError
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
    FAR_OFF,
    add_exchange_rate,
    add_rebate_rate,
    remove_exchange_rate,
    remove_rebate_rate,
)

_MOST_RATES = 200
_REBATE = ("hs_prefix", "percent", "valid_from", "source")
_EXCHANGE = ("currency", "cny", "on", "source")


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
    try:
        add_rebate_rate(
            viewer(request),
            hs_prefix=typed.text("hs_prefix", 30),
            percent=typed.text("percent", 30),
            valid_from=typed.day("valid_from") or _today(request),
            source=typed.text("source", 500),
            now=clock.now(),
        )
    except UnusableInputError as error:
        return _again(request, "rebate", _REBATE, error)
    return _kept(request, "web-rate-kept")


@require_POST
@signed_in
def add_exchange(request: HttpRequest) -> HttpResponse:
    """Enter an exchange rate."""
    typed = Typed(request.POST)
    try:
        add_exchange_rate(
            viewer(request),
            currency=typed.text("currency", 30),
            cny=typed.text("cny", 30),
            on=typed.day("on") or _today(request),
            source=typed.text("source", 500),
            now=clock.now(),
            far_seen=typed.text("far_seen", 5) == "yes",
        )
    except UnusableInputError as error:
        return _again(request, "exchange", _EXCHANGE, error)
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


def _again(
    request: HttpRequest, which: str, names: tuple[str, ...], error: UnusableInputError
) -> HttpResponse:
    """The page again with the rate as it was typed, and what is wrong with it."""
    typed = Typed(request.POST)
    rate = {name: typed.text(name, 500) for name in names}
    return _page(request, firm_as_typed(get_firm()), (), {which: rate}, error.problem)


def _page(
    request: HttpRequest,
    given: dict[str, str],
    problems: tuple[Problem, ...],
    rates: dict[str, dict[str, str]] | None = None,
    rate_problem: Problem | None = None,
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
        "typed_rates": rates or {},
        "rate_problem": rate_problem,
        "is_far_off": rate_problem is not None and rate_problem.id == FAR_OFF,
        "rate_labels": {
            "hs_prefix": words("web-rebate-prefix"),
            "percent": words("web-rebate-percent"),
            "currency": words("web-currency"),
            "cny": words("web-exchange-cny"),
        },
    }
    status = 400 if problems or rate_problem else 200
    return render(request, "pages/pricing.html", context, status=status)


def _kept(request: HttpRequest, message: str) -> HttpResponse:
    leave_notice(request, Notice("success", words_in(language_of(request))(message)))
    return HttpResponseRedirect(reverse("pricing"))


def _today(request: HttpRequest) -> date:
    return day_of(viewer(request), clock.now())
