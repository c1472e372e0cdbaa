"""Numbers as spreadsheets and declarations print them."""

import re
from typing import Literal

from genjin.kernel.problem import Problem

DecimalMark = Literal[".", ","]

LARGEST_FIGURE = 1e12
"""Pieces, kilograms or dollars; no line of a declaration has more, so a larger figure is an error."""

_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d{1,3})?", re.IGNORECASE)
_CURRENCY = re.compile(r"^(?:US\$|U\$S?|USD|\$|€|EUR|£|¥|CNY|RMB)\s*|\s*(?:USD|EUR|US\$|€|\$)$")
_SPACES = re.compile(r"[\s\u00a0\u202f'’]")
_FIGURE = re.compile(r"[+-]?[\d.,]*\d[\d.,]*")
_MAX_LENGTH = 60


def parse_number(text: str, mark: DecimalMark | None = None) -> float | Problem:
    """The number that the text prints.

    `mark` is the layout's decimal mark. Without one, "1,234.5" and "1.234,5" are clear by
    themselves; "1,234" could be either and is a problem. Currency signs, blanks and apostrophes
    between thousands, brackets and a trailing minus for negative amounts are read. A figure beyond
    all trade is a problem.
    """
    problem = Problem("problem-number", value=text)
    if len(text) > _MAX_LENGTH:
        return problem
    bare = without_currency(text)
    negative = (bare.startswith("(") and bare.endswith(")")) or (bare.endswith("-") and bare != "-")
    bare = without_blanks(bare.strip("()").removesuffix("-"))
    mark = mark or _mark_of(bare)
    if mark is None:
        return problem
    grouping = "," if mark == "." else "."
    if grouping in bare and not _is_grouped(bare, grouping, mark):
        return problem
    plain = bare.replace(grouping, "").replace(mark, ".")
    if not _PLAIN.fullmatch(plain):
        return problem
    value = float(plain)
    if not abs(value) <= LARGEST_FIGURE:
        return Problem("problem-number-large", value=text)
    return -value if negative else value


def without_currency(text: str) -> str:
    """The text without a currency's sign or code before or behind the figure, in capitals."""
    return _CURRENCY.sub("", text.strip().upper())


def without_blanks(text: str) -> str:
    """The text without the blanks and apostrophes that stand between thousands."""
    return _SPACES.sub("", text)


def mark_shown(text: str) -> DecimalMark | Literal["either"] | None:
    """The decimal mark that a printed number shows: "1.234,5" a comma; "either" for "1,234".

    None for what is no number, and for whole numbers.
    """
    if len(text) > _MAX_LENGTH:
        return None
    bare = without_blanks(without_currency(text).strip("()").removesuffix("-"))
    if not _FIGURE.fullmatch(bare) or not ({".", ","} & set(bare)):
        return None
    return _mark_of(bare) or "either"


def _mark_of(bare: str) -> DecimalMark | None:
    """The decimal mark that the number itself shows, or None where it could be either."""
    point, comma = bare.rfind("."), bare.rfind(",")
    if point >= 0 and comma >= 0:
        return "." if point > comma else ","
    for mark, at in ((".", point), (",", comma)):
        if at >= 0:
            if bare.count(mark) > 1:
                return "," if mark == "." else "."
            one_group = re.fullmatch(r"[+-]?[1-9]\d{0,2}[.,]\d{3}", bare)
            return None if one_group else mark  # type: ignore[return-value]
    return "."


def _is_grouped(bare: str, grouping: str, mark: str) -> bool:
    """Whether the grouping marks stand where thousands (or Indian lakhs) end."""
    whole = bare.split(mark, maxsplit=1)[0]
    mark_after = grouping in bare[len(whole) :]
    pattern = rf"[+-]?\d{{1,3}}(?:{re.escape(grouping)}\d{{2,3}})*{re.escape(grouping)}\d{{3}}"
    return not mark_after and re.fullmatch(pattern, whole) is not None
