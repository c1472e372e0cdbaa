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
_ASCII_MARKS = {
    code: chr(code) if chr(code).isalnum() or chr(code) in "&+" else " " for code in range(128)
} | {ord("'"): None, ord("`"): None}
_TOKEN = re.compile(r"[^\s,;]+")
_MAX_FORM_WORDS = 8
_MAX_WORDS_BEFORE_FORM = 4
_MAX_SEARCHED = 300
_CERTAIN_LETTERS = 3


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
    return keys_of_words(name_words(name), country)


def keys_of_words(words: list[str], country: str | None = None) -> NameKeys:
    """The keys of a name whose words are given."""
    forms: list[str] = []
    while found := _form_at_end(words, country):
        form, words = found
        forms.insert(0, form)
    if found := _form_in_front(words, country):
        form, words = found
        forms = [form, *(later for later in forms if later != form)]
    core = joined_initials(words)
    together = _merged(forms) if len(forms) > 1 else forms
    return NameKeys(" ".join((*core, *together)), " ".join(core))


def folded_words(text: str) -> list[str]:
    """The upper-case words of a text without accents and punctuation."""
    return joined_initials(name_words(text))


def ends_in_legal_form(text: str) -> bool:
    """Whether the text ends in a legal form that no other follows: after "CO" comes "LTD"."""
    found = _form_at_end(name_words(text), None)
    return found is not None and found[0] != "CO"


def legal_form_span(text: str, *, within: bool = False) -> tuple[int, int] | None:
    """Where the first legal form stands in the text: (8, 11) of "FLORIDA LLC 10100 KATY FREEWAY".

    It stands among the first words, no figure before it; `within`, anywhere behind the first
    word. Two letters count only with points or blanks between them: "SA" is also a country.
    """
    tokens = list(_TOKEN.finditer(text, 0, _MAX_SEARCHED))
    start = end = None
    at = 1 if within else 0
    while at < len(tokens) and (within or start is not None or at < _MAX_WORDS_BEFORE_FORM):
        count = _form_length([token[0] for token in tokens[at : at + _MAX_FORM_WORDS]])
        if count:
            start = at if start is None else start
            end = at = at + count
        elif start is not None or (not within and any(map(str.isdigit, tokens[at][0]))):
            break
        else:
            at += 1
    if start is None or end is None:
        return None
    return tokens[start].start(), tokens[end - 1].end()


def _form_length(tokens: list[str]) -> int:
    """How many of the tokens, from the first, are certainly a legal form."""
    bare = ["".join(_with_marks(_folded(token)).split()) for token in tokens]
    for count in range(len(tokens), 0, -1):
        letters = "".join(bare[:count])
        if letters in _every_spelling() and (
            len(letters) >= _CERTAIN_LETTERS or count > 1 or "." in tokens[0][:-1]
        ):
            return count
    return 0


def name_words(name: str) -> list[str]:
    """The upper-case words of a name without accents and punctuation, its initials apart."""
    return _ascii_words(name) if name.isascii() else _careful_words(name)


def _ascii_words(name: str) -> list[str]:
    """What `_careful_words` gives for a name without letters of other scripts, much faster."""
    bare = name.upper().translate(_ASCII_MARKS)
    for sign in "&+":
        if sign in bare:
            bare = bare.replace(sign, f" {sign} ")
    return bare.split()


def _careful_words(name: str) -> list[str]:
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
    # The longest counts; at least one word of the name stays.
    forms = _forms(country)
    letters, found = "", None
    for count in range(1, min(_MAX_FORM_WORDS, len(words) - 1) + 1):
        letters = words[-count] + letters
        if letters not in forms.ends:
            break
        if form := forms.at_end.get(letters):
            found = form, count
    if found is None:
        return None
    form, count = found
    rest = words[:-count]
    while len(rest) > 1 and rest[-1] in "&+":
        rest = rest[:-1]
    return form, rest


def _form_in_front(words: list[str], country: str | None) -> tuple[str, list[str]] | None:
    forms = _forms(country)
    letters, found = "", None
    for count in range(1, min(_MAX_FORM_WORDS, len(words) - 1) + 1):
        letters += words[count - 1]
        if letters not in forms.starts:
            break
        if form := forms.in_front.get(letters):
            found = form, words[count:]
    return found


def _merged(forms: list[str]) -> list[str]:
    """Forms that were found one by one ("CO" and "LTD") under their common name ("COLTD")."""
    every = _forms(None).at_end
    merged: list[str] = []
    for form in forms:
        if merged and (both := every.get(merged[-1] + form)):
            merged[-1] = both
        elif form not in merged:
            merged.append(form)
    return merged


def joined_initials(words: list[str]) -> list[str]:
    """Single letters that follow one another are one word: "J P MORGAN" is "JP MORGAN"."""
    if all(len(word) > 1 for word in words):
        return words
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


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms that end a name in a country and those in front of one, by their letters.

    `ends` and `starts` are the letters with which a spelling ends or starts: what isn't among
    them is no part of a form.
    """

    at_end: dict[str, str]
    in_front: dict[str, str]
    ends: frozenset[str]
    starts: frozenset[str]


@cache
def _forms(country: str | None) -> _Forms:
    at_end: dict[str, str] = {}
    in_front: dict[str, str] = {}
    for form, (spellings, front, only_in) in _listed().items():
        if only_in is not None and country not in only_in:
            continue
        for spelling in spellings:
            at_end[spelling] = form
            if front:
                in_front[spelling] = form
    return _Forms(
        at_end,
        in_front,
        frozenset(letters[start:] for letters in at_end for start in range(len(letters))),
        frozenset(letters[:end] for letters in in_front for end in range(1, len(letters) + 1)),
    )


@cache
def _every_spelling() -> frozenset[str]:
    return frozenset(spelling for spellings, _, _ in _listed().values() for spelling in spellings)


@cache
def _han_spellings() -> tuple[str, ...]:
    found = {word for words, _, _ in _listed().values() for word in words if _HAN.search(word)}
    return tuple(sorted(found, key=len, reverse=True))
