"""The kept predictions of some customers, as planning takes them: with product and lead time (C6)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from genjin.kernel.bilingual import Bilingual
from genjin.scheduling.foreseen import ForeseenPurchase
from genjin.stores.records.models import PredictedPurchase, Product

_HS6_DIGITS = 6


@dataclass(frozen=True, slots=True)
class OurGoods:
    """What we sell of an HS6: its name, and of the product that takes longest, how long and its code."""

    name: Bilingual
    lead_days: int | None
    lead_of: str


def predicted_of(companies: Mapping[int, str], now: datetime) -> dict[int, list[PredictedPurchase]]:
    """What had been predicted by `now` of customers who are these companies."""
    found: dict[int, list[PredictedPurchase]] = defaultdict(list)
    for each in PredictedPurchase.objects.filter(customer__in=companies, made_at__lte=now):
        if companies[each.customer_id] == each.company_id:
            found[each.customer_id].append(each)
    return found


def foreseen_purchases(
    companies: Mapping[int, str], today: Mapping[int, date], now: datetime
) -> dict[int, tuple[ForeseenPurchase, ...]]:
    """The same for planning on each customer's `today`: from data of that day or before."""
    found = predicted_of(companies, now)
    goods = our_goods({each.hs6 for rows in found.values() for each in rows})
    return {
        id_: tuple(
            _foreseen(each, goods.get(each.hs6)) for each in rows if each.known_until <= today[id_]
        )
        for id_, rows in found.items()
    }


def our_goods(codes: Iterable[str]) -> dict[str, OurGoods]:
    """What we sell of these HS6 codes, where we sell any of it."""
    wanted = set(codes)
    if not wanted:
        return {}
    ours: dict[str, list[Product]] = defaultdict(list)
    for product in Product.objects.filter(archived_at=None).exclude(hs_code=""):
        code = "".join(filter(str.isdigit, product.hs_code))[:_HS6_DIGITS]
        if code in wanted:
            ours[code].append(product)
    return {code: _goods(code, products) for code, products in ours.items()}


def goods_name(hs6: str, goods: OurGoods | None) -> Bilingual:
    """What to call the goods of an HS6: as we do, with the code where we sell several, else by it."""
    return goods.name if goods else Bilingual(f"HS {hs6} 的货", f"goods of HS {hs6}")


def _goods(code: str, products: list[Product]) -> OurGoods:
    first = products[0]
    name = Bilingual(first.name_zh or first.name_en or first.code, first.name_en or first.code)
    if any(other.name_en != first.name_en for other in products):
        name = Bilingual(f"HS {code}（{name.zh}等）", f"HS {code} ({name.en} and others)")
    slowest = max(products, key=lambda each: each.lead_time_days or 0)
    if not slowest.lead_time_days:
        return OurGoods(name, None, "")
    return OurGoods(name, slowest.lead_time_days, slowest.code)


def _foreseen(row: PredictedPurchase, goods: OurGoods | None) -> ForeseenPurchase:
    return ForeseenPurchase(
        hs6=row.hs6,
        product=goods_name(row.hs6, goods),
        is_ours=goods is not None,
        next_date=row.next_date,
        low=row.next_low,
        high=row.next_high,
        known_until=row.known_until,
        p_alive=row.p_alive,
        thin=row.thin,
        lead_days=goods.lead_days if goods else None,
        lead_of=goods.lead_of if goods else "",
        rows=tuple(row.row_ids),
    )
