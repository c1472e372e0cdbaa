"""The factors by which a buyer fits a product, each from 0 to 1 with its reason.

A docstring here says what the user reads about the factor. Where the data can't say, a factor is
None: it then counts neither for nor against.
"""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from genjin.buyers.objection.asked import priced
from genjin.kernel.reason import ParamValue, Reason, Term
from genjin.matching.candidate import Candidate, GoodsOffered

_YEAR_DAYS = 365
_BEST_PER_YEAR = 12.0
_SILENT_DAYS = 365


class Factor(StrEnum):
    """By what buyers are ranked."""

    FIT = "fit"
    SIZE = "size"
    RHYTHM = "rhythm"
    PRICE = "price"
    OPENNESS = "openness"
    ORIGIN = "origin"
    REACH = "reach"


class Scored(NamedTuple):
    """How well a buyer does by a factor, and why."""

    score: float
    reason: Reason


class Seen(NamedTuple):
    """The day from which is looked, the first of the rows, and the last that the data covers."""

    today: date
    since: date
    known_until: date


_Score = Callable[[Candidate, GoodsOffered, Seen], Scored | None]


def fit(buyer: Candidate, goods: GoodsOffered, _: Seen) -> Scored | None:
    """How much of what he buys under the code holds the words of our product."""
    if goods.words is None:
        return None
    share = buyer.word_rows / buyer.rows
    said: dict[str, ParamValue] = {
        "rows": buyer.rows,
        "found": buyer.word_rows,
        "percent": round(100 * share),
        "words": goods.words,
        "hs": goods.hs_prefix,
    }
    return Scored(min(1.0, share * 2), Reason("reason-match-fit", said))


def size(buyer: Candidate, goods: GoodsOffered, _: Seen) -> Scored | None:
    """Whether an order of his usual size reaches our minimum order."""
    if not buyer.quantity:
        return None
    usual = buyer.quantity / buyer.purchases
    said: dict[str, ParamValue] = {
        "usual": _rounded(usual),
        "unit": Term("unit", goods.unit),
        "minimum": _rounded(goods.minimum_order or 0),
    }
    if not goods.minimum_order:
        return None
    is_enough = usual >= goods.minimum_order
    reason = Reason(f"reason-match-size-{'enough' if is_enough else 'small'}", said)
    return Scored(min(1.0, usual / goods.minimum_order), reason)


def rhythm(buyer: Candidate, _: GoodsOffered, seen: Seen) -> Scored:
    """How often he buys, and whether he still does."""
    days = max((seen.known_until - buyer.first_date).days, _YEAR_DAYS / 2)
    per_year = buyer.purchases * _YEAR_DAYS / days
    silent = (seen.known_until - buyer.last_date).days
    fresh = max(0.0, 1 - silent / _SILENT_DAYS)
    said: dict[str, ParamValue] = {
        "purchases": buyer.purchases,
        "first_date": buyer.first_date,
        "last_date": buyer.last_date,
    }
    return Scored(min(1.0, per_year / _BEST_PER_YEAR) * fresh, Reason("reason-match-rhythm", said))


def price(buyer: Candidate, goods: GoodsOffered, _: Seen) -> Scored | None:
    """Whether he pays what we ask: FOB values only, of goods with our words."""
    if goods.words is None or not goods.price_usd:
        return None  # One code holds many models: their prices say nothing about ours.
    if not buyer.priced_usd or not buyer.priced_quantity:
        return None
    paid = buyer.priced_usd / buyer.priced_quantity
    ratio = paid / goods.price_usd
    said: dict[str, ParamValue] = {
        "paid": priced(paid),
        "ours": priced(goods.price_usd),
        "unit": Term("unit-one", goods.unit),
    }
    how = "above" if ratio >= 1 else "below"
    # Four fifths of our price is too far off to be talked up; from a tenth above on all is well.
    score = min(1.0, max(0.0, (ratio - 0.8) / 0.3))
    return Scored(score, Reason(f"reason-match-price-{how}", said))


def openness(buyer: Candidate, _: GoodsOffered, seen: Seen) -> Scored | None:
    """Whether he buys from several, and has taken on somebody new within the last year.

    To a buyer who was himself first seen within the year every supplier is new: that tells nothing.
    """
    if not buyer.suppliers:
        return None
    is_old = (seen.today - buyer.first_date).days > _YEAR_DAYS
    taken_on = buyer.new_suppliers if is_old else 0
    several = min(1.0, (buyer.suppliers - 1) / 3)
    new = min(1.0, taken_on / 2)
    said: dict[str, ParamValue] = {"suppliers": buyer.suppliers, "new": taken_on}
    return Scored(0.5 * several + 0.5 * new, Reason("reason-match-openness", said))


def origin(buyer: Candidate, goods: GoodsOffered, _: Seen) -> Scored | None:
    """How much of it he buys from our country already."""
    if not buyer.origin_rows:
        return None
    share = buyer.from_origin / buyer.origin_rows
    said: dict[str, ParamValue] = {
        "percent": round(100 * share),
        "country": Term("country", goods.origin),
    }
    return Scored(share, Reason("reason-match-origin", said))


def reach(buyer: Candidate, _: GoodsOffered, __: Seen) -> Scored:
    """Whether his papers print how he is reached."""
    how = "mail" if buyer.has_mail else "address" if buyer.has_address else "none"
    score = {"mail": 1.0, "address": 0.5, "none": 0.0}[how]
    return Scored(score, Reason(f"reason-match-reach-{how}"))


FACTORS: Mapping[Factor, _Score] = {
    Factor.FIT: fit,
    Factor.SIZE: size,
    Factor.RHYTHM: rhythm,
    Factor.PRICE: price,
    Factor.OPENNESS: openness,
    Factor.ORIGIN: origin,
    Factor.REACH: reach,
}

USUAL_WEIGHTS: Mapping[Factor, int] = {
    Factor.FIT: 5,
    Factor.SIZE: 4,
    Factor.RHYTHM: 4,
    Factor.PRICE: 3,
    Factor.OPENNESS: 3,
    Factor.ORIGIN: 2,
    Factor.REACH: 1,
}
"""What each factor weighs until the user says otherwise: fit, size and rhythm first (C4)."""

MOST_WEIGHT = 10


def _rounded(quantity: float) -> float:
    return round(quantity) if quantity >= 1 else quantity
