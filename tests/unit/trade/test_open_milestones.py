"""What a record waits for follows from the newest word on each of its steps."""

from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from genjin.trade.milestones import OrderStep, SampleStep
from genjin.trade.open_milestones import (
    Awaited,
    OrderState,
    SampleState,
    Word,
    order_milestones,
    sample_milestones,
)

AT = datetime(2026, 3, 1, tzinfo=UTC)
DAY = date(2026, 3, 1)
HAPPENED, EXPECTED = Word(DAY, False, AT), Word(DAY, True, AT)  # noqa: FBT003 - two words


def of_order(**words):
    state = OrderState("o1", "LX-1", {OrderStep(step): word for step, word in words.items()})
    return [each.awaited for each in order_milestones(state)]


def of_sample(fee="", **words):
    state = SampleState("m1", "x", {SampleStep(step): word for step, word in words.items()}, fee)
    return [each.awaited for each in sample_milestones(state)]


def test_a_sample_waits_for_one_thing_at_a_time():
    assert of_sample(requested=HAPPENED) == []
    assert of_sample("USD 60.00", requested=HAPPENED) == [Awaited.SAMPLE_FEE_DUE]
    assert of_sample("USD 60.00", requested=HAPPENED, fee_paid=HAPPENED) == []
    assert of_sample(requested=HAPPENED, sent=HAPPENED) == [Awaited.SAMPLE_SENT]
    assert of_sample(sent=HAPPENED, arrived=HAPPENED) == [Awaited.SAMPLE_ARRIVED]
    assert of_sample(sent=HAPPENED, arrived=HAPPENED, tested=HAPPENED) == []


def test_goods_that_have_sailed_need_no_inspection_but_money_stays_open():
    waits = of_order(deposit=EXPECTED, inspection=EXPECTED, balance=EXPECTED, shipped=HAPPENED)
    assert set(waits) == {Awaited.DEPOSIT_DUE, Awaited.BALANCE_DUE, Awaited.SHIPPED}


def test_nothing_of_an_order_is_waited_for_before_its_deposit_has_come():
    later = {
        "pre_production_sample": EXPECTED,
        "inspection": EXPECTED,
        "balance": EXPECTED,
        "repeat": EXPECTED,
    }
    assert of_order(deposit=EXPECTED, **later) == [Awaited.DEPOSIT_DUE]
    assert len(of_order(deposit=HAPPENED, **later)) == len(later)
    begun = later | {"pre_production_sample": HAPPENED}
    assert Awaited.INSPECTION_DUE in of_order(deposit=EXPECTED, **begun)


def test_papers_and_feedback_are_ours_to_give_and_ask():
    assert of_order(shipped=HAPPENED, shipping_papers=HAPPENED) == []
    assert of_order(arrived=HAPPENED) == [Awaited.ARRIVED]
    assert of_order(arrived=HAPPENED, feedback=HAPPENED) == []


def test_goods_are_asked_for_on_their_way_and_neither_before_nor_after():
    assert of_order(shipped=HAPPENED, shipping_papers=HAPPENED, arrived=EXPECTED) == [
        Awaited.ARRIVAL_DUE
    ]
    assert of_order(shipped=EXPECTED, arrived=EXPECTED) == []
    assert Awaited.ARRIVAL_DUE not in of_order(shipped=HAPPENED, arrived=HAPPENED)


def test_a_balance_against_papers_waits_for_the_ship():
    words = {OrderStep.BALANCE: EXPECTED}
    waiting = OrderState("o1", "LX-1", words, balance_waits=True)
    assert list(order_milestones(waiting)) == []


def test_nobody_is_asked_for_the_order_that_has_come():
    words = {OrderStep.REPEAT: EXPECTED}
    assert list(order_milestones(OrderState("o1", "x", words, ordered_again=True))) == []
    assert [each.awaited for each in order_milestones(OrderState("o1", "x", words))] == [
        Awaited.REPEAT_DUE
    ]


@given(st.dictionaries(st.sampled_from(OrderStep), st.sampled_from([HAPPENED, EXPECTED])))
def test_what_has_happened_is_never_waited_for(words):
    waits = {each.awaited for each in order_milestones(OrderState("o1", "x", words))}
    for step, awaited in (
        (OrderStep.DEPOSIT, Awaited.DEPOSIT_DUE),
        (OrderStep.BALANCE, Awaited.BALANCE_DUE),
        (OrderStep.INSPECTION, Awaited.INSPECTION_DUE),
        (OrderStep.SHIPPING_PAPERS, Awaited.SHIPPED),
        (OrderStep.FEEDBACK, Awaited.ARRIVED),
    ):
        if words.get(step) == HAPPENED:
            assert awaited not in waits
