"""A wide trade as it is asked for: which market's customs, between which days, how many rows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from genjin.demo.wide.markets import WIDE_MARKETS, WideMarket

YEARS = 5
"""So many years of data a wide trade has."""

_SHARES = {"MX": 38, "CO": 18, "EC": 8, "PH": 16, "ZA": 12, "NG": 8}  # percent of the rows


@dataclass(frozen=True, slots=True)
class WideTrade:
    """So many rows that a market's customs saw up to the last day."""

    market: WideMarket
    seed: int
    last: date
    rows: int

    @property
    def first(self) -> date:
        """The first day of the data."""
        return self.last - timedelta(days=YEARS * 365)

    @property
    def days(self) -> int:
        """The number of days from the first to the last, both included."""
        return (self.last - self.first).days + 1


def wide_trades(seed: int, last: date, rows: int) -> Iterator[WideTrade]:
    """So many rows in all, over several countries."""
    left = rows
    for country, percent in _SHARES.items():
        own = left if country == tuple(_SHARES)[-1] else rows * percent // 100
        left -= own
        if own:
            yield WideTrade(WIDE_MARKETS[country], seed, last, own)


def downloads_of(trade: WideTrade, count: int, overlap_days: int) -> list[tuple[int, int, int]]:
    """The days that each of so many downloads covers, counted from the first of the data.

    A download's first day, the day after its last, and the day up to which it repeats what the
    download before it had.
    """
    edges = [trade.days * number // count for number in range(count + 1)]
    return [
        (max(0, begin - overlap_days) if begin else 0, end, begin) for begin, end in pairwise(edges)
    ]
