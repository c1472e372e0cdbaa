"""What an import says: how far it is, and what became of each file."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

from genjin.kernel.problem import Problem
from genjin.sources.column_uses import ColumnUse
from genjin.sources.formats.encodings import EncodingTaken
from genjin.sources.layout import Origin
from genjin.sources.proposing import Proposal
from genjin.sources.reporting import CountryFrom, Unsaid
from genjin.trade.decimal_marks import MarkTaken
from genjin.workflows.propose_layout import Question

Stage = Literal["reading", "typing", "comparing", "writing", "done"]
Progress = Callable[[int, int | None, Stage], None]
"""Hears rows done, rows in all (an estimate while a text file is read) and the stage.

A row goes through several stages, and counts as far as it has come. Hears nothing of rows done
while a workbook is opened. A stage begins in the thread that imports; how far it is, another tells.
"""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file. A refused one has no layout, no rows, and a problem.

    rows = imported + duplicate + rejected; `revised` are among the imported. `warnings` counts
    values that were left out of rows that went in. `problems_file` is in the home, and None if
    there is nothing to list. In a dry run the figures are what an import would have done.
    `members` are the reports of an archive's files, of a workbook's sheets, or of the parts of a
    file that customs of several countries reported; the figures are their sums.
    `mark` is how its figures were read, and why; `encoding` how its text was, None for others.
    `columns` are the file's columns and what they were read for, by the layout that was used;
    `layout_origin` says whose layout that is. `proposed` is how the layout was proposed, if that
    was now. `question` is what a person is asked about a file that was refused because its layout
    isn't known, `unsaid` what he is asked to say of one that doesn't say it.
    `unread_sheets` look like tables, and are of another layout than what was read.
    """

    file: str
    layout: str | None = None
    grain: str | None = None
    flow: str | None = None
    reporting_country: str | None = None
    country_from: CountryFrom | None = None
    mark: MarkTaken | None = None
    encoding: EncodingTaken | None = None
    rows: int = 0
    imported: int = 0
    revised: int = 0
    duplicate: int = 0
    rejected: int = 0
    warnings: int = 0
    first_date: date | None = None
    last_date: date | None = None
    problems_file: Path | None = None
    problem: Problem | None = None
    members: tuple["FileReport", ...] = ()
    proposed: Proposal | None = None
    question: Question | None = None
    columns: tuple[ColumnUse, ...] = ()
    layout_origin: Origin | None = None
    unsaid: tuple[Unsaid, ...] = ()
    unread_sheets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One entry for each path that was given, in that order."""

    files: tuple[FileReport, ...]
