"""A customer list that was uploaded: which column is what, what it would do, and letting it in."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from genjin.stores.records.models import ImportJob
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, country_names
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.workflows.customer_lists.columns import columns, folded
from genjin.workflows.customer_lists.duplicates import Alike, Kind
from genjin.workflows.customer_lists.reading import ListReading
from genjin.workflows.home import find_home
from genjin.workflows.list_questions import (
    ListQuestion,
    answer_list,
    dismiss_list,
    get_list_question,
    names_of_alike,
)

_COUNTS = ("rows", "created", "updated", "duplicate", "rejected")
_KINDS: tuple[Kind, ...] = ("in_book", "in_list", "perhaps")


@dataclass(frozen=True, slots=True)
class AlikeShown:
    """A row that repeats a customer, with whom it means and where he can be looked at."""

    line: int
    name: str
    other: str
    customer_id: int | None
    by: str


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def customer_list(request: HttpRequest, job_id: int) -> HttpResponse:
    """The page, and taking the person's word on it."""
    job, question = get_list_question(viewer(request), job_id)
    if request.method != "POST":
        return _page(request, job, question)
    typed = Typed(request.POST)
    reading = _given(typed, question)
    answer_list(viewer(request), job_id, reading, goes_in=typed.text("do", 10) == "import")
    return HttpResponseRedirect(f"{reverse('import')}?kind=customers")


@require_POST
@signed_in
def dismiss(request: HttpRequest, job_id: int) -> HttpResponse:
    """Don't import the list."""
    dismiss_list(find_home(), viewer(request), job_id)
    return HttpResponseRedirect(f"{reverse('import')}?kind=customers")


def _given(typed: Typed, question: ListQuestion) -> ListReading:
    known = tuple(columns())
    said = {
        folded(each.header): typed.one_of(f"column-{position}", known, "")
        for position, each in reversed(list(enumerate(question.columns)))
        if each.header
    }
    return ListReading(said, typed.country("country"))


def _page(request: HttpRequest, job: ImportJob, question: ListQuestion) -> HttpResponse:
    language = language_of(request)
    words = words_in(language)
    by_kind: dict[Kind, list[AlikeShown]] = {kind: [] for kind in _KINDS}
    named = names_of_alike(viewer(request), question.alike)
    for each in question.alike:
        by_kind[each.kind].append(_alike(each, named, words))
    context = {
        "job": job,
        "question": question,
        "counts": [(name, question.counts[name]) for name in _COUNTS if name in question.counts],
        "goes_in": sum(question.counts.get(name, 0) for name in ("created", "updated")),
        "fields": [(each.field, each.header(language)) for each in columns().values()],
        "repeated": _repeated(question),
        "alike": [(kind, question.alike_counts.get(kind, 0), by_kind[kind]) for kind in _KINDS],
        "problems": [words.problem(each) for each in question.problems],
        "country": words.country(question.country) if question.country else "",
        "countries": country_names(words),
    }
    return render(request, "pages/customer_list.html", context)


def _alike(each: Alike, named: dict[int, tuple[str, bool]], words: Words) -> AlikeShown:
    name, is_visible = named.get(each.customer or 0, ("", False))
    return AlikeShown(
        line=each.line,
        name=each.name,
        other=name or words("web-list-line", line=each.other_line or 0),
        customer_id=each.customer if is_visible else None,
        by=words(f"web-list-by-{each.by.replace('_', '-')}"),
    )


def _repeated(question: ListQuestion) -> frozenset[int]:
    """The columns whose header a column before them has: they are read as nothing."""
    seen: set[str] = set()
    repeated = set()
    for position, each in enumerate(question.columns):
        key = folded(each.header)
        if not key or key in seen:
            repeated.add(position)
        seen.add(key)
    return frozenset(repeated)
