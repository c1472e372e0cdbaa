"""What an offer leaves us, for a draft on the desk and for a quote that was kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from genjin.kernel.problem import Problem
from genjin.stores.records.models import Deal, Firm, Quote, QuoteLine
from genjin.trade.incoterms import Incoterm
from genjin.trade.offer import (
    OfferLine,
    OrderReckoned,
    Reckoned,
    Terms,
    Tier,
    reckon_order,
    reckon_tiers,
)
from genjin.trade.profit import Profit, Unreckoned
from genjin.trade.rates import HOME_CURRENCY, Exchange, Rebate
from genjin.trade.units import parse_unit
from genjin.workflows.pricing.rates import exchange_on, rebate_on
from genjin.workflows.quotes.draft import LineDraft, QuoteDraft


@dataclass(frozen=True, slots=True)
class TierReckoned:
    """A price from a quantity on, and what it leaves."""

    tier: Tier
    profit: Reckoned
    is_rising: bool = False  # it costs more than a smaller quantity does

    @property
    def is_under_floor(self) -> bool:
        """Whether it is known to be under the firm's floor."""
        return isinstance(self.profit, Profit) and self.profit.is_under_floor


@dataclass(frozen=True, slots=True)
class LineReckoned:
    """A line of an offer with its tiers."""

    title: str
    tiers: tuple[TierReckoned, ...]


@dataclass(frozen=True, slots=True)
class QuoteReckoned:
    """An offer with what each tier leaves. `currency` is its own; `missing` names figures."""

    currency: str
    lines: tuple[LineReckoned, ...]
    exchange: Exchange | None

    @property
    def is_under_floor(self) -> bool:
        """Whether any price is under the firm's floor."""
        return any(tier.is_under_floor for line in self.lines for tier in line.tiers)

    @property
    def is_rising(self) -> bool:
        """Whether a larger quantity costs more for one than a smaller one."""
        return any(tier.is_rising for line in self.lines for tier in line.tiers)

    @property
    def missing(self) -> tuple[str, ...]:
        """The figures without which a margin can't be reckoned, each once."""
        named = [
            name
            for line in self.lines
            for tier in line.tiers
            if isinstance(tier.profit, Unreckoned)
            for name in tier.profit.missing
        ]
        return tuple(dict.fromkeys(named))


def reckon_draft(draft: QuoteDraft, firm: Firm, day: date) -> QuoteReckoned:
    """What a draft would leave at the figures of a day."""
    exchange = exchange_on(draft.currency, day)
    terms = Terms(
        incoterm=draft.incoterm,
        exchange=exchange,
        freight=draft.freight,
        insurance=draft.insurance,
        fees_cny=firm.fees_cny_per_order,
        fees_percent=firm.fees_percent,
        commission_percent=firm.commission_percent,
        floor_margin_percent=firm.floor_margin_percent,
    )
    lines = [_line_of_draft(line, day) for line in draft.lines]
    return _reckoned(
        draft.currency, terms, lines, [_title(each.description) for each in draft.lines]
    )


def reckon_quote(quote: Quote) -> QuoteReckoned:
    """What a kept quote leaves, at the figures that were kept with it."""
    kept = list(quote.lines.prefetch_related("tiers"))
    return _reckoned(
        quote.currency,
        terms_of(quote),
        [_line_of_quote(line) for line in kept],
        [_title(line.description) for line in kept],
    )


def reckon_asked_order(quote: Quote, deal: Deal) -> tuple[OrderReckoned, Sequence[Decimal]] | None:
    """The order that the quote would most likely become, and its quantity of each line.

    What the inquiry asks for where the quote has one line, in its unit; else the first tier of
    each line, which is what the buyer must take at least.
    """
    kept = list(quote.lines.prefetch_related("tiers"))
    lines = [_line_of_quote(line) for line in kept]
    quantities = [line.tiers[0].quantity for line in lines if line.tiers]
    if not lines or len(quantities) != len(lines):
        return None
    asked = _asked(deal, kept[0]) if len(kept) == 1 else None
    if asked is not None and asked >= quantities[0]:
        quantities = [asked]
    order = reckon_order(terms_of(quote), list(zip(lines, quantities, strict=True)))
    return (order, quantities) if order else None


def terms_of(quote: Quote) -> Terms:
    """What all lines of a kept quote share."""
    exchange = None
    if quote.currency == HOME_CURRENCY:
        exchange = Exchange(HOME_CURRENCY, Decimal(1), None)
    elif quote.rate_cny is not None:
        exchange = Exchange(quote.currency, quote.rate_cny, quote.rate_on)
    return Terms(
        incoterm=Incoterm(quote.incoterm),
        exchange=exchange,
        freight=quote.freight,
        insurance=quote.insurance,
        fees_cny=quote.fees_cny_per_order,
        fees_percent=quote.fees_percent,
        commission_percent=quote.commission_percent,
        floor_margin_percent=quote.floor_margin_percent,
    )


def floor_problem(reckoned: QuoteReckoned) -> Problem | None:
    """What is said of prices under the floor before such a quote is kept."""
    under = sum(tier.is_under_floor for line in reckoned.lines for tier in line.tiers)
    return Problem("problem-quote-under-floor", {"count": under}, field="floor") if under else None


def rising_problem(reckoned: QuoteReckoned) -> Problem | None:
    """What is said of a larger quantity at a higher price before such a quote is kept."""
    for line in reckoned.lines:
        for tier in line.tiers:
            if tier.is_rising:
                quantity = {"quantity": float(tier.tier.quantity), "price": float(tier.tier.price)}
                title = line.title[:60]
                return Problem("problem-quote-rising", quantity, field="rising", value=title)
    return None


def _prices_before(line: OfferLine) -> list[Decimal | None]:
    """For each tier the price of the next smaller one."""
    return [None, *(tier.price for tier in line.tiers)][: len(line.tiers)]


def _reckoned(
    currency: str, terms: Terms, lines: Sequence[OfferLine], titles: Sequence[str]
) -> QuoteReckoned:
    profits = reckon_tiers(terms, lines)
    return QuoteReckoned(
        currency=currency,
        lines=tuple(
            LineReckoned(
                title,
                tuple(
                    TierReckoned(tier, profit, is_rising=before is not None and tier.price > before)
                    for tier, profit, before in zip(
                        line.tiers, of_line, _prices_before(line), strict=True
                    )
                ),
            )
            for title, line, of_line in zip(titles, lines, profits, strict=True)
        ),
        exchange=terms.exchange,
    )


def _line_of_draft(line: LineDraft, day: date) -> OfferLine:
    product = line.product
    if product is None:
        return OfferLine(None, None, None, line.tiers)
    return OfferLine(
        product.cost_cny, product.vat_percent, rebate_on(product.hs_code, day), line.tiers
    )


def _line_of_quote(line: QuoteLine) -> OfferLine:
    rebate = None
    if line.rebate_percent is not None and line.rebate_from is not None:
        rebate = Rebate(line.rebate_hs_prefix, line.rebate_percent, line.rebate_from)
    tiers = [Tier(Decimal(str(tier.quantity)), tier.price) for tier in line.tiers.all()]
    return OfferLine(line.cost_cny, line.vat_percent, rebate, tuple(tiers))


def _asked(deal: Deal, line: QuoteLine) -> Decimal | None:
    inquiry = deal.inquiry
    if inquiry is None or not inquiry.quantity:
        return None
    unit = parse_unit(inquiry.quantity_unit) if inquiry.quantity_unit else line.unit
    return Decimal(str(inquiry.quantity)) if unit == line.unit else None


def _title(description: str) -> str:
    return description.split("\n", maxsplit=1)[0]
