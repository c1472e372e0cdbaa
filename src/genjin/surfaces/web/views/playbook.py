"""The playbook: our rules in words, and the user's own list of markets."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.cases import check_cases
from genjin.playbook.profiles import PROFILES, load_profile
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.chips import grade_chips
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.web.rule_words import rule_words
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.deal_outcomes import chances_known
from genjin.workflows.edit_playbook import playbook_versions, profile_in_use, rule_files
from genjin.workflows.home import find_home
from genjin.workflows.listed_markets import (
    MARKETS_OF_THE_TEXT,
    close_rates,
    list_market,
    listed_markets,
    unlist_market,
)
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.people import day_of
from genjin.workflows.permissions import sees_everything


@require_safe
@signed_in
def playbook(request: HttpRequest) -> HttpResponse:
    """The rules of the playbook in use."""
    rules, language = load_playbook(find_home()), language_of(request)
    user, words, markets = viewer(request), words_in(language), listed_markets()
    cases, failed = check_cases(rules)
    may_edit = sees_everything(user)
    context = {
        "playbook": rules,
        "cases": cases,
        "failed": len(failed),
        "grades": grade_chips(rules, language),
        "rules": {
            way.id: rule_words(way.when, words)
            for grade in rules.grades.values()
            for way in grade.ways
        },
        "chances": chances_known(rules, day_of(user, clock.now())),
        "markets": markets,
        "close_rates": close_rates(market.country for market in markets),
        "suggested": MARKETS_OF_THE_TEXT,
        "may_edit": may_edit,
        "countries": country_names(words),
        **(_tools() if may_edit else {}),
    }
    return render(request, "pages/playbook.html", context)


def _tools() -> dict[str, Any]:
    """What a manager changes the playbook with."""
    home = find_home()
    return {
        "profiles": [(profile, load_profile(profile).profile) for profile in PROFILES],
        "chosen": profile_in_use(home),
        "rule_files": rule_files(home),
        "versions": playbook_versions(),
    }


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
