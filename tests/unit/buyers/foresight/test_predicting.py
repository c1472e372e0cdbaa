import sys
from datetime import date, timedelta

import numpy as np
import pytest

from genjin.buyers.foresight.buyer_days import buyer_days
from genjin.buyers.foresight.forecast import Change
from genjin.buyers.foresight.predicting import Predicted, Predictions, predictions
from tests.unit.buyers.foresight.markets import FIRST, market, monthly, without_future

AS_OF = FIRST + timedelta(days=500)


@pytest.fixture(scope="module")
def days():
    return market(regular=3)


def _one(found: Predictions, at: int = 0) -> Predicted:
    each = found.of(at)
    assert each is not None
    return each


def _figures(found: Predictions) -> list[Predicted]:
    return [_one(found, at) for at in range(len(found))]


def test_every_buyer_seen_by_then_is_predicted_in_his_place(days):
    found = predictions(days, as_of=AS_OF, horizon_days=28)
    assert found.names == days.until(AS_OF).names
    for each in _figures(found):
        assert 0 <= each.p_buy <= 1
        assert each.p_buy <= each.p_alive <= 1
        assert each.expected_purchases >= each.p_buy
        assert AS_OF < each.next_low <= each.next_date <= each.next_high


def test_nothing_later_is_seen(days):
    as_it_came = predictions(days, as_of=AS_OF, horizon_days=28)
    scrambled = predictions(without_future(days, AS_OF), as_of=AS_OF, horizon_days=28)
    assert as_it_came.model == scrambled.model
    assert _figures(as_it_came) == _figures(scrambled)


def test_four_intervals_in_five_hold_the_next_purchase():
    many = market(buyers=250, days=900, regular=2, stops=0.02)
    as_of = FIRST + timedelta(days=600)
    found = predictions(many, as_of=as_of, horizon_days=90)
    held = []
    for at, name in enumerate(found.names):
        own = many.day[many.buyer == list(many.names).index(name)]
        later = own[own > np.datetime64(as_of)]
        if len(later):
            each = _one(found, at)
            held.append(each.next_low <= later.min().item() <= each.next_high)
    assert 0.72 <= np.mean(held) <= 0.88


def test_who_has_few_gaps_of_his_own_goes_by_the_market_and_it_is_said(days):
    once = buyer_days(
        [
            *((days.names[b], d.item(), 1.0) for b, d in zip(days.buyer, days.day, strict=True)),
            ("newcomer", AS_OF - timedelta(days=5), 1.0),
        ]
    )
    found = predictions(once, as_of=AS_OF, horizon_days=28)
    newcomer = _one(found, found.names.index("newcomer"))
    assert newcomer.thin
    assert newcomer.change is Change.UNKNOWN
    # First seen isn't born: nothing is certain of him, in either direction.
    assert 0 < newcomer.p_alive < 1


def test_a_rhythm_that_quickened_or_slowed_is_told():
    def at_gaps(name, gaps):
        day, rows = FIRST, [(name, FIRST, 1.0)]
        for gap in gaps:
            day += timedelta(days=gap)
            rows.append((name, day, 1.0))
        return rows

    rows = [
        *at_gaps("faster", [60, 60, 60, 20, 20, 20]),
        *at_gaps("slower", [20, 20, 20, 60, 60, 60]),
        *at_gaps("steady", [40, 41, 39, 40, 42, 38]),
        *at_gaps("unknown", [40, 41]),
    ]
    found = predictions(buyer_days(rows), as_of=FIRST + timedelta(days=250), horizon_days=28)
    assert dict(zip(found.names, found.changes(), strict=True)) == {
        name: Change(name) for name in ("faster", "slower", "steady", "unknown")
    }


def test_monthly_data_is_predicted_in_whole_months(days):
    found = predictions(monthly(days), as_of=date(2024, 5, 31), horizon_days=30)
    for each in _figures(found):
        assert each.next_low.day == each.next_date.day == 1
        assert (each.next_high + timedelta(days=1)).day == 1
        assert each.next_low > date(2024, 5, 31)


@pytest.mark.parametrize(
    "rows",
    [
        [("a", FIRST, 1.0)],
        [("a", FIRST, 1.0), ("a", FIRST + timedelta(days=9), 1.0)],
        [(f"b{number}", FIRST, 1.0) for number in range(50)],
    ],
    ids=["one event", "one gap", "all on one day"],
)
def test_too_little_is_not_turned_into_figures(rows):
    found = predictions(buyer_days(rows), as_of=AS_OF, horizon_days=28)
    assert (found.model, found.of(0)) == (None, None)
    assert len(found) == len({name for name, _, _ in rows})


def test_one_buyer_alone_is_predicted_from_his_own_gaps():
    rows = [("a", FIRST + timedelta(days=30 * trip), 1.0) for trip in range(12)]
    each = _one(predictions(buyer_days(rows), as_of=FIRST + timedelta(days=335), horizon_days=60))
    assert each.p_buy > 0.5
    assert each.next_high <= FIRST + timedelta(days=335 + 120)


def test_a_hundred_thousand_events_of_one_buyer_are_taken():
    day = np.datetime64("2000-01-01") + np.arange(9_000).astype("timedelta64[D]")
    rows = [("a", each.item(), 1.0) for each in np.tile(day, 12)]
    found = predictions(buyer_days(rows), as_of=date(2024, 8, 20), horizon_days=28)
    assert _one(found).p_buy > 0.9


def test_nobody_seen_by_then_is_a_broken_contract(days):
    with pytest.raises(ValueError, match="no purchase"):
        predictions(days, as_of=FIRST - timedelta(days=1), horizon_days=28)


def test_where_the_trees_cannot_be_loaded_the_fitted_market_answers_alone(monkeypatch):
    monkeypatch.setitem(sys.modules, "lightgbm", None)
    many = market(buyers=250, days=900, stops=0.02)
    found = predictions(many, as_of=FIRST + timedelta(days=600), horizon_days=28)
    assert found.model in {"mbg/nbd", "mbg/nbd+mbg/cnbd-2"}
    assert _one(found).p_buy > 0
