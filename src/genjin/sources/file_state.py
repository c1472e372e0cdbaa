"""Whether a file is still what it was when its reading began."""

from dataclasses import dataclass
from pathlib import Path

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem


@dataclass(frozen=True, slots=True)
class FileState:
    """What the system says of a file's content: any writing changes it."""

    inode: int
    size_bytes: int
    modified_ns: int


def file_state(path: Path) -> FileState:
    """The file's state now. Raises OSError if it isn't there."""
    found = path.stat()
    return FileState(found.st_ino, found.st_size, found.st_mtime_ns)


def check_unchanged(path: Path, before: FileState) -> None:
    """Raise UnusableInputError if the file was written to, replaced or removed since `before`."""
    try:
        unchanged = file_state(path) == before
    except OSError:
        unchanged = False
    if not unchanged:
        raise UnusableInputError(Problem("problem-import-changed", file=path.name))
