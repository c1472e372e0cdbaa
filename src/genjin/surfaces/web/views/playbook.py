"""The playbook: our rules in words, and the user's own list of markets."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.cases import check_cases
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.chips import grade_chips
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.home import find_home
from genjin.workflows.listed_markets import (
    MARKETS_OF_THE_TEXT,
    list_market,
    listed_markets,
    unlist_market,
)
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.permissions import sees_everything


@require_safe
@signed_in
def playbook(request: HttpRequest) -> HttpResponse:
    """The rules of the playbook in use."""
    rules, language = load_playbook(find_home()), language_of(request)
    cases, failed = check_cases(rules)
    context = {
        "playbook": rules,
        "cases": cases,
        "failed": len(failed),
        "grades": grade_chips(rules, language),
        "markets": listed_markets(),
        "suggested": MARKETS_OF_THE_TEXT,
        "may_edit": sees_everything(viewer(request)),
        "countries": country_names(words_in(language)),
    }
    return render(request, "pages/playbook.html", context)


@require_POST
@signed_in
def choose_markets(request: HttpRequest) -> HttpResponse:
    """The first choice: no market at all, or those that the method's author names."""
    words = words_in(language_of(request))
    if Typed(request.POST).text("choice", 10) == "text":
        for country in MARKETS_OF_THE_TEXT:
            reason = words("web-markets-reason-of-text")
            list_market(find_home(), viewer(request), country, reason, now=clock.now())
    leave_notice(request, Notice("success", words("web-markets-kept")))
    return _back()


@require_POST
@signed_in
def add_market(request: HttpRequest) -> HttpResponse:
    """Put a country on the list."""
    typed = Typed(request.POST)
    country = typed.country("country")
    if country is None:
        raise UnusableInputError(Problem("problem-web-country", value=""))
    list_market(find_home(), viewer(request), country, typed.text("reason", 300), now=clock.now())
    return _back()


@require_POST
@signed_in
def remove_market(request: HttpRequest, country: str) -> HttpResponse:
    """Take a country off the list."""
    unlist_market(find_home(), viewer(request), country, now=clock.now())
    return _back()


def _back() -> HttpResponse:
    return HttpResponseRedirect(f"{reverse('playbook')}#markets")
