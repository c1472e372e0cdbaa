"""Taking the rows of a customs file into the staging, the fastest way that the file allows."""

from collections.abc import Callable
from itertools import islice
from pathlib import Path

import duckdb

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.regular_text import find_regular_text
from genjin.sources.formats.sheet import ParquetTable
from genjin.sources.recognise import Recognised
from genjin.stores.trade.staging import Staging, TextShape

Read = Callable[[int, int | None], None]
"""Hears how many rows were read so far, and of how many."""


def load_rows(staging: Staging, found: Recognised, path: Path, read: Read) -> int:
    """Take the rows below the headers into the staging; how many records there are.

    Raises UnusableInputError for a row that is too long to be one, and for a Parquet file of which
    a part can't be read. A full disk or memory stays what it is: the file is sound.
    """
    try:
        rows = _load_directly(staging, found, path, read)
        return _load_cells(staging, found, read) if rows is None else rows
    except (duckdb.IOException, duckdb.OutOfMemoryException):
        raise
    except duckdb.Error as error:
        problem = (
            Problem("problem-import-damaged-parquet", file=path.name)
            if isinstance(found.sheet.direct, ParquetTable)
            else Problem("problem-import-damaged", {"detail": str(error)[:200]}, file=path.name)
        )
        raise UnusableInputError(problem) from error


def _load_cells(staging: Staging, found: Recognised, read: Read) -> int:
    sheet = found.sheet
    return staging.load(
        islice(sheet.rows(), found.header_line, None),
        found.header_line + 1,
        len(found.headers),
        lambda done: read(done, sheet.expected_lines(done)),
    )


def _load_directly(staging: Staging, found: Recognised, path: Path, read: Read) -> int | None:
    """Let the database read a Parquet or a regular text file; None where the file is neither."""
    direct = found.sheet.direct
    if isinstance(direct, ParquetTable):
        lines = (found.sheet.line_count or 1) - 1
        return staging.load_parquet(path, len(found.headers), lines, lambda done: read(done, lines))
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
        lambda done: read(done, regular.lines),
    )
