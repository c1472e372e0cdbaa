"""Who buys the goods of a shipment: the consignee, or the notify party where he stands in for him."""

from dataclasses import dataclass
from typing import Literal

from genjin.companies.name import PartyKind


@dataclass(frozen=True, slots=True)
class BuyerRule:
    """Which of the printed parties is the buyer, by which rule, and how sure that is (0 to 1)."""

    buyer: Literal["consignee", "notify"] | None
    rule: str
    confidence: float


def _rule(*, declared: bool, consignee: PartyKind, notify: PartyKind | None) -> BuyerRule:
    if consignee is PartyKind.COMPANY:
        return BuyerRule(
            "consignee", "declared" if declared else "direct", 1.0 if declared else 0.9
        )
    if notify is PartyKind.COMPANY:
        return BuyerRule("notify", f"notify_{consignee.value}", 0.7)
    return BuyerRule(None, "nobody", 0.0)


BUYER_RULES: dict[tuple[bool, PartyKind, PartyKind | None], BuyerRule] = {
    (declared, consignee, notify): _rule(declared=declared, consignee=consignee, notify=notify)
    for declared in (False, True)
    for consignee in PartyKind
    for notify in (None, *PartyKind)
}
