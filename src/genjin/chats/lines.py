"""The lines of a chat: heads with who and when, each with the lines below it up to the next."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from genjin.chats.stamps import Stamp

_DIRECTION_MARKS = re.compile("[\u200e\u202a-\u202e\u2066-\u2069\ufeff]")
_NARROW_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " ", "\u3000": " "})


@dataclass(frozen=True, slots=True)
class Head:
    """The first line of a message. `sender` is None on a line of the program's own."""

    stamp: Stamp
    sender: str | None
    first: str


@dataclass(frozen=True, slots=True)
class Block:
    """A head with the text of its message. `row` is the head's line, counted from 1."""

    head: Head
    text: str
    row: int


def without_marks(text: str) -> str:
    """The text without the invisible marks that set its direction, and with ordinary spaces."""
    return _DIRECTION_MARKS.sub("", text).translate(_NARROW_SPACES)


def blocks_of(
    lines: Iterable[str], head_of: Callable[[str], Head | None]
) -> tuple[list[Block], list[int]]:
    """The messages of a text, and the rows of lines before the first that belong to none."""
    blocks: list[Block] = []
    stray: list[int] = []
    head: Head | None = None
    row, text = 0, []  # type: tuple[int, list[str]]
    for number, line in enumerate(lines, start=1):
        found = head_of(line)
        if found is not None:
            if head is not None:
                blocks.append(Block(head, "\n".join(text).strip(), row))
            head, row, text = found, number, [found.first]
        elif head is not None:
            text.append(line)
        elif line.strip():
            stray.append(number)
    if head is not None:
        blocks.append(Block(head, "\n".join(text).strip(), row))
    return blocks, stray
