"""Imports that the web started: queued, run in a process of their own, and never half done.

A job is claimed by a conditional update and shows its life by `beat_at`. One whose process was
killed is queued again: importing is idempotent, so running it again finishes the work.
"""

import re
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from django.db import connection
from django.db.models import F

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.errors import GenjinError, NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ImportJob, User
from genjin.trade.shipment import Flow
from genjin.workflows.answer_source import source_question
from genjin.workflows.asking_imports import remove_upload
from genjin.workflows.file_again import READ, REMOVE
from genjin.workflows.follow_new_shipments import follow_new_shipments
from genjin.workflows.home import Home
from genjin.workflows.import_customers import import_customers
from genjin.workflows.import_job_problems import problem_as_data
from genjin.workflows.import_report import FileReport
from genjin.workflows.import_shipments import import_files
from genjin.workflows.list_questions import (
    list_question_as_data,
    look_through,
    reading_of,
)
from genjin.workflows.people import get_user
from genjin.workflows.propose_layout import question_as_data
from genjin.workflows.read_anew import read_anew
from genjin.workflows.remove_file import follow_removal, remove_file
from genjin.workflows.trade_files import get_imported_file

Kind = Literal["shipments", "customers"]
Clock = Callable[[], datetime]
Describe = Callable[[Problem], Bilingual]
JobProgress = Callable[[int, int | None, str | None], None]
"""Hears rows done, rows in all and, where there are several, the stage."""

BEAT_EVERY = timedelta(seconds=1)
LOST_AFTER = timedelta(seconds=20)
MOST_ATTEMPTS = 3
_State = ImportJob.State
_UNFIT_FOR_NAMES = re.compile(r"[^\w.()\- ]+")
_LONGEST_NAME = 100
_MOST_PROBLEMS_KEPT = 5
"""The problems that a job keeps to show; all of them are in the problems file."""
_LIST_COUNTS = ("rows", "created", "updated", "duplicate", "rejected")


def queue_import(
    home: Home,
    chunks: Iterable[bytes],
    *,
    file_name: str,
    kind: Kind,
    by: User,
    now: datetime,
    options: dict[str, Any] | None = None,
) -> ImportJob:
    """Keep the upload and queue its import. `options` are those of `import_files`, such as `country`."""
    name = file_name_kept(file_name)
    folder = home.uploads / uuid.uuid4().hex
    folder.mkdir(mode=0o700, parents=True)
    with (folder / name).open("wb") as file:
        for chunk in chunks:
            file.write(chunk)
    return ImportJob.objects.create(
        kind=kind,
        file_name=name,
        stored_as=str((folder / name).relative_to(home.path)),
        options=options or {},
        by=by,
        created_at=now,
    )


def run_import_jobs(home: Home, *, clock: Clock, describe: Describe) -> int:
    """Run the queued jobs, one after another, until none waits; how many were run."""
    count = 0
    while (job := _claim(clock())) is not None:
        _run(home, job, clock, describe)
        count += 1
    return count


def requeue_lost_jobs(home: Home, now: datetime) -> None:
    """Queue jobs again whose process has died; give up on one that has died three times."""
    lost = ImportJob.objects.filter(state=_State.RUNNING, beat_at__lt=now - LOST_AFTER)
    lost.filter(attempts__lt=MOST_ATTEMPTS).update(state=_State.WAITING)
    for job in lost.filter(attempts__gte=MOST_ATTEMPTS):
        given_up = lost.filter(pk=job.pk).update(
            state=_State.FAILED,
            ended_at=now,
            problem=problem_as_data(Problem("problem-job-lost", {"times": MOST_ATTEMPTS})),
        )
        if given_up:
            remove_upload(home, job)


def jobs_wait() -> bool:
    """Whether any job is queued."""
    return ImportJob.objects.filter(state=_State.WAITING).exists()


def file_name_kept(name: str) -> str:
    """The name of an upload, fit to be a file's: no folders, no control characters."""
    base = _UNFIT_FOR_NAMES.sub("_", Path(name.replace("\\", "/")).name).strip(". ")
    stem, dot, suffix = base.rpartition(".")
    if not stem:
        return base[:_LONGEST_NAME] or "upload"
    return f"{stem[:_LONGEST_NAME]}{dot}{suffix[:10]}"


def _claim(now: datetime) -> ImportJob | None:
    """The oldest waiting job, now ours alone; None if there is none."""
    for id_ in (
        ImportJob.objects.filter(state=_State.WAITING).order_by("id").values_list("id", flat=True)
    ):
        claimed = ImportJob.objects.filter(pk=id_, state=_State.WAITING).update(
            state=_State.RUNNING, started_at=now, beat_at=now, attempts=F("attempts") + 1
        )
        if claimed:
            return ImportJob.objects.select_related("by").get(pk=id_)
    return None


def _run(home: Home, job: ImportJob, clock: Clock, describe: Describe) -> None:
    row = ImportJob.objects.filter(pk=job.pk)
    path = home.path / job.stored_as
    with _beating(job.pk, clock) as report_progress:
        try:
            if REMOVE in job.options:
                ended = _remove(home, job, clock(), report_progress)
            elif job.kind == "customers":
                ended = _import_list(home, job, path, clock(), describe, report_progress)
            else:
                ended = _import_trade(home, job, path, clock(), describe, report_progress)
        except GenjinError as error:
            ended = {"state": _State.FAILED, "problem": problem_as_data(error.problem)}
    if ended["state"] == _State.ASKING:
        row.update(**ended)
        return
    row.update(ended_at=clock(), **ended)
    remove_upload(home, job)


def _import_list(
    home: Home,
    job: ImportJob,
    path: Path,
    now: datetime,
    describe: Describe,
    progress: JobProgress,
) -> dict[str, Any]:
    """What becomes of the job: a list is looked through and asks, until its person lets it in."""

    def heard(done: int, total: int | None) -> None:
        progress(done, total, None)

    by, reading = _person(job), reading_of(job)
    if not job.options.get("goes_in"):
        question = look_through(
            path,
            home,
            reading,
            name=job.file_name,
            by=by,
            now=now,
            describe=describe,
            progress=heard,
        )
        return {"state": _State.ASKING, "question": list_question_as_data(question)}
    account = import_customers(
        home,
        path,
        now=now,
        by=by,
        name=job.file_name,
        reading=reading,
        describe=describe,
        progress=heard,
    )
    result = {
        **{name: getattr(account, name) for name in _LIST_COUNTS},
        "problems": len(account.problems),
        "first_problems": [
            problem_as_data(problem) for problem in account.problems[:_MOST_PROBLEMS_KEPT]
        ],
        "problems_file": _within(home, account.problems_file),
        "unknown_columns": list(account.unknown_columns),
    }
    return {"state": _State.DONE, "result": result, "problem": None}


def _import_trade(
    home: Home,
    job: ImportJob,
    path: Path,
    now: datetime,
    describe: Describe,
    progress: JobProgress,
) -> dict[str, Any]:
    """What becomes of the job: done with its account, or asking about what isn't known."""
    options = job.options
    if READ in options:
        report = read_anew(
            home,
            get_imported_file(options[READ]),
            now=now,
            by=job.by,
            layout=options.get("layout"),
            country=options.get("country"),
            progress=progress,
            describe=describe,
        )
    else:
        report = import_files(
            home,
            [path],
            now=now,
            by=job.by,
            layout=options.get("layout"),
            country=options.get("country"),
            decimal_mark=options.get("decimal_mark"),
            encoding=options.get("encoding"),
            flow=Flow(options["flow"]) if options.get("flow") else None,
            asks=True,
            progress=progress,
            describe=describe,
        ).files[0]
    if report.problem is not None and report.question is not None:
        return {
            "state": _State.ASKING,
            "question": question_as_data(report.question),
            "problem": problem_as_data(report.problem),
        }
    if report.problem is not None and report.unsaid:
        return {
            "state": _State.ASKING,
            "question": source_question(report.unsaid),
            "problem": problem_as_data(report.problem),
            "result": {"columns": [asdict(each) for each in report.columns]},
        }
    if report.problem is not None:
        raise GenjinError(report.problem)
    follow_new_shipments(home, now=now)
    result = _report_as_data(home, replace(report, file=job.file_name))
    return {"state": _State.DONE, "result": result, "problem": None}


def _remove(home: Home, job: ImportJob, now: datetime, progress: JobProgress) -> dict[str, Any]:
    """What becomes of the job: the file is out, as it may be already where a removal was killed."""
    progress(0, None, "writing")
    try:
        done = remove_file(home, _person(job), job.options[REMOVE], now=now)
    except NotFoundError:
        follow_removal(home, now=now)
        return {"state": _State.DONE, "result": {}, "problem": None}
    return {"state": _State.DONE, "result": asdict(done.rows), "problem": None}


def _report_as_data(home: Home, report: FileReport) -> dict[str, Any]:
    """The report as plain JSON data, its members too."""
    dates = {name: getattr(report, name) for name in ("first_date", "last_date")}
    return {
        **asdict(replace(report, members=(), problem=None, proposed=None, question=None)),
        **{name: day.isoformat() if day else None for name, day in dates.items()},
        "problems_file": _within(home, report.problems_file),
        "problem": problem_as_data(report.problem) if report.problem else None,
        "proposed": report.proposed.confidence if report.proposed else None,
        "members": [_report_as_data(home, member) for member in report.members],
    }


def _person(job: ImportJob) -> User:
    return job.by or get_user()


def _within(home: Home, path: Path | None) -> str | None:
    return str(path.relative_to(home.path)) if path else None


@contextmanager
def _beating(job_id: int, clock: Clock) -> Iterator[JobProgress]:
    """Keep the job's heartbeat and progress in its row while the block runs.

    A thread of its own writes them, so that a long step or an open transaction of the import
    stops neither: what it writes is seen at once.
    """
    stop = threading.Event()
    progress: dict[str, Any] = {
        "rows_done": 0,
        "rows_total": None,
        "stage": "",
        "stage_at": clock(),
    }

    def beat() -> None:
        try:
            while not stop.wait(BEAT_EVERY.total_seconds()):
                ImportJob.objects.filter(pk=job_id).update(beat_at=clock(), **progress)
        finally:
            connection.close()

    def report(done: int, total: int | None, stage: str | None) -> None:
        if not (progress["rows_done"] or progress["rows_total"]):
            # It waited for another import to end, or a workbook was being opened.
            progress.update(stage_at=clock())
        progress.update(rows_done=done, rows_total=total)
        if stage is not None:
            progress.update(stage=stage)

    thread = threading.Thread(target=beat, name="import-job-beat", daemon=True)
    thread.start()
    try:
        yield report
    finally:
        stop.set()
        thread.join()
        ImportJob.objects.filter(pk=job_id).update(**progress)
