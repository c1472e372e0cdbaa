"""The demo's trade: which files there are, and what is in each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from genjin.demo.layouts.brazil_monthly import brazil_monthly
from genjin.demo.layouts.chile import chile_imports
from genjin.demo.layouts.chinese_export_records import chinese_export_records
from genjin.demo.layouts.panjiva_us import panjiva_us
from genjin.demo.layouts.table import Table
from genjin.demo.layouts.veritrade_peru import veritrade_peru
from genjin.demo.markets import BRAZIL, CHILE, EMIRATES, MEXICO, PERU, UNITED_STATES, Market
from genjin.demo.purchases import Purchase, market_purchases
from genjin.demo.stories import HABITS
from genjin.demo.wide.trade import WideTrade, wide_trades

YEARS = 3
LAG_DAYS = 18
"""Customs data is bought some weeks after the goods were declared."""

WORKBOOK_ROWS = 20_000
"""The trade of the book's own goods has at most so many rows; a larger demo has other goods too."""

_PERU_PERCENT, _CHILE_PERCENT, _BRAZIL_PERCENT = 50, 26, 12
_AMERICAN_PERCENT = 10  # half as many bills, since a bill has about two lines
_MEXICAN_PERCENT, _EMIRATI_PERCENT = 4, 3
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
    """The workbooks of the trade in the book's own goods, about `rows` rows in all.

    Peru in two downloads that overlap, Chile, Brazil's monthly sums, American bills of lading and
    export records of other countries under Chinese headers.
    """
    span = trade_span(today)
    chile_rows = rows * _CHILE_PERCENT // 100
    brazil_rows = rows * _BRAZIL_PERCENT // 100
    peru = _whole(seed, span, PERU, rows * _PERU_PERCENT // 100)
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
    bills = _whole(seed, span, UNITED_STATES, rows * _AMERICAN_PERCENT // 100)
    yield panjiva_us("demo_us_bills_of_lading.xlsx", bills, today)
    exported = [
        bought
        for market, percent in ((MEXICO, _MEXICAN_PERCENT), (EMIRATES, _EMIRATI_PERCENT))
        for bought in _whole(seed, span, market, rows * percent // 100)
    ]
    yield chinese_export_records("demo_export_records_zh.xlsx", sorted(exported, key=_by_bill))


def other_trades(seed: int, today: date, rows: int) -> Iterator[WideTrade]:
    """What a demo of more than `WORKBOOK_ROWS` rows has beside the workbooks, by country."""
    if rows > WORKBOOK_ROWS:
        yield from wide_trades(seed, trade_span(today).last, rows - WORKBOOK_ROWS)


def _by_bill(bought: Purchase) -> tuple[int, str, int, int]:
    return bought.day, bought.buyer.market.country, bought.document, bought.line


def _whole(seed: int, span: TradeSpan, market: Market, rows: int) -> list[Purchase]:
    habits = HABITS.get(market.country, {})
    return [
        bought
        for part in market_purchases(seed, market, rows, span.ordinals, habits)
        for bought in part
    ]
