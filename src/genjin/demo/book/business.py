"""Samples, orders and facts of the demo's customers, dated from the day that it is made for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from genjin.demo.book.customer import DemoCustomer
from genjin.demo.book.workdays import working_days_before
from genjin.demo.buyers import buyer_name
from genjin.demo.products import get_product
from genjin.demo.stories import MARKETS
from genjin.kernel.bilingual import Bilingual

_ENTERED_AT = time(9, 0)
"""The salesperson enters in the morning what he then writes about."""

_A_MOMENT = timedelta(minutes=30)
_A_WEEK = 7
_A_QUARTER = timedelta(days=95)

_AS_ORDERS_GO = (
    ("deposit", 2), ("pre_production_sample", 6), ("inspection", 15), ("shipped", 18),
    ("shipping_papers", 19), ("balance", 22), ("arrived", 34), ("feedback", 40),
)  # fmt: skip
"""Days after the order on which its steps happen where all goes well."""


@dataclass(frozen=True, slots=True)
class DemoStep:
    """A step that happened, or is expected, on a day; entered at an instant."""

    step: str
    on: date
    is_expected: bool
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class DemoLine:
    """So many pieces of a model, at its price in US dollars."""

    model: str
    description: str
    pieces: int
    price_usd: str


@dataclass(frozen=True, slots=True)
class DemoOrder:
    """An order with what has become of it."""

    number: str
    buyer_reference: str
    placed_on: date
    placed_at: datetime
    payment_terms: str
    incoterm: str
    port: str
    lead_time_days: int
    transit_days: int
    lines: tuple[DemoLine, ...]
    steps: tuple[DemoStep, ...]


@dataclass(frozen=True, slots=True)
class DemoSample:
    """A sample with what has become of it. A `fee_usd` of None: it is free."""

    description: str
    pieces: int
    fee_usd: int | None
    is_fee_returned: bool
    courier: str
    courier_account: str
    tracking_number: str
    asked_on: date
    asked_at: datetime
    steps: tuple[DemoStep, ...]


@dataclass(frozen=True, slots=True)
class DemoFact:
    """Something that was found out of the firm."""

    kind: str
    value: Bilingual
    source: Bilingual
    on: date


@dataclass(frozen=True, slots=True)
class DemoBusiness:
    """What has passed with one customer beside words."""

    orders: tuple[DemoOrder, ...] = ()
    samples: tuple[DemoSample, ...] = ()
    facts: tuple[DemoFact, ...] = ()


def demo_business(customer: DemoCustomer, now: datetime) -> DemoBusiness:
    """The samples, orders and facts of a customer as they stand at `now` (in his seller's zone)."""
    entry = _entries().get(customer.company_name or customer.name, {})
    orders = [_order(customer, each, now) for each in entry.get("orders", ())]
    orders += [_finished(customer, day, now) for day in _days_between(customer, orders, now)]
    return DemoBusiness(
        orders=tuple(sorted(orders, key=lambda each: each.placed_on)),
        samples=tuple(_sample(each, now) for each in entry.get("samples", ())),
        facts=tuple(_fact(each, now) for each in entry.get("facts", ())),
    )


def _order(customer: DemoCustomer, entry: Mapping[str, Any], now: datetime) -> DemoOrder:
    placed_on = _day(now, entry["placed"])
    number = customer.code.rpartition("-")[2]
    return DemoOrder(
        number=f"LX{placed_on:%y%m%d}-{number}",
        buyer_reference=entry["po"],
        placed_on=placed_on,
        placed_at=_morning(placed_on, now),
        payment_terms=entry["terms"],
        incoterm=entry["incoterm"],
        port=entry["port"],
        lead_time_days=entry["lead"],
        transit_days=entry["transit"],
        lines=tuple(_line(model, pieces) for model, pieces in entry["lines"]),
        steps=(
            *_steps(entry.get("expected", {}), now, placed_on),
            *_steps(entry["steps"], now),
        ),
    )


def _days_between(
    customer: DemoCustomer, told: Sequence[DemoOrder], now: datetime
) -> Iterator[date]:
    """The days of this quarter's orders that `business.yaml` doesn't tell of."""
    for day in customer.order_dates:
        is_told = any(abs((order.placed_on - day).days) <= _A_WEEK for order in told)
        if customer.model and now.date() - day <= _A_QUARTER and not is_told:
            yield day


def _finished(customer: DemoCustomer, placed_on: date, now: datetime) -> DemoOrder:
    """An earlier order of his usual goods, which went as such orders go."""
    product = get_product(customer.model)
    pieces = (customer.usual_order_usd or 0) * 10_000 // product.price_e4 // 100 * 100
    steps = [
        DemoStep(step, day, is_expected=False, entered_at=_morning(day, now))
        for step, days in _AS_ORDERS_GO
        if (day := placed_on + timedelta(days=days)) < now.date()
    ]
    return DemoOrder(
        number=f"LX{placed_on:%y%m%d}-{customer.code.rpartition('-')[2]}",
        buyer_reference="",
        placed_on=placed_on,
        placed_at=_morning(placed_on, now),
        payment_terms="30% deposit, 70% against copy of B/L",
        incoterm="FOB",
        port="Ningbo",
        lead_time_days=16,
        transit_days=16,
        lines=(_line(customer.model, max(pieces, 100)),),
        steps=tuple(steps),
    )


def _line(model: str, pieces: int) -> DemoLine:
    product = get_product(model)
    return DemoLine(
        model,
        f"{product.model} {product.english} {product.specification}",
        pieces,
        f"{product.price_e4 / 10_000:.4f}",
    )


def _sample(entry: Mapping[str, Any], now: datetime) -> DemoSample:
    product = get_product(entry["model"])
    asked_on = _day(now, entry["asked"])
    return DemoSample(
        description=f"{product.model} {product.english}",
        pieces=entry["pieces"],
        fee_usd=entry.get("fee"),
        is_fee_returned=entry.get("returned", False),
        courier=entry.get("courier", ""),
        courier_account=entry.get("account", ""),
        tracking_number=entry.get("tracking", ""),
        asked_on=asked_on,
        asked_at=_morning(asked_on, now),
        steps=_steps(entry["steps"], now),
    )


def _steps(
    entry: Mapping[str, int], now: datetime, expected_since: date | None = None
) -> tuple[DemoStep, ...]:
    """The steps in the order in which they were entered; expected ones with what they belong to."""
    steps = []
    for step, days in entry.items():
        day = _day(now, days)
        entered = _morning(expected_since or day, now)
        steps.append(DemoStep(step, day, expected_since is not None, entered))
    return tuple(sorted(steps, key=lambda each: each.on))


def _fact(entry: Sequence[Any], now: datetime) -> DemoFact:
    kind, chinese, english, source_zh, source_en, days = entry
    return DemoFact(
        kind,
        Bilingual(zh=str(chinese), en=str(english)),
        Bilingual(zh=source_zh, en=source_en),
        _day(now, days),
    )


def _day(now: datetime, days: int) -> date:
    """The day so many working days before today, or after it where the number is below zero."""
    if days >= 0:
        return working_days_before(now.date(), days)
    ahead = now.date() + timedelta(days=-days)
    while ahead.isoweekday() > 5:  # noqa: PLR2004 - Friday is the last working day
        ahead += timedelta(days=1)
    return ahead


def _morning(day: date, now: datetime) -> datetime:
    return min(datetime.combine(day, _ENTERED_AT, now.tzinfo), now - _A_MOMENT)


@cache
def _entries() -> Mapping[str, Mapping[str, Any]]:
    text = (files("genjin.demo.book") / "business.yaml").read_text(encoding="utf-8")
    entries: Sequence[Mapping[str, Any]] = yaml.load(text, Loader=yaml.CSafeLoader)
    return {_name(entry["who"]): entry for entry in entries}


def _name(who: Any) -> str:
    if isinstance(who, str):
        return who
    country, index = who
    return buyer_name(MARKETS[country], int(index))
