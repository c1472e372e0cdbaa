"""Where our quote and his target fall among what buyers in his country paid."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from genjin.buyers.objection.asked import PriceAsked, basis_named, priced
from genjin.buyers.objection.market_paid import GoodsOfMarket, MarketPaid
from genjin.buyers.objection.piece import Piece, Source, Verdict
from genjin.buyers.prices import price_key
from genjin.kernel.reason import Reason
from genjin.kernel.row_selection import By, RowSelection

ENOUGH_ROWS, ENOUGH_BUYERS = 10, 3
"""Fewer rows or buyers than these are no market."""


@dataclass(frozen=True, slots=True)
class Market:
    """What the others of his country paid: for the very model, or for all goods of the code.

    `paid` is one distribution for each grain and basis, shipments first, the largest of them first.
    """

    goods: GoodsOfMarket
    paid: tuple[MarketPaid, ...]

    def comparable(self, basis: str | None) -> MarketPaid | None:
        """The distribution on this basis; without one the largest whose basis is known."""
        enough = [one for one in self.paid if is_enough(one)]
        if basis is None:
            known = [one for one in enough if one.basis != "unknown"]
            return next(iter(known or enough), None)
        return next((one for one in enough if one.basis == basis), None)


def is_enough(paid: MarketPaid) -> bool:
    """Whether the rows make a market."""
    return paid.rows - paid.left_out >= ENOUGH_ROWS and paid.buyers >= ENOUGH_BUYERS


def market_pieces(
    asked: PriceAsked, markets: Sequence[Market]
) -> tuple[MarketPaid | None, list[Piece]]:
    """The distribution that the prices are held against, and what it says.

    `markets` are the narrower goods first; the first that is enough counts.
    """
    for market in markets:
        paid = market.comparable(asked.basis)
        if paid is not None:
            return paid, list(_pieces(asked, market, paid))
    return None, [_thin(asked, markets)]


def _pieces(asked: PriceAsked, market: Market, paid: MarketPaid) -> Iterator[Piece]:
    tenth, low, middle, high, ninth = paid.levels
    evidence = paid.row_ids, rows_of_market(market.goods, paid, asked)
    said = asked.said(
        basis=basis_named(paid.basis),
        tenth=priced(tenth),
        low=priced(low),
        median=priced(middle),
        high=priced(high),
        ninth=priced(ninth),
        rows=paid.rows,
        buyers=paid.buyers,
        since=paid.first_date,
        until=paid.last_date,
        hs=asked.hs_prefix,
        words=market.goods.words or "",
        named="yes" if market.goods.words else "no",
        grain=paid.grain.value,
    )
    yield Piece("market", Source.CUSTOMS, Reason("reason-objection-market", said, *evidence))
    speaks, weight = _of_quote(asked.quote_usd, low, high)
    said |= {"percent": round(100 * paid.at_least_high)}
    where = "above" if asked.quote_usd > high else "below" if asked.quote_usd < low else "within"
    yield Piece(
        "quote",
        Source.CUSTOMS,
        Reason(f"reason-objection-quote-{where}", said, *evidence),
        speaks,
        weight,
        is_price=True,
    )
    speaks, weight = _of_target(asked.target_usd, tenth, low)
    said = {**said, "percent": round(100 * paid.at_most_low)}
    where = "rare" if asked.target_usd < tenth else "low" if asked.target_usd < low else "usual"
    yield Piece(
        "target",
        Source.CUSTOMS,
        Reason(f"reason-objection-target-{where}", said, *evidence),
        speaks,
        weight,
        is_price=True,
    )
    yield Piece("caution", Source.CUSTOMS, _caution(asked, market, paid))


def _of_quote(quote: float, low: float, high: float) -> tuple[Verdict, int]:
    if quote > high:
        return Verdict.NEGOTIABLE, 2
    return Verdict.COMPARING, 2 if quote < low else 1


def _of_target(target: float, tenth: float, low: float) -> tuple[Verdict, int]:
    if target >= low:
        return Verdict.NEGOTIABLE, 1
    return Verdict.COMPARING, 2 if target < tenth else 1


def rows_of_market(goods: GoodsOfMarket, paid: MarketPaid, asked: PriceAsked) -> RowSelection:
    """The rows that a distribution rests on, those left out among them."""
    chosen = RowSelection(
        company_id=goods.excluding or "",
        as_of=asked.as_of,
        since=goods.since,
        until=goods.until,
        is_others=True,
        market=goods.country,
    )
    chosen = chosen.by(By.HS, goods.hs_prefix).by(By.GRAIN, paid.grain)
    if goods.words is not None:
        chosen = chosen.by(By.WORDS, goods.words)
    return chosen.by(By.PRICE, price_key(goods.unit, paid.basis)).counting(paid.rows)


def _caution(asked: PriceAsked, market: Market, paid: MarketPaid) -> Reason:
    return Reason(
        "reason-objection-caution",
        {
            "hs": asked.hs_prefix,
            "models": "one" if market.goods.words is not None else "many",
            "stated": "no" if asked.basis is None else "yes",
            "basis": basis_named(paid.basis),
            "left_out": paid.left_out,
            "grain": paid.grain.value,
        },
    )


def _thin(asked: PriceAsked, markets: Sequence[Market]) -> Piece:
    """Why there is nothing to hold the prices against: another basis, or too few rows."""
    widest = markets[-1].paid if markets else ()
    others = [one for one in widest if is_enough(one)]
    if asked.basis is not None and others:
        said = asked.said(basis=asked.basis, other=basis_named(others[0].basis), hs=asked.hs_prefix)
        return Piece("market", Source.CUSTOMS, Reason("reason-objection-market-other-basis", said))
    rows = sum(one.rows for one in widest)
    said = asked.said(
        rows=rows,
        buyers=max((one.buyers for one in widest), default=0),
        enough_rows=ENOUGH_ROWS,
        enough_buyers=ENOUGH_BUYERS,
        hs=asked.hs_prefix,
    )
    ids = tuple(row for one in widest for row in one.row_ids)
    return Piece("market", Source.CUSTOMS, Reason("reason-objection-market-thin", said, ids))
