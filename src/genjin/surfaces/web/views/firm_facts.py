"""What the customer's firm is, on his page: a fact noted, and taken back."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from genjin.kernel.bilingual import LANGUAGES
from genjin.stores.records.models import FirmFact
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import language_of, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.firm_facts import (
    FIRM_BUSINESSES,
    add_firm_fact,
    take_back_firm_fact,
)


@require_POST
@signed_in
def add(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Note a fact with its source."""
    typed = Typed(request.POST)
    kind = typed.text("kind", 30)
    value = typed.text("value", 1000)
    fact = add_firm_fact(
        viewer(request),
        customer_id,
        kind=kind,
        value=_business(value) if kind == FirmFact.Kind.BUSINESS else value,
        source=typed.text("source", 500),
        on=typed.day("on"),
        now=clock.now(),
    )
    done = words_in(language_of(request))("web-firm-fact-kept")
    undo = Undo(done, "firm-fact-undo", {"customer_id": customer_id, "fact_id": fact.pk})
    return answer_action(request, customer_id, undo)


@require_POST
@signed_in
def take_back(request: HttpRequest, customer_id: int, fact_id: int) -> HttpResponse:
    """The fact was a mistake."""
    take_back_firm_fact(viewer(request), customer_id, fact_id, now=clock.now())
    return answer_action(request, customer_id, None)


def _business(value: str) -> str:
    """One of the known businesses, in whichever language it was typed; else the words themselves."""
    for language in LANGUAGES:
        for business in FIRM_BUSINESSES:
            if value.casefold() == words_in(language)(f"firm-business-{business}").casefold():
                return business
    return value
