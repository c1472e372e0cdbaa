"""Tax rebate rates and exchange rates by date, as people entered them."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import ExchangeRate, Product, RebateRate, User
from genjin.trade.hs import parse_hs_code
from genjin.trade.rates import (
    HOME_CURRENCY,
    Exchange,
    Rebate,
    find_exchange,
    find_rebate,
    is_far_off,
    standard_vat,
)
from genjin.trade.typed_numbers import read_typed_number
from genjin.workflows.permissions import require_manager
from genjin.workflows.products.reading import parse_currency
from genjin.workflows.stale_plans import make_asking_stale

FAR_OFF = "problem-rate-far-off"
"""The problem that a person may pass over once he has seen it."""

_LONGEST_SOURCE = 500
_HUNDRED = Decimal(100)
_MOST_CNY = Decimal(1000)
"""More than any currency in use is worth; the dearest is under thirty yuan."""


def add_rebate_rate(
    user: User, *, hs_prefix: str, percent: str, valid_from: date, source: str, now: datetime
) -> RebateRate:
    """Enter the rebate of an HS prefix from a day on; the same prefix and day again corrects it.

    Raises UnusableInputError for what is no prefix or no percentage, or for more than the VAT that
    was paid: of the day, or of a product of ours under the prefix. NotAllowedError for a
    salesperson.
    """
    require_manager(user)
    prefix = parse_hs_code(hs_prefix)
    if isinstance(prefix, Problem):
        raise UnusableInputError(
            Problem("problem-product-hs", field="hs_prefix", value=hs_prefix[:60])
        )
    figure = _figure(percent.strip().rstrip("%％"), "percent", _HUNDRED)
    if not 0 <= figure <= _HUNDRED:
        raise UnusableInputError(
            Problem("problem-product-percent", field="percent", value=percent[:30])
        )
    _check_vat(prefix, figure, valid_from)
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
    user: User,
    *,
    currency: str,
    cny: str,
    on: date,
    source: str,
    now: datetime,
    far_seen: bool = False,
) -> ExchangeRate:
    """Enter what a currency was worth on a day; the same currency and day again corrects it.

    Raises UnusableInputError for what is no currency or no rate, or, until `far_seen`, for a rate
    far off the one that was known before. NotAllowedError for a salesperson.
    """
    require_manager(user)
    code = parse_currency(currency)
    if code is None or code == HOME_CURRENCY:
        raise UnusableInputError(
            Problem("problem-product-currency", field="currency", value=currency[:30])
        )
    figure = _figure(cny, "cny", _MOST_CNY)
    if not 0 < figure <= _MOST_CNY:
        raise UnusableInputError(Problem("problem-rate-cny", field="cny", value=cny[:30]))
    if not far_seen:
        _check_distance(code, figure, on)
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


def _figure(text: str, field: str, most: Decimal) -> Decimal:
    found = read_typed_number(text, most=float(most))
    if isinstance(found, Problem):
        raise UnusableInputError(replace(found, field=field))
    return found


def _check_vat(prefix: str, percent: Decimal, on: date) -> None:
    """No more is paid back than was paid."""
    paid = standard_vat(on)
    if percent > paid:
        raise UnusableInputError(
            Problem(
                "problem-rebate-above-vat",
                {"percent": float(percent), "vat": float(paid), "on": on},
                field="percent",
            )
        )
    lower = Product.objects.filter(
        hs_code__startswith=prefix, vat_percent__lt=percent, archived_at=None
    ).first()
    if lower is not None:
        of_product = {"percent": float(percent), "vat": float(lower.vat_percent or 0)}
        raise UnusableInputError(
            Problem(
                "problem-rebate-above-product", of_product, field="percent", value=lower.code[:60]
            )
        )


def _check_distance(currency: str, cny: Decimal, on: date) -> None:
    """A slip of the decimal mark would be the rate of every quote from now on."""
    known = ExchangeRate.objects.filter(currency=currency).exclude(on=on)
    before = (
        known.filter(on__lt=on).order_by("-on").first()
        or known.filter(on__gt=on).order_by("on").first()
        or ExchangeRate.objects.filter(currency=currency, on=on).first()
    )
    if before is not None and is_far_off(cny, before.cny):
        raise UnusableInputError(
            Problem(
                FAR_OFF,
                {
                    "currency": currency,
                    "cny": float(cny),
                    "before": float(before.cny),
                    "on": before.on,
                },
                field="cny",
            )
        )
