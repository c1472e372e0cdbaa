"""What the demo's exporter sells and reckons his prices with, as somebody would type it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from genjin.demo.products import CATALOGUE, Product

_DOLLAR_E4 = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class DemoPrices:
    """The demo's figures. `exchange` is currency, days ago, yuan; `products` are by field as in a product list, `firm` as in its form."""

    source: str
    rebates: tuple[tuple[str, str], ...]
    exchange: tuple[tuple[str, int, str], ...]
    firm: Mapping[str, str]
    products: tuple[Mapping[str, str], ...]


@cache
def demo_prices() -> DemoPrices:
    """The figures, the same for every demo."""
    text = (files("genjin.demo.book") / "prices.yaml").read_text(encoding="utf-8")
    data: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return DemoPrices(
        source=str(data["source"]),
        rebates=tuple((str(prefix), str(percent)) for prefix, percent in data["rebates"]),
        exchange=tuple((code, days, str(cny)) for code, days, cny in data["exchange"]),
        firm={name: str(value) for name, value in data["firm"].items()},
        products=tuple(_typed(product, data["products"][product.model]) for product in CATALOGUE),
    )


def _typed(product: Product, entry: Mapping[str, Any]) -> dict[str, str]:
    length, width, height, weight = entry["carton"]
    return {
        "code": product.model,
        "name_zh": product.chinese,
        "name_en": product.english,
        "hs_code": product.hs6,
        "specification": entry["spec"],
        "search_words": product.spanish,
        "unit": "C62",
        "cost_cny": str(entry["cost"]),
        "vat_percent": "13",
        "price": str(product.price_e4 / _DOLLAR_E4),
        "currency": "USD",
        "minimum_order_quantity": str(entry["moq"]),
        "lead_time_days": str(entry["lead"]),
        "certificates": ", ".join(entry["certificates"]),
        "quantity_per_carton": str(product.carton),
        "carton_length_cm": str(length),
        "carton_width_cm": str(width),
        "carton_height_cm": str(height),
        "carton_gross_weight_kg": str(weight),
    }
