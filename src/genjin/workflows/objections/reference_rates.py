"""The European Central Bank's reference rates, as they ship with the package CurrencyConverter.

Nothing is fetched: the rates end on the day of the installed release.
"""

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from currency_converter import CurrencyConverter

_LONGEST_GAP_DAYS = 10
"""Over holidays the bank publishes nothing; a longer gap means that the currency isn't quoted."""

STALE = timedelta(days=92)
"""Rates that end longer ago say nothing about now."""


def last_rate_day(on: date) -> date | None:
    """The last day up to `on` of which there may be rates; None where they end too long before."""
    last: date = _rates().bounds["USD"].last_date
    return min(on, last) if on - last <= STALE else None


def reference_rate(currency: str, into: str, on: date) -> float | None:
    """What one unit of a currency was worth in another on a day, or on the last day before.

    None where the bank quotes one of them no longer, or never has.
    """
    from currency_converter import RateNotFoundError  # noqa: PLC0415 - takes half a second

    rates = _rates()
    if not {currency, into} <= set(rates.currencies):
        return None
    for days in range(_LONGEST_GAP_DAYS):
        try:
            return float(rates.convert(1, currency, into, date=on - timedelta(days=days)))
        except RateNotFoundError:
            continue
    return None


@cache
def _rates() -> "CurrencyConverter":
    from currency_converter import CurrencyConverter  # noqa: PLC0415 - takes half a second

    return CurrencyConverter()
