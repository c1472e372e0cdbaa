"""The kept predictions of a customer as pages and documents show them (C3, C6)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from genjin.kernel.bilingual import Bilingual
from genjin.stores.records.models import PredictedPurchase, User
from genjin.workflows.add_company import find_customer_of_company
from genjin.workflows.foreseen_purchases import goods_name, our_goods, predicted_of

How = Literal["market", "regular", "trees"]


@dataclass(frozen=True, slots=True)
class ShownPrediction:
    """A predicted purchase with what the goods are called.

    `is_past`: its interval had ended by the day on which it is shown, so that he has probably
    bought unseen. `how` says in which way it was reckoned.
    """

    product: Bilingual
    row: PredictedPurchase
    is_past: bool
    how: How


def shown_predictions(
    customer_id: int, company_id: str, *, today: date, now: datetime
) -> tuple[ShownPrediction, ...]:
    """What had been predicted of a customer who is this company, the product bought most first."""
    rows = [
        row
        for row in predicted_of({customer_id: company_id}, now).get(customer_id, [])
        if row.known_until <= today
    ]
    goods = our_goods(row.hs6 for row in rows)
    return tuple(
        ShownPrediction(
            product=goods_name(row.hs6, goods.get(row.hs6)),
            row=row,
            is_past=row.next_high < today,
            how=_how(row.model),
        )
        for row in rows
    )


def predictions_of_company(
    user: User, company_id: str, *, today: date, now: datetime
) -> tuple[ShownPrediction, ...]:
    """The same of a company, if the person may see a customer who is it; else nothing."""
    customer = find_customer_of_company(user, company_id)
    if customer is None:
        return ()
    return shown_predictions(customer.pk, company_id, today=today, now=now)


def _how(model: str) -> How:
    if "hazard" in model or "counts" in model:
        return "trees"
    return "regular" if "cnbd" in model else "market"
