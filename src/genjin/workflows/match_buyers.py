"""Which buyers fit one of our products (C4): ranked, with reasons, those in the book left out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from django.db.models import Exists, OuterRef

from genjin.buyers.next_purchase import chance_within, steps_to_next
from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.kernel.problem import Problem
from genjin.kernel.reason import Reason
from genjin.matching.candidate import Candidate, GoodsOffered
from genjin.matching.factors import USUAL_WEIGHTS, Factor, Seen
from genjin.matching.ranking import Match, best_matches
from genjin.stores.records.models import CustomerCompany, Product
from genjin.stores.trade.contract import TradeStore
from genjin.trade.shipment import Grain
from genjin.trade.units import unit_weight_kg
from genjin.workflows.home import Home
from genjin.workflows.open_trade_store import open_trade_store
from genjin.workflows.pricing.rates import converted
from genjin.workflows.products.finding import find_product_by_code

LOOK_BACK = timedelta(days=730)
FEW_BUYERS = 10
"""Fewer buyers of the very model than these are no market to choose from."""
HORIZON_DAYS = 28
_HS6, _SHORTEST_HS = 6, 4
_KILOGRAM, _DOLLAR = "KGM", "USD"


@dataclass(frozen=True, slots=True)
class Expected:
    """When he buys such goods next by his own gaps, and how likely within `HORIZON_DAYS`."""

    next_date: date
    p_buy: float


@dataclass(frozen=True, slots=True)
class MatchFound:
    """A buyer who fits, and when he buys next; None where his own gaps can't say."""

    match: Match
    expected: Expected | None


@dataclass(frozen=True, slots=True)
class MatchesFound:
    """The buyers who fit the goods, of `ranked` that were ranked; `in_book` were left out."""

    product: Product
    goods: GoodsOffered
    weights: Mapping[Factor, int]
    ranked: int
    in_book: int
    matches: tuple[MatchFound, ...]


@dataclass(frozen=True, slots=True)
class MatchAsked:
    """What is asked: one of our products by its code, a country, weights and how many.

    With `words` those are ranked who bought goods that hold all of them; with None those who bought
    our model by its code, and all buyers of the HS code where they are too few; with "" all of them.
    """

    product: str
    words: str | None = None
    country: str | None = None
    weights: Mapping[Factor, int] | None = None
    limit: int = 20


def match_buyers(home: Home, asked: MatchAsked, *, as_of: date) -> MatchesFound:
    """The buyers who fit a product of ours, the best first. Reads only.

    Raises NotFoundError for a product that isn't in the catalogue, UnusableInputError for one
    without an HS code.
    """
    product = find_product_by_code(asked.product)
    if product is None:
        raise NotFoundError(Problem("problem-quote-product", value=asked.product[:60]))
    store = open_trade_store(home)
    goods, found = _candidates(store, product, asked, as_of)
    known = _in_book()
    candidates = [one for one in found if one.company_id not in known]
    known_until = max((one.last_date for one in found), default=as_of)
    weights = {**USUAL_WEIGHTS, **(asked.weights or {})}
    seen = Seen(as_of, as_of - LOOK_BACK, known_until)
    best = best_matches(candidates, goods, seen, weights, asked.limit)
    return MatchesFound(
        product=product,
        goods=goods,
        weights=weights,
        ranked=len(candidates),
        in_book=len(found) - len(candidates),
        matches=tuple(MatchFound(one, _expected(store, one, goods, seen)) for one in best),
    )


def why_matched(
    home: Home, asked: MatchAsked, company_id: str, *, as_of: date
) -> tuple[Reason, ...]:
    """The reasons for which a company stands in the list; none where it no longer does."""
    product = find_product_by_code(asked.product)
    if product is None:
        return ()
    goods, found = _candidates(open_trade_store(home), product, asked, as_of)
    known_until = max((one.last_date for one in found), default=as_of)
    his = [one for one in found if one.company_id == company_id]
    weights = {**USUAL_WEIGHTS, **(asked.weights or {})}
    seen = Seen(as_of, as_of - LOOK_BACK, known_until)
    return tuple(
        reason for match in best_matches(his, goods, seen, weights, 1) for reason in match.because
    )


def _candidates(
    store: TradeStore, product: Product, asked: MatchAsked, as_of: date
) -> tuple[GoodsOffered, list[Candidate]]:
    """The buyers of the goods; and the goods, with the words by which they were found."""
    period = as_of - LOOK_BACK, as_of
    words = product.code if asked.words is None else asked.words
    goods = goods_offered(product, words, as_of)
    found = store.candidates(goods, asked.country, period)
    if asked.words is None and len(found) < FEW_BUYERS:
        goods = replace(goods, words=None)
        found = store.candidates(goods, asked.country, period)
    return goods, found


def goods_offered(product: Product, words: str, as_of: date) -> GoodsOffered:
    """Our product as buyers are sought for it; weighed goods are priced per kilogram."""
    if len(product.hs_code) < _SHORTEST_HS:
        raise UnusableInputError(Problem("problem-match-hs", value=product.code))
    kilograms = unit_weight_kg(product.unit)
    price = None
    if product.price is not None:
        price = converted(product.price, product.currency, _DOLLAR, as_of)
    return GoodsOffered(
        hs_prefix=product.hs_code[:_HS6],
        unit=_KILOGRAM if kilograms else product.unit,
        words=" ".join(words.split())[:200] or None,
        price_usd=float(price / Decimal(str(kilograms or 1))) if price is not None else None,
        minimum_order=(
            product.minimum_order_quantity * (kilograms or 1.0)
            if product.minimum_order_quantity
            else None
        ),
    )


def _in_book() -> frozenset[str]:
    """The companies that a customer of the firm is, or may be, by the newest word on each."""
    later = CustomerCompany.objects.filter(customer=OuterRef("customer"), pk__gt=OuterRef("pk"))
    newest = CustomerCompany.objects.filter(~Exists(later), customer__archived_at=None).exclude(
        state=CustomerCompany.State.REJECTED
    )
    return frozenset(newest.values_list("company_id", flat=True))


def _expected(store: TradeStore, match: Match, goods: GoodsOffered, seen: Seen) -> Expected | None:
    """His next purchase of the goods, by days; monthly sums have none."""
    rows = store.purchases(match.buyer.company_id, seen.today)
    days = sorted(
        {
            row.date
            for row in rows
            if row.grain is Grain.SHIPMENT and (row.hs_code or "").startswith(goods.hs_prefix)
        }
    )
    if not days:
        return None
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    known, today = (seen.known_until - days[-1]).days, (seen.today - days[-1]).days
    steps = steps_to_next(gaps, known=known, today=today)
    chance = chance_within(gaps, known=known, today=today, steps=HORIZON_DAYS)
    if steps is None or chance is None:
        return None
    return Expected(days[-1] + timedelta(days=steps.middle), chance)
