"""What a person says of a product, read into the values of its fields, or the problem with it."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from genjin.kernel.problem import Problem
from genjin.trade.hs import parse_hs_code
from genjin.trade.typed_numbers import read_typed_number
from genjin.trade.units import parse_unit
from genjin.workflows.customer_lists.cells import UnreadableCellError, read_cell
from genjin.workflows.products.columns import columns

_LONGEST_CODE = 60
_MOST_CERTIFICATES = 30
_LONGEST_CERTIFICATE = 60
_SPECIFICATION = 5000
_MOST_MONEY = Decimal("1e9")
_HUNDRED = Decimal(100)
_CHAPTERS = frozenset(range(1, 98)) - {77}
"""The chapters of the Harmonized System; 77 is reserved, 98 and 99 are nations' own."""

_CURRENCY_WORDS = {
    "US$": "USD", "$": "USD", "美元": "USD", "美金": "USD", "€": "EUR", "欧元": "EUR",
    "¥": "CNY", "￥": "CNY", "RMB": "CNY", "人民币": "CNY", "元": "CNY", "£": "GBP", "英镑": "GBP",
}  # fmt: skip


def read_product(fields: Mapping[str, str]) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The values of the fields that say something, and a problem for each that can't be read.

    `fields` are named as in `columns.yaml`; a problem's `field` is the name of the field.
    """
    values: dict[str, Any] = {}
    problems = []
    for name, text in fields.items():
        bare = text.replace("\0", "").strip()
        if not bare:
            continue
        try:
            values[name] = _READERS[columns()[name].kind](bare)
        except UnreadableCellError as error:
            problems.append(Problem(error.problem_id, error.params, field=name, value=bare[:100]))
    return values, tuple(problems)


def parse_currency(text: str) -> str | None:
    """The ISO 4217 code of a currency that was typed, or None."""
    word = text.strip().upper()
    code = _CURRENCY_WORDS.get(word, word)
    return code if code in _currencies() else None


@cache
def _currencies() -> frozenset[str]:
    import babel  # noqa: PLC0415 - 50 ms that only a typed currency pays

    return frozenset(map(str, babel.Locale.parse("en").currencies))


def _code(text: str) -> str:
    code = " ".join(text.split())
    if len(code) > _LONGEST_CODE:
        raise UnreadableCellError("problem-product-code-long")
    return code


def _text(text: str) -> str:
    return str(read_cell("text", text))


def _long_text(text: str) -> str:
    read = str(read_cell("long_text", text))
    if len(read) > _SPECIFICATION:
        raise UnreadableCellError("problem-product-text-long")
    return read


def _hs_code(text: str) -> str:
    code = parse_hs_code(text.removesuffix(".0"))
    if isinstance(code, Problem) or int(code[:2]) not in _CHAPTERS:
        raise UnreadableCellError("problem-product-hs")
    return code


def _unit(text: str) -> str:
    code = parse_unit(text)
    if isinstance(code, Problem):
        raise UnreadableCellError("problem-product-unit")
    return code


def _number(
    text: str, problem_id: str, *, is_quantity: bool = False, most: Decimal = _MOST_MONEY
) -> Decimal:
    number = read_typed_number(text, is_quantity=is_quantity, most=float(most))
    if isinstance(number, Problem):
        if number.id == "problem-number-either":
            raise UnreadableCellError(number.id, number.params)
        raise UnreadableCellError(problem_id)
    return round(number, 4)


def _money(zero: str, negative: str) -> Callable[[str], Decimal]:
    def read(text: str) -> Decimal:
        amount = _number(text, "problem-product-number")
        if amount < 0:
            raise UnreadableCellError(negative)
        if amount == 0:
            raise UnreadableCellError(zero)
        if amount > _MOST_MONEY:
            raise UnreadableCellError("problem-product-number")
        return amount

    return read


def _percent(text: str) -> Decimal:
    percent = _number(text.rstrip("%％").strip(), "problem-product-percent", most=_HUNDRED)
    if not 0 <= percent <= _HUNDRED:
        raise UnreadableCellError("problem-product-percent")
    return round(percent, 2)


def _currency(text: str) -> str:
    code = parse_currency(text)
    if code is None:
        raise UnreadableCellError("problem-product-currency")
    return code


def _size(text: str) -> float:
    return _positive(text, is_quantity=False)


def _positive(text: str, *, is_quantity: bool = True) -> float:
    number = float(_number(text, "problem-product-positive", is_quantity=is_quantity))
    if number <= 0:
        raise UnreadableCellError("problem-product-positive")
    return number


def _days(text: str) -> int:
    number = _positive(re.sub(r"\s*(?:days?|天|日)$", "", text, flags=re.IGNORECASE))
    if number != int(number) or number > 1000:  # noqa: PLR2004 - three years
        raise UnreadableCellError("problem-product-days")
    return int(number)


def _certificates(text: str) -> list[str]:
    parts = [" ".join(part.split()) for part in re.split(r"[,，、;；/\n]", text)]
    found = list(dict.fromkeys(part for part in parts if part))
    too_long = any(len(part) > _LONGEST_CERTIFICATE for part in found)
    if too_long or len(found) > _MOST_CERTIFICATES:
        raise UnreadableCellError("problem-product-text-long")
    return found


_READERS: dict[str, Callable[[str], Any]] = {
    "code": _code,
    "text": _text,
    "long_text": _long_text,
    "hs_code": _hs_code,
    "unit": _unit,
    "cost": _money("problem-product-cost-zero", "problem-product-cost-negative"),
    "price": _money("problem-product-price-zero", "problem-product-price-negative"),
    "percent": _percent,
    "currency": _currency,
    "quantity": _positive,
    "size": _size,
    "days": _days,
    "certificates": _certificates,
}
