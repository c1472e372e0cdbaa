"""`genjin jobs run`: the queued imports; the server starts it, and so may a person."""

from genjin.surfaces.cli.commands import group
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.problems import described
from genjin.workflows.import_jobs import requeue_lost_jobs, run_import_jobs


@group("jobs")
def jobs_command() -> None:
    """Work that the web page queued."""


@jobs_command.command("run", uses="user now")
def run() -> None:
    """Run every queued import."""
    session = current_session()
    session.open_book()
    requeue_lost_jobs(session.now)
    count = run_import_jobs(session.home, clock=session.clock, describe=described)
    session.answer(lambda: {"run": count}, lambda: session.words("cli-jobs-run", count=count))
