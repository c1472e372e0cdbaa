"""The purchases of a market, as rhythm is read from them: one product in one country, or anywhere."""

from datetime import date

from genjin.buyers.foresight.buyer_days import BuyerDays, buyer_days
from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.trade.contract import TradeStore
from genjin.trade.shipment import Grain
from genjin.workflows.find_buyers import hs_prefix_of


def market_days(
    store: TradeStore, hs: str, country: str | None, until: date, words: str | None = None
) -> tuple[str, BuyerDays]:
    """The HS digits, and every day up to `until` on which a company bought these goods.

    With `words` the goods are those whose description holds them, and `hs` may be empty.
    Shipments where there are any, else the monthly aggregates. Raises UnusableInputError if `hs` is
    no HS code or nobody was seen buying by then.
    """
    prefix = hs_prefix_of(hs) or ""
    if not prefix and not words:
        raise UnusableInputError(Problem("problem-hs-prefix", field="--hs", value=hs))
    for grain in (Grain.SHIPMENT, Grain.AGGREGATE):
        rows = store.buyer_days(prefix or None, country, until, grain, words)
        if rows:
            return prefix, buyer_days((row.company_id, row.date, row.size) for row in rows)
    goods = prefix or words or ""
    raise UnusableInputError(Problem("problem-calls-nobody", {"hs": goods, "until": until}))
