"""Read a chat, whichever program it comes from."""

from datetime import date

from genjin.chats import whatsapp
from genjin.chats.lines import Block, blocks_of, without_marks
from genjin.chats.message import Chat, DateOrder, Message
from genjin.chats.stamps import at_of, date_choices
from genjin.chats.wechat import Heads
from genjin.kernel.problem import Problem
from genjin.playbook.channels import Channel

_MOST_PROBLEMS = 50


def read_chat(
    text: str, *, today: date, order: DateOrder | None = None, file: str | None = None
) -> Chat:
    """The messages of a text that was exported or copied.

    `order` is how a person said that its dates are written; without it the whole text decides, and
    where it doesn't, the chat asks. `today` is the reader's own day: nothing is dated after it.
    What belongs to no message is a problem, by its line.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    of_whatsapp, of_wechat = blocks_of(lines, whatsapp.head_of), blocks_of(lines, Heads().head_of)
    is_whatsapp = len(of_whatsapp[0]) >= len(of_wechat[0])
    channel = Channel.WHATSAPP if is_whatsapp else Channel.WECHAT
    blocks, stray = of_whatsapp if is_whatsapp else of_wechat
    said = [block for block in blocks if block.head.sender is not None]
    if not said:
        return Chat(channel, (), (Problem("problem-chat-unknown", file=file),))
    choices = date_choices([block.head.stamp for block in said], today)
    if order is None and len(choices) > 1:
        return Chat(channel, (), (), choices, said[0].head.stamp.printed_date)
    chosen = order or (choices[0].order if choices else DateOrder.YMD)
    problems = [Problem("problem-chat-before-first", file=file, row=row) for row in stray]
    messages: list[Message] = []
    for block in said:
        read = _message(block, chosen, today, file)
        if isinstance(read, Problem):
            problems.append(read)
        else:
            messages.append(read)
    notices = sum(block.head.sender is None and bool(block.text) for block in blocks)
    return Chat(channel, tuple(messages), tuple(problems[:_MOST_PROBLEMS]), notices=notices)


def _message(block: Block, order: DateOrder, today: date, file: str | None) -> Message | Problem:
    stamp = block.head.stamp
    at = at_of(stamp, order, today)
    if at is None:
        return Problem("problem-chat-date", file=file, row=block.row, value=stamp.printed_date)
    text = without_marks(block.text).strip()
    if not text:
        return Problem("problem-chat-nothing-said", file=file, row=block.row)
    return Message(block.head.sender or "", at, text, block.row)
