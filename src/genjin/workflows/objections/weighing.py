"""Is he only comparing prices? Everything that is known, held against his word (M8)."""

from dataclasses import replace
from datetime import date, timedelta

from babel.numbers import get_territory_currencies

from genjin.buyers.objection.asked import PriceAsked
from genjin.buyers.objection.circumstances import CurrencyMove, ImportsTrend
from genjin.buyers.objection.diagnosis import Diagnosis, Known, diagnosed
from genjin.buyers.objection.market import Market
from genjin.buyers.objection.market_paid import GoodsOfMarket
from genjin.kernel.errors import NotFoundError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import User
from genjin.stores.trade.contract import TradeStore
from genjin.trade.shipment import Grain
from genjin.workflows.home import Home
from genjin.workflows.objections.our_side import closed_deals, our_floor
from genjin.workflows.objections.reference_rates import last_rate_day, reference_rate
from genjin.workflows.objections.typed import ObjectionTyped, read_objection
from genjin.workflows.open_trade_store import open_trade_store

YEAR = timedelta(days=365)
_ALMOST = timedelta(days=31)
"""A market that has been seen for two years but a month is long enough for a trend."""


def weigh_objection(home: Home, user: User, typed: ObjectionTyped, *, as_of: date) -> Diagnosis:
    """The diagnosis of an objection as of a day. Reads only.

    Raises UnusableInputError for what can't be weighed (`read_objection`), NotFoundError for a
    company that no published row names.
    """
    read = read_objection(typed, as_of)
    asked, store = read.asked, open_trade_store(home)
    if asked.company_id is not None and store.find_company(asked.company_id, as_of) is None:
        raise NotFoundError(Problem("problem-company-unknown", value=asked.company_id[:60]))
    goods = GoodsOfMarket(
        hs_prefix=asked.hs_prefix,
        country=asked.country,
        unit=asked.unit,
        since=as_of - 3 * YEAR,
        until=as_of,
        excluding=asked.company_id,
    )
    days = store.market_days(replace(goods, excluding=None))
    his_until = store.known_until(asked.company_id, as_of) if asked.company_id else None
    return diagnosed(
        asked,
        Known(
            markets=_markets(store, goods, asked, days),
            purchases=tuple(store.purchases(asked.company_id, as_of)) if asked.company_id else (),
            known_until=his_until or (days[1] if days else as_of),
            deals=closed_deals(user, asked, typed.product),
            trend=_trend(store, replace(goods, excluding=None), days),
            currency=_currency(asked.country, read.currency, as_of),
            floor=our_floor(asked, read.cost_usd, typed.product, read.incoterm),
        ),
    )


def _markets(
    store: TradeStore, goods: GoodsOfMarket, asked: PriceAsked, days: tuple[date, date] | None
) -> tuple[Market, ...]:
    """What others paid in the last year of the data: for the model, then for all of the code.

    Data that ends a year ago or more says nothing about today's prices.
    """
    marks = asked.target_usd, asked.quote_usd
    if days is None or days[1] <= asked.as_of - YEAR:
        return ()
    year = replace(goods, since=days[1] - YEAR + timedelta(days=1), until=days[1])
    every = [replace(year, words=asked.words)] if asked.words else []
    return tuple(Market(each, tuple(store.market_paid(each, marks))) for each in (*every, year))


def _trend(
    store: TradeStore, goods: GoodsOfMarket, days: tuple[date, date] | None
) -> ImportsTrend | None:
    """The market's imports of the last year against the year before; None where it is too young."""
    if days is None or days[0] > days[1] - 2 * YEAR + _ALMOST:
        return None
    until = days[1]
    recent = store.market_size(replace(goods, since=until - YEAR + timedelta(days=1), until=until))
    before = store.market_size(
        replace(goods, since=until - 2 * YEAR + timedelta(days=1), until=until - YEAR)
    )
    for grain in Grain:
        if recent.get(grain) and before.get(grain):
            return ImportsTrend(recent[grain] / before[grain] - 1, until, grain.value)
    return None


def _currency(country: str, quoted: str, as_of: date) -> CurrencyMove | None:
    """How his country's currency moved against the quote's within a year."""
    tender = get_territory_currencies(country, as_of, as_of)
    if not tender or quoted in tender:
        return None
    his = str(tender[0])
    day = last_rate_day(as_of)
    if day is None:
        return CurrencyMove(his, quoted, None)
    now, then = reference_rate(his, quoted, day), reference_rate(his, quoted, day - YEAR)
    change = now / then - 1 if now and then else None
    return CurrencyMove(his, quoted, change, day)
