"""The file of a chat: text in any encoding, WhatsApp's archive, and what is neither."""

import io
import zipfile

from genjin.chats.file import chat_text
from genjin.kernel.problem import Problem

CHAT = "2026/3/25 上午9:12 - 王伟: 你好，报价收到了吗？请确认数量和交期。"


def archive(**members: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as opened:
        for name, text in members.items():
            opened.writestr(name, text)
    return made.getvalue()


def test_text_is_read_in_the_encodings_of_both_sides():
    for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
        assert chat_text((CHAT * 5).encode(encoding), "a.txt") == CHAT * 5


def test_the_archive_gives_its_chat_and_not_the_letter_beside_it():
    packed = archive(**{"IMG-1.jpg": "x", "letter.txt": "x" * 9000, "_chat.txt": CHAT})
    assert chat_text(packed, "a.zip") == CHAT


def test_what_is_no_chat_says_so():
    for content, problem in (
        (archive(**{"IMG-1.jpg": "x"}), "problem-chat-archive-empty"),
        (archive(**{"_chat.txt": CHAT * 9})[:-30] + b"PK\x05\x06" + b"\0" * 18, None),
        (b"x" * 20_000_001, "problem-chat-too-large"),
    ):
        found = chat_text(content, "a.zip")
        if problem is not None:
            assert isinstance(found, Problem)
            assert found.id == problem
