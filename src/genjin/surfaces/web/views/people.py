"""The people of the book, for its owner: who is let in, as what, who leaves and who comes back."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from genjin.stores.records.models import User
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import owner_only
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.add_teammate import add_teammate, renew_sign_in_key
from genjin.workflows.change_people import change_person, let_leave, let_return
from genjin.workflows.change_settings import people_of_the_book
from genjin.workflows.home import find_home
from genjin.workflows.sign_in import KEY_LASTS

_HOUR = timedelta(hours=1)
_LARGEST_ID = 2**63 - 1


@require_http_methods(["GET", "HEAD", "POST"])
@owner_only
def people(request: HttpRequest) -> HttpResponse:
    """The people of the book, and letting another one in."""
    if request.method != "POST":
        return _page(request, None, None)
    typed = Typed(request.POST)
    person, key = add_teammate(
        viewer(request),
        username=typed.text("username", 200),
        full_name=typed.text("full_name", 200),
        now=clock.now(),
    )
    return _page(request, person, key)


@require_POST
@owner_only
def new_key(request: HttpRequest, user_id: int) -> HttpResponse:
    """A fresh one-time address for a person, shown once."""
    person, key = renew_sign_in_key(viewer(request), user_id, clock.now())
    return _page(request, person, key)


@require_POST
@owner_only
def change(request: HttpRequest, user_id: int) -> HttpResponse:
    """A person's name and role."""
    typed = Typed(request.POST)
    person = change_person(
        viewer(request),
        user_id,
        full_name=typed.text("full_name", 200),
        role=typed.text("role", 30),
    )
    words = words_in(language_of(request))
    leave_notice(request, Notice("success", words("web-person-changed", name=str(person)[:60])))
    # Who has just made himself a manager may not open the page of the people any more.
    is_owner_still = person.pk != viewer(request).pk or person.role == User.Role.OWNER
    return HttpResponseRedirect(reverse("people" if is_owner_still else "settings"))


@require_POST
@owner_only
def leave(request: HttpRequest, user_id: int) -> HttpResponse:
    """A person leaves; his customers go to the colleague who was chosen."""
    person, given = let_leave(
        find_home(),
        viewer(request),
        user_id,
        successor_id=Typed(request.POST).whole("successor", 1, _LARGEST_ID),
        now=clock.now(),
    )
    words = words_in(language_of(request))
    done = words("web-person-left", name=str(person)[:60], count=given)
    leave_notice(request, Notice("success", done))
    return HttpResponseRedirect(reverse("people"))


@require_POST
@owner_only
def come_back(request: HttpRequest, user_id: int) -> HttpResponse:
    """A person works here again, with a fresh one-time address."""
    person, key = let_return(viewer(request), user_id, now=clock.now())
    return _page(request, person, key)


def _page(request: HttpRequest, person: User | None, key: str | None) -> HttpResponse:
    address = None
    if key is not None:
        address = request.build_absolute_uri(reverse("sign-in-by-key", kwargs={"key": key}))
    words = words_in(language_of(request))
    everybody = people_of_the_book()
    context = {
        "people": [each for each in everybody if each.person.is_active],
        "gone": [each for each in everybody if not each.person.is_active],
        "person": person,
        "address": address,
        "hours": KEY_LASTS // _HOUR,
        "role_options": [(role, words(f"web-role-{role}")) for role in User.Role.values],
    }
    return render(request, "pages/people.html", context)
