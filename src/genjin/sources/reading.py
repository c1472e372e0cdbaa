"""Opening a file that a person gave: what it is, and its sheets."""

from pathlib import Path

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.content import Content, content_of
from genjin.sources.formats.sheet import Sheet
from genjin.sources.formats.text import open_text
from genjin.sources.formats.xlsx import open_workbook

_REFUSED = {
    Content.EMPTY: "problem-import-empty",
    Content.ENCRYPTED: "problem-import-password",
    Content.DAMAGED: "problem-import-damaged",
    Content.OTHER: "problem-import-type",
}


def load_sheets(path: Path) -> list[Sheet]:
    """The sheets of a workbook or a delimited text file.

    Raises UnusableInputError, with what would be right, for a path that isn't a file, an empty
    file, another type (told by the content), a damaged, protected or oversized workbook.
    """
    if not path.exists():
        raise UnusableInputError(Problem("problem-import-not-found", file=str(path)))
    if not path.is_file():
        raise UnusableInputError(Problem("problem-import-is-folder", file=str(path)))
    try:
        content = content_of(path)
    except OSError as error:
        raise UnusableInputError(
            Problem("problem-import-unreadable", {"detail": error.strerror or ""}, file=str(path))
        ) from error
    if content in _REFUSED:
        raise UnusableInputError(Problem(_REFUSED[content], {"detail": ""}, file=path.name))
    return open_text(path) if content is Content.TEXT else open_workbook(path)
