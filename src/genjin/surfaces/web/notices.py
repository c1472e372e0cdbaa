"""What a page tells after an action: kept in the session until the next page shows it."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from django.http import HttpRequest

_KEY = "notice"


@dataclass(frozen=True, slots=True)
class Notice:
    """A short message with its tone; `lines` say what was kept and what to do."""

    tone: Literal["success", "info", "warning", "danger"]
    title: str
    lines: Sequence[str] = ()


def leave_notice(request: HttpRequest, notice: Notice) -> None:
    """Keep the notice for the next page."""
    request.session[_KEY] = asdict(notice)


def take_notice(request: HttpRequest) -> Any:
    """The notice that waits, once."""
    session = getattr(request, "session", None)
    if session is None or _KEY not in session:
        return None
    return session.pop(_KEY)
