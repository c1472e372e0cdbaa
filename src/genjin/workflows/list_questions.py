"""A customer list that was uploaded is first looked through: what it would do is shown, then it goes in.

Nothing is written before a person has seen which column is what, and which rows mean a customer
who is in the book already.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from genjin.kernel.bilingual import Bilingual
from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer, ImportJob, User
from genjin.workflows.asking_imports import give_up, requeue_asking
from genjin.workflows.check_customer import masked
from genjin.workflows.customer_lists.columns import folded
from genjin.workflows.customer_lists.duplicates import Alike, Kind
from genjin.workflows.customer_lists.reading import ListReading, chosen_columns
from genjin.workflows.customer_lists.rows import likely_heading
from genjin.workflows.customer_lists.sheet import load_list
from genjin.workflows.home import Home
from genjin.workflows.import_customers import import_customers
from genjin.workflows.import_job_problems import problem_as_data, problem_from_data
from genjin.workflows.permissions import customers_visible_to
from genjin.workflows.watch_imports import get_import

_SAMPLES = 3
_SAMPLED_ROWS = 200
_LONGEST_SAMPLE = 80
_MOST_PROBLEMS = 20
_COUNTS = ("rows", "created", "updated", "duplicate", "rejected")


@dataclass(frozen=True, slots=True)
class ColumnAsked:
    """A column of the list: its header, some of its cells, and the field that it is read as."""

    header: str
    samples: tuple[str, ...]
    field: str


@dataclass(frozen=True, slots=True)
class ListQuestion:
    """What a list would do, as it is shown before it goes in.

    `counts` is empty and `refusal` says why where the columns don't tell customers apart yet.
    `alike_counts` counts all rows of each kind, `alike` holds the first of them.
    """

    header_line: int
    columns: tuple[ColumnAsked, ...]
    country: str | None
    counts: Mapping[str, int] = field(default_factory=dict)
    alike: tuple[Alike, ...] = ()
    alike_counts: Mapping[Kind, int] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    refusal: Problem | None = None


def look_through(  # noqa: PLR0913 - what `import_customers` needs
    path: Path,
    home: Home,
    reading: ListReading,
    *,
    name: str,
    by: User,
    now: datetime,
    describe: Callable[[Problem], Bilingual],
    progress: Callable[[int, int], None] | None = None,
) -> ListQuestion:
    """What the list would do if it were read so. Writes nothing.

    Raises UnusableInputError if there is no table in the file.
    """
    sheet = load_list(path, name)
    chosen = chosen_columns(sheet, reading)
    line, heading = likely_heading(sheet, chosen, reading.country)
    by_position = {position: each for each, position in heading.positions.items()}
    body = sheet.rows[line : line + _SAMPLED_ROWS]
    columns = tuple(
        ColumnAsked(header.strip(), _samples(body, position), by_position.get(position, ""))
        for position, header in enumerate(sheet.rows[line - 1])
    )
    asked = ListQuestion(line, columns, reading.country)
    if missing := heading.lacks(reading.country):
        refusal = Problem(f"problem-list-no-{missing[0]}-column", file=name)
        if not any(cell.strip() for row in body for cell in row):
            raise UnusableInputError(refusal)
        return replace(asked, refusal=replace(refusal, file=None))
    account = import_customers(
        home,
        path,
        now=now,
        by=by,
        name=name,
        reading=reading,
        describe=describe,
        dry_run=True,
        progress=progress,
    )
    return replace(
        asked,
        counts={each: getattr(account, each) for each in _COUNTS},
        alike=account.alike,
        alike_counts=account.alike_counts,
        problems=account.problems[:_MOST_PROBLEMS],
    )


def get_list_question(user: User, job_id: int) -> tuple[ImportJob, ListQuestion]:
    """The import of a list and what it asks. Raises NotFoundError if it isn't his, or asks nothing."""
    job = get_import(user, job_id)
    if job.kind != "customers" or job.state != ImportJob.State.ASKING or job.question is None:
        raise NotFoundError(Problem("problem-list-not-asked"))
    return job, list_question_from_data(job.question)


def answer_list(user: User, job_id: int, reading: ListReading, *, goes_in: bool) -> bool:
    """Take the person's word on the columns; whether the list now goes in.

    Where he changed how it is read since he saw what it would do, it is looked through again
    first. Raises NotFoundError as `get_list_question` does, also if somebody was quicker.
    """
    job, question = get_list_question(user, job_id)
    is_seen = question.refusal is None and _is_as_shown(question, reading)
    goes_in = goes_in and is_seen
    options = {"columns": dict(reading.columns), "country": reading.country, "goes_in": goes_in}
    if not requeue_asking(job, options):
        raise NotFoundError(Problem("problem-list-not-asked"))
    return goes_in


def dismiss_list(home: Home, user: User, job_id: int) -> None:
    """Don't import the list after all. Raises NotFoundError as `get_list_question` does."""
    job, _ = get_list_question(user, job_id)
    give_up(home, job)


def reading_of(job: ImportJob) -> ListReading:
    """What the person has said of the list so far."""
    return ListReading(job.options.get("columns") or {}, job.options.get("country"))


def names_of_alike(user: User, alike: Sequence[Alike]) -> dict[int, tuple[str, bool]]:
    """The customers of the report: name and whether the person may open him; else it is masked."""
    ids = [each.customer for each in alike if each.customer is not None]
    seen = set(customers_visible_to(user).filter(pk__in=ids).values_list("pk", flat=True))
    return {
        id_: (name, True) if id_ in seen else (masked(name), False)
        for id_, name in Customer.objects.filter(pk__in=ids).values_list("pk", "name")
    }


def list_question_as_data(question: ListQuestion) -> dict[str, Any]:
    """The question as plain JSON data."""
    return {
        **asdict(replace(question, problems=(), refusal=None)),
        "problems": [problem_as_data(each) for each in question.problems],
        "refusal": problem_as_data(question.refusal) if question.refusal else None,
    }


def list_question_from_data(data: Mapping[str, Any]) -> ListQuestion:
    """The question that `list_question_as_data` wrote."""
    return ListQuestion(
        header_line=data["header_line"],
        columns=tuple(
            ColumnAsked(each["header"], tuple(each["samples"]), each["field"])
            for each in data["columns"]
        ),
        country=data["country"],
        counts=data["counts"],
        alike=tuple(Alike(**each) for each in data["alike"]),
        alike_counts=data["alike_counts"],
        problems=tuple(
            problem for problem in map(problem_from_data, data["problems"]) if problem is not None
        ),
        refusal=problem_from_data(data["refusal"]),
    )


def _is_as_shown(question: ListQuestion, reading: ListReading) -> bool:
    shown = {folded(each.header): each.field for each in question.columns if each.header}
    return shown == {**shown, **reading.columns} and question.country == reading.country


def _samples(body: Sequence[Sequence[str]], position: int) -> tuple[str, ...]:
    cells = (row[position].strip() for row in body if position < len(row))
    return tuple(dict.fromkeys(cell[:_LONGEST_SAMPLE] for cell in cells if cell))[:_SAMPLES]
