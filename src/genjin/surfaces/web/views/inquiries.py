"""Correcting an inquiry: what somebody read from it, and when it came."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from genjin.kernel.errors import NotAllowedError, NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Inquiry
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.web.views.actions import inquiry_typed, received_at
from genjin.surfaces.web.views.corrections import source_choices
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.correct_inquiry import correct_inquiry, get_inquiry
from genjin.workflows.home import find_home
from genjin.workflows.people import day_of
from genjin.workflows.products.finding import ProductFilter, list_products

_MOST_SUGGESTED = 200
_FIELDS = (
    "source",
    "text",
    "product",
    "model",
    "specification",
    "quantity",
    "quantity_unit",
    "company_details",
    "intent",
    "target_price_usd",
)
_TYPED = (*_FIELDS, "product_code", "received_on")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def edit(request: HttpRequest, customer_id: int, inquiry_id: int) -> HttpResponse:
    """What he asked for; what is wrong is told, and what was typed stays."""
    user, now, typed = viewer(request), clock.now(), Typed(request.POST)
    inquiry = get_inquiry(user, customer_id, inquiry_id)
    came_on = day_of(user, inquiry.received_at)
    if request.method != "POST":
        return _page(request, inquiry, _as_typed(inquiry) | {"received_on": str(came_on)}, None)
    try:
        day = typed.day("received_on")
        correct_inquiry(
            find_home(),
            user,
            customer_id,
            inquiry_id,
            inquiry_typed(typed),
            now=now,
            received_at=None if day in {None, came_on} else received_at(user, day, now),
            product_code=typed.text("product_code", 60),
        )
    except (NotFoundError, NotAllowedError):
        raise
    except UnusableInputError as error:
        given = {name: typed.text(name, 20_000) for name in _TYPED}
        return _page(request, inquiry, given, error.problem, status=400)
    words = words_in(language_of(request))
    leave_notice(request, Notice("success", words("web-inquiry-corrected")))
    return HttpResponseRedirect(reverse("customer", kwargs={"customer_id": customer_id}))


def _as_typed(inquiry: Inquiry) -> dict[str, str]:
    product = inquiry.catalogue_product
    given = {name: getattr(inquiry, name) for name in _FIELDS}
    texts = {name: "" if value is None else str(value) for name, value in given.items()}
    if inquiry.quantity is not None:
        texts["quantity"] = f"{inquiry.quantity:.10g}"
    if inquiry.target_price_usd is not None:
        texts["target_price_usd"] = f"{inquiry.target_price_usd.normalize():f}"
    return texts | {"product_code": product.code if product else ""}


def _page(
    request: HttpRequest,
    inquiry: Inquiry,
    given: dict[str, str],
    problem: Problem | None,
    *,
    status: int = 200,
) -> HttpResponse:
    context = {
        "customer": inquiry.customer,
        "inquiry": inquiry,
        "given": given,
        "problem": problem,
        "today_date": day_of(viewer(request), clock.now()),
        "source_options": source_choices(words_in(language_of(request))),
        "our_products": list_products(ProductFilter(limit=_MOST_SUGGESTED)).products,
    }
    return render(request, "pages/inquiry_edit.html", context, status=status)
