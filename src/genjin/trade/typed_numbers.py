"""Numbers as a person types them into a form, with either decimal mark."""

import re
import unicodedata
from decimal import Decimal

from genjin.kernel.problem import Problem
from genjin.trade.numbers import LARGEST_FIGURE, parse_number, without_blanks, without_currency

_EITHER = re.compile(r"([+-]?)([1-9]\d{0,2})([.,])(\d{3})", re.ASCII)


def read_typed_number(
    text: str, *, is_quantity: bool = False, most: float = LARGEST_FIGURE
) -> Decimal | Problem:
    """The number that was typed: "2.35" and "2,35", "1,234.5" and "1.234,5", "12 000", "US$ 7.90".

    One mark before exactly three digits, as in "2,350", may be thousands or a fraction. It is read
    where only one of the two makes sense: a fraction where thousands would be more than `most`;
    thousands after the comma of a quantity; of what is no quantity a fraction after a point, the
    mark of our own pages, unless it ends in a zero, which few type behind a fraction. What is left
    is a problem that names both. What is no number, or is beyond all trade, is a problem too; sign and size are else
    the caller's to judge.
    """
    bare = unicodedata.normalize("NFKC", text).strip()
    one_mark = _EITHER.fullmatch(without_blanks(without_currency(bare)))
    if one_mark is None:
        number = parse_number(bare)
        if isinstance(number, Problem):
            return Problem("problem-number-typed", value=text[:60])
        return Decimal(str(number))
    sign, whole, mark, three = one_mark.groups()
    grouped, fraction = Decimal(f"{sign}{whole}{three}"), Decimal(f"{sign}{whole}.{three}")
    is_fraction = mark == "." and not is_quantity and not three.endswith("0")
    if abs(grouped) > most or is_fraction:
        return fraction
    if is_quantity and mark == ",":
        return grouped
    either = {"grouped": f"{grouped:f}", "fraction": f"{fraction.normalize():f}"}
    return Problem("problem-number-either", either, value=text[:60])
