"""Aligned tables for a terminal, where a Chinese character is two columns wide."""

import unicodedata
from collections.abc import Sequence

_GAP = "  "
WIDEST_CELL = 60


def table(
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    numbers: frozenset[int] = frozenset(),
    widest: int = WIDEST_CELL,
) -> str:
    """The rows under their headers; columns whose position is in `numbers` stand to the right.

    What is wider than `widest` terminal columns is cut short.
    """
    cells = [[_shortened(cell, widest) for cell in row] for row in (headers, *rows)]
    widths = [max(width(row[column]) for row in cells) for column in range(len(headers))]
    lines = [
        _GAP.join(
            _padded(cell, widths[column], to_the_right=column in numbers)
            for column, cell in enumerate(row)
        ).rstrip()
        for row in cells
    ]
    rule = _GAP.join("─" * column for column in widths)
    return "\n".join((lines[0], rule, *lines[1:])) + "\n"


def width(text: str) -> int:
    """How many terminal columns the text takes."""
    return sum(
        0
        if unicodedata.combining(character)
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


def _padded(text: str, columns: int, *, to_the_right: bool) -> str:
    blanks = " " * (columns - width(text))
    return blanks + text if to_the_right else text + blanks


def _shortened(text: str, widest: int) -> str:
    plain = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    if width(plain) <= widest:
        return plain
    while width(plain) > widest - 1:
        plain = plain[:-1]
    return f"{plain}…"
