"""An offer of several products with prices by quantity, and what orders of it would leave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from genjin.trade.costing import Costing
from genjin.trade.incoterms import Incoterm
from genjin.trade.profit import Profit, Unreckoned, reckon_profit
from genjin.trade.rates import Exchange, Rebate


@dataclass(frozen=True, slots=True)
class Tier:
    """The price of one unit from a quantity on."""

    quantity: Decimal
    price: Decimal


@dataclass(frozen=True, slots=True)
class OfferLine:
    """One product of an offer, with what it costs us; tiers from the smallest quantity up."""

    cost_cny: Decimal | None
    vat_percent: Decimal | None
    rebate: Rebate | None
    tiers: tuple[Tier, ...]

    def price_at(self, quantity: Decimal) -> Decimal | None:
        """The price for a quantity: that of the largest tier it reaches. None below the first."""
        reached = [tier.price for tier in self.tiers if tier.quantity <= quantity]
        return reached[-1] if reached else None


@dataclass(frozen=True, slots=True)
class Terms:
    """What all lines of an offer share. Freight, insurance and `fees_cny` are of a whole order."""

    incoterm: Incoterm
    exchange: Exchange | None
    freight: Decimal | None
    insurance: Decimal | None
    fees_cny: Decimal | None
    fees_percent: Decimal | None
    commission_percent: Decimal | None
    floor_margin_percent: Decimal | None


@dataclass(frozen=True, slots=True)
class OrderReckoned:
    """An order of some quantities: its amount in the offer's currency, and what it leaves.

    The margin is None where a figure is missing; `missing` then names it.
    """

    amount: Decimal
    margin_cny: Decimal | None
    margin_percent: Decimal | None
    missing: tuple[str, ...]


Reckoned = Profit | Unreckoned


def reckon_tiers(terms: Terms, lines: Sequence[OfferLine]) -> tuple[tuple[Reckoned, ...], ...]:
    """The profit of each tier of each line, as an order of that tier's quantity.

    What belongs to the whole order is borne by the lines by value, at the first tier of each.
    """
    shares = _shares([_first_value(line) for line in lines])
    return tuple(
        tuple(
            reckon_profit(_costing(terms, line, tier.quantity, share), tier.price)
            for tier in line.tiers
        )
        for line, share in zip(lines, shares, strict=True)
    )


def reckon_order(
    terms: Terms, ordered: Sequence[tuple[OfferLine, Decimal]]
) -> OrderReckoned | None:
    """What an order of these quantities comes to and leaves; None where one has no price."""
    prices = [line.price_at(quantity) for line, quantity in ordered]
    priced = [
        (line, quantity, price)
        for (line, quantity), price in zip(ordered, prices, strict=True)
        if price is not None
    ]
    if not priced or len(priced) != len(ordered):
        return None
    values = [price * quantity for _, quantity, price in priced]
    profits = [
        reckon_profit(_costing(terms, line, quantity, share), price)
        for (line, quantity, price), share in zip(priced, _shares(values), strict=True)
    ]
    missing = tuple(dict.fromkeys(_missing(profits)))
    amount = sum(values, Decimal(0))
    if missing:
        return OrderReckoned(amount, None, None, missing)
    known = [profit for profit in profits if isinstance(profit, Profit)]
    margin = sum((profit.margin_cny.value for profit in known), Decimal(0))
    revenue = sum((profit.revenue_cny for profit in known), Decimal(0))
    percent = margin / revenue * 100 if revenue else None
    return OrderReckoned(amount, margin, percent, ())


def _missing(profits: Sequence[Reckoned]) -> Iterator[str]:
    for profit in profits:
        if isinstance(profit, Unreckoned):
            yield from profit.missing


def _first_value(line: OfferLine) -> Decimal:
    return line.tiers[0].price * line.tiers[0].quantity if line.tiers else Decimal(0)


def _shares(values: Sequence[Decimal]) -> list[Decimal]:
    """The part of each in all; equal parts where nothing has a value."""
    total = sum(values, Decimal(0))
    if not total:
        return [Decimal(1) / len(values) for _ in values]
    return [value / total for value in values]


def _costing(terms: Terms, line: OfferLine, quantity: Decimal, share: Decimal) -> Costing:
    return Costing(
        quantity=quantity,
        incoterm=terms.incoterm,
        cost_cny=line.cost_cny,
        vat_percent=line.vat_percent,
        rebate=line.rebate,
        exchange=terms.exchange,
        freight=_part(terms.freight, share),
        insurance=_part(terms.insurance, share),
        fees_cny=_part(terms.fees_cny, share),
        fees_percent=terms.fees_percent,
        commission_percent=terms.commission_percent,
        floor_margin_percent=terms.floor_margin_percent,
    )


def _part(amount: Decimal | None, share: Decimal) -> Decimal | None:
    return None if amount is None else amount * share
