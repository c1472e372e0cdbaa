"""The dossier of a company, and taking the company into the book."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.rendering import render, viewer
from genjin.workflows.add_company import add_company, find_customer_of_company
from genjin.workflows.get_dossier import get_dossier
from genjin.workflows.home import find_home
from genjin.workflows.people import day_of


@require_safe
@signed_in
def dossier(request: HttpRequest, company_id: str) -> HttpResponse:
    """What the company buys, from whom, how often and at what price."""
    user = viewer(request)
    context = {
        "dossier": get_dossier(find_home(), company_id, today=day_of(user, clock.now())),
        "customer": find_customer_of_company(user, company_id),
    }
    return render(request, "pages/dossier.html", context)


@require_POST
@signed_in
def add_to_book(request: HttpRequest, company_id: str) -> HttpResponse:
    """Take the company into the person's book, as a customer who hasn't written yet."""
    customer = add_company(find_home(), viewer(request), company_id, now=clock.now())
    return HttpResponseRedirect(reverse("customer", kwargs={"customer_id": customer.pk}))
