"""`genjin chat import`: who is who is said once, a dry run writes nothing, twice is once."""

from tests.surfaces.conftest import NOW, Terminal

CHAT = """[2026/3/4, 15:02:11] Lily Chen: The samples left today
[2026/3/4, 21:40:02] Ana: Gracias!
"""


def test_a_chat_comes_in_by_the_command_line(book: Terminal, tmp_path):
    file = tmp_path / "_chat.txt"
    file.write_text(CHAT, encoding="utf-8")
    given = ("chat", "import", file, "--customer", "K", "--now", NOW, "--lang", "en")
    unsaid = book(*given)
    assert unsaid.code == 2
    assert "Lily Chen" in unsaid.err
    wrong = book(*given, "--me", "Lily")
    assert wrong.code == 2
    assert "Lily Chen, Ana" in wrong.err
    looked = book(*given, "--me", "Lily Chen", "--dry-run", "--json").document
    assert [each["direction"] for each in looked["touches"]] == ["out", "in"]
    assert looked["touches"][1]["at"] == "2026-03-04T21:40:02+08:00"
    done = book(*given, "--me", "Lily Chen", "--json").document
    assert len(done["touch_ids"]) == 2
    assert done["next"]["purpose"] == "answer_reply"
    again = book(*given)
    assert again.code == 0
    assert "2 of them known already; 0 touches logged" in again.out
