"""The playbook in use: the shipped one, with the home's own files over it (X2)."""

from pathlib import Path
from threading import Lock

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.defaults import load_default_files
from genjin.playbook.parsing import parse_playbook
from genjin.playbook.playbook import Playbook
from genjin.workflows.home import Home

MOST_FILES = 500
MOST_BYTES = 1024 * 1024

_Seen = tuple[tuple[str, int, int], ...]

_lock = Lock()
_loaded: dict[Path, tuple[_Seen, Playbook]] = {}


class UnusablePlaybookError(UnusableInputError):
    """The playbook's files can't be used; `problems` has every one, each with file and line."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems[0])
        self.problems = problems


def load_playbook(home: Home) -> Playbook:
    """The playbook, read again when a file of the home's own has changed.

    Raises UnusablePlaybookError if the home's files can't be used.
    """
    seen = _seen(home.playbook)
    with _lock:
        known = _loaded.get(home.playbook)
        if known is not None and known[0] == seen:
            return known[1]
        playbook = read_playbook(home.playbook)
        _loaded[home.playbook] = (seen, playbook)
        return playbook


def read_playbook(folder: Path) -> Playbook:
    """The shipped playbook with the files of the folder over it. Raises UnusablePlaybookError."""
    playbook, problems = parse_playbook(load_default_files(), _texts(folder))
    if playbook is None:
        raise UnusablePlaybookError(problems)
    return playbook


def grade_titles(home: Home) -> dict[str, str]:
    """What a person may write for a grade, without case: its id or its title in either language."""
    return {
        word.casefold(): grade.id
        for grade in load_playbook(home).grades.values()
        for word in (grade.id, grade.title.zh, grade.title.en)
    }


def _own_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.yaml") if path.is_file())


def _seen(folder: Path) -> _Seen:
    return tuple(
        (str(path), status.st_mtime_ns, status.st_size)
        for path in _own_files(folder)
        for status in (path.stat(),)
    )


def _texts(folder: Path) -> dict[str, str]:
    paths = _own_files(folder)
    if len(paths) > MOST_FILES:
        raise UnusablePlaybookError([Problem("problem-playbook-too-many", {"most": MOST_FILES})])
    texts = {}
    for path in paths:
        name = path.relative_to(folder).as_posix()
        if path.stat().st_size > MOST_BYTES:
            raise UnusablePlaybookError([Problem("problem-playbook-too-large", file=name)])
        try:
            texts[name] = path.read_text(encoding="utf-8")
        except (UnicodeDecodeError, OSError) as error:
            raise UnusablePlaybookError(
                [Problem("problem-playbook-not-text", file=name)]
            ) from error
    return texts
