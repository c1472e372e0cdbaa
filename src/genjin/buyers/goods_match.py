"""Whether goods are of a code or hold some words, as the trade store finds them."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_SIGN = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_SIGNS = re.compile(f"{_SIGN}+")


def holds_words(text: str, words: str) -> bool:
    """Whether the description holds every word: each begins one of its words, Chinese stands anywhere.

    Case and accents don't count, and a number isn't continued by another digit: "304" finds 304L and
    not 3040. A text without any word finds nothing.
    """
    wanted, signs = _sought(words)
    folded = _folded(text)
    return bool(wanted or signs) and (
        all(run in folded for run in signs)
        and all(pattern.search(folded) is not None for pattern in wanted)
    )


@lru_cache(maxsize=64)
def _sought(words: str) -> tuple[Sequence[re.Pattern[str]], Sequence[str]]:
    folded = _folded(words)
    plain = re.findall(r"[^\W_]+", _SIGNS.sub(" ", folded))
    patterns = [
        re.compile(rf"(?<![^\W_]){re.escape(word)}" + (r"(?![0-9])" if word[-1].isdigit() else ""))
        for word in dict.fromkeys(plain)
    ]
    return patterns, [*dict.fromkeys(_SIGNS.findall(folded))]


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return unicodedata.normalize("NFC", bare).lower()
