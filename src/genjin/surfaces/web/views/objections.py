"""A customer finds our price too high: what is known of prices, held against his word."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from genjin.buyers.objection.saying import sayings
from genjin.kernel.bilingual import LANGUAGES
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Customer
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed, raise_first
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import Words, words_in
from genjin.trade.incoterms import Incoterm
from genjin.trade.units import parse_unit
from genjin.workflows.deal_history import open_deals
from genjin.workflows.home import find_home
from genjin.workflows.objections.prefilled import confirmed_company, prefilled_objection
from genjin.workflows.objections.typed import ObjectionTyped
from genjin.workflows.objections.weighing import weigh_objection
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer
from genjin.workflows.products.finding import ProductFilter, find_product_by_code, list_products

FIELDS = ("product", "quote", "target", "currency", "unit", "incoterm", "hs", "words", "cost")
_MOST_SUGGESTED = 200


@require_safe
@signed_in
def objection(request: HttpRequest, customer_id: int) -> HttpResponse:
    """The form; and with prices in the address, the verdict. The link holds the whole question."""
    user, words = viewer(request), words_in(language_of(request))
    customer = get_customer(user, customer_id)
    company = confirmed_company(customer)
    is_asked = "target" in request.GET
    given = begun(customer, words)
    if is_asked:
        given = {name: request.GET.get(name, "")[:200] for name in FIELDS}
    found, problems = None, []
    if is_asked:
        try:
            typed = _typed(request, customer, company)
            found = weigh_objection(find_home(), user, typed, as_of=day_of(user, clock.now()))
        except UnusableInputError as error:
            problems.append(error.problem)
    if found is not None:
        given["hs"] = given["hs"] or found.asked.hs_prefix
    said = sayings(found) if found else ()
    context: dict[str, Any] = {
        "customer": customer,
        "company": company,
        "given": given,
        "found": found,
        "advice": [one.id for one in said if not one.is_draft],
        "drafts": [
            (language, words_in(language)(one.id))
            for one in said
            if one.is_draft
            for language in reversed(LANGUAGES)
        ],
        "problems": problems,
        "labels": labels(words),
        "incoterms": incoterm_choices(words),
        "products": list_products(ProductFilter(limit=_MOST_SUGGESTED)).products,
        "deals": open_deals(customer) if found else [],
    }
    return render(request, "pages/objection.html", context, status=400 if problems else 200)


def begun(customer: Customer, words: Words) -> dict[str, str]:
    """What the form begins with, its unit by the name that it can be read by again."""
    given = prefilled_objection(customer)
    code = given.get("unit", "")
    name = f"unit-one-{code}"
    if words.has(name) and parse_unit(words(name)) == code:
        given["unit"] = words(name)
    return {field: given.get(field, "") for field in FIELDS}


def labels(words: Words) -> dict[str, str]:
    """The name of each field of the form."""
    return {name: words(f"web-objection-{name}") for name in FIELDS}


def incoterm_choices(words: Words) -> list[tuple[str, str]]:
    """The terms of trade to choose from; the first says that nobody knows."""
    return [("", words("web-not-stated")), *((term.value, term.value) for term in Incoterm)]


def _typed(request: HttpRequest, customer: Customer, company: str | None) -> ObjectionTyped:
    """What the address holds. Raises UnusableInputError for the first field that can't be read."""
    problems: list[Problem] = []
    typed = Typed(request.GET, problems)
    prices = {name: typed.money(name) for name in ("quote", "target", "cost")}
    raise_first(problems)
    code = typed.text("product", 60)
    product = find_product_by_code(code) if code else None
    if code and product is None:
        raise UnusableInputError(Problem("problem-quote-product", field="product", value=code))
    return ObjectionTyped(
        hs=typed.text("hs", 30) or (product.hs_code if product else ""),
        country=customer.country,
        quote=prices["quote"] or Decimal(0),
        target=prices["target"] or Decimal(0),
        unit=typed.text("unit", 30) or (product.unit if product else ""),
        currency=typed.text("currency", 10) or "USD",
        incoterm=typed.text("incoterm", 10),
        words=typed.text("words", 200),
        cost=prices["cost"],
        company_id=company,
        product=product,
    )
