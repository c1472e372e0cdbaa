"""Orders on a customer's page: an order, its milestones, its money, and a manager's agreement."""

from collections.abc import Iterator
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from genjin.stores.records.models import Quote
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import is_part, language_of, render, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.trade.overdue import money
from genjin.trade.units import parse_unit
from genjin.workflows.home import find_home
from genjin.workflows.order_payments import mark_paid, mark_unpaid
from genjin.workflows.order_steps import record_order_step, take_back_order_step
from genjin.workflows.overdue_balance import release_offer, take_back_release
from genjin.workflows.people import day_of
from genjin.workflows.place_order import LineEntered, OrderFields
from genjin.workflows.place_order import place_order as place_an_order
from genjin.workflows.quotes.keeping import get_quote
from genjin.workflows.quotes.ordered import order_as_typed
from genjin.workflows.record_steps import get_order

MOST_LINES = 40
"""Lines that are read; so many has the longest quote."""

LINES_OFFERED = 12
"""Lines that an empty form has room for."""

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
    quote_id = typed.whole("quote", 1)
    place_an_order(
        find_home(),
        viewer(request),
        customer_id,
        fields,
        list(_lines(typed)),
        placed_on=typed.day("placed_on"),
        deal_id=typed.whole("deal", 1),
        quote_id=quote_id,
        now=clock.now(),
    )
    if quote_id is not None and is_part(request):
        # The form stood on a page of its own: on to the customer's.
        target = reverse("customer", kwargs={"customer_id": customer_id})
        return HttpResponse(status=204, headers={"HX-Redirect": target})
    return answer_action(request, customer_id, None)


@require_safe
@signed_in
def of_quote(request: HttpRequest, quote_id: int) -> HttpResponse:
    """The form of an order, filled from a quote; quantities are given as `q<line id>=3000`."""
    user = viewer(request)
    quote = get_quote(user, quote_id)
    given = order_as_typed(quote, quantities_given(request, quote))
    context = {
        "quote": quote,
        "customer": quote.deal.customer,
        "given": {**given, "lines": quote.lines.count()},
        "today_date": day_of(user, clock.now()),
        **order_choices(words_in(language_of(request))),
    }
    return render(request, "pages/order_of_quote.html", context)


def order_choices(words: Words) -> dict[str, object]:
    """What the form of an order offers to choose from."""
    return {
        "order_units": [(unit, words(f"web-unit-{unit}")) for unit in UNITS],
        "lines_offered": LINES_OFFERED,
        "incoterms": [(term, term) for term in INCOTERMS],
    }


def quantities_given(request: HttpRequest, quote: Quote) -> dict[int, Decimal]:
    """The quantities that were asked for by line, as far as they are quantities."""
    typed = Typed(request.GET)
    asked = {line.pk: typed.number(f"q{line.pk}", 1e9) for line in quote.lines.all()}
    return {pk: Decimal(str(quantity)) for pk, quantity in asked.items() if quantity}


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
            unit=_unit(typed.text(f"unit_{n}", 3)),
            product_code=typed.text(f"product_code_{n}", 60),
        )
        if line.description or line.product_code or line.quantity or line.price is not None:
            yield line


def _unit(code: str) -> str:
    """A code that we know; pieces where it is none."""
    return code if parse_unit(code) == code else UNITS[0]
