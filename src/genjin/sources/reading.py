"""Opening a file that a person gave: what it is, and its sheets."""

from pathlib import Path

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.content import Content, content_of
from genjin.sources.formats.parquet import open_parquet
from genjin.sources.formats.sheet import Sheet
from genjin.sources.formats.text import open_text
from genjin.sources.formats.xlsx import open_workbook

_REFUSED = {
    Content.EMPTY: "problem-import-empty",
    Content.ZEROS: "problem-import-zeros",
    Content.ENCRYPTED: "problem-import-password",
    Content.DAMAGED: "problem-import-damaged",
    Content.OTHER: "problem-import-type",
    Content.ARCHIVE: "problem-import-archive-nested",
}


def load_sheets(path: Path) -> list[Sheet]:
    """The sheets of a workbook, a Parquet file or a delimited text file.

    Raises UnusableInputError, with what would be right, for a path that isn't a file, an empty
    file, one of zero bytes, another type (told by the content), an archive, a damaged, protected or oversized workbook.
    """
    content = _content_of_file(path)
    if content in _REFUSED:
        raise UnusableInputError(Problem(_REFUSED[content], {"detail": ""}, file=path.name))
    if content is Content.PARQUET:
        return open_parquet(path)
    return open_text(path) if content is Content.TEXT else open_workbook(path)


def is_archive(path: Path) -> bool:
    """Whether the file is a zip archive of files. Raises UnusableInputError as `load_sheets` does."""
    return _content_of_file(path) is Content.ARCHIVE


def _content_of_file(path: Path) -> Content:
    if not path.exists():
        raise UnusableInputError(Problem("problem-import-not-found", file=str(path)))
    if not path.is_file():
        raise UnusableInputError(Problem("problem-import-is-folder", file=str(path)))
    try:
        return content_of(path)
    except OSError as error:
        raise UnusableInputError(
            Problem("problem-import-unreadable", {"detail": error.strerror or ""}, file=str(path))
        ) from error
