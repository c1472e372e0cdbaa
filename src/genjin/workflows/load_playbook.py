"""The playbook in use: the shipped profile that the home chose, with its own files over it (X2).

Own files with a mistake are not used, all of them together: rules belong to each other. Work
then goes on by the files that the plans were last made by, else by the shipped rules alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Literal

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.playbook import Playbook
from genjin.playbook.profiles import parse_own_files
from genjin.workflows.home import Home
from genjin.workflows.keep_playbook import kept_playbook

MOST_FILES = 500
MOST_BYTES = 1024 * 1024

Origin = Literal["own", "kept", "shipped"]
_Seen = tuple[tuple[str, int, int], ...]

_lock = Lock()
_loaded: dict[Path, "tuple[_Seen, PlaybookInUse]"] = {}


class UnusablePlaybookError(UnusableInputError):
    """The playbook's files can't be used; `problems` has every one, each with file and line."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(problems[0])
        self.problems = problems


@dataclass(frozen=True, slots=True)
class PlaybookInUse:
    """The playbook that work goes by.

    `origin`: the home's own files as they are; those that were kept, because of the `problems`
    with the present ones; or, where none were kept, the shipped rules alone. `texts` are the
    own files that it was made of.
    """

    playbook: Playbook
    origin: Origin
    texts: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def load_playbook(home: Home) -> Playbook:
    """The playbook in use."""
    return playbook_in_use(home).playbook


def playbook_in_use(home: Home) -> PlaybookInUse:
    """The playbook in use and what is wrong with the home's own files, read again on a change."""
    seen = _seen(home.playbook)
    with _lock:
        known = _loaded.get(home.playbook)
        if known is not None and known[0] == seen:
            return known[1]
        used = _usable(home)
        _loaded[home.playbook] = (seen, used)
        return used


def read_playbook(folder: Path) -> Playbook:
    """The profile that the folder chooses with its files over it. Raises UnusablePlaybookError."""
    return _parsed(_texts(folder))


def read_texts(folder: Path) -> dict[str, str]:
    """The folder's files by their path inside it. Raises UnusablePlaybookError."""
    return _texts(folder)


def own_files(folder: Path) -> list[Path]:
    """The files of a folder that are taken for a playbook's."""
    return sorted(path for path in folder.rglob("*.yaml") if path.is_file())


def grade_titles(home: Home) -> dict[str, str]:
    """What a person may write for a grade, without case: its id or its title in either language."""
    return {
        word.casefold(): grade.id
        for grade in load_playbook(home).grades.values()
        for word in (grade.id, grade.title.zh, grade.title.en)
    }


def _usable(home: Home) -> PlaybookInUse:
    try:
        texts = _texts(home.playbook)
        return PlaybookInUse(_parsed(texts), "own", texts)
    except UnusablePlaybookError as error:
        problems = tuple(_located(problem, home.playbook) for problem in error.problems)
    kept = kept_playbook(home)
    try:
        return PlaybookInUse(_parsed(kept), "kept" if kept else "shipped", kept, problems)
    except UnusablePlaybookError:  # A newer version has other keys than the kept files.
        return PlaybookInUse(_parsed({}), "shipped", {}, problems)


def _parsed(texts: Mapping[str, str]) -> Playbook:
    playbook, problems = parse_own_files(texts)
    if playbook is None:
        raise UnusablePlaybookError(problems)
    return playbook


def _located(problem: Problem, folder: Path) -> Problem:
    """The problem with the whole path, for readers who didn't name the folder themselves."""
    return replace(problem, file=str(folder / problem.file if problem.file else folder))


def _seen(folder: Path) -> _Seen:
    return tuple(
        (str(path), status.st_mtime_ns, status.st_size)
        for path in own_files(folder)
        for status in (path.stat(),)
    )


def _texts(folder: Path) -> dict[str, str]:
    paths = own_files(folder)
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
