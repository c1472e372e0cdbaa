"""What changed in a buyer's purchases, or is about to: each with its reasons and rows (C3, C6)."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import median

from genjin.buyers.events import purchase_days
from genjin.buyers.figures import BY_DAY, Evidence, evidence_of, hs6
from genjin.buyers.measured import Measured, measured
from genjin.buyers.next_purchase import FEWEST_GAPS
from genjin.buyers.purchase import Purchase
from genjin.buyers.standing import NEW_WITHIN, Standing, supplier_standings
from genjin.buyers.supplier_names import suppliers_by_name
from genjin.buyers.trend import YEAR, volume_trend
from genjin.kernel.bilingual import Bilingual
from genjin.kernel.reason import ParamValue, Reason
from genjin.kernel.row_selection import By, RowSelection

DUE_WITHIN_DAYS = 28
LATE_SHARE = 0.9
"""Late is who has been silent for longer than nine in ten of his gaps were."""
DORMANT_BELOW = 0.5
HALF = 0.5
CAME_BACK_WITHIN = timedelta(days=91)
AWAY_GAPS = 3
"""Away was who bought nothing for a year, and for three of his usual gaps."""


class AlertKind(StrEnum):
    """What an alert is about, the most pressing first."""

    LATE = "late"
    DUE_SOON = "due_soon"
    LOST_SUPPLIER = "lost_supplier"
    NEW_SUPPLIER = "new_supplier"
    CAME_BACK = "came_back"
    DORMANT = "dormant"
    SLIPPING = "slipping"
    VOLUME_DOWN = "volume_down"
    VOLUME_UP = "volume_up"
    NEW_PRODUCT = "new_product"


@dataclass(frozen=True, slots=True)
class ExpectedNext:
    """What is predicted of one product of his, as far as alerts ask.

    `slower` says that his last gaps are much longer than those before.
    """

    hs6: str
    product: Bilingual
    next_date: date
    low: date
    high: date
    known_until: date
    p_alive: float
    thin: bool
    slower: bool


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing that changed. `key` stays the same while it is the same thing; `on` is its day."""

    kind: AlertKind
    key: str
    on: date
    because: tuple[Reason, ...]


def buyer_alerts(
    purchases: Sequence[Purchase],
    expected: Iterable[ExpectedNext],
    *,
    today: date,
    known_until: date,
    of: RowSelection,
) -> tuple[Alert, ...]:
    """Everything that is to be told of a buyer on `today`, the most pressing first.

    Rows after `today` aren't looked at. Thin predictions tell nothing, and what the data can't
    reach is no change: neither the first rows of a record nor the days after `known_until`.
    """
    rows = [row for row in suppliers_by_name(purchases) if row.date <= today]
    if not rows:
        return ()
    bought = measured(rows, of)
    found = [
        *(alert for each in expected for alert in _of_product(rows, each, today, of)),
        *_suppliers(bought, known_until),
        *_volume(bought, known_until),
        *_new_products(rows, known_until, of),
        *_came_back(rows, known_until, of),
    ]
    order = list(AlertKind)
    return tuple(sorted(found, key=lambda each: (order.index(each.kind), -each.on.toordinal())))


def _of_product(
    rows: Sequence[Purchase], expected: ExpectedNext, today: date, of: RowSelection
) -> Iterator[Alert]:
    """Due soon, late, slipping or dormant: one of them for a product, the gravest."""
    own = [row for row in rows if hs6(row) == expected.hs6]
    days = purchase_days(row.date for row in own)
    if expected.thin or not days:
        return
    last, gaps = days[-1], [(later - earlier).days for earlier, later in pairwise(days)]
    silent = (expected.known_until - last).days
    longer = sum(gap > silent for gap in gaps)
    evidence = evidence_of(own, "shipments", of.by(By.HS6, expected.hs6))
    params: dict[str, ParamValue] = {
        "product": expected.product,
        "last": last,
        "silent": silent,
        "gaps": len(gaps),
        "shorter": len(gaps) - longer,
        "known_until": expected.known_until,
        "low": expected.low,
        "high": expected.high,
        "percent": round(expected.p_alive * 100),
    }
    kind = None
    if expected.p_alive < DORMANT_BELOW:
        kind = AlertKind.DORMANT
    elif len(gaps) >= FEWEST_GAPS and longer <= (1 - LATE_SHARE) * len(gaps):
        kind = AlertKind.LATE
    elif today <= expected.next_date <= today + timedelta(days=DUE_WITHIN_DAYS):
        kind = AlertKind.DUE_SOON
    elif expected.slower:
        kind = AlertKind.SLIPPING
    if kind is not None:
        on = expected.next_date if kind is AlertKind.DUE_SOON else expected.known_until
        yield _alert(kind, f"{expected.hs6}:{last}", min(on, today), evidence, params)


def _suppliers(bought: Measured, known_until: date) -> Iterator[Alert]:
    """Suppliers who are new, and those who were lost within the last year of the data."""
    names = {row.supplier_id: row.supplier or "" for row in bought.rows if row.supplier_id}
    for one in supplier_standings(bought, known_until=known_until):
        params: dict[str, ParamValue] = {"supplier": names[one.supplier_id]}
        if one.standing is Standing.NEW:
            params |= {"since": one.since}
            kind, on = AlertKind.NEW_SUPPLIER, one.since
        elif one.standing is Standing.LOST and one.last_date > known_until - YEAR:
            params |= {"last": one.last_date, "known_until": known_until}
            kind, on = AlertKind.LOST_SUPPLIER, one.last_date
        else:
            continue
        yield _alert(kind, f"{one.supplier_id}:{on}", on, one.evidence, params)


def _volume(bought: Measured, known_until: date) -> Iterator[Alert]:
    """Half as much again as in the year before, or half as much."""
    trend = volume_trend(bought, known_until)
    if trend is None or abs(trend.change) < HALF:
        return
    kind = AlertKind.VOLUME_UP if trend.change > 0 else AlertKind.VOLUME_DOWN
    params: dict[str, ParamValue] = {
        "percent": round(abs(trend.change) * 100),
        "measure": trend.measure.kind,
        "until": trend.until,
    }
    yield _alert(kind, f"{known_until:%Y}", known_until, trend.evidence, params)


def _new_products(rows: Sequence[Purchase], known_until: date, of: RowSelection) -> Iterator[Alert]:
    """Goods that he began with in the last half year, if he was seen for half a year before."""
    began = min(row.date for row in rows)
    first: dict[str, date] = {}
    for row in sorted(rows, key=BY_DAY):
        if (code := hs6(row)) is not None:
            first.setdefault(code, row.date)
    for code, since in first.items():
        if since > known_until - NEW_WITHIN and since - began >= NEW_WITHIN:
            own = [row for row in rows if hs6(row) == code]
            evidence = evidence_of(own, "shipments", of.by(By.HS6, code))
            params: dict[str, ParamValue] = {"code": code, "since": since, "before": began}
            yield _alert(AlertKind.NEW_PRODUCT, f"{code}:{since}", since, evidence, params)


def _came_back(rows: Sequence[Purchase], known_until: date, of: RowSelection) -> Iterator[Alert]:
    """He bought again, not long ago, after a long silence."""
    days = purchase_days(row.date for row in rows)
    gaps = [(later - earlier).days for earlier, later in pairwise(days)]
    for place, day in enumerate(days[1:]):
        usual = median(gaps[:place]) if place else 0.0
        away = gaps[place]
        if day <= known_until - CAME_BACK_WITHIN or timedelta(days=away) < YEAR:
            continue
        if away >= AWAY_GAPS * usual:
            evidence = evidence_of(
                [row for row in rows if row.date >= day], "shipments", of.between(day, days[-1])
            )
            params: dict[str, ParamValue] = {"on": day, "days": away, "last": days[place]}
            yield _alert(AlertKind.CAME_BACK, f"{day}", day, evidence, params)


def _alert(
    kind: AlertKind, about: str, on: date, evidence: Evidence, params: dict[str, ParamValue]
) -> Alert:
    reason = evidence.because(f"reason-alert-{kind.value.replace('_', '-')}", params)
    return Alert(kind, f"{kind.value}:{about}", on, (reason,))
