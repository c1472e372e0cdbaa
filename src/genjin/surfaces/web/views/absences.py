"""Out of office: when the buyer's person is back, and that he is back."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.rendering import language_of, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.home import find_home
from genjin.workflows.record_absence import end_absences, record_absence

_LARGEST_ID = 2**63 - 1


@require_POST
@signed_in
def away(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Record until when he is away."""
    typed = Typed(request.POST)
    returns_on = typed.day("returns_on")
    if returns_on is None:
        raise UnusableInputError(Problem("problem-web-date", value=""))
    absence = record_absence(
        find_home(),
        viewer(request),
        customer_id,
        returns_on=returns_on,
        contact_id=typed.whole("contact", 1, _LARGEST_ID),
        note=typed.text("note", 500),
        now=clock.now(),
    )
    words = words_in(language_of(request))
    name = absence.customer.name[:60]
    done = words("web-away-kept", name=name, date=absence.returns_on)
    return answer_action(request, customer_id, Undo(done, "away-end", {"customer_id": customer_id}))


@require_POST
@signed_in
def back(request: HttpRequest, customer_id: int) -> HttpResponse:
    """He is back, or the absence was recorded by mistake."""
    end_absences(find_home(), viewer(request), customer_id, now=clock.now())
    return answer_action(request, customer_id, None, opened=customer_id)
