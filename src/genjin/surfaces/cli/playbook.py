"""`genjin playbook check`: do the rules say what they are meant to say."""

from pathlib import Path

import click

from genjin.surfaces.cli.commands import group
from genjin.surfaces.cli.session import current_session
from genjin.workflows.check_playbook import check_playbook
from genjin.workflows.load_playbook import UnusablePlaybookError


@group("playbook")
def playbook_command() -> None:
    """Work with the rules."""


@playbook_command.command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
def check(folder: Path | None) -> None:
    """Read the files and run their cases."""
    session = current_session()
    words = session.words
    try:
        checked = check_playbook(session.home, folder)
    except UnusablePlaybookError as error:
        session.list_problems(error.problems[1:])
        raise
    for case in checked.failed:
        session.note(
            words(
                "cli-case-failed",
                rule=case.rule,
                case=case.case,
                expected=case.expected,
                got=case.got,
            )
        )
    session.had_problems = bool(checked.failed)
    session.answer(
        lambda: {
            "version": checked.version,
            "files": checked.files,
            "cases": checked.cases,
            "failed": [
                {
                    "rule": case.rule,
                    "case": case.case,
                    "expected": case.expected,
                    "got": case.got,
                }
                for case in checked.failed
            ],
        },
        lambda: words(
            "cli-playbook-checked",
            version=checked.version,
            files=checked.files,
            cases=checked.cases,
            failed=len(checked.failed),
        ),
    )
