"""Taking the rows of a customs file into the staging, the fastest way that the file allows."""

from itertools import islice
from pathlib import Path

import duckdb

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.regular_text import find_regular_text
from genjin.sources.formats.sheet import ParquetTable
from genjin.sources.recognise import Recognised
from genjin.stores.trade.staging import Staging, TextShape
from genjin.workflows.import_report import Progress


def load_rows(staging: Staging, found: Recognised, path: Path, progress: Progress) -> int:
    """Take the rows below the headers into the staging; how many records there are.

    Raises UnusableInputError for a row that is too long to be one.
    """
    sheet = found.sheet
    rows = _load_directly(staging, found, path, progress)
    if rows is not None:
        return rows
    below = islice(sheet.rows(), found.header_line, None)
    try:
        return staging.load(
            below,
            found.header_line + 1,
            len(found.headers),
            lambda done: progress(done, sheet.expected_lines(done), "reading"),
        )
    except duckdb.Error as error:
        raise UnusableInputError(
            Problem("problem-import-damaged", {"detail": str(error)[:200]}, file=path.name)
        ) from error


def _load_directly(
    staging: Staging, found: Recognised, path: Path, progress: Progress
) -> int | None:
    """Let the database read a Parquet or a regular text file; None where the file is neither."""
    direct = found.sheet.direct
    if isinstance(direct, ParquetTable):
        return staging.load_parquet(path, len(found.headers))
    if direct is None or direct.encoding not in ("utf-8", "utf-8-sig"):
        return None
    regular = find_regular_text(path, direct.delimiter)
    if regular is None:
        return None
    return staging.load_text(
        path,
        TextShape(
            direct.delimiter,
            regular.newline,
            found.header_line,
            regular.lines,
            has_unusual_blanks=regular.has_unusual_blanks,
        ),
        len(found.headers),
        lambda done: progress(done, regular.lines, "reading"),
    )
