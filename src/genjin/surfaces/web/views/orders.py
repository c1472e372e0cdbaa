"""Orders on a customer's page: an order, its milestones, its money, and a manager's agreement."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import language_of, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import words_in
from genjin.trade.overdue import money
from genjin.workflows.home import find_home
from genjin.workflows.order_payments import mark_paid, mark_unpaid
from genjin.workflows.order_steps import record_order_step, take_back_order_step
from genjin.workflows.overdue_balance import release_offer, take_back_release
from genjin.workflows.people import day_of
from genjin.workflows.place_order import LineEntered, OrderFields
from genjin.workflows.place_order import place_order as place_an_order
from genjin.workflows.record_steps import get_order

MOST_LINES = 12
UNITS = ("C62", "SET", "PR", "DZN", "MIL", "KGM", "TNE", "MTR", "MTK", "MTQ", "LTR", "CTN", "RO")
"""Units in which orders are usually entered; UN/ECE Recommendation 20."""

INCOTERMS = ("EXW", "FCA", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP", "FAS")
"""Incoterms 2020, those of exporters first."""

_LONGEST_DAYS = 730


@require_POST
@signed_in
def place_order(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Enter an order of the customer's."""
    typed = Typed(request.POST)
    fields: OrderFields = {
        "number": typed.text("number", 60),
        "buyer_reference": typed.text("buyer_reference", 60),
        "currency": typed.text("currency", 10),
        "incoterm": typed.text("incoterm", 3),
        "port": typed.text("port", 100),
        "payment_terms": typed.text("payment_terms", 300),
        "lead_time_days": typed.whole("lead_time_days", 0, _LONGEST_DAYS),
        "transit_days": typed.whole("transit_days", 0, _LONGEST_DAYS),
    }
    place_an_order(
        find_home(),
        viewer(request),
        customer_id,
        fields,
        list(_lines(typed)),
        placed_on=typed.day("placed_on"),
        deal_id=typed.whole("deal", 1),
        now=clock.now(),
    )
    return answer_action(request, customer_id, None)


@require_POST
@signed_in
def step(request: HttpRequest, order_id: int) -> HttpResponse:
    """A milestone of the order happened, or is expected on a day."""
    typed = Typed(request.POST)
    event = record_order_step(
        find_home(),
        viewer(request),
        order_id,
        typed.text("step", 30),
        on=typed.day("on"),
        is_expected=typed.text("what", 10) == "expected",
        now=clock.now(),
    )
    words = words_in(language_of(request))
    name = words(f"order-step-{event.kind.replace('_', '-')}")
    undo = Undo(
        words("web-step-entered", step=name),
        "order-step-undo",
        {"order_id": order_id, "step": event.kind},
    )
    return answer_action(request, event.order.deal.customer_id, undo)


@require_POST
@signed_in
def undo_step(request: HttpRequest, order_id: int, step: str) -> HttpResponse:
    """What was said of the milestone before counts again."""
    take_back_order_step(find_home(), viewer(request), order_id, step, now=clock.now())
    order = get_order(viewer(request), order_id)
    return answer_action(request, order.deal.customer_id, None, opened=order.deal.customer_id)


@require_POST
@signed_in
def paid(request: HttpRequest, payment_id: int) -> HttpResponse:
    """Money has come."""
    on = Typed(request.POST).day("on")
    payment = mark_paid(find_home(), viewer(request), payment_id, on=on, now=clock.now())
    words = words_in(language_of(request))
    amount = money(payment.amount, payment.order.currency)
    done = words("web-payment-marked", amount=amount)
    undo = Undo(done, "payment-unpaid", {"payment_id": payment_id})
    return answer_action(request, payment.order.deal.customer_id, undo)


@require_POST
@signed_in
def unpaid(request: HttpRequest, payment_id: int) -> HttpResponse:
    """It hasn't come after all."""
    payment = mark_unpaid(find_home(), viewer(request), payment_id, now=clock.now())
    customer_id = payment.order.deal.customer_id
    return answer_action(request, customer_id, None, opened=customer_id)


@require_POST
@signed_in
def release(request: HttpRequest, customer_id: int) -> HttpResponse:
    """A manager agrees to a new offer in spite of an overdue balance."""
    typed, user, now = Typed(request.POST), viewer(request), clock.now()
    release_offer(
        user,
        customer_id,
        reason=typed.text("reason", 500),
        until=typed.day("until") or day_of(user, now),
        now=now,
    )
    return answer_action(request, customer_id, None)


@require_POST
@signed_in
def undo_release(request: HttpRequest, customer_id: int) -> HttpResponse:
    """The manager's agreement doesn't hold any longer."""
    take_back_release(viewer(request), customer_id, now=clock.now())
    return answer_action(request, customer_id, None)


def _lines(typed: Typed) -> Iterator[LineEntered]:
    """The lines in which anything was typed."""
    for n in range(1, MOST_LINES + 1):
        line = LineEntered(
            description=typed.text(f"description_{n}", 1000),
            quantity=typed.number(f"quantity_{n}"),
            price=typed.money(f"price_{n}"),
            unit=typed.one_of(f"unit_{n}", UNITS, UNITS[0]),
            product_code=typed.text(f"product_code_{n}", 60),
        )
        if line.description or line.product_code or line.quantity or line.price is not None:
            yield line
