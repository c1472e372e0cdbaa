"""What a column's values look like: how well they fit a field of a shipment."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from genjin.kernel.countries import parse_country
from genjin.kernel.problem import Problem
from genjin.trade.dates import DateOrder, names_month, order_shown, parse_date
from genjin.trade.decimal_marks import MARKS
from genjin.trade.hs import parse_hs_code
from genjin.trade.missing import bare_text, is_missing
from genjin.trade.numbers import parse_number
from genjin.trade.units import parse_unit

Kind = Literal[
    "date", "country", "number", "unit", "hs_code", "name", "goods", "id", "text", "incoterm"
]

KINDS: Mapping[str, Kind] = {
    "date": "date",
    "document": "id",
    "buyer_tax_id": "id",
    "declarant_tax_id": "id",
    "hs_code": "hs_code",
    "unit": "unit",
    "incoterm": "incoterm",
    **dict.fromkeys(("buyer", "supplier", "notify", "forwarder"), "name"),
    **dict.fromkeys(("buyer_address", "supplier_address"), "name"),
    "product": "goods",
    **dict.fromkeys(
        ("buyer_country", "supplier_country", "origin_country", "purchase_country",
         "destination_country", "reporting_country"), "country",
    ),
    **dict.fromkeys(
        ("quantity", "gross_weight_kg", "net_weight_kg", "value_usd", "fob_usd", "cif_usd",
         "freight_usd", "insurance_usd"), "number",
    ),
}  # fmt: skip
"""What the values of a field look like; those that are not here are any text."""

INCOTERMS = frozenset(
    [
        "EXW",
        "FCA",
        "FAS",
        "FOB",
        "CFR",
        "CIF",
        "CPT",
        "CIP",
        "DAP",
        "DAT",
        "DPU",
        "DDP",
        "CNF",
        "C&F",
        "CAF",
        "DAF",
        "DES",
        "DEQ",
        "DDU",
    ]
)
_CHAPTERS = range(1, 100)
_HS_LENGTHS = range(4, 13)
_LONGEST_UNIT = 30
_LONGEST_ID = 40
_LONGEST_SHORT_TEXT = 80
_MOST_DISTINCT = 200
_MONTHS_A_DAY = 9


@dataclass(frozen=True, slots=True)
class Column:
    """The printed values of a column in a sample of rows; those that stand for nothing are out."""

    values: tuple[str, ...]
    rows: int

    @property
    def filled(self) -> float:
        """The share of the rows that have a value."""
        return len(self.values) / self.rows if self.rows else 0.0


def text_of(cell: object) -> str:
    """A cell as text: a date in ISO form, a whole number without the ".0" that spreadsheets keep."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return bare_text(str(cell))


def column_of(cells: Sequence[object]) -> Column:
    """The column, from its cells. 0 stands for nothing, as in figures that a vendor doesn't have."""
    texts = [text_of(cell) for cell in cells]
    return Column(tuple(text for text in texts if not is_missing(text) and text != "0"), len(texts))


def fit(column: Column, field: str) -> float | None:
    """The share of the column's values that the field could have; None if it has no values."""
    distinct = list(dict.fromkeys(column.values))[:_MOST_DISTINCT]
    if not distinct:
        return None
    test = _TESTS[KINDS.get(field, "text")]
    return sum(map(test, distinct)) / len(distinct)


def date_order_of(columns: Iterable[Column]) -> tuple[DateOrder | None, bool]:
    """The order of day and month in the columns' dates, and whether the dates leave no doubt.

    No order is needed where no date is of two numbers and a year: that is (None, True).
    """
    shown = {order_shown(value) for column in columns for value in column.values} - {None}
    certain = shown - {"either"}
    if certain == {"dmy"}:
        return "dmy", True
    if certain == {"mdy"}:
        return "mdy", True
    return None, not shown


def are_months(column: Column) -> bool:
    """Whether the column's dates are months without a day."""
    months = sum(map(names_month, column.values))
    days = sum(_is_date(value) and not names_month(value) for value in column.values)
    return months > _MONTHS_A_DAY * days


def _is_date(value: str) -> bool:
    orders: tuple[DateOrder, ...] = ("dmy", "mdy")
    return any(not isinstance(parse_date(value, order), Problem) for order in orders)


def _is_country(value: str) -> bool:
    return parse_country(value) is not None


def _is_number(value: str) -> bool:
    numbers = (parse_number(value, mark) for mark in MARKS)
    return any(not isinstance(number, Problem) and number >= 0 for number in numbers)


def _is_unit(value: str) -> bool:
    if not isinstance(parse_unit(value), Problem):
        return True
    return len(value) <= _LONGEST_UNIT and not any(char.isdigit() for char in value)


def _is_hs_code(value: str) -> bool:
    code = parse_hs_code(value)
    # A chapter of one digit loses its zero in a spreadsheet.
    return not isinstance(code, Problem) and (
        (len(code) in _HS_LENGTHS and int(code[:2]) in _CHAPTERS) or len(code) == len("69")
    )


def _is_name(value: str) -> bool:
    return sum(map(str.isalpha, value)) > 1 and _is_goods(value)


def _is_goods(value: str) -> bool:
    """Words of any length: goods may be a grade, "A", or one character, 灯."""
    figures = value[:1].isdigit() and _is_date(value)
    return any(map(str.isalpha, value)) and not _is_number(value) and not figures


def _is_id(value: str) -> bool:
    return len(value) <= _LONGEST_ID and any(char.isdigit() for char in value)


def _is_text(value: str) -> bool:
    return len(value) <= _LONGEST_SHORT_TEXT


def _is_incoterm(value: str) -> bool:
    return any(word in INCOTERMS for word in re.split(r"[\s,\-–/(]+", value.upper()))


_TESTS: Mapping[Kind, Callable[[str], bool]] = {
    "date": _is_date,
    "country": _is_country,
    "number": _is_number,
    "unit": _is_unit,
    "hs_code": _is_hs_code,
    "name": _is_name,
    "goods": _is_goods,
    "id": _is_id,
    "text": _is_text,
    "incoterm": _is_incoterm,
}
