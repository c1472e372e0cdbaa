"""The decimal mark of a file that is being imported: from all its figures, or from a person."""

from collections.abc import Mapping
from dataclasses import dataclass

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.decimal_marks import first_rows, mark_by_prices
from genjin.sources.figures import figures_in, typed_columns
from genjin.sources.recognise import Recognised
from genjin.stores.trade.staging import Staging
from genjin.stores.trade.staging_fields import FieldColumns
from genjin.stores.trade.staging_figures import figures_of, signs_in
from genjin.trade.decimal_marks import (
    MARKS,
    MarkContradicted,
    MarkTaken,
    MarkUnclear,
    column_figures,
    decide_mark,
)
from genjin.trade.numbers import DecimalMark, parse_number
from genjin.trade.shipment import NUMBER_FIELDS


@dataclass(frozen=True, slots=True)
class FileFigures:
    """The decimal mark of a file's printed figures, and the fields whose cells are numbers already."""

    mark: MarkTaken
    typed_fields: frozenset[str]


def figures_of_file(
    staging: Staging,
    found: Recognised,
    fields: Mapping[str, FieldColumns],
    said: DecimalMark | None,
    file: str,
) -> FileFigures:
    """How the figures of the staged file are to be read; `said` is the mark that a person gave.

    Raises UnusableInputError where a figure could be read in two ways and nothing in the file
    shows which, and where the figures show another mark than the person said.
    """
    columns = {name: fields[name].positions for name in NUMBER_FIELDS if name in fields}
    every = sorted({at for positions in columns.values() for at in positions})
    rows = first_rows(found)
    typed = typed_columns(rows, every)
    printed = [at for at in every if at not in typed]
    headers = found.headers
    shown = [figures_in(rows, at, headers[at], found.header_line + 1) for at in printed]
    signs = signs_in(staging, printed)
    seen = {mark for mark in MARKS if any(column.showing(mark) for column in shown)}
    if signs and seen != signs:  # The first rows leave a doubt that only all of them can end.
        shown = [column_figures(headers[at], figures_of(staging, at)) for at in printed]
    declared = found.layout.decimal_mark
    verdict = decide_mark(shown, said=said, declared=declared)
    if isinstance(verdict, MarkUnclear):
        by_product = mark_by_prices(found, rows, columns)
        verdict = decide_mark(shown, said=said, declared=declared, by_product=by_product)
    match verdict:
        case MarkUnclear():
            raise UnusableInputError(_unclear(verdict, file))
        case MarkContradicted():
            raise UnusableInputError(
                Problem(
                    "problem-import-mark-differs",
                    {"said": said or "", "column": verdict.header},
                    file=file,
                    row=verdict.line,
                    value=verdict.figure,
                )
            )
        case MarkTaken():
            whole = {name for name, places in columns.items() if places and typed >= set(places)}
            return FileFigures(verdict, frozenset(whole))


def _unclear(found: MarkUnclear, file: str) -> Problem:
    point, comma = (parse_number(found.examples[0], mark) for mark in MARKS)
    return Problem(
        "problem-import-mark-unclear",
        {
            "column": found.header,
            "examples": ", ".join(found.examples),
            "point": _plain(point),
            "comma": _plain(comma),
        },
        file=file,
        row=found.line,
        value=found.examples[0],
    )


def _plain(number: float | Problem) -> str:
    """The figure without any mark for thousands."""
    return f"{number:.10g}" if isinstance(number, float) else ""
