"""The demo's trade: which files there are, and what is in each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from genjin.demo.layouts.brazil_monthly import brazil_monthly
from genjin.demo.layouts.chile import chile_imports
from genjin.demo.layouts.table import Table
from genjin.demo.layouts.veritrade_peru import veritrade_peru
from genjin.demo.markets import BRAZIL, CHILE, PERU, Market
from genjin.demo.purchases import Purchase, market_purchases
from genjin.demo.stories import HABITS

YEARS = 3
LAG_DAYS = 18
"""Customs data is bought some weeks after the goods were declared."""

WORKBOOK_ROWS = 100_000
"""A market with more rows than this comes as CSV files, one for each slice."""

_CHILE_PERCENT, _BRAZIL_PERCENT = 26, 12
_SECOND_FILE_DAYS = 120  # the second download of Peru begins here before the last day
_OVERLAP_DAYS = 12  # and repeats so many days of the first, as downloads do


@dataclass(frozen=True, slots=True)
class TradeSpan:
    """The days that the files cover."""

    first: date
    last: date

    @property
    def ordinals(self) -> tuple[int, int]:
        """The first and the last day as proleptic ordinals."""
        return self.first.toordinal(), self.last.toordinal()


def trade_span(today: date) -> TradeSpan:
    """The days covered by files that were bought just before `today`."""
    last = today - timedelta(days=LAG_DAYS)
    return TradeSpan(last - timedelta(days=YEARS * 365), last)


def trade_tables(seed: int, today: date, rows: int) -> Iterator[Table]:
    """The files of the trade, about `rows` rows in all, streaming.

    Small ones are workbooks: Peru in two downloads that overlap, Chile, and Brazil's monthly
    sums. Large ones are CSV in slices, each a file of Peru or Chile.
    """
    span = trade_span(today)
    chile_rows = rows * _CHILE_PERCENT // 100
    brazil_rows = rows * _BRAZIL_PERCENT // 100
    peru_rows = rows - chile_rows - brazil_rows
    if rows > WORKBOOK_ROWS:
        yield from _sliced(seed, span, PERU, peru_rows + brazil_rows)
        yield from _sliced(seed, span, CHILE, chile_rows)
        return
    peru = _whole(seed, span, PERU, peru_rows)
    split = span.last.toordinal() - _SECOND_FILE_DAYS
    earlier = [each for each in peru if each.day <= split]
    later = [each for each in peru if each.day > split - _OVERLAP_DAYS]
    for part, bought in enumerate((earlier, later), start=1):
        begins = date.fromordinal(bought[0].day) if bought else span.first
        ends = date.fromordinal(bought[-1].day) if bought else span.last
        name = f"demo_veritrade_peru_{part}.xlsx"
        yield veritrade_peru(name, bought, begins, ends, len(bought))
    yield chile_imports("demo_chile_import_f.xlsx", _whole(seed, span, CHILE, chile_rows))
    yield brazil_monthly("demo_brazil_import_s.xlsx", _whole(seed, span, BRAZIL, brazil_rows))


def _whole(seed: int, span: TradeSpan, market: Market, rows: int) -> list[Purchase]:
    habits = HABITS[market.country]
    return [
        bought
        for part in market_purchases(seed, market, rows, span.ordinals, habits)
        for bought in part
    ]


def _sliced(seed: int, span: TradeSpan, market: Market, rows: int) -> Iterator[Table]:
    slices = market_purchases(seed, market, rows, span.ordinals, HABITS[market.country])
    for number, bought in enumerate(slices, start=1):
        yield _slice(market, number, bought, span)


def _slice(market: Market, number: int, bought: Iterable[Purchase], span: TradeSpan) -> Table:
    if market is PERU:
        name = f"demo_veritrade_peru_{number:04d}.csv"
        return veritrade_peru(name, bought, span.first, span.last, 0)
    return chile_imports(f"demo_chile_import_f_{number:04d}.csv", bought)
