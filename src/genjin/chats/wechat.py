"""WeChat as it is copied, and as the telephone sends it by mail.

Copied: `姓名 2026年3月5日 上午9:12`; from the desktop client `姓名 2026/3/5 9:12:33`. In the record that is
sent by mail the days stand on lines of their own: `—————  2026-03-05  —————`, then `姓名  09:12`.
"""

import re

from genjin.chats.lines import Head, without_marks
from genjin.chats.stamps import DATE, TIME, read_stamp

_DATED = re.compile(
    rf"(?P<sender>\S.{{0,39}}?)[ \t:：]+(?P<date>{DATE})[,，]?[ \t]*(?P<time>{TIME})\s*"
)
_DAY = re.compile(rf"\s*[—–―─-]{{2,}}\s*(?P<date>{DATE})\s*[—–―─-]{{2,}}\s*")
_TIMED = re.compile(rf"(?P<sender>\S.{{0,39}}?)(?P<gap>[ \t]+)(?P<time>{TIME})\s*")
_WIDE = 2
_NAME_NEEDED = re.compile(r"[^\W\d_]")


class Heads:
    """Finds heads line by line; a line with a day holds for the heads below it.

    Such a head has a wide gap before its time, by which it is told from what somebody wrote.
    """

    def __init__(self) -> None:
        self._day: str | None = None

    def head_of(self, line: str) -> Head | None:
        """The head of a message that begins on this line, or None for a line that goes on."""
        plain = without_marks(line).rstrip()
        if day := _DAY.fullmatch(plain):
            # Empty, and by nobody: it ends the message above it.
            self._day = day["date"]
            stamp = read_stamp(day["date"], "00:00")
            return None if stamp is None else Head(stamp, None, "")
        found = _DATED.fullmatch(plain)
        if found is not None:
            return _head(found["sender"], found["date"], found["time"])
        timed = _TIMED.fullmatch(plain) if self._day is not None else None
        if self._day is not None and timed is not None and len(timed["gap"]) >= _WIDE:
            return _head(timed["sender"], self._day, timed["time"])
        return None


def _head(sender: str, date: str, time: str) -> Head | None:
    stamp = read_stamp(date, time)
    if stamp is None or not _NAME_NEEDED.search(sender):
        return None
    return Head(stamp, sender.strip(), "")
