"""What a customer owes past its day, and whether he gets a new offer before he has paid (M5)."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from genjin.kernel.reason import Judged, Reason
from genjin.trade.milestones import PaymentKind

_FOR_GOODS = frozenset({PaymentKind.BALANCE, PaymentKind.OTHER})


@dataclass(frozen=True, slots=True)
class Owed:
    """An amount that hasn't come. `row` is its order's id (`o12`), `order` the order's number."""

    kind: PaymentKind
    amount: Decimal
    currency: str
    due_on: date | None
    row: str
    order: str


@dataclass(frozen=True, slots=True)
class OverdueSum:
    """What is overdue in one currency: how much, since when, and of which orders."""

    currency: str
    amount: Decimal
    since: date
    orders: tuple[str, ...]
    rows: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Released:
    """A manager agreed that the customer gets an offer all the same, up to a day."""

    by: str
    reason: str
    until: date


def overdue_sums(owed: Iterable[Owed], today: date) -> tuple[OverdueSum, ...]:
    """What is past its day, by currency, the oldest debt first; amounts aren't converted.

    Only money for goods counts. A deposit or a sample's fee that is late holds up our work, not
    his debt: it is asked for as a milestone.
    """
    late: dict[str, list[Owed]] = defaultdict(list)
    for each in owed:
        if each.kind in _FOR_GOODS and each.due_on is not None and each.due_on < today:
            late[each.currency].append(each)
    sums = [
        OverdueSum(
            currency=currency,
            amount=sum((each.amount for each in parts), Decimal(0)),
            since=min(each.due_on for each in parts if each.due_on is not None),
            orders=tuple(dict.fromkeys(each.order for each in parts)),
            rows=tuple(dict.fromkeys(each.row for each in parts)),
        )
        for currency, parts in late.items()
    ]
    return tuple(sorted(sums, key=lambda each: (each.since, each.currency)))


def may_be_offered(owed: Iterable[Owed], released: Released | None, today: date) -> Judged[bool]:
    """Whether the customer may get a new offer today, and why or why not.

    An overdue balance blocks it until a manager agrees; his word holds up to its last day.
    """
    sums = overdue_sums(owed, today)
    reasons = tuple(
        Reason(
            "reason-overdue-balance",
            {
                "amount": money(each.amount, each.currency),
                "orders": ", ".join(each.orders),
                "since": each.since,
                "days": (today - each.since).days,
            },
            each.rows,
        )
        for each in sums
    )
    if not sums:
        return Judged(value=True, because=(Reason("reason-nothing-overdue"),))
    if released is not None and released.until >= today:
        agreed = Reason(
            "reason-offer-released",
            {"by": released.by, "words": released.reason, "until": released.until},
        )
        return Judged(value=True, because=(*reasons, agreed))
    return Judged(value=False, because=reasons)


def money(amount: Decimal, currency: str) -> str:
    """An amount as the trade writes it: `USD 12,500.00`."""
    return f"{currency} {amount:,.2f}"
