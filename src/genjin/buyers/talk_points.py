"""What to say at the next touch: the facts of his record that open a conversation (M9)."""

from collections.abc import Sequence
from datetime import date, timedelta

from genjin.buyers.figures import Evidence, evidence_of, finest
from genjin.buyers.preference import Preference, PricePreference
from genjin.buyers.purchase import Purchase
from genjin.buyers.rhythm import Rhythm
from genjin.buyers.shares import Share, Shares, measure_of
from genjin.kernel.reason import ParamValue, Reason, Term
from genjin.trade.shipment import Grain

MOST = 6
YEAR = timedelta(days=365)
MAIN_SHARE = 0.5
CHANGE = 0.2
FEWEST_TO_COMPARE = 4
SHORT = 60
SUPPLIER_LOST_AFTER = timedelta(days=365)


def talk_points(
    purchases: Sequence[Purchase],
    suppliers: Shares,
    rhythm: Rhythm | None,
    preference: PricePreference,
) -> tuple[Reason, ...]:
    """At most six facts, the most useful for the next touch first; none without purchases.

    His next purchase, his last one, from whom he buys, whom he has newly tried or left, his
    usual size, whether he buys more or less than a year ago, and his price position.
    """
    if rhythm is None:
        return ()
    grain, rows = finest(purchases)
    points = [
        _next(rhythm),
        next((one for one in rhythm.because if one.id == "reason-next-late"), None),
        _last(rows, rhythm),
        _main_supplier(suppliers),
        _new_supplier(suppliers, rhythm.known_until),
        _position(preference),
        _trend(rows, rhythm.known_until) if grain is Grain.SHIPMENT else None,
        _size(rhythm),
        _lost_supplier(suppliers, rhythm.known_until),
    ]
    return tuple(point for point in points if point is not None)[:MOST]


def summary(
    purchases: Sequence[Purchase], products: Shares, suppliers: Shares, rhythm: Rhythm | None
) -> Reason:
    """The one sentence of the dossier: what he buys, how often, and mostly from whom."""
    if rhythm is None:
        return Reason("reason-dossier-nothing-known")
    main = products.parts[0]
    known = [part for part in suppliers.parts if part.key is not None and part.share]
    first = known[0] if known else None
    params: dict[str, ParamValue] = {
        "hs6": main.key or "none",
        "product": _goods(main),
        "purchases": rhythm.purchases,
        "unit": rhythm.unit,
        "gap": round(rhythm.gaps.median) if rhythm.gaps else 0,
        "first_date": rhythm.first_date,
        "last_date": rhythm.last_date,
        "supplier": (first.name or "none") if first else "none",
        "percent": _percent(first.share) if first else 0,
    }
    _, rows = finest(purchases)
    return Reason("reason-dossier-summary", params, evidence_of(rows, "shipments").row_ids)


def _next(rhythm: Rhythm) -> Reason | None:
    if rhythm.next is None:
        return next((one for one in rhythm.because if one.id == "reason-next-silent"), None)
    params: dict[str, ParamValue] = {
        "low": rhythm.next.low,
        "expected": rhythm.next.date,
        "high": rhythm.next.high,
        "thin": "yes" if rhythm.next.thin else "no",
    }
    return Reason("reason-talk-next", params, rhythm.events[-1].evidence.row_ids)


def _last(rows: Sequence[Purchase], rhythm: Rhythm) -> Reason:
    event = rhythm.events[-1]
    last = [row for row in rows if event.first_date <= row.date <= event.last_date]
    names = sorted({row.supplier for row in last if row.supplier})
    unit, quantity = _one_quantity(event.sums.quantity)
    params: dict[str, ParamValue] = {
        "date": event.last_date,
        "rows": event.evidence.rows,
        "quantity": quantity,
        "quantity_unit": unit,
        "supplier": names[0] if len(names) == 1 else "none",
        "suppliers": len(names),
    }
    return Reason("reason-talk-last", params, event.evidence.row_ids)


def _main_supplier(suppliers: Shares) -> Reason | None:
    known = [part for part in suppliers.parts if part.key is not None and part.share]
    if not known:
        return None
    first = known[0]
    params: dict[str, ParamValue] = {
        "supplier": first.name or "",
        "percent": _percent(first.share),
        "measure": suppliers.measure.kind,
        "since": first.first_date,
        "suppliers": len(known),
    }
    tied = first.share is not None and first.share >= MAIN_SHARE
    message = "reason-talk-main-supplier" if tied else "reason-talk-many-suppliers"
    return Reason(message, params, first.evidence.row_ids)


def _new_supplier(suppliers: Shares, known_until: date) -> Reason | None:
    """A supplier first seen in the last year, while there were others before."""
    since = known_until - YEAR
    if not any(part.first_date <= since for part in suppliers.parts):
        return None
    new = [part for part in _named(suppliers) if part.first_date > since]
    if not new:
        return None
    return _supplier_point("reason-talk-new-supplier", new[0], new[0].first_date, len(new))


def _lost_supplier(suppliers: Shares, known_until: date) -> Reason | None:
    lost = [
        part for part in _named(suppliers) if part.last_date < known_until - SUPPLIER_LOST_AFTER
    ]
    if not lost:
        return None
    return _supplier_point("reason-talk-lost-supplier", lost[0], lost[0].last_date, len(lost))


def _named(suppliers: Shares) -> list[Share]:
    return [part for part in suppliers.parts if part.key is not None and part.name]


def _supplier_point(message: str, supplier: Share, day: date, count: int) -> Reason:
    params: dict[str, ParamValue] = {
        "supplier": supplier.name or "",
        "percent": _percent(supplier.share),
        "date": day,
        "count": count,
    }
    return Reason(message, params, supplier.evidence.row_ids)


def _position(preference: PricePreference) -> Reason | None:
    return None if preference.verdict is Preference.UNCLEAR else preference.because[0]


def _trend(rows: Sequence[Purchase], known_until: date) -> Reason | None:
    """The last year that the data covers against the year before it."""
    measure, figure = measure_of(rows)
    last_year = [row for row in rows if row.date > known_until - YEAR]
    before = [row for row in rows if known_until - 2 * YEAR < row.date <= known_until - YEAR]
    covered = min(row.date for row in rows) <= known_until - 2 * YEAR
    if not covered or min(len(last_year), len(before)) < FEWEST_TO_COMPARE:
        return None
    now, then = (sum(figure(row) or 0 for row in part) for part in (last_year, before))
    if then <= 0 or abs(now / then - 1) < CHANGE:
        return None
    params: dict[str, ParamValue] = {
        "percent": round(abs(now / then - 1) * 100),
        "measure": measure.kind,
        "until": known_until,
    }
    message = "reason-talk-buying-more" if now > then else "reason-talk-buying-less"
    return Reason(message, params, evidence_of(last_year, "share").row_ids)


def _size(rhythm: Rhythm) -> Reason | None:
    unit, quantity = _one_quantity(rhythm.size.quantity)
    weight = rhythm.size.weight_kg
    if not quantity and weight is None:
        return None
    evidence: Evidence = rhythm.evidence
    params: dict[str, ParamValue] = {
        "quantity": quantity,
        "quantity_unit": unit,
        "weight_kg": round(weight) if weight is not None else 0,
        "purchases": rhythm.purchases,
    }
    return Reason("reason-talk-size", params, evidence.row_ids)


def _one_quantity(quantity: dict[str, float]) -> tuple[Term | str, float]:
    """The only unit and its quantity; "none" and 0 if there are several units or none."""
    if len(quantity) != 1:
        return "none", 0
    unit, amount = next(iter(quantity.items()))
    return Term("unit", unit), round(amount, 2)


def _percent(share: float | None) -> int:
    return round((share or 0) * 100)


def _goods(main: Share) -> str:
    """What to call the goods: their brand, else the first words of the declaration."""
    named = main.brands or main.words
    if not named:
        return "none"
    words = " ".join(named[0].split())
    return words if len(words) <= SHORT else words[: SHORT - 1].rstrip() + "…"
