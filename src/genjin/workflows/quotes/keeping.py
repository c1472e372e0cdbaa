"""Keep an offer: a new one, a changed draft, or the next version of one that was sent."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef

from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.playbook.facts import Stage
from genjin.stores.records.models import (
    Customer,
    Deal,
    Firm,
    Quote,
    QuoteLine,
    QuoteTier,
    User,
)
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.deal_history import newest_open_deal
from genjin.workflows.home import Home
from genjin.workflows.overdue_balance import require_offer_allowed
from genjin.workflows.people import day_of
from genjin.workflows.permissions import get_customer
from genjin.workflows.pricing.firm import get_firm
from genjin.workflows.pricing.rates import exchange_on, rebate_on
from genjin.workflows.quotes.draft import LineDraft, QuoteDraft, problems_of
from genjin.workflows.quotes.reckoning import floor_problem, reckon_draft, rising_problem
from genjin.workflows.quotes.typed import containers_of

_TRIES = 5
_MOST_LISTED = 20


def add_quote(  # noqa: PLR0913 - what an offer is kept for
    home: Home,
    user: User,
    customer_id: str | int,
    draft: QuoteDraft,
    *,
    now: datetime,
    deal_id: int | None = None,
    is_new: bool = False,
    seen: Collection[str] = (),
) -> tuple[Quote | None, tuple[Problem, ...]]:
    """Keep a new offer to a customer; or what is wrong with it, and nothing is kept.

    Without `deal_id` it belongs to the newest deal that is open, or to a new one; where it
    `is_new`, always to a new one. A price under
    the firm's floor is a problem until `seen` has "floor", a larger quantity at a higher price until it has
    "rising". Raises NotFoundError for a customer or
    a deal that isn't there or isn't the person's to see, NotAllowedError while an overdue balance
    stands against an offer.
    """
    customer = get_customer(user, customer_id)
    require_offer_allowed(user, customer, now)
    problems = _problems(draft, day_of(user, now), seen)
    if problems:
        return None, problems
    with transaction.atomic():
        deal = _deal(home, user, customer, deal_id, draft, now, is_new=is_new)
        return _numbered(deal, draft, user, now), ()


def change_quote(
    user: User,
    quote_id: int,
    draft: QuoteDraft,
    *,
    now: datetime,
    seen: Collection[str] = (),
) -> tuple[Quote | None, tuple[Problem, ...]]:
    """Change an offer: a draft itself; of one that was sent, a new version is made.

    Only the newest version can be changed. Else as `add_quote`.
    """
    quote = get_quote(user, quote_id)
    problems = _problems(draft, day_of(user, now), seen)
    if problems:
        return None, problems
    with transaction.atomic():
        # Whoever sends or changes it at this moment is waited for, and what he left counts.
        versions = list(Quote.objects.select_for_update().filter(number=quote.number))
        newest = max(versions, key=lambda each: each.version)
        if newest.pk != quote.pk:
            superseded = Problem("problem-quote-superseded", {"version": newest.version})
            return None, (superseded,)
        if newest.sent_at is None:
            newest.lines.all().delete()
            return _kept(newest, draft, user, now), ()
        following = Quote(deal=newest.deal, number=newest.number, version=newest.version + 1)
        return _kept(following, draft, user, now), ()


def get_quote(user: User, quote_id: int) -> Quote:
    """The quote, if the person may see its customer. Raises NotFoundError alike if not."""
    quote = (
        Quote.objects.select_related("deal__customer__owner", "deal__inquiry", "by")
        .filter(pk=quote_id)
        .first()
    )
    if quote is None:
        raise NotFoundError(Problem("problem-quote-unknown", value=str(quote_id)))
    get_customer(user, quote.deal.customer_id)
    return quote


def newest_quotes(customer: Customer) -> list[Quote]:
    """The newest version of each quote to the customer, the newest quote first; twenty at most."""
    later = Quote.objects.filter(number=OuterRef("number"), version__gt=OuterRef("version"))
    newest = Quote.objects.filter(~Exists(later), deal__customer=customer)
    return list(newest.order_by("-at", "-id")[:_MOST_LISTED])


def _problems(draft: QuoteDraft, today: date, seen: Collection[str]) -> tuple[Problem, ...]:
    firm = get_firm()
    problems = problems_of(draft, today)
    # A C or D term names where the goods go, and a new quote begins with where they leave.
    leaves_here = bool(draft.port) and draft.port.casefold() == firm.port.casefold()
    if draft.incoterm.includes_freight and leaves_here:
        term = {"incoterm": draft.incoterm.value}
        problems = (*problems, Problem("problem-quote-destination", term, field="port"))
    if problems:
        return problems
    reckoned = reckon_draft(draft, firm, today)
    unusual = (floor_problem(reckoned), rising_problem(reckoned))
    return tuple(each for each in unusual if each is not None and each.field not in seen)


def _deal(
    home: Home,
    user: User,
    customer: Customer,
    deal_id: int | None,
    draft: QuoteDraft,
    now: datetime,
    *,
    is_new: bool,
) -> Deal:
    if deal_id is not None:
        found = customer.deals.filter(pk=deal_id).first()
        if found is None:
            raise NotFoundError(Problem("problem-deal-unknown", value=str(deal_id)))
        return found
    open_deal = None if is_new else newest_open_deal(customer)
    if open_deal is not None:
        return open_deal
    title = draft.lines[0].description.split("\n", maxsplit=1)[0]
    reached = advance_deal(
        home, user, customer.pk, stage=Stage.INQUIRY, now=now, is_new=is_new, title=title
    )
    return reached.deal


def _numbered(deal: Deal, draft: QuoteDraft, user: User, now: datetime) -> Quote:
    """A first version under the day's next number; two people at once get two numbers."""
    begins = f"Q{day_of(user, now):%Y%m%d}-"
    for attempt in range(_TRIES):
        taken = Quote.objects.filter(number__startswith=begins).values_list("number", flat=True)
        last = max((int(number.removeprefix(begins)) for number in set(taken)), default=0)
        try:
            with transaction.atomic():
                return _kept(Quote(deal=deal, number=f"{begins}{last + 1:02}"), draft, user, now)
        except IntegrityError:
            if attempt == _TRIES - 1:
                raise
    raise AssertionError("the loop returns or raises")


def _kept(quote: Quote, draft: QuoteDraft, user: User, now: datetime) -> Quote:
    today, firm = day_of(user, now), get_firm()
    exchange = exchange_on(draft.currency, today)
    quote.currency, quote.incoterm, quote.port = draft.currency, draft.incoterm, draft.port
    quote.rate_cny, quote.rate_on = (exchange.cny, exchange.on) if exchange else (None, None)
    quote.freight = draft.freight if draft.incoterm.includes_freight else None
    quote.insurance = draft.insurance if draft.incoterm.includes_insurance else None
    quote.payment_terms, quote.lead_time_days = draft.payment_terms, draft.lead_time_days
    quote.valid_until, quote.note = draft.valid_until, draft.note
    _keep_figures(quote, firm)
    quote.by, quote.at = user, now
    quote.save()
    for position, line in enumerate(draft.lines, start=1):
        _keep_line(quote, line, position, today)
    return quote


def _keep_figures(quote: Quote, firm: Firm) -> None:
    quote.fees_cny_per_order = firm.fees_cny_per_order
    quote.fees_percent = firm.fees_percent
    quote.commission_percent = firm.commission_percent
    quote.floor_margin_percent = firm.floor_margin_percent


def _keep_line(quote: Quote, line: LineDraft, position: int, today: date) -> None:
    product = line.product
    rebate = rebate_on(product.hs_code, today) if product else None
    held = containers_of(product)
    kept = QuoteLine.objects.create(
        quote=quote,
        product=product,
        position=position,
        description=line.description,
        hs_code=product.hs_code if product else "",
        unit=product.unit if product else "C62",
        cost_cny=product.cost_cny if product else None,
        vat_percent=product.vat_percent if product else None,
        rebate_percent=rebate.percent if rebate else None,
        rebate_hs_prefix=rebate.hs_prefix if rebate else "",
        rebate_from=rebate.valid_from if rebate else None,
        packing=line.packing,
        quantity_20gp=held["20GP"],
        quantity_40hq=held["40HQ"],
    )
    QuoteTier.objects.bulk_create(
        QuoteTier(line=kept, quantity=float(tier.quantity), price=tier.price) for tier in line.tiers
    )
