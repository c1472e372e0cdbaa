"""How long something will still take, in words."""

from genjin.surfaces.wording.catalogue import Words

_MINUTES_FROM_SECONDS = 90
_MINUTE_SECONDS = 60


def time_left(words: Words, seconds: float) -> str:
    """About so many seconds, or minutes from a minute and a half on."""
    if seconds < _MINUTES_FROM_SECONDS:
        return words("import-left-seconds", seconds=max(1, round(seconds)))
    return words("import-left-minutes", minutes=round(seconds / _MINUTE_SECONDS))
