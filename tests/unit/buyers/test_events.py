import itertools

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.events import MERGE_DAYS, purchase_events, purchase_size
from genjin.buyers.purchase import Purchase
from tests.unit.buyers.rows import START, purchases, row


def test_rows_within_three_days_of_the_first_are_one_purchase() -> None:
    events = purchase_events([row(0), row(0, row_id="s:b"), row(3), row(10)])
    assert [(event.evidence.rows, event.sums.quantity) for event in events] == [
        (3, {"C62": 3.0}),
        (1, {"C62": 1.0}),
    ]
    assert (events[0].last_date - START).days == 3


def test_a_row_on_the_fourth_day_is_another_purchase() -> None:
    assert len(purchase_events([row(0), row(4)])) == 2


def test_a_daily_importer_is_not_one_endless_purchase() -> None:
    assert len(purchase_events([row(day) for day in range(40)])) == 10


def test_the_usual_size_is_the_median_of_the_purchases() -> None:
    events = purchase_events([row(0, quantity=1), row(10, quantity=5), row(20, quantity=30)])
    size = purchase_size(events)
    assert size.quantity == {"C62": 5}
    assert size.weight_kg == 5000
    assert purchase_size(purchase_events([row(0, net_weight_kg=None)])).weight_kg is None


@given(st.lists(purchases, max_size=30))
def test_every_row_is_in_one_purchase_and_purchases_lie_apart(rows: list[Purchase]) -> None:
    events = purchase_events(rows)
    assert sum(event.evidence.rows for event in events) == len(rows)
    for earlier, later in itertools.pairwise(events):
        assert (later.first_date - earlier.first_date).days > MERGE_DAYS
