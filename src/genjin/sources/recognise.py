"""Which layout a file has: found by the headers of its columns, wherever they stand."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.sheet import MAX_COLUMNS, Row, Sheet
from genjin.sources.headers import header_key
from genjin.sources.layout import Headers, Layout, Origin

_BANNER_LINES = 40
_MIN_HEADERS = 3
_MIN_GROUPS = 2
_SHOWN_HEADERS = 12
_PREFERRED: dict[Origin, int] = {"shipped": 2, "own": 1, "proposed": 0}


@dataclass(frozen=True, slots=True)
class Recognised:
    """A layout, the sheet that has it, its header line (1 is the first) and the printed headers."""

    layout: Layout
    sheet: Sheet
    header_line: int
    headers: tuple[str, ...]

    def positions(self, headers: Headers) -> tuple[int, ...]:
        """Where the headers stand, in the order asked for; absent ones are left out.

        A header that the file has twice has both places, from left to right.
        """
        keys = [header_key(header) for header in self.headers]
        return tuple(
            position
            for asked in dict.fromkeys(header_key(header) for header in headers)
            for position, key in enumerate(keys)
            if key == asked
        )


def repeated_headers(found: Recognised) -> list[Problem]:
    """The headers that the layout reads and that stand over several columns of the file."""
    keys = [header_key(header) for header in found.headers]
    known = _known(found.layout)
    return [
        Problem(
            "problem-import-header-twice",
            {"count": keys.count(key)},
            row=found.header_line,
            value=header,
        )
        for at, (key, header) in enumerate(zip(keys, found.headers, strict=True))
        if key in known and keys.count(key) > 1 and keys.index(key) == at
    ]


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may be the headers of a sheet; `keys` are the headers as they are compared.

    They stand in the lines from `first_line` to `line`, which are one line or two.
    """

    sheet: Sheet
    first_line: int
    line: int
    headers: tuple[str, ...]
    keys: frozenset[str]


def recognise(sheets: Sequence[Sheet], layouts: Iterable[Layout], file: str) -> Recognised:
    """The layout that fits a sheet of the file, as `find_recognised` finds it.

    Raises UnusableInputError where no layout fits, with the headers that were seen and the
    layouts that came nearest, where it is no table at all, or where nothing is under the headers.
    """
    layouts = tuple(layouts)
    found = find_recognised(sheets, layouts, file)
    if found is None:
        raise UnusableInputError(unknown_layout(sheets, layouts, file))
    return found


def find_recognised(
    sheets: Sequence[Sheet], layouts: Iterable[Layout], file: str
) -> Recognised | None:
    """The layout that fits a sheet of the file; of several, the one that knows most headers.

    Of two that know as many, the shipped one; a proposed one only where no other fits. None where
    none fits. Raises UnusableInputError where there is no line of headers or nothing under it.
    """
    candidates = header_lines(sheets)
    if not candidates:
        raise UnusableInputError(_too_few_headers(sheets, file))
    fitting = [
        (_preference(layout, len(_known(layout) & candidate.keys)), layout, candidate)
        for layout in layouts
        for candidate in candidates
        if _fits(layout, candidate)
    ]
    if not fitting:
        return None
    _, layout, found = max(fitting, key=lambda item: item[0])
    check_has_rows(found, file)
    return Recognised(layout, found.sheet, found.line, found.headers)


@dataclass(frozen=True, slots=True)
class OtherSheets:
    """The sheets of a file beside the one that was recognised, as far as they look like tables.

    `alike` have the same layout and rows; `unread` are the names of those of another one.
    """

    alike: tuple[Recognised, ...] = ()
    unread: tuple[str, ...] = ()


def other_sheets(found: Recognised, sheets: Sequence[Sheet]) -> OtherSheets:
    """What the other sheets of the file hold."""
    alike, unread = [], []
    for sheet in sheets:
        tables = [each for each in _header_lines(sheet) if _has_rows(each)]
        if sheet is found.sheet or not tables:
            continue
        fitting = [each for each in tables if _fits(found.layout, each)]
        if fitting:
            best = max(fitting, key=lambda each: len(_known(found.layout) & each.keys))
            alike.append(Recognised(found.layout, sheet, best.line, best.headers))
        else:
            unread.append(sheet.name)
    return OtherSheets(tuple(alike), tuple(unread))


def check_has_rows(table: Candidate, file: str) -> None:
    """Raise UnusableInputError if nothing stands under the headers."""
    if not _has_rows(table):
        raise UnusableInputError(Problem("problem-import-header-only", file=file))


def _has_rows(table: Candidate) -> bool:
    return any(_filled(row) for row in islice(table.sheet.rows(), table.line, None))


def header_lines(sheets: Sequence[Sheet]) -> list[Candidate]:
    """The lines that may be headers, sheet by sheet."""
    return [candidate for sheet in sheets for candidate in _header_lines(sheet)]


def _preference(layout: Layout, known_headers: int) -> tuple[bool, int, int]:
    return (layout.origin != "proposed", known_headers, _PREFERRED[layout.origin])


def _header_lines(sheet: Sheet) -> list[Candidate]:
    """The lines that may be headers, each alone, and together with the line above it."""
    found = []
    above: tuple[str, ...] = ()
    for line, row in enumerate(islice(sheet.rows(), _BANNER_LINES), start=1):
        headers = tuple(str(cell).strip() for cell in row[:MAX_COLUMNS])
        if sum(isinstance(cell, str) and bool(cell.strip()) for cell in row) >= _MIN_HEADERS:
            printed = {headers: line}
            for two in _on_two_lines(above, headers):
                printed.setdefault(two, line - 1)
            for one, first_line in printed.items():
                keys = frozenset(map(header_key, one)) - {""}
                if len(keys) >= _MIN_HEADERS:
                    found.append(Candidate(sheet, first_line, line, one, keys))
        above = headers
    return found


def _on_two_lines(upper: tuple[str, ...], lower: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """What headers that take two lines may say.

    Mostly the lower line says what a column is, unless its cell is blank because the upper one's is
    as high as both. Where the lower line says the same of several columns ("Name", "Country",
    "Name"), the upper one says whose name it is, over all columns up to its next cell.
    """
    yield tuple(low or high for low, high in zip_longest(lower, upper, fillvalue=""))
    filled = [cell for cell in lower if cell]
    repeats = len(set(map(header_key, filled))) < len(filled)
    if not repeats or sum(map(bool, upper)) < _MIN_GROUPS or not all(map(_has_words, filled)):
        return
    joined, group = [], ""
    for low, high in zip_longest(lower, upper, fillvalue=""):
        if high:
            group = high if low else ""
        joined.append(f"{group} {low}".strip() if low and group != low else low or high)
    yield tuple(joined)


def _has_words(cell: str) -> bool:
    """Whether it may be a header: figures, dates and codes hold digits for the most part."""
    return sum(map(str.isalpha, cell)) > sum(map(str.isdigit, cell))


def _filled(row: Row) -> bool:
    return any(str(cell).strip() for cell in row)


def _known(layout: Layout) -> frozenset[str]:
    return frozenset(header_key(header) for header in layout.known_headers())


def _fits(layout: Layout, candidate: Candidate) -> bool:
    return not _lacking(layout, candidate) and not _is_excluded(layout, candidate)


def _is_excluded(layout: Layout, candidate: Candidate) -> bool:
    return any(header_key(header) in candidate.keys for header in layout.excludes)


def _lacking(layout: Layout, candidate: Candidate) -> list[str]:
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


def unknown_layout(
    sheets: Sequence[Sheet],
    layouts: Iterable[Layout],
    file: str,
    table: Candidate | None = None,
) -> Problem:
    """That no layout fits: the headers that were seen and where, and the layout that came nearest.

    `table` are the headers, if somebody knows; else the widest line counts as such.
    """
    candidates = header_lines(sheets)
    nearest_layout, best = min(
        ((layout, candidate) for layout in layouts for candidate in candidates),
        key=lambda pair: (
            _is_excluded(*pair),
            len(_lacking(*pair)) / len(pair[0].requires),
            -len(_known(pair[0]) & pair[1].keys),
        ),
    )
    seen = table or max(candidates, key=lambda candidate: len(candidate.keys))
    shown = [header for header in seen.headers if header][:_SHOWN_HEADERS]
    return Problem(
        "problem-import-layout-unknown",
        {
            "headers": ", ".join(header[:40] for header in shown),
            "lines": seen.line - seen.first_line + 1,
            "first": seen.first_line,
            "last": seen.line,
            "nearest": nearest_layout.id,
            "lacking": ", ".join(_lacking(nearest_layout, best)) or "–",
        },
        file=file,
        row=seen.line,
    )
