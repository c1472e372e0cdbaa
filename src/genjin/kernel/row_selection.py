"""Which customs rows a figure rests on, as data: what it takes to ask for all of them again.

A figure that only named its rows would have to leave most of them out. A selection is short, can be
written into an address or a record, and gives every row, whatever their number.
"""

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple
from urllib.parse import parse_qsl, quote_plus

_PLAIN = re.compile(r"[A-Za-z0-9._-]*").fullmatch
_ALPHA_2 = re.compile(r"[A-Z]{2}").fullmatch
LONGEST_TEXT = 200
"""Longer texts are named by a digest, so that an address stays an address."""
MOST_VALUES = 400


class By(StrEnum):
    """What a row can be asked about (`genjin.buyers.selected_rows` reads it from a row).

    A value of "" stands for rows that don't say. A row may have several mail addresses, telephone
    numbers and prices; of everything else it has one.
    """

    GRAIN = "grain"
    MONTH = "month"  # as 2026-03
    MONTH_OF_YEAR = "month-of-year"  # 1 to 12
    SUPPLIER = "supplier"  # the id of his company
    ORIGIN_COUNTRY = "origin-country"
    PURCHASE_COUNTRY = "purchase-country"
    SUPPLIER_COUNTRY = "supplier-country"
    ORIGIN_REGION = "origin-region"
    PURCHASE_REGION = "purchase-region"
    SUPPLIER_REGION = "supplier-region"
    HS6 = "hs6"
    HS = "hs"  # the beginning of the code
    WORDS = "words"  # each of them begins a word of the goods
    LANDING_PORT = "landing-port"
    LOADING_PORT = "loading-port"
    CUSTOMS_OFFICE = "customs-office"
    INCOTERM = "incoterm"
    TRANSPORT = "transport"
    VALUE = "value"  # the basis of the value that the row has
    WEIGHT = "weight"  # "KGM" where the row has a weight
    QUANTITY = "quantity"  # the unit of the quantity that the row has
    MEASURED = "measured"  # a size other than zero: value:CIF, weight:KGM, quantity:C62
    PRICE = "price"  # the unit and the basis of a unit price: C62:CIF
    FILE = "file"  # layout:name of the customs file
    BUYER_RULE = "buyer-rule"
    BUYER = "buyer"  # the name as printed, likewise below
    BUYER_ADDRESS = "buyer-address"
    NOTIFY = "notify"
    FORWARDER = "forwarder"
    MAIL = "mail"
    PHONE = "phone"


class Condition(NamedTuple):
    """One of these values, or none of them (`is_not`)."""

    by: By
    values: tuple[str, ...]
    is_not: bool = False


class RowSelection(NamedTuple):
    """Every row of a buyer that meets all conditions.

    `as_of` is the day from which the figure looks: nothing later was known. `since` and `until` are
    inclusive. With `is_others` it is what all other buyers of his country bought, without his own rows;
    of `market`, where that country is named. Then the company may be empty: nobody is left out.
    `rows` is how many rows there were when the figure was written, so that whoever opens them sees
    that none is missing. The company is empty where it goes without saying.
    """

    company_id: str = ""
    as_of: date | None = None
    since: date | None = None
    until: date | None = None
    where: tuple[Condition, ...] = ()
    is_others: bool = False
    rows: int | None = None
    market: str = ""

    def by(self, by: By, *values: str | None, is_not: bool = False) -> "RowSelection":
        """Those of the rows that have one of the values; None stands for rows that don't say."""
        named = tuple([text_key(value) if value else "" for value in values])
        kept = self.where
        for one in kept:
            if one.by is by and one.is_not is is_not:
                kept = tuple([other for other in kept if other is not one])
                named = tuple([value for value in named if value in one.values])
                break
        return self._replace(where=(*kept, Condition(by, named, is_not)))

    def between(self, since: date | None, until: date | None) -> "RowSelection":
        """Those of the rows that are dated from a day to a day, both inclusive."""
        return self._replace(since=since, until=until)

    def counting(self, rows: int) -> "RowSelection":
        """The same, of which there are so many rows."""
        return self._replace(rows=rows)

    def of_others(self, rows: int) -> "RowSelection":
        """The same of all other buyers in his country, of whom there are so many rows."""
        return self._replace(is_others=True, rows=rows)

    def query(self) -> str:
        """The selection as the query of an address; `parse_row_selection` reads it."""
        named: dict[str, str | None] = {
            "company": self.company_id,
            "as-of": _day(self.as_of),
            "since": _day(self.since),
            "until": _day(self.until),
            "others": "1" if self.is_others else None,
            "market": self.market,
        }
        pairs = [(name, value) for name, value in named.items() if value]
        pairs += [
            (f"not-{condition.by}" if condition.is_not else str(condition.by), value)
            for condition in self.where
            for value in condition.values
        ]
        if self.rows is not None:
            pairs.append(("rows", str(self.rows)))
        # A page of a dossier has some two hundred of these, and most values need no escape.
        return "&".join(
            [f"{name}={value if _PLAIN(value) else quote_plus(value)}" for name, value in pairs]
        )


EVERY_ROW = RowSelection()
"""Every row of the buyer that is spoken of."""


def parse_row_selection(query: str, ignored: Iterable[str] = ()) -> RowSelection:
    """The selection that a query names. Values of one name are alternatives.

    Raises ValueError, which quotes the part, for a name that isn't known or a value that can't be read.
    """
    found = EVERY_ROW
    conditions: dict[str, list[str]] = {}
    for name, value in parse_qsl(query, keep_blank_values=True, max_num_fields=None)[:MOST_VALUES]:
        match name:
            case "company":
                found = found._replace(company_id=value[:LONGEST_TEXT])
            case "as-of":
                found = found._replace(as_of=_parsed_day(name, value))
            case "since":
                found = found._replace(since=_parsed_day(name, value))
            case "until":
                found = found._replace(until=_parsed_day(name, value))
            case "others":
                found = found._replace(is_others=value == "1")
            case "market":
                found = found._replace(market=_parsed_country(name, value))
            case "rows":
                found = found._replace(rows=_parsed_number(name, value))
            case _ if name not in ignored:
                conditions.setdefault(name, []).append(value)
    where = tuple(_condition(name, tuple(values)) for name, values in conditions.items())
    return found._replace(where=where)


def text_key(text: str) -> str:
    """The text itself, or what stands for it where it is long."""
    if len(text) <= LONGEST_TEXT:
        return text
    return "#" + hashlib.sha256(text.encode(errors="replace")).hexdigest()[:32]


def _condition(name: str, values: tuple[str, ...]) -> Condition:
    plain = name.removeprefix("not-")
    if plain not in _NAMES:
        raise ValueError(name)
    return Condition(By(plain), values, is_not=name != plain)


_NAMES = frozenset(By)
_MOST_DIGITS = 12


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _parsed_day(name: str, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _unreadable(name, text) from None


def _parsed_country(name: str, text: str) -> str:
    if not _ALPHA_2(text):
        raise _unreadable(name, text)
    return text


def _parsed_number(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS):
        raise _unreadable(name, text)
    return int(text)


def _unreadable(name: str, text: str) -> ValueError:
    return ValueError(f"{name}={text}")
