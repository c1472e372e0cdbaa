"""Replay a market's past and see whether the method called buyers before they bought (X3)."""

from collections.abc import Callable
from datetime import date

from genjin.insights.back_test import back_test
from genjin.insights.back_tested import BackTest
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.workflows.home import Home
from genjin.workflows.market_days import market_days
from genjin.workflows.open_trade_store import open_trade_store

Hear = Callable[[int, int], None]


def back_test_calls(  # noqa: PLR0913 - each is one thing that the person asks
    home: Home,
    hs: str,
    *,
    country: str | None,
    since: date,
    until: date,
    per_week: int,
    as_of: date | None = None,
    words: str | None = None,
    hear: Hear | None = None,
) -> BackTest:
    """The weeks after `since` up to `until`, `per_week` calls in each.

    `hear` is told before each week how many are done, of how many; what it raises ends the work.
    Raises UnusableInputError if the period holds no week that can be judged: nobody seen by then,
    or the data ends before the 28 days after it.
    """
    _, days = market_days(open_trade_store(home), hs, country, as_of or date.max, words)
    known_until: date = days.day.max().item()
    tested = back_test(
        days,
        since=since,
        until=until,
        known_until=known_until,
        per_week=per_week,
        hear=hear,
    )
    if not tested.weeks:
        raise UnusableInputError(
            Problem(
                "problem-backtest-no-week",
                {"first": days.day.min().item(), "known_until": known_until},
            )
        )
    return tested
