"""`genjin calendars import`: a CSV of days that are holidays or are worked."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.surfaces.cli.commands import command
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.import_calendar_days import (
    MOST_BYTES,
    CalendarDaysImported,
    import_calendar_days,
)


@command("import", uses="user now")
@click.argument("file", type=click.Path(path_type=Path))
def import_command(file: Path) -> None:
    """Import the days."""
    session = current_session()
    session.open_book(make=True)
    done = import_calendar_days(session.user, _content(file), now=session.now)
    problems = [replace(problem, file=file.name) for problem in done.problems]
    session.list_problems(problems)
    words = session.words
    session.answer(
        lambda: _document(file, done, words),
        lambda: words(
            "web-calendars-imported", kept=done.kept, known=done.known, refused=done.refused
        ),
    )


def _content(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(MOST_BYTES + 1)
    except OSError as error:
        detail = {"detail": error.strerror or ""}
        raise UnusableInputError(
            Problem("problem-calendar-unreadable", detail, file=str(file))
        ) from error


def _document(file: Path, done: CalendarDaysImported, words: Words) -> dict[str, Any]:
    return {
        "file": file.name,
        "kept": done.kept,
        "known": done.known,
        "rejected": done.refused,
        "problems": [
            {
                "row": problem.row,
                "field": problem.field,
                "value": problem.value,
                "text": words.problem(problem),
            }
            for problem in done.problems
        ],
    }
