"""Rates that change with the date: the export tax rebate (退税) of a code, the worth of a currency."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

HOME_CURRENCY = "CNY"


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
