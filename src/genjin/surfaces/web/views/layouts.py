"""A file of an unknown layout: the proposed mapping to look at, correct and confirm."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from genjin.kernel.problem import Problem
from genjin.sources.headers import header_key
from genjin.sources.understanding import Understood, understood
from genjin.stores.records.models import ImportJob
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.formats import Formats
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer, zone_of
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.surfaces.wording.readings import ENCODINGS, encoding_name
from genjin.trade.missing import is_missing
from genjin.trade.shipment import Grain
from genjin.workflows.answer_layout import (
    LONGEST_NAME,
    MAPPABLE_FIELDS,
    Answer,
    confirm_layout,
    dismiss_import,
    get_question,
    problems_of,
    read_again,
    suggested_name,
    unclear_figures,
)
from genjin.workflows.file_again import READ, files_of_layout, read_otherwise
from genjin.workflows.home import find_home
from genjin.workflows.propose_layout import Question

if TYPE_CHECKING:
    from genjin.trade.dates import DateOrder
    from genjin.trade.numbers import DecimalMark

_SAMPLES = 3
_FLOWS = ("import", "export", "each")
_FIGURE_DIGITS = 4


@dataclass(frozen=True, slots=True)
class ColumnShown:
    """A column of the file as the page shows it. `perhaps` is a doubtful field, less likely than not."""

    position: int
    header: str
    samples: tuple[str, ...]
    field: str
    confidence: float | None
    perhaps: str | None
    is_repeated: bool


@dataclass(frozen=True, slots=True)
class CellShown:
    """A value as printed and as understood; `unread` where it can't be."""

    printed: str
    meant: str
    unread: bool


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def layout(request: HttpRequest, job_id: int) -> HttpResponse:
    """The page, and keeping what the person says."""
    job, question = get_question(viewer(request), job_id)
    if request.method != "POST":
        return _page(request, job, question, _proposed(question, job))
    if request.POST.get("do") == "read-again":
        encoding = Typed(request.POST).one_of("encoding", ENCODINGS, ENCODINGS[0])
        read_again(viewer(request), job_id, encoding)
        return HttpResponseRedirect(reverse("import"))
    unread: list[Problem] = []
    answer = _given(request, question, unread)
    if request.POST.get("do") == "look":
        return _page(request, job, question, answer)
    problems = [*unread, *problems_of(question, answer, job.file_name)]
    if unread:
        problems = [each for each in problems if each.id != "problem-layout-no-country"]
    if problems:
        return _page(request, job, question, answer, problems)
    kept, others = confirm_layout(find_home(), viewer(request), job_id, answer)
    words = words_in(language_of(request))
    lines = [words("web-layout-others", count=others)] if others else []
    is_anew = READ in job.options
    if is_anew and (left := _still_otherwise(kept.id, job)):
        lines.append(words("web-layout-left", count=left))
    said = words("web-layout-kept-anew" if is_anew else "web-layout-kept", name=kept.title.en)
    leave_notice(request, Notice("success", said, lines))
    return HttpResponseRedirect(reverse("import"))


@require_POST
@signed_in
def look(request: HttpRequest, job_id: int) -> HttpResponse:
    """How the rows would be understood, by the choices so far."""
    _, question = get_question(viewer(request), job_id)
    answer = _given(request, question, [])
    return render(request, "parts/layout_preview.html", _preview(request, question, answer))


@require_POST
@signed_in
def dismiss(request: HttpRequest, job_id: int) -> HttpResponse:
    """Don't import the file."""
    dismiss_import(find_home(), viewer(request), job_id)
    return HttpResponseRedirect(reverse("import"))


def _still_otherwise(layout_id: str, job: ImportJob) -> int:
    """How many other files of the layout were read by an earlier form of it."""
    files = [each for each in files_of_layout(layout_id) if each.pk != job.options[READ]]
    return len(read_otherwise(find_home(), files))


def _page(
    request: HttpRequest,
    job: ImportJob,
    question: Question,
    answer: Answer,
    problems: Sequence[Problem] = (),
) -> HttpResponse:
    words = words_in(language_of(request))
    is_anew = READ in job.options
    columns = _columns(question, answer, is_anew=is_anew)
    fields = [(name, words(f"field-{name.replace('_', '-')}")) for name in MAPPABLE_FIELDS]
    context = {
        "job": job,
        "is_anew": is_anew,
        "question": question,
        "answer": answer,
        "problems": problems,
        "likely": [column for column in columns if column.field or column.perhaps],
        "others": [column for column in columns if not (column.field or column.perhaps)],
        "fields": fields,
        "field_names": dict(fields),
        "missing": words("web-list-comma").join(
            dict(fields)[name] for name in question.proposal.missing
        ),
        "flows": _flow_choices(question, words),
        "country": Typed(request.POST).text("country", 100)
        or (words.country(answer.country) if answer.country else ""),
        "countries": country_names(words),
        "longest_name": LONGEST_NAME,
        "unclear_figures": [
            question.headers[position] for position in unclear_figures(question, answer)
        ],
        "encodings": [(codec, encoding_name(codec)) for codec in ENCODINGS],
        "encoding": job.options.get("encoding", ""),
        **_preview(request, question, answer),
    }
    return render(request, "pages/layout.html", context, status=400 if problems else 200)


def _proposed(question: Question, job: ImportJob) -> Answer:
    """The answer that the proposal comes to, for the person to confirm or correct."""
    proposal = question.proposal
    by_each = proposal.flow_from in ("column", "file_name")
    return Answer(
        name=job.options.get("name") or suggested_name(job.file_name),
        fields={each.position: each.field for each in proposal.fields},
        grain=proposal.grain,
        flow="each" if by_each else proposal.flow.value if proposal.flow else None,
        date_order=proposal.date_order,
        decimal_mark=job.options.get("decimal_mark") or proposal.decimal_mark,
        country=job.options.get("country") or proposal.country,
        always=bool(job.options.get("always")),
    )


def _given(request: HttpRequest, question: Question, unread: list[Problem]) -> Answer:
    typed = Typed(request.POST, unread)
    fields = {}
    repeated = _repeated(question.headers)
    for position in range(len(question.headers)):
        name = typed.one_of(f"field-{position}", MAPPABLE_FIELDS, "")
        if name and position not in repeated:
            fields[position] = name
    orders: dict[str, DateOrder] = {"dmy": "dmy", "mdy": "mdy"}
    marks: dict[str, DecimalMark] = {".": ".", ",": ","}
    flows: Mapping[str, Any] = {name: name for name in _FLOWS}
    return Answer(
        name=typed.text("name", LONGEST_NAME),
        fields=fields,
        grain=Grain(typed.one_of("grain", tuple(Grain), Grain.SHIPMENT)),
        flow=flows.get(typed.text("flow", 10)),
        date_order=orders.get(typed.text("date_order", 5)),
        decimal_mark=marks.get(typed.text("decimal_mark", 1)),
        country=typed.country("country"),
        always=typed.text("always", 3) == "yes",
    )


def _columns(question: Question, answer: Answer, *, is_anew: bool) -> list[ColumnShown]:
    proposal = question.proposal
    sure = {each.position: each for each in proposal.fields}
    doubtful = {each.position: each.field for each in proposal.doubtful}
    repeated = _repeated(question.headers)
    shown = []
    for position, header in enumerate(question.headers):
        samples = [row[position] for row in question.rows if not is_missing(row[position])]
        if not header and not samples:
            continue
        field = answer.fields.get(position, "")
        # How a file is read already is no guess, which would have a confidence.
        proposed = None if is_anew else sure.get(position)
        shown.append(
            ColumnShown(
                position=position,
                header=header,
                samples=tuple(dict.fromkeys(samples))[:_SAMPLES],
                field=field,
                confidence=proposed.confidence if proposed and proposed.field == field else None,
                perhaps=doubtful.get(position) if not field else None,
                is_repeated=position in repeated,
            )
        )
    return shown


def _repeated(headers: Sequence[str]) -> frozenset[int]:
    """The columns that can't be named: without a header, or with that of a column before."""
    seen: set[str] = set()
    repeated = set()
    for position, header in enumerate(headers):
        key = header_key(header)
        if not key or key in seen:
            repeated.add(position)
        seen.add(key)
    return frozenset(repeated)


def _flow_choices(question: Question, words: Words) -> list[tuple[str, str]]:
    proposal = question.proposal
    choices = [("import", words("web-layout-import")), ("export", words("web-layout-export"))]
    if proposal.flow_column is not None:
        header = question.headers[proposal.flow_column]
        choices.append(("each", words("web-layout-flow-column", header=header[:40])))
    elif proposal.flow_from == "file_name":
        choices.append(("each", words("web-layout-flow-name")))
    return choices if proposal.flow else [("", words("web-layout-choose")), *choices]


def _preview(request: HttpRequest, question: Question, answer: Answer) -> dict[str, Any]:
    words = words_in(language_of(request))
    formats = Formats(words, zone_of(request))
    by_field: dict[str, list[int]] = {}
    for position in sorted(answer.fields):
        by_field.setdefault(answer.fields[position], []).append(position)
    mapped = [name for name in MAPPABLE_FIELDS if name in by_field]
    # Only figures that could be read in two ways need a mark to be chosen.
    sure = answer.decimal_mark or (None if unclear_figures(question, answer) else ".")
    preview_by = replace(answer, decimal_mark=sure)
    rows = [
        [_cell(row, by_field[name], name, preview_by, formats, words) for name in mapped]
        for row in question.rows
    ]
    return {
        "mapped": [(words(f"field-{name.replace('_', '-')}"), [question.headers[at] for at in by_field[name]]) for name in mapped],
        "rows": rows,
        "unread": sum(cell.unread for row in rows for cell in row),
    }  # fmt: skip


def _cell(
    row: Sequence[str],
    positions: Sequence[int],
    field: str,
    answer: Answer,
    formats: Formats,
    words: Words,
) -> CellShown:
    printed = next((row[at] for at in positions if not is_missing(row[at])), row[positions[0]])
    value = understood(printed, field, answer.date_order, answer.decimal_mark)
    meant = _in_words(value, field, formats, words)
    return CellShown(printed, meant, isinstance(value, Problem))


def _in_words(value: Understood, field: str, formats: Formats, words: Words) -> str:
    match value:
        case None:
            return "–"
        case Problem():
            return words("web-layout-unread")
        case date():
            return value.isoformat()
        case float() | int():
            return formats.number(value, _FIGURE_DIGITS)
        case _ if field.endswith("_country"):
            return words.country(value)
        case _ if field == "unit":
            return formats.unit(value)
        case _:
            return formats.short(value)
