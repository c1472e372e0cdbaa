"""Import customs files as they were bought (C1): every row accounted for, nothing half done.

Each file becomes one immutable segment of the trade store, which readers see from the moment of
one transaction in the records database on. Importing a file again changes nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.file_state import FileState, check_unchanged, file_state
from genjin.sources.layout import Layout
from genjin.sources.parts import Part, parts_of
from genjin.sources.reading import is_archive, load_sheets
from genjin.sources.recognise import Recognised, recognise, repeated_headers
from genjin.sources.reporting import CountryFrom
from genjin.stores.records.models import ImportedFile, User
from genjin.stores.trade.row_account import (
    RowAccount,
    account_rows,
    conflicting_documents,
    rejected_rows,
)
from genjin.stores.trade.segments import SourceFile, write_segment
from genjin.stores.trade.staging import Staging
from genjin.stores.trade.staging_fields import Fields, ValueProblem, read_fields
from genjin.stores.trade.staging_parties import Parties, read_parties
from genjin.workflows.home import Home
from genjin.workflows.import_loading import load_rows
from genjin.workflows.import_members import reported_members, whole_report
from genjin.workflows.import_problems import Describe, problems_file_name, write_problems
from genjin.workflows.import_publication import (
    STAGING_PREFIX,
    new_segment_name,
    only_importer,
    publish,
    published_segments,
    remove_leftovers,
    retire_outdated,
)
from genjin.workflows.import_report import FileReport, ImportReport, Progress
from genjin.workflows.import_rules import reading_rules
from genjin.workflows.own_layouts import keep_layout, known_layouts
from genjin.workflows.people import day_of
from genjin.workflows.propose_layout import Seen, see_layout

_NO_ROOM = (OSError, duckdb.IOException, duckdb.OutOfMemoryException)
"""The disk is full or the file vanished: nothing was published, so nothing changed."""


@dataclass(frozen=True, slots=True)
class _Request:
    home: Home
    now: datetime
    by: User | None
    layouts: tuple[Layout, ...]
    may_propose: bool
    asks: bool
    country: str | None
    dry_run: bool
    progress: Progress
    describe: Describe | None

    @property
    def today(self) -> date:
        """The date of who imports; without anybody, that of the clock he gave."""
        return day_of(self.by, self.now) if self.by is not None else self.now.date()


def import_files(  # noqa: PLR0913 - every option is one of the command's
    home: Home,
    paths: Sequence[Path],
    *,
    now: datetime,
    by: User | None = None,
    layout: str | None = None,
    country: str | None = None,
    dry_run: bool = False,
    asks: bool = False,
    progress: Progress | None = None,
    describe: Describe | None = None,
) -> ImportReport:
    """Import customs files, one after another; a refused file stops none of the others.

    `layout` says which layout the files have instead of finding it, `country` whose customs they
    are from where they don't say. A file of an unknown layout is imported by a proposed one if
    that is sure enough and nobody `asks`; else it is refused with a question. `describe` puts the
    problems file into words. Raises UnusableInputError for an unknown layout or country;
    everything about a file is in its report.
    """
    request = _Request(
        home,
        now,
        by,
        _chosen_layouts(home, layout),
        layout is None,
        asks,
        _chosen_country(country),
        dry_run,
        progress or (lambda _done, _total, _stage: None),
        describe,
    )
    return ImportReport(tuple(_reported(path, request) for path in paths))


def _chosen_layouts(home: Home, layout: str | None) -> tuple[Layout, ...]:
    layouts = known_layouts(home)
    if layout is None:
        return layouts
    found = next((each for each in layouts if each.id == layout), None)
    if found is None:
        known = ", ".join(each.id for each in layouts)
        raise UnusableInputError(
            Problem("problem-import-no-such-layout", {"known": known}, value=layout)
        )
    return (found,)


def _chosen_country(country: str | None) -> str | None:
    if country is None:
        return None
    code = parse_country(country)
    if code is None:
        raise UnusableInputError(Problem("problem-import-no-such-country", value=country))
    return code


def _reported(path: Path, request: _Request) -> FileReport:
    try:
        with only_importer(request.home):
            remove_leftovers(request.home)
            retire_outdated(request.home, request.now)
            if is_archive(path):
                return reported_members(
                    path,
                    request.home.trade,
                    lambda member: _attempted(
                        member, lambda: _import_file(member, replace(request, asks=False))
                    ),
                    STAGING_PREFIX,
                )
            return _import_file(path, request)
    except (UnusableInputError, *_NO_ROOM) as error:
        return _refused(path, error)


def _attempted(path: Path, act: Callable[[], FileReport]) -> FileReport:
    try:
        return act()
    except (UnusableInputError, *_NO_ROOM) as error:
        return _refused(path, error)


def _refused(path: Path, error: Exception) -> FileReport:
    if isinstance(error, UnusableInputError):
        return FileReport(str(path), problem=error.problem)
    problem = Problem("problem-import-failed", {"detail": str(error)[:300]}, file=path.name)
    return FileReport(str(path), problem=problem)


def _import_file(path: Path, request: _Request) -> FileReport:
    request.progress(0, None, "reading")
    state = file_state(path)
    seen = _seen(path, request)
    if seen.found is None:
        return FileReport(str(path), problem=seen.problem, question=seen.question)
    report = _import_recognised(path, seen.found, state, request)
    if report.problem is None and seen.found.layout not in request.layouts and not request.dry_run:
        keep_layout(request.home, seen.found.layout)
    return replace(report, proposed=seen.proposal)


def _import_recognised(
    path: Path, found: Recognised, state: FileState, request: _Request
) -> FileReport:
    parts = parts_of(found)
    if len(parts) == 1:
        return _import_part(path, parts[0], state, request)
    reports = []
    for part in parts:
        report = _attempted(path, partial(_import_part, path, part, state, request))
        reports.append(replace(report, file=_shown_name(path, part)))
    return whole_report(path, reports)


def _shown_name(path: Path, part: Part) -> str:
    return f"{path.name} · {part.name}" if part.name else path.name


def _import_part(path: Path, part: Part, state: FileState, request: _Request) -> FileReport:
    found = part.found
    with (
        TemporaryDirectory(dir=request.home.trade, prefix=STAGING_PREFIX) as folder,
        Staging(Path(folder), path.stat().st_size) as staging,
    ):
        rows = load_rows(staging, found, path, request.progress)
        rules, country_from = reading_rules(
            found, staging.values_of, path.name, request.country, request.today
        )
        request.progress(0, rows, "typing")
        warnings = [ValueProblem(each, 1) for each in repeated_headers(found)]
        fields, unread = read_fields(staging, rules)
        warnings += unread
        parties = read_parties(staging, fields)
        request.progress(0, rows, "comparing")
        account = account_rows(staging, fields, published_segments(request.home, found.layout.id))
        problems = None
        if not request.dry_run:
            request.progress(0, rows, "writing")
            warnings += [ValueProblem(each, 1) for each in conflicting_documents(staging, fields)]
            problems = _finish(
                _Import(path, part, state, fields, parties, country_from, account),
                staging,
                warnings,
                request,
            )
        request.progress(rows, rows, "done")
    return FileReport(
        file=str(path),
        layout=found.layout.id,
        grain=rules.grain.value,
        flow=rules.flow.value,
        reporting_country=rules.reporting_country,
        country_from=country_from,
        rows=account.rows,
        imported=account.imported,
        revised=account.revised,
        duplicate=account.duplicate,
        rejected=account.rejected,
        warnings=sum(each.rows for each in warnings),
        first_date=account.first_date,
        last_date=account.last_date,
        problems_file=problems,
    )


def _seen(path: Path, request: _Request) -> Seen:
    sheets = load_sheets(path)
    if request.may_propose:
        return see_layout(sheets, request.layouts, path.name, asks=request.asks)
    return Seen(recognise(sheets, request.layouts, path.name))


@dataclass(frozen=True, slots=True)
class _Import:
    path: Path
    part: Part
    state: FileState
    fields: Fields
    parties: Parties
    country_from: CountryFrom
    account: RowAccount


def _finish(
    import_: _Import, staging: Staging, warnings: list[ValueProblem], request: _Request
) -> Path | None:
    """Write the problems file and the segment, and publish; the place of the problems file."""
    home, account = request.home, import_.account
    with import_.path.open("rb") as stream:
        sha256 = file_digest(stream, "sha256").hexdigest()
    check_unchanged(import_.path, import_.state)
    name = _shown_name(import_.path, import_.part)
    problems = home.problems / problems_file_name(name, sha256)
    seen = ImportedFile.objects.filter(sha256=sha256)
    if import_.part.name:
        seen = seen.filter(name=name)
    if not account.imported and seen.exists():
        # The same file again: its first import stays the account of it.
        return problems if problems.exists() else None
    has_problems = bool(account.rejected or warnings)
    if has_problems:
        write_problems(problems, rejected_rows(staging, import_.fields), warnings, request.describe)
    segment = None
    if account.imported:
        segment = new_segment_name(sha256, request.now)
        found = import_.part.found
        write_segment(
            staging,
            import_.fields,
            import_.parties,
            SourceFile(segment, name, sha256, found.layout.id, found.headers),
            home.trade / f"{segment}.duckdb",
        )
    imported = _record(import_, sha256, request)
    if has_problems:
        imported.problems_file = str(problems.relative_to(home.path))
    publish(home, imported, segment)
    return problems if has_problems else None


def _record(import_: _Import, sha256: str, request: _Request) -> ImportedFile:
    account, rules = import_.account, import_.fields.rules
    return ImportedFile(
        name=_shown_name(import_.path, import_.part),
        sha256=sha256,
        size_bytes=import_.path.stat().st_size,
        layout=import_.part.found.layout.id,
        grain=rules.grain.value,
        reporting_country=rules.reporting_country,
        country_from=import_.country_from,
        rows=account.rows,
        imported=account.imported,
        revised=account.revised,
        duplicate=account.duplicate,
        rejected=account.rejected,
        first_date=account.first_date,
        last_date=account.last_date,
        by=request.by,
        at=request.now,
    )
