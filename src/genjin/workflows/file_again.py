"""Read an imported file anew, or take it out, from the page: as jobs, since large files take time."""

from collections.abc import Sequence
from datetime import datetime

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.sources.headers import header_key
from genjin.sources.layout import FieldSource, Identity, Layout, layout_digest
from genjin.sources.proposing import Proposal, ProposedField, propose
from genjin.stores.records.models import ImportedFile, ImportJob, User
from genjin.trade.shipment import Flow
from genjin.workflows.home import Home
from genjin.workflows.kept_sheet import KeptSheet, kept_sheet
from genjin.workflows.own_layouts import list_layouts
from genjin.workflows.propose_layout import (
    Question,
    question_about,
    question_as_data,
    sample_rows,
)
from genjin.workflows.remove_file import get_removable

READ = "read_file"
REMOVE = "remove_file"
"""Options of a job: the imported file that it is about, by its number."""


def queue_removal(user: User, file_id: int, *, now: datetime) -> ImportJob:
    """Queue taking the file out. Raises as `get_removable` does."""
    return _queued(get_removable(user, file_id), {REMOVE: file_id}, user, now)


def queue_reading(user: User, file_id: int, *, now: datetime) -> ImportJob:
    """Queue reading the file anew by its layout. Raises as `get_removable` does."""
    return _queued(get_removable(user, file_id), {READ: file_id}, user, now)


def ask_about_layout(home: Home, user: User, file_id: int, *, now: datetime) -> ImportJob:
    """An import that asks how the file is to be read, as it is read today; answered, it reads it anew.

    One that asks already is given again. Raises as `get_removable` and `kept_sheet` do, and
    NotFoundError for a file whose layout says more than which column is what.
    """
    file = get_removable(user, file_id)
    layout = correctable_layouts(home).get(file.layout)
    if layout is None:
        raise NotFoundError(Problem("problem-file-layout-fixed", file=file.name))
    asking = ImportJob.objects.filter(
        state=ImportJob.State.ASKING, by=user, options__read_file=file_id
    )
    if (job := asking.first()) is not None:
        return job
    with kept_sheet(home, file) as kept:
        question = _question(kept, layout, file)
    options = {
        READ: file_id,
        "country": file.reporting_country,
        "always": layout.reporting_country.code is not None,
        "name": layout.title.en if layout.origin == "own" else None,
    }
    return ImportJob.objects.create(
        kind="shipments",
        file_name=file.name,
        stored_as="",
        options=options,
        state=ImportJob.State.ASKING,
        question=question_as_data(question),
        by=user,
        created_at=now,
    )


def correctable_layouts(home: Home) -> dict[str, Layout]:
    """The user's layouts that only say which column is what, by id: the page can show all of them."""
    layouts, _ = list_layouts(home)
    return {each.id: each for each in layouts if each.origin != "shipped" and _is_mapping(each)}


def read_otherwise(home: Home, files: list[ImportedFile]) -> frozenset[int]:
    """Those of the files that were read by an earlier form of a layout of the user's."""
    layouts, _ = list_layouts(home)
    digests = {each.id: layout_digest(each) for each in layouts if each.origin != "shipped"}
    newest: dict[tuple[str, str], ImportedFile] = {}
    for file in sorted(files, key=lambda each: each.pk):
        newest[file.sha256, file.name] = file
    return frozenset(
        file.pk
        for file in newest.values()
        if file.layout in digests
        and file.segment_id is not None
        and file.layout_digest not in ("", digests[file.layout])
    )


def files_of_layout(layout_id: str) -> list[ImportedFile]:
    """The files that are in and were read by the layout."""
    return list(ImportedFile.objects.filter(layout=layout_id, removed_at=None))


def _queued(file: ImportedFile, options: dict[str, int], user: User, now: datetime) -> ImportJob:
    """The job; one that waits or runs for the same is given again."""
    same = ImportJob.objects.filter(
        state__in=(ImportJob.State.WAITING, ImportJob.State.RUNNING), options=options
    )
    return same.first() or ImportJob.objects.create(
        kind="shipments",
        file_name=file.name,
        stored_as="",
        options=options,
        by=user,
        created_at=now,
    )


def _is_mapping(layout: Layout) -> bool:
    return (
        not layout.import_fields
        and not layout.export_fields
        and layout.parts is None
        and layout.identity == Identity()
        and all(each == FieldSource(headers=each.headers) for each in layout.fields.values())
    )


def _question(kept: KeptSheet, layout: Layout, file: ImportedFile) -> Question:
    rows = sample_rows(kept.sheet, kept.header_line)
    proposal = _as_read(propose(kept.headers, rows, file.name), kept.headers, layout, file)
    return question_about(kept.sheet, kept.header_line, kept.headers, rows, proposal)


def _as_read(
    proposed: Proposal | None, headers: Sequence[str], layout: Layout, file: ImportedFile
) -> Proposal:
    """The layout as a proposal; what it leaves to each file is as it would be proposed for this one."""
    keys = [header_key(header) for header in headers]
    fields = tuple(
        ProposedField(name, keys.index(header_key(header)), header, 1.0)
        for name, source in layout.fields.items()
        for header in source.headers
        if header_key(header) in keys
    )
    used = {each.position for each in fields}
    rule = layout.flow[0] if layout.flow else None
    column = header_key(rule.column) if rule and rule.column else None
    said = proposed.flow if proposed else None
    return Proposal(
        fields=fields,
        doubtful=tuple(
            each for each in (*proposed.fields, *proposed.doubtful) if each.position not in used
        )
        if proposed
        else (),
        grain=layout.grain,
        flow=(rule.flow if rule else None) or said or Flow.IMPORT,
        flow_from="file_name" if rule is None else "column" if column else "headers",
        flow_column=keys.index(column) if column in keys else None,
        date_order=layout.date_order,
        dates_are_clear=layout.date_order is not None
        or proposed is None
        or proposed.dates_are_clear,
        decimal_mark=layout.decimal_mark or ".",
        country=file.reporting_country or None,
        confidence=1.0,
    )
