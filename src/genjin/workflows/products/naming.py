"""Which of our products a buyer's words name: its code, or its whole name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from genjin.stores.records.models import Product

_BETWEEN = re.compile(r"[\s,;:/，；：、()（）]+")


@dataclass(frozen=True, slots=True)
class NamedProducts:
    """The products in the catalogue by the words that name them; a word of two names neither."""

    by_words: dict[str, int | None]

    @classmethod
    def of_the_catalogue(cls) -> "NamedProducts":
        """Those that aren't archived."""
        by_words: dict[str, int | None] = {}
        rows = Product.objects.filter(archived_at=None).order_by("id")
        for id_, *names in rows.values_list("id", "code", "name_zh", "name_en"):
            for name in {_folded(each) for each in names} - {""}:
                by_words[name] = None if by_words.get(name, id_) != id_ else id_
        return cls(by_words)

    def find(self, *texts: str) -> int | None:
        """The id of the one product that the first telling text names; None where none is named."""
        if not self.by_words:
            return None
        for text in texts:
            found = {self.by_words.get(words) for words in _readings(text)} - {None}
            if len(found) == 1:
                return found.pop()
        return None


def _readings(text: str) -> Iterator[str]:
    """The text as a whole, and each of its words: `PL-6060-40, 4000K` names PL-6060-40."""
    yield _folded(text)
    yield from (_folded(word) for word in _BETWEEN.split(text))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
