"""Which column of a product list holds which field, by the words of its header."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from genjin.kernel.bilingual import Language
from genjin.workflows.customer_lists.columns import folded

MOST_HEADER_ROWS = 20


@dataclass(frozen=True, slots=True)
class Column:
    """A field of a product: how its text is read, and the words that may head it."""

    field: str
    kind: str
    headers: Mapping[str, tuple[str, ...]]

    def header(self, language: Language) -> str:
        """The word that heads the column in a list that we write."""
        return self.headers[language][0]


@cache
def columns() -> Mapping[str, Column]:
    """Every field, in the order in which we write them."""
    text = (files("genjin.workflows.products") / "columns.yaml").read_text(encoding="utf-8")
    return {
        name: Column(
            name,
            entry["kind"],
            {language: tuple(words) for language, words in entry.items() if language != "kind"},
        )
        for name, entry in yaml.load(text, Loader=yaml.CSafeLoader).items()
    }


def find_header(rows: Sequence[Sequence[str]]) -> tuple[int, Mapping[str, int]] | None:
    """The line of the header (from 1) and where each field is; None where no row names the code."""
    known = _fields_by_word()
    for line, cells in enumerate(rows[:MOST_HEADER_ROWS], start=1):
        positions: dict[str, int] = {}
        for position, cell in enumerate(cells):
            name = known.get(folded(cell))
            if name is not None:
                positions.setdefault(name, position)
        if "code" in positions and len(positions) > 1:
            return line, positions
    return None


def unknown_headers(cells: Sequence[str]) -> tuple[str, ...]:
    """The headers that no field is known by."""
    known = _fields_by_word()
    return tuple(cell.strip() for cell in cells if cell.strip() and folded(cell) not in known)


@cache
def _fields_by_word() -> dict[str, str]:
    words: dict[str, str] = {}
    for name, column in columns().items():
        for word in (name, *(word for said in column.headers.values() for word in said)):
            words.setdefault(folded(word), name)
    return words
