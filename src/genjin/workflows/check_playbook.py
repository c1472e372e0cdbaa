"""Prove a playbook: read its files, and run every case that they carry (X2)."""

from dataclasses import dataclass
from pathlib import Path

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.cases import FailedCase, check_cases
from genjin.workflows.home import Home
from genjin.workflows.load_playbook import load_playbook, read_playbook


@dataclass(frozen=True, slots=True)
class PlaybookChecked:
    """What was proven: the version, how many files and cases, and the cases that failed."""

    version: str
    files: int
    cases: int
    failed: tuple[FailedCase, ...]


def check_playbook(home: Home, folder: Path | None = None) -> PlaybookChecked:
    """Check the playbook in use, or the shipped one with the files of `folder` over it.

    Raises UnusablePlaybookError if the files can't be read as a playbook, UnusableInputError for
    a folder that isn't there.
    """
    if folder is not None and not folder.is_dir():
        raise UnusableInputError(Problem("problem-playbook-no-folder", value=str(folder)))
    playbook = load_playbook(home) if folder is None else read_playbook(folder)
    cases, failed = check_cases(playbook)
    return PlaybookChecked(playbook.version, playbook.files, cases, tuple(failed))
