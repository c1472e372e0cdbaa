"""Deals of the demo's customers that have ended: some became the first order, most were lost.

They are what the chances of its open deals are reckoned from.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from genjin.demo.book.customer import DemoCustomer
from genjin.kernel.bilingual import Bilingual

_WON, _LOST_LATE, _LOST_EARLY = 4, 5, 10
"""How many became an order, were lost after the sample, and after the quote."""

_BEFORE_ORDER = (("quoted", 58), ("price_agreed", 41), ("sample", 33))
"""The stages on the way to the first order, and how many days before it."""

_PRODUCT = "LED panel"

_REASONS = (
    Bilingual("选了本地现货，交期等不了", "Took local stock; couldn't wait for our lead time"),
    Bilingual("价格谈不拢，差 8%", "Eight per cent apart on the price"),
    Bilingual("项目取消了", "The project was cancelled"),
    Bilingual("样品测试没过：显色指数不够", "The sample failed his test: colour rendering too low"),
)


@dataclass(frozen=True, slots=True)
class PastDeal:
    """A deal of a customer, by his code, from his inquiry through its stages to its end.

    An inquiry that is complete names model, quantity, company and intent; another only the product.
    """

    code: str
    product: str
    is_complete: bool
    stages: tuple[tuple[str, date], ...]
    lost_reason: Bilingual | None = None


def past_deals(customers: Sequence[DemoCustomer], today: date) -> Iterator[PastDeal]:
    """The ended deals: of key accounts those that made them customers, of others lost ones."""
    ordering = [each for each in customers if len(each.order_dates) > 1]
    for customer in ordering[:_WON]:
        first = customer.order_dates[0]
        before = [(stage, first - timedelta(days=days)) for stage, days in _BEFORE_ORDER]
        yield PastDeal(
            customer.code, _PRODUCT, is_complete=True, stages=(*before, ("order", first))
        )
    quiet = [
        each for each in customers if each.asked and not each.order_dates and each.business is None
    ]
    for turn, customer in enumerate(quiet[: _LOST_LATE + _LOST_EARLY]):
        end = today - timedelta(days=56 + 9 * turn)
        way = _BEFORE_ORDER if turn < _LOST_LATE else _BEFORE_ORDER[:1]
        before = [(stage, end - timedelta(days=days - 20)) for stage, days in way]
        reason = _REASONS[turn % len(_REASONS)]
        is_complete = turn % 2 == 0 or turn < _LOST_LATE
        yield PastDeal(customer.code, _PRODUCT, is_complete, (*before, ("lost", end)), reason)
