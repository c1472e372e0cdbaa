"""Offers: written with the profit of each price beside it, kept in versions, sent."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from genjin.kernel.errors import NotAllowedError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.playbook.channels import Channel
from genjin.stores.records.models import Customer, Product, Quote
from genjin.surfaces.web import clock
from genjin.surfaces.web.access import signed_in
from genjin.surfaces.web.forms import Typed
from genjin.surfaces.web.notices import Notice, leave_notice
from genjin.surfaces.web.rendering import language_of, render, viewer
from genjin.surfaces.wording.catalogue import words_in
from genjin.trade.incoterms import Incoterm
from genjin.workflows.deal_history import deal_for_offer, open_deals
from genjin.workflows.home import find_home
from genjin.workflows.overdue_balance import may_offer, release_offer
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer, sees_everything
from genjin.workflows.pricing.firm import get_firm
from genjin.workflows.products.finding import find_product_by_code
from genjin.workflows.products.reading import parse_currency
from genjin.workflows.quotes.draft import MOST_LINES, TIERS, read_quote
from genjin.workflows.quotes.keeping import add_quote, change_quote, get_quote
from genjin.workflows.quotes.reckoning import reckon_asked_order, reckon_draft, reckon_quote
from genjin.workflows.quotes.sending import SENT_BY, send_quote
from genjin.workflows.quotes.typed import line_as_typed, plain, quote_as_typed

_VALID_DAYS = 30
_MOST_SUGGESTED = 200
_HEAD = (
    "currency",
    "incoterm",
    "port",
    "freight",
    "insurance",
    "payment_terms",
    "lead_time_days",
    "valid_until",
    "note",
)
_UNUSUAL = ("floor", "rising")
_USUAL_TERMS = "30% deposit by T/T, 70% balance against copy of B/L"


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def new(request: HttpRequest, customer_id: int) -> HttpResponse:
    """Write an offer to a customer."""
    customer = get_customer(viewer(request), customer_id)
    if request.method != "POST":
        return _form(request, customer, None, _fresh(request, customer))
    given = _given(request)
    if request.POST.get("do") == "agree":
        return _form(request, customer, None, given, _agreed(request, customer))
    if request.POST.get("do") != "save":
        return _form(request, customer, None, *_edited(request, given))
    draft, problems = read_quote(given)
    quote, deal = None, Typed(request.POST).text("deal", 20)
    if not problems:
        try:
            quote, problems = add_quote(
                find_home(),
                viewer(request),
                customer_id,
                draft,
                now=clock.now(),
                deal_id=int(deal) if deal.isascii() and deal.isdigit() else None,
                is_new=deal == "new",
                seen=_seen(request),
            )
        except NotAllowedError as error:
            problems = (error.problem,)  # An overdue balance: nothing that was typed is lost.
    if quote is None:
        return _form(request, customer, None, given, problems)
    return HttpResponseRedirect(reverse("quote", kwargs={"quote_id": quote.pk}))


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def edit(request: HttpRequest, quote_id: int) -> HttpResponse:
    """Change an offer; one that was sent becomes a new version."""
    quote = get_quote(viewer(request), quote_id)
    customer = quote.deal.customer
    if request.method != "POST":
        return _form(request, customer, quote, quote_as_typed(quote))
    given = _given(request)
    if request.POST.get("do") != "save":
        return _form(request, customer, quote, *_edited(request, given))
    draft, problems = read_quote(given)
    changed = None
    if not problems:
        changed, problems = change_quote(
            viewer(request),
            quote_id,
            draft,
            now=clock.now(),
            seen=_seen(request),
        )
    if changed is None:
        return _form(request, customer, quote, given, problems)
    return HttpResponseRedirect(reverse("quote", kwargs={"quote_id": changed.pk}))


@require_POST
@signed_in
def look(request: HttpRequest) -> HttpResponse:
    """What the offer that is being written would leave: the part beside the form."""
    return render(request, "parts/quote_reckoned.html", _reckoned(request, _given(request)))


@require_safe
@signed_in
def quote(request: HttpRequest, quote_id: int) -> HttpResponse:
    """One version of an offer: what the buyer sees, what it leaves, and what to do with it."""
    found = get_quote(viewer(request), quote_id)
    versions = Quote.objects.filter(number=found.number).order_by("-version")[:50]
    asked = reckon_asked_order(found, found.deal)
    lines = list(found.lines.select_related("product").prefetch_related("tiers"))
    quantities = map(plain, asked[1]) if asked else [""] * len(lines)
    context = {
        "quote": found,
        "customer": found.deal.customer,
        "lines": list(zip(lines, quantities, strict=True)),
        "versions": versions,
        "is_newest": versions[0].pk == found.pk,
        "reckoned": reckon_quote(found),
        "order": asked[0] if asked else None,
        "channels": [channel.value for channel in SENT_BY],
        "usual_channel": _usual_channel(found.deal.customer),
        "today_date": day_of(viewer(request), clock.now()),
        "may_set_prices": sees_everything(viewer(request)),
        "firm_is_named": bool(get_firm().name_en),
        "confirms_floor": False,
    }
    return render(request, "pages/quote.html", context)


@require_POST
@signed_in
def send(request: HttpRequest, quote_id: int) -> HttpResponse:
    """Mark the offer as sent; where it was sent just now, by which channel."""
    channel = Typed(request.POST).text("by_channel", 20)
    words = words_in(language_of(request))
    try:
        sent = send_quote(
            find_home(), viewer(request), quote_id, now=clock.now(), by_channel=channel
        )
    except NotAllowedError as error:
        leave_notice(request, Notice("danger", words.problem(error.problem)))
        return HttpResponseRedirect(reverse("quote", kwargs={"quote_id": quote_id}))
    title = words("web-quote-sent-notice", number=sent.number, version=sent.version)
    leave_notice(request, Notice("success", title))
    return HttpResponseRedirect(reverse("quote", kwargs={"quote_id": sent.pk}))


def _given(request: HttpRequest) -> dict[str, str]:
    typed = Typed(request.POST)
    given = {name: typed.text(name, 3000) for name in _HEAD}
    for name in request.POST:
        if name.startswith("line-") and len(given) < len(_HEAD) + MOST_LINES * (3 + 2 * TIERS):
            given[name[:40]] = typed.text(name, 3000)
    return given


def _agreed(request: HttpRequest, customer: Customer) -> tuple[Problem, ...]:
    """Keep a manager's agreement to offers in spite of an overdue balance, or what is wrong with it."""
    typed, user, now = Typed(request.POST), viewer(request), clock.now()
    try:
        release_offer(
            user,
            customer.pk,
            reason=typed.text("release_reason", 500),
            until=typed.day("release_until") or day_of(user, now),
            now=now,
        )
    except UnusableInputError as error:
        return (error.problem,)
    return ()


def _seen(request: HttpRequest) -> list[str]:
    """What is unusual about the prices, and ticked as seen."""
    return [name for name in _UNUSUAL if Typed(request.POST).text(f"{name}_seen", 5) == "yes"]


def _fresh(request: HttpRequest, customer: Customer) -> dict[str, str]:
    """A new offer: the usual terms, and what the customer asked for where it is one of ours."""
    today, firm = day_of(viewer(request), clock.now()), get_firm()
    given = dict.fromkeys(_HEAD, "") | {
        "currency": "USD",
        "incoterm": "FOB",
        "port": firm.port,
        "payment_terms": _USUAL_TERMS,
        "valid_until": (today + timedelta(days=_VALID_DAYS)).isoformat(),
    }
    deal = deal_for_offer(customer)
    asked = deal.inquiry if deal else customer.inquiries.last()
    product = asked.catalogue_product if asked else None
    if product is None and asked is not None and asked.model:
        product = find_product_by_code(asked.model)
    named = Typed(request.GET).text("product", 60)
    if named:
        product = find_product_by_code(named)
    if product is not None:
        given["lead_time_days"] = str(product.lead_time_days or "")
        quantity = asked.quantity if asked else None
        for name, text in line_as_typed(product, "USD", today, quantity).items():
            given[f"line-0-{name}"] = text
    return given


def _usual_channel(customer: Customer) -> str:
    """By which channel offers go to him: as his main contact prefers, else by mail."""
    main = customer.contacts.order_by("-is_main", "id").first()
    preferred = main.preferred_channel if main else ""
    return preferred if preferred in {each.value for each in SENT_BY} else Channel.MAIL.value


def _deal_choices(request: HttpRequest, customer: Customer) -> list[tuple[str, str]]:
    """The open deals that the offer may belong to, and a new one; empty where there is none yet."""
    words = words_in(language_of(request))
    named = [
        (str(deal.pk), deal.title or words("web-deal-untitled")) for deal in open_deals(customer)
    ]
    return [*named, ("new", words("web-quote-new-deal"))] if named else []


def _likely_deal(customer: Customer) -> str:
    deal = deal_for_offer(customer)
    return "new" if deal is None else str(deal.pk)


def _edited(
    request: HttpRequest, given: dict[str, str]
) -> tuple[dict[str, str], tuple[Problem, ...]]:
    """What was typed, with a line added or removed as a button asked for; or why that can't be."""
    what, _, which = Typed(request.POST).text("do", 40).partition("-")
    kept = _line_indexes(given)
    if what == "remove":
        kept = [index for index in kept if str(index) != which]
    changed = {name: text for name, text in given.items() if not name.startswith("line-")}
    for position, index in enumerate(kept):
        for name, text in given.items():
            if name.startswith(f"line-{index}-"):
                changed[f"line-{position}-{name.removeprefix(f'line-{index}-')}"] = text
    if what != "add":
        return changed, ()
    if len(kept) >= MOST_LINES:
        return changed, (Problem("problem-quote-lines", {"most": MOST_LINES}),)
    code = Typed(request.POST).text("add_code", 60)
    product = find_product_by_code(code) if code else None
    if code and product is None:
        return changed, (Problem("problem-quote-product", value=code),)
    line = {"code": "", "description": ""}
    if product is not None:
        today = day_of(viewer(request), clock.now())
        currency = parse_currency(given["currency"]) or "USD"
        line = line_as_typed(product, currency, today)
        lead_time = given["lead_time_days"] or str(product.lead_time_days or "")
        changed["lead_time_days"] = lead_time
    for name, text in line.items():
        changed[f"line-{len(kept)}-{name}"] = text
    return changed, ()


def _line_indexes(given: Mapping[str, str]) -> list[int]:
    names = (name.split("-") for name in given if name.startswith("line-"))
    found = {int(parts[1]) for parts in names if len(parts) > 2 and parts[1].isdecimal()}  # noqa: PLR2004 - line, index, field
    return sorted(index for index in found if index < MOST_LINES)


def _reckoned(request: HttpRequest, given: Mapping[str, str]) -> dict[str, Any]:
    draft, unread = read_quote(given)
    today = day_of(viewer(request), clock.now())
    return {
        "reckoned": reckon_draft(draft, get_firm(), today),
        "unread": unread,
        "may_set_prices": sees_everything(viewer(request)),
        "confirms_floor": True,
        "seen": _seen(request),
    }


def _form(
    request: HttpRequest,
    customer: Customer,
    quote: Quote | None,
    given: dict[str, str],
    problems: tuple[Problem, ...] = (),
) -> HttpResponse:
    user, now = viewer(request), clock.now()
    context = {
        "customer": customer,
        "quote": quote,
        "given": given,
        "offer": None if quote else may_offer(user, customer, now),
        "release_reason": Typed(request.POST).text("release_reason", 500),
        "today_date": day_of(user, now),
        "lines": _line_indexes(given),
        "tiers": range(TIERS),
        "problems": problems,
        "incoterms": [(term.value, term.value) for term in Incoterm],
        "suggested": Product.objects.filter(archived_at=None)[:_MOST_SUGGESTED],
        "deal": quote.deal if quote else None,
        "deals": [] if quote else _deal_choices(request, customer),
        "chosen_deal": Typed(request.POST).text("deal", 20) or _likely_deal(customer),
        **_reckoned(request, given),
    }
    status = 400 if problems else 200
    return render(request, "pages/quote_form.html", context, status=status)
