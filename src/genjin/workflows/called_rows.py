"""The rows of whom a back-test's week called: what was known by then, and what he bought after it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from genjin.insights.back_tested import WeekCalled
from genjin.workflows.foresight_jobs import Asked
from genjin.workflows.home import Home
from genjin.workflows.open_trade_store import open_trade_store

LOOKED_AHEAD = timedelta(days=28)
_ROWS_SHOWN = 5


@dataclass(frozen=True, slots=True)
class CalledRows:
    """Ids of rows of the goods: the newest up to the list's day, and those of the 28 days after."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()


def called_rows(home: Home, asked: Asked, week: WeekCalled) -> Mapping[str, CalledRows]:
    """The rows of each buyer on the list, as the trade data holds them now."""
    before: dict[str, list[str]] = defaultdict(list)
    after: dict[str, list[str]] = defaultdict(list)
    for row in open_trade_store(home).goods_rows(
        week.buyers, asked.hs or None, asked.country, week.list_day + LOOKED_AHEAD, asked.words
    ):
        side = before if row.date <= week.list_day else after
        side[row.company_id].append(row.row_id)
    return {
        buyer: CalledRows(tuple(reversed(before[buyer][-_ROWS_SHOWN:])), tuple(after[buyer]))
        for buyer in week.buyers
    }
