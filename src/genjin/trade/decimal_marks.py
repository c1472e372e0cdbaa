"""Which decimal mark a file's figures have, decided by what its columns show, or left to a person.

1.250 may be one and a quarter or twelve hundred and fifty. Nothing is guessed there: another
figure of the file has to show it, or its layout, or whoever imports it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from genjin.trade.numbers import DecimalMark, mark_shown, parse_number

MarkFrom = Literal["option", "figures", "layout", "ungrouped", "product", "nothing"]
"""What the decimal mark was taken from. "nothing" where no figure has a mark, so that any reads them."""

MARKS: tuple[DecimalMark, ...] = (".", ",")
_CLEARLY = 0.95
_UNGROUPED_SHARE = 0.05
_MOST_EXAMPLES = 3
_WHOLE = re.compile(r"[+-]?\d{4,15}")
_FEW_PRODUCTS = 3
_SAME = 0.005


@dataclass(frozen=True, slots=True)
class Figure:
    """Figures of one form: how many rows have it, and the first of them, with its line."""

    text: str
    rows: int
    line: int


@dataclass(frozen=True, slots=True)
class ColumnFigures:
    """The figures of a column by what they show: a mark, either one (1.250), or none (12500)."""

    header: str
    points: tuple[Figure, ...] = ()
    commas: tuple[Figure, ...] = ()
    either: tuple[Figure, ...] = ()
    ungrouped: tuple[Figure, ...] = ()

    def showing(self, mark: DecimalMark) -> tuple[Figure, ...]:
        """The figures that only this mark reads."""
        return self.points if mark == "." else self.commas


@dataclass(frozen=True, slots=True)
class MarkTaken:
    """The decimal mark of a file's figures, why, and a figure of a column that shows it.

    `settles` is a figure that could be read in two ways without that, "" if the file has none.
    """

    mark: DecimalMark
    taken_from: MarkFrom
    header: str = ""
    figure: str = ""
    settles: str = ""


@dataclass(frozen=True, slots=True)
class MarkUnclear:
    """A column with figures that could be read in two ways, and nothing that says which."""

    header: str
    examples: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class MarkContradicted:
    """A figure of a column that can't have the mark that a person said the file has."""

    header: str
    figure: str
    line: int


def column_figures(header: str, figures: Iterable[Figure]) -> ColumnFigures:
    """The figures sorted by what they show; those that are none are left out."""
    found: dict[str, list[Figure]] = {".": [], ",": [], "either": [], "whole": []}
    for figure in figures:
        shown = mark_shown(figure.text)
        if shown is not None:
            found[shown].append(figure)
        elif _WHOLE.fullmatch(figure.text.strip()):
            found["whole"].append(figure)
    return ColumnFigures(header, *(tuple(found[each]) for each in (".", ",", "either", "whole")))


def decide_mark(
    columns: Sequence[ColumnFigures],
    *,
    said: DecimalMark | None = None,
    declared: DecimalMark | None = None,
    by_product: DecimalMark | None = None,
) -> MarkTaken | MarkUnclear | MarkContradicted:
    """The decimal mark of a file's figures.

    Taken from what a person `said`, unless the figures show the other one; else from the figures;
    where they show none, or now this and now that one, from the layout (`declared`), from whole
    figures of the same column that stand without a thousands mark, or from quantity × price =
    value (`by_product`). Unclear where some figure could be read in two ways and none of these
    says how.
    """
    doubtful = [column for column in columns if column.either]
    settles = doubtful[0].either[0].text if doubtful else ""
    clear = _clear_mark(columns)
    if said is not None:
        if clear is not None and clear != said:
            header, figure = _example(columns, clear)
            return MarkContradicted(header, figure.text, figure.line)
        return MarkTaken(said, "option", settles=settles)
    if clear is not None:
        header, figure = _example(columns, clear)
        return MarkTaken(clear, "figures", header, figure.text, settles)
    if declared is not None:
        return MarkTaken(declared, "layout", settles=settles)
    if not doubtful:
        return MarkTaken(_commoner(columns), "nothing")
    return (
        _by_ungrouped(doubtful, settles)
        or (MarkTaken(by_product, "product", settles=settles) if by_product else None)
        or _unclear(doubtful[0])
    )


def mark_by_products(rows: Iterable[tuple[str, str, str]]) -> DecimalMark | None:
    """The mark by which quantity × price is the value, where the other one fails.

    `rows` are a quantity, a price and a value as printed. Rows in which both marks or none fit say
    nothing; None where fewer than three say something, or not all the same.
    """
    said = [fit.pop() for row in rows if len(fit := _fitting(row)) == 1]
    return said[0] if len(said) >= _FEW_PRODUCTS and len(set(said)) == 1 else None


def _fitting(row: tuple[str, str, str]) -> set[DecimalMark]:
    fitting: set[DecimalMark] = set()
    for mark in MARKS:
        quantity, price, value = (parse_number(text, mark) for text in row)
        if (
            isinstance(quantity, float)
            and isinstance(price, float)
            and isinstance(value, float)
            and quantity * price
            and abs(quantity * price - value) <= _SAME * abs(value)
        ):
            fitting.add(mark)
    return fitting


def _count(columns: Iterable[ColumnFigures], mark: DecimalMark) -> int:
    return sum(figure.rows for column in columns for figure in column.showing(mark))


def _clear_mark(columns: Sequence[ColumnFigures]) -> DecimalMark | None:
    """The mark that the figures show, apart from a few slips."""
    counts = {mark: _count(columns, mark) for mark in MARKS}
    for mark in MARKS:
        if counts[mark] and counts[mark] >= _CLEARLY * sum(counts.values()):
            return mark
    return None


def _commoner(columns: Sequence[ColumnFigures]) -> DecimalMark:
    return "," if _count(columns, ",") > _count(columns, ".") else "."


def _example(columns: Iterable[ColumnFigures], mark: DecimalMark) -> tuple[str, Figure]:
    return next((column.header, shown[0]) for column in columns if (shown := column.showing(mark)))


def _by_ungrouped(doubtful: Iterable[ColumnFigures], settles: str) -> MarkTaken | None:
    """The sign in 1.250 is no thousands mark where 12500 stands in the same column without one."""
    for column in doubtful:
        signs = {mark for figure in column.either for mark in MARKS if mark in figure.text}
        rows = sum(figure.rows for figure in column.either)
        without = sum(figure.rows for figure in column.ungrouped)
        if len(signs) == 1 and without > _UNGROUPED_SHARE * rows:
            return MarkTaken(
                signs.pop(), "ungrouped", column.header, column.ungrouped[0].text, settles
            )
    return None


def _unclear(column: ColumnFigures) -> MarkUnclear:
    first = sorted(column.either, key=lambda figure: figure.line)
    texts = tuple(dict.fromkeys(figure.text.strip() for figure in first))
    return MarkUnclear(column.header, texts[:_MOST_EXAMPLES], first[0].line)
