"""What follows an action: the page that it was done on, renewed, with ten seconds to take it back."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import is_part


@dataclass(frozen=True, slots=True)
class Undo:
    """What was done, and the form that takes it back."""

    text: str
    route: str
    arguments: Mapping[str, int | str]
    fields: Mapping[str, int] = field(default_factory=dict)  # sent with the form

    @property
    def action(self) -> str:
        """The address that the form is sent to."""
        return reverse(self.route, kwargs=dict(self.arguments))


def answer_action(
    request: HttpRequest, customer_id: int, undo: Undo | None, *, opened: int | None = None
) -> HttpResponse:
    """Today or the customer's page again, by the form's `from`; whole pages without scripts."""
    # The pages import the actions' addresses, so they are imported when first needed.
    from genjin.surfaces.web.views import customer, today  # noqa: PLC0415

    came_from = request.POST.get("from")
    if not is_part(request):
        if undo is not None:
            leave_notice(request, Notice("success", undo.text))
        if came_from == "today":
            return HttpResponseRedirect(reverse("today"))
        return HttpResponseRedirect(reverse("customer", kwargs={"customer_id": customer_id}))
    if came_from == "today":
        return today.desk(request, opened=opened, undo=undo)
    return customer.desk(request, customer_id, undo=undo)
