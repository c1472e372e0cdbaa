"""Lists of calls and back-tests that the web asked for: queued, run in a process of their own, kept.

A job is claimed by a conditional update and shows its life by `beat_at`; one whose process was killed
is queued again. Whoever asked may cancel it: the process sees that between two weeks, and what it
found out is thrown away.
"""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import DatabaseError, connection
from django.db.models import F, QuerySet

from genjin.kernel.errors import GenjinError, NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ForesightJob, User
from genjin.workflows.find_buyers import hs_prefix_of
from genjin.workflows.foresight_results import Data, back_test_as_data, calls_as_data
from genjin.workflows.home import Home
from genjin.workflows.import_job_problems import problem_as_data
from genjin.workflows.import_jobs import BEAT_EVERY, LOST_AFTER, MOST_ATTEMPTS
from genjin.workflows.open_trade_store import open_trade_store
from genjin.workflows.permissions import sees_everything

Clock = Callable[[], datetime]

MOST_CALLS = 100
LONGEST = timedelta(weeks=156)
WEEK = timedelta(weeks=1)
_SHOWN = 10
_HS = re.compile(r"^[\d. ]{2,15}$")
_Kind, _State = ForesightJob.Kind, ForesightJob.State


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: goods by HS code or words, a country or none, calls a week, and the days.

    A list of calls is of the week after `until`; a back-test has the weeks from `since` to `until`.
    """

    goods: str
    country: str | None
    per_week: int
    until: date
    since: date | None = None

    @property
    def hs(self) -> str:
        """The HS code, if the goods are given as one."""
        return self.goods if _HS.match(self.goods) else ""

    @property
    def words(self) -> str | None:
        """The words, if the goods are given by them."""
        return None if self.hs else self.goods


class _CancelledError(Exception):
    """Whoever asked no longer wants to know."""


def ask_foresight(user: User, kind: ForesightJob.Kind, asked: Asked, *, now: datetime) -> int:
    """Queue the question; the id of its job.

    Raises UnusableInputError for no goods or an impossible HS code, and for a period that is shorter
    than a week or longer than three years.
    """
    if not asked.goods:
        raise UnusableInputError(Problem("problem-foresight-goods"))
    hs_prefix_of(asked.hs)
    if kind is _Kind.BACK_TEST and not (
        asked.since is not None and WEEK <= asked.until - asked.since <= LONGEST
    ):
        raise UnusableInputError(
            Problem("problem-backtest-period", {"weeks": LONGEST.days // WEEK.days})
        )
    days = {"until": asked.until.isoformat(), "since": _iso(asked.since)}
    job = ForesightJob.objects.create(
        kind=kind, asked={**asdict(asked), **days}, by=user, created_at=now
    )
    return job.pk


def asked_of(job: ForesightJob) -> Asked:
    """What the job was asked."""
    since = job.asked["since"]
    return Asked(
        goods=job.asked["goods"],
        country=job.asked["country"],
        per_week=job.asked["per_week"],
        until=date.fromisoformat(job.asked["until"]),
        since=date.fromisoformat(since) if since else None,
    )


def foresight_jobs_of(user: User, kind: ForesightJob.Kind) -> list[ForesightJob]:
    """The newest questions of a kind, without their answers: one's own, for a manager everybody's."""
    found = _visible(user).filter(kind=kind).defer("result").select_related("by")
    return list(found.order_by("-created_at", "-id")[:_SHOWN])


def get_foresight_job(
    user: User, job_id: int, kind: ForesightJob.Kind | None = None
) -> ForesightJob:
    """One question with its answer. Raises NotFoundError alike for none and for another's."""
    found = _visible(user).filter(pk=job_id)
    job = (found.filter(kind=kind) if kind else found).first()
    if job is None:
        raise NotFoundError(Problem("problem-foresight-unknown"))
    return job


def cancel_foresight(user: User, job_id: int, *, now: datetime) -> ForesightJob:
    """Stop the question if it is still under way. Raises NotFoundError as `get_foresight_job` does."""
    job = get_foresight_job(user, job_id)
    moving = ForesightJob.objects.filter(pk=job.pk, state__in=(_State.WAITING, _State.RUNNING))
    moving.update(state=_State.CANCELLED, ended_at=now)
    return job


def foresight_waits() -> bool:
    """Whether any question is queued."""
    return ForesightJob.objects.filter(state=_State.WAITING).exists()


def requeue_lost_foresight(now: datetime) -> None:
    """Queue questions again whose process has died; give up on one that has died three times."""
    lost = ForesightJob.objects.filter(state=_State.RUNNING, beat_at__lt=now - LOST_AFTER)
    lost.filter(attempts__lt=MOST_ATTEMPTS).update(state=_State.WAITING)
    lost.filter(attempts__gte=MOST_ATTEMPTS).update(
        state=_State.FAILED,
        ended_at=now,
        problem=problem_as_data(Problem("problem-foresight-lost", {"times": MOST_ATTEMPTS})),
    )


def run_foresight_jobs(home: Home, *, clock: Clock) -> int:
    """Answer the queued questions, one after another, until none waits; how many there were."""
    count = 0
    while (job := _claim(clock())) is not None:
        _run(home, job, clock)
        count += 1
    return count


def _claim(now: datetime) -> ForesightJob | None:
    waiting = ForesightJob.objects.filter(state=_State.WAITING).order_by("id")
    for id_ in waiting.values_list("id", flat=True):
        claimed = ForesightJob.objects.filter(pk=id_, state=_State.WAITING).update(
            state=_State.RUNNING, started_at=now, beat_at=now, attempts=F("attempts") + 1
        )
        if claimed:
            return ForesightJob.objects.get(pk=id_)
    return None


def _run(home: Home, job: ForesightJob, clock: Clock) -> None:
    running = ForesightJob.objects.filter(pk=job.pk, state=_State.RUNNING)

    def hear(done: int, total: int) -> None:
        if not running.update(done=done, total=total):
            raise _CancelledError

    ended: dict[str, Any]
    with _beating(running, clock):
        try:
            ended = {"state": _State.DONE, "result": _answered(home, job, hear)}
        except _CancelledError:
            return
        except GenjinError as error:
            ended = {"state": _State.FAILED, "problem": problem_as_data(error.problem)}
    running.update(ended_at=clock(), **ended)


def _answered(home: Home, job: ForesightJob, hear: Callable[[int, int], None]) -> Data:
    """The answer as data. The models are loaded here, in the process that runs the jobs."""
    asked = asked_of(job)
    if job.kind == _Kind.CALLS:
        from genjin.workflows.list_calls import list_calls  # noqa: PLC0415 - 100 MB of models

        return calls_as_data(
            list_calls(
                home,
                asked.hs,
                country=asked.country,
                as_of=asked.until,
                per_week=asked.per_week,
                words=asked.words,
            )
        )
    from genjin.workflows.back_test_calls import back_test_calls  # noqa: PLC0415 - 100 MB of models

    tested = back_test_calls(
        home,
        asked.hs,
        country=asked.country,
        since=asked.since or asked.until,
        until=asked.until,
        per_week=asked.per_week,
        words=asked.words,
        hear=hear,
    )
    store = open_trade_store(home)
    called = dict.fromkeys(buyer for each in tested.lists for buyer in each.buyers)
    companies = {buyer: store.find_company(buyer) for buyer in called}
    names = {buyer: company.name if company else buyer for buyer, company in companies.items()}
    return back_test_as_data(tested, names)


@contextmanager
def _beating(running: QuerySet[ForesightJob], clock: Clock) -> Iterator[None]:
    """Keep the job's heartbeat while the block runs, from a thread: a fit may take long."""
    stop = threading.Event()

    def beat() -> None:
        try:
            while not stop.wait(BEAT_EVERY.total_seconds()):
                # Where the records are locked for long, the next beat may get through.
                with suppress(DatabaseError):
                    running.update(beat_at=clock())
        finally:
            connection.close()

    thread = threading.Thread(target=beat, name="foresight-job-beat", daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def _visible(user: User) -> QuerySet[ForesightJob]:
    everybodys = ForesightJob.objects.all()
    return everybodys if sees_everything(user) else everybodys.filter(by=user)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
