"""`genjin files list|remove|reread`: the customs files that are in the book."""

import click

from genjin.surfaces.cli.commands import group, option
from genjin.surfaces.cli.import_shipments import account_text
from genjin.surfaces.cli.progress import progress_on_stderr
from genjin.surfaces.cli.session import Session, current_session
from genjin.surfaces.cli.tables import table
from genjin.surfaces.documents.problems import described
from genjin.surfaces.documents.shipments import (
    file_document,
    removal_document,
    report_document,
)
from genjin.workflows.file_again import read_otherwise
from genjin.workflows.follow_new_shipments import follow_new_shipments
from genjin.workflows.read_anew import read_anew
from genjin.workflows.remove_file import get_removable, look_at_removal, remove_file
from genjin.workflows.trade_files import imported_files

_MOST = 100_000
_COUNTS = ("rows", "imported", "revised", "duplicate", "rejected")


@group("files")
def files_command() -> None:
    """The customs files that are in."""


@files_command.command("list")
@option("--limit", type=click.IntRange(1, _MOST), default=200)
def list_command(limit: int) -> None:
    """List the files, the newest first."""
    session = current_session()
    session.open_book()
    files, total = imported_files(limit)
    otherwise = read_otherwise(session.home, files)
    words = session.words
    names = ("id", "file", "layout", *_COUNTS, "at")
    session.answer(
        lambda: {
            "total": total,
            "files": [file_document(each, read_by_now=each.pk not in otherwise) for each in files],
        },
        lambda: (
            table(
                [words(f"cli-column-{name}") for name in names],
                [
                    (
                        str(each.pk),
                        each.name,
                        each.layout,
                        *(str(getattr(each, name)) for name in _COUNTS),
                        each.at.date().isoformat(),
                    )
                    for each in files
                ],
                frozenset({0, *range(3, 3 + len(_COUNTS))}),
            )
            if files
            else words("web-files-none")
        ),
    )


@files_command.command("remove", uses="user now")
@click.argument("file", type=int)
@option("--dry-run", is_flag=True)
def remove_command(file: int, *, dry_run: bool) -> None:
    """Take a file out."""
    session = current_session()
    session.open_book()
    if dry_run:
        done = look_at_removal(session.home, session.user, file)
    else:
        done = remove_file(session.home, session.user, file, now=session.now)
    session.answer(
        lambda: removal_document(done),
        lambda: session.words(
            "cli-file-would-go" if dry_run else "cli-file-removed",
            file=done.file.name,
            removed=done.rows.removed,
            kept=done.rows.kept,
            back=done.rows.back,
        ),
    )


@files_command.command("reread", uses="user now")
@click.argument("file", type=int)
@option("--layout", metavar="ID")
@option("--country", metavar="COUNTRY")
def reread_command(file: int, layout: str | None, country: str | None) -> None:
    """Read a file anew."""
    session = current_session()
    session.open_book()
    _reread(session, file, layout, country)


def _reread(session: Session, file: int, layout: str | None, country: str | None) -> None:
    words = session.words
    with progress_on_stderr(words) as progress:
        report = read_anew(
            session.home,
            get_removable(session.user, file),
            now=session.now,
            by=session.user,
            layout=layout,
            country=country,
            progress=progress,
            describe=described,
        )
    if report.imported:
        follow_new_shipments(session.home, now=session.now)
    session.had_problems = bool(report.problem or report.rejected or report.warnings)
    session.answer(
        lambda: report_document(report, words),
        lambda: (
            words.problem(report.problem)
            if report.problem
            else account_text(report, words, session.home)
        ),
    )
