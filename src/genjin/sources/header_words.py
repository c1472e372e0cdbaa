"""What the words of a column's header say: which field of a shipment, in which currency or unit.

The words stand in `synonyms.yaml`. A header is compared word by word, so that "Importer's full name"
is found by "importer", and "Shipper phone" isn't taken for the shipper.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any

_LONGEST = 200
_NEUTRAL_COST = 0.01
_MOST_NEUTRAL_COST = 0.06
_NUMBER_DIGITS = 4
_LEAST_COVERED = 0.5
_FAR_BEHIND = 0.15
_LEAST = {"buyer_tax_id": 0.9, "supplier_tax_id": 0.9, "declarant_tax_id": 0.9}
"""A number of something else about the firm would keep apart, or bring together, the wrong firms."""

_MONEY_FIELDS = ("value_usd", "fob_usd", "cif_usd", "freight_usd", "insurance_usd")
_WEIGHT_FIELDS = ("gross_weight_kg", "net_weight_kg")
_SIGNS = (
    (re.compile(r"U\$S|US\$|U\$", re.IGNORECASE), " USD "),
    (re.compile("%"), " PERCENT "),
    (re.compile("€"), " EUR "),
    (re.compile("№|Nº|N°"), " No "),
    (re.compile(r"['’]s\b", re.IGNORECASE), " "),
)
_CAPITAL_AFTER_SMALL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[\u3400-\u9fff]+|[^\W\d_\u3400-\u9fff]+|\d+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_SHORTEST_PART = 3
_SHORT_PARTS = frozenset({"OF", "HS", "BL", "ID", "NO", "GT"})

_Place = tuple[int, int, int]
"""A word's number in the header, and the letters of it from and to."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field that a header may name. `score` is 1 where its words say nothing else.

    `rank` orders words of one field by preference, 0 first. `in_usd` says that an amount is in US
    dollars: None where the header names no currency.
    """

    field: str
    score: float
    rank: int
    in_usd: bool | None = None


@lru_cache(maxsize=4_096)
def meanings_of(header: str) -> tuple[Meaning, ...]:
    """The fields that the header may name, the likeliest first; none if it is about something else."""
    words = words_of(header)
    book = _book()
    best: dict[str, Meaning] = {}
    for phrase in book.fields.near(words):
        field = phrase.of
        found = _found(phrase, words)
        if found is None:
            continue
        score = _coverage(words, found, book.ignored_for(field)).score
        if score < _LEAST.get(field, _LEAST_COVERED) or book.is_vetoed(field, words, found):
            continue
        known = best.get(field)
        if known is None or (score, -phrase.rank) > (known.score, -known.rank):
            in_usd = _in_usd(header) if field in _MONEY_FIELDS else None
            best[field] = Meaning(field, score, phrase.rank, in_usd)
    # "Customs value in roubles" is about a value: that it isn't in dollars doesn't make it an office.
    most = max((each.score for each in best.values()), default=0.0)
    likely = [each for each in best.values() if each.score >= most - _FAR_BEHIND]
    kept = [each for each in likely if each.in_usd is not False]
    return tuple(sorted(kept, key=lambda each: (-each.score, each.rank, each.field)))


def holds_any(header: str, group: str) -> bool:
    """Whether the header holds a word of a group of `synonyms.yaml`, such as `months`."""
    words = words_of(header)
    return any(_found(phrase, words) for phrase in _book().groups[group].near(words))


def is_header_word(word: str) -> bool:
    """Whether the word, letter for letter, is one of those that head the columns of customs files."""
    return word.casefold() in _printed_words()


def is_only(header: str, group: str) -> bool:
    """Whether the header says a word of the group and nothing else."""
    words = words_of(header)
    book = _book()
    return any(
        (found := _found(phrase, words)) is not None
        and not _coverage(words, found, book.neutral).other_letters
        for phrase in book.groups[group].near(words)
    )


def currencies_in(header: str) -> frozenset[str]:
    """The ISO codes of the currencies that the header names; "foreign" for one that it leaves open."""
    words = words_of(header)
    return frozenset(
        phrase.of for phrase in _book().currencies.near(words) if _found(phrase, words)
    )


@lru_cache(maxsize=4_096)
def words_of(header: str) -> tuple[str, ...]:
    """The header's words, upper case and without accents; a run of Chinese is one word.

    Words that were written as one are taken apart: "TOTALVALUEUSD" is TOTAL, VALUE, USD.
    """
    known = _book().vocabulary
    return tuple(part for word in _split(header) for part in _parts(word, known))


def _split(header: str) -> list[str]:
    text = header[:_LONGEST]
    for sign, word in _SIGNS:
        text = sign.sub(word, text)
    text = unicodedata.normalize("NFKD", _CAPITAL_AFTER_SMALL.sub(" ", text).upper())
    return _WORD.findall("".join(char for char in text if not unicodedata.combining(char)))


def _parts(word: str, known: frozenset[str]) -> tuple[str, ...]:
    """The fewest known words that make up the word; the word itself if there are none."""
    if word in known or not (word.isascii() and word.isalpha()):
        return (word,)
    ways: list[tuple[str, ...] | None] = [(), *[None] * len(word)]
    for end in range(1, len(word) + 1):
        for start in range(end):
            before, part = ways[start], word[start:end]
            if before is None or part not in known:
                continue
            if len(part) < _SHORTEST_PART and part not in _SHORT_PARTS:
                continue
            best = ways[end]
            if best is None or len(before) + 1 < len(best):
                ways[end] = (*before, part)
    return ways[-1] or (word,)


def _in_usd(header: str) -> bool | None:
    named = currencies_in(header)
    return "USD" in named if named else None


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A synonym of what it is `of`: its words, each a whole one or, with a star, a beginning."""

    of: str
    words: tuple[str, ...]
    rank: int


class _Phrases:
    """Many synonyms, found by a word of theirs."""

    def __init__(self, phrases: Iterable[_Phrase]) -> None:
        self.all = tuple(phrase for phrase in phrases if phrase.words)
        self._by_word: dict[str, list[_Phrase]] = defaultdict(list)
        self._others: list[_Phrase] = []
        for phrase in self.all:
            plain = [word for word in phrase.words if _is_plain(word)]
            (self._by_word[max(plain, key=len)] if plain else self._others).append(phrase)

    def near(self, words: tuple[str, ...]) -> Iterator[_Phrase]:
        """The synonyms that the words may hold."""
        for word in dict.fromkeys(words):
            yield from self._by_word.get(word, ())
        if any(not word.isascii() for word in words):
            yield from self._others


def _is_plain(word: str) -> bool:
    """Whether the word is found only as a whole."""
    return not (word.endswith("*") or _HAN.match(word))


def _found(phrase: _Phrase, words: tuple[str, ...]) -> frozenset[_Place] | None:
    """Where the phrase's words stand; None if one of them is missing."""
    places: set[_Place] = set()
    for wanted in phrase.words:
        for number, word in enumerate(words):
            span = _span(wanted, word)
            if span is not None and not any(
                number == taken[0] and span[0] < taken[2] and taken[1] < span[1] for taken in places
            ):
                places.add((number, *span))
                break
        else:
            return None
    return frozenset(places)


def _span(wanted: str, word: str) -> tuple[int, int] | None:
    if wanted == word or (wanted.endswith("*") and word.startswith(wanted[:-1])):
        return (0, len(word))
    if _HAN.match(wanted):
        at = word.find(wanted)
        return (at, at + len(wanted)) if at >= 0 else None
    return None


@dataclass(frozen=True, slots=True)
class _Coverage:
    """How much of a header a phrase holds: its letters, and those of other words.

    Neutral words are apart. `numbers` adds up what the header's numbers count to: of "Qty 1" and
    "Qty 2" the first is meant, and "HS 2022" says less of a plain "HS".
    """

    matched_letters: int
    other_letters: int
    neutral_words: int
    numbers: int

    @property
    def score(self) -> float:
        """The share of the letters that the phrase holds, a little less for what stands beside it."""
        share = self.matched_letters / (self.matched_letters + self.other_letters)
        beside = _NEUTRAL_COST * (self.neutral_words + self.numbers)
        return max(0.0, share - min(beside, _MOST_NEUTRAL_COST))


def _coverage(
    words: tuple[str, ...], found: frozenset[_Place], ignored: frozenset[str]
) -> _Coverage:
    """How much of the header's words the phrase that was found in them holds."""
    matched = sum(end - start for _, start, end in found)
    left = neutral = numbers = 0
    for number, word in enumerate(words):
        rest = word
        for _, start, end in sorted((each for each in found if each[0] == number), reverse=True):
            rest = rest[:start] + rest[end:]
        if rest.isdigit():
            neutral += 1
            numbers += int(rest[:_NUMBER_DIGITS])
        elif rest in ignored:
            neutral += 1
        elif _HAN.match(rest):
            left += len(_without(rest, ignored))
        else:
            left += len(rest)
    return _Coverage(matched, left, neutral, numbers)


def _without(rest: str, ignored: frozenset[str]) -> str:
    for each in sorted(filter(_HAN.match, ignored), key=len, reverse=True):
        rest = rest.replace(each, "")
    return rest


@dataclass(frozen=True)
class _Book:
    """`synonyms.yaml`, made ready for comparing."""

    fields: _Phrases
    other: _Phrases
    neutral: frozenset[str]
    kilograms: frozenset[str]
    dollars: frozenset[str]
    groups: Mapping[str, _Phrases]
    currencies: _Phrases
    vocabulary: frozenset[str]

    def ignored_for(self, field: str) -> frozenset[str]:
        """The words that change nothing in a header of the field."""
        if field in _MONEY_FIELDS:
            return self.neutral | self.dollars
        return self.neutral | self.kilograms if field in _WEIGHT_FIELDS else self.neutral

    def is_vetoed(self, field: str, words: tuple[str, ...], found: frozenset[_Place]) -> bool:
        """Whether a word beside the found ones makes the header about something else."""
        vetoes = [self.other]
        if field in _WEIGHT_FIELDS:
            vetoes += [self.groups["other_weights"], self.groups["unit"]]
        elif field in _MONEY_FIELDS:
            vetoes.append(self.groups["unit"])
        return any(
            (veto := _found(phrase, words)) is not None and not _within(veto, found)
            for phrases in vetoes
            for phrase in phrases.near(words)
        )


def _within(inner: Iterable[_Place], outer: Iterable[_Place]) -> bool:
    return all(
        any(place[0] == each[0] and each[1] <= place[1] and place[2] <= each[2] for each in outer)
        for place in inner
    )


@cache
def _synonyms() -> dict[str, Any]:
    """`synonyms.yaml` as it is written."""
    import yaml  # noqa: PLC0415 - only files of an unknown layout or an old encoding need it

    text = (files("genjin.sources") / "synonyms.yaml").read_text(encoding="utf-8")
    given: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return given


@cache
def _book() -> _Book:
    given = _synonyms()
    named = {**given["parties"], **given["fields"]}
    phrases = [each for name, languages in named.items() for each in _of_all(name, languages)]
    phrases += _party_facts(given["parties"], given["party_facts"])
    fields = _Phrases(phrases)
    groups = {name: _Phrases(_of(name, listed)) for name, listed in given["groups"].items()}
    groups["unit"] = _Phrases(each for each in phrases if each.of == "unit")
    currencies = _Phrases(
        each for code, listed in given["currencies"].items() for each in _of(code, listed)
    )
    other = _Phrases(_of_all("other", given["other"]))
    neutral = _single_words(word for many in given["neutral"].values() for word in many)
    single = {
        word
        for many in (fields, other, currencies, *groups.values())
        for phrase in many.all
        for word in phrase.words
    }
    return _Book(
        fields=fields,
        other=other,
        neutral=neutral,
        kilograms=_single_words(given["kilograms"]),
        dollars=_single_words(given["currencies"]["USD"]),
        groups=groups,
        currencies=currencies,
        vocabulary=frozenset(word for word in single | neutral if word.isascii()),
    )


@cache
def _printed_words() -> frozenset[str]:
    """The words of `synonyms.yaml` with their accents, those that aren't plain ASCII."""
    given = _synonyms()
    named = {**given["parties"], **given["party_facts"], **given["fields"], "": given["other"]}
    printed = " ".join(
        phrase for languages in named.values() for listed in languages.values() for phrase in listed
    )
    return frozenset(
        word.casefold() for word in re.findall(r"[^\W\d_]+", printed) if not word.isascii()
    )


def _of_all(name: str, languages: Mapping[str, list[str]]) -> Iterator[_Phrase]:
    for listed in languages.values():
        yield from _of(name, listed)


def _of(name: str, listed: Iterable[str]) -> Iterator[_Phrase]:
    for rank, text in enumerate(listed):
        words = _split(text)
        yield _Phrase(
            name, (*words[:-1], f"{words[-1]}*" if text.endswith("*") else words[-1]), rank
        )


def _party_facts(
    parties: Mapping[str, Mapping[str, list[str]]], facts: Mapping[str, Mapping[str, list[str]]]
) -> Iterator[_Phrase]:
    """A party's words with a fact's words, language by language: "importer" with "address"."""
    for party, languages in parties.items():
        for fact, fact_languages in facts.items():
            for language, listed in languages.items():
                told = list(_of("", fact_languages.get(language, [])))
                for of_party in _of("", listed):
                    for of_fact in told:
                        yield _Phrase(
                            f"{party}_{fact}",
                            (*of_party.words, *of_fact.words),
                            of_party.rank * len(told) + of_fact.rank,
                        )


def _single_words(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(word for text in texts for word in _split(text))
