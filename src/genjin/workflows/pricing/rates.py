"""Tax rebate rates and exchange rates by date, as people entered them."""

from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ExchangeRate, RebateRate, User
from genjin.trade.hs import parse_hs_code
from genjin.trade.rates import HOME_CURRENCY, Exchange, Rebate, find_exchange, find_rebate
from genjin.workflows.permissions import require_manager
from genjin.workflows.products.reading import parse_currency
from genjin.workflows.stale_plans import make_asking_stale

_LONGEST_SOURCE = 500
_MOST_CNY = Decimal(10_000)


def add_rebate_rate(
    user: User, *, hs_prefix: str, percent: str, valid_from: date, source: str, now: datetime
) -> RebateRate:
    """Enter the rebate of an HS prefix from a day on; the same prefix and day again corrects it.

    Raises UnusableInputError for what is no prefix or no percentage, NotAllowedError for a
    salesperson.
    """
    require_manager(user)
    prefix = parse_hs_code(hs_prefix)
    if isinstance(prefix, Problem):
        raise UnusableInputError(Problem("problem-product-hs", value=hs_prefix[:60]))
    figure = _decimal(percent.strip().rstrip("%％"))
    if figure is None or not 0 <= figure <= 100:  # noqa: PLR2004 - percent
        raise UnusableInputError(Problem("problem-product-percent", value=percent[:30]))
    rate, _ = RebateRate.objects.update_or_create(
        hs_prefix=prefix,
        valid_from=valid_from,
        defaults={
            "percent": round(figure, 2),
            "source": source.strip()[:_LONGEST_SOURCE],
            "by": user,
            "at": now,
        },
    )
    make_asking_stale()
    return rate


def add_exchange_rate(
    user: User, *, currency: str, cny: str, on: date, source: str, now: datetime
) -> ExchangeRate:
    """Enter what a currency was worth on a day; the same currency and day again corrects it.

    Raises UnusableInputError for what is no currency or no rate, NotAllowedError for a
    salesperson.
    """
    require_manager(user)
    code = parse_currency(currency)
    if code is None or code == HOME_CURRENCY:
        raise UnusableInputError(Problem("problem-product-currency", value=currency[:30]))
    figure = _decimal(cny.strip())
    if figure is None or not 0 < figure <= _MOST_CNY:
        raise UnusableInputError(Problem("problem-rate-cny", value=cny[:30]))
    rate, _ = ExchangeRate.objects.update_or_create(
        currency=code,
        on=on,
        defaults={
            "cny": round(figure, 6),
            "source": source.strip()[:_LONGEST_SOURCE],
            "by": user,
            "at": now,
        },
    )
    make_asking_stale()
    return rate


def remove_rebate_rate(user: User, rate_id: int) -> None:
    """Remove a rate that was entered by mistake; quotes keep what they were reckoned with."""
    require_manager(user)
    RebateRate.objects.filter(pk=rate_id).delete()
    make_asking_stale()


def remove_exchange_rate(user: User, rate_id: int) -> None:
    """Remove a rate that was entered by mistake; quotes keep what they were reckoned with."""
    require_manager(user)
    ExchangeRate.objects.filter(pk=rate_id).delete()
    make_asking_stale()


def rebate_on(hs_code: str, day: date) -> Rebate | None:
    """The rebate of a code on a day, or None where nobody entered one."""
    if not hs_code:
        return None
    prefixes = [hs_code[:length] for length in range(2, len(hs_code) + 1)]
    rows = RebateRate.objects.filter(hs_prefix__in=prefixes, valid_from__lte=day)
    rebates = [Rebate(row.hs_prefix, row.percent, row.valid_from) for row in rows]
    return find_rebate(rebates, hs_code, day)


def exchange_on(currency: str, day: date) -> Exchange | None:
    """What a currency was worth on a day, or None where nobody entered a rate up to it."""
    rows = ExchangeRate.objects.filter(currency=currency, on__lte=day).order_by("-on")[:1]
    return find_exchange([Exchange(row.currency, row.cny, row.on) for row in rows], currency, day)


def converted(amount: Decimal, currency: str, into: str, day: date) -> Decimal | None:
    """An amount in another currency at the rates of a day, or None where one isn't known."""
    if currency == into:
        return amount
    given, wanted = exchange_on(currency, day), exchange_on(into, day)
    if given is None or wanted is None:
        return None
    return amount * given.cny / wanted.cny


def _decimal(text: str) -> Decimal | None:
    try:
        figure = Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None
    return figure if figure.is_finite() else None
