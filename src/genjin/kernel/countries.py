"""Which country a printed text names: ISO 3166-1 alpha-2, or None when it isn't certain.

Names come from the Unicode CLDR in some fifty languages; what customs files print and the CLDR
doesn't have stands in `countries.yaml`. Everything is read on first use.
"""

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_IN_BRACKETS = re.compile(r"^(?P<name>[^()]*[^()\s])\s*\((?P<inner>[^()]+)\)$")
_NAME_AND_CODE = re.compile(r"^(?P<name>.*\S)\s*[-–/|]\s*(?P<inner>\S.*)$")
_NOT_WORDS = re.compile(r"[\W_]+")
_MAX_LENGTH = 120


@lru_cache(maxsize=20_000)
def parse_country(text: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of the country that the text names, else None.

    Reads codes of two and three letters, names in many languages ("COREA DEL SUR", "阿联酋"),
    and a name with its code ("BRAZIL (BR)", "CHINA - CN"). Upper case, accents and punctuation
    make no difference. A name that could be two countries ("Korea") is None, and so is a name
    and a code that contradict each other: never a guess.
    """
    if len(text) > _MAX_LENGTH:
        return None
    whole = _lookup(text)
    if whole is not None:
        return whole
    for pattern in (_IN_BRACKETS, _NAME_AND_CODE):
        if match := pattern.match(text.strip()):
            return _agreed(match["name"], match["inner"])
    if text.count(",") == 1:
        last, first = text.split(",")
        return _lookup(f"{first} {last}")
    return None


def _agreed(name: str, inner: str) -> str | None:
    """The country that both parts name; an ambiguous name is settled by a code beside it."""
    outside, inside = _lookup(name), _lookup(inner)
    if outside is not None and outside == inside:
        return outside
    for words, code in ((name, inside), (inner, outside)):
        if code is not None and _folded(words) in _own_names()[1]:
            return code
    return None


def _lookup(text: str) -> str | None:
    key = _folded(text)
    if not key:
        return None
    own, ambiguous = _own_names()
    if key in ambiguous:
        return None
    if code := own.get(key) or _codes().get(key):
        return code
    for language in _own_file()["languages"]:
        if code := _names_in(language).get(key):
            return code
    return None


def _folded(text: str) -> str:
    """The text without case, accents and punctuation, words apart by one space."""
    apart = unicodedata.normalize("NFKD", text.casefold().replace("&", " and ").replace("ı", "i"))
    bare = "".join(
        char
        for index, char in enumerate(apart)
        if not (unicodedata.combining(char) and index and _folds(apart[index - 1]))
    )
    # Initials are one word with or without their points: "U.S.A." is "USA".
    words = _NOT_WORDS.sub(" ", unicodedata.normalize("NFC", bare)).split()
    joined: list[str] = []
    initials = False
    for word in words:
        single = len(word) == 1 and word.isascii()
        if single and initials:
            joined[-1] += word
        else:
            joined.append(word)
        initials = single
    return " ".join(joined)


def _folds(base: str) -> bool:
    """Whether marks on the character are accents, which names lose, and not letters of their own."""
    return unicodedata.combining(base) != 0 or unicodedata.name(base, "").startswith(
        ("LATIN", "GREEK", "CYRILLIC")
    )


@cache
def _own_file() -> dict[str, Any]:
    import yaml  # noqa: PLC0415 - commands that read no country start without it

    text = (files("genjin.kernel") / "countries.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return loaded


@cache
def _own_names() -> tuple[dict[str, str], frozenset[str]]:
    own = _own_file()
    names = {_folded(name): code for code, many in own["aliases"].items() for name in many}
    return names, frozenset(_folded(name) for name in own["ambiguous"])


@cache
def _codes() -> dict[str, str]:
    """Alpha-2 and alpha-3 codes. Former and shared codes that name several countries are left out."""
    from babel import Locale  # noqa: PLC0415 - as above
    from babel.core import get_global  # noqa: PLC0415 - as above

    current = {
        code.lower(): code
        for code in map(str, Locale("en").territories)
        if len(code) == 2 and code.isalpha() and code not in _own_file()["not_countries"]  # noqa: PLR2004 - alpha-2
    }
    aliases: Any = get_global("territory_aliases")
    three = {
        alias.lower(): targets[0]
        for alias, targets in aliases.items()
        if len(alias) == 3  # noqa: PLR2004 - alpha-3
        and alias.isalpha()
        and len(targets) == 1
        and targets[0].lower() in current
    }
    return three | current


@cache
def _names_in(language: str) -> dict[str, str]:
    from babel import Locale  # noqa: PLC0415 - as above

    excluded = _own_file()["not_countries"]
    return {
        _folded(name): code
        for code, name in Locale.parse(language).territories.items()
        if len(code) == 2 and code.isalpha() and code not in excluded  # noqa: PLR2004 - alpha-2
    }
