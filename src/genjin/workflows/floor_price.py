"""What one unit of a product must bring at the least: its cost after the export tax rebate (退税).

Without margin, freight or fees, so that a target below it can't be met by anybody who pays our cost:
cost with VAT − cost ÷ (1 + VAT) × rebate, turned into dollars at the newest rate that was entered.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from genjin.stores.records.models import ExchangeRate, Inquiry, Product, RebateRate

_PERCENT = Decimal(100)


def floor_prices(inquiries: Iterable[Inquiry], today: date) -> dict[int, float]:
    """The floor in US dollars for one unit of what each inquiry asks for, by the inquiry's id.

    Only those that name a target price and a product of the catalogue whose cost, rebate and rate
    are known: what isn't known declines nobody.
    """
    asked = {
        inquiry.pk: inquiry.catalogue_product_id or 0
        for inquiry in inquiries
        if inquiry.target_price_usd is not None and inquiry.catalogue_product_id
    }
    if not asked:
        return {}
    rate = ExchangeRate.objects.filter(currency="USD", on__lte=today).order_by("on", "id").last()
    if rate is None or not rate.cny:
        return {}
    products = Product.objects.in_bulk(set(asked.values()))
    rebates = list(RebateRate.objects.filter(valid_from__lte=today).order_by("valid_from", "id"))
    return {
        inquiry_id: float(floor)
        for inquiry_id, product_id in asked.items()
        if (floor := _floor(products, product_id, rebates, rate.cny)) is not None
    }


def _floor(
    products: Mapping[int, Product],
    product_id: int,
    rebates: Iterable[RebateRate],
    rate: Decimal,
) -> Decimal | None:
    product = products.get(product_id)
    if product is None or product.cost_cny is None:
        return None
    fitting = [each for each in rebates if product.hs_code.startswith(each.hs_prefix)]
    if not fitting:
        return None
    # Of the longest prefix that fits, the newest that has come: `rebates` are in order of time.
    percent = max(fitting, key=lambda each: (len(each.hs_prefix), each.valid_from)).percent
    untaxed = product.cost_cny / (1 + product.vat_percent / _PERCENT)
    return round((product.cost_cny - untaxed * percent / _PERCENT) / rate, 4)
