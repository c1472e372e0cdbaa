"""Which column of a customer list holds which field, by the words of its header."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from genjin.kernel.bilingual import Language

REQUIRED = ("name", "country")
_IN_BRACKETS = re.compile(r"[(（\[【].*?[)）\]】]")
_LONGEST_HEADER = 60
_NOT_A_LETTER = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a customer list: how its cells are read, and the words that may head it."""

    field: str
    kind: str
    headers: Mapping[str, tuple[str, ...]]

    def header(self, language: Language) -> str:
        """The word that heads the column in a list that we write."""
        return self.headers[language][0]


@dataclass(frozen=True, slots=True)
class Heading:
    """What a header row says: where each known field is and how it is headed, and what is unknown."""

    positions: Mapping[str, int]
    words: Mapping[str, str]
    unknown: tuple[str, ...]

    def lacks(self, country: str | None) -> tuple[str, ...]:
        """What every customer must have and the row doesn't name; `country` is that of all rows."""
        given = {"country"} if country else set()
        return tuple(name for name in REQUIRED if name not in self.positions and name not in given)


@cache
def columns() -> Mapping[str, Column]:
    """Every field that a customer list may have, in the order in which we write them."""
    data = _load("columns.yaml")
    return {
        field: Column(
            field,
            entry["kind"],
            {language: tuple(words) for language, words in entry.items() if language != "kind"},
        )
        for field, entry in data.items()
    }


@cache
def fixed_values(kind: str) -> Mapping[str, str]:
    """The values that words may stand for, by the folded word."""
    return {
        folded(word): value
        for value, words in _load("values.yaml")[kind].items()
        for word in (value, *words)
    }


def heading(cells: Sequence[str], chosen: Mapping[str, str] | None = None) -> Heading:
    """What the cells of a header row name; of two columns with one name the first counts.

    `chosen` is what a person said that columns are, by the folded header; an empty field means
    that the column is left out.
    """
    known = _fields_by_word()
    said = chosen or {}
    positions: dict[str, int] = {}
    words: dict[str, str] = {}
    unknown = []
    for position, cell in enumerate(cells):
        key = folded(cell)
        field = said.get(key)
        if field is None:
            field = known.get(key) or known.get(folded(_IN_BRACKETS.sub("", cell)))
        if field and field not in positions:
            positions[field] = position
            words[field] = " ".join(cell.split())[:_LONGEST_HEADER]
        elif cell.strip():
            unknown.append(cell.strip())
    return Heading(positions, words, tuple(unknown))


def folded(text: str) -> str:
    """The text as it is compared: without case, accents' forms, spaces and punctuation."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    return _NOT_A_LETTER.sub("", plain) or plain.strip()


@cache
def _fields_by_word() -> dict[str, str]:
    words: dict[str, str] = {}
    for field, column in columns().items():
        for word in (field, *(word for words in column.headers.values() for word in words)):
            words.setdefault(folded(word), field)
    return words


def _load(name: str) -> dict[str, Any]:
    text = (files("genjin.workflows.customer_lists") / name).read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return data
