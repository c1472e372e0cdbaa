"""Samples on a customer's page: a request, a step, and a step taken back."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import language_of, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.home import find_home
from genjin.workflows.record_steps import get_sample
from genjin.workflows.request_sample import SampleFields
from genjin.workflows.request_sample import request_sample as request_a_sample
from genjin.workflows.sample_steps import record_sample_step, take_back_sample_step


@require_POST
@signed_in
def request_sample(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Enter a sample that the buyer asks for."""
    typed = Typed(request.POST)
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
    request_a_sample(
        find_home(),
        viewer(request),
        customer_id,
        fields,
        deal_id=typed.whole("deal", 1),
        on=typed.day("on"),
        now=clock.now(),
    )
    return answer_action(request, customer_id, None)


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
