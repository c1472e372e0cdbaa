"""The day's list: in the order to work, inside the day's hours and inside those of each touch."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.reason import Reason
from genjin.playbook.channels import Channel
from genjin.scheduling.look_ahead import ComingTouch, look_ahead
from genjin.scheduling.worklist import (
    Capacity,
    DueTouch,
    Elsewhere,
    Worklist,
    ranked,
    worklist,
)
from tests.unit.scheduling.situations import at

TODAY = date(2026, 3, 5)
NOW = at("2026-03-05 09:30")
TOUCH = DueTouch(
    customer_id="1",
    opens=at("2026-03-05 13:00"),
    closes=at("2026-03-05 17:30"),
    latest=TODAY + timedelta(days=1),
    channel=Channel.MAIL,
    window_id="usual",
    protected=False,
    value=3,
)
OPEN = replace(TOUCH, opens=NOW)
EVENING = replace(TOUCH, opens=at("2026-03-05 17:00"), closes=at("2026-03-05 18:00"))
MINUTES = {Channel.MAIL: 10, Channel.CALL: 20}


def listed(due: list[DueTouch], capacity: Capacity | None = None) -> Worklist:
    return worklist(ranked(due), today=TODAY, now=NOW, capacity=capacity)


def ids(found: Worklist) -> list[str]:
    return [touch.customer_id for touch in found.items]


def test_of_what_is_open_key_accounts_come_first_then_the_more_valuable() -> None:
    due = [
        replace(TOUCH, customer_id="small", value=1),
        replace(TOUCH, customer_id="big", value=9),
        replace(TOUCH, customer_id="key", value=2, protected=True),
    ]
    found = listed(due)
    assert ids(found) == ["key", "big", "small"]
    assert found.deferred == ()


def test_the_list_is_in_the_order_to_work() -> None:
    # What opens at 17:00 stands below what is open now, whatever it is worth.
    due = [
        replace(EVENING, customer_id="brazil", value=9, protected=True),
        replace(OPEN, customer_id="reply", value=3),
        replace(OPEN, customer_id="inquiry", value=4),
        replace(TOUCH, customer_id="india", value=8),
    ]
    found = listed(due, Capacity(minutes=MINUTES))
    assert ids(found) == ["inquiry", "reply", "india", "brazil"]


def test_what_would_miss_its_hours_goes_before_what_can_wait_but_not_before_a_key_account() -> None:
    short = replace(OPEN, closes=at("2026-03-05 09:45"), customer_id="short", value=1)
    long = replace(OPEN, customer_id="long", value=9)
    assert ids(listed([short, long], Capacity(minutes=MINUTES))) == ["short", "long"]
    key = replace(long, customer_id="key", protected=True)
    assert ids(listed([short, key], Capacity(minutes=MINUTES)))[0] == "key"


def test_eight_mails_do_not_fit_into_one_hour() -> None:
    mails = [replace(EVENING, customer_id=str(n), value=n + 1) for n in range(8)]
    morning = replace(TOUCH, customer_id="india", value=0.1)
    found = listed([*mails, morning], Capacity(hours=6, minutes={Channel.MAIL: 12}))
    assert ids(found) == ["india", "7", "6", "5", "4", "3"]
    assert [each.touch.customer_id for each in found.deferred] == ["2", "1", "0"]
    assert found.deferred[0].because[0] == Reason(
        "reason-deferred-hours",
        {"from": "17:00", "to": "18:00", "count": 5, "latest": TODAY + timedelta(days=1)},
    )


def test_key_accounts_that_overfill_an_hour_take_no_other_hours() -> None:
    keys = [replace(EVENING, customer_id=f"key{n}", protected=True) for n in range(8)]
    due = [*keys, replace(TOUCH, customer_id="india"), replace(EVENING, customer_id="peru")]
    found = listed(due, Capacity(hours=6, minutes={Channel.MAIL: 12}))
    assert set(ids(found)) == {*(key.customer_id for key in keys), "india"}


def test_an_answer_has_room_until_the_seller_leaves() -> None:
    asked = replace(OPEN, window_id="answer", closes=at("2026-03-05 09:40"))
    due = [replace(asked, customer_id=str(n)) for n in range(3)]
    room = Capacity(minutes=MINUTES, day_ends=at("2026-03-05 18:00"))
    assert len(listed(due, room).items) == 3


def test_yesterday_s_touches_are_still_on_the_list() -> None:
    yesterday = replace(TOUCH, opens=at("2026-03-04 13:00"), closes=at("2026-03-04 17:30"))
    late = [replace(yesterday, customer_id=str(n)) for n in range(3)]
    assert len(listed(late, Capacity(minutes=MINUTES)).items) == 3


def test_a_touch_whose_hours_are_nearly_over_can_still_be_made() -> None:
    nearly = replace(OPEN, closes=at("2026-03-05 09:33"))
    assert listed([nearly], Capacity(minutes=MINUTES)).items == (nearly,)


def test_what_does_not_fit_is_deferred_within_its_days_and_says_so() -> None:
    due = [replace(TOUCH, customer_id=str(n), value=n) for n in (1, 2, 3)]
    found = listed(due, Capacity(hours=0.4, minutes=MINUTES))
    assert ids(found) == ["3", "2"]
    (deferred,) = found.deferred
    assert deferred.touch.customer_id == "1"
    assert deferred.because == (
        Reason("reason-deferred", {"count": 2, "latest": TODAY + timedelta(days=1)}),
    )


def test_a_touch_deferred_on_its_last_day_says_that_it_will_be_late() -> None:
    due = [replace(TOUCH, customer_id="2", latest=TODAY), replace(TOUCH, customer_id="1")]
    found = listed(due, Capacity(touches=1))
    assert found.deferred[0].because[0].id == "reason-deferred-late"


def test_a_due_key_touch_is_never_deferred_even_by_a_day_without_hours() -> None:
    due = [replace(TOUCH, customer_id=str(n), protected=n % 2 == 0) for n in range(6)]
    found = listed(due, Capacity(touches=0, hours=0, minutes=MINUTES))
    assert ids(found) == ["0", "2", "4"]


def test_once_the_day_is_full_no_more_is_read() -> None:
    read = []

    def due() -> Iterator[DueTouch]:
        for n in range(1_000):
            read.append(n)
            yield replace(TOUCH, customer_id=str(n))

    room = Capacity(hours=0.5, minutes=MINUTES, research_minutes=20)
    found = worklist(due(), today=TODAY, now=NOW, capacity=room, most_deferred=2)
    assert (len(found.items), len(found.deferred)) == (3, 2)
    assert len(read) < 10


DUE = st.lists(
    st.tuples(
        st.integers(-10, 80),
        st.integers(1, 60),
        st.booleans(),
        st.floats(0, 100),
        st.none() | st.sampled_from(Channel),
    ),
    max_size=25,
).map(
    lambda drawn: [
        replace(
            TOUCH,
            customer_id=str(n),
            opens=NOW + timedelta(minutes=5 * opens),
            closes=NOW + timedelta(minutes=5 * (opens + length)),
            protected=protected,
            value=value,
            channel=channel,
        )
        for n, (opens, length, protected, value, channel) in enumerate(drawn)
    ]
)
CAPACITIES = st.builds(
    Capacity,
    st.none() | st.integers(0, 20),
    st.none() | st.floats(0, 12),
    st.just(dict.fromkeys(Channel, 15)),
    st.just(15),
)


@given(DUE, CAPACITIES)
def test_every_due_touch_is_on_the_list_or_deferred_and_no_key_touch_is_deferred(
    due: list[DueTouch], capacity: Capacity
) -> None:
    found = listed(due, capacity)
    shown = [*found.items, *(deferred.touch for deferred in found.deferred)]
    assert sorted(touch.customer_id for touch in shown) == sorted(
        touch.customer_id for touch in due
    )
    assert not any(deferred.touch.protected for deferred in found.deferred)
    others = [touch for touch in found.items if not touch.protected]
    if capacity.touches is not None and others:
        assert len(found.items) <= capacity.touches
    if capacity.hours is not None and others:
        assert len(found.items) * 15 <= capacity.hours * 60


@given(DUE, CAPACITIES)
def test_no_hours_hold_more_than_fits_into_them(due: list[DueTouch], capacity: Capacity) -> None:
    # However long a stretch of the day: what can only be made inside it fits into it.
    hours = [
        (max(touch.opens, NOW), touch.closes)
        for touch in listed(due, capacity).items
        if not touch.protected and touch.closes > NOW
    ]
    for begins in {opens for opens, _ in hours}:
        for ends in {closes for _, closes in hours}:
            inside = [
                min(timedelta(minutes=15), closes - opens)
                for opens, closes in hours
                if begins <= opens and closes <= ends
            ]
            assert not inside or sum(inside, timedelta()) <= ends - begins


@given(DUE)
def test_a_key_touch_stands_above_all_that_opens_no_sooner(due: list[DueTouch]) -> None:
    items = listed(due, Capacity(minutes=dict.fromkeys(Channel, 15), research_minutes=15)).items
    for n, touch in enumerate(items):
        if touch.protected:
            for above in items[:n]:
                assert above.protected or max(above.opens, NOW) < max(touch.opens, NOW)


@given(DUE, CAPACITIES, st.randoms())
def test_the_order_in_which_touches_are_read_makes_no_difference(
    due: list[DueTouch], capacity: Capacity, random: object
) -> None:
    shuffled = list(due)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert listed(shuffled, capacity) == listed(due, capacity)


@given(DUE, CAPACITIES)
def test_a_key_touch_keeps_its_day_whatever_the_coming_days_hold(
    due: list[DueTouch], capacity: Capacity
) -> None:
    tomorrow = TODAY + timedelta(days=1)
    coming = [
        ComingTouch(each.customer_id, TODAY, (tomorrow,), each.channel, each.protected, each.value)
        for each in due
    ]
    ahead = look_ahead(coming, today=TODAY, works=lambda _: True, capacity=capacity)
    keys = {touch.customer_id for touch in due if touch.protected}
    assert not keys & (ahead.days.keys() | ahead.left)
    moved = {name: day for name, day in ahead.days.items() if day > TODAY}
    found = worklist(
        ranked(due),
        today=TODAY,
        now=NOW,
        capacity=capacity,
        elsewhere=Elsewhere(moved, ahead.left),
    )
    assert keys <= set(ids(found))
    shown = [*ids(found), *(each.touch.customer_id for each in found.deferred)]
    assert sorted(shown) == sorted(touch.customer_id for touch in due)
