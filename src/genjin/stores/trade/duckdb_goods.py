"""Descriptions of goods by the words that they hold, in any of the data's languages."""

import re
import unicodedata
from itertools import pairwise
from typing import Any

from genjin.stores.trade.duckdb_segments import AttachedSegments, after_prefix
from genjin.stores.trade.segment_schema import SIGN

MOST_WORDS = 12

_FOLDED = "SELECT lower(strip_accents($text))"
_SIGNS = re.compile(SIGN.replace(r"\x{", r"\u").replace("}", ""))


def goods_with_words(segments: AttachedSegments, text: str) -> tuple[str, dict[str, Any]]:
    """The condition that the goods of a row hold every word, and its parameters.

    A word of the text begins a word of the description, without case and accents; a number isn't
    continued by another digit ("304" finds 304L and not 3040). Chinese signs follow one another in
    the description as they do in the text. A text without any word finds nothing.
    """
    # The database folds the text as it folded the goods; splitting it there takes ten times as long.
    signs, words = _signs_and_words(segments.rows(_FOLDED, {"text": text})[0][0])
    parts: list[str] = []
    parameters: dict[str, Any] = {}
    for word in [*dict.fromkeys(words)][:MOST_WORDS]:
        parts.append(_beginning(word, len(parts), parameters))
    for run in [*dict.fromkeys(signs)][:MOST_WORDS]:
        for piece in _pieces(run):
            name = f"sign_{len(parts)}"
            parts.append(f"word = ${name}")
            parameters[name] = piece
    if not parts:
        return "false", {}
    found = " INTERSECT ".join(
        f"SELECT segment, goods_id FROM goods_word WHERE {part}" for part in parts
    )
    goods = segments.rows(found, parameters)
    if not goods:
        return "false", {}
    # As parameters: a thousand numbers written out take longer to plan than to look up.
    ids = {"goods_ids": [goods_id for _, goods_id in goods]}
    first = goods[0][0]
    if all(segment == first for segment, _ in goods):
        return f"segment = {first} AND goods_id IN (SELECT unnest($goods_ids::INTEGER[]))", ids
    pairs = "SELECT unnest($goods_segments::INTEGER[]), unnest($goods_ids::INTEGER[])"
    segment_of = {"goods_segments": [segment for segment, _ in goods]}
    return f"(segment, goods_id) IN ({pairs})", ids | segment_of


def _signs_and_words(folded: str) -> tuple[list[str], list[str]]:
    """The runs of Chinese, Japanese and Korean signs, and the words of other scripts (`WORD`)."""
    words = "".join(
        letter if unicodedata.category(letter)[0] in "LNM" else " "
        for letter in _SIGNS.sub(" ", folded)
    )
    return re.findall(f"(?:{_SIGNS.pattern})+", folded), words.split()


def _beginning(word: str, at: int, parameters: dict[str, Any]) -> str:
    parameters |= {f"word_{at}": word, f"before_{at}": after_prefix(word)}
    condition = f"word >= $word_{at} AND word < $before_{at}"
    if word[-1].isdigit():
        condition += f" AND NOT regexp_matches(substr(word, {len(word) + 1}, 1), '[0-9]')"
    return condition


def _pieces(run: str) -> list[str]:
    """One sign is looked for as it is, several by each two that follow one another."""
    return [first + second for first, second in pairwise(run)] or [run]
