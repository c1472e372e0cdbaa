"""The keys by which spellings of one company name are the same.

`name_key` is careful: case, accents, punctuation, spacing and the spelling of the legal form make
no difference, everything else does, the kind of legal form included. `core_key` also drops the
legal form; it finds candidates for a person to confirm and joins nothing by itself.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from genjin.companies.mojibake import repaired_text

_BETWEEN_HAN = re.compile(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])\s+(?=[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
)
_HAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_QUOTES = re.compile("['\u2018\u2019\u02bc`´]")
_SEPARATORS = re.compile(r"[^\w&+]+|_+")
_FOLDED_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "№": "no"}
)
_ACCENTED_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC")
_MAX_FORM_WORDS = 8


@dataclass(frozen=True, slots=True)
class NameKeys:
    """Both keys of a name. Neither is empty unless the name holds no letter or digit."""

    name_key: str
    core_key: str


def name_keys(name: str, country: str | None = None) -> NameKeys:
    """The keys of a printed name; `country` decides which two-letter forms are legal forms.

    Applying it to a name key gives that key again. The legal forms come last in the key, so that
    "ООО Мегаполис" and "Мегаполис ООО" are one.
    """
    words = _words(name)
    forms: list[str] = []
    while found := _form_at_end(words, country):
        form, words = found
        forms.insert(0, form)
    if found := _form_in_front(words, country):
        form, words = found
        forms = [form, *(later for later in forms if later != form)]
    core = _joined_initials(words)
    together = _merged(forms)
    return NameKeys(" ".join((*core, *together)), " ".join(core))


def folded_words(text: str) -> list[str]:
    """The upper-case words of a text without accents and punctuation."""
    return _joined_initials(_words(text))


def _words(name: str) -> list[str]:
    bare = _folded(_QUOTES.sub("", repaired_text(name)))
    spaced = re.sub(r"([&+])", r" \1 ", _with_marks(bare))
    return _split_han(_BETWEEN_HAN.sub("", " ".join(spaced.split())).split())


def _folded(text: str) -> str:
    """Upper case, compatible forms and Latin, Greek and Cyrillic accents folded."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_FOLDED_LETTERS)
    if not plain.isascii():
        kept: list[str] = []
        accents_fold = False
        for char in unicodedata.normalize("NFKD", plain):
            if not unicodedata.combining(char):
                accents_fold = unicodedata.name(char, "").startswith(_ACCENTED_SCRIPTS)
            elif accents_fold:
                continue
            kept.append(char)
        plain = unicodedata.normalize("NFC", "".join(kept))
    return plain.upper()


def _with_marks(text: str) -> str:
    """The text with everything but letters, digits, their marks, "&" and "+" turned to blanks."""
    if not _SEPARATORS.search(text):
        return text
    return "".join(
        char
        if char in "&+"
        or (char != "_" and (char.isalnum() or unicodedata.category(char)[0] == "M"))
        else " "
        for char in text
    )


def _split_han(words: list[str]) -> list[str]:
    """Chinese, Japanese and Korean names print the legal form without a blank: split it off."""
    split: list[str] = []
    for word in words:
        split.extend(_apart(word) if _HAN.search(word) else [word])
    return split


def _apart(word: str) -> list[str]:
    for spelling in _han_spellings():
        if word.endswith(spelling) and word != spelling:
            return [*_apart(word[: -len(spelling)]), spelling]
        if word.startswith(spelling) and word != spelling:
            return [spelling, *_apart(word[len(spelling) :])]
    return [word]


def _form_at_end(words: list[str], country: str | None) -> tuple[str, list[str]] | None:
    # The longest first; at least one word of the name stays.
    for count in range(min(_MAX_FORM_WORDS, len(words) - 1), 0, -1):
        form = _forms(country)[0].get("".join(words[-count:]))
        if form:
            rest = words[:-count]
            while len(rest) > 1 and rest[-1] in "&+":
                rest = rest[:-1]
            return form, rest
    return None


def _form_in_front(words: list[str], country: str | None) -> tuple[str, list[str]] | None:
    for count in range(min(_MAX_FORM_WORDS, len(words) - 1), 0, -1):
        form = _forms(country)[1].get("".join(words[:count]))
        if form:
            return form, words[count:]
    return None


def _merged(forms: list[str]) -> list[str]:
    """Forms that were found one by one ("CO" and "LTD") under their common name ("COLTD")."""
    every = _forms(None)[0]
    merged: list[str] = []
    for form in forms:
        if merged and (both := every.get(merged[-1] + form)):
            merged[-1] = both
        elif form not in merged:
            merged.append(form)
    return merged


def _joined_initials(words: list[str]) -> list[str]:
    """Single letters that follow one another are one word: "J P MORGAN" is "JP MORGAN"."""
    joined: list[str] = []
    initials = False
    for word in words:
        single = len(word) == 1 and word.isalpha() and not _HAN.match(word)
        if single and initials:
            joined[-1] += word
        else:
            joined.append(word)
        initials = single
    return joined


@cache
def _listed() -> dict[str, tuple[frozenset[str], bool, frozenset[str | None] | None]]:
    """Each form's spellings, whether it stands in front, and the countries that it is limited to."""
    import yaml  # noqa: PLC0415 - commands that read no name start without it

    text = (files("genjin.companies") / "legal_forms.yaml").read_text(encoding="utf-8")
    return {
        form: (
            frozenset(
                "".join(_with_marks(_folded(spelling)).split())
                for spelling in (form, *entry["spellings"])
            ),
            bool(entry.get("front")),
            frozenset(entry["only_in"]) if "only_in" in entry else None,
        )
        for form, entry in yaml.load(text, Loader=yaml.CSafeLoader).items()
    }


@cache
def _forms(country: str | None) -> tuple[dict[str, str], dict[str, str]]:
    """The forms that end a name in the country, and those that may stand in front of one."""
    at_end: dict[str, str] = {}
    in_front: dict[str, str] = {}
    for form, (spellings, front, only_in) in _listed().items():
        if only_in is not None and country not in only_in:
            continue
        for spelling in spellings:
            at_end[spelling] = form
            if front:
                in_front[spelling] = form
    return at_end, in_front


@cache
def _han_spellings() -> tuple[str, ...]:
    found = {word for words, _, _ in _listed().values() for word in words if _HAN.search(word)}
    return tuple(sorted(found, key=len, reverse=True))
