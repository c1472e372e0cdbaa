"""A chat comes in once, whoever pastes it and however often, and the plan follows."""

import pytest

from genjin.chats.exchanges import Side
from genjin.chats.message import DateOrder
from genjin.kernel.errors import NotAllowedError, NotFoundError, UnusableInputError
from genjin.stores.records.models import ChatSender, CustomerPlan, Touch
from genjin.workflows.import_chat import import_chat, take_back_chat
from genjin.workflows.log_touch import log_touch
from genjin.workflows.look_at_chat import look_at_chat

FIRST = """[2026/3/4, 15:02:11] Chen Wei: The samples left today
[2026/3/4, 15:03:40] Chen Wei: DHL 1234
[2026/3/4, 21:40:02] +51 999 888 777: Gracias!
"""
LATER = FIRST + "[2026/3/5, 08:10:00] +51 999 888 777: And the price for 500?\n"
SIDES = {"Chen Wei": Side.US, "+51 999 888 777": Side.BUYER}


@pytest.fixture
def customer(owner, enter):
    return enter(owner, "Andes SAC", "PE", contact_name="Ana", whatsapp="999 888 777")


def touches() -> list[tuple[str, str, str]]:
    kept = Touch.objects.filter(undone_at=None).order_by("at")
    return [(each.direction, each.channel, each.note) for each in kept]


def test_a_chat_becomes_touches_and_the_buyers_last_word_asks_for_an_answer(
    home, owner, customer, now
):
    seen = look_at_chat(owner, customer.pk, LATER, now=now, sides={"Chen Wei": Side.US})
    assert not Touch.objects.exists()
    assert (seen.messages, seen.known, len(seen.new)) == (4, 0, 3)
    imported = import_chat(home, owner, customer.pk, LATER, sides={"Chen Wei": Side.US}, now=now)
    assert touches() == [
        ("out", "whatsapp", "15:02 The samples left today\n15:03 DHL 1234"),
        ("in", "whatsapp", "Gracias!"),
        ("in", "whatsapp", "And the price for 500?"),
    ]
    assert imported.next.purpose == "answer_reply"
    last = imported.touches[-1]
    assert last.at.astimezone(owner.zone).isoformat() == "2026-03-05T08:10:00+08:00"
    assert last.contact is not None
    assert last.contact.name == "Ana"


def test_the_same_chat_again_changes_nothing_and_a_longer_one_adds_the_rest(
    home, owner, customer, now
):
    import_chat(home, owner, customer.pk, FIRST, sides=SIDES, now=now)
    again = import_chat(home, owner, customer.pk, FIRST, now=now)
    assert (again.touches, again.seen.known) == ((), 3)
    more = import_chat(home, owner, customer.pk, LATER, now=now)
    assert [touch.note for touch in more.touches] == ["And the price for 500?"]
    other_telephone = (
        "04/03/2026, 15:02 - Me: The samples left today\n13/02/2026, 09:00 - Ana: Hola\n"
    )
    found = look_at_chat(owner, customer.pk, other_telephone, now=now, sides={"Me": Side.US})
    assert (found.messages, found.known) == (2, 1)


def test_who_is_who_is_said_once(home, owner, customer, enter, now):
    with pytest.raises(UnusableInputError) as refused:
        import_chat(home, owner, customer.pk, FIRST, now=now)
    assert refused.value.problem.id == "problem-chat-who"
    assert not ChatSender.objects.exists()
    import_chat(home, owner, customer.pk, FIRST, sides=SIDES, now=now)
    # His own name is his own in every chat; the buyer's is the buyer's in this one.
    other = enter(owner, "Lima SAC", "PE", email="x@lima.pe")
    seen = look_at_chat(owner, other.pk, FIRST, now=now)
    assert [each.side for each in seen.senders] == ["us", None]


def test_dates_that_nothing_decides_are_asked_for(home, owner, customer, now):
    text = "02/03/2026, 15:02 - Chen Wei: Hola\n"
    with pytest.raises(UnusableInputError) as refused:
        import_chat(home, owner, customer.pk, text, sides=SIDES, now=now)
    assert refused.value.problem.id == "problem-chat-dates"
    imported = import_chat(
        home, owner, customer.pk, text, sides=SIDES, order=DateOrder.DMY, now=now
    )
    assert imported.touches[0].at.date().isoformat() == "2026-03-02"


def test_what_is_to_come_is_left_out_and_named(home, owner, customer, now):
    text = FIRST + "[2026/3/5, 23:00:00] Chen Wei: later\n"
    imported = import_chat(home, owner, customer.pk, text, sides=SIDES, now=now)
    assert [(each.id, each.row) for each in imported.seen.problems] == [
        ("problem-chat-in-future", 4)
    ]
    assert len(touches()) == 2


def test_a_chat_is_taken_back_as_a_whole_and_can_come_in_again(home, owner, customer, now):
    log_touch(home, owner, customer.pk, channel="mail", direction="out", now=now)
    before = CustomerPlan.objects.values("due", "phase", "reasons").get(pk=customer.pk)
    imported = import_chat(home, owner, customer.pk, LATER, sides=SIDES, now=now)
    take_back_chat(home, owner, imported.touches[0].pk, now=now)
    assert CustomerPlan.objects.values("due", "phase", "reasons").get(pk=customer.pk) == before
    assert len(touches()) == 1
    again = import_chat(home, owner, customer.pk, LATER, now=now)
    assert [touch.pk for touch in again.touches] == [touch.pk for touch in imported.touches]
    assert len(touches()) == 4


def test_a_touch_that_was_logged_by_hand_is_not_taken_back_as_a_chat(home, owner, customer, now):
    logged = log_touch(home, owner, customer.pk, channel="mail", direction="out", now=now)
    with pytest.raises(NotAllowedError):
        take_back_chat(home, owner, logged.touch.pk, now=now)


def test_a_colleague_neither_looks_nor_imports(home, colleague, customer, now):
    with pytest.raises(NotFoundError):
        look_at_chat(colleague, customer.pk, FIRST, now=now)
    with pytest.raises(NotFoundError):
        import_chat(home, colleague, customer.pk, FIRST, sides=SIDES, now=now)
