"""Time and touches against orders and profit, grade by grade, and the few who bring most (M10)."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from genjin.insights.history import CustomerHistory, DealEnd, Period
from genjin.scheduling.situation import Direction

MOST_OF_IT = 0.8


@dataclass(frozen=True, slots=True)
class GradeEffort:
    """What the customers of a grade took and brought in a period.

    `minutes` are of our touches, `estimated` of them by the playbook's figures. `amount_usd` and
    `profit_usd` sum the orders in which they are known: `orders_with_amount`, `orders_with_profit`.
    `won` and `lost` are deals that began at the grade, whatever their customers' grades are now.
    """

    grade: str
    customers: int
    touches: int
    minutes: int
    estimated: int
    orders: int
    orders_with_amount: int
    amount_usd: float
    orders_with_profit: int
    profit_usd: float
    won: int
    lost: int

    @property
    def win_rate(self) -> float | None:
        """Won deals over those that ended; None where none did."""
        ended = self.won + self.lost
        return self.won / ended if ended else None


@dataclass(frozen=True, slots=True)
class Few:
    """The smallest set of customers that brought four fifths of what orders were worth.

    `of_customers` had a touch or an order in the period. Worth is the amount where every order
    has one, else the number of orders.
    """

    customers: int
    of_customers: int
    by_amount: bool
    worth_share: float
    time_share: float | None


@dataclass(frozen=True, slots=True)
class Pace:
    """How long it took from inquiry to first order, and what an order cost in hours."""

    orders_after_inquiry: int
    median_days: float | None
    hours_per_order: float | None


def effort_by_grade(
    histories: Iterable[CustomerHistory], period: Period, grades: Sequence[str]
) -> tuple[GradeEffort, ...]:
    """The effort for each grade that had any, in the order of `grades`, then by name."""
    by_grade: dict[str, list[CustomerHistory]] = {}
    ends: dict[str, list[DealEnd]] = {}
    for history in histories:
        by_grade.setdefault(history.grade, []).append(history)
        for end in history.ends:
            if end.on in period:
                ends.setdefault(end.grade, []).append(end)
    order = {grade: at for at, grade in enumerate(grades)}
    found = (
        _effort(grade, by_grade.get(grade, []), ends.get(grade, []), period)
        for grade in sorted(
            {*by_grade, *ends}, key=lambda each: (order.get(each, len(order)), each)
        )
    )
    return tuple(effort for effort in found if effort.customers or effort.won or effort.lost)


def the_few(histories: Iterable[CustomerHistory], period: Period) -> Few | None:
    """Who brought four fifths of the orders' worth; None where nobody ordered."""
    active = [each for each in histories if _is_active(each, period)]
    orders = [order for each in active for order in each.orders_in(period)]
    if not orders:
        return None
    by_amount = all(order.amount_usd for order in orders)
    worth = {
        each.customer_id: sum(
            (order.amount_usd or 0.0) if by_amount else 1.0 for order in each.orders_in(period)
        )
        for each in active
    }
    total, reached = sum(worth.values()), 0.0
    few: set[str] = set()
    for customer_id in sorted(worth, key=lambda each: (-worth[each], each)):
        if reached >= MOST_OF_IT * total:
            break
        few.add(customer_id)
        reached += worth[customer_id]
    minutes = {each.customer_id: _minutes(each, period) for each in active}
    spent = sum(minutes.values())
    return Few(
        customers=len(few),
        of_customers=len(active),
        by_amount=by_amount,
        worth_share=reached / total,
        time_share=sum(minutes[each] for each in few) / spent if spent else None,
    )


def pace(histories: Iterable[CustomerHistory], period: Period) -> Pace:
    """Days from inquiry to order, and our hours in the period over its orders."""
    days, orders, minutes = [], 0, 0
    for history in histories:
        minutes += _minutes(history, period)
        for order in history.orders_in(period):
            orders += 1
            if order.inquired_on is not None:
                days.append((order.on - order.inquired_on).days)
    return Pace(
        orders_after_inquiry=len(days),
        median_days=statistics.median(days) if days else None,
        hours_per_order=minutes / 60 / orders if orders else None,
    )


def _effort(
    grade: str, histories: Sequence[CustomerHistory], ends: Sequence[DealEnd], period: Period
) -> GradeEffort:
    active = [each for each in histories if _is_active(each, period)]
    ours = [
        timed
        for each in active
        for timed in each.touches_in(period)
        if timed.touch.direction is Direction.OUT
    ]
    orders = [order for each in active for order in each.orders_in(period)]
    amounts = [order.amount_usd for order in orders if order.amount_usd is not None]
    profits = [order.profit_usd for order in orders if order.profit_usd is not None]
    return GradeEffort(
        grade=grade,
        customers=len(active),
        touches=len(ours),
        minutes=sum(timed.minutes for timed in ours),
        estimated=sum(timed.is_estimated for timed in ours),
        orders=len(orders),
        orders_with_amount=len(amounts),
        amount_usd=sum(amounts),
        orders_with_profit=len(profits),
        profit_usd=sum(profits),
        won=sum(end.is_won for end in ends),
        lost=sum(not end.is_won for end in ends),
    )


def _is_active(history: CustomerHistory, period: Period) -> bool:
    """Whether anything was done for him in the period, or came of it."""
    return (
        any(True for _ in history.touches_in(period))
        or any(True for _ in history.orders_in(period))
        or any(end.on in period for end in history.ends)
    )


def _minutes(history: CustomerHistory, period: Period) -> int:
    return sum(
        timed.minutes
        for timed in history.touches_in(period)
        if timed.touch.direction is Direction.OUT
    )
