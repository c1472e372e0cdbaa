"""Whether a text file is so regular that it can be read without looking at each cell first."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

_CHUNK_BYTES = 8 * 1024**2
_EXCELS_NUL = b"_x0000_"
_UNUSUAL_BLANKS = tuple(sign.encode() for sign in ("\u00a0", "\u3000", "\ufeff"))


@dataclass(frozen=True, slots=True)
class RegularText:
    """A file whose lines all end alike. `lines` counts them, the last one included.

    `has_unusual_blanks` where cells may be padded with tabs or other blanks than spaces.
    """

    lines: int
    newline: Literal["\n", "\r\n"]
    has_unusual_blanks: bool


def find_regular_text(path: Path, delimiter: str) -> RegularText | None:
    """How many lines the file has, or None where they end in several ways or hold NUL characters.

    Excel's way to write these counts as well: only who reads cell by cell leaves them out.
    """
    feeds = returns = pairs = 0
    unusual, tabs_pad = False, delimiter != "\t"
    last = b""
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            if b"\x00" in chunk or _EXCELS_NUL in chunk:
                return None
            feeds += chunk.count(b"\n")
            if b"\r" in chunk or last == b"\r":
                returns += chunk.count(b"\r")
                pairs += chunk.count(b"\r\n") + (last == b"\r" and chunk[:1] == b"\n")
            unusual = (
                unusual
                or (tabs_pad and b"\t" in chunk)
                or (not chunk.isascii() and any(_holds(chunk, sign) for sign in _UNUSUAL_BLANKS))
            )
            last = chunk[-1:]
    if returns not in (0, feeds) or pairs != returns:
        return None
    lines = feeds + (last not in (b"\n", b""))
    return RegularText(lines, "\r\n" if returns else "\n", unusual)


def _holds(chunk: bytes, sign: bytes) -> bool:
    # One byte is found twenty times as fast as several, and is rarely there.
    return sign[:1] in chunk and sign in chunk
