"""What a printed value is understood as, field by field: for a person to compare with the print."""

from datetime import date

from genjin.kernel.countries import parse_country
from genjin.kernel.problem import Problem
from genjin.sources.column_values import KINDS
from genjin.trade.dates import DateOrder, parse_date
from genjin.trade.hs import parse_hs_code
from genjin.trade.missing import bare_text, is_missing
from genjin.trade.numbers import DecimalMark, parse_number
from genjin.trade.units import parse_unit

Understood = str | float | date | Problem | None
"""Text, figure or date; a problem where the value can't be read, None where it stands for nothing."""


def understood(
    text: str, field: str, date_order: DateOrder | None, decimal_mark: DecimalMark | None
) -> Understood:
    """The value of a field that the text prints. Countries are codes, units codes of UN/ECE.

    Without a decimal mark, a figure that could be read in two ways is a problem.
    """
    if is_missing(text):
        return None
    match KINDS.get(field):
        case "date":
            return parse_date(text, date_order)
        case "number":
            return parse_number(text, decimal_mark)
        case "country":
            return parse_country(text) or Problem("problem-country", field=field, value=text)
        case "unit":
            return parse_unit(text)
        case "hs_code":
            return parse_hs_code(text)
        case _:
            return bare_text(text)
