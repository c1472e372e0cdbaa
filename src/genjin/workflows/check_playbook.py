"""Prove a playbook: read its files, and run every case that they carry (X2)."""

from dataclasses import dataclass
from pathlib import Path

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.cases import FailedCase, check_cases
from genjin.workflows.home import Home
from genjin.workflows.load_playbook import UnusablePlaybookError, own_files, read_playbook


@dataclass(frozen=True, slots=True)
class PlaybookChecked:
    """What was proven: the version, how many files and cases, and the cases that failed.

    Files that are no playbook have no version and no cases, and `problems` says why.
    """

    version: str | None
    files: int
    cases: int
    failed: tuple[FailedCase, ...] = ()
    problems: tuple[Problem, ...] = ()


def check_playbook(home: Home, folder: Path | None = None) -> PlaybookChecked:
    """Check the shipped playbook with the home's own files, or those of `folder`, over it.

    Raises UnusableInputError for a folder that isn't there.
    """
    if folder is not None and not folder.is_dir():
        raise UnusableInputError(Problem("problem-playbook-no-folder", value=str(folder)))
    own = home.playbook if folder is None else folder
    try:
        playbook = read_playbook(own)
    except UnusablePlaybookError as error:
        return PlaybookChecked(None, len(own_files(own)), 0, problems=tuple(error.problems))
    cases, failed = check_cases(playbook)
    return PlaybookChecked(playbook.version, playbook.files, cases, tuple(failed))
