"""The clock of the pages: read once per request, and handed down as an argument."""

from datetime import UTC, datetime

from django.conf import settings


def now() -> datetime:
    """The present instant, in UTC; `genjin serve --now` sets it ahead or back."""
    return datetime.now(UTC) + settings.CLOCK_AHEAD
