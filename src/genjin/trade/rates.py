"""Rates that change with the date: the export tax rebate (退税) of a code, the worth of a currency."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

HOME_CURRENCY = "CNY"

_STANDARD_VAT = (
    (date(2019, 4, 1), Decimal(13)),
    (date(2018, 5, 1), Decimal(16)),
    (date(1994, 1, 1), Decimal(17)),
)
"""China's standard VAT on goods, newest first: Ministry of Finance notices 39/2019 and 32/2018."""

_FAR_OFF = Decimal("0.2")
"""Of the rate before: more than any large currency moved against the yuan within a year."""


@dataclass(frozen=True, slots=True)
class Rebate:
    """The export tax rebate of an HS prefix, in percent of the price without VAT, from a day on."""

    hs_prefix: str
    percent: Decimal
    valid_from: date


@dataclass(frozen=True, slots=True)
class Exchange:
    """How many yuan one unit of a currency was worth on a day. `on` is None for the yuan itself."""

    currency: str
    cny: Decimal
    on: date | None


def find_rebate(rebates: Iterable[Rebate], hs_code: str, on: date) -> Rebate | None:
    """The rebate of a code on a day: the longest prefix that fits, of it the newest that has come.

    A prefix whose rates all begin later isn't in force yet, so a shorter one counts.
    """
    fitting = [
        each for each in rebates if hs_code.startswith(each.hs_prefix) and each.valid_from <= on
    ]
    return max(fitting, key=lambda each: (len(each.hs_prefix), each.valid_from), default=None)


def find_exchange(exchanges: Iterable[Exchange], currency: str, on: date) -> Exchange | None:
    """The newest rate of a currency that had been entered for a day up to this one."""
    if currency == HOME_CURRENCY:
        return Exchange(HOME_CURRENCY, Decimal(1), None)
    known = [
        each
        for each in exchanges
        if each.currency == currency and each.on is not None and each.on <= on
    ]
    return max(known, key=lambda each: each.on or date.min, default=None)


def standard_vat(on: date) -> Decimal:
    """China's standard VAT on a day, in percent; no rebate is higher."""
    return next((rate for since, rate in _STANDARD_VAT if since <= on), _STANDARD_VAT[-1][1])


def is_far_off(cny: Decimal, before: Decimal) -> bool:
    """Whether a rate is so far from the one before that it was more likely mistyped."""
    return abs(cny - before) > before * _FAR_OFF
