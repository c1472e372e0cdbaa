from datetime import timedelta

import numpy as np
import pytest

from genjin.buyers.foresight.buyer_days import buyer_days
from genjin.buyers.foresight.calling import (
    BETWEEN_LISTS,
    CLEARLY,
    FEWEST_LISTS,
    best_first,
    bought_within,
    caller,
    order_scores,
    ranked,
)
from genjin.buyers.foresight.order import Order
from tests.unit.buyers.foresight.markets import FIRST, market, without_future

AS_OF = FIRST + timedelta(days=550)


@pytest.fixture(scope="module")
def days():
    return market()


def test_everybody_seen_is_ranked_once(days):
    found = ranked(caller(days, as_of=AS_OF, per_week=5), days, as_of=AS_OF)
    assert sorted(found.places) == list(range(len(days.until(AS_OF).names)))
    assert CLEARLY * found.named[found.order] >= max(found.named.values())


def test_nothing_later_moves_the_list(days):
    lists = []
    for each in (days, without_future(days, AS_OF)):
        found = ranked(caller(each, as_of=AS_OF, per_week=5), each, as_of=AS_OF)
        lists.append(([found.names[place] for place in found.places], found.order, found.named))
    assert lists[0] == lists[1]


def test_without_weeks_to_look_back_on_the_chance_decides():
    young = market(days=90, buyers=40)
    as_of = FIRST + FEWEST_LISTS * BETWEEN_LISTS
    assert caller(young, as_of=as_of, per_week=5).order is Order.PROBABILITY


def test_a_market_without_repeated_purchases_goes_by_frequency_and_foresees_nothing():
    rows = [("once", FIRST, 1.0), ("twice", FIRST, 1.0), ("twice", FIRST + timedelta(days=30), 1.0)]
    days = buyer_days(rows)
    found = ranked(caller(days, as_of=AS_OF, per_week=5), days, as_of=AS_OF)
    assert found.forecast is None
    assert [found.names[place] for place in found.places] == ["twice", "once"]


def test_the_plain_orders_are_what_their_names_say():
    rows = [
        *(("often", FIRST + timedelta(days=10 * trip), 1.0) for trip in range(20)),
        *(("due", FIRST + timedelta(days=60 * trip), 1.0) for trip in range(5)),
        ("last", FIRST + timedelta(days=299), 1.0),
        ("last", FIRST + timedelta(days=200), 1.0),
    ]
    days = buyer_days(rows)
    as_of = FIRST + timedelta(days=300)
    found = ranked(caller(days, as_of=as_of, per_week=1), days, as_of=as_of)
    first = {
        order: found.names[best_first(order_scores(order, found.data, None), found.data)[0]]
        for order in (Order.FREQUENCY, Order.DUE_DATE, Order.RECENCY)
    }
    assert first == {Order.FREQUENCY: "often", Order.DUE_DATE: "due", Order.RECENCY: "last"}


def test_days_to_the_next_purchase_are_counted_from_the_day_of_the_list():
    days = buyer_days([("a", FIRST + timedelta(days=3), 1.0), ("b", FIRST, 1.0)])
    ahead = bought_within(days, ["b", "a"], FIRST, 14)
    assert ahead.tolist() == [np.inf, 3.0]
