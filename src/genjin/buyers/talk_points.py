"""What to say at the next touch: a fact of his record, and with it something new for him (M9).

The catalogue words each point as a fact and a step: an offer, a sample, a figure, a choice. What
changed comes first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from genjin.buyers.figures import finest
from genjin.buyers.months import last_of_month, to_the_month
from genjin.buyers.preference import Preference, PricePreference
from genjin.buyers.purchase import Purchase
from genjin.buyers.rhythm import NextPurchase, Rhythm
from genjin.buyers.seasons import Season
from genjin.buyers.shares import Share, Shares
from genjin.buyers.standing import Standing, SupplierStanding
from genjin.buyers.trend import OriginSwitch, Trend
from genjin.kernel.reason import ParamValue, Reason, Term

MOST = 6
MAIN_SHARE = 0.5
CHANGE = 0.2
LOST_WITHIN = timedelta(days=730)
"""A supplier who left longer ago leaves no gap to fill."""


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything that the dossier found out and a talk point may rest on."""

    suppliers: Shares
    standings: tuple[SupplierStanding, ...]
    origins: Shares
    rhythm: Rhythm | None
    preference: PricePreference
    season: Season
    trend: Trend | None
    switch: OriginSwitch | None


def talk_points(purchases: Sequence[Purchase], found: Findings) -> tuple[Reason, ...]:
    """At most six points, the most useful for the next touch first; none without purchases.

    When he buys next or that he is late, whom he left or newly tried, which origin he turned to,
    his price position, more or less than a year ago, on whom he depends, his season, his usual
    size and his last purchase.
    """
    rhythm = found.rhythm
    if rhythm is None:
        return ()
    _, rows = finest(purchases)
    points = [
        _next(rhythm),
        _lost_supplier(found, rhythm.known_until),
        _new_supplier(found),
        _switch(found.switch),
        _position(found.preference),
        _trend(found.trend),
        _main_supplier(found.suppliers),
        _season(found.season),
        _size(rhythm),
        _last(rows, rhythm),
        _one_origin(found.origins),
    ]
    told = [point for point in points if point is not None][:MOST]
    return tuple(map(to_the_month, told)) if rhythm.unit == "months" else tuple(told)


def _next(rhythm: Rhythm) -> Reason | None:
    """When he buys next; that he is late or silent is more than a date."""
    because = {reason.id: reason for reason in rhythm.because}
    if silent := because.get("reason-next-silent"):
        return rhythm.evidence.because("reason-talk-silent", silent.params)
    if late := because.get("reason-next-late"):
        return rhythm.evidence.because("reason-talk-late", late.params)
    if rhythm.next is None:
        return None
    params: dict[str, ParamValue] = {
        "low": rhythm.next.low,
        "expected": rhythm.next.date,
        "high": rhythm.next.high,
        "thin": _id(rhythm.next.thin_because[0]) if rhythm.next.thin else "no",
        "gaps": rhythm.gaps.count if rhythm.gaps else 0,
        "until": rhythm.known_until,
        "span": _span(rhythm, rhythm.next),
    }
    return rhythm.evidence.because("reason-talk-next", params)


def _span(rhythm: Rhythm, predicted: NextPurchase) -> str:
    """Whether the interval is of days, of months, or one month alone."""
    alone = rhythm.unit == "months" and predicted.high == last_of_month(predicted.low)
    return "month" if alone else rhythm.unit


def _id(word: str) -> str:
    """The word as the ids of messages and of their variants write it."""
    return word.replace("_", "-")


def _last(rows: Sequence[Purchase], rhythm: Rhythm) -> Reason:
    event = rhythm.events[-1]
    last = [row for row in rows if event.first_date <= row.date <= event.last_date]
    names = sorted({row.supplier for row in last if row.supplier})
    unit, quantity = _one_quantity(event.sums.quantity)
    params: dict[str, ParamValue] = {
        "date": event.last_date,
        "unit": rhythm.unit,
        "rows": event.evidence.rows,
        "quantity": quantity,
        "quantity_unit": unit,
        "supplier": names[0] if len(names) == 1 else "none",
        "suppliers": len(names),
    }
    return event.evidence.because("reason-talk-last", params)


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
    return first.evidence.because(message, params)


def _new_supplier(found: Findings) -> Reason | None:
    new = _standing(found, Standing.NEW)
    if not new:
        return None
    largest = max(new, key=lambda one: (one.share_now or 0, one.supplier_id))
    params: dict[str, ParamValue] = {
        "supplier": _name(found.suppliers, largest),
        "percent": _percent(largest.share_now),
        "date": largest.since,
        "count": len(new),
    }
    return largest.evidence.because("reason-talk-new-supplier", params)


def _lost_supplier(found: Findings, known_until: date) -> Reason | None:
    lost = [
        one for one in _standing(found, Standing.LOST) if one.last_date > known_until - LOST_WITHIN
    ]
    if not lost:
        return None
    # The reason of the standing knows what part he had when he left.
    heaviest = max(lost, key=lambda one: (one.because[0].params["percent"], one.supplier_id))
    params: dict[str, ParamValue] = {
        "supplier": _name(found.suppliers, heaviest),
        "percent": heaviest.because[0].params["percent"],
        "date": heaviest.last_date,
        "count": len(lost),
    }
    return heaviest.evidence.because("reason-talk-lost-supplier", params)


def _standing(found: Findings, standing: Standing) -> list[SupplierStanding]:
    return [one for one in found.standings if one.standing is standing]


def _name(suppliers: Shares, standing: SupplierStanding) -> str:
    names: dict[str | None, Share] = {part.key: part for part in suppliers.parts}
    return names[standing.supplier_id].name or ""


def _switch(switch: OriginSwitch | None) -> Reason | None:
    if switch is None:
        return None
    params: dict[str, ParamValue] = {
        "gained": Term("country", switch.gained),
        "gained_before": _percent(switch.gained_before),
        "gained_now": _percent(switch.gained_now),
        "given_up": Term("country", switch.given_up),
        "given_up_before": _percent(switch.given_up_before),
        "given_up_now": _percent(switch.given_up_now),
    }
    return switch.evidence.because("reason-talk-origin-switch", params)


def _position(preference: PricePreference) -> Reason | None:
    if preference.verdict not in (Preference.QUALITY, Preference.PRICE, Preference.MARKET):
        return None
    reason = preference.because[0]
    return replace(reason, id=f"reason-talk-price-{preference.verdict.value}")


def _trend(trend: Trend | None) -> Reason | None:
    if trend is None or abs(trend.change) < CHANGE:
        return None
    params: dict[str, ParamValue] = {
        "percent": round(abs(trend.change) * 100),
        "measure": trend.measure.kind,
        "until": trend.until,
    }
    message = "reason-talk-buying-more" if trend.change > 0 else "reason-talk-buying-less"
    return trend.evidence.because(message, params)


def _season(season: Season) -> Reason | None:
    if not season.peak:
        return None
    reason = season.because[0]
    return replace(reason, id="reason-talk-season")


def _size(rhythm: Rhythm) -> Reason | None:
    unit, quantity = _one_quantity(rhythm.size.quantity)
    weight = rhythm.size.weight_kg
    if not quantity and weight is None:
        return None
    params: dict[str, ParamValue] = {
        "quantity": quantity,
        "quantity_unit": unit,
        "weight_kg": round(weight) if weight is not None else 0,
        "purchases": rhythm.purchases,
        "unit": rhythm.unit,
    }
    return rhythm.evidence.because("reason-talk-size", params)


def _one_origin(origins: Shares) -> Reason | None:
    """From where it all comes, for a buyer of whom little else is known."""
    known = [part for part in origins.parts if part.key is not None]
    if not known or known[0].key is None:
        return None
    params: dict[str, ParamValue] = {
        "country": Term("country", known[0].key),
        "percent": _percent(known[0].share),
        "countries": len(known),
    }
    return known[0].evidence.because("reason-talk-origin", params)


def _one_quantity(quantity: dict[str, float]) -> tuple[Term | str, float]:
    """The only unit and its quantity; "none" and 0 if there are several units or none."""
    if len(quantity) != 1:
        return "none", 0
    unit, amount = next(iter(quantity.items()))
    return Term("unit", unit), round(amount, 2)


def _percent(share: float | None) -> int:
    return round((share or 0) * 100)
