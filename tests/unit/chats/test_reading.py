"""Chats as the programs print them: every form, every clock, and dates that are asked, not guessed."""

import string
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.chats.message import DateOrder
from genjin.chats.reading import read_chat
from genjin.playbook.channels import Channel

TODAY = date(2026, 5, 20)
NARROW = "\u202f"
LEFT_TO_RIGHT = "\u200e"


def said(text: str, **options) -> list[tuple[str, str, str]]:
    chat = read_chat(text, today=TODAY, **options)
    return [(each.sender, f"{each.at:%Y-%m-%d %H:%M}", each.text) for each in chat.messages]


@pytest.mark.parametrize(
    "line",
    [
        "[2026/3/25, 09:12:33] Ana: Precio?",
        f"{LEFT_TO_RIGHT}[25/03/2026, 9:12:33{NARROW}AM] Ana: Precio?",
        "[2026/3/25 上午9:12:33] Ana: Precio?",
        "[25.03.26, 09:12:33] Ana: Precio?",
        "[26. 3. 25. 오전 9:12:33] Ana: Precio?",
        "25/03/2026, 09:12 - Ana: Precio?",
        f"3/25/26, 9:12{NARROW}AM - Ana: Precio?",
        "25/3/26 9:12 a. m. - Ana: Precio?",
        "2026/3/25 上午9:12 - Ana: Precio?",
        "2026-03-25 09:12 - Ana: Precio?",
        "Ana 2026年3月25日 上午9:12\nPrecio?",
        "Ana 2026/3/25 9:12:33\nPrecio?",
        "Ana 03-25 09:12:33\nPrecio?",
        "Ana 3月25日 早上9:12\nPrecio?",
        "—————  2026-03-25  —————\n\n\nAna  09:12\n\nPrecio?",
    ],
)
def test_each_form_of_a_message_gives_the_same(line: str):
    assert said(line) == [("Ana", "2026-03-25 09:12", "Precio?")]


@pytest.mark.parametrize(
    ("printed", "hour"),
    [
        ("12:30 AM", 0), ("12:30 PM", 12), ("1:30 p.m.", 13), ("21:30", 21), ("上午12:30", 0),
        ("中午12:30", 12), ("中午11:30", 11), ("中午1:30", 13), ("下午1:30", 13), ("晚上9:30", 21),
        ("凌晨12:30", 0),
    ],
)  # fmt: skip
def test_both_clocks_are_read(printed: str, hour: int):
    chat = read_chat(f"2026/3/25 {printed} - Ana: ok", today=TODAY)
    assert (chat.messages[0].at.hour, chat.messages[0].at.minute) == (hour, 30)


def test_a_message_goes_on_until_the_next_begins():
    text = "25/03/2026, 09:12 - Ana: one\n\ntwo: 12:30\n25/03/2026, 09:13 - Chen: three"
    assert [each[2] for each in said(text)] == ["one\n\ntwo: 12:30", "three"]


def test_lines_of_the_program_are_left_out_and_pictures_are_not():
    text = (
        "25/03/2026, 09:10 - Messages are end-to-end encrypted. Tap to learn: more\n"
        "25/03/2026, 09:11 - Ana created group “Lamps: Lima”\n"
        "25/03/2026, 09:12 - Ana: <Media omitted>\n"
        f"[25/03/2026, 09:13:00] Ana: {LEFT_TO_RIGHT}Missed voice call\n"
        f"[25/03/2026, 09:14:00] Ana: {LEFT_TO_RIGHT}image omitted\n"
    )
    chat = read_chat(text, today=TODAY)
    assert [each.text for each in chat.messages] == ["<Media omitted>", "image omitted"]
    assert chat.notices == 3


def test_one_telling_date_decides_for_the_whole_chat():
    text = "05/03/2026, 09:12 - Ana: a\n13/03/2026, 09:12 - Ana: b"
    assert [each[1][:10] for each in said(text)] == ["2026-03-05", "2026-03-13"]


def test_a_chat_that_would_run_backwards_is_read_the_other_way():
    text = "01/02/2026, 09:12 - Ana: a\n02/01/2026, 09:12 - Ana: b"
    assert [each[1][:10] for each in said(text)] == ["2026-01-02", "2026-02-01"]


def test_a_day_to_come_is_no_way_to_read_a_date():
    assert said("05/10/2026, 09:12 - Ana: a") == [("Ana", "2026-05-10 09:12", "a")]


def test_dates_that_nothing_decides_are_asked_for_and_read_as_said():
    text = "05/03/2026, 09:12 - Ana: a"
    chat = read_chat(text, today=TODAY)
    assert chat.messages == ()
    assert chat.printed_date == "05/03/2026"
    assert [(each.order, each.first) for each in chat.asks] == [
        (DateOrder.DMY, date(2026, 3, 5)),
        (DateOrder.MDY, date(2026, 5, 3)),
    ]
    assert said(text, order=DateOrder.MDY) == [("Ana", "2026-05-03 09:12", "a")]


def test_dates_that_read_alike_both_ways_are_not_asked_for():
    assert said("05/05/2026, 09:12 - Ana: a") == [("Ana", "2026-05-05 09:12", "a")]


def test_what_can_not_be_read_is_named_by_its_line():
    text = "Chat with Ana\n25/03/2026, 09:12 - Ana: a\n31/02/2026, 09:12 - Ana: b\n"
    chat = read_chat(text, today=TODAY, file="a.txt")
    assert [(each.id, each.file, each.row) for each in chat.problems] == [
        ("problem-chat-before-first", "a.txt", 1),
        ("problem-chat-date", "a.txt", 3),
    ]
    assert len(chat.messages) == 1


@pytest.mark.parametrize("text", ["", "hello\nthere", "Chen:\nhello", "2026-03-05"])
def test_a_text_that_is_no_chat_is_refused(text: str):
    chat = read_chat(text, today=TODAY)
    assert chat.messages == ()
    assert [each.id for each in chat.problems] == ["problem-chat-unknown"]


_NAMES = st.text(string.ascii_letters + "éñ王伟", min_size=1, max_size=12)
_WORDS = (
    st.text(string.ascii_letters + string.digits + " 价格?!،", min_size=1, max_size=40)
    .map(str.strip)
    .filter(bool)
)
_MOMENTS = st.datetimes(datetime(2025, 1, 1), datetime(2026, 5, 20))  # noqa: DTZ001 - a telephone's clock
_FORMS = {
    "ios": (Channel.WHATSAPP, "[{at:%Y}/{at.month}/{at.day}, {at:%H:%M:%S}] {who}: {text}"),
    "android": (Channel.WHATSAPP, "{at:%d/%m/%Y}, {at:%H:%M} - {who}: {text}"),
    "american": (
        Channel.WHATSAPP,
        "{at.month}/{at.day}/{at:%y}, {at:%I:%M} {at:%p} - {who}: {text}",
    ),
    "wechat": (Channel.WECHAT, "{who} {at:%Y}年{at.month}月{at.day}日 {at:%H:%M}\n{text}\n"),
    "desktop": (Channel.WECHAT, "{who} {at:%Y}/{at.month}/{at.day} {at:%H:%M:%S}\n{text}\n"),
}


@given(
    st.sampled_from(sorted(_FORMS)),
    st.lists(st.tuples(_MOMENTS, _NAMES, _WORDS), min_size=1, max_size=12),
)
def test_what_was_written_is_read_back_or_its_dates_are_asked_for(form, messages):
    channel, pattern = _FORMS[form]
    messages.sort(key=lambda each: each[0])
    text = "\n".join(pattern.format(at=at, who=who, text=words) for at, who, words in messages)
    chat = read_chat(text, today=TODAY)
    assert chat.channel == channel
    if chat.asks:
        assert form in ("android", "american")
        order = DateOrder.DMY if form == "android" else DateOrder.MDY
        assert order in {each.order for each in chat.asks}
        chat = read_chat(text, today=TODAY, order=order)
    assert [(each.at.replace(second=0), each.sender, each.text) for each in chat.messages] == [
        (at.replace(second=0, microsecond=0), who, words) for at, who, words in messages
    ]


@given(st.text(max_size=300))
def test_no_text_whatever_breaks_the_reader(text):
    chat = read_chat(text, today=TODAY)
    for message in chat.messages:
        assert message.text
        assert message.sender
        assert message.at.date() <= TODAY + timedelta(days=1)
