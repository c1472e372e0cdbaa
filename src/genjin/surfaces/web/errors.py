"""What a person sees when a request can't be answered: what happened, what was kept, what to do.

The tree of `kernel.errors` is mapped to HTTP statuses here, once.
"""

import logging
from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse

from genjin.kernel.errors import (
    BrokenStoreError,
    GenjinError,
    NotAllowedError,
    NotFoundError,
)
from genjin.surfaces.web.rendering import is_part, language_of, render
from genjin.surfaces.wording.catalogue import words_in

_LOG = logging.getLogger("django.request")

_ADVISED = frozenset({"problem-offer-blocked"})
"""Problems that say themselves who can do what."""

_BAD_REQUEST = 400
_FORBIDDEN = 403
_NOT_FOUND = 404
_BROKEN = 500
_STORE_BROKEN = 503


class ErrorPagesMiddleware:
    """Turns an error of the tree into a page, or into a notice where HTMX asked for a part."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer of the view."""
        return self._get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """The page for an error of the tree; others stay Django's, which logs them."""
        if not isinstance(error, GenjinError):
            return None
        status = status_of(error)
        if status >= _BROKEN:
            _LOG.error("%s: %s", request.path, error, exc_info=error)
        problem = error.problem
        if problem.file is None and problem.row is None:
            problem = replace(problem, field=None)  # A form's field, by a name that nobody sees.
        happened = words_in(language_of(request)).problem(problem)
        return _answer(request, status, happened, is_advised=problem.id in _ADVISED)


def status_of(error: GenjinError) -> int:
    """The HTTP status for an error of the tree."""
    match error:
        case NotFoundError():
            return _NOT_FOUND
        case NotAllowedError():
            return _FORBIDDEN
        case BrokenStoreError():
            return _STORE_BROKEN
        case _:
            return _BAD_REQUEST


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Django refused the request: a foreign host, or a form that is too large."""
    del request, exception
    return HttpResponse("Bad request", status=_BAD_REQUEST, content_type="text/plain")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    """The person may not see this."""
    del exception
    return _answer(request, _FORBIDDEN, None)


def page_not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """No page has this address."""
    del exception
    return _answer(request, _NOT_FOUND, None)


def server_error(request: HttpRequest) -> HttpResponse:
    """A defect of ours. It was logged; nothing was half done, since each change is one transaction."""
    return _answer(request, _BROKEN, None)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the secret of its page: an old page, or another site."""
    del reason
    happened = words_in(language_of(request))("web-error-csrf")
    return _answer(request, _FORBIDDEN, happened)


def _answer(
    request: HttpRequest, status: int, happened: str | None, *, is_advised: bool = False
) -> HttpResponse:
    words = words_in(language_of(request))
    context = {
        "status": status,
        "title": words(f"web-error-{status}-title"),
        "happened": happened,
        "advice": "" if is_advised else words(f"web-error-{status}-do"),
    }
    if not is_part(request):
        return render(request, "pages/error.html", context, status=status)
    response = render(request, "parts/error.html", context, status=status)
    response.headers["HX-Retarget"] = "#notice"
    response.headers["HX-Reswap"] = "innerHTML show:#notice:top"
    return response
