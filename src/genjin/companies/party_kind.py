"""What kind of party a name is, told by its words (`party_words.yaml`)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from genjin.companies.name_key import folded_words
from genjin.kernel.reason import Reason


class PartyKind(StrEnum):
    """Whether a party is a firm that trades, or stands in the buyer's place.

    `NAMED_ORDER` is made out to the order of a firm that it names: mostly the buyer, at times the
    seller who keeps the title until he is paid.
    """

    COMPANY = "company"
    NAMED_ORDER = "named_order"
    FORWARDER = "forwarder"
    BANK = "bank"
    TO_ORDER = "to_order"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class KindOfParty:
    """A kind, and what showed it; None for a company. `order_words` counts the words of "to order of"."""

    kind: PartyKind
    reason: Reason | None = None
    order_words: int = 0


_COMPANY = KindOfParty(PartyKind.COMPANY)


def kind_of_party(words: list[str], *, declared: bool) -> KindOfParty:
    """The kind of party that the folded words of a name show.

    `declared` is for the importer or exporter of record: he is the party to the trade even if his
    name says transport or bank.
    """
    if _telling_words().isdisjoint(words) and all(map(str.isascii, words)):
        return _COMPANY
    if order := _starts_with(words, "to_order"):
        phrase, count = order
        behind = words[count:]
        if not behind or behind[0] in _nobody_words() or _found(behind, "bank"):
            return KindOfParty(
                PartyKind.TO_ORDER, Reason("reason-party-to-order", {"word": phrase})
            )
        return KindOfParty(
            PartyKind.NAMED_ORDER, Reason("reason-party-named-order", {"word": phrase}), count
        )
    if words == ["SAME"] or _starts_with(words, "same"):
        return KindOfParty(PartyKind.MISSING, Reason("reason-party-same"))
    if _starts_with(words, "confidential"):
        return KindOfParty(PartyKind.MISSING, Reason("reason-party-confidential"))
    if declared:
        return _COMPANY
    if (word := _found(words, "bank")) and not _found(words, "not_bank"):
        return KindOfParty(PartyKind.BANK, Reason("reason-party-bank", {"word": word}))
    word = _found(words, "forwarder")
    if word is None and not _found(words, "not_forwarder"):
        word = _found(words, "forwarder_unless_goods")
    if word is not None:
        return KindOfParty(PartyKind.FORWARDER, Reason("reason-party-forwarder", {"word": word}))
    return _COMPANY


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The phrases of one list: by their first word, and those of scripts without blanks."""

    by_first_word: dict[str, tuple[tuple[int, str, tuple[str, ...]], ...]]
    unspaced: tuple[tuple[int, str], ...]


def _starts_with(words: list[str], listed: str) -> tuple[str, int] | None:
    """The longest phrase of the list that the words begin with, and how many words it has."""
    if not words:
        return None
    starting = [
        (phrase, len(parts))
        for _, phrase, parts in _phrases()[listed].by_first_word.get(words[0], ())
        if words[: len(parts)] == list(parts)
    ]
    return max(starting, key=lambda found: found[1], default=None)


def _found(words: list[str], listed: str) -> str | None:
    """The first phrase of the list that the words hold."""
    phrases = _phrases()[listed]
    held: list[tuple[int, str]] = []
    for at, word in enumerate(words):
        for position, phrase, parts in phrases.by_first_word.get(word, ()):
            if len(parts) == 1 or tuple(words[at : at + len(parts)]) == parts:
                held.append((position, phrase))
        if phrases.unspaced and not word.isascii():
            held += [(position, part) for position, part in phrases.unspaced if part in word]
    return min(held)[1] if held else None


@cache
def _telling_words() -> frozenset[str]:
    """The first words of all phrases: an ASCII name with none of them is a company's."""
    return frozenset(
        {"SAME", *(word for each in _phrases().values() for word in each.by_first_word)}
    )


@cache
def _nobody_words() -> frozenset[str]:
    return frozenset(_listed()["order_of_nobody"])


@cache
def _phrases() -> dict[str, _Phrases]:
    return {name: _indexed(phrases) for name, phrases in _listed().items()}


def _indexed(phrases: Iterable[str]) -> _Phrases:
    by_first_word: dict[str, list[tuple[int, str, tuple[str, ...]]]] = {}
    unspaced = []
    for position, phrase in enumerate(phrases):
        if "\u4e00" <= phrase[0] <= "\u9fff":
            unspaced.append((position, phrase))
        parts = tuple(phrase.split())
        by_first_word.setdefault(parts[0], []).append((position, phrase, parts))
    return _Phrases({word: tuple(found) for word, found in by_first_word.items()}, tuple(unspaced))


@cache
def _listed() -> dict[str, tuple[str, ...]]:
    import yaml  # noqa: PLC0415 - commands that read no name start without it

    text = (files("genjin.companies") / "party_words.yaml").read_text(encoding="utf-8")
    loaded: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return {
        kind: tuple(" ".join(folded_words(phrase)) for phrase in phrases)
        for kind, phrases in loaded.items()
    }
