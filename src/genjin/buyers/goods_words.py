"""What the declarations call some goods: each wording once, however often it comes in variants.

Declarations of one model differ by a chassis number, a year or a blank. Whoever reads three of them
learns one thing; so what is nearly the same is joined, and what begins alike is told apart.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from genjin.buyers.figures import texts_of
from genjin.buyers.purchase import Purchase

WORDS_SHOWN = 3
WORDS_LENGTH = 160

NEARLY_THE_SAME = 0.8
"""Two wordings that begin alike are one if they have four fifths of all their words in common."""
_BEGINNING = 60
"""So many signs of a text are seen at a glance."""
_FAMILIES, _COMMONEST, _OTHERS = 5, 4, 4
"""Texts that begin alike are a family. Of the largest families the commonest texts are compared, and
some from among the others, since a buyer of trucks has thousands."""
_LENGTH_COMPARED = 160
_SHORTEST_BEGINNING = 24
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?<!\w)(?:19|20)\d\d(?!\w)")
"""The year of a model makes no other model."""
_SERIAL_LENGTH = 17
"""A chassis number has so many signs: it names one single piece."""


def goods_words(purchases: Iterable[Purchase]) -> tuple[str, ...]:
    """The commonest wordings of the goods, at most three, of which no two say the same."""
    counted = texts_of(purchases, "product")
    by_head: defaultdict[str, list[str]] = defaultdict(list)
    for text in counted:
        by_head[text[:_BEGINNING]].append(text)
    # Most texts begin with the same few heads: these alone are looked at closely.
    families: defaultdict[str, list[str]] = defaultdict(list)
    for head, texts in by_head.items():
        families[_beginning(head)] += texts
    rows = {key: sum([counted[text] for text in texts]) for key, texts in families.items()}
    largest = sorted(families, key=lambda key: (-rows[key], key))[:_FAMILIES]
    compared = [
        (key, text, times)
        for key in largest
        for text, times in _compared(families[key], counted, rows[key])
    ]
    wordings = _joined(compared)
    return tuple(_told_apart([_said(texts) for texts in wordings[:WORDS_SHOWN]]))


def _beginning(head: str) -> str:
    return " ".join(_YEAR.sub("", head).casefold().split())


def _compared(
    family: Sequence[str], counted: Mapping[str, int], rows: int
) -> list[tuple[str, float]]:
    """Some texts of a family, each with its part in the rows of the whole family."""
    ordered = sorted(family, key=lambda text: (-counted[text], text))
    others = ordered[_COMMONEST:]
    texts = [*ordered[:_COMMONEST], *others[:: max(1, len(others) // _OTHERS)]]
    weight = rows / sum(counted[text] for text in texts)
    return [(text, counted[text] * weight) for text in texts]


@dataclass(slots=True)
class _Wording:
    """Texts that are nearly the same, the commonest first, and how many rows print one of them."""

    family: str
    words: frozenset[str]
    texts: list[str]
    rows: float

    def is_of(self, family: str, words: frozenset[str]) -> bool:
        """Whether a text is of this wording. What begins otherwise must have the very same words."""
        if words == self.words:
            return True
        common = len(words & self.words)
        every = len(words) + len(self.words) - common
        return family == self.family and common >= NEARLY_THE_SAME * every


def _joined(counted: Sequence[tuple[str, str, float]]) -> list[list[str]]:
    """The texts that are nearly the same put together; what most rows print comes first."""
    wordings: list[_Wording] = []
    for family, text, rows in sorted(counted, key=lambda one: (-one[2], one[1])):
        words = _words(text)
        known = next((one for one in wordings if one.is_of(family, words)), None)
        if known is None:
            wordings.append(_Wording(family, words, [text], rows))
        else:
            known.texts.append(text)
            known.rows += rows
    wordings.sort(key=lambda one: (-one.rows, one.texts[0]))
    return [one.texts for one in wordings]


def _words(text: str) -> frozenset[str]:
    words = _WORD.findall(_YEAR.sub("", text[:_LENGTH_COMPARED]).casefold())
    return frozenset(word for word in words if len(word) < _SERIAL_LENGTH or word.isalpha())


def _said(texts: Sequence[str]) -> str:
    """The commonest of the texts, up to where the others go on otherwise."""
    text = texts[0]
    if len(texts) == 1:
        return text[:WORDS_LENGTH]
    plain = [" ".join(one[: 2 * WORDS_LENGTH].split()) for one in texts]
    # What the first and the last of the alphabet begin with, all between them begin with.
    same = _whole_words(_shared(min(plain), max(plain)))
    if len(same) < _SHORTEST_BEGINNING:
        return text[:WORDS_LENGTH]
    return same if len(same) > WORDS_LENGTH else f"{same} …"


def _whole_words(text: str) -> str:
    """The text without its last word, which is perhaps cut, and without the sign before it."""
    return re.sub(r"[^\w)\]%\"]*[^\s,;:/|]*$", "", text)


def _told_apart(texts: Sequence[str]) -> list[str]:
    """The texts; one that begins as another does shows from where on it differs."""
    told: list[str] = []
    for text in texts:
        shared = max((len(_shared(text, other)) for other in texts if other != text), default=0)
        start = len(_whole_words(text[:shared])) if told and shared >= _BEGINNING else 0
        said = f"… {text[start:].lstrip(' ,;:/|')}" if start else text
        if (cut := said[:WORDS_LENGTH]) not in told:
            told.append(cut)
    return told


def _shared(one: str, other: str) -> str:
    """What both texts begin with; halving is faster than going through the signs."""
    same, differ = 0, min(len(one), len(other)) + 1
    while differ - same > 1:
        middle = (same + differ) // 2
        if one[:middle] == other[:middle]:
            same = middle
        else:
            differ = middle
    return one[:same]
