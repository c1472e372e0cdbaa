"""A file of an unknown layout: its proposed mapping, taken unasked or put to a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any

from pydantic import TypeAdapter

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.column_values import text_of
from genjin.sources.formats.sheet import Row, Sheet
from genjin.sources.layout import Layout, Title
from genjin.sources.own_layout import layout_from, reading_of
from genjin.sources.proposing import SAMPLE_ROWS, TAKEN_FROM, Proposal, likely_table, propose
from genjin.sources.recognise import (
    Recognised,
    check_has_rows,
    find_recognised,
    unknown_layout,
)
from genjin.trade.shipment import Flow

SHOWN_ROWS = 10
_LONGEST_SHOWN = 200
_LOOKED_AT_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Question:
    """What a person is asked: the table as it was found, some of its rows, and the proposal.

    `rows` holds the text of the first rows, a cell for each header.
    """

    sheet: str
    header_line: int
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class KnownLayout:
    """A file of a layout that is part of Genjin or that is kept: confirmed, or proposed before."""

    found: Recognised


@dataclass(frozen=True, slots=True)
class ProposedLayout:
    """A file whose layout is proposed now."""

    found: Recognised
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class AskedLayout:
    """A file about which a person is to be asked: its layout isn't known, as the problem says."""

    question: Question
    problem: Problem


Seen = KnownLayout | ProposedLayout | AskedLayout


def see_layout(
    sheets: Sequence[Sheet],
    layouts: Sequence[Layout],
    file: str,
    *,
    flow: Flow | None = None,
    asks: bool = False,
) -> Seen:
    """The layout of a file: the known one that fits, else a proposed one.

    A proposal at or above `TAKEN_FROM` is taken, unless `asks` is set: then, and below it, the
    answer holds a question. `flow` is what the person said. Raises UnusableInputError where there is no table, or nothing in it
    that could be understood.
    """
    found = find_recognised(sheets, layouts, file)
    if found is not None:
        return KnownLayout(found)
    table = likely_table(sheets)
    problem = unknown_layout(sheets, layouts, file, table)
    if table is None:
        raise UnusableInputError(problem)
    check_has_rows(table, file)
    rows = sample_rows(table.sheet, table.line)
    proposal = propose(table.headers, rows, file, table.sheet.name, flow)
    if proposal is None:
        raise UnusableInputError(problem)
    if asks or proposal.confidence < TAKEN_FROM:
        question = question_about(table.sheet, table.line, table.headers, rows, proposal)
        return AskedLayout(question, problem)
    layout = layout_from(
        table.headers,
        reading_of(proposal),
        title=Title(zh=f"自动识别：{file}", en=f"Proposed for {file}"),
        publisher="",
        origin="proposed",
    )
    found = Recognised(layout, table.sheet, table.line, table.headers)
    return ProposedLayout(found, proposal)


def question_as_data(question: Question) -> dict[str, Any]:
    """The question as plain JSON data, from which `question_from_data` makes it again."""
    data: dict[str, Any] = _questions().dump_python(question, mode="json")
    return data


def question_from_data(data: dict[str, Any]) -> Question:
    """The question that `question_as_data` wrote."""
    return _questions().validate_python(data)


@cache
def _questions() -> TypeAdapter[Question]:
    return TypeAdapter(Question)


def sample_rows(sheet: Sheet, header_line: int) -> list[Row]:
    """The first filled rows under the headers."""
    rows = islice(sheet.rows(), header_line, header_line + _LOOKED_AT_ROWS)
    return list(
        islice((row for row in rows if any(str(cell).strip() for cell in row)), SAMPLE_ROWS)
    )


def question_about(
    sheet: Sheet,
    header_line: int,
    headers: tuple[str, ...],
    rows: Sequence[Row],
    proposal: Proposal,
) -> Question:
    """The question about a table, with the first of its rows."""
    width = len(headers)
    shown = [
        [*(text_of(cell)[:_LONGEST_SHOWN] for cell in row[:width]), *[""] * (width - len(row))]
        for row in rows[:SHOWN_ROWS]
    ]
    return Question(
        sheet=sheet.name,
        header_line=header_line,
        headers=headers,
        rows=tuple(tuple(row) for row in shown),
        proposal=proposal,
    )
