"""How a page is made: the templates' environment, and what every template is given."""

import hashlib
import itertools
import re
from collections.abc import Iterable
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from jinja2 import Environment, StrictUndefined

from genjin.kernel.bilingual import LANGUAGES, Language
from genjin.kernel.phone_numbers import international_digits
from genjin.kernel.reason import Reason, reasons_from_data
from genjin.kernel.row_selection import By, RowSelection
from genjin.stores.records.models import User
from genjin.surfaces.web.formats import Formats
from genjin.surfaces.web.navigation import PLACES, current_place
from genjin.surfaces.web.notices import take_notice
from genjin.surfaces.web.playbook_warning import playbook_warning
from genjin.surfaces.web.row_links import is_trade_row, row_query
from genjin.surfaces.wording.catalogue import words_in

LANGUAGE_COOKIE = "genjin_language"

_STATIC = Path(__file__).parent / "static"
_DEFAULT_ZONE = "Asia/Shanghai"


def environment(**options: Any) -> Environment:
    """The Jinja2 environment: a name that a template misspells fails instead of showing nothing."""
    made = Environment(  # noqa: S701 - Django passes autoescape=True
        **{**options, "undefined": StrictUndefined, "trim_blocks": True, "lstrip_blocks": True}
    )
    made.globals.update(static=static, url=_url, unique=itertools.count().__next__)
    made.filters.update(
        as_reasons=_as_reasons,
        rounded_up=_rounded_up,
        days_later=_days_later,
        dial=_dial,
        narrowed=_narrowed,
        row_query=row_query,
        rows_address=_rows_address,
        web_address=_web_address,
        zone=ZoneInfo,
    )
    made.tests.update(trade_row=is_trade_row)
    return made


def render(
    request: HttpRequest,
    template: str,
    context: dict[str, Any] | None = None,
    *,
    status: int = 200,
) -> HttpResponse:
    """A page, or a part of one, in the reader's language and zone."""
    return HttpResponse(fragment(request, template, context), status=status)


def fragment(request: HttpRequest, template: str, context: dict[str, Any] | None = None) -> str:
    """The text of a page or of a part of one."""
    return render_to_string(template, _for_every_page(request) | (context or {}), request)


def is_part(request: HttpRequest) -> bool:
    """Whether HTMX asks for a part of the page instead of the whole."""
    return request.headers.get("HX-Request") == "true"


def viewer(request: HttpRequest) -> User:
    """The person who is signed in. Only for views behind `signed_in`."""
    if not isinstance(request.user, User):
        raise TypeError("the view needs a person who is signed in")
    return request.user


def language_of(request: HttpRequest) -> Language:
    """The language that the person chose, else the one that the browser was set to or prefers."""
    user = getattr(request, "user", None)
    of_person = user.language if isinstance(user, User) else ""
    for chosen in (of_person, request.COOKIES.get(LANGUAGE_COOKIE)):
        for language in LANGUAGES:
            if chosen == language:
                return language
    prefers = request.headers.get("Accept-Language", "zh").strip().lower()
    return "zh" if prefers.startswith(("zh", "*")) or not prefers else "en"


def zone_of(request: HttpRequest) -> ZoneInfo:
    """The time zone of the person."""
    user = getattr(request, "user", None)
    name = user.time_zone if isinstance(user, User) else _DEFAULT_ZONE
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(_DEFAULT_ZONE)


@cache
def static(path: str) -> str:
    """The address of a static file, with its content's digest, so that it may be kept for long."""
    digest = hashlib.sha256((_STATIC / path).read_bytes()).hexdigest()[:12]
    return f"{settings.STATIC_URL}{path}?v={digest}"


def _for_every_page(request: HttpRequest) -> dict[str, Any]:
    words = words_in(language_of(request))
    user = getattr(request, "user", None)
    is_whole_page = isinstance(user, User) and not is_part(request)
    return {
        "t": words,
        "f": Formats(words, zone_of(request)),
        "lang": words.language,
        "viewer": user if isinstance(user, User) else None,
        "warning": playbook_warning(words) if is_whole_page else None,
        "place": current_place(request.path),
        "places": PLACES,
        "is_part": is_part(request),
        "notice": None if is_part(request) else take_notice(request),
    }


def _url(name: str, /, **arguments: str | int) -> str:
    return reverse(name, kwargs=arguments)


def _rows_address(selection: RowSelection) -> str:
    """Where the rows that a figure rests on are opened."""
    return f"{reverse('rows')}?{selection.query()}"


def _narrowed(selection: RowSelection, by: str, *values: str, rows: int) -> RowSelection:
    """Those of the rows that have one of the values, of which there are so many."""
    return selection.by(By(by), *values).counting(rows)


def _rounded_up(price: Decimal) -> Decimal:
    """A limit that a price must reach, with four decimals: never rounded below itself."""
    return price.quantize(Decimal("0.0001"), ROUND_CEILING)


def _dial(text: str, country: str = "") -> str | None:
    """The digits of a phone number, as `tel:` and `wa.me` want them; None where it isn't whole."""
    return international_digits(text, country)


def _days_later(day: date, days: int) -> str:
    """A later day, as the browser's field for dates takes it."""
    return (day + timedelta(days=days)).isoformat()


def _as_reasons(stored: Iterable[Any]) -> tuple[Reason, ...]:
    """Reasons that a plan keeps as data; those that are reasons already stay."""
    kept = tuple(stored)
    if kept and isinstance(kept[0], Reason):
        return kept
    return reasons_from_data(kept)


def _web_address(text: str) -> str:
    """The address of a website that someone typed; never another scheme than the web's."""
    address = text.strip()
    if re.match(r"^https?://", address, re.IGNORECASE):
        return address
    return f"https://{address.lstrip('/')}" if ":" not in address.split("/")[0] else "about:blank"
