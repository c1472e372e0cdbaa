"""Problems as an import job keeps them, to be worded in the language of whoever looks."""

from typing import Any

from genjin.kernel.problem import Problem
from genjin.kernel.reason import Reason, reason_as_data, reason_from_data
from genjin.stores.records.models import ImportJob


def problem_of(job: ImportJob) -> Problem | None:
    """Why the job failed, if it did."""
    return problem_from_data(job.problem)


def problem_from_data(data: dict[str, Any] | None) -> Problem | None:
    """The problem that a job or a member of its file has kept, if it has one."""
    if data is None:
        return None
    reason = reason_from_data(data["reason"])
    return Problem(reason.id, reason.params, **data["place"])


def first_problems_of(job: ImportJob) -> tuple[Problem, ...]:
    """The first problems of a customer list's rows, which are shown with its account."""
    kept = map(problem_from_data, (job.result or {}).get("first_problems", ()))
    return tuple(problem for problem in kept if problem is not None)


def problem_as_data(problem: Problem) -> dict[str, Any]:
    """The problem as plain JSON data."""
    return {
        "reason": reason_as_data(Reason(problem.id, problem.params)),
        "place": {
            "file": problem.file,
            "row": problem.row,
            "field": problem.field,
            "value": problem.value,
        },
    }
