"""The verdict on a price objection: the pieces of evidence, weighed in the open (M8).

Each piece speaks for one verdict with a small weight. What speaks for negotiating and for quality
speaks for a buyer who can be won, and is held together against only comparing.
docs/how-to/answer-a-price-objection.md has the table of the weights and why they are as they are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from genjin.buyers.objection.asked import PriceAsked
from genjin.buyers.objection.circumstances import (
    ClosedDeal,
    CurrencyMove,
    ImportsTrend,
    OurFloor,
    currency_pieces,
    deal_pieces,
    floor_pieces,
    trend_pieces,
)
from genjin.buyers.objection.market import Market, market_pieces
from genjin.buyers.objection.own_record import own_pieces
from genjin.buyers.objection.piece import Piece, Verdict
from genjin.buyers.purchase import Purchase
from genjin.kernel.reason import Reason

LEAST_LEAD, HIGH_LEAD = 2, 5
"""One side must lead the other by so much; by the second, the verdict can be a firm one."""


class Confidence(StrEnum):
    """How firm a verdict is: by its lead, and whether his own prices are known beside ours or the market's.

    Without the very model nothing is firm.
    """

    HIGH = "high"
    MIDDLING = "middling"
    LOW = "low"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Known:
    """All that is known beside the prices themselves. `markets` are the narrower goods first."""

    markets: tuple[Market, ...]
    purchases: tuple[Purchase, ...]
    known_until: date
    deals: tuple[ClosedDeal, ...]
    trend: ImportsTrend | None
    currency: CurrencyMove | None
    floor: OurFloor


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What to make of the objection. `points` are the weights for each verdict, summed.

    `because` says in a sentence what decided.
    """

    asked: PriceAsked
    verdict: Verdict
    confidence: Confidence
    because: Reason
    points: Mapping[Verdict, int]
    pieces: tuple[Piece, ...]

    @property
    def has_room(self) -> bool:
        """Whether our cost allows his target."""
        return any(
            piece.topic == "floor" and piece.speaks_for is Verdict.NEGOTIABLE
            for piece in self.pieces
        )


def diagnosed(asked: PriceAsked, known: Known) -> Diagnosis:
    """The verdict, with every piece of evidence for and against it."""
    if asked.is_no_objection:
        reason = Reason("reason-objection-no-objection", asked.said())
        return Diagnosis(asked, Verdict.UNCLEAR, Confidence.NONE, reason, {}, ())
    market, of_market = market_pieces(asked, known.markets)
    pieces = [
        *deal_pieces(asked, known.deals),
        *of_market,
        *(
            own_pieces(asked, known.purchases, market, known.known_until)
            if asked.company_id
            else ()
        ),
        *trend_pieces(asked, known.trend),
        *currency_pieces(known.currency),
        *floor_pieces(asked, known.floor),
    ]
    points = _points(pieces)
    against, won = points[Verdict.COMPARING], points[Verdict.NEGOTIABLE] + points[Verdict.QUALITY]
    lead = abs(won - against)
    if not _is_enough(pieces):
        because = Reason("reason-objection-thin", asked.said())
        return Diagnosis(asked, Verdict.UNCLEAR, Confidence.NONE, because, points, tuple(pieces))
    if lead < LEAST_LEAD:
        said = asked.said(won=won, against=against)
        because = Reason("reason-objection-balanced", said)
        return Diagnosis(asked, Verdict.UNCLEAR, Confidence.NONE, because, points, tuple(pieces))
    verdict = Verdict.COMPARING if against > won else _of_won(points)
    said = asked.said(won=won, against=against)
    because = Reason(f"reason-objection-verdict-{verdict.value}", said)
    return Diagnosis(asked, verdict, _confidence(pieces, lead), because, points, tuple(pieces))


def _of_won(points: Mapping[Verdict, int]) -> Verdict:
    """By what a buyer can be won: by better goods if as much speaks for that, else by the price."""
    if points[Verdict.QUALITY] >= points[Verdict.NEGOTIABLE]:
        return Verdict.QUALITY
    return Verdict.NEGOTIABLE


def _points(pieces: Sequence[Piece]) -> dict[Verdict, int]:
    decided = (Verdict.NEGOTIABLE, Verdict.QUALITY, Verdict.COMPARING)
    return {
        verdict: sum(piece.weight for piece in pieces if piece.speaks_for is verdict)
        for verdict in decided
    }


def _is_enough(pieces: Sequence[Piece]) -> bool:
    """Whether prices can be held against his: the market's, or our own deals and what he pays."""
    known = {piece.topic for piece in pieces if piece.is_price}
    return "quote" in known or {"deals", "paid"} <= known


def _confidence(pieces: Sequence[Piece], lead: int) -> Confidence:
    priced = {piece.topic for piece in pieces if piece.is_price}
    both = len(priced & {"deals", "quote"}) > 0 and "paid" in priced
    is_model = any(
        piece.topic == "paid" and piece.reason.params.get("model") == "yes" for piece in pieces
    )
    if both and is_model and lead >= HIGH_LEAD:
        return Confidence.HIGH
    return Confidence.MIDDLING if both or lead >= HIGH_LEAD else Confidence.LOW
