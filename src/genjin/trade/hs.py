"""Codes of the Harmonized System and its national subdivisions."""

import re

from genjin.kernel.problem import Problem

_CODE = re.compile(r"\d[\d.\s-]*")
_AS_FLOAT = re.compile(r"(\d{2,12})\.0+")
_LABELLED = re.compile(r"(?:CLASSIFIED|PARSED|HS(?:\s*CODE)?|HTS|NCM|TARIC)\s*:?\s*", re.IGNORECASE)
_LENGTHS = range(2, 13)
_LENGTHS_WITHOUT_ZERO = frozenset({3, 5, 7})
"""No tariff has such codes; some have nine digits (Japan) or eleven (Argentina)."""

_HS6_LENGTH = 6
_HEADING_LENGTH = 4


def parse_hs_code(text: str) -> str | Problem:
    """The digits of a tariff code: a chapter (2) to a national line (up to 12).

    Reads "8704.22.9000", "8704 22 90 00", numbers as spreadsheets keep them ("8704229000.0"),
    and labels ("Classified: 252329", "Parsed: 8474.90"). Of several codes in a cell the first counts.
    A code of three, five or seven digits has lost the zero of its chapter, as numbers do.
    """
    bare = _LABELLED.sub("", text.strip(), count=1) if _LABELLED.match(text.strip()) else text
    first = re.split(r"[;,|\n]", bare.strip(), maxsplit=1)[0].strip()
    if match := _AS_FLOAT.fullmatch(first):
        return _with_zero(match[1])
    digits = re.sub(r"[.\s-]", "", first)
    if _CODE.fullmatch(first) and digits.isascii() and len(digits) in _LENGTHS:
        return _with_zero(digits)
    return Problem("problem-hs-code", field="hs_code", value=text)


def _with_zero(digits: str) -> str:
    return f"0{digits}" if len(digits) in _LENGTHS_WITHOUT_ZERO else digits


def hs6(code: str) -> str | None:
    """The international six-digit subheading, if the code is as precise as that."""
    return code[:_HS6_LENGTH] if len(code) >= _HS6_LENGTH else None


def heading(code: str) -> str | None:
    """The four-digit heading, if the code is as precise as that."""
    return code[:_HEADING_LENGTH] if len(code) >= _HEADING_LENGTH else None
