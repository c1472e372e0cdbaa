"""WhatsApp's export: `[2026/3/5, 09:12:33] Name: text` (iOS), `05/03/2026, 09:12 - Name: text` (Android)."""

import re

from genjin.chats.lines import Head, without_marks
from genjin.chats.stamps import DATE, TIME, read_stamp

_BRACKETS = re.compile(
    rf"\s*\[(?P<date>{DATE})[,،，]?\s*(?P<time>{TIME})\]\s?(?P<rest>.*)", re.DOTALL
)
_DASH = re.compile(rf"\s*(?P<date>{DATE})[,،，]?\s+(?P<time>{TIME})\s[-–]\s(?P<rest>.*)", re.DOTALL)
_NAMED = re.compile(r"(?P<sender>[^:：\n]{1,80}): ?(?P<text>.*)", re.DOTALL)

# iOS puts a mark of direction before what the program wrote itself; a picture is a message still.
_PROGRAM_MARK = "\u200e"
_MEDIA = re.compile(
    r"omitted|attached|omitid|adjunt|omess|allegat|ausgelassen|angehängt|absent|joint|anexad"
    r"|忽略|省略|附件|\.(?:jpe?g|png|webp|opus|mp4|pdf|docx?|xlsx?|vcf)\b",
    re.IGNORECASE,
)
# What the program says on lines that look as if somebody had written them.
_NOTICES = re.compile(
    r"end-to-end encrypted|端到端加密|端对端加密|cifrados? de extremo a extremo"
    r"|criptografi?a de ponta a ponta|chiffrés? de bout en bout|Ende-zu-Ende",
    re.IGNORECASE,
)
_EVENTS = re.compile(
    r"\b(?:created (?:this )?group|changed (?:the|this|their)|security code|joined using)\b"
    r"|\badded\b|创建了|修改了|更改了",
    re.IGNORECASE,
)


def head_of(line: str) -> Head | None:
    """The head of a message that begins on this line, or None for a line that goes on."""
    found = _BRACKETS.match(without_marks(line)) or _DASH.match(without_marks(line))
    if found is None:
        return None
    stamp = read_stamp(found["date"], found["time"])
    if stamp is None:
        return None
    named = _NAMED.match(found["rest"])
    if named is None or _NOTICES.search(found["rest"]) or _EVENTS.search(named["sender"]):
        return Head(stamp, None, found["rest"])
    if _was_marked(line) and not _MEDIA.search(named["text"]):
        return Head(stamp, None, named["text"])
    return Head(stamp, named["sender"].strip(" ~"), named["text"])


def _was_marked(line: str) -> bool:
    _, _, after_name = line.partition(": ")
    return after_name.startswith(_PROGRAM_MARK)
