"""`genjin jobs run`: what waits beside the pages; the server starts it, and so may a person."""

import click

from genjin.surfaces.cli.commands import group, option
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.problems import described
from genjin.workflows.foresee_followed import renew_foresight
from genjin.workflows.foresight_jobs import requeue_lost_foresight, run_foresight_jobs
from genjin.workflows.import_jobs import requeue_lost_jobs, run_import_jobs
from genjin.workflows.merge_segments import merge_small_segments

_IMPORTS, _FORESIGHT = "imports", "foresight"


@group("jobs")
def jobs_command() -> None:
    """Work that the web page queued."""


@jobs_command.command("run", uses="user now")
@option("--only", type=click.Choice((_IMPORTS, _FORESIGHT)))
def run(*, only: str | None) -> None:
    """Run every queued import, merge the segments that became many, answer queued questions, and foresee anew."""
    session = current_session()
    session.open_book()
    count = 0
    if only != _FORESIGHT:
        requeue_lost_jobs(session.home, session.now)
        count += run_import_jobs(session.home, clock=session.clock, describe=described)
        merge_small_segments(session.home, now=session.clock())
    if only != _IMPORTS:
        requeue_lost_foresight(session.now)
        count += run_foresight_jobs(session.home, clock=session.clock)
        renew_foresight(session.home, now=session.clock())
    session.answer(lambda: {"run": count}, lambda: session.words("cli-jobs-run", count=count))
