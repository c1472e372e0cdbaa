"""Why a buyer is in the list that a search gave (X1)."""

from genjin.buyers.months import to_the_month
from genjin.kernel.reason import ParamValue, Reason, Term
from genjin.stores.trade.contract import BuyerFound, BuyerSearch


def why_found(buyer: BuyerFound, search: BuyerSearch) -> tuple[Reason, ...]:
    """Why this buyer is in the list: what was seen of him, and how much it comes to."""
    goods: dict[str, ParamValue] = {
        "hs": search.hs_prefix or "none",
        "first_date": buyer.first_date,
        "last_date": buyer.last_date,
    }
    because = []
    if buyer.shipments:
        seen = {"count": buyer.shipments, **goods}
        because.append(Reason("reason-found-shipments", seen, buyer.row_ids))
    if buyer.aggregates:
        seen = {"count": buyer.aggregates, **goods}
        because.append(to_the_month(Reason("reason-found-aggregates", seen, buyer.row_ids)))
    because.append(_size(buyer))
    if buyer.suppliers:
        because.append(_sources(buyer))
    return tuple(because)


def _size(buyer: BuyerFound) -> Reason:
    if buyer.value_usd is not None:
        params: dict[str, ParamValue] = {
            "value_usd": round(buyer.value_usd),
            "basis": buyer.value_basis or "unknown",
        }
        return Reason("reason-found-value", params, buyer.row_ids)
    if buyer.weight_kg is not None:
        weight: dict[str, ParamValue] = {"weight_kg": round(buyer.weight_kg)}
        return Reason("reason-found-weight", weight, buyer.row_ids)
    return Reason("reason-found-no-size", {}, buyer.row_ids)


def _sources(buyer: BuyerFound) -> Reason:
    params: dict[str, ParamValue] = {
        "suppliers": buyer.suppliers,
        "origins": len(buyer.origins),
        "origin": Term("country", buyer.origins[0]) if len(buyer.origins) == 1 else "none",
    }
    return Reason("reason-found-sources", params, buyer.row_ids)
