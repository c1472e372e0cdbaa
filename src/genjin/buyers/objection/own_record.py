"""What he paid himself, from whom he buys and for how long, and whether he buys more or less."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import fsum

from genjin.buyers.figures import evidence_of, finest
from genjin.buyers.goods_match import holds_words
from genjin.buyers.objection.asked import PriceAsked, basis_named, priced
from genjin.buyers.objection.market_paid import OUTLIER, MarketPaid
from genjin.buyers.objection.piece import Piece, Source, Verdict
from genjin.buyers.prices import price_key, prices_of, sizes_of, weighted_quantile
from genjin.buyers.purchase import Purchase
from genjin.buyers.supplier_names import suppliers_by_name
from genjin.kernel.row_selection import By, RowSelection

ENOUGH_ROWS = 3
"""Of fewer purchases nothing is said."""

LOOK_BACK, YEAR = timedelta(days=730), timedelta(days=365)
NEAR = 0.03
"""Prices that differ by less are the same price."""
DEARER = 1.10
LOYAL, OPEN = 0.70, 0.20
"""So much from one supplier is loyal; so much from suppliers of the last year is open."""
LONG_YEARS = 2.0
CHANGED = 0.20
"""Volumes that differ by less are the same volume."""
_DAYS = 365.25


@dataclass(frozen=True, slots=True)
class _Bought:
    """His rows of the goods: of the very model where there are enough; and how to find them."""

    rows: tuple[Purchase, ...]
    selection: RowSelection
    is_model: bool


def own_pieces(
    asked: PriceAsked, purchases: Sequence[Purchase], market: MarketPaid | None, known_until: date
) -> list[Piece]:
    """What his purchases up to `known_until` say; one piece that says so where there are too few."""
    bought = _of_goods(asked, purchases)
    if len(bought.rows) < ENOUGH_ROWS:
        reason = evidence_of(bought.rows, "rows", bought.selection).because(
            "reason-objection-own-none", asked.said(rows=len(bought.rows), enough=ENOUGH_ROWS)
        )
        return [Piece("paid", Source.CUSTOMS, reason)]
    paid = list(_paid(asked, bought, market, known_until))
    pays_less = paid[0].speaks_for is Verdict.COMPARING or paid[0].weight <= 1
    return [
        *paid,
        *_suppliers(asked, bought, known_until, pays_less=pays_less),
        *_volume(asked, bought, known_until),
    ]


def _of_goods(asked: PriceAsked, purchases: Sequence[Purchase]) -> _Bought:
    of_code = [row for row in purchases if (row.hs_code or "").startswith(asked.hs_prefix)]
    grain, rows = finest(of_code)
    chosen = RowSelection(company_id=asked.company_id or "", as_of=asked.as_of)
    chosen = chosen.by(By.HS, asked.hs_prefix).by(By.GRAIN, grain)
    if asked.words is not None:
        words = asked.words
        same = [row for row in rows if holds_words(f"{row.product or ''} {row.brand or ''}", words)]
        if len(same) >= ENOUGH_ROWS:
            return _Bought(
                tuple(suppliers_by_name(same)), chosen.by(By.WORDS, words), is_model=True
            )
    return _Bought(tuple(suppliers_by_name(rows)), chosen, is_model=False)


def _paid(
    asked: PriceAsked, bought: _Bought, market: MarketPaid | None, known_until: date
) -> Iterator[Piece]:
    """What he paid in the last two years, on the basis of the quote or of the market's prices."""
    basis = asked.basis or (market.basis if market else None) or _commonest_basis(bought.rows)
    since = known_until - LOOK_BACK
    priced_rows = [
        (price, row)
        for row in bought.rows
        if row.date > since and row.value_basis.value == basis
        for price in prices_of(row)
        if price.unit == asked.unit
    ]
    if len(priced_rows) < ENOUGH_ROWS:
        reason = evidence_of(bought.rows, "rows", bought.selection).because(
            "reason-objection-own-no-price",
            asked.said(basis=basis_named(basis), rows=len(bought.rows)),
        )
        yield Piece("paid", Source.CUSTOMS, reason)
        return
    middle = weighted_quantile([(price.usd, 1.0) for price, _ in priced_rows], 0.5)
    kept = [
        (price.usd, price.quantity)
        for price, _ in priced_rows
        if middle / OUTLIER <= price.usd <= middle * OUTLIER
    ]
    his = weighted_quantile(kept, 0.5)
    chosen = bought.selection.between(since + timedelta(days=1), None)
    chosen = chosen.by(By.PRICE, price_key(asked.unit, basis))
    evidence = evidence_of([row for _, row in priced_rows], "rows", chosen)
    first = min(row.date for row in bought.rows)
    speaks, weight, how = _of_paid(asked, his, market)
    if not bought.is_model:
        weight = max(1, weight // 2)  # What he bought may be another model.
    said = asked.said(
        his=priced(his),
        lowest=priced(min(price for price, _ in kept)),
        basis=basis_named(basis),
        rows=len(priced_rows),
        model="yes" if bought.is_model else "no",
        words=asked.words or "",
        since=first,
        median=priced(market.levels[2]) if market else "",
    )
    yield Piece(
        "paid",
        Source.CUSTOMS,
        evidence.because(f"reason-objection-own-{how}", said),
        speaks,
        weight,
        is_price=True,
    )


def _of_paid(asked: PriceAsked, his: float, market: MarketPaid | None) -> tuple[Verdict, int, str]:
    if his >= asked.quote_usd * (1 - NEAR):
        if market is not None and his >= market.levels[2] * DEARER:
            return Verdict.QUALITY, 4, "dearer"
        return Verdict.NEGOTIABLE, 3, "as-quoted"
    if his <= asked.target_usd * (1 + NEAR):
        return Verdict.COMPARING, 2, "at-target"
    return Verdict.NEGOTIABLE, 1, "between"


def _suppliers(
    asked: PriceAsked, bought: _Bought, known_until: date, *, pays_less: bool
) -> Iterator[Piece]:
    """From whom he buys: the share and the tenure of the main one, and who is new.

    Loyalty to a supplier who is as dear as we are tells nothing of a wish to compare.
    """
    recent = [row for row in bought.rows if row.date > known_until - LOOK_BACK]
    sizes: dict[str, float] = {}
    since: dict[str, date] = {}
    for row in bought.rows:
        if row.supplier_id is not None:
            since.setdefault(row.supplier_id, row.date)
            since[row.supplier_id] = min(since[row.supplier_id], row.date)
    named = [row for row in recent if row.supplier_id is not None]
    for row in named:
        sizes[row.supplier_id or ""] = sizes.get(row.supplier_id or "", 0.0) + 1.0
    if len(named) < ENOUGH_ROWS:
        return
    whole = fsum(sizes.values())
    main = max(sizes, key=lambda one: (sizes[one], one))
    first = min(row.date for row in bought.rows)
    new = fsum(
        size
        for one, size in sizes.items()
        if since[one] > known_until - YEAR and since[one] - first > YEAR
    )
    years = (known_until - since[main]).days / _DAYS
    share = sizes[main] / whole
    his = next(row for row in reversed(named) if row.supplier_id == main)
    chosen = bought.selection.between(known_until - LOOK_BACK + timedelta(days=1), None)
    said = asked.said(
        supplier=his.supplier or "",
        percent=round(100 * share),
        years=f"{years:.1f}",
        since=since[main],
        suppliers=len(sizes),
        new_percent=round(100 * new / whole),
        rows=len(named),
    )
    how, speaks, weight = "few", None, 0
    if new / whole >= OPEN:
        how, speaks, weight = "open", Verdict.NEGOTIABLE, 2
    elif share >= LOYAL and years >= LONG_YEARS:
        how = "loyal"
        if pays_less:
            speaks, weight = Verdict.COMPARING, 2
    evidence = evidence_of(named, "rows", chosen.by(By.SUPPLIER, None, is_not=True))
    reason = evidence.because(f"reason-objection-suppliers-{how}", said)
    yield Piece("suppliers", Source.CUSTOMS, reason, speaks, weight)


def _volume(asked: PriceAsked, bought: _Bought, known_until: date) -> Iterator[Piece]:
    """What he bought in the last year of the data against the year before, in the quote's unit."""
    first = min(row.date for row in bought.rows)
    if first > known_until - 2 * YEAR + timedelta(days=31):
        return
    recent, before = known_until - YEAR, known_until - 2 * YEAR
    sized = [
        (row, size)
        for row in bought.rows
        if row.date > before
        for unit, size in sizes_of(row)
        if unit == asked.unit
    ]
    now = fsum(size for row, size in sized if row.date > recent)
    then = fsum(size for row, size in sized if row.date <= recent)
    if not then:
        return
    how, speaks = changed(now / then - 1, CHANGED)
    chosen = bought.selection.between(before + timedelta(days=1), None)
    evidence = evidence_of([row for row in bought.rows if row.date > before], "rows", chosen)
    said = asked.said(percent=abs(round(100 * (now / then - 1))), until=known_until)
    reason = evidence.because(f"reason-objection-volume-{how}", said)
    yield Piece("volume", Source.CUSTOMS, reason, speaks, 1 if speaks else 0)


def changed(change: float, least: float) -> tuple[str, Verdict | None]:
    """Whether something rose or fell by more than the least, and what that speaks for."""
    if change <= -least:
        return "down", Verdict.COMPARING
    if change >= least:
        return "up", Verdict.NEGOTIABLE
    return "flat", None


def _commonest_basis(rows: Sequence[Purchase]) -> str:
    counted = Counter(row.value_basis.value for row in rows if row.value_usd)
    return min(counted, key=lambda basis: (-counted[basis], basis), default="unknown")
