"""The encoding of a text file, from its bytes: Unicode is certain, old code pages are weighed.

Every code page turns every byte into something; the right one turns them into words. Weighed are
the letters of a word against one language's, capitals among small letters, signs within words,
and words that head the columns of customs files.
"""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from genjin.sources.formats.alphabets import (
    ARABIC,
    BALTIC,
    CENTRAL,
    CYRILLIC,
    GREEK,
    HEBREW,
    THAI,
    TURKISH,
    WESTERN,
    Alphabet,
)
from genjin.sources.formats.wide_encodings import WIDE, fit_of_wide
from genjin.sources.header_words import is_header_word

EncodingFrom = Literal["option", "unicode", "letters"]
"""What an encoding was taken from: a person, the form of the bytes, or what the letters make up."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_PAGES: Mapping[str, Mapping[str, Alphabet]] = {
    "cp1252": WESTERN, "cp1250": CENTRAL, "iso8859_2": CENTRAL, "cp1254": TURKISH, "cp1257": BALTIC,
    "cp1251": CYRILLIC, "koi8_r": CYRILLIC, "cp866": CYRILLIC, "cp1253": GREEK, "cp1256": ARABIC,
    "cp1255": HEBREW, "cp874": THAI, "cp850": WESTERN,
}  # fmt: skip
"""Code pages of one byte to a letter, the commonest first, with the languages that they are for."""

_WEIGHED_WORDS = 400
_WEIGHED_BYTES = 64 * 1024
_WORD = re.compile(r"[A-Za-z\x80-\U0010ffff]+")
_LEAST_LEAD = 0.15
_LEAST_FIT = 0.4
_HEADER_WORTH = 0.5
_HEADER_WORDS = 5
_COUNTRY_WORTH = 0.3
_RANK_COST = 0.003
_DOS = frozenset({"cp850", "cp866"})
_DOS_COST = 0.1
_FEW_LETTERS = 6
_FOREIGN = -1.0
_ODD_CASE = -0.5
_LONGEST_CHARACTER = 4


@dataclass(frozen=True, slots=True)
class EncodingTaken:
    """The encoding of a text, a codec's name in Python, and what it was taken from.

    Where it isn't certain, `instead` is the encoding that comes nearest to it.
    """

    name: str
    taken_from: EncodingFrom
    is_certain: bool = True
    instead: str = ""


def codec_name(printed: str) -> str | None:
    """Python's name of an encoding of text that a person names; None if there is none."""
    try:
        found = codecs.lookup(printed.strip())
        " ;".encode(found.name).decode(found.name)
    except (LookupError, UnicodeError, ValueError):
        return None
    return "gb18030" if found.name in ("gb2312", "gbk") else found.name


def encoding_of(sample: bytes, country: str | None = None) -> EncodingTaken:
    """The encoding of the text whose beginning is given. gb2312 is read as gb18030.

    `country` is whose customs the file is probably from: it decides between what fits alike.
    """
    for mark, encoding in _BOMS:
        if sample.startswith(mark):
            return EncodingTaken(encoding, "unicode")
    # A sample may end within a character.
    for end in range(len(sample), max(len(sample) - _LONGEST_CHARACTER, 0), -1):
        try:
            sample[:end].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return EncodingTaken("utf-8", "unicode")
    return _weighed(_telling(sample), country)


def _telling(sample: bytes) -> bytes:
    """The lines that aren't plain ASCII, each once, up to a number of bytes."""
    lines = dict.fromkeys(line for line in sample.split(b"\n") if not line.isascii())
    return b"\n".join(lines)[:_WEIGHED_BYTES] or sample


def _weighed(sample: bytes, country: str | None) -> EncodingTaken:
    texts = {name: text for name in OLD_ENCODINGS if (text := _decoded(sample, name)) is not None}
    fits = {
        name: _fit(name, text, country) - _RANK_COST * rank - _DOS_COST * (name in _DOS)
        for rank, (name, text) in enumerate(texts.items())
    }
    if not fits:
        return EncodingTaken("cp1252", "letters", is_certain=False)
    best = max(fits, key=lambda name: fits[name])
    others = [name for name in fits if texts[name] != texts[best]]
    second = max(others, key=lambda name: fits[name], default=None)
    letters = sum(not char.isascii() for char in texts[best])
    is_certain = (
        letters >= _FEW_LETTERS
        and fits[best] >= _LEAST_FIT
        and (second is None or fits[best] - fits[second] >= _LEAST_LEAD)
    )
    return EncodingTaken(best, "letters", is_certain, "" if is_certain else second or "")


def _decoded(sample: bytes, encoding: str) -> str | None:
    for end in range(len(sample), max(len(sample) - _LONGEST_CHARACTER, 0), -1):
        try:
            return sample[:end].decode(encoding)
        except UnicodeDecodeError as error:
            if error.start < end - _LONGEST_CHARACTER:
                return None
    return None


def _fit(encoding: str, text: str, country: str | None) -> float:
    """How well the text's words fit the encoding's languages: 1 if they can't fit better."""
    words = list(dict.fromkeys(word for word in _WORD.findall(text) if not word.isascii()))[
        :_WEIGHED_WORDS
    ]
    letters = sum(not char.isascii() for word in words for char in word)
    if not letters:
        return 0.0
    if encoding in WIDE:
        of_letters = fit_of_wide(words, encoding)
        country_fits = country in WIDE[encoding].countries
    else:
        fits = {
            language: sum(_fit_of_word(word, alphabet) for word in words)
            for language, alphabet in _PAGES[encoding].items()
        }
        language = max(fits, key=lambda each: fits[each])
        of_letters = fits[language] / letters
        country_fits = country in _PAGES[encoding][language].countries
    known = sum(map(is_header_word, words))
    share = min(1.0, known / min(len(words), _HEADER_WORDS))
    return of_letters + _HEADER_WORTH * share + _COUNTRY_WORTH * country_fits


def _fit_of_word(word: str, alphabet: Alphabet) -> float:
    """The sum over its letters beyond ASCII; a letter that isn't the language's, or of odd case, costs."""
    if not alphabet.is_latin and any(map(str.isascii, word)):
        return _FOREIGN * sum(not char.isascii() for char in word)
    weights = alphabet.weights
    total = 0.0
    before = ""
    for char in word:
        if not char.isascii():
            weight = weights.get(char)
            total += _FOREIGN if weight is None else weight
            if char.isupper() and before[-1:].islower():
                total += _FOREIGN
            elif char.islower() and len(before) > 1 and before[-2:].isupper():
                total += _ODD_CASE
        elif char.isupper() and before[-1:].islower() and not before[-1:].isascii():
            total += _ODD_CASE
        before += char
    return total


OLD_ENCODINGS = (*list(_PAGES)[:1], *WIDE, *list(_PAGES)[1:])
"""What customs files come in; gb18030 holds gb2312 and gbk, under whose names it travels."""
