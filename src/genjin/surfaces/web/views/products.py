"""Our products: the list, one to enter or change, lists of them in and out."""

import tempfile
from pathlib import Path

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Product
from genjin.surfaces.documents.problems import described
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.paging import page_of
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.trade.packing import containers, quantity_per_container
from genjin.trade.units import parse_unit
from genjin.workflows.home import find_home
from genjin.workflows.people import day_of
from genjin.workflows.pricing.rates import rebate_on
from genjin.workflows.products.columns import columns
from genjin.workflows.products.exporting import export_products
from genjin.workflows.products.finding import ProductFilter, has_products, list_products
from genjin.workflows.products.importing import import_products
from genjin.workflows.products.keeping import (
    add_product,
    archive_product,
    as_typed,
    change_product,
    get_product,
)
from genjin.workflows.quotes.typed import carton_of

_PAGE = 50
_LARGEST_LIST = 20_000_000
_SUFFIXES = frozenset({".csv", ".tsv", ".txt", ".xlsx", ".xls", ".xlsm", ".xlsb"})
_MOST_PROBLEMS = 50
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_NEW = {"unit": "C62", "vat_percent": "13", "currency": "USD"}


@require_safe
@signed_in
def products(request: HttpRequest) -> HttpResponse:
    """The products, by search."""
    typed = Typed(request.GET)
    asked = ProductFilter(
        text=typed.text("q", 100),
        is_archived=typed.text("archived", 5) == "yes",
        limit=_PAGE,
        offset=typed.whole("offset", 0, 10**6) or 0,
    )
    listed = list_products(asked)
    shown = listed.products
    context = {
        "asked": asked,
        "listed": listed,
        "held": {product.pk: _held(product) for product in shown},
        "page": page_of(
            dict(request.GET.lists()),
            offset=asked.offset,
            shown=len(shown),
            limit=_PAGE,
            total=listed.total,
        ),
        "has_products": bool(shown) or has_products(),
    }
    return render(request, "pages/products.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def add(request: HttpRequest) -> HttpResponse:
    """Enter a product; what is wrong is said, and what was typed stays."""
    if request.method != "POST":
        return _form(request, None, dict.fromkeys(columns(), "") | _NEW, ())
    given = _given(request)
    product, problems = add_product(viewer(request), given, now=clock.now())
    if product is None:
        return _form(request, None, given, problems)
    return _kept(request, product)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def product(request: HttpRequest, product_id: int) -> HttpResponse:
    """One product, to look at and to change."""
    found = get_product(product_id)
    if request.method != "POST":
        return _form(request, found, as_typed(found), ())
    given = _given(request)
    changed, problems = change_product(viewer(request), product_id, given)
    if changed is None:
        return _form(request, found, given, problems)
    return _kept(request, changed)


@require_POST
@signed_in
def archive(request: HttpRequest, product_id: int) -> HttpResponse:
    """Put a product away, or bring it back."""
    is_archived = Typed(request.POST).text("archived", 5) == "yes"
    changed = archive_product(viewer(request), product_id, is_archived=is_archived, now=clock.now())
    words = words_in(language_of(request))
    message = "web-product-archived" if is_archived else "web-product-restored"
    leave_notice(request, Notice("success", words(message, code=changed.code)))
    return HttpResponseRedirect(reverse("products"))


@require_POST
@signed_in
def import_list(request: HttpRequest) -> HttpResponse:
    """A list of products comes in; its account is shown above the products."""
    upload, words = request.FILES.get("file"), words_in(language_of(request))
    name = (upload.name or "") if upload else ""
    if upload is None or Path(name).suffix.casefold() not in _SUFFIXES:
        raise UnusableInputError(Problem("problem-products-file", file=name[:100] or None))
    if (upload.size or 0) > _LARGEST_LIST:
        raise UnusableInputError(Problem("problem-products-file-large", file=name[:100]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"list{Path(name).suffix.casefold()}"
        with path.open("wb") as file:
            file.writelines(upload.chunks())
        account = import_products(
            find_home(), path, by=viewer(request), now=clock.now(), describe=described, name=name
        )
    lines = [words.problem(problem) for problem in account.problems[:_MOST_PROBLEMS]]
    if account.unknown_columns:
        unknown = ", ".join(account.unknown_columns[:20])[:300]
        lines.append(words("web-products-unknown-columns", columns=unknown))
    title = words(
        "web-products-imported",
        file=name[:80],
        rows=account.rows,
        created=account.created,
        updated=account.updated,
        duplicate=account.duplicate,
        rejected=account.rejected,
    )
    leave_notice(request, Notice("warning" if account.problems else "success", title, lines))
    return HttpResponseRedirect(reverse("products"))


@require_safe
@signed_in
def export(request: HttpRequest) -> HttpResponse:
    """The products as a workbook that can be imported again."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "products.xlsx"
        export_products(path, language=language_of(request))
        content = path.read_bytes()
    name = f"products-{day_of(viewer(request), clock.now()).isoformat()}.xlsx"
    response = HttpResponse(content, content_type=_XLSX)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _given(request: HttpRequest) -> dict[str, str]:
    typed = Typed(request.POST)
    return {name: typed.text(name, 6000) for name in columns() if name in request.POST}


def _kept(request: HttpRequest, kept: Product) -> HttpResponse:
    words = words_in(language_of(request))
    leave_notice(request, Notice("success", words("web-product-kept", code=kept.code)))
    return HttpResponseRedirect(reverse("products"))


def _form(
    request: HttpRequest,
    found: Product | None,
    given: dict[str, str],
    problems: tuple[Problem, ...],
) -> HttpResponse:
    words = words_in(language_of(request))
    today = day_of(viewer(request), clock.now())
    context = {
        "product": found,
        "given": dict.fromkeys(columns(), "") | given | {"unit": _unit(given, words)},
        "problems": problems,
        "labels": {name: column.header(words.language) for name, column in columns().items()},
        "rebate": rebate_on(found.hs_code, today) if found else None,
        "held": _held(found) if found else {},
    }
    status = 400 if problems else 200
    return render(request, "pages/product.html", context, status=status)


def _unit(given: dict[str, str], words: Words) -> str:
    """The unit by its name, where the name is read back as this unit; else as it was typed."""
    code = given.get("unit", "")
    message = f"web-unit-{code}"
    name = words(message) if words.has(message) else code
    return name if name and parse_unit(name) == code else code


def _held(found: Product) -> dict[str, object]:
    """How much of it each container holds, with the reason; nothing where that isn't known."""
    carton = carton_of(found)
    counted = {
        kind: quantity_per_container(carton, container) for kind, container in containers().items()
    }
    return {kind: judged for kind, judged in counted.items() if judged is not None}
