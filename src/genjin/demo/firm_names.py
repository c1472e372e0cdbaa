"""Names of firms that don't exist, any number of them, all different.

A name is an invented stem, a word of the trade and the country's legal form. The stems are made
of syllables that mean nothing in the country's language, so that they are nobody's brand.
"""

from collections.abc import Sequence
from dataclasses import dataclass

_FIRST = (
    "Bram", "Cal", "Dor", "Fel", "Gor", "Hul", "Jal", "Lor", "Mur", "Nar", "Ost", "Pil",
    "Quil", "Rov", "Sal", "Tor", "Ulm", "Vel", "Xim", "Yur", "Zar", "Cren", "Dral", "Plen",
)  # fmt: skip
_MIDDLE = (
    "ami", "edo", "iru", "ola", "uni", "ane", "ebo", "ile", "oru", "ula", "ade", "ifa", "omi",
    "uca", "avi", "eso", "igo", "uve", "aro", "eti", "ino", "ude", "aci", "olu",
)  # fmt: skip
_LAST = (
    "ra", "tel", "na", "cia", "do", "mar", "nel", "quen", "ris", "san", "tum", "zo", "len",
    "pao", "gue", "din", "cor", "ba", "nta", "lux", "bel", "fin", "gar", "vio",
)  # fmt: skip
_STEMS = len(_FIRST) * len(_MIDDLE) * len(_LAST)
_STRIDE = 5_281  # shares no factor with the number of stems, so the walk meets each stem once


@dataclass(frozen=True, slots=True)
class FirmWords:
    """How firms of one country are called: words of the trade, and legal forms.

    `first_stem` keeps the first firms of each country on stems of their own.
    """

    trades: Sequence[str]
    forms: Sequence[str]
    first_stem: int = 0
    stem_first: bool = False


def stem(index: int) -> str:
    """The stem of the firm with this index; from 13,824 firms on they repeat."""
    place = (index * _STRIDE + 907) % _STEMS
    place, last = divmod(place, len(_LAST))
    first, middle = divmod(place, len(_MIDDLE))
    return _FIRST[first] + _MIDDLE[middle] + _LAST[last]


def firm_name(index: int, words: FirmWords) -> str:
    """A name that no other index of these words has, while there are enough combinations.

    Past the first round of stems a second stem is added, so that names stay apart.
    """
    round_, within = divmod(index, _STEMS)
    own = stem(within + words.first_stem)
    name = own if not round_ else f"{own} {stem(round_)}"
    trade = words.trades[within % len(words.trades)]
    form = words.forms[(within // len(words.trades)) % len(words.forms)]
    core = f"{name} {trade}" if words.stem_first else f"{trade} {name}"
    return f"{core} {form}".upper()
