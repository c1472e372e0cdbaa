"""Our side of a price objection: what we sold the goods for in his country, and our lowest price."""

from datetime import date, timedelta
from decimal import Decimal

from genjin.buyers.goods_match import holds_words
from genjin.buyers.objection.asked import PriceAsked
from genjin.buyers.objection.circumstances import ClosedDeal, OurFloor
from genjin.stores.records.models import OrderLine, Product, User
from genjin.trade.costing import Costing
from genjin.trade.incoterms import Incoterm
from genjin.trade.profit import Profit, reckon_profit
from genjin.trade.units import unit_weight_kg
from genjin.workflows.objections.reference_rates import last_rate_day, reference_rate
from genjin.workflows.permissions import customers_visible_to
from genjin.workflows.pricing.firm import get_firm
from genjin.workflows.pricing.rates import converted, exchange_on, rebate_on

LOOK_BACK = timedelta(days=730)
MOST_DEALS = 500
_DOLLAR = "USD"


def closed_deals(user: User, asked: PriceAsked, product: Product | None) -> tuple[ClosedDeal, ...]:
    """What the firm sold the goods for in his country in the last two years, the newest first.

    Our product where it is known, else lines that hold the words, else lines of the code. Prices
    are the whole firm's; an order is named only to whom its customer is visible.
    """
    lines = OrderLine.objects.filter(
        order__deal__customer__country=asked.country,
        order__placed_on__lte=asked.as_of,
        order__placed_on__gt=asked.as_of - LOOK_BACK,
    ).select_related("order__deal", "product")
    if product is not None:
        lines = lines.filter(product=product)
    elif asked.words is None:
        lines = lines.filter(product__hs_code__startswith=asked.hs_prefix)
    found = [
        (line, price)
        for line in lines.order_by("-order__placed_on", "-id")[:MOST_DEALS]
        if (product is not None or _is_meant(line, asked))
        and (price := _price_usd(line, asked.unit)) is not None
    ]
    customers = {line.order.deal.customer_id for line, _ in found}
    visible = set(customers_visible_to(user).filter(pk__in=customers).values_list("pk", flat=True))
    return tuple(
        ClosedDeal(
            price,
            _basis(line.order.incoterm),
            line.order.placed_on,
            line.order.number if line.order.deal.customer_id in visible else "",
        )
        for line, price in found
    )


def our_floor(
    asked: PriceAsked, cost_usd: float | None, product: Product | None, incoterm: Incoterm | None
) -> OurFloor:
    """The lowest price of one unit: the cost as it was given, else as our catalogue reckons it.

    It is reckoned like a quote, as an order of the minimum quantity, at the firm's figures of the day.
    """
    if cost_usd is not None:
        return OurFloor(cost_usd, cost_usd, is_cost_only=True)
    quantity = product.minimum_order_quantity if product else None
    if product is None or not quantity or product.unit != asked.unit:
        return OurFloor(None, None)
    firm = get_firm()
    costing = Costing(
        quantity=Decimal(str(quantity)),
        incoterm=incoterm or Incoterm.FOB,
        cost_cny=product.cost_cny,
        vat_percent=product.vat_percent,
        rebate=rebate_on(product.hs_code, asked.as_of),
        exchange=exchange_on(_DOLLAR, asked.as_of),
        freight=None,
        insurance=None,
        fees_cny=firm.fees_cny_per_order,
        fees_percent=firm.fees_percent,
        commission_percent=firm.commission_percent,
        floor_margin_percent=firm.floor_margin_percent,
    )
    profit = reckon_profit(costing, Decimal(str(asked.quote_usd)))
    if not isinstance(profit, Profit):
        return OurFloor(None, None)
    floor = float(profit.floor_price.value) if profit.floor_price else None
    return OurFloor(floor, float(profit.break_even_price.value))


def _is_meant(line: OrderLine, asked: PriceAsked) -> bool:
    if asked.words is None:
        return True
    product = line.product
    names = (product.code, product.name_en, product.name_zh) if product else ()
    return holds_words(" ".join((line.description, *names)), asked.words)


def _price_usd(line: OrderLine, unit: str) -> float | None:
    """The price of one unit in US dollars; None in another unit, or without a rate."""
    weight = unit_weight_kg(line.unit)
    if ("KGM" if weight else line.unit) != unit:
        return None
    on, currency = line.order.placed_on, line.order.currency
    return _dollars(line.price / Decimal(str(weight or 1)), currency, on)


def _dollars(price: Decimal, currency: str, on: date) -> float | None:
    entered = converted(price, currency, _DOLLAR, on)
    if entered is not None:
        return float(entered)
    day = last_rate_day(on)
    rate = reference_rate(currency, _DOLLAR, day) if day else None
    return None if rate is None else float(price) * rate


def _basis(incoterm: str) -> str:
    basis = Incoterm(incoterm).value_basis if incoterm in set(Incoterm) else None
    return basis.value if basis else incoterm
