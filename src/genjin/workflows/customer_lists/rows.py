"""One row of a customer list as values by field, with what is wrong with it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.workflows.customer_lists.cells import (
    UnreadableCellError,
    Value,
    is_empty,
    read_cell,
)
from genjin.workflows.customer_lists.columns import REQUIRED, Heading, columns, heading
from genjin.workflows.customer_lists.sheet import ListSheet

HEADER_WITHIN = 30
"""A header row is looked for this far down: exported lists begin with banners and blank rows."""

Chosen = Callable[[Sequence[str]], Mapping[str, str] | None]
"""What a person said of a header's columns: folded header → field, None if nothing."""

_LONGEST_SHOWN = 120
_PAST = frozenset(
    {
        "order_dates",
        "last_order_date",
        "deal_stage_date",
        "price_agreed",
        "inquiry_date",
        "last_contact_date",
    }
)
"""Fields that say when something happened, which can't be after today."""


@dataclass(frozen=True, slots=True)
class ListRow:
    """A row as read: `values` holds the fields that it fills, `problems` the cells left out.

    `is_usable` is false where the name or the country is missing or can't be read.
    """

    line: int
    values: Mapping[str, Value]
    problems: tuple[Problem, ...] = field(default=())
    is_usable: bool = True


def find_heading(
    sheet: ListSheet, chosen: Chosen, country: str | None = None
) -> tuple[int, Heading]:
    """The line of the header row and what it names; `chosen` is what a person said of its columns.

    `country` is that of all rows, where the list has no such column. Raises UnusableInputError if
    no row near the top names both the customer and the country.
    """
    line, found = likely_heading(sheet, chosen, country)
    if missing := found.lacks(country):
        raise UnusableInputError(Problem(f"problem-list-no-{missing[0]}-column", file=sheet.file))
    return line, found


def likely_heading(
    sheet: ListSheet, chosen: Chosen, country: str | None = None
) -> tuple[int, Heading]:
    """The row that is most likely the header: a usable one, else that which names most.

    Where none names anything, it is the first with two words or more and no number.
    """
    best: tuple[int, Heading] | None = None
    for line, cells in enumerate(sheet.rows[:HEADER_WITHIN], start=1):
        found = heading(cells, chosen(cells))
        if not found.lacks(country):
            return line, found
        if found.positions and (best is None or len(found.positions) > len(best[1].positions)):
            best = line, found
    if best is not None:
        return best
    line = next(
        (at for at, cells in enumerate(sheet.rows[:HEADER_WITHIN], start=1) if _is_words(cells)), 1
    )
    return line, heading(sheet.rows[line - 1] if sheet.rows else ())


def _is_words(cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) > 1 and not any(cell[:1].isdigit() for cell in filled)


def list_rows(
    sheet: ListSheet,
    heading: Heading,
    header_line: int,
    today: date,
    country: str | None = None,
) -> Iterator[ListRow]:
    """Each row below the header that isn't blank; `line` counts as the reader of the file sees.

    A row that says no country has `country`, where one is given for the list.
    """
    for line, cells in enumerate(sheet.rows, start=1):
        if line > header_line and any(cell.strip() for cell in cells):
            fields = {
                name: cells[position]
                for name, position in heading.positions.items()
                if position < len(cells)
            }
            if country and is_empty(fields.get("country", "")):
                fields["country"] = country
            row = read_fields(fields, today, sheet.file, line)
            problems = tuple(
                replace(problem, field=heading.words.get(problem.field or ""))
                for problem in row.problems
            )
            yield replace(row, problems=problems)


def read_fields(
    fields: Mapping[str, str], today: date, file: str | None = None, line: int | None = None
) -> ListRow:
    """What the texts of one customer's fields say; `today` bounds what can have happened."""
    values: dict[str, Value] = {}
    problems = []
    for name, cell in fields.items():
        if is_empty(cell):
            continue
        try:
            values[name] = _value(name, cell, today)
        except UnreadableCellError as error:
            shown = cell.strip()[:_LONGEST_SHOWN]
            problems.append(Problem(error.problem_id, file=file, row=line, field=name, value=shown))
    unread = {problem.field for problem in problems}
    problems += [
        Problem(f"problem-list-{name}-missing", file=file, row=line, field=name)
        for name in REQUIRED
        if name not in values and name not in unread
    ]
    is_usable = all(name in values for name in REQUIRED)
    return ListRow(line or 0, values, tuple(problems), is_usable)


def _value(name: str, cell: str, today: date) -> Value:
    kind = columns()[name].kind
    if kind != "country":
        value = read_cell(kind, cell)
        if name in _PAST and _latest_day(value) > today.isoformat():
            raise UnreadableCellError("problem-list-future")
        return value
    country = parse_country(cell.strip())
    if country is None:
        raise UnreadableCellError("problem-list-country")
    return country


def _latest_day(value: Value) -> str:
    latest = value[-1] if isinstance(value, list) else value
    return latest[:10] if isinstance(latest, str) else ""
