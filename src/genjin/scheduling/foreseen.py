"""A purchase that is predicted of a customer, as planning sees it (C6)."""

from dataclasses import dataclass
from datetime import date

from genjin.kernel.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class ForeseenPurchase:
    """When a customer buys a product next, from where the data ends on `known_until`.

    `product` is what we call the goods; `is_ours` is false where it only
    gives their code. 80 % lie from `low` to `high`. `lead_days` is how long an order of it takes, None where only
    the playbook knows, and `lead_of` the code of our product that takes so long. `thin` says that
    it is the market's rhythm, since too little is known of his own. `p_alive` is the probability
    that he is a buyer still. `rows` are the newest of his purchases of it.
    """

    hs6: str
    product: Bilingual
    is_ours: bool
    next_date: date
    low: date
    high: date
    known_until: date
    p_alive: float
    thin: bool
    lead_days: int | None = None
    lead_of: str = ""
    rows: tuple[str, ...] = ()
