"""Is he only comparing prices? The text's Brazilian, his opposite, and thin data."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from genjin.buyers.objection.asked import PriceAsked
from genjin.buyers.objection.circumstances import (
    ClosedDeal,
    CurrencyMove,
    ImportsTrend,
    OurFloor,
)
from genjin.buyers.objection.diagnosis import Confidence, Diagnosis, Known, diagnosed
from genjin.buyers.objection.market import Market
from genjin.buyers.objection.market_paid import GoodsOfMarket, MarketPaid
from genjin.buyers.objection.piece import Verdict
from genjin.buyers.purchase import Purchase
from genjin.buyers.selected_rows import selected_rows
from genjin.kernel.row_selection import By
from genjin.trade.shipment import Grain, ValueBasis
from tests.unit.buyers.rows import row

UNTIL = date(2026, 2, 28)
TODAY = date(2026, 3, 5)
ASKED = PriceAsked(
    hs_prefix="853952",
    country="BR",
    unit="C62",
    quote_usd=1.40,
    target_usd=1.10,
    as_of=TODAY,
    basis="FOB",
    words="T8-18W",
    company_id="c000000000000000b",
)
GOODS = GoodsOfMarket("853952", "BR", "C62", date(2025, 3, 1), UNTIL, words="T8-18W")
PAID = MarketPaid(
    grain=Grain.SHIPMENT,
    basis="FOB",
    levels=(1.20, 1.30, 1.38, 1.45, 1.52),
    rows=120,
    left_out=1,
    buyers=14,
    quantity=2e6,
    at_most_low=0.02,
    at_least_high=0.45,
    first_date=date(2025, 3, 2),
    last_date=UNTIL,
    row_ids=("s:1",),
)
SOLD_THERE = tuple(ClosedDeal(1.40, "FOB", date(2025, month, 3), f"LX-{month}") for month in (4, 9))


def _bought(
    price: float, *, suppliers: tuple[str, str] = ("NINGBO LUMEN", "NINGBO LUMEN"), last: int = 400
) -> tuple[Purchase, ...]:
    """A tube every month for three years, the last year from the second supplier."""
    months = [date(2023 + at // 12, at % 12 + 1, 10) for at in range(2, 38)]
    return tuple(
        row(
            day,
            row_id=f"s:{at}",
            hs_code="85395200",
            product="TUBO LED T8-18W 1200MM",
            supplier=suppliers[at >= 24],
            supplier_id="c" + suppliers[at >= 24].casefold().replace(" ", ""),
            quantity=float(last if at >= 24 else 1_000),
            value_usd=price * (last if at >= 24 else 1_000),
            value_basis=ValueBasis.FOB,
        )
        for at, day in enumerate(months)
    )


BRAZILIAN = Known(
    markets=(Market(GOODS, (PAID,)),),
    purchases=_bought(1.12),
    known_until=UNTIL,
    deals=SOLD_THERE,
    trend=ImportsTrend(-0.2, UNTIL, "shipment"),
    currency=CurrencyMove("BRL", "USD", -0.14, UNTIL),
    floor=OurFloor(1.25, 1.18),
)
NOTHING = Known((), (), UNTIL, (), None, None, OurFloor(None, None))


def _spoke(found: Diagnosis, topic: str) -> Any:
    return next(piece for piece in found.pieces if piece.topic == topic)


def test_the_brazilian_who_has_had_his_price_for_years_only_compares() -> None:
    found = diagnosed(ASKED, BRAZILIAN)
    assert (found.verdict, found.confidence) == (Verdict.COMPARING, Confidence.HIGH)
    against = {piece.topic for piece in found.pieces if piece.speaks_for is Verdict.COMPARING}
    assert against == {
        *("deals", "quote", "target", "paid", "suppliers", "volume", "imports", "currency"),
        "floor",
    }


def test_his_opposite_who_pays_our_price_to_new_suppliers_can_be_won() -> None:
    known = replace(
        BRAZILIAN,
        purchases=_bought(1.41, suppliers=("NINGBO LUMEN", "XIAMEN RAY"), last=1_500),
        trend=ImportsTrend(0.2, UNTIL, "shipment"),
        currency=None,
        floor=OurFloor(1.05, 1.0),
    )
    found = diagnosed(ASKED, known)
    assert found.verdict is Verdict.NEGOTIABLE
    assert _spoke(found, "suppliers").reason.id == "reason-objection-suppliers-open"
    assert _spoke(found, "deals").speaks_for is Verdict.COMPARING


def test_who_pays_a_tenth_more_than_the_market_is_sold_quality_and_may_be_loyal() -> None:
    known = replace(BRAZILIAN, purchases=_bought(1.60, last=1_000), deals=(), trend=None)
    found = diagnosed(replace(ASKED, target_usd=1.31), replace(known, currency=None))
    assert found.verdict is Verdict.QUALITY
    assert _spoke(found, "suppliers").speaks_for is None


def test_a_country_with_two_shipments_and_nothing_else_is_unclear() -> None:
    two = replace(PAID, rows=2, left_out=0, buyers=2)
    known = replace(BRAZILIAN, markets=(Market(GOODS, (two,)),), purchases=(), deals=())
    found = diagnosed(ASKED, known)
    assert (found.verdict, found.confidence) == (Verdict.UNCLEAR, Confidence.NONE)
    assert _spoke(found, "market").reason.id == "reason-objection-market-thin"


def test_a_target_that_is_no_lower_than_the_quote_is_no_objection() -> None:
    found = diagnosed(replace(ASKED, target_usd=1.40), BRAZILIAN)
    assert found.verdict is Verdict.UNCLEAR
    assert found.because.id == "reason-objection-no-objection"


def test_a_quote_is_never_held_against_values_of_another_basis() -> None:
    found = diagnosed(replace(ASKED, basis="CIF"), BRAZILIAN)
    assert found.verdict is Verdict.UNCLEAR
    said = _spoke(found, "market").reason
    assert said.id == "reason-objection-market-other-basis"
    assert _spoke(found, "paid").reason.id == "reason-objection-own-no-price"
    assert _spoke(found, "deals").reason.id == "reason-objection-deals-none"


def test_the_very_model_counts_before_the_whole_code_and_is_said_so() -> None:
    whole = replace(PAID, levels=(0.4, 0.5, 0.6, 0.7, 0.8))
    code = replace(GOODS, words=None)
    markets = (Market(GOODS, (PAID,)), Market(code, (whole,)))
    found = diagnosed(ASKED, replace(BRAZILIAN, markets=markets))
    assert _spoke(found, "quote").reason.params["median"] == "1.38"
    assert _spoke(found, "caution").reason.params["models"] == "one"
    few = (Market(GOODS, (replace(PAID, rows=4),)), Market(code, (whole,)))
    found = diagnosed(ASKED, replace(BRAZILIAN, markets=few))
    assert _spoke(found, "quote").reason.params["median"] == "0.60"
    assert _spoke(found, "caution").reason.params["models"] == "many"


def test_his_own_evidence_opens_exactly_its_rows() -> None:
    purchases = _bought(1.12)
    found = diagnosed(ASKED, replace(BRAZILIAN, purchases=purchases))
    for topic in ("paid", "suppliers", "volume"):
        selection = _spoke(found, topic).reason.selection
        assert selection is not None
        opened = selected_rows(purchases, selection)
        assert not opened.has_changed
        assert opened.rows
    (price,) = selected_rows(purchases, _spoke(found, "paid").reason.selection).prices
    assert round(price.median_usd, 4) == 1.12


def test_the_markets_evidence_names_the_goods_the_period_and_leaves_him_out() -> None:
    goods = replace(GOODS, excluding=ASKED.company_id)
    found = diagnosed(ASKED, replace(BRAZILIAN, markets=(Market(goods, (PAID,)),)))
    selection = _spoke(found, "quote").reason.selection
    assert (selection.market, selection.company_id) == ("BR", ASKED.company_id)
    assert (selection.since, selection.until, selection.rows) == (goods.since, UNTIL, 120)
    assert {one.by for one in selection.where} == {By.HS, By.GRAIN, By.WORDS, By.PRICE}


@given(
    quote=st.floats(0.01, 1e5),
    target=st.floats(0.01, 1e5),
    price=st.floats(0.01, 1e5),
    deals=st.integers(0, 3),
)
def test_without_a_price_to_compare_there_is_never_a_verdict(
    quote: float, target: float, price: float, deals: int
) -> None:
    known = replace(NOTHING, deals=tuple(ClosedDeal(price, "FOB", UNTIL, "") for _ in range(deals)))
    asked = replace(ASKED, quote_usd=quote, target_usd=target)
    assert diagnosed(asked, known).verdict is Verdict.UNCLEAR


@given(dearer=st.floats(1.0, 3.0), target=st.floats(0.2, 1.39))
def test_a_buyer_who_pays_more_is_never_less_worth_winning(dearer: float, target: float) -> None:
    asked = replace(ASKED, target_usd=target)

    def won(price: float) -> int:
        points = diagnosed(asked, replace(BRAZILIAN, purchases=_bought(price))).points
        return points[Verdict.NEGOTIABLE] + points[Verdict.QUALITY] - points[Verdict.COMPARING]

    assert won(1.12 * dearer) >= won(1.12)
