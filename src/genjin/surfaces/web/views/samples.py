"""Samples on a customer's page: a request, a step, and a step taken back."""

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, raise_first
from genjin.surfaces.web.rendering import is_part, language_of, render, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.deal_history import open_deals
from genjin.workflows.home import find_home
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer
from genjin.workflows.record_steps import get_sample
from genjin.workflows.request_sample import SampleFields
from genjin.workflows.request_sample import request_sample as request_a_sample
from genjin.workflows.sample_steps import record_sample_step, take_back_sample_step


@require_POST
@signed_in
def request_sample(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Enter a sample that the buyer asks for."""
    problems: list[Problem] = []
    typed = Typed(request.POST, problems)
    fields: SampleFields = {
        "description": typed.text("description", 500),
        "product_code": typed.text("product_code", 60),
        "quantity": typed.number("quantity"),
        "currency": typed.text("currency", 10),
        "fee": typed.money("fee"),
        "tooling_fee": typed.money("tooling_fee"),
        "is_fee_returned_with_order": typed.text("is_returned", 5) == "yes",
        "courier": typed.text("courier", 60),
        "courier_account": typed.text("courier_account", 60),
    }
    deal_id, on = typed.whole("deal", 1), typed.day("on")
    try:
        raise_first(problems)
        request_a_sample(
            find_home(),
            viewer(request),
            customer_id,
            fields,
            deal_id=deal_id,
            on=on,
            now=clock.now(),
        )
    except UnusableInputError as error:
        if is_part(request):
            raise  # The form still stands on the page that said so.
        return _again(request, customer_id, problems or [error.problem])
    return answer_action(request, customer_id, None)


def _again(request: HttpRequest, customer_id: int, problems: Sequence[Problem]) -> HttpResponse:
    """The form with what was typed and what is wrong with it."""
    customer, words = get_customer(viewer(request), customer_id), words_in(language_of(request))
    context = {
        "customer": customer,
        "deals": [(deal.pk, str(deal)) for deal in open_deals(customer)],
        "given": {name: Typed(request.POST).text(name, 1000) for name in request.POST},
        "problems": problems,
        "labels": {
            "quantity": words("web-quantity"),
            "fee": words("web-sample-fee"),
            "tooling_fee": words("web-sample-tooling"),
            "on": words("web-date"),
        },
        "today_date": day_of(viewer(request), clock.now()),
    }
    return render(request, "pages/sample_form.html", context, status=400)


@require_POST
@signed_in
def step(request: HttpRequest, sample_id: int) -> HttpResponse:
    """A step of the sample happened, or is expected on a day."""
    typed, user = Typed(request.POST), viewer(request)
    event = record_sample_step(
        find_home(),
        user,
        sample_id,
        typed.text("step", 30),
        on=typed.day("on"),
        is_expected=typed.text("what", 10) == "expected",
        courier=typed.text("courier", 60),
        tracking_number=typed.text("tracking_number", 60),
        now=clock.now(),
    )
    words = words_in(language_of(request))
    name = words(f"sample-step-{event.kind.replace('_', '-')}")
    undo = Undo(
        words("web-step-entered", step=name),
        "sample-step-undo",
        {"sample_id": sample_id, "step": event.kind},
    )
    return answer_action(request, event.sample.deal.customer_id, undo)


@require_POST
@signed_in
def undo_step(request: HttpRequest, sample_id: int, step: str) -> HttpResponse:
    """What was said of the step before counts again."""
    take_back_sample_step(find_home(), viewer(request), sample_id, step, now=clock.now())
    sample = get_sample(viewer(request), sample_id)
    return answer_action(request, sample.deal.customer_id, None, opened=sample.deal.customer_id)
