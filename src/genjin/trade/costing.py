"""What a price is reckoned with, and the sums on the way: cost, rebate, fees, freight."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from genjin.trade.incoterms import Incoterm
from genjin.trade.rates import Exchange, Rebate

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Costing:
    """What a price is reckoned with, for an order of `quantity` units. None is what isn't known.

    `cost_cny` includes VAT, for one unit. `freight` and `insurance` are in the currency of the
    offer and `fees_cny` in yuan, each for the whole order. `fees_percent` is of the cost
    (定额费率), `commission_percent` of the price, `floor_margin_percent` of the revenue.
    """

    quantity: Decimal
    incoterm: Incoterm
    cost_cny: Decimal | None
    vat_percent: Decimal | None
    rebate: Rebate | None
    exchange: Exchange | None
    freight: Decimal | None
    insurance: Decimal | None
    fees_cny: Decimal | None
    fees_percent: Decimal | None
    commission_percent: Decimal | None
    floor_margin_percent: Decimal | None


def missing_figures(costing: Costing) -> Iterator[str]:
    """The names of the figures without which nothing can be reckoned.

    A cost of zero is one that nobody entered: nothing is had for nothing.
    """
    if not costing.cost_cny:
        yield "cost_cny"
    for name in ("vat_percent", "rebate", "exchange"):
        if getattr(costing, name) is None:
            yield name
    if costing.incoterm.includes_freight and costing.freight is None:
        yield "freight"
    if costing.incoterm.includes_insurance and costing.insurance is None:
        yield "insurance"
    for name in ("fees_cny", "fees_percent", "commission_percent"):
        if getattr(costing, name) is None:
            yield name


@dataclass(frozen=True, slots=True)
class Sums:
    """The steps between: yuan a unit, unless said otherwise.

    `voyage` is freight and insurance of the order in the offer's currency, `borne_cny` all that
    the order costs but the commission. Commission is a share of one.
    """

    rate: Decimal
    rebate_cny: Decimal
    net_cost_cny: Decimal
    fees_cny: Decimal
    order_fees_cny: Decimal
    voyage: Decimal
    commission: Decimal
    borne_cny: Decimal

    @classmethod
    def of(cls, costing: Costing) -> "Sums":
        """The steps of a costing from which nothing is missing."""
        cost, exchange = known(costing.cost_cny), costing.exchange
        rate = known(exchange.cny if exchange else None)
        rebate_percent = known(costing.rebate.percent if costing.rebate else None)
        without_vat = cost / (1 + known(costing.vat_percent) / HUNDRED)
        rebate = without_vat * rebate_percent / HUNDRED
        fees = cost * known(costing.fees_percent) / HUNDRED
        voyage = Decimal(0)
        if costing.incoterm.includes_freight:
            voyage += known(costing.freight)
        if costing.incoterm.includes_insurance:
            voyage += known(costing.insurance)
        order_fees = known(costing.fees_cny)
        goods = (cost - rebate + fees) * costing.quantity
        return cls(
            rate=rate,
            rebate_cny=rebate,
            net_cost_cny=cost - rebate,
            fees_cny=fees,
            order_fees_cny=order_fees,
            voyage=voyage,
            commission=known(costing.commission_percent) / HUNDRED,
            borne_cny=goods + order_fees + voyage * rate,
        )


def known(figure: Decimal | None) -> Decimal:
    """A figure that `missing_figures` has found to be there."""
    if figure is None:
        raise ValueError("a figure is missing: see `missing_figures`")
    return figure
