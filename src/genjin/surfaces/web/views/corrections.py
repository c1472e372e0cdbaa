"""Correcting a customer: his name and place, whose he is, and that he isn't to be contacted."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.workflows.change_settings import working_people
from genjin.workflows.correct_customer import (
    CUSTOMER_FIELDS,
    correct_customer,
    customer_as_typed,
)
from genjin.workflows.do_not_contact import lift_do_not_contact, set_do_not_contact
from genjin.workflows.hand_over import hand_over
from genjin.workflows.home import find_home
from genjin.workflows.permissions import get_customer, sees_everything

_LARGEST_ID = 2**63 - 1
_LONGEST_NOTE = 20_000
_LONGEST_REASON = 600


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def edit(request: HttpRequest, customer_id: int) -> HttpResponse:
    """What the book says of him; what is wrong is told, and what was typed stays."""
    user, typed = viewer(request), Typed(request.POST)
    customer, words = get_customer(user, customer_id), words_in(language_of(request))
    if request.method != "POST":
        given = customer_as_typed(customer) | {"country": words.country(customer.country)}
        return _page(request, customer, given, ())
    given = {name: typed.text(name, _LONGEST_NOTE) for name in CUSTOMER_FIELDS}
    corrected, problems = correct_customer(find_home(), user, customer.pk, given, now=clock.now())
    if corrected is None:
        return _page(request, customer, given, problems, status=400)
    return _told(request, customer, words("web-corrected", name=corrected.name[:60]))


@require_POST
@signed_in
def owner(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Give him to another salesperson."""
    to = Typed(request.POST).whole("owner", 1, _LARGEST_ID)
    customer = hand_over(find_home(), viewer(request), customer_id, to, now=clock.now())
    words = words_in(language_of(request))
    who = str(customer.owner or "")[:60]
    return _told(request, customer, words("web-handed-over", name=customer.name[:60], who=who))


@require_POST
@signed_in
def do_not_contact(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Nobody contacts him any more."""
    reason = Typed(request.POST).text("reason", _LONGEST_REASON)
    kept = set_do_not_contact(
        find_home(), viewer(request), customer_id, reason=reason, now=clock.now()
    )
    if kept is None:
        return answer_action(request, customer_id, None)
    done = words_in(language_of(request))("web-dnc-kept", name=kept.customer.name[:60])
    undo = Undo(done, "do-not-contact-end", {"customer_id": customer_id})
    return answer_action(request, customer_id, undo)


@require_POST
@signed_in
def may_contact(request: HttpRequest, customer_id: int) -> HttpResponse:
    """He may be contacted again."""
    reason = Typed(request.POST).text("reason", _LONGEST_REASON)
    lift_do_not_contact(find_home(), viewer(request), customer_id, reason=reason, now=clock.now())
    return answer_action(request, customer_id, None, opened=customer_id)


def source_choices(words: Words) -> list[tuple[str, str]]:
    """Where a customer or an inquiry may come from."""
    return [
        (source, words(f"web-source-{source.replace('_', '-')}"))
        for source in Customer.Source.values
    ]


def _page(
    request: HttpRequest,
    customer: Customer,
    given: dict[str, str],
    problems: tuple[Problem, ...],
    *,
    status: int = 200,
) -> HttpResponse:
    words = words_in(language_of(request))
    people = working_people() if sees_everything(viewer(request)) else []
    context = {
        "customer": customer,
        "given": given,
        "problems": problems,
        "countries": country_names(words),
        "source_options": source_choices(words),
        "owner_options": [(str(person.pk), str(person)) for person in people],
    }
    return render(request, "pages/customer_edit.html", context, status=status)


def _told(request: HttpRequest, customer: Customer, done: str) -> HttpResponse:
    """His page, or the list where he isn't one's own to see any more."""
    leave_notice(request, Notice("success", done))
    return HttpResponseRedirect(reverse("customer", kwargs={"customer_id": customer.pk}))
