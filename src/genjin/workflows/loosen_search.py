"""A search that finds nobody: which of its conditions stand in the way."""

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Literal

from genjin.stores.trade.contract import BuyerSearch
from genjin.workflows.find_buyers import find_buyers
from genjin.workflows.home import Home

Condition = Literal[
    "hs_prefix", "words", "country", "origin", "supplier", "since", "until",
    "min_shipments", "min_value_usd", "min_weight_kg",
]  # fmt: skip

_CONDITIONS: tuple[Condition, ...] = (
    "hs_prefix", "words", "country", "origin", "supplier", "since", "until",
    "min_shipments", "min_value_usd", "min_weight_kg",
)  # fmt: skip
_SHORTER_HS = (6, 4)


@dataclass(frozen=True, slots=True)
class Looser:
    """The search with one condition less, or with a shorter HS code, and how many buyers it finds."""

    condition: Condition
    hs_prefix: str | None
    total: int


def loosen_search(home: Home, search: BuyerSearch) -> tuple[Looser, ...]:
    """What would find buyers, one condition loosened at a time; nothing if none alone would.

    An HS code is shortened where that helps, else left out. A search isn't left without conditions.
    """
    found = (
        Looser(condition, looser.hs_prefix, find_buyers(home, looser).total)
        for condition, looser in _looser(search)
    )
    helpful: dict[Condition, Looser] = {}
    for each in found:
        if each.total:
            helpful.setdefault(each.condition, each)
    return tuple(helpful.values())


def _looser(search: BuyerSearch) -> Iterator[tuple[Condition, BuyerSearch]]:
    unset = {each.name: each.default for each in fields(BuyerSearch)}
    one = replace(search, limit=1, offset=0)
    digits = "".join(filter(str.isdigit, search.hs_prefix or ""))
    for length in _SHORTER_HS:
        if len(digits) > length:
            yield "hs_prefix", replace(one, hs_prefix=digits[:length])
    given: list[Condition] = [
        name for name in _CONDITIONS if getattr(search, name) not in (None, "", 0)
    ]
    narrowing = [name for name in given if name != "min_shipments" or search.min_shipments > 1]
    if len(narrowing) > 1:
        for name in narrowing:
            least = min(1, search.min_shipments)
            loosened: dict[str, Any] = {name: least if name == "min_shipments" else unset[name]}
            yield name, replace(one, **loosened)
