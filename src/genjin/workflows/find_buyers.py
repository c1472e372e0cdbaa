"""Find buyers by what they import, from where and whom, and when (C2)."""

import dataclasses
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.trade.contract import BuyerFound, BuyerSearch, BuyersFound, TradeStore
from genjin.workflows.home import Home
from genjin.workflows.open_trade_store import open_trade_store
from genjin.workflows.why_found import why_found

__all__ = ["LeastSize", "find_buyers", "why_found"]

LARGEST_LOOKED_AT = 10_000
"""A least size is looked for among so many of the largest buyers."""

_HS_DIGITS = re.compile(r"[0-9]{2,12}")


@dataclass(frozen=True, slots=True)
class LeastSize:
    """How much a buyer must have bought in all; one whose size isn't known doesn't reach any."""

    value_usd: float | None = None
    weight_kg: float | None = None

    def reached_by(self, buyer: BuyerFound) -> bool:
        """Whether the buyer is as large as that."""
        return all(
            least is None or (has is not None and has >= least)
            for least, has in (
                (self.value_usd, buyer.value_usd),
                (self.weight_kg, buyer.weight_kg),
            )
        )


ANY_SIZE = LeastSize()


def find_buyers(home: Home, search: BuyerSearch, least: LeastSize = ANY_SIZE) -> BuyersFound:
    """The buyers that meet every condition, sorted, with the count of hidden rows.

    An HS code may be written with dots or blanks. Raises UnusableInputError if it isn't one.
    """
    search = dataclasses.replace(search, hs_prefix=_hs_prefix(search.hs_prefix))
    store = open_trade_store(home)
    return store.find_buyers(search) if least == ANY_SIZE else _large(store, search, least)


def _large(store: TradeStore, search: BuyerSearch, least: LeastSize) -> BuyersFound:
    """The buyers of at least a size, out of the largest: whoever reaches it stands in front."""
    found = store.find_buyers(
        dataclasses.replace(
            search,
            sort="weight" if least.value_usd is None else "value",
            limit=LARGEST_LOOKED_AT,
            offset=0,
        )
    )
    large = sorted(filter(least.reached_by, found.buyers), key=_ORDERS[search.sort])
    return BuyersFound(
        search=search,
        total=len(large),
        hidden_rows=found.hidden_rows,
        buyers=tuple(large[search.offset : search.offset + search.limit]),
    )


_ORDERS: dict[str, Callable[[BuyerFound], Any]] = {
    "value": lambda buyer: (-(buyer.value_usd or 0), -(buyer.weight_kg or 0), buyer.company_id),
    "weight": lambda buyer: (-(buyer.weight_kg or 0), -(buyer.value_usd or 0), buyer.company_id),
    "shipments": lambda buyer: (-buyer.shipments, -buyer.aggregates, buyer.company_id),
    "last_date": lambda buyer: (-buyer.last_date.toordinal(), buyer.company_id),
    "name": lambda buyer: (buyer.name.lower(), buyer.company_id),
}


def _hs_prefix(text: str | None) -> str | None:
    if text is None or not text.strip():
        return None
    digits = re.sub(r"[\s.]", "", text)
    if not _HS_DIGITS.fullmatch(digits):
        raise UnusableInputError(Problem("problem-hs-prefix", value=text))
    return digits
