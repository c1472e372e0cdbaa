"""When in the year goods of each kind are bought, and the days on which a steady buyer then buys."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

SEASONS: Mapping[str, Sequence[int]] = {
    "flat": (960, 900, 980, 1_010, 1_010, 1_000, 1_010, 1_020, 1_030, 1_050, 1_040, 990),
    "gifts": (600, 480, 560, 680, 820, 980, 1_210, 1_480, 1_690, 1_610, 1_180, 710),
    "cooling": (1_120, 1_290, 1_520, 1_610, 1_380, 1_020, 730, 560, 520, 590, 740, 920),
    "farming": (820, 940, 1_230, 1_410, 1_350, 1_080, 870, 790, 830, 920, 940, 820),
    "school": (1_310, 880, 620, 610, 770, 1_160, 1_480, 1_390, 960, 780, 920, 1_120),
    "building": (800, 780, 960, 1_060, 1_110, 1_090, 1_060, 1_050, 1_050, 1_070, 1_060, 910),
}
"""What each month buys, per mille of an average month."""

_DAY = 1_000_000


def season_days(first: date, last: date) -> Iterator[tuple[int, int, int]]:
    """Season, day of a steady year, day of the data: rows of the table `season_day`.

    Days are counted from the first of the data. A buyer who would buy every thirty days the year
    round buys when the season has gone as far: closer together in high season, rarer in low.
    """
    days = last.toordinal() - first.toordinal() + 1
    for number, months in enumerate(SEASONS.values()):
        average = sum(months)
        steady = 0
        gone = 0
        for day in range(days):
            month = date.fromordinal(first.toordinal() + day).month
            gone += _DAY * months[month - 1] * len(months) // average
            while steady * _DAY < gone:
                yield number, steady, day
                steady += 1
