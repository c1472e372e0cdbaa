"""Opening a file that a person gave: what it is, and its sheets."""

import codecs
from dataclasses import dataclass
from pathlib import Path

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.formats.content import Content, content_of
from genjin.sources.formats.encodings import EncodingTaken
from genjin.sources.formats.parquet import open_parquet
from genjin.sources.formats.sheet import Sheet
from genjin.sources.formats.text import open_text, text_encoding
from genjin.sources.formats.xlsx import open_workbook
from genjin.sources.reporting import country_in_file_name

_CHECKED_BYTES = 4 * 1024**2
_REFUSED = {
    Content.EMPTY: "problem-import-empty",
    Content.ZEROS: "problem-import-zeros",
    Content.ENCRYPTED: "problem-import-password",
    Content.DAMAGED: "problem-import-damaged",
    Content.OTHER: "problem-import-type",
    Content.ARCHIVE: "problem-import-archive-nested",
}


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """The sheets of a file, and of a text file the encoding."""

    sheets: list[Sheet]
    encoding: EncodingTaken | None = None


def load_file(path: Path, encoding: str | None = None) -> LoadedFile:
    """The sheets of a file and its encoding: the one that a person gave, else the one it shows.

    A country in the file's name helps to tell. Raises UnusableInputError as `load_sheets` does,
    and for a text that isn't in the given encoding.
    """
    if _readable_content(path) is not Content.TEXT:
        return LoadedFile(load_sheets(path))
    if encoding is None:
        taken = text_encoding(path, country_in_file_name(path.name))
    else:
        _check_encoding(path, encoding)
        taken = EncodingTaken(encoding, "option")
    return LoadedFile(open_text(path, taken.name), taken)


def load_sheets(path: Path) -> list[Sheet]:
    """The sheets of a workbook, a Parquet file or a delimited text file.

    Raises UnusableInputError, with what would be right, for a path that isn't a file, an empty
    file, one of zero bytes, another type (told by the content), an archive, a damaged, protected or oversized workbook.
    """
    content = _readable_content(path)
    if content is Content.PARQUET:
        return open_parquet(path)
    return open_text(path) if content is Content.TEXT else open_workbook(path)


def _readable_content(path: Path) -> Content:
    content = _content_of_file(path)
    if content in _REFUSED:
        raise UnusableInputError(Problem(_REFUSED[content], {"detail": ""}, file=path.name))
    return content


def _check_encoding(path: Path, encoding: str) -> None:
    """Raise UnusableInputError if the file's beginning has bytes that the encoding doesn't."""
    with path.open("rb") as stream:
        decoder = codecs.getincrementaldecoder(encoding)()
        try:
            decoder.decode(stream.read(_CHECKED_BYTES))
        except UnicodeError as error:
            raise UnusableInputError(
                Problem("problem-import-encoding-differs", {"said": encoding}, file=path.name)
            ) from error


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
