"""What the form for a price objection begins with: the last offer, and what he asked for."""

from decimal import Decimal

from genjin.stores.records.models import Customer, CustomerCompany, Inquiry, Product, QuoteLine
from genjin.workflows.quotes.keeping import newest_quotes


def prefilled_objection(customer: Customer) -> dict[str, str]:
    """The fields as a person would type them; those that nothing is known of are left out.

    Of the newest offer its first line at the price of the smallest quantity counts; without an
    offer, the product that the newest inquiry names, at our list price.
    """
    inquiry = customer.inquiries.order_by("received_at", "id").last()
    given: dict[str, str] = {}
    for quote in newest_quotes(customer)[:1]:
        line = quote.lines.select_related("product").prefetch_related("tiers").first()
        if line is not None:
            given = _of_line(line) | {"currency": quote.currency, "incoterm": quote.incoterm}
    if not given and inquiry is not None and inquiry.catalogue_product is not None:
        given = _of_product(inquiry.catalogue_product)
    given.setdefault("hs", customer.product_hs)
    if inquiry is not None and given.get("currency", "USD") == "USD":
        given |= _target(inquiry)
    return {name: text for name, text in given.items() if text}


def confirmed_company(customer: Customer) -> str | None:
    """The company of the trade data that a person confirmed him to be."""
    newest = customer.companies.order_by("at", "id").last()
    if newest is None or newest.state != CustomerCompany.State.CONFIRMED:
        return None
    return newest.company_id


def _of_line(line: QuoteLine) -> dict[str, str]:
    tier = line.tiers.first()
    return {
        **(_of_product(line.product) if line.product else {}),
        "hs": line.hs_code,
        "unit": line.unit,
        "quote": _plain(tier.price) if tier else "",
    }


def _of_product(product: Product) -> dict[str, str]:
    return {
        "product": product.code,
        "words": product.code,
        "hs": product.hs_code,
        "unit": product.unit,
        "quote": _plain(product.price) if product.price is not None else "",
        "currency": product.currency,
    }


def _target(inquiry: Inquiry) -> dict[str, str]:
    price = inquiry.target_price_usd
    return {} if price is None else {"target": _plain(price)}


def _plain(price: Decimal) -> str:
    return f"{price.normalize():f}"
