"""`genjin import`: customs files, as they were bought."""

import time
from pathlib import Path

import click

from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.progress import progress_on_stderr
from genjin.surfaces.cli.session import UNUSABLE, current_session
from genjin.surfaces.documents.problems import described
from genjin.surfaces.documents.shipments import import_document
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.follow_new_shipments import follow_new_shipments
from genjin.workflows.import_shipments import FileReport, import_files


@command("import", uses="user now")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@option("--layout", metavar="ID")
@option("--country", metavar="COUNTRY")
@option("--dry-run", is_flag=True)
def import_command(
    files: tuple[Path, ...], layout: str | None, country: str | None, *, dry_run: bool
) -> None:
    """Import the files."""
    session = current_session()
    session.open_book(make=True)
    words = session.words
    began = time.monotonic()
    with progress_on_stderr(words) as progress:
        report = import_files(
            session.home,
            files,
            now=session.now,
            by=session.user,
            layout=layout,
            country=country,
            dry_run=dry_run,
            progress=lambda done, total, _stage: progress(done, total),
            describe=described,
        )
    if not dry_run and any(each.imported for each in report.files):
        follow_new_shipments(session.home, now=session.now)
    refused = [each for each in report.files if each.problem is not None]
    for each in refused:
        if each.problem is not None:
            session.note(words.problem(each.problem))
    session.answer(
        lambda: import_document(report, time.monotonic() - began, words),
        lambda: "\n".join(_as_text(each, words) for each in report.files if each.problem is None),
    )
    session.had_problems = any(
        each.problem is not None or each.rejected or each.warnings for each in report.files
    )
    if len(refused) == len(files):
        raise click.exceptions.Exit(UNUSABLE)


def _as_text(report: FileReport, words: Words) -> str:
    text = words(
        "cli-file-imported",
        file=report.file,
        layout=report.layout or "",
        rows=report.rows,
        imported=report.imported,
        revised=report.revised,
        duplicate=report.duplicate,
        rejected=report.rejected,
        first=report.first_date or "–",
        last=report.last_date or "–",
    )
    if report.problems_file:
        text += "\n" + words("cli-trade-problems-file", path=str(report.problems_file))
    return text
