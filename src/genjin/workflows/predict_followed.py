"""The next purchases of the customers in the book who are known in the trade data (C6).

What a plan that is moved by predictions, alerts and pages ask. One market is fitted once for all of
its followed buyers, so ask for many customers at a time: a market takes a second or a few.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from genjin.buyers.figures import hs6
from genjin.buyers.foresight.predicting import Predicted, predictions
from genjin.kernel.errors import UnusableInputError
from genjin.stores.trade.contract import TradeStore
from genjin.workflows.home import Home
from genjin.workflows.linked_companies import linked_companies
from genjin.workflows.market_days import market_days
from genjin.workflows.open_trade_store import open_trade_store

HORIZON_DAYS = 28
PRODUCTS = 3
"""A customer is predicted for the subheadings that he buys most often."""


@dataclass(frozen=True, slots=True)
class ExpectedPurchase:
    """A customer's next purchase of one product, as foreseen from where the data ends.

    `known_until` is that day: what he bought later hasn't been seen, so an interval that has passed
    by today says that he has probably bought, not that he is late. `p_buy` and
    `expected_purchases` of the prediction are of the `HORIZON_DAYS` after it. `purchases` counts the
    rows of this product, `row_ids` are the newest of them. `model` names what was chosen.
    """

    customer_id: int
    company_id: str
    hs6: str
    known_until: date
    purchases: int
    row_ids: tuple[str, ...]
    predicted: Predicted
    model: str
    horizon_days: int = HORIZON_DAYS


@dataclass(frozen=True, slots=True)
class _Bought:
    """A followed customer's rows of one product."""

    customer_id: int
    company_id: str
    rows: int
    row_ids: tuple[str, ...]


def predict_followed(
    home: Home, *, today: date, customer_ids: Iterable[int] | None = None
) -> dict[int, tuple[ExpectedPurchase, ...]]:
    """Each linked customer's next purchases, the product that he buys most often first.

    Of all customers in the book, or of those named. Only companies that a person confirmed count,
    and nothing after `today` is seen. Whose market has too few repeated purchases is left out, as is
    whoever bought nothing.
    """
    store = open_trade_store(home)
    found: dict[int, list[ExpectedPurchase]] = defaultdict(list)
    for (code, country), buyers in _markets(store, linked_companies(customer_ids), today).items():
        for each in _of_market(store, code, country, buyers, today):
            found[each.customer_id].append(each)
    return {
        customer: tuple(sorted(each, key=lambda one: (-one.purchases, one.hs6)))
        for customer, each in found.items()
    }


def _markets(
    store: TradeStore, linked: Mapping[int, str], today: date
) -> Mapping[tuple[str, str | None], list[_Bought]]:
    """Who of them buys in which market: one product in one country."""
    markets: dict[tuple[str, str | None], list[_Bought]] = defaultdict(list)
    for customer_id, company_id in linked.items():
        company = store.find_company(company_id, today)
        if company is None:
            continue
        rows = [(code, row) for row in store.purchases(company_id, today) if (code := hs6(row))]
        for code, count in Counter(code for code, _ in rows).most_common(PRODUCTS):
            newest = [row.row_id for own, row in reversed(rows) if own == code][:PRODUCTS]
            bought = _Bought(customer_id, company_id, count, tuple(newest))
            markets[code, company.country].append(bought)
    return markets


def _of_market(
    store: TradeStore, code: str, country: str | None, buyers: list[_Bought], today: date
) -> Iterable[ExpectedPurchase]:
    try:
        _, days = market_days(store, code, country, today)
    except UnusableInputError:
        # Nobody is seen there: the customer's rows name another country than his company.
        return
    known_until: date = days.day.max().item()
    said = predictions(days, as_of=known_until, horizon_days=HORIZON_DAYS)
    place = {name: at for at, name in enumerate(said.names)}
    for buyer in buyers:
        at = place.get(buyer.company_id)
        predicted = said.of(at) if at is not None else None
        if predicted is not None and said.model is not None:
            yield ExpectedPurchase(
                customer_id=buyer.customer_id,
                company_id=buyer.company_id,
                hs6=code,
                known_until=known_until,
                purchases=buyer.rows,
                row_ids=buyer.row_ids,
                predicted=predicted,
                model=said.model,
            )
