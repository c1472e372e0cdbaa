"""How well characters of two bytes fit Chinese, Japanese and Korean: by how common the standards hold them.

Each standard lists the common characters first, so that a text in the wrong encoding is seen by
its many rare ones.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

_COMMON_SIMPLIFIED = b"\xd7\xf9"
_COMMON_TRADITIONAL = b"\xc6\x7e"
_COMMON_JAPANESE = b"\xcf\xd3"
_LAST_HANGUL = b"\xc8\xfe"
_RARE = -0.2
_STRANGE = -1.0
_SIGN = 0.2
_ODD = -0.5
_MANY_HAN = 8
_WITHOUT_USUAL = 0.3


@dataclass(frozen=True, slots=True)
class WideEncoding:
    """`weight` says how well a character fits, 1 for a common one; `countries` whose customs write so."""

    weight: Callable[[str], float]
    countries: frozenset[str]


def fit_of_wide(words: Iterable[str], encoding: str) -> float:
    """How well words with characters of two bytes fit the encoding: 1 for common ones only."""
    total, wide_bytes = 0.0, 0
    kana = late = han = 0
    for word in words:
        before = ""
        for char in word:
            if not char.isascii():
                weight = WIDE[encoding].weight(char)
                if before.isascii() and before.isalpha() and weight < 1:
                    weight += _ODD  # A strange character within a Latin word.
                count = sum(byte >= ord("\x80") for byte in char.encode(encoding))
                total += weight * count
                wide_bytes += count
                kana += _is_kana(char)
                han += _is_han(char)
                late += char.encode(encoding) > _LAST_HANGUL
            before = char
    # Japanese has kana; a third of Chinese lies beyond the bytes that Korean has.
    if (encoding in _JAPANESE and not kana) or (
        encoding == "gb18030" and han >= _MANY_HAN and not late
    ):
        total -= _WITHOUT_USUAL * wide_bytes
    return total / wide_bytes if wide_bytes else 0.0


def _simplified(char: str) -> float:
    if _is_kana(char):
        return _ODD
    code = _in_standard(char, "gb2312")
    if code is not None and _is_han(char):
        return 1.0 if code <= _COMMON_SIMPLIFIED else 0.3
    return _sign(char)


def _traditional(char: str) -> float:
    code = _in_standard(char, "big5")
    if code is not None and _is_han(char):
        return 1.0 if code <= _COMMON_TRADITIONAL else 0.0
    return _ODD if _is_kana(char) else _sign(char)


def _japanese(char: str) -> float:
    if _is_kana(char):
        return 1.0
    code = _in_standard(char, "euc_jp")
    if code is not None and _is_han(char):
        return 0.9 if code <= _COMMON_JAPANESE else _RARE
    return _ODD if "\uff61" <= char <= "\uff9f" else _sign(char)  # Katakana of half width.


def _korean(char: str) -> float:
    if "\uac00" <= char <= "\ud7a3":
        return _ODD if _in_standard(char, "euc_kr") is None else 1.0
    return _RARE if _is_han(char) else _sign(char)


def _in_standard(char: str, standard: str) -> bytes | None:
    """The character's bytes if the standard itself has it, without later extensions."""
    try:
        code = char.encode(standard)
    except UnicodeEncodeError:
        return None
    return code if len(code) == len("\x00\x00") else None


def _is_kana(char: str) -> bool:
    return "\u3041" <= char <= "\u30ff"


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _sign(char: str) -> float:
    """Signs of full width stand in lists of goods; other characters hardly."""
    return _SIGN if "\u3000" <= char <= "\u3017" or "\uff01" <= char <= "\uff5e" else _STRANGE


_JAPANESE = frozenset({"cp932", "euc_jp"})
WIDE: Mapping[str, WideEncoding] = {
    "gb18030": WideEncoding(_simplified, frozenset({"CN"})),
    "big5": WideEncoding(_traditional, frozenset({"TW", "HK", "MO"})),
    "cp932": WideEncoding(_japanese, frozenset({"JP"})),
    "euc_jp": WideEncoding(_japanese, frozenset({"JP"})),
    "cp949": WideEncoding(_korean, frozenset({"KR"})),
}
"""The encodings of two bytes to a character, the commonest first."""
