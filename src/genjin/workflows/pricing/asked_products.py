"""What our catalogue says of the products that buyers ask for: the minimum order, the break-even (M3).

The break-even is reckoned as the quote page reckons it: FOB, in US dollars, at the firm's figures and the
rates of the day, as an order of the quantity that was asked for.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from genjin.kernel.problem import Problem
from genjin.stores.records.models import ExchangeRate, Firm, Inquiry, Product, RebateRate
from genjin.trade.costing import Costing
from genjin.trade.incoterms import Incoterm
from genjin.trade.profit import Profit, reckon_profit
from genjin.trade.rates import Exchange, Rebate, find_exchange, find_rebate
from genjin.trade.units import parse_unit
from genjin.workflows.pricing.firm import get_firm

_CURRENCY = "USD"


@dataclass(frozen=True, slots=True)
class AskedProduct:
    """Of the product that an inquiry asks for, in the unit of its quantity. None isn't known.

    `break_even_price_usd` is the price of one unit at which an order leaves nothing: cost after the
    tax rebate, fees and commission.
    """

    minimum_order_quantity: float | None
    break_even_price_usd: float | None


def asked_products(inquiries: Iterable[Inquiry], today: date) -> dict[int, AskedProduct]:
    """What is known of the product of each inquiry that names one of ours, by the inquiry's id.

    What isn't known declines nobody: an inquiry in another unit than the product's has no entry,
    and without a cost, a rate or a fee there is no break-even.
    """
    naming = [inquiry for inquiry in inquiries if inquiry.catalogue_product_id]
    if not naming:
        return {}
    products = Product.objects.in_bulk({inquiry.catalogue_product_id or 0 for inquiry in naming})
    figures: _Figures | None = None
    asked = {}
    for inquiry in naming:
        product = products.get(inquiry.catalogue_product_id or 0)
        if product is None or not counts_as_we_do(inquiry, product):
            continue
        break_even = None
        if inquiry.target_price_usd is not None:
            figures = figures or _Figures.of(today)
            quantity = inquiry.quantity or product.minimum_order_quantity
            break_even = figures.break_even(product, quantity)
        asked[inquiry.pk] = AskedProduct(product.minimum_order_quantity, break_even)
    return asked


@dataclass(frozen=True, slots=True)
class _Figures:
    """The firm's figures and the rates of a day, read once for many inquiries."""

    firm: Firm
    exchange: Exchange | None
    rebates: tuple[Rebate, ...]
    today: date

    @classmethod
    def of(cls, today: date) -> "_Figures":
        rates = ExchangeRate.objects.filter(currency=_CURRENCY, on__lte=today)
        known = [
            Exchange(row.currency, row.cny, row.on) for row in rates.order_by("-on", "-id")[:1]
        ]
        rebates = RebateRate.objects.filter(valid_from__lte=today)
        return cls(
            get_firm(),
            find_exchange(known, _CURRENCY, today),
            tuple(Rebate(row.hs_prefix, row.percent, row.valid_from) for row in rebates),
            today,
        )

    def break_even(self, product: Product, quantity: float | None) -> float | None:
        if not quantity or quantity <= 0:
            return None
        costing = Costing(
            quantity=Decimal(str(quantity)),
            incoterm=Incoterm.FOB,
            cost_cny=product.cost_cny,
            vat_percent=product.vat_percent,
            rebate=find_rebate(self.rebates, product.hs_code, self.today),
            exchange=self.exchange,
            freight=None,
            insurance=None,
            fees_cny=self.firm.fees_cny_per_order,
            fees_percent=self.firm.fees_percent,
            commission_percent=self.firm.commission_percent,
            floor_margin_percent=None,
        )
        profit = reckon_profit(costing, Decimal(0))
        if not isinstance(profit, Profit):
            return None
        return round(float(profit.break_even_price.value), 4)


def counts_as_we_do(inquiry: Inquiry, product: Product) -> bool:
    """Whether the buyer counts as our catalogue does; a unit that he left out is ours."""
    if not inquiry.quantity_unit:
        return True
    unit = parse_unit(inquiry.quantity_unit)
    return not isinstance(unit, Problem) and unit == product.unit
