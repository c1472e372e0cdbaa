"""Who may open a view: everyone, a person who is signed in, or the owner of the book."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from genjin.kernel.errors import NotAllowedError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import User
from genjin.surfaces.web.rendering import is_part, viewer

_Rest = ParamSpec("_Rest")
_View = Callable[Concatenate[HttpRequest, _Rest], HttpResponse]


def signed_in(view: _View[_Rest]) -> _View[_Rest]:
    """The view, for people who are signed in; a stranger is sent to the sign-in page."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: _Rest.args, **kwargs: _Rest.kwargs) -> HttpResponse:
        if isinstance(request.user, User) and request.user.is_active:
            return view(request, *args, **kwargs)
        return _to_sign_in(request)

    return guarded


def owner_only(view: _View[_Rest]) -> _View[_Rest]:
    """The view, for the owner of the book; others are told that they may not."""

    @wraps(view)
    @signed_in
    def guarded(request: HttpRequest, /, *args: _Rest.args, **kwargs: _Rest.kwargs) -> HttpResponse:
        if viewer(request).role != User.Role.OWNER:
            raise NotAllowedError(Problem("problem-web-owner-only"))
        return view(request, *args, **kwargs)

    return guarded


def _to_sign_in(request: HttpRequest) -> HttpResponse:
    target = reverse("sign-in")
    if request.method == "GET" and not is_part(request) and request.path != "/":
        target = f"{target}?{urlencode({'next': request.get_full_path()})}"
    if is_part(request):
        return HttpResponse(status=204, headers={"HX-Redirect": target})
    return HttpResponseRedirect(target)
