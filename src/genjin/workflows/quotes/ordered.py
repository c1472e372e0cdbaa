"""A quote as the order that it becomes: what would be typed into the form of an order."""

from collections.abc import Mapping
from decimal import Decimal

from genjin.stores.records.models import Order, Quote, QuoteLine
from genjin.workflows.quotes.typed import plain


def order_as_typed(quote: Quote, quantities: Mapping[int, Decimal]) -> dict[str, str]:
    """The fields of the order's form, filled from a quote.

    `quantities` are what he orders, by the id of the line; of a line that isn't named, its first
    tier. The price is that of the largest tier which the quantity reaches, and is left to the
    person where it reaches none. The number is the quote's, as on its proforma invoice, unless an
    order has it already.
    """
    is_taken = Order.objects.filter(number=quote.number).exists()
    given = {
        "number": "" if is_taken else quote.number,
        "currency": quote.currency,
        "incoterm": quote.incoterm,
        "port": quote.port,
        "payment_terms": quote.payment_terms,
        "lead_time_days": plain(quote.lead_time_days),
    }
    lines = quote.lines.select_related("product").prefetch_related("tiers")
    for n, line in enumerate(lines, start=1):
        quantity = quantities.get(line.pk) or _first_quantity(line)
        given[f"description_{n}"] = " ".join(line.description.split())
        given[f"product_code_{n}"] = line.product.code if line.product else ""
        given[f"quantity_{n}"] = plain(quantity)
        given[f"unit_{n}"] = line.unit
        given[f"price_{n}"] = plain(_price_at(line, quantity))
    return given


def _first_quantity(line: QuoteLine) -> Decimal | None:
    tiers = list(line.tiers.all())
    return Decimal(str(tiers[0].quantity)) if tiers else None


def _price_at(line: QuoteLine, quantity: Decimal | None) -> Decimal | None:
    reached = [
        tier.price
        for tier in line.tiers.all()
        if quantity is not None and Decimal(str(tier.quantity)) <= quantity
    ]
    return reached[-1] if reached else None
