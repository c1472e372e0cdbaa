"""One customer: what to say, when next, and everything that has passed between us."""

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from genjin.buyers.dossier import Dossier
from genjin.kernel.errors import NotFoundError
from genjin.playbook.facts import Stage
from genjin.stores.records.models import CustomerCompany, FirmFact
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.chips import grade_chips
from genjin.surfaces.web.rendering import is_part, language_of, render, viewer
from genjin.surfaces.web.undo import Undo
from genjin.surfaces.web.views import objections
from genjin.surfaces.web.views.contacts import contact_choices
from genjin.surfaces.web.views.corrections import source_choices
from genjin.surfaces.web.views.orders import order_choices
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.workflows.alerts import alerts_of
from genjin.workflows.customer_business import customer_business
from genjin.workflows.customer_page import CustomerPage, customer_page
from genjin.workflows.deal_outcomes import chances_of_deals
from genjin.workflows.firm_facts import FIRM_BUSINESSES
from genjin.workflows.get_dossier import get_dossier
from genjin.workflows.home import Home, find_home
from genjin.workflows.judge_request import newest_judgements
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.people import day_of
from genjin.workflows.products.finding import ProductFilter, list_products
from genjin.workflows.quotes.keeping import newest_quotes
from genjin.workflows.shown_predictions import ShownPrediction, shown_predictions

_OPEN_STAGES = (Stage.INQUIRY, Stage.QUOTED, Stage.PRICE_AGREED, Stage.SAMPLE)
_MOST_SUGGESTED = 200


@require_safe
@signed_in
def customer(request: HttpRequest, customer_id: int) -> HttpResponse:
    """The customer's page."""
    return desk(request, customer_id, undo=None)


def desk(request: HttpRequest, customer_id: int, *, undo: Undo | None) -> HttpResponse:
    """The page, or its main part where an action has just changed it."""
    user, now, home = viewer(request), clock.now(), find_home()
    words = words_in(language_of(request))
    page, today_date = customer_page(home, user, customer_id, now=now), day_of(user, now)
    deals = page.deals[::-1]
    rules = load_playbook(home)
    grades = grade_chips(rules, words.language)
    context = {
        "customer": page.customer,
        "page": page,
        "plan": page.plan,
        "dossier": _dossier(home, page, today_date),
        "foreseen": _foreseen(page, today_date, now),
        "alerts": alerts_of(page.customer.pk),
        "grades": grades,
        "minutes": rules.profile.minutes,
        "grade_options": [(chip.id, chip.title) for chip in grades.values()],
        "chances": chances_of_deals(load_playbook(home), page.plan.grade, deals, today_date),
        "judgements": newest_judgements(page.customer),
        "judged_deals": [(deal.pk, str(deal)) for deal, _ in deals],
        "stages": [(stage.value, words(f"stage-{stage.replace('_', '-')}")) for stage in Stage],
        "open_deals": [deal for deal in deals if deal[1][-1].stage in _OPEN_STAGES],
        "ended_deals": [deal for deal in deals if deal[1][-1].stage not in _OPEN_STAGES],
        "quotes": newest_quotes(page.customer),
        "objection_given": objections.begun(page.customer, words),
        "objection_labels": objections.labels(words),
        "objection_incoterms": objections.incoterm_choices(words),
        "our_products": list_products(ProductFilter(limit=_MOST_SUGGESTED)).products,
        "business": customer_business(user, page.customer, now),
        **_choices(words),
        "today_date": today_date,
        "undo": undo,
    }
    part = is_part(request)
    return render(request, "parts/customer.html" if part else "pages/customer.html", context)


def _choices(words: Words) -> dict[str, Any]:
    """What the forms for orders, contacts, inquiries and facts offer to choose from."""
    return {
        **order_choices(words),
        **contact_choices(words),
        "source_options": source_choices(words),
        "firm_fact_kinds": [(kind, words(f"firm-fact-{kind}")) for kind in FirmFact.Kind.values],
        "firm_businesses": {each: words(f"firm-business-{each}") for each in FIRM_BUSINESSES},
    }


def _foreseen(page: CustomerPage, today: date, now: datetime) -> tuple[ShownPrediction, ...]:
    """What is predicted of him, under the same condition as his dossier."""
    company = page.company
    if company is None or company.state != CustomerCompany.State.CONFIRMED:
        return ()
    return shown_predictions(page.customer.pk, company.company_id, today=today, now=now)


def _dossier(home: Home, page: CustomerPage, today: date) -> Dossier | None:
    """What he buys, once a person has confirmed which company of the trade data he is."""
    company = page.company
    if company is None or company.state != CustomerCompany.State.CONFIRMED:
        return None
    try:
        return get_dossier(home, company.company_id, today=today)
    except NotFoundError:
        # The rows that named the company were replaced by later data; the link stays on record.
        return None
