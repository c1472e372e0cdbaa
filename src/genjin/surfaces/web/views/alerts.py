"""What changed with a customer: seen, and not seen after all."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.rendering import language_of, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.alerts import see_alert


@require_POST
@signed_in
def seen(request: HttpRequest, alert_id: int) -> HttpResponse:
    """The person has seen it: it leaves Today's list, and stays on the customer's page."""
    alert = see_alert(viewer(request), alert_id, now=clock.now())
    words = words_in(language_of(request))
    what = words(f"alert-{alert.kind.replace('_', '-')}")
    done = words("web-alert-seen-of", customer=alert.customer.name[:60], what=what)
    undo = Undo(done, "alert-unseen", {"alert_id": alert_id})
    return answer_action(request, alert.customer_id, undo)


@require_POST
@signed_in
def unseen(request: HttpRequest, alert_id: int) -> HttpResponse:
    """It comes back to Today's list."""
    alert = see_alert(viewer(request), alert_id, now=clock.now(), seen=False)
    return answer_action(request, alert.customer_id, None)
