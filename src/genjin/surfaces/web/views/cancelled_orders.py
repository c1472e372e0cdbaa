"""An order is cancelled, carried out after all, or its entry undone, on the customer's page."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import language_of, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.cancel_order import cancel_order, take_back_cancellation, undo_order
from genjin.workflows.home import find_home


@require_POST
@signed_in
def undo(request: HttpRequest, order_id: int) -> HttpResponse:
    """The order was entered by mistake."""
    order = undo_order(find_home(), viewer(request), order_id, now=clock.now())
    customer_id = order.deal.customer_id
    return answer_action(request, customer_id, None, opened=customer_id)


@require_POST
@signed_in
def cancel(request: HttpRequest, order_id: int) -> HttpResponse:
    """The order won't be carried out; its deal is lost, or open again."""
    typed = Typed(request.POST)
    cancelled = cancel_order(
        find_home(),
        viewer(request),
        order_id,
        reason=typed.text("reason", 300),
        reopen=typed.text("deal", 10) == "open",
        now=clock.now(),
    )
    order = cancelled.order
    done = words_in(language_of(request))("web-order-cancel-done", number=order.number)
    undo_it = Undo(done, "order-cancel-undo", {"order_id": order_id})
    return answer_action(request, order.deal.customer_id, undo_it)


@require_POST
@signed_in
def undo_cancel(request: HttpRequest, order_id: int) -> HttpResponse:
    """The order is carried out after all."""
    order = take_back_cancellation(find_home(), viewer(request), order_id, now=clock.now())
    customer_id = order.deal.customer_id
    return answer_action(request, customer_id, None, opened=customer_id)
