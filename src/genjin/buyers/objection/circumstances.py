"""What surrounds his word: our own deals there, his market's imports, his currency, our cost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from genjin.buyers.objection.asked import PriceAsked, priced
from genjin.buyers.objection.own_record import NEAR, changed
from genjin.buyers.objection.piece import Piece, Source, Verdict
from genjin.kernel.reason import Reason

MARKET_CHANGED, CURRENCY_CHANGED = 0.15, 0.08
SEVERAL = 2
"""From so many deals on our price is proven there."""


@dataclass(frozen=True, slots=True)
class ClosedDeal:
    """One product of an order that we closed in his country: the price of one unit in US dollars.

    `basis` is its value basis. `id` is the order's number where the person may see it, else empty.
    """

    price_usd: float
    basis: str
    on: date
    id: str


@dataclass(frozen=True, slots=True)
class ImportsTrend:
    """How much of the goods his country imported in a year up to a day against the year before."""

    change: float
    until: date
    grain: str


@dataclass(frozen=True, slots=True)
class CurrencyMove:
    """What his currency is worth in the quote's, now against a year before; None without rates.

    `change` is a share: -0.1 is a tenth less. The rates are the European Central Bank's.
    """

    his: str
    quoted: str
    change: float | None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class OurFloor:
    """The lowest price that our cost allows, in US dollars, and what is missing to know it.

    `is_cost_only` says that the cost was given by hand and holds no margin.
    """

    floor_usd: float | None
    break_even_usd: float | None
    missing: tuple[str, ...] = ()
    is_cost_only: bool = False


def deal_pieces(asked: PriceAsked, deals: Sequence[ClosedDeal]) -> Iterator[Piece]:
    """What we sold the goods for in his country: foremost, since nobody has under-declared it."""
    same = [deal for deal in deals if asked.basis in (None, deal.basis)]
    if not same:
        said = asked.said(others=len(deals), basis=asked.basis or "")
        yield Piece("deals", Source.OWN_DEALS, Reason("reason-objection-deals-none", said))
        return
    at_quote = [deal for deal in same if deal.price_usd >= asked.quote_usd * (1 - NEAR)]
    ids = tuple(deal.id for deal in same if deal.id)
    said = asked.said(
        deals=len(same),
        at_quote=len(at_quote),
        median=priced(median(deal.price_usd for deal in same)),
        lowest=priced(min(deal.price_usd for deal in same)),
        since=min(deal.on for deal in same),
    )
    if at_quote:
        weight = 3 if len(at_quote) >= SEVERAL else 1
        how, speaks = "at-quote", Verdict.COMPARING
    elif min(deal.price_usd for deal in same) <= asked.target_usd * (1 + NEAR):
        how, speaks, weight = "at-target", Verdict.NEGOTIABLE, 3
    else:
        how, speaks, weight = "below", Verdict.NEGOTIABLE, 1
    reason = Reason(f"reason-objection-deals-{how}", said, ids)
    yield Piece("deals", Source.OWN_DEALS, reason, speaks, weight, is_price=len(same) >= SEVERAL)


def trend_pieces(asked: PriceAsked, trend: ImportsTrend | None) -> Iterator[Piece]:
    """Whether his country imports more of the goods or less."""
    if trend is None:
        yield Piece(
            "imports", Source.CUSTOMS, Reason("reason-objection-imports-unknown", asked.said())
        )
        return
    how, speaks = changed(trend.change, MARKET_CHANGED)
    said = asked.said(percent=abs(round(100 * trend.change)), until=trend.until, hs=asked.hs_prefix)
    reason = Reason(f"reason-objection-imports-{how}", said)
    yield Piece("imports", Source.CUSTOMS, reason, speaks, 1 if speaks else 0)


def currency_pieces(move: CurrencyMove | None) -> Iterator[Piece]:
    """Whether our quote has become dearer for him by the exchange rate alone."""
    if move is None:
        return
    if move.change is None or move.on is None:
        reason = Reason(
            "reason-objection-currency-unknown", {"his": move.his, "quoted": move.quoted}
        )
        yield Piece("currency", Source.CURRENCY, reason)
        return
    how, speaks = changed(move.change, CURRENCY_CHANGED)
    reason = Reason(
        f"reason-objection-currency-{how}",
        {
            "his": move.his,
            "quoted": move.quoted,
            "percent": abs(round(100 * move.change)),
            "until": move.on,
        },
    )
    yield Piece("currency", Source.CURRENCY, reason, speaks, 1 if speaks else 0)


def floor_pieces(asked: PriceAsked, floor: OurFloor) -> Iterator[Piece]:
    """Whether our cost leaves room for his target."""
    lowest = floor.floor_usd if floor.floor_usd is not None else floor.break_even_usd
    if lowest is None:
        yield Piece("floor", Source.COST, Reason("reason-objection-floor-unknown"))
        return
    said = asked.said(
        floor=priced(lowest),
        kind="cost" if floor.is_cost_only else "floor" if floor.floor_usd else "even",
    )
    if asked.target_usd >= lowest:
        reason = Reason("reason-objection-floor-room", said)
        yield Piece("floor", Source.COST, reason, Verdict.NEGOTIABLE, 2)
    else:
        how = "between" if asked.quote_usd > lowest else "under"
        reason = Reason(f"reason-objection-floor-{how}", said)
        yield Piece("floor", Source.COST, reason, Verdict.COMPARING, 1)
