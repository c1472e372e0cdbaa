"""Import customs files as they were bought (C1): every row accounted for, nothing half done.

Each file becomes one immutable segment of the trade store, which readers see from the moment of
one transaction in the records database on. Importing a file again changes nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import file_digest
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import duckdb

from genjin.kernel.countries import parse_country
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.sources.layout import Layout, find_layout, load_layouts
from genjin.sources.reading import load_sheets
from genjin.sources.recognise import Recognised, recognise
from genjin.sources.reporting import CountryFrom
from genjin.stores.records.models import ImportedFile, User
from genjin.stores.trade.segments import (
    RowAccount,
    account_rows,
    conflicting_documents,
    rejected_rows,
    write_segment,
)
from genjin.stores.trade.staging import Staging
from genjin.stores.trade.staging_fields import ReadingRules, ValueProblem, type_fields
from genjin.stores.trade.staging_parties import resolve_parties
from genjin.workflows.home import Home
from genjin.workflows.import_problems import Describe, problems_file_name, write_problems
from genjin.workflows.import_publication import (
    STAGING_PREFIX,
    new_segment_name,
    only_importer,
    publish,
    published_segments,
    remove_leftovers,
)
from genjin.workflows.import_rules import reading_rules

Stage = Literal["reading", "typing", "comparing", "writing", "done"]
Progress = Callable[[int, int | None, Stage], None]
"""Hears rows done, rows in all (None while unknown) and the stage."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file. A refused one has no layout, no rows, and a problem.

    rows = imported + duplicate + rejected; `revised` are among the imported. `warnings` counts
    values that were left out of rows that went in. `problems_file` is in the home, and None if
    there is nothing to list. In a dry run the figures are what an import would have done.
    """

    file: str
    layout: str | None = None
    grain: str | None = None
    flow: str | None = None
    reporting_country: str | None = None
    country_from: CountryFrom | None = None
    rows: int = 0
    imported: int = 0
    revised: int = 0
    duplicate: int = 0
    rejected: int = 0
    warnings: int = 0
    first_date: date | None = None
    last_date: date | None = None
    problems_file: Path | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One entry for each path that was given, in that order."""

    files: tuple[FileReport, ...]


@dataclass(frozen=True, slots=True)
class _Request:
    home: Home
    now: datetime
    by: User | None
    layouts: tuple[Layout, ...]
    country: str | None
    dry_run: bool
    progress: Progress
    describe: Describe | None


def import_files(  # noqa: PLR0913 - every option is one of the command's
    home: Home,
    paths: Sequence[Path],
    *,
    now: datetime,
    by: User | None = None,
    layout: str | None = None,
    country: str | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
    describe: Describe | None = None,
) -> ImportReport:
    """Import customs files, one after another; a refused file stops none of the others.

    `layout` says which layout the files have instead of finding it, `country` whose customs they
    are from where they don't say. `describe` puts the problems file into words. Raises
    UnusableInputError for an unknown layout or country; everything about a file is in its report.
    """
    request = _Request(
        home,
        now,
        by,
        _chosen_layouts(layout),
        _chosen_country(country),
        dry_run,
        progress or (lambda _done, _total, _stage: None),
        describe,
    )
    return ImportReport(tuple(_reported(path, request) for path in paths))


def _chosen_layouts(layout: str | None) -> tuple[Layout, ...]:
    if layout is None:
        return load_layouts()
    found = find_layout(layout)
    if found is None:
        known = ", ".join(each.id for each in load_layouts())
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
            return _import_file(path, request)
    except UnusableInputError as error:
        return FileReport(str(path), problem=error.problem)
    except (OSError, duckdb.IOException, duckdb.OutOfMemoryException) as error:
        # The disk is full or the file vanished: nothing was published, so nothing changed.
        problem = Problem("problem-import-failed", {"detail": str(error)[:300]}, file=path.name)
        return FileReport(str(path), problem=problem)


def _import_file(path: Path, request: _Request) -> FileReport:
    request.progress(0, None, "reading")
    found = recognise(load_sheets(path), request.layouts, path.name)
    with (
        TemporaryDirectory(dir=request.home.trade, prefix=STAGING_PREFIX) as folder,
        Staging(Path(folder)) as staging,
    ):
        rows = _load(staging, found, path, request.progress)
        rules, country_from = reading_rules(found, staging.values_of, path.name, request.country)
        request.progress(0, rows, "typing")
        warnings = type_fields(staging, rules)
        resolve_parties(staging, rules)
        request.progress(0, rows, "comparing")
        account = account_rows(staging, rules, published_segments(request.home, found.layout.id))
        problems = None
        if not request.dry_run:
            request.progress(0, rows, "writing")
            warnings += [ValueProblem(each, 1) for each in conflicting_documents(staging)]
            problems = _finish(
                _Import(path, found, rules, country_from, account), staging, warnings, request
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


@dataclass(frozen=True, slots=True)
class _Import:
    path: Path
    found: Recognised
    rules: ReadingRules
    country_from: CountryFrom
    account: RowAccount


def _load(staging: Staging, found: Recognised, path: Path, progress: Progress) -> int:
    total = found.sheet.line_count
    below = islice(found.sheet.rows(), found.header_line, None)
    try:
        return staging.load(
            below,
            found.header_line + 1,
            len(found.headers),
            lambda done: progress(done, total, "reading"),
        )
    except duckdb.Error as error:
        raise UnusableInputError(
            Problem("problem-import-damaged", {"detail": str(error)[:200]}, file=path.name)
        ) from error


def _finish(
    import_: _Import, staging: Staging, warnings: list[ValueProblem], request: _Request
) -> Path | None:
    """Write the problems file and the segment, and publish; the place of the problems file."""
    home, account = request.home, import_.account
    with import_.path.open("rb") as stream:
        sha256 = file_digest(stream, "sha256").hexdigest()
    problems = home.problems / problems_file_name(import_.path.name, sha256)
    seen_before = ImportedFile.objects.filter(sha256=sha256).exists()
    if not account.imported and seen_before:
        # The same file again: its first import stays the account of it.
        return problems if problems.exists() else None
    has_problems = bool(account.rejected or warnings)
    if has_problems:
        write_problems(problems, rejected_rows(staging), warnings, request.describe)
    name = None
    if account.imported:
        name = new_segment_name(sha256, request.now)
        write_segment(
            staging,
            import_.rules,
            home.trade / f"{name}.duckdb",
            import_.found.headers,
            {"file": import_.path.name, "sha256": sha256, "layout": import_.found.layout.id},
        )
    imported = _record(import_, sha256, request)
    if has_problems:
        imported.problems_file = str(problems.relative_to(home.path))
    publish(home, imported, name)
    return problems if has_problems else None


def _record(import_: _Import, sha256: str, request: _Request) -> ImportedFile:
    account, rules = import_.account, import_.rules
    return ImportedFile(
        name=import_.path.name,
        sha256=sha256,
        size_bytes=import_.path.stat().st_size,
        layout=import_.found.layout.id,
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
