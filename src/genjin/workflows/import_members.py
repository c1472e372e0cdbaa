"""One report for a path that is several: an archive, several sheets, or what several customs reported."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from genjin.kernel.problem import Problem
from genjin.sources.formats.archive import list_members, unpacked_member
from genjin.workflows.import_problems import join_problems
from genjin.workflows.import_progress import SeveralFiles

if TYPE_CHECKING:
    from genjin.workflows.import_report import FileReport, Progress

_COUNTS = ("rows", "imported", "revised", "duplicate", "rejected", "warnings")
_SHARED = (
    "layout", "layout_origin", "grain", "flow", "reporting_country", "country_from", "proposed",
)  # fmt: skip


def reported_members(
    path: Path,
    folder: Path,
    report: Callable[[Path, "Progress"], "FileReport"],
    progress: "Progress",
    prefix: str,
) -> "FileReport":
    """Import an archive's members, one after another, each unpacked only while it is read.

    `report` imports a file and never raises for what is wrong with it. Folders for the members
    are made in `folder` under the prefix. Raises UnusableInputError for an archive that can't be
    used at all, OSError where a member finds no room on the disk.
    """

    def reports() -> Iterator["FileReport"]:
        members = list_members(path)
        whole = SeveralFiles(progress, sum(member.entry.file_size for member in members))
        for member in members:
            with (
                TemporaryDirectory(dir=folder, prefix=prefix) as place,
                unpacked_member(path, member, Path(place)) as unpacked,
                whole.of_one(member.entry.file_size) as heard,
            ):
                yield _as_member(report(unpacked, heard), member.name, path.name)

    return whole_report(path, list(reports()))


def _as_member(report: "FileReport", name: str, archive: str) -> "FileReport":
    """The report under the member's name; what is wrong with it names the archive too."""
    problem = report.problem
    if problem is not None:
        problem = replace(problem, file=f"{archive}/{name}")
    return replace(report, file=name, problem=problem)


def whole_report(path: Path, members: Sequence["FileReport"]) -> "FileReport":
    """The members' reports as one: counts are sums, what they don't share is None.

    It is refused only if all members are. Several members' problems files are joined to one.
    """
    used = [member for member in members if member.problem is None]
    first = (used or list(members))[0]
    counts: dict[str, Any] = {
        name: sum(getattr(member, name) for member in used) for name in _COUNTS
    }
    shared: dict[str, Any] = {
        name: getattr(first, name) if len({getattr(each, name) for each in used}) == 1 else None
        for name in _SHARED
    }
    listed = {member.file: member.problems_file for member in used if member.problems_file}
    dates = [day for member in used for day in (member.first_date, member.last_date) if day]
    columns = {member.columns for member in used or members}
    return replace(
        first,
        file=str(path),
        **counts,
        **shared,
        columns=first.columns if len(columns) == 1 else (),
        first_date=min(dates, default=None),
        last_date=max(dates, default=None),
        problems_file=_problems_of(path, listed),
        problem=None if used else _refusal(path, members),
        members=tuple(members),
    )


def _problems_of(path: Path, listed: dict[str, Path]) -> Path | None:
    if len(listed) > 1:
        return join_problems(path.name, listed)
    return next(iter(listed.values()), None)


def _refusal(path: Path, members: Sequence["FileReport"]) -> Problem:
    first = members[0].problem
    if first is not None and len({each.problem.id for each in members if each.problem}) == 1:
        return first
    return Problem("problem-import-members-refused", {"count": len(members)}, file=path.name)
