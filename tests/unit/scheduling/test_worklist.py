"""Today's list: key accounts first, then by what a touch is worth, inside the day's hours."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.reason import Reason
from genjin.playbook.channels import Channel
from genjin.scheduling.planned import NextTouch, NotFollowed, NotFollowedState
from genjin.scheduling.worklist import Capacity, worklist
from tests.unit.scheduling.situations import at

TODAY = date(2026, 3, 5)
TOUCH = NextTouch(
    customer_id="1",
    grade="a",
    due=TODAY,
    earliest=TODAY,
    latest=TODAY + timedelta(days=1),
    opens=at("2026-03-05 13:00"),
    closes=at("2026-03-05 17:30"),
    channel=Channel.MAIL,
    window_id="usual",
    phase="close",
    purpose="follow_quote",
    talk_track="follow_quote",
    protected=False,
    value=3,
    factors=(Reason("reason-factor-in-time", {"factor": 1.0}),),
    because=(),
)
MINUTES = {Channel.MAIL: 10, Channel.CALL: 20}


def test_key_accounts_come_first_then_the_more_valuable() -> None:
    plans = [
        replace(TOUCH, customer_id="small", value=1),
        replace(TOUCH, customer_id="big", value=9),
        replace(TOUCH, customer_id="key", value=2, protected=True),
    ]
    found = worklist(plans, today=TODAY)
    assert [touch.customer_id for touch in found.items] == ["key", "big", "small"]
    assert found.deferred == ()


def test_what_is_not_due_and_who_is_not_followed_are_not_on_the_list() -> None:
    tomorrow = replace(TOUCH, due=TODAY + timedelta(days=1))
    waiting = NotFollowed("2", "b", NotFollowedState.WAITING, ())
    assert worklist([tomorrow, waiting], today=TODAY).items == ()


def test_yesterday_s_touch_is_still_on_the_list() -> None:
    late = replace(TOUCH, due=TODAY - timedelta(days=1))
    assert worklist([late], today=TODAY).items == (late,)


def test_what_does_not_fit_is_deferred_within_its_days_and_says_so() -> None:
    plans = [replace(TOUCH, customer_id=str(n), value=n) for n in (1, 2, 3)]
    found = worklist(plans, today=TODAY, capacity=Capacity(hours=0.4, minutes=MINUTES))
    assert [touch.customer_id for touch in found.items] == ["3", "2"]
    (deferred,) = found.deferred
    assert deferred.touch.customer_id == "1"
    assert deferred.because == (
        Reason("reason-deferred", {"count": 2, "latest": TODAY + timedelta(days=1)}),
    )


def test_a_touch_deferred_on_its_last_day_says_that_it_will_be_late() -> None:
    plans = [replace(TOUCH, customer_id="1", latest=TODAY), replace(TOUCH, customer_id="0")]
    found = worklist(plans, today=TODAY, capacity=Capacity(touches=1))
    assert found.deferred[0].because[0].id == "reason-deferred-late"


def test_a_due_key_touch_is_never_deferred_even_by_a_day_without_hours() -> None:
    plans = [replace(TOUCH, customer_id=str(n), protected=n % 2 == 0) for n in range(6)]
    found = worklist(plans, today=TODAY, capacity=Capacity(touches=0, hours=0, minutes=MINUTES))
    assert [touch.customer_id for touch in found.items] == ["0", "2", "4"]


PLANS = st.lists(
    st.builds(
        replace,
        st.just(TOUCH),
        due=st.integers(-30, 30).map(lambda days: TODAY + timedelta(days=days)),
        protected=st.booleans(),
        value=st.floats(0, 100),
        channel=st.sampled_from(Channel),
    ),
    max_size=25,
).map(lambda plans: [replace(plan, customer_id=str(n)) for n, plan in enumerate(plans)])
CAPACITIES = st.builds(
    Capacity,
    st.none() | st.integers(0, 20),
    st.none() | st.floats(0, 12),
    st.just(dict.fromkeys(Channel, 15)),
)


@given(PLANS, CAPACITIES)
def test_every_due_touch_is_on_the_list_or_deferred_and_no_key_touch_is_deferred(
    plans: list[NextTouch], capacity: Capacity
) -> None:
    found = worklist(plans, today=TODAY, capacity=capacity)
    shown = [*found.items, *(deferred.touch for deferred in found.deferred)]
    assert sorted(touch.customer_id for touch in shown) == sorted(
        plan.customer_id for plan in plans if plan.due <= TODAY
    )
    assert not any(deferred.touch.protected for deferred in found.deferred)
    others = [touch for touch in found.items if not touch.protected]
    if capacity.touches is not None and others:
        assert len(found.items) <= capacity.touches
    if capacity.hours is not None and others:
        assert len(found.items) * 15 <= capacity.hours * 60


@given(PLANS, CAPACITIES, st.randoms())
def test_the_order_in_which_plans_are_read_makes_no_difference(
    plans: list[NextTouch], capacity: Capacity, random: object
) -> None:
    shuffled = list(plans)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert worklist(shuffled, today=TODAY, capacity=capacity) == worklist(
        plans, today=TODAY, capacity=capacity
    )
