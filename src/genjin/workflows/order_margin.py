"""What an order leaves, reckoned when it is entered as its quote was (M3, M10)."""

from collections.abc import Sequence
from decimal import Decimal

from genjin.stores.records.models import Order, OrderLine
from genjin.trade.incoterms import Incoterm
from genjin.trade.offer import OfferLine, Terms, Tier, reckon_order
from genjin.workflows.pricing.firm import get_firm
from genjin.workflows.pricing.rates import exchange_on, rebate_on
from genjin.workflows.quotes.reckoning import terms_of


def order_margin(order: Order, lines: Sequence[OrderLine]) -> float | None:
    """The margin of an order in percent; None where a figure isn't known.

    Freight, insurance and fees are those of its quote where its terms are the quote's; else the
    fees are the firm's of today, and what a C or D term includes isn't known.
    """
    if order.incoterm not in set(Incoterm):
        return None
    reckoned = reckon_order(
        _terms(order),
        [(_line(order, line), Decimal(str(line.quantity))) for line in lines],
    )
    if reckoned is None or reckoned.margin_percent is None:
        return None
    return round(float(reckoned.margin_percent), 2)


def _terms(order: Order) -> Terms:
    quote = order.quote
    if quote is not None and (quote.incoterm, quote.currency) == (order.incoterm, order.currency):
        return terms_of(quote)
    firm = get_firm()
    return Terms(
        incoterm=Incoterm(order.incoterm),
        exchange=exchange_on(order.currency, order.placed_on),
        freight=None,
        insurance=None,
        fees_cny=firm.fees_cny_per_order,
        fees_percent=firm.fees_percent,
        commission_percent=firm.commission_percent,
        floor_margin_percent=firm.floor_margin_percent,
    )


def _line(order: Order, line: OrderLine) -> OfferLine:
    product = line.product
    return OfferLine(
        cost_cny=line.cost_cny,
        vat_percent=product.vat_percent if product else None,
        rebate=rebate_on(product.hs_code, order.placed_on) if product else None,
        tiers=(Tier(Decimal(str(line.quantity)), line.price),),
    )
