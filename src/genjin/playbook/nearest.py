"""What was probably meant, for problems that name what would be right."""

import difflib
from collections.abc import Iterable


def nearest(given: str, valid: Iterable[str]) -> str:
    """The valid word that is most like the given one; all of them if none is."""
    words = list(valid)
    close = difflib.get_close_matches(given[:100], words, n=1, cutoff=0.5)
    return close[0] if close else ", ".join(words)
