from collections import Counter
from datetime import date
from itertools import pairwise
from statistics import mean, stdev

import pytest

from genjin.demo.buyers import REGULAR, buyer
from genjin.demo.markets import PERU
from genjin.demo.purchases import (
    BAD_DATE,
    NO_BUYER,
    NO_GOODS,
    NO_PARTY,
    NO_SUPPLIER,
    SLICE_ROWS,
    buyer_purchases,
    market_purchases,
)
from genjin.demo.stories import HABITS
from genjin.demo.suppliers import US

LAST = date(2026, 2, 15).toordinal()
DAYS = (LAST - 3 * 365, LAST)


@pytest.fixture(scope="module")
def peru():
    return [each for part in market_purchases(1, PERU, 20_000, DAYS, HABITS["PE"]) for each in part]


def of_story(index):
    return buyer_purchases(1, buyer(1, PERU, index, HABITS["PE"][index]), DAYS)


def test_the_same_seed_makes_the_same_purchases(peru):
    again = [
        each for part in market_purchases(1, PERU, 20_000, DAYS, HABITS["PE"]) for each in part
    ]
    assert again == peru


def test_another_seed_makes_others(peru):
    other = [
        each for part in market_purchases(2, PERU, 20_000, DAYS, HABITS["PE"]) for each in part
    ]
    assert [each.day for each in other] != [each.day for each in peru]


def test_as_many_rows_as_were_asked_for_ordered_by_day_within_the_span(peru):
    assert len(peru) == 20_000
    assert all(one.day <= next_.day for one, next_ in pairwise(peru))
    assert DAYS[0] <= peru[0].day
    assert peru[-1].day <= DAYS[1]


def test_no_line_of_a_declaration_comes_twice(peru):
    assert len({(each.document, each.line) for each in peru}) == len(peru)


def test_a_larger_trade_begins_with_the_same_buyers(peru):
    few = [each for part in market_purchases(1, PERU, 500, DAYS, HABITS["PE"]) for each in part]
    assert {each.buyer.names[0] for each in few} <= {each.buyer.names[0] for each in peru}


def test_defects_are_as_frequent_as_in_real_files(peru):
    found = Counter(each.defect for each in peru)
    assert 0.09 < found[NO_SUPPLIER] / len(peru) < 0.13
    assert 0.004 < found[NO_BUYER] / len(peru) < 0.011
    assert 0.001 < (found[BAD_DATE] + found[NO_PARTY] + found[NO_GOODS]) / len(peru) < 0.010


def test_a_fifth_of_the_buyers_buys_most_of_the_value(peru):
    spent: Counter[int] = Counter()
    for each in peru:
        spent[each.buyer.index] += each.pieces * each.price_e4
    values = sorted(spent.values(), reverse=True)
    assert sum(values[: len(values) // 5]) > 0.55 * sum(values)


def test_a_key_account_buys_as_regularly_as_his_habit_says():
    habit = HABITS["PE"][0]
    days = sorted({each.day for each in of_story(0)})
    gaps = [later - earlier for earlier, later in pairwise(days)]
    assert habit.spread is REGULAR
    assert mean(gaps) == pytest.approx(habit.gap_days, rel=0.2)
    assert stdev(gaps) < 0.35 * mean(gaps)


def test_a_key_account_buys_mostly_from_our_firm():
    bought = of_story(0)
    assert sum(each.supplier is US for each in bought) > 0.7 * len(bought)


def test_a_buyer_who_switched_buys_from_the_other_supplier_since():
    who = buyer(1, PERU, 2, HABITS["PE"][2])
    assert who.habit.switched_days_ago is not None
    since = LAST - who.habit.switched_days_ago
    before = Counter(each.supplier for each in of_story(2) if each.day < since)
    after = Counter(each.supplier for each in of_story(2) if each.day >= since)
    assert before.most_common(1)[0][0] == who.main
    assert after.most_common(1)[0][0] == who.second


def test_a_buyer_who_stopped_buys_no_more():
    days_ago = HABITS["PE"][7].ended_days_ago
    assert days_ago is not None
    assert max(each.day for each in of_story(7)) <= LAST - days_ago


def test_quality_buyers_pay_more_for_a_model_than_price_buyers(peru):
    by_level: dict[bool, list[float]] = {True: [], False: []}
    for each in peru:
        if abs(each.buyer.habit.level - 1_000) > 100:
            above = each.buyer.habit.level > 1_000
            by_level[above].append(each.price_e4 / each.product.price_e4)
    assert mean(by_level[True]) > 1.2 * mean(by_level[False])


def test_the_high_season_sells_more_than_the_low_season(peru):
    months = Counter(date.fromordinal(each.day).month for each in peru)
    assert months[9] + months[10] > 1.2 * (months[1] + months[2])


def test_memory_holds_one_slice_at_a_time():
    parts = list(market_purchases(1, PERU, 2 * SLICE_ROWS // 10, DAYS, {}))
    assert len(parts) == 1
    assert max(map(len, parts)) < SLICE_ROWS + 4_000
