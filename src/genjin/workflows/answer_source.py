"""A person's answer to a file that doesn't say which way the goods went, or whose customs it is from."""

from collections.abc import Sequence
from typing import Any

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.sources.reporting import Unsaid
from genjin.stores.records.models import ImportJob, User
from genjin.workflows.asking_imports import requeue_asking
from genjin.workflows.import_rules import Stated
from genjin.workflows.watch_imports import get_import

_UNSAID = "unsaid"


def source_question(unsaid: Sequence[Unsaid]) -> dict[str, Any]:
    """The question as an import job keeps it."""
    return {_UNSAID: list(unsaid)}


def unsaid_of(job: ImportJob) -> tuple[Unsaid, ...]:
    """What the job's file doesn't say and its person is asked for; nothing if it asks nothing of the kind."""
    if job.kind != "shipments" or job.state != ImportJob.State.ASKING:
        return ()
    return tuple((job.question or {}).get(_UNSAID, ()))


def say_source(user: User, job_id: int, said: Stated) -> list[Problem]:
    """Let the import run with what the person says; what is missing in it, else nothing.

    Raises NotFoundError if the import isn't there, isn't his to see, or asks nothing of the kind.
    """
    job = get_import(user, job_id)
    unsaid = unsaid_of(job)
    if not unsaid:
        raise NotFoundError(Problem("problem-layout-not-asked"))
    answers = {"flow": said.flow.value if said.flow else None, "country": said.country}
    missing = [Problem(f"problem-layout-no-{each}") for each in unsaid if answers[each] is None]
    if missing:
        return missing
    if not requeue_asking(job, {each: answers[each] for each in unsaid}):
        raise NotFoundError(Problem("problem-layout-not-asked"))
    return []
