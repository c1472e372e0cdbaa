"""Headers that keep a page to itself, and the refusal of requests for a foreign host."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

_POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    # The kit draws its arrows and ticks as data URIs in its style sheet.
    "img-src": "'self' data:",
    "connect-src": "'self'",
    "font-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
CONTENT_SECURITY_POLICY = "; ".join(f"{name} {sources}" for name, sources in _POLICY.items())
_HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}

_Respond = Callable[[HttpRequest], HttpResponse]


class AllowedHostMiddleware:
    """Refuses a request whose Host isn't ours before anything else looks at it.

    A page of another site could otherwise reach this server under a name of its own that it
    points at the loopback address (DNS rebinding).
    """

    def __init__(self, get_response: _Respond) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer, or status 400 for a foreign host."""
        request.get_host()
        return self._get_response(request)


class SecurityHeadersMiddleware:
    """Sets the policy on every answer; what a person sees is never kept by a shared cache."""

    def __init__(self, get_response: _Respond) -> None:
        self._get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The answer with the headers."""
        response = self._get_response(request)
        for name, value in _HEADERS.items():
            response.headers.setdefault(name, value)
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response
