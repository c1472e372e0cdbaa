"""One piece of evidence: what it says, which rows it rests on, and what it speaks for."""

from dataclasses import dataclass
from enum import StrEnum

from genjin.kernel.reason import Reason


class Verdict(StrEnum):
    """What to make of a buyer who finds our price too high.

    Negotiable: there is room that is worth using. Quality: he pays for better goods, so sell those.
    Comparing: he collects prices and won't move. Unclear: too little is known.
    """

    NEGOTIABLE = "negotiable"
    QUALITY = "quality"
    COMPARING = "comparing"
    UNCLEAR = "unclear"


class Source(StrEnum):
    """Where a piece of evidence comes from."""

    OWN_DEALS = "own_deals"
    CUSTOMS = "customs"
    CURRENCY = "currency"
    COST = "cost"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence. `speaks_for` is None where it decides nothing, with a weight of 0.

    `topic` names the question that it answers; docs/how-to/answer-a-price-objection.md lists them with
    their weights. `is_price` tells those that compare prices: without one there is no verdict.
    """

    topic: str
    source: Source
    reason: Reason
    speaks_for: Verdict | None = None
    weight: int = 0
    is_price: bool = False
