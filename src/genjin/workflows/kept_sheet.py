"""An imported file as a sheet of the rows that the trade store keeps: to be read anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import repeat

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.sources.formats.sheet import Row, Sheet
from genjin.stores.records.models import ImportedFile
from genjin.stores.trade.kept_rows import kept_rows
from genjin.workflows.home import Home


@dataclass(frozen=True, slots=True)
class KeptSheet:
    """Every row in the line that it had in the file, blank ones above the headers."""

    sheet: Sheet
    header_line: int
    headers: tuple[str, ...]


@contextmanager
def kept_sheet(home: Home, file: ImportedFile) -> Iterator[KeptSheet]:
    """The file's rows, to be read while the block runs.

    Raises NotFoundError where the store has none of them: all were rejected, or stood in a file
    that came before.
    """
    nothing = NotFoundError(Problem("problem-file-not-kept", file=file.name))
    if file.segment is None or file.segment.retired_at is not None:
        raise nothing
    path = home.trade / f"{file.segment.name}.duckdb"
    with kept_rows(path, file.sha256, file.name) as kept:
        if kept is None:
            raise nothing
        header_line = kept.first_line - 1

        def rows() -> Iterator[Row]:
            yield from repeat((), header_line - 1)
            yield kept.headers
            yield from kept.rows()

        yield KeptSheet(Sheet("", rows, header_line + kept.count), header_line, kept.headers)
