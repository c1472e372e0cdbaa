"""Getting in and out: by a one-time address, or by a password that the person has set."""

from django.contrib.auth import authenticate, login, logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods, require_POST

from genjin.kernel.bilingual import LANGUAGES
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.rendering import LANGUAGE_COOKIE, language_of, render, viewer
from genjin.workflows.change_settings import change_language
from genjin.workflows.home import find_home
from genjin.workflows.sign_in import use_sign_in_key
from genjin.workflows.tell_demo_in import tell_demo_in

_BACKEND = "django.contrib.auth.backends.ModelBackend"
_YEAR_SECONDS = 365 * 24 * 60 * 60


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, and signing in by name and password."""
    if request.method != "POST":
        return render(request, "pages/sign_in.html", {"failed": None, "next": next_page(request)})
    user = authenticate(
        request,
        username=request.POST.get("name", "")[:150],
        password=request.POST.get("password", "")[:1000],
    )
    if user is None:
        context = {"failed": "password", "next": next_page(request)}
        return render(request, "pages/sign_in.html", context, status=403)
    login(request, user)
    return HttpResponseRedirect(next_page(request))


@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_by_key(request: HttpRequest, key: str) -> HttpResponse:
    """A one-time address. Opening it shows a button: a link preview must not use the key up."""
    if request.method != "POST":
        return render(request, "pages/sign_in_key.html", {"key": key})
    user = use_sign_in_key(key, clock.now())
    if user is None:
        context = {"failed": "key", "next": reverse("today")}
        return render(request, "pages/sign_in.html", context, status=403)
    login(request, user, backend=_BACKEND)
    tell_demo_in(find_home(), language_of(request), by=user, now=clock.now())
    return HttpResponseRedirect(reverse("today"))


@require_POST
@signed_in
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    return HttpResponseRedirect(reverse("sign-in"))


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Switch the language of the pages, for the person and for this browser."""
    response = HttpResponseRedirect(next_page(request))
    for known in LANGUAGES:
        if request.POST.get("language") == known:
            if request.user.is_authenticated:
                change_language(viewer(request), known)
                tell_demo_in(find_home(), known, by=viewer(request), now=clock.now())
            response.set_cookie(
                LANGUAGE_COOKIE, known, max_age=_YEAR_SECONDS, httponly=True, samesite="Lax"
            )
    return response


def next_page(request: HttpRequest) -> str:
    """Where the person wanted to go, if that is on this site; else Today."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    if url_has_allowed_host_and_scheme(wanted, allowed_hosts={request.get_host()}):
        return wanted
    return reverse("today")
