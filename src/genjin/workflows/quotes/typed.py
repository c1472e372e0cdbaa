"""What we hold, as it would be typed into the form of a quote: a product's line, a kept quote."""

from datetime import date
from decimal import Decimal

from genjin.stores.records.models import Product, Quote
from genjin.trade.packing import Carton, containers, quantity_per_container
from genjin.workflows.pricing.rates import converted
from genjin.workflows.quotes.draft import TIERS


def line_as_typed(
    product: Product, currency: str, day: date, quantity: float | None = None
) -> dict[str, str]:
    """A line for a product as it would be typed: its words, packing, and price from its minimum."""
    price = None
    if product.price is not None:
        price = converted(product.price, product.currency, currency, day)
    from_quantity = quantity or product.minimum_order_quantity
    name = product.name_en or product.name_zh
    return {
        "code": product.code,
        "description": "\n".join(
            part for part in (f"{product.code} {name}".strip(), product.specification) if part
        ),
        "packing": packing_of(product),
        "quantity-0": plain(from_quantity),
        "price-0": "" if price is None else plain(round(price, 4)),
    }


def quote_as_typed(quote: Quote) -> dict[str, str]:
    """A kept quote as it would be typed, to be changed."""
    given = {
        "currency": quote.currency,
        "incoterm": quote.incoterm,
        "port": quote.port,
        "freight": plain(quote.freight),
        "insurance": plain(quote.insurance),
        "payment_terms": quote.payment_terms,
        "lead_time_days": plain(quote.lead_time_days),
        "valid_until": quote.valid_until.isoformat() if quote.valid_until else "",
        "note": quote.note,
    }
    for index, line in enumerate(quote.lines.select_related("product")):
        given[f"line-{index}-code"] = line.product.code if line.product else ""
        given[f"line-{index}-description"] = line.description
        given[f"line-{index}-packing"] = line.packing
        for turn, tier in enumerate(line.tiers.all()[:TIERS]):
            given[f"line-{index}-quantity-{turn}"] = plain(tier.quantity)
            given[f"line-{index}-price-{turn}"] = plain(tier.price)
    return given


def carton_of(product: Product) -> Carton:
    """The product's export carton."""
    return Carton(
        product.quantity_per_carton,
        product.carton_length_cm,
        product.carton_width_cm,
        product.carton_height_cm,
        product.carton_gross_weight_kg,
    )


def containers_of(product: Product | None) -> dict[str, float | None]:
    """How much of the product each kind of container holds; None where its carton isn't known."""
    found = {
        kind: quantity_per_container(carton_of(product), container) if product else None
        for kind, container in containers().items()
    }
    return {kind: held.value if held else None for kind, held in found.items()}


def packing_of(product: Product) -> str:
    """The packing as a quotation says it."""
    parts = []
    if product.quantity_per_carton:
        parts.append(f"{plain(product.quantity_per_carton)} per export carton")
    sides = (product.carton_length_cm, product.carton_width_cm, product.carton_height_cm)
    if all(sides):
        parts.append(" × ".join(plain(side) for side in sides) + " cm")
    if product.carton_gross_weight_kg:
        parts.append(f"G.W. {plain(product.carton_gross_weight_kg)} kg")
    return ", ".join(parts)


def plain(figure: Decimal | float | None) -> str:
    """A figure as it is typed: without grouping or trailing zeros; empty where there is none."""
    if figure is None:
        return ""
    return f"{Decimal(str(figure)).normalize():f}"
