"""An hour of one side is one touch, nothing of what was written is lost, and it is known again."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from genjin.chats.exchanges import Side, exchanges, marked
from genjin.chats.message import Message

NOON = datetime(2026, 3, 5, 12, 0)  # noqa: DTZ001 - a telephone's clock
SIDES = {"Chen": Side.US, "Ana": Side.BUYER, "Group": Side.NEITHER}


def chat(*said: tuple[int, str, str]) -> list[Message]:
    return [
        Message(who, NOON + timedelta(minutes=minute), text, row)
        for row, (minute, who, text) in enumerate(said, start=1)
    ]


def made(messages: list[Message], longest: int = 1000):
    return exchanges(marked(messages, SIDES), SIDES, longest=longest)


def test_what_one_side_writes_within_an_hour_is_one_touch():
    found = made(chat((0, "Chen", "a"), (1, "Ana", "b"), (2, "Chen", "c"), (60, "Chen", "d")))
    assert [(each.is_ours, each.text) for each in found] == [
        (False, "b"),
        (True, "12:00 a\n12:02 c"),
        (True, "d"),
    ]


def test_the_side_that_had_the_last_word_comes_last():
    found = made(chat((0, "Ana", "price?"), (5, "Chen", "3.20"), (20, "Ana", "and for 500?")))
    assert [each.is_ours for each in found] == [True, False]
    assert found[-1].at == NOON + timedelta(minutes=20)


def test_a_sender_who_is_left_out_is_left_out():
    assert made(chat((0, "Group", "hello"))) == []


def test_several_people_of_one_side_are_named():
    sides = dict.fromkeys(("Ana", "Luis"), Side.BUYER)
    messages = chat((0, "Ana", "a"), (1, "Luis", "b"))
    (found,) = exchanges(marked(messages, sides), sides, longest=1000)
    assert found.text == "12:00 Ana: a\n12:01 Luis: b"


def test_a_message_is_known_again_by_another_name_and_twice_the_same_is_two():
    first = marked(chat((0, "Ana", "ok"), (0, "Ana", "ok")), SIDES)
    again = marked(chat((0, "+51 999", "ok"), (0, "+51 999", " ok ")), {"+51 999": Side.BUYER})
    assert len({each.mark for each in first}) == 2
    assert [each.mark for each in first] == [each.mark for each in again]


_SAID = st.lists(
    st.tuples(st.integers(0, 600), st.sampled_from(sorted(SIDES)), st.text("ab ", min_size=1)),
    max_size=30,
)


@given(_SAID, st.integers(10, 60))
def test_every_message_is_in_touches_of_its_side_that_are_short_enough(said, longest):
    messages = chat(*sorted(said))
    found = made(messages, longest)
    for each in found:
        assert len(each.text) <= longest or len(each.told) == 1
        assert {SIDES[name] for name in each.senders} == {"us" if each.is_ours else "buyer"}
        times = [told.message.at for told in each.told]
        assert max(times) - min(times) < timedelta(hours=1)
    kept = {told.mark for each in found for told in each.told}
    assert kept == {each.mark for each in marked(messages, SIDES)}
    assert [each.at for each in found] == sorted(each.at for each in found)
