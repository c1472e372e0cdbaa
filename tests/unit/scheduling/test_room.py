"""How many customers a person follows at a time, and who waits."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.scheduling.planned import NotFollowedState
from genjin.scheduling.room import Standing, line_of, standing_of, waiting_for_room
from genjin.scheduling.value import lasting_value, value_of
from tests.unit.scheduling.situations import GERMAN, THURSDAY, plan, touch

STANDINGS = st.lists(
    st.tuples(st.none() | st.sampled_from([0.5, 1.0, 1.5, 3.0, 4.2]), st.booleans()), max_size=14
).map(
    lambda drawn: [
        Standing(n + 1, worth, keeps_room=keeps and worth is not None)
        for n, (worth, keeps) in enumerate(drawn)
    ]
)


@given(STANDINGS, st.integers(0, 15))
def test_those_who_are_followed_are_the_kept_ones_and_the_most_valuable_of_the_others(
    standings: list[Standing], limit: int
):
    line = line_of(standings, limit)
    taking = [each for each in standings if each.worth is not None]
    followed = {each.customer_id for each in taking if line is None or line.has_room_for(each)}
    # By brute force: everyone who keeps his room, then one by one while there is room.
    expected = {each.customer_id for each in taking if each.keeps_room}
    for each in sorted(taking, key=lambda each: (-(each.worth or 0), each.customer_id)):
        if not each.keeps_room and len(expected) < limit:
            expected.add(each.customer_id)
    assert followed == expected


@given(STANDINGS, st.integers(0, 15), st.randoms())
def test_the_order_in_which_customers_are_looked_at_changes_nothing(
    standings: list[Standing], limit: int, random
):
    shuffled = list(standings)
    random.shuffle(shuffled)
    assert line_of(shuffled, limit) == line_of(standings, limit)


@pytest.mark.parametrize("grade", ["key", "sample", "a", "prospect"])
def test_the_worth_of_a_place_has_nothing_to_do_with_the_day(grade: str):
    since = THURSDAY - timedelta(days=200)
    new = replace(GERMAN, grade=grade, touches=(), followed_since=since)
    early, late = (touch(new, now).factors for now in (since, THURSDAY))
    assert lasting_value(early) == lasting_value(late)
    assert value_of(late) > lasting_value(late)


def test_key_accounts_business_under_way_and_a_person_s_word_always_have_room():
    def keeps(grade: str, *, has_business: bool = False, is_by_hand: bool = False, **more) -> bool:
        his = replace(GERMAN, grade=grade, **more)
        standing = standing_of(his, plan(his), has_business=has_business, is_by_hand=is_by_hand)
        return standing.keeps_room

    assert keeps("key")
    assert not keeps("a")
    assert keeps("a", has_business=True)
    assert keeps("a", is_by_hand=True)
    asked = THURSDAY - timedelta(hours=2)
    assert keeps("a", inquired_at=asked, inquiry_id="q1", inquiry_answered=False)


def test_who_waits_is_told_what_would_bring_him_back():
    his = touch(replace(GERMAN, grade="prospect"))
    line = line_of([Standing(1, 3.0), Standing(2, 0.6)], 1)
    assert line is not None
    waiting = waiting_for_room(his, line, 0.6)
    assert waiting.state is NotFollowedState.NO_ROOM
    assert [reason.id for reason in waiting.revives] == [
        "reason-revives-room",
        "reason-revives-worth",
        "reason-revives-by-hand",
    ]
