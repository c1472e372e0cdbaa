"""What the buyers of a market declared, row by row, with the defects of real files."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from genjin.demo.buyers import Buyer, Habit, buyer
from genjin.demo.chance import chance
from genjin.demo.markets import Market
from genjin.demo.products import Product
from genjin.demo.suppliers import Supplier

SLICE_ROWS = 200_000
"""So many rows are in memory at a time, whatever the size of the trade."""

NO_BUYER, BAD_DATE, NO_SUPPLIER, NO_PARTY, NO_GOODS, SOUND = range(6)
"""What is wrong with a row. Without a date, any party, or any goods, it can't be used."""

_PER_THOUSAND = ((NO_BUYER, 7), (BAD_DATE, 2), (NO_SUPPLIER, 110), (NO_PARTY, 2), (NO_GOODS, 1))
"""How often each happens; suppliers are missing in 11 % of a real Peruvian file."""

_FOUND_WRONG = tuple(defect for defect, times in _PER_THOUSAND for _ in range(times))
_DEFECTS = (*_FOUND_WRONG, *(SOUND,) * (1_000 - len(_FOUND_WRONG)))
_SPELLINGS = (0,) * 16 + (1,) * 3 + (2,)
_LINES = (1, 1, 1, 1, 2, 2, 3, 4)
_USUAL_SHARE = 0.86
_YEAR = 365
_LEAP_DAYS = 491  # up to our years, less the first day: what is left is the day of the year
_LINE_E4 = 15_000_000  # one lot: 1,500 dollars, in ten-thousandths


class Purchase(NamedTuple):
    """One line of one declaration. Days are proleptic ordinals; the price is in 1/10,000 USD."""

    day: int
    document: int
    line: int
    buyer: Buyer
    supplier: Supplier
    product: Product
    pieces: int
    price_e4: int
    spelling: int
    defect: int


def market_purchases(
    seed: int,
    market: Market,
    rows: int,
    days: tuple[int, int],
    habits: Mapping[int, Habit],
) -> Iterator[list[Purchase]]:
    """So many rows of a market between two days, in slices, each ordered by day.

    `habits` are those of buyers whom the book knows; every other buyer draws his own.
    """
    waiting: list[Purchase] = []
    made = index = 0
    while made < rows:
        bought = buyer_purchases(seed, buyer(seed, market, index, habits.get(index)), days)
        bought = bought[: rows - made]
        waiting += bought
        made += len(bought)
        index += 1
        if len(waiting) >= SLICE_ROWS:
            yield sorted(waiting)
            waiting = []
    if waiting:
        yield sorted(waiting)


def buyer_purchases(seed: int, who: Buyer, days: tuple[int, int]) -> list[Purchase]:
    """Everything that one buyer declared between two days, oldest first."""
    random = chance(seed, who.market.country, "purchases", who.index).random
    habit, season = who.habit, who.market.season
    first, last = days
    day = first + int(random() * habit.gap_days * 2) % 120
    if habit.started_days_ago is not None:
        day = max(day, last - habit.started_days_ago)
    end = last if habit.ended_days_ago is None else last - habit.ended_days_ago
    switched = last + 1 if habit.switched_days_ago is None else last - habit.switched_days_ago
    gap, spread, products = habit.gap_days, habit.spread, who.products
    widths = len(spread)
    found: list[Purchase] = []
    document = who.index * 1_000
    while day <= end:
        document += 1
        usual = (random() < _USUAL_SHARE) == (day < switched)
        supplier = who.main if usual else who.second
        spelling = _SPELLINGS[int(random() * 20)]
        years = (last - day) // _YEAR
        lot_e4 = habit.lot * _LINE_E4 * 1_000 // (1_000 + (habit.growth - 1_000) * years)
        level = habit.level * supplier.level // 1_000 + 5 * years
        start = int(random() * len(products))
        for line in range(_LINES[int(random() * 8)]):
            product = products[(start + line) % len(products)]
            drawn = random()
            price = product.price_e4 * (level + int(drawn * 60) - 30) // 1_000
            cartons = lot_e4 * (600 + int(drawn * 8_000) % 800) // (price * product.carton * 1_000)
            found.append(
                Purchase(
                    day,
                    document,
                    line + 1,
                    who,
                    supplier,
                    product,
                    max(1, cartons) * product.carton,
                    price,
                    spelling,
                    _DEFECTS[int(random() * 1_000)],
                )
            )
        month = (day - _LEAP_DAYS) % _YEAR * 12 // _YEAR
        day += max(3, gap * spread[int(random() * widths)] // season[month])
    return found
