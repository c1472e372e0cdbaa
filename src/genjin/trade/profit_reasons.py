"""The reasons of a reckoned price: each names its figures, and each rate the day that it is of."""

from collections.abc import Iterator
from decimal import Decimal

from genjin.kernel.reason import ParamValue, Reason
from genjin.trade.costing import Costing, Sums, known
from genjin.trade.rates import HOME_CURRENCY


def margin_reasons(costing: Costing, sums: Sums, price: Decimal) -> tuple[Reason, ...]:
    """What the margin of an order is the rest of."""
    quantity = costing.quantity
    sold = Reason(
        "reason-profit-revenue",
        _figures(
            price=price,
            quantity=quantity,
            revenue=price * sums.rate * quantity,
            currency=_currency(costing),
        ),
    )
    return (sold, *_exchange(costing), *_borne(costing, sums))


def floor_reasons(costing: Costing, sums: Sums, floor_percent: Decimal) -> tuple[Reason, ...]:
    """What a price at the floor margin has to pay for."""
    floor = Reason("reason-profit-floor", _figures(percent=floor_percent))
    return (floor, *_exchange(costing), *_borne(costing, sums))


def break_even_reasons(costing: Costing, sums: Sums) -> tuple[Reason, ...]:
    """What a price that leaves nothing has to pay for."""
    return (*_exchange(costing), *_borne(costing, sums))


def exchange_cost_reasons(costing: Costing, spent: Decimal, earned: Decimal) -> tuple[Reason, ...]:
    """换汇成本: what is spent at home against what is earned abroad."""
    return (
        Reason(
            "reason-profit-exchange-cost",
            _figures(spent=spent, earned=earned, currency=_currency(costing)),
        ),
        *_exchange(costing),
    )


def _exchange(costing: Costing) -> Iterator[Reason]:
    exchange = costing.exchange
    if exchange is not None and exchange.on is not None and exchange.currency != HOME_CURRENCY:
        yield Reason(
            "reason-profit-rate",
            {**_figures(rate=exchange.cny, currency=exchange.currency), "on": exchange.on},
        )


def _borne(costing: Costing, sums: Sums) -> Iterator[Reason]:
    yield Reason(
        "reason-profit-cost",
        _figures(cost=known(costing.cost_cny), vat=known(costing.vat_percent)),
    )
    if costing.rebate is not None:
        yield Reason(
            "reason-profit-rebate",
            {
                **_figures(percent=costing.rebate.percent, rebate=sums.rebate_cny),
                "prefix": costing.rebate.hs_prefix,
                "since": costing.rebate.valid_from,
            },
        )
    yield Reason(
        "reason-profit-fees",
        _figures(
            order=sums.order_fees_cny,
            percent=known(costing.fees_percent),
            unit=sums.fees_cny,
        ),
    )
    if costing.incoterm.includes_freight:
        yield Reason(
            "reason-profit-voyage",
            _figures(
                incoterm=costing.incoterm.value, amount=sums.voyage, currency=_currency(costing)
            ),
        )
    if costing.commission_percent:
        yield Reason("reason-profit-commission", _figures(percent=costing.commission_percent))


def _currency(costing: Costing) -> str:
    return costing.exchange.currency if costing.exchange else HOME_CURRENCY


def _figures(**values: Decimal | str) -> dict[str, ParamValue]:
    """Figures as a reason keeps them: plain numbers, of six decimals at most."""
    return {
        name: value if isinstance(value, str) else float(round(value, 6))
        for name, value in values.items()
    }
