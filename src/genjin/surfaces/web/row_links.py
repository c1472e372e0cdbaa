"""Addresses that open the rows behind a figure: short, whatever the number of rows.

Rows of one segment are written together, runs of lines as ranges: `s1:4-9.12`. An address holds
at most `MOST_ROWS` rows; the full count travels beside them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from urllib.parse import quote, urlencode

MOST_ROWS = 200
_ROW = re.compile(r"^(?P<segment>[\w.-]{1,100}):(?P<line>\d{1,9})$")
_PART = re.compile(r"^(?P<segment>[\w.-]{1,100}):(?P<lines>[\d.-]{1,4000})$")
_MOST_PARTS = 50


def is_trade_row(row_id: str) -> bool:
    """Whether the id names a row of the trade store."""
    return _ROW.match(row_id) is not None


def row_query(rows: Sequence[str], total: int | None = None) -> str:
    """The query that opens the rows, which may be the newest of a larger `total` (0: not known)."""
    by_segment: dict[str, list[int]] = {}
    for row in rows[:MOST_ROWS]:
        if match := _ROW.match(row):
            by_segment.setdefault(match["segment"], []).append(int(match["line"]))
    # What a segment and its lines are written in needs no escape but the colon between them.
    parts = [f"rows={quote(name)}%3A{_as_ranges(lines)}" for name, lines in by_segment.items()]
    return "&".join([*parts, f"total={len(rows) if total is None else total}"])


def parse_row_query(parts: Iterable[str]) -> list[str]:
    """The ids in a query that `row_query` wrote; anything else in it is left out."""
    found: list[str] = []
    for part in list(parts)[:_MOST_PARTS]:
        match = _PART.match(part)
        if match is None:
            continue
        for run in match["lines"].split("."):
            first, _, last = run.partition("-")
            if not first.isdigit() or not (last or first).isdigit():
                continue
            stop = min(int(last or first), int(first) + MOST_ROWS)
            found += [f"{match['segment']}:{line}" for line in range(int(first), stop + 1)]
    return found[:MOST_ROWS]


def query_with(query: Mapping[str, Sequence[str]], **changed: str) -> str:
    """The query with some values changed; an empty value drops the name."""
    kept = {name: list(values) for name, values in query.items() if name not in changed}
    kept |= {name: [value] for name, value in changed.items() if value}
    return urlencode(kept, doseq=True)


def _as_ranges(lines: list[int]) -> str:
    lines = sorted(set(lines))
    starts = [lines[0]] + [b for a, b in pairwise(lines) if b != a + 1]
    ends = [a for a, b in pairwise(lines) if b != a + 1] + [lines[-1]]
    return ".".join(
        str(first) if first == last else f"{first}-{last}"
        for first, last in zip(starts, ends, strict=True)
    )
