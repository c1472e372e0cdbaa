"""The demo's products, rates, firm and quotes, entered and removed as a person would."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal

from genjin.demo.book.customer import DemoCustomer
from genjin.demo.book.prices import demo_prices
from genjin.stores.records.models import (
    Customer,
    Deal,
    ExchangeRate,
    Product,
    RebateRate,
    User,
)
from genjin.trade.incoterms import Incoterm
from genjin.trade.offer import Tier
from genjin.workflows.home import Home
from genjin.workflows.people import day_of
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.pricing.firm import change_firm, firm_as_typed, get_firm
from genjin.workflows.pricing.rates import add_exchange_rate, add_rebate_rate
from genjin.workflows.products.keeping import add_product
from genjin.workflows.quotes.draft import LineDraft, QuoteDraft
from genjin.workflows.quotes.keeping import add_quote
from genjin.workflows.quotes.sending import send_quote
from genjin.workflows.quotes.typed import line_as_typed

_RATES_OLD_DAYS = 400
_VALID_DAYS = 45
_MORE_IS_CHEAPER = ((1, Decimal("1.00")), (2, Decimal("0.98")), (5, Decimal("0.95")))
"""The tiers of a demo quote: so many times its first quantity, at this part of its price."""

_TENTH_CENT = Decimal("0.001")
_HUNDRED = Decimal(100)
_HOPELESS = 5.0
_TERMS = "30% deposit by T/T, 70% balance against copy of B/L"


def codes_to_enter() -> tuple[str, ...]:
    """The codes of the demo's products that the user has no product of his own for."""
    codes = [fields["code"] for fields in demo_prices().products]
    taken = {code.casefold() for code in Product.objects.values_list("code", flat=True)}
    return tuple(code for code in codes if code.casefold() not in taken)


def fill_demo_prices(by: User, *, now: datetime) -> None:
    """Enter products, rates and the firm, as far as they aren't there.

    A product whose code the user has already stays his, as do rates of the same prefix or
    currency, and a firm that somebody has entered.
    """
    prices = demo_prices()
    today = day_of(by, now)
    since = today - timedelta(days=_RATES_OLD_DAYS)
    for prefix, percent in prices.rebates:
        if not RebateRate.objects.filter(hs_prefix=prefix).exists():
            add_rebate_rate(
                by,
                hs_prefix=prefix,
                percent=percent,
                valid_from=since,
                source=prices.source,
                now=now,
            )
    known = set(ExchangeRate.objects.values_list("currency", flat=True))
    for currency, days, cny in prices.exchange:
        if currency not in known:
            on = today - timedelta(days=days)
            add_exchange_rate(by, currency=currency, cny=cny, on=on, source=prices.source, now=now)
    if get_firm().pk is None:
        change_firm(by, prices.firm)
    wanted = codes_to_enter()
    for fields in prices.products:
        if fields["code"] in wanted:
            add_product(by, fields, now=now)


def clear_demo_prices(codes: Iterable[str]) -> None:
    """Remove what `fill_demo_prices` entered and nobody has changed since."""
    prices = demo_prices()
    Product.objects.filter(code__in=list(codes)).delete()
    RebateRate.objects.filter(source=prices.source).delete()
    ExchangeRate.objects.filter(source=prices.source).delete()
    firm = get_firm()
    if firm_as_typed(firm) == dict(prices.firm):
        firm.delete()


def fill_demo_quotes(
    home: Home,
    by: User,
    customers: Sequence[tuple[Customer, DemoCustomer]],
    *,
    now: datetime,
) -> int:
    """Quote the open deals of the demo that were quoted, on the day of it; how many there are.

    A deal that has a quote already, from a filling that was interrupted, is left.
    """
    quoted = [stored.pk for stored, told in customers if _quote(home, by, stored, told, now=now)]
    plan_customers(home, quoted, now=now)
    return len(quoted)


def _quote(home: Home, by: User, stored: Customer, told: DemoCustomer, *, now: datetime) -> bool:
    product, deal = _product_of(told), stored.deals.order_by("created_at", "id").last()
    sent = [each.at for each in told.exchanges if each.is_quote and each.at <= now]
    if product is None or deal is None or not sent or deal.quotes.exists():
        return False
    draft = _draft(product, deal, day_of(by, sent[-1]))
    kept, problems = add_quote(
        home, by, stored.pk, draft, now=sent[-1], deal_id=deal.pk, seen=("floor",)
    )
    if kept is None:
        raise AssertionError(problems)
    send_quote(home, by, kept.pk, now=sent[-1])
    return True


def _product_of(told: DemoCustomer) -> Product | None:
    """The product that the deal is about: its title ends with the model.

    A deal whose margin is told to be hopeless is about the buyer's target, not about our price.
    """
    business = told.business
    if business is None or (business.margin_percent or _HOPELESS) < _HOPELESS:
        return None
    model = business.title.rsplit(" ", maxsplit=1)[-1]
    return Product.objects.filter(code=model, archived_at=None).first()


def _draft(product: Product, deal: Deal, day: date) -> QuoteDraft:
    line = line_as_typed(product, "USD", day)
    price, first = Decimal(line["price-0"]), _first_quantity(product, deal)
    tiers = tuple(
        Tier(first * times, (price * part).quantize(_TENTH_CENT))
        for times, part in _MORE_IS_CHEAPER
    )
    return QuoteDraft(
        currency="USD",
        incoterm=Incoterm.FOB,
        port="Ningbo",
        freight=None,
        insurance=None,
        payment_terms=_TERMS,
        lead_time_days=product.lead_time_days,
        valid_until=day + timedelta(days=_VALID_DAYS),
        note="",
        lines=(LineDraft(product, line["description"], line["packing"], tiers),),
    )


def _first_quantity(product: Product, deal: Deal) -> Decimal:
    """What he asked for; else what the deal's amount buys; else our minimum."""
    if deal.inquiry is not None and deal.inquiry.quantity:
        return Decimal(str(deal.inquiry.quantity))
    if deal.amount_usd and product.price:
        hundreds = round(deal.amount_usd / product.price / _HUNDRED)
        return max(hundreds, 1) * _HUNDRED
    return Decimal(str(product.minimum_order_quantity or 1))
