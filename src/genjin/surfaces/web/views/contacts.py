"""Correcting a contact: who he is, where, how he is reached; the main one; one who has left."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from genjin.kernel.problem import Problem
from genjin.stores.records.models import Contact
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, country_names, language_names
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.web.undo import Undo, answer_action
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.workflows.add_contact import CONTACT_FIELDS, LANGUAGES
from genjin.workflows.correct_contact import (
    bring_contact_back,
    correct_contact,
    get_contact,
    make_main_contact,
    remove_contact,
)
from genjin.workflows.home import find_home

_CHANNELS = ("mail", "call", "whatsapp", "wechat", "portal", "visit")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def edit(request: HttpRequest, customer_id: int, contact_id: int) -> HttpResponse:
    """What the book says of him; what is wrong is told, and what was typed stays."""
    user, typed = viewer(request), Typed(request.POST)
    contact, words = get_contact(user, customer_id, contact_id), words_in(language_of(request))
    if request.method != "POST":
        given = {name: str(getattr(contact, name)) for name in CONTACT_FIELDS}
        given["country"] = words.country(contact.country) if contact.country else ""
        return _page(request, contact, given, ())
    given = {name: typed.text(name, 300) for name in CONTACT_FIELDS}
    corrected, problems = correct_contact(
        find_home(), user, customer_id, contact_id, given, now=clock.now()
    )
    if corrected is None:
        return _page(request, contact, given, problems, status=400)
    leave_notice(
        request, Notice("success", words("web-contact-corrected", name=str(corrected)[:60]))
    )
    return HttpResponseRedirect(reverse("customer", kwargs={"customer_id": customer_id}))


@require_POST
@signed_in
def main(request: HttpRequest, customer_id: int, contact_id: int) -> HttpResponse:
    """It is he who is written to."""
    make_main_contact(find_home(), viewer(request), customer_id, contact_id, now=clock.now())
    return answer_action(request, customer_id, None)


@require_POST
@signed_in
def remove(request: HttpRequest, customer_id: int, contact_id: int) -> HttpResponse:
    """He isn't there any more."""
    removed = remove_contact(find_home(), viewer(request), customer_id, contact_id, now=clock.now())
    done = words_in(language_of(request))("web-contact-removed", name=str(removed)[:60])
    which = {"customer_id": customer_id, "contact_id": contact_id}
    return answer_action(request, customer_id, Undo(done, "contact-back", which))


@require_POST
@signed_in
def back(request: HttpRequest, customer_id: int, contact_id: int) -> HttpResponse:
    """He is there after all."""
    bring_contact_back(find_home(), viewer(request), customer_id, contact_id, now=clock.now())
    return answer_action(request, customer_id, None)


def contact_choices(words: Words) -> dict[str, Any]:
    """What the forms for a contact offer to choose from."""
    return {
        "language_options": [("", "–"), *language_names(words, LANGUAGES)],
        "channel_options": [("", "–"), *((each, words(f"channel-{each}")) for each in _CHANNELS)],
    }


def _page(
    request: HttpRequest,
    contact: Contact,
    given: dict[str, str],
    problems: tuple[Problem, ...],
    *,
    status: int = 200,
) -> HttpResponse:
    words = words_in(language_of(request))
    choices = contact_choices(words)
    spoken = given["language"]
    if spoken not in dict(choices["language_options"]):
        choices["language_options"].append((spoken, spoken))
    context = {
        "customer": contact.customer,
        "contact": contact,
        "given": given,
        "problems": problems,
        "countries": country_names(words),
        **choices,
    }
    return render(request, "pages/contact_edit.html", context, status=status)
