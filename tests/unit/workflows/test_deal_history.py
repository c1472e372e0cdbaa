"""How far a deal has come, in whatever order its stages were entered."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from genjin.stores.records.models import CustomerPlan
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.deal_history import ENDED, in_order, newest_stage
from genjin.workflows.deal_outcomes import count_outcomes
from genjin.workflows.listed_markets import close_rates
from genjin.workflows.place_order import LineEntered, place_order
from genjin.workflows.request_sample import request_sample


@dataclass(frozen=True)
class Row:
    pk: int
    on: date
    stage: str


DAYS = st.dates(date(2026, 1, 1), date(2026, 1, 9))
STAGES = st.sampled_from(["inquiry", "quoted", "price_agreed", "sample", "order", "repeat", "lost"])


@given(st.lists(st.tuples(DAYS, STAGES), max_size=7))
def test_an_end_comes_after_all_that_was_entered_before_it_and_the_rest_goes_by_day(said):
    rows = [Row(pk, on, stage) for pk, (on, stage) in enumerate(said)]
    ordered = in_order(reversed(rows))
    assert sorted(ordered, key=lambda each: each.pk) == rows
    place = {each.pk: n for n, each in enumerate(ordered)}
    for row in rows:
        if row.stage in ENDED:
            assert all(place[each.pk] < place[row.pk] for each in rows[: row.pk])
    going = [each for each in ordered if each.stage not in ENDED]
    assert going == sorted(going, key=lambda each: (each.on, each.pk))


def test_an_order_that_is_older_than_its_quote_wins_the_deal(home, owner, enter, now: datetime):
    customer = enter(owner, "Andes Luz", country="CL")
    quoted = advance_deal(home, owner, customer.pk, stage="quoted", now=now, title="Panels")
    order = place_order(
        home,
        owner,
        customer.pk,
        {"number": "LX-9"},
        [LineEntered("Panel", 500, Decimal(8))],
        placed_on=now.date() - timedelta(days=25),
        deal_id=quoted.deal_id,
        now=now,
    )
    newest = newest_stage(order.deal)
    assert newest is not None
    assert (newest.stage, newest.on) == ("order", order.placed_on)
    assert sum(count_outcomes(now.date()).won.values()) == 1
    assert close_rates(["CL"]) == {"CL": (1, 0)}
    request_sample(home, owner, customer.pk, {"description": "Panel, warm white"}, now=now)
    assert customer.deals.count() == 2
    assert CustomerPlan.objects.get(pk=customer.pk).grade != "sample"
