"""`genjin playbook check`: do the rules say what they are meant to say."""

from pathlib import Path
from typing import Any

import click

from genjin.kernel.problem import Problem
from genjin.playbook.cases import FailedCase
from genjin.surfaces.cli.commands import group
from genjin.surfaces.cli.session import UNUSABLE, current_session
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.check_playbook import check_playbook


@group("playbook")
def playbook_command() -> None:
    """Work with the rules."""


@playbook_command.command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """Read the files and run their cases."""
    session = current_session()
    words = session.words
    checked = check_playbook(session.home, folder)
    session.list_problems(checked.problems)
    for case in checked.failed:
        session.note(_text_of(case, words))
    session.had_problems = bool(checked.failed)
    document = {
        "version": checked.version,
        "files": checked.files,
        "cases": checked.cases,
        "failed": [
            *(_problem(problem, words) for problem in checked.problems),
            *(_case(case, words) for case in checked.failed),
        ],
    }
    if checked.version is not None:
        version, failed = checked.version, len(checked.failed)
        session.answer(
            lambda: document,
            lambda: words(
                "cli-playbook-checked",
                version=version,
                files=checked.files,
                cases=checked.cases,
                failed=failed,
            ),
        )
        return
    if session.as_json:  # In words, the problems above are the whole answer.
        session.answer(lambda: document, str)
    raise click.exceptions.Exit(UNUSABLE)


def _problem(problem: Problem, words: Words) -> dict[str, Any]:
    return {
        "file": problem.file,
        "row": problem.row,
        "field": problem.field,
        "problem": problem.id,
        "text": words.problem(problem),
    }


def _case(case: FailedCase, words: Words) -> dict[str, Any]:
    return {
        "rule": case.rule,
        "case": case.case,
        "expected": case.expected,
        "got": case.got,
        "text": _text_of(case, words),
    }


def _text_of(case: FailedCase, words: Words) -> str:
    return words(
        "cli-case-failed", rule=case.rule, case=case.case, expected=case.expected, got=case.got
    )
