"""`genjin import`: customs files, as they were bought."""

import time
from dataclasses import replace
from pathlib import Path

import click

from genjin.surfaces.cli.commands import command, option
from genjin.surfaces.cli.progress import progress_on_stderr
from genjin.surfaces.cli.session import UNUSABLE, current_session
from genjin.surfaces.documents.problems import described
from genjin.surfaces.documents.shipments import import_document
from genjin.surfaces.wording.catalogue import Words
from genjin.surfaces.wording.proposals import (
    account_of,
    column_pairs,
    pairs,
    percent,
    read_columns,
    unused_columns,
)
from genjin.surfaces.wording.readings import readings_of
from genjin.trade.numbers import DecimalMark
from genjin.trade.shipment import Flow
from genjin.workflows.follow_new_shipments import follow_new_shipments
from genjin.workflows.home import Home
from genjin.workflows.import_report import FileReport
from genjin.workflows.import_shipments import import_files
from genjin.workflows.merge_segments import merge_small_segments, segments_wait
from genjin.workflows.outdated_files import files_to_import_again

_WAITS_ABOVE = 8
"""So many segments may lie side by side before this command merges, while a person waits.

A running server merges earlier; who only uses the command line waits for it rarely.
"""

_MOST_NAMED = 20


@command("import", uses="user now")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@option("--layout", metavar="ID")
@option("--country", metavar="COUNTRY")
@option("--decimal-mark", type=click.Choice([".", ","]))
@option("--encoding", metavar="NAME")
@option("--flow", type=click.Choice([each.value for each in Flow]))
@option("--dry-run", is_flag=True)
def import_command(
    files: tuple[Path, ...],
    layout: str | None,
    country: str | None,
    decimal_mark: DecimalMark | None,
    encoding: str | None,
    flow: str | None,
    *,
    dry_run: bool,
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
            decimal_mark=decimal_mark,
            encoding=encoding,
            flow=Flow(flow) if flow else None,
            dry_run=dry_run,
            progress=progress,
            describe=described,
        )
    if not dry_run and any(each.imported for each in report.files):
        follow_new_shipments(session.home, now=session.now)
    refused = [each for each in report.files if each.problem is not None]
    refused_members = [
        each for file in report.files for each in file.members if each.problem is not None
    ]
    told = [each.problem for each in refused_members]
    for each in (*(file for file in refused if file.problem not in told), *refused_members):
        if each.problem is not None:
            session.note(words.problem(each.problem))
        if each.question is not None:
            session.note("\n".join(account_of(each.question.proposal, words)))
        elif each.columns:
            session.note("\n".join((read_columns(each.columns, words), *_unused(each, words))))
    session.answer(
        lambda: import_document(report, time.monotonic() - began, words),
        lambda: "\n".join(
            account_text(each, words, session.home) for each in report.files if each.problem is None
        ),
    )
    if again := files_to_import_again():
        session.note(
            words("cli-files-outdated", count=len(again), names=", ".join(again[:_MOST_NAMED]))
        )
    if not dry_run and segments_wait(session.home, _WAITS_ABOVE):
        session.note(words("cli-merging"))
        merge_small_segments(session.home, now=session.now, most=_WAITS_ABOVE)
    session.had_problems = any(
        each.problem is not None or each.rejected or each.warnings
        for each in (*report.files, *refused_members)
    )
    if len(refused) == len(files):
        raise click.exceptions.Exit(UNUSABLE)


def account_text(report: FileReport, words: Words, home: Home) -> str:
    """What became of a file's rows, its members below it."""
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
    if report.layout_origin == "proposed" and report.layout is not None:
        text += "\n" + (
            words(
                "cli-proposed",
                percent=percent(report.proposed.confidence),
                fields=pairs(report.proposed.fields, words),
            )
            if report.proposed is not None
            else words("cli-proposed-before", fields=column_pairs(report.columns, words))
        )
        place = home.layouts / report.layout
        if place.exists():  # not in a dry run
            text += "\n" + words("cli-proposed-kept", layout=report.layout, path=str(place))
    text += "".join(f"\n{line}" for line in readings_of(report.mark, report.encoding, words))
    text = "\n".join((text, *_unused(report, words)))
    if report.problems_file:
        text += "\n" + words("cli-trade-problems-file", path=str(report.problems_file))
    for member in report.members:
        if member.problem is None:
            told = replace(member, columns=(), layout_origin=None) if report.columns else member
            text += "\n  " + account_text(told, words, home).replace("\n", "\n  ")
    return text


def _unused(report: FileReport, words: Words) -> list[str]:
    """The lines that name the columns and the sheets which weren't used, if there are any."""
    unused = [each.header for each in report.columns if not each.uses]
    lines = [unused_columns(unused, words)] if unused else []
    if report.unread_sheets:
        names = words("web-list-comma").join(report.unread_sheets)
        lines.append(words("sheets-unread", names=names))
    return lines
