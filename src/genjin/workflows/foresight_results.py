"""Lists of calls and back-tests as a job keeps them: plain data, and read again without the models."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from genjin.buyers.foresight.order import Order
from genjin.insights.back_tested import BackTest, Called, Comparison, Share, WeekCalled
from genjin.kernel.reason import Reason, reasons_as_data, reasons_from_data

if TYPE_CHECKING:
    from genjin.workflows.list_calls import Call, CallList

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class ListedCall:
    """A buyer to call, as the list was drawn up. Without a prediction the chance and dates are None."""

    company_id: str
    name: str
    tax_id: str | None
    purchases: int
    last_date: date
    p_buy: float | None
    next_date: date | None
    next_low: date | None
    next_high: date | None
    thin: bool
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ListedCalls:
    """A list of whom to call: `list_calls` says what each figure is."""

    as_of: date
    known_until: date
    horizon_days: int
    model: str | None
    order: Order
    buyers: int
    calls: tuple[ListedCall, ...]


def calls_as_data(found: "CallList") -> Data:
    """The list as plain JSON data."""
    return {
        "as_of": found.as_of.isoformat(),
        "known_until": found.known_until.isoformat(),
        "horizon_days": found.horizon_days,
        "model": found.model,
        "order": found.order.value,
        "buyers": found.buyers,
        "calls": [_call_as_data(call) for call in found.calls],
    }


def calls_from_data(data: Data) -> ListedCalls:
    """The list that was kept."""
    return ListedCalls(
        as_of=date.fromisoformat(data["as_of"]),
        known_until=date.fromisoformat(data["known_until"]),
        horizon_days=data["horizon_days"],
        model=data["model"],
        order=Order(data["order"]),
        buyers=data["buyers"],
        calls=tuple(_call_from_data(call) for call in data["calls"]),
    )


def back_test_as_data(tested: BackTest, names: Mapping[str, str]) -> Data:
    """The back-test as plain JSON data, with the names of those who were called."""
    return {
        **asdict(tested),
        "first_week": _day(tested.first_week),
        "last_week": _day(tested.last_week),
        "lists": [{**asdict(each), "list_day": each.list_day.isoformat()} for each in tested.lists],
        "names": dict(names),
    }


def back_test_from_data(data: Data) -> tuple[BackTest, Mapping[str, str]]:
    """The back-test that was kept, and the names of those who were called."""
    return (
        BackTest(
            weeks=data["weeks"],
            first_week=_parsed(data["first_week"]),
            last_week=_parsed(data["last_week"]),
            per_week=data["per_week"],
            buyers=data["buyers"],
            everybody=_comparison(data["everybody"]),
            silent=_comparison(data["silent"]),
            models=tuple(data["models"]),
            orders={Order(name): weeks for name, weeks in data["orders"].items()},
            lists=tuple(
                WeekCalled(
                    date.fromisoformat(each["list_day"]),
                    tuple(each["buyers"]),
                    tuple(each["bought_in"]),
                    each["in_time"],
                )
                for each in data["lists"]
            ),
        ),
        data["names"],
    )


def _call_as_data(call: "Call") -> Data:
    said = call.predicted
    return {
        "company_id": call.company_id,
        "name": call.name,
        "tax_id": call.tax_id,
        "purchases": call.purchases,
        "last_date": call.last_date.isoformat(),
        "p_buy": said.p_buy if said else None,
        "next_date": _day(said.next_date) if said else None,
        "next_low": _day(said.next_low) if said else None,
        "next_high": _day(said.next_high) if said else None,
        "thin": said.thin if said else True,
        "why": reasons_as_data(call.why),
    }


def _call_from_data(data: Data) -> ListedCall:
    days = {
        name: _parsed(data[name]) for name in ("last_date", "next_date", "next_low", "next_high")
    }
    return ListedCall(**{**data, **days, "why": reasons_from_data(data["why"])})


def _comparison(data: Data) -> Comparison:
    methods = {name: _called(each) for name, each in data["methods"].items()}
    return Comparison(**{**data, "methods": methods})


def _called(data: Data) -> Called:
    shares = {
        name: Share(**data[name]) if data[name] else None
        for name in ("precision", "recall", "ahead")
    }
    in_time = {int(days): hits for days, hits in data["in_time"].items()}
    return Called(**{**data, **shares, "in_time": in_time})


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _parsed(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
