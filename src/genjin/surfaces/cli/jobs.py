"""`genjin jobs run`: the queued imports and what they leave to do; the server starts it, and so may a person."""

from genjin.surfaces.cli.commands import group
from genjin.surfaces.cli.session import current_session
from genjin.surfaces.documents.problems import described
from genjin.workflows.foresee_followed import renew_foresight
from genjin.workflows.import_jobs import requeue_lost_jobs, run_import_jobs
from genjin.workflows.merge_segments import merge_small_segments


@group("jobs")
def jobs_command() -> None:
    """Work that the web page queued."""


@jobs_command.command("run", uses="user now")
def run() -> None:
    """Run every queued import, merge the segments that became many, and foresee purchases anew."""
    session = current_session()
    session.open_book()
    requeue_lost_jobs(session.home, session.now)
    count = run_import_jobs(session.home, clock=session.clock, describe=described)
    merge_small_segments(session.home, now=session.clock())
    renew_foresight(session.home, now=session.clock())
    session.answer(lambda: {"run": count}, lambda: session.words("cli-jobs-run", count=count))
