"""An import that asks its person something: it goes on once it is answered, or ends."""

import shutil
from typing import Any

from genjin.kernel.problem import Problem
from genjin.stores.records.models import ImportJob
from genjin.workflows.home import Home
from genjin.workflows.import_job_problems import problem_as_data

_State = ImportJob.State


def requeue_asking(job: ImportJob, options: dict[str, Any]) -> bool:
    """Queue a job that was asking, now that its question is answered; False if it asks no more."""
    return bool(
        ImportJob.objects.filter(pk=job.pk, state=_State.ASKING).update(
            state=_State.WAITING,
            options={**job.options, **options},
            question=None,
            problem=None,
            attempts=0,
        )
    )


def give_up(home: Home, job: ImportJob) -> None:
    """End a job that was asking, because nobody wants the file."""
    given_up = ImportJob.objects.filter(pk=job.pk, state=_State.ASKING).update(
        state=_State.FAILED,
        question=None,
        problem=problem_as_data(Problem("problem-job-dismissed")),
    )
    if given_up:
        remove_upload(home, job)


def remove_upload(home: Home, job: ImportJob) -> None:
    """Remove the file that was uploaded, once nothing more becomes of the job; some have none."""
    if job.stored_as:
        shutil.rmtree((home.path / job.stored_as).parent, ignore_errors=True)
