"""A price objection as a person types it, made ready to be weighed: one unit, US dollars, a basis."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from genjin.buyers.objection.asked import PriceAsked
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import Product
from genjin.trade.incoterms import Incoterm
from genjin.trade.units import parse_unit, unit_weight_kg
from genjin.workflows.find_buyers import hs_prefix_of
from genjin.workflows.objections.reference_rates import last_rate_day, reference_rate
from genjin.workflows.pricing.rates import converted
from genjin.workflows.products.reading import parse_currency

_DOLLAR, _KILOGRAM = "USD", "KGM"
_SHORTEST_HS = 4
_LONGEST_WORDS = 200


@dataclass(frozen=True, slots=True)
class ObjectionTyped:
    """What was typed. Prices are of one `unit`; `cost` is in the currency of the quote.

    `target_currency` is the quote's where nobody said otherwise. `product` is ours, where it is one.
    """

    hs: str
    country: str
    quote: Decimal
    target: Decimal
    unit: str
    currency: str = _DOLLAR
    target_currency: str = ""
    incoterm: str = ""
    words: str = ""
    cost: Decimal | None = None
    company_id: str | None = None
    product: Product | None = None


@dataclass(frozen=True, slots=True)
class ObjectionRead:
    """The objection in US dollars and one unit. `cost_usd` is per that unit too."""

    asked: PriceAsked
    cost_usd: float | None
    incoterm: Incoterm | None
    currency: str


def read_objection(typed: ObjectionTyped, as_of: date) -> ObjectionRead:
    """What was typed, ready to be weighed.

    Prices of weighed goods become prices per kilogram. Raises UnusableInputError, which names the
    field, for an unknown unit, a code that is none or too short, a price that isn't above zero, an
    unknown term, and a currency without a rate.
    """
    prefix = hs_prefix_of(typed.hs)
    if prefix is None or len(prefix) < _SHORTEST_HS:
        raise UnusableInputError(Problem("problem-objection-hs", field="hs", value=typed.hs[:30]))
    unit = parse_unit(typed.unit)
    if isinstance(unit, Problem):
        raise UnusableInputError(
            Problem("problem-objection-unit", field="unit", value=typed.unit[:30])
        )
    for name, price in (("quote", typed.quote), ("target", typed.target), ("cost", typed.cost)):
        if price is not None and not (price.is_finite() and price > 0):
            raise UnusableInputError(
                Problem("problem-objection-price", field=name, value=str(price)[:30])
            )
    currency = _currency(typed.currency, "currency")
    theirs = _currency(typed.target_currency or currency, "target_currency")
    incoterm = _incoterm(typed.incoterm)
    kilograms = unit_weight_kg(unit)
    per = kilograms or 1.0
    asked = PriceAsked(
        hs_prefix=prefix,
        country=typed.country,
        unit=_KILOGRAM if kilograms else unit,
        quote_usd=_dollars(typed.quote, currency, as_of) / per,
        target_usd=_dollars(typed.target, theirs, as_of) / per,
        as_of=as_of,
        basis=_basis(incoterm),
        words=" ".join(typed.words.split())[:_LONGEST_WORDS] or None,
        company_id=typed.company_id,
    )
    cost = _dollars(typed.cost, currency, as_of) / per if typed.cost is not None else None
    return ObjectionRead(asked, cost, incoterm, currency)


def _currency(text: str, field: str) -> str:
    code = parse_currency(text)
    if code is None:
        raise UnusableInputError(Problem("problem-product-currency", field=field, value=text[:30]))
    return code


def _incoterm(text: str) -> Incoterm | None:
    bare = text.strip().upper()
    if not bare:
        return None
    if bare not in set(Incoterm):
        raise UnusableInputError(
            Problem("problem-quote-incoterm", field="incoterm", value=text[:30])
        )
    return Incoterm(bare)


def _basis(incoterm: Incoterm | None) -> str | None:
    """The basis of the quote; a term that no customs value has is named as it is."""
    if incoterm is None:
        return None
    basis = incoterm.value_basis
    return basis.value if basis else incoterm.value


def _dollars(amount: Decimal, currency: str, on: date) -> float:
    """The amount at the rates that people entered, else at the European Central Bank's."""
    if currency == _DOLLAR:
        return float(amount)
    entered = converted(amount, currency, _DOLLAR, on)
    if entered is not None:
        return float(entered)
    day = last_rate_day(on)
    rate = reference_rate(currency, _DOLLAR, day) if day else None
    if rate is None:
        raise UnusableInputError(
            Problem("problem-objection-rate", {"on": on}, field="currency", value=currency)
        )
    return float(amount) * rate
