"""Ctrl-K: customers, companies of the trade data and pages, a few of each."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.navigation import PLACES
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.find_companies import find_companies
from genjin.workflows.home import find_home
from genjin.workflows.list_customers import find_customers

_EACH = 6


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to go to."""

    text: str
    about: str
    href: str
    icon: str


@require_safe
@signed_in
def palette(request: HttpRequest) -> HttpResponse:
    """What the text could mean, bounded; without a text, the pages."""
    words = words_in(language_of(request))
    text = Typed(request.GET).text("q", 100)
    entries = [
        Entry(
            words(f"web-nav-{place.id}"),
            words("web-palette-page"),
            reverse(place.route),
            place.icon,
        )
        for place in PLACES
        if text.casefold() in words(f"web-nav-{place.id}").casefold()
    ]
    if text:
        entries += [
            Entry(
                found.name,
                words("web-palette-customer"),
                reverse("customer", kwargs={"customer_id": found.pk}),
                "user",
            )
            for found in find_customers(viewer(request), text, limit=_EACH)
        ]
        entries += [
            Entry(
                company.name,
                words("web-palette-company"),
                reverse("dossier", kwargs={"company_id": company.company_id}),
                "building",
            )
            for company in find_companies(find_home(), text, limit=_EACH)
        ]
    return render(request, "parts/palette_results.html", {"entries": entries, "text": text})
