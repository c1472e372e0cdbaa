"""The profit of a price, as the Chinese export trade reckons it (M3).

The formulas and their source stand in docs/how-to/reckon-a-price.md; its worked example is a test.
Every figure carries the figures that it came from, with the rate and the date of the rate. Where
one of them isn't known, it is named, and nothing is reckoned.
"""

from dataclasses import dataclass
from decimal import Decimal

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.kernel.reason import Judged
from genjin.trade.costing import HUNDRED, Costing, Sums, missing_figures
from genjin.trade.profit_reasons import (
    break_even_reasons,
    exchange_cost_reasons,
    floor_reasons,
    margin_reasons,
)


@dataclass(frozen=True, slots=True)
class Profit:
    """What an order at a price leaves, each figure with its reasons.

    Margins and revenue are of the whole order; the prices are of one unit in the offer's currency
    and unrounded. `floor_price` is None without a floor margin, or where no price reaches it.
    `exchange_cost` is 换汇成本, the yuan that earning one unit of the currency costs; None where
    nothing is earned.
    """

    price: Decimal
    revenue_cny: Decimal
    margin_cny: Judged[Decimal]
    margin_percent: Judged[Decimal] | None
    floor_price: Judged[Decimal] | None
    break_even_price: Judged[Decimal]
    exchange_cost: Judged[Decimal] | None

    @property
    def is_under_floor(self) -> bool:
        """Whether the price is lower than the firm's floor margin allows."""
        return self.floor_price is not None and self.price < self.floor_price.value


@dataclass(frozen=True, slots=True)
class Unreckoned:
    """Which figures are missing: names of `Costing`, in the order in which a person enters them."""

    missing: tuple[str, ...]


def reckon_profit(costing: Costing, price: Decimal) -> Profit | Unreckoned:
    """The profit of an order at a price, or which figures are missing.

    Raises UnusableInputError for a negative price, a quantity that isn't above zero, or a
    commission that takes the whole price.
    """
    if price < 0 or costing.quantity <= 0 or (costing.commission_percent or 0) >= HUNDRED:
        raise UnusableInputError(Problem("problem-profit-order", value=str(price)))
    missing = tuple(missing_figures(costing))
    if missing:
        return Unreckoned(missing)
    sums = Sums.of(costing)
    revenue = price * sums.rate * costing.quantity
    margin = revenue - revenue * sums.commission - sums.borne_cny
    earned = price * costing.quantity * (1 - sums.commission) - sums.voyage
    spent = (sums.net_cost_cny + sums.fees_cny) * costing.quantity + sums.order_fees_cny
    because = margin_reasons(costing, sums, price)
    return Profit(
        price=price,
        revenue_cny=revenue,
        margin_cny=Judged(margin, because),
        margin_percent=Judged(margin / revenue * HUNDRED, because) if revenue else None,
        floor_price=_floor_price(costing, sums),
        break_even_price=Judged(
            _price_for(costing, sums, Decimal(0)), break_even_reasons(costing, sums)
        ),
        exchange_cost=Judged(spent / earned, exchange_cost_reasons(costing, spent, earned))
        if earned > 0
        else None,
    )


def _floor_price(costing: Costing, sums: Sums) -> Judged[Decimal] | None:
    floor = costing.floor_margin_percent
    if floor is None or sums.commission + floor / HUNDRED >= 1:
        return None
    return Judged(_price_for(costing, sums, floor / HUNDRED), floor_reasons(costing, sums, floor))


def _price_for(costing: Costing, sums: Sums, margin: Decimal) -> Decimal:
    """The price whose margin is this share of the revenue."""
    left = 1 - sums.commission - margin
    return sums.borne_cny / (sums.rate * costing.quantity * left)
