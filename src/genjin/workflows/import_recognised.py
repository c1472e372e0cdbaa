"""Import one file whose layout is known: read, account for every row, write, and publish (C1)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import file_digest
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.column_uses import column_uses
from genjin.sources.file_state import FileState, check_unchanged
from genjin.sources.layout import layout_digest
from genjin.sources.parts import Part, parts_of_sheets
from genjin.sources.recognise import Recognised, repeated_headers
from genjin.sources.reporting import CountryFrom, Unsaid, unsaid_in
from genjin.stores.records.models import ImportedFile
from genjin.stores.trade.known_rows import FilePart
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
from genjin.workflows.import_loading import load_rows
from genjin.workflows.import_members import whole_report
from genjin.workflows.import_problems import problems_file_name, write_problems
from genjin.workflows.import_progress import SeveralFiles, passes_over
from genjin.workflows.import_publication import (
    STAGING_PREFIX,
    new_segment_name,
    publish,
    segments_that_know,
)
from genjin.workflows.import_report import FileReport
from genjin.workflows.import_request import ImportRequest
from genjin.workflows.import_rules import reading_rules

NO_ROOM = (OSError, duckdb.IOException, duckdb.OutOfMemoryException)
"""The disk is full or the file vanished: nothing was published, so nothing changed."""


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was when its reading began; without a state where the store keeps its rows."""

    path: Path
    sha256: str
    size_bytes: int
    state: FileState | None = None


def source_of(path: Path, state: FileState) -> Source:
    """The file on the disk, whose state was taken before it was read."""
    with path.open("rb") as stream:
        sha256 = file_digest(stream, "sha256").hexdigest()
    return Source(path, sha256, path.stat().st_size, state)


def import_recognised(
    source: Source, sheets: Sequence[Recognised], request: ImportRequest
) -> FileReport:
    """Import the sheets of a file that share a layout, and the customs of each in them."""
    parts = parts_of_sheets(sheets)
    if len(parts) == 1:
        return _import_part(source, parts[0], request)
    reports = []
    whole = SeveralFiles(request.progress, len(parts))
    for part in parts:
        with whole.of_one(1) as heard:
            report = attempted(
                source.path, partial(_import_part, source, part, replace(request, progress=heard))
            )
        reports.append(replace(report, file=_shown_name(source.path, part)))
    return whole_report(source.path, reports)


def _shown_name(path: Path, part: Part) -> str:
    return f"{path.name} · {part.name}" if part.name else path.name


def _import_part(source: Source, part: Part, request: ImportRequest) -> FileReport:
    path, found = source.path, part.found
    with (
        TemporaryDirectory(dir=request.home.trade, prefix=STAGING_PREFIX) as folder,
        Staging(Path(folder), source.size_bytes) as staging,
        passes_over(
            request.progress, direct=found.sheet.direct is not None, writes=not request.dry_run
        ) as passes,
    ):
        rows = load_rows(staging, found, path, passes.read)
        stated = request.stated
        unsaid = unsaid_in(found, staging.values_of, path.name, stated.flow, stated.country)
        if unsaid:
            return FileReport(
                str(path),
                problem=_unsaid(unsaid, path.name),
                unsaid=unsaid,
                columns=column_uses(found, stated.flow, stated.country),
            )
        read_by = reading_rules(staging, found, path.name, stated, request.today)
        rules = read_by.rules
        passes.begin("typing", rows)
        warnings = [ValueProblem(each, 1) for each in repeated_headers(found)]
        fields, unread = read_fields(staging, rules)
        warnings += unread
        parties = read_parties(staging, fields)
        passes.begin("comparing", rows)
        published = segments_that_know(request.home, rules.reporting_country, source.sha256)
        account = account_rows(staging, fields, published, FilePart(source.sha256, part.name))
        problems = None
        if not request.dry_run:
            passes.begin("writing", rows)
            warnings += [ValueProblem(each, 1) for each in conflicting_documents(staging, fields)]
            problems = _finish(
                _Import(
                    source=source,
                    part=part,
                    fields=fields,
                    parties=parties,
                    country_from=read_by.country_from,
                    account=account,
                ),
                staging,
                warnings,
                request,
            )
    return FileReport(
        file=str(path),
        layout=found.layout.id,
        grain=rules.grain.value,
        flow=rules.flow.value,
        reporting_country=rules.reporting_country,
        country_from=read_by.country_from,
        mark=read_by.mark,
        rows=account.rows,
        imported=account.imported,
        revised=account.revised,
        duplicate=account.duplicate,
        rejected=account.rejected,
        warnings=sum(each.rows for each in warnings),
        first_date=account.first_date,
        last_date=account.last_date,
        problems_file=problems,
        columns=column_uses(found, rules.flow, rules.reporting_country),
        layout_origin=found.layout.origin,
    )


def attempted(path: Path, act: Callable[[], FileReport]) -> FileReport:
    """The report of the act, or of why it was refused."""
    try:
        return act()
    except (UnusableInputError, *NO_ROOM) as error:
        return refused(path, error)


def refused(path: Path, error: Exception) -> FileReport:
    """The report of a file that was refused whole."""
    if isinstance(error, UnusableInputError):
        return FileReport(str(path), problem=error.problem)
    problem = Problem("problem-import-failed", {"detail": str(error)[:300]}, file=path.name)
    return FileReport(str(path), problem=problem)


def _unsaid(unsaid: tuple[Unsaid, ...], file: str) -> Problem:
    if len(unsaid) > 1:
        return Problem("problem-import-flow-and-country", file=file)
    only = "problem-import-flow" if unsaid == ("flow",) else "problem-import-country"
    return Problem(only, file=file)


@dataclass(frozen=True, slots=True)
class _Import:
    """One part of a file, read and accounted for, on its way into the store."""

    source: Source
    part: Part
    fields: Fields
    parties: Parties
    country_from: CountryFrom
    account: RowAccount


def _finish(
    import_: _Import, staging: Staging, warnings: list[ValueProblem], request: ImportRequest
) -> Path | None:
    """Write the problems file and the segment, and publish; the place of the problems file."""
    home, account = request.home, import_.account
    source = import_.source
    sha256 = source.sha256
    if source.state is not None:
        check_unchanged(source.path, source.state)
    name = _shown_name(source.path, import_.part)
    problems = home.problems / problems_file_name(name, sha256)
    seen = ImportedFile.objects.filter(sha256=sha256, removed_at=None)
    if import_.part.name:
        seen = seen.filter(name=name)
    if not account.imported and seen.exists():
        # The same file again: its first import stays the account of it.
        return problems if problems.exists() else None
    has_problems = bool(account.rejected or warnings)
    if has_problems:
        columns = column_uses(
            import_.part.found, import_.fields.rules.flow, import_.fields.rules.reporting_country
        )
        write_problems(
            problems,
            rejected_rows(staging, import_.fields),
            warnings,
            columns,
            request.describe,
        )
    segment = None
    if account.imported or account.held:
        segment = new_segment_name(sha256, request.now)
        found = import_.part.found
        write_segment(
            staging,
            import_.fields,
            import_.parties,
            SourceFile(segment, name, sha256, found.layout.id, found.headers),
            home.trade / f"{segment}.duckdb",
        )
    imported = _record(import_, request)
    if has_problems:
        imported.problems_file = str(problems.relative_to(home.path))
    publish(home, imported, segment)
    if segment is not None:
        request.segments_known.add(segment)
    return problems if has_problems else None


def _record(import_: _Import, request: ImportRequest) -> ImportedFile:
    account, rules = import_.account, import_.fields.rules
    return ImportedFile(
        name=_shown_name(import_.source.path, import_.part),
        sha256=import_.source.sha256,
        size_bytes=import_.source.size_bytes,
        layout=import_.part.found.layout.id,
        layout_digest=layout_digest(import_.part.found.layout),
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
