"""Which layout a file has: found by the headers of its columns, wherever they stand."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.sheet import MAX_COLUMNS, Row, Sheet
from genjin.sources.headers import header_key
from genjin.sources.layout import Headers, Layout

_BANNER_LINES = 40
_MIN_HEADERS = 3
_SHOWN_HEADERS = 12


@dataclass(frozen=True, slots=True)
class Recognised:
    """A layout, the sheet that has it, its header line (1 is the first) and the printed headers."""

    layout: Layout
    sheet: Sheet
    header_line: int
    headers: tuple[str, ...]

    def positions(self, headers: Headers) -> tuple[int, ...]:
        """Where the headers stand, in the order asked for; absent ones are left out."""
        keys = [header_key(header) for header in self.headers]
        asked = (header_key(header) for header in headers)
        return tuple(keys.index(key) for key in asked if key in keys)


@dataclass(frozen=True, slots=True)
class _Candidate:
    sheet: Sheet
    line: int
    headers: tuple[str, ...]
    keys: frozenset[str]


def recognise(sheets: Sequence[Sheet], layouts: Iterable[Layout], file: str) -> Recognised:
    """The layout that fits a sheet of the file; of several, the one that knows most headers.

    Raises UnusableInputError where no layout fits, with the headers that were seen and the
    layouts that came nearest, where it is no table at all, or where nothing is under the headers.
    """
    candidates = [candidate for sheet in sheets for candidate in _header_lines(sheet)]
    if not candidates:
        raise UnusableInputError(_too_few_headers(sheets, file))
    layouts = tuple(layouts)
    fitting = [
        (len(_known(layout) & candidate.keys), layout, candidate)
        for layout in layouts
        for candidate in candidates
        if _fits(layout, candidate)
    ]
    if not fitting:
        raise UnusableInputError(_unknown(candidates, layouts, file))
    _, layout, found = max(fitting, key=lambda item: item[0])
    if not any(_filled(row) for row in islice(found.sheet.rows(), found.line, None)):
        raise UnusableInputError(Problem("problem-import-header-only", file=file))
    return Recognised(layout, found.sheet, found.line, found.headers)


def _header_lines(sheet: Sheet) -> list[_Candidate]:
    found = []
    for line, row in enumerate(islice(sheet.rows(), _BANNER_LINES), start=1):
        headers = tuple(str(cell).strip() for cell in row[:MAX_COLUMNS])
        keys = frozenset(header_key(header) for header in headers) - {""}
        if (
            len(keys) >= _MIN_HEADERS
            and sum(isinstance(cell, str) and bool(cell.strip()) for cell in row) >= _MIN_HEADERS
        ):
            found.append(_Candidate(sheet, line, headers, keys))
    return found


def _filled(row: Row) -> bool:
    return any(str(cell).strip() for cell in row)


def _known(layout: Layout) -> frozenset[str]:
    return frozenset(header_key(header) for header in layout.known_headers())


def _fits(layout: Layout, candidate: _Candidate) -> bool:
    return not _lacking(layout, candidate) and not any(
        header_key(header) in candidate.keys for header in layout.excludes
    )


def _lacking(layout: Layout, candidate: _Candidate) -> list[str]:
    """The required headers that the line doesn't have, by the first alternative."""
    return [
        any_of[0]
        for any_of in layout.requires
        if not any(header_key(header) in candidate.keys for header in any_of)
    ]


def _too_few_headers(sheets: Sequence[Sheet], file: str) -> Problem:
    """A small table of another kind, with its headers; or text that is no table at all."""
    for sheet in sheets:
        lines = [row for row in islice(sheet.rows(), _BANNER_LINES) if _filled(row)]
        headers = [str(cell).strip() for cell in lines[0]] if lines else []
        widths = {len(row) for row in lines}
        if len(headers) > 1 and widths == {len(headers)} and all(headers):
            shown = ", ".join(header[:40] for header in headers)
            return Problem("problem-import-layout-too-small", {"headers": shown}, file=file)
    return Problem("problem-import-no-table", file=file)


def _unknown(candidates: list[_Candidate], layouts: tuple[Layout, ...], file: str) -> Problem:
    nearest_layout, best = min(
        ((layout, candidate) for layout in layouts for candidate in candidates),
        key=lambda pair: len(_lacking(*pair)) / len(pair[0].requires),
    )
    widest = max(candidates, key=lambda candidate: len(candidate.keys))
    shown = [header for header in widest.headers if header][:_SHOWN_HEADERS]
    return Problem(
        "problem-import-layout-unknown",
        {
            "headers": ", ".join(header[:40] for header in shown),
            "nearest": nearest_layout.id,
            "lacking": ", ".join(_lacking(nearest_layout, best)) or "–",
        },
        file=file,
        row=widest.line,
    )
