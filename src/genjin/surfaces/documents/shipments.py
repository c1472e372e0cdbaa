"""The document of `import`: the account of each customs file."""

from typing import TYPE_CHECKING, Any

from genjin.sources.proposing import Proposal
from genjin.surfaces.wording.catalogue import Words
from genjin.workflows.import_report import FileReport, ImportReport

if TYPE_CHECKING:
    from genjin.stores.records.models import ImportedFile
    from genjin.workflows.remove_file import FileRemoval

Document = dict[str, Any]


def import_document(report: ImportReport, seconds: float, words: Words) -> Document:
    """What `import --json` prints; the paths of problems files are absolute."""
    return {
        "files": [report_document(each, words) for each in report.files],
        "seconds": round(seconds, 3),
    }


def file_document(file: "ImportedFile", *, read_by_now: bool) -> Document:
    """An imported file with the account of its rows.

    `read_by_now` is false where its layout was corrected since.
    """
    return {
        "id": file.pk,
        "file": file.name,
        "layout": file.layout,
        "grain": file.grain,
        "reporting_country": file.reporting_country or None,
        "rows": file.rows,
        "imported": file.imported,
        "revised": file.revised,
        "duplicate": file.duplicate,
        "rejected": file.rejected,
        "first_date": file.first_date.isoformat() if file.first_date else None,
        "last_date": file.last_date.isoformat() if file.last_date else None,
        "at": file.at.isoformat(),
        "read_by_now": read_by_now,
    }


def removal_document(removal: "FileRemoval") -> Document:
    """What became, or would become, of the rows of a file that is taken out."""
    return {
        "id": removal.file.pk,
        "file": removal.file.name,
        "removed": removal.rows.removed,
        "kept": removal.rows.kept,
        "back": removal.rows.back,
    }


def report_document(report: FileReport, words: Words) -> Document:
    """What became of one file."""
    document: Document = {
        "file": report.file,
        "layout": report.layout,
        "layout_origin": report.layout_origin,
        "grain": report.grain,
        "flow": report.flow,
        "reporting_country": report.reporting_country,
        "country_from": report.country_from,
        **_readings(report),
        "rows": report.rows,
        "imported": report.imported,
        "revised": report.revised,
        "duplicate": report.duplicate,
        "rejected": report.rejected,
        "warnings": report.warnings,
        "problems_file": str(report.problems_file) if report.problems_file else None,
        "first_date": report.first_date.isoformat() if report.first_date else None,
        "last_date": report.last_date.isoformat() if report.last_date else None,
    }
    if report.columns:
        document["columns"] = [
            {"header": each.header, "uses": list(each.uses)} for each in report.columns
        ]
        document["unused_columns"] = [each.header for each in report.columns if not each.uses]
    if report.unread_sheets:
        document["unread_sheets"] = list(report.unread_sheets)
    proposal = report.proposed or (report.question.proposal if report.question else None)
    if proposal is not None:
        document["proposed"] = _proposed(proposal)
    if report.problem is not None:
        document["problem"] = {"id": report.problem.id, "text": words.problem(report.problem)}
    if report.members:
        document["members"] = [report_document(each, words) for each in report.members]
    return document


def _readings(report: FileReport) -> Document:
    """The decimal mark and the encoding, and what each was taken from; null where there is none."""
    mark, encoding = report.mark, report.encoding
    return {
        "decimal_mark": mark.mark if mark else None,
        "decimal_mark_from": mark.taken_from if mark else None,
        "encoding": encoding.name if encoding else None,
        "encoding_from": encoding.taken_from if encoding else None,
        "encoding_certain": encoding.is_certain if encoding else None,
    }


def _proposed(proposal: Proposal) -> Document:
    return {
        "confidence": proposal.confidence,
        "fields": {
            each.field: {"header": each.header, "confidence": each.confidence}
            for each in proposal.fields
        },
        "doubtful": {
            each.field: {"header": each.header, "confidence": each.confidence}
            for each in proposal.doubtful
        },
        "missing": list(proposal.missing),
        "flow": proposal.flow,
        "country": proposal.country,
        "date_order": proposal.date_order,
        "dates_are_clear": proposal.dates_are_clear,
        "decimal_mark": proposal.decimal_mark,
        "figures_are_clear": not proposal.unclear_figures,
    }
