"""An import that the web queued runs once, shows its progress, and survives a killed process."""

from datetime import timedelta

import pytest

from genjin.stores.records.models import Customer, ImportJob
from genjin.workflows.import_job_problems import problem_of
from genjin.workflows.import_jobs import (
    LOST_AFTER,
    MOST_ATTEMPTS,
    Kind,
    file_name_kept,
    queue_import,
    requeue_lost_jobs,
    run_import_jobs,
)

LISTED = b"Company,Country\nA Ltd,GB\nB Ltd,\n"


@pytest.fixture
def queue(home, owner, now):
    def queued(content: bytes = LISTED, kind: Kind = "customers") -> ImportJob:
        return queue_import(
            home,
            [content],
            file_name="客户 list.csv",
            kind=kind,
            by=owner,
            now=now,
            options={"goes_in": True},
        )

    return queued


@pytest.mark.usefixtures("transactional_db")
def test_a_queued_list_goes_in_with_its_account(home, owner, queue, now, describe):
    job = queue()
    assert run_import_jobs(home, clock=lambda: now, describe=describe) == 1
    job.refresh_from_db()
    assert job.state == "done"
    assert (job.result["rows"], job.result["created"], job.result["rejected"]) == (2, 1, 1)
    assert (home.path / job.result["problems_file"]).exists()
    assert Customer.objects.get().owner == owner
    assert not list(home.uploads.iterdir())


@pytest.mark.usefixtures("transactional_db")
def test_a_list_that_cannot_be_used_fails_with_its_reason(home, queue, now, describe):
    job = queue(b"nothing here\n")
    run_import_jobs(home, clock=lambda: now, describe=describe)
    job.refresh_from_db()
    problem = problem_of(job)
    assert job.state == "failed"
    assert problem is not None
    assert (problem.id, problem.file) == ("problem-list-no-name-column", "客户 list.csv")


@pytest.mark.usefixtures("transactional_db")
def test_a_job_whose_process_died_is_run_again(home, queue, now, describe):
    job = queue()
    ImportJob.objects.update(state="running", attempts=1, beat_at=now - 2 * LOST_AFTER)
    requeue_lost_jobs(home, now)
    run_import_jobs(home, clock=lambda: now, describe=describe)
    job.refresh_from_db()
    assert (job.state, job.attempts) == ("done", 2)


@pytest.mark.usefixtures("db")
def test_a_job_that_still_beats_is_left_alone(home, queue, now):
    job = queue()
    ImportJob.objects.update(state="running", beat_at=now - timedelta(seconds=1))
    requeue_lost_jobs(home, now)
    job.refresh_from_db()
    assert job.state == "running"


@pytest.mark.usefixtures("db")
def test_a_job_that_kills_its_process_is_given_up(home, queue, now):
    job = queue()
    ImportJob.objects.update(state="running", attempts=MOST_ATTEMPTS, beat_at=now - 2 * LOST_AFTER)
    requeue_lost_jobs(home, now)
    job.refresh_from_db()
    assert job.state == "failed"
    assert problem_of(job) is not None
    assert not (home.path / job.stored_as).exists()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("客户 list.csv", "客户 list.csv"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\list.xlsx", "list.xlsx"),
        ("..", "upload"),
        ("a\x00b\n.csv", "a_b_.csv"),
        ("x" * 300 + ".csv", "x" * 100 + ".csv"),
    ],
)
def test_the_name_of_an_upload_is_only_a_name(given, kept):
    assert file_name_kept(given) == kept
