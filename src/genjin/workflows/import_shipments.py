"""Import customs files as they were bought (C1): every row accounted for, nothing half done.

Each file becomes one immutable segment of the trade store, which readers see from the moment of
one transaction in the records database on. Importing a file again changes nothing.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from genjin.kernel.errors import UnusableInputError
from genjin.sources.file_state import file_state
from genjin.sources.formats.sheet import Sheet
from genjin.sources.reading import is_archive, load_file
from genjin.sources.recognise import Recognised, other_sheets, recognise
from genjin.stores.records.models import User
from genjin.trade.numbers import DecimalMark
from genjin.trade.shipment import Flow
from genjin.workflows.home import Home
from genjin.workflows.import_members import reported_members
from genjin.workflows.import_problems import Describe
from genjin.workflows.import_publication import (
    STAGING_PREFIX,
    only_importer,
    remove_leftovers,
    retire_outdated,
)
from genjin.workflows.import_recognised import (
    NO_ROOM,
    attempted,
    import_recognised,
    refused,
    source_of,
)
from genjin.workflows.import_report import FileReport, ImportReport, Progress
from genjin.workflows.import_request import (
    ImportRequest,
    chosen_country,
    chosen_encoding,
    chosen_layouts,
)
from genjin.workflows.import_rules import Stated
from genjin.workflows.own_layouts import keep_layout
from genjin.workflows.propose_layout import (
    AskedLayout,
    KnownLayout,
    ProposedLayout,
    Seen,
    see_layout,
)


def import_files(  # noqa: PLR0913 - every option is one of the command's
    home: Home,
    paths: Sequence[Path],
    *,
    now: datetime,
    by: User | None = None,
    layout: str | None = None,
    country: str | None = None,
    flow: Flow | None = None,
    decimal_mark: DecimalMark | None = None,
    encoding: str | None = None,
    dry_run: bool = False,
    asks: bool = False,
    progress: Progress | None = None,
    describe: Describe | None = None,
) -> ImportReport:
    """Import customs files, one after another; a refused file stops none of the others.

    `layout` says which layout the files have instead of finding it, `country` whose customs they
    are from and `flow` which way the goods went where they don't say, `decimal_mark` how their
    figures are to be read where they could be read in two ways, `encoding` that of text files
    instead of finding it. A file of an unknown layout is imported by a proposed one if that is sure
    enough and nobody `asks`; else it is refused with a question. `describe` puts the problems file
    into words. Raises UnusableInputError for an unknown layout, country or encoding; everything
    about a file is in its report.
    """
    request = ImportRequest(
        home=home,
        now=now,
        by=by,
        layouts=chosen_layouts(home, layout),
        may_propose=layout is None,
        asks=asks,
        stated=Stated(flow, chosen_country(country), decimal_mark, chosen_encoding(encoding)),
        dry_run=dry_run,
        progress=progress or (lambda _done, _total, _stage: None),
        describe=describe,
        segments_known=set(),
    )
    return ImportReport(tuple(_reported(path, request) for path in paths))


def _reported(path: Path, request: ImportRequest) -> FileReport:
    try:
        with only_importer(request.home):
            remove_leftovers(request.home)
            retire_outdated(request.home, request.now, request.segments_known)
            if is_archive(path):
                return reported_members(
                    path,
                    request.home.trade,
                    lambda member, heard: attempted(
                        member,
                        lambda: _import_file(member, replace(request, asks=False, progress=heard)),
                    ),
                    request.progress,
                    STAGING_PREFIX,
                )
            return _import_file(path, request)
    except (UnusableInputError, *NO_ROOM) as error:
        return refused(path, error)


def _import_file(path: Path, request: ImportRequest) -> FileReport:
    request.progress(0, None, "reading")
    state = file_state(path)
    text = load_file(path, request.stated.encoding)
    seen = _seen(text.sheets, path, request)
    if isinstance(seen, AskedLayout):
        return FileReport(str(path), problem=seen.problem, question=seen.question)
    found, proposal = seen.found, None
    if isinstance(seen, ProposedLayout):
        found, proposal = _with_stated_mark(found, request), seen.proposal
    others = other_sheets(found, text.sheets)
    report = import_recognised(source_of(path, state), (found, *others.alike), request)
    is_new = found.layout not in request.layouts
    if report.problem is None and is_new and not request.dry_run:
        keep_layout(request.home, found.layout)
    return replace(report, proposed=proposal, encoding=text.encoding, unread_sheets=others.unread)


def _with_stated_mark(found: Recognised, request: ImportRequest) -> Recognised:
    """The proposed layout with the decimal mark that the person gives: kept, it needn't be said again."""
    mark = request.stated.decimal_mark
    if mark is None or found.layout.decimal_mark is not None:
        return found
    return replace(found, layout=found.layout.model_copy(update={"decimal_mark": mark}))


def _seen(sheets: Sequence[Sheet], path: Path, request: ImportRequest) -> Seen:
    if request.may_propose:
        flow = request.stated.flow
        return see_layout(sheets, request.layouts, path.name, flow=flow, asks=request.asks)
    return KnownLayout(recognise(sheets, request.layouts, path.name))
