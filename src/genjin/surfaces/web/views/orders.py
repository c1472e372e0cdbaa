"""Orders on a customer's page: an order, its milestones, its money, and a manager's agreement."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST, require_safe

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer, Quote
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, raise_first
from genjin.surfaces.web.rendering import is_part, language_of, render, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.trade.incoterms import Incoterm
from genjin.trade.overdue import money
from genjin.trade.units import parse_unit
from genjin.workflows.deal_history import open_deals
from genjin.workflows.home import find_home
from genjin.workflows.order_payments import mark_paid, mark_unpaid
from genjin.workflows.order_steps import record_order_step, take_back_order_step
from genjin.workflows.overdue_balance import release_offer, take_back_release
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer
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

_LONGEST_DAYS = 730
_LINE = ("description", "quantity", "price", "product_code")


@require_POST
@signed_in
def place_order(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Enter an order of the customer's."""
    problems: list[Problem] = []
    typed = Typed(request.POST, problems)
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
    lines, placed_on = list(_lines(typed)), typed.day("placed_on")
    deal_id, quote_id = typed.whole("deal", 1), typed.whole("quote", 1)
    try:
        raise_first(problems)
        order = place_an_order(
            find_home(),
            viewer(request),
            customer_id,
            fields,
            lines,
            placed_on=placed_on,
            deal_id=deal_id,
            quote_id=quote_id,
            now=clock.now(),
        )
    except UnusableInputError as error:
        if is_part(request):
            raise  # The form still stands on the page that said so.
        return _again(request, customer_id, quote_id, problems or [error.problem])
    words = words_in(language_of(request))
    done = words("web-order-entered", number=order.number)
    return answer_action(request, customer_id, Undo(done, "order-undo", {"order_id": order.pk}))


@require_safe
@signed_in
def of_quote(request: HttpRequest, quote_id: int) -> HttpResponse:
    """The form of an order, filled from a quote; quantities are given as `q<line id>=3000`."""
    user = viewer(request)
    quote = get_quote(user, quote_id)
    given = order_as_typed(quote, quantities_given(request, quote))
    return _form(request, quote.deal.customer, quote, {**given, "lines": quote.lines.count()})


def _again(
    request: HttpRequest, customer_id: int, quote_id: int | None, problems: Sequence[Problem]
) -> HttpResponse:
    """The form with what was typed and what is wrong with it."""
    user = viewer(request)
    customer = get_customer(user, customer_id)
    quote = get_quote(user, quote_id) if quote_id is not None else None
    given: dict[str, object] = {name: Typed(request.POST).text(name, 1000) for name in request.POST}
    typed = [n for n in range(1, MOST_LINES + 1) if any(given.get(f"{part}_{n}") for part in _LINE)]
    given["lines"] = max(typed, default=1)
    return _form(request, customer, quote, given, problems)


def _form(
    request: HttpRequest,
    customer: Customer,
    quote: Quote | None,
    given: Mapping[str, object],
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    words = words_in(language_of(request))
    context = {
        "quote": quote,
        "customer": customer,
        "deals": [(quote.deal.pk, str(quote.deal))] if quote else deals_offered(customer, words),
        "given": given,
        "problems": problems,
        "labels": _labels(words),
        "today_date": day_of(viewer(request), clock.now()),
        **order_choices(words),
    }
    status = 400 if problems else 200
    return render(request, "pages/order_form.html", context, status=status)


def _labels(words: Words) -> dict[str, str]:
    """The fields by name, for problems with them; those of lines with the number of the line."""
    parts = {"quantity": "web-quantity", "price": "web-order-price"}
    of_lines = {
        f"{part}_{n}": f"{words('web-order-line', at=n)} · {words(label)}"
        for n in range(1, MOST_LINES + 1)
        for part, label in parts.items()
    }
    days = {
        "lead_time_days": words("web-order-lead"),
        "transit_days": words("web-order-transit"),
        "placed_on": words("web-order-placed"),
    }
    return {**of_lines, **days}


def deals_offered(customer: Customer, words: Words) -> list[tuple[object, str]]:
    """The deals that an order may be of: the open ones, else a new one."""
    found: list[tuple[object, str]] = [(deal.pk, str(deal)) for deal in open_deals(customer)]
    return found or [("", words("web-order-new-deal"))]


def order_choices(words: Words) -> dict[str, object]:
    """What the form of an order offers to choose from."""
    return {
        "order_units": [(unit, words(f"web-unit-{unit}")) for unit in UNITS],
        "lines_offered": LINES_OFFERED,
        "incoterms": [(term.value, term.value) for term in Incoterm],
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
    try:
        release_offer(
            user,
            customer_id,
            reason=typed.text("reason", 500),
            until=typed.day("until") or day_of(user, now),
            now=now,
        )
    except UnusableInputError as error:
        if is_part(request):
            raise  # The form still stands on the page that said so.
        context = {
            "customer": get_customer(user, customer_id),
            "given": {name: typed.text(name, 500) for name in ("reason", "until")},
            "problems": [error.problem],
            "today_date": day_of(user, now),
        }
        return render(request, "pages/release_form.html", context, status=400)
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
