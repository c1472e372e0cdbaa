"""The demo's trade tells what the method speaks of: a price-comparer, and his opposite."""

from datetime import date
from statistics import median, mode

from genjin.demo.markets import PERU
from genjin.demo.purchases import SOUND, Purchase, market_purchases
from genjin.demo.stories import HABITS

COMPARER, OPEN_BUYER = 8, 2
TODAY = date(2026, 2, 15).toordinal()
YEAR = 365


def _bought() -> list[Purchase]:
    days = (TODAY - 3 * YEAR, TODAY)
    parts = market_purchases(1, PERU, 5_700, days, HABITS["PE"])
    return [row for part in parts for row in part if row.defect == SOUND]


def test_the_comparer_buys_one_model_of_one_supplier_far_below_the_market_and_less_each_year():
    rows = _bought()
    his = [row for row in rows if row.buyer.index == COMPARER]
    assert {row.product.model for row in his} == {"FL-100"}
    assert len({row.supplier.name for row in his}) == 1
    others = [row.price_e4 for row in rows if row.product.model == "FL-100" and row not in his]
    assert median(row.price_e4 for row in his) < 0.9 * median(others)
    recent = sum(row.pieces for row in his if row.day > TODAY - YEAR)
    before = sum(row.pieces for row in his if TODAY - 2 * YEAR < row.day <= TODAY - YEAR)
    assert recent < 0.9 * before


def test_his_opposite_has_changed_his_supplier_within_the_year_and_pays_the_market_price():
    rows = _bought()
    his = [row for row in rows if row.buyer.index == OPEN_BUYER]
    lately = mode(row.supplier.name for row in his if row.day > TODAY - 180)
    assert lately != mode(row.supplier.name for row in his if row.day <= TODAY - 200)
    paid = [row.price_e4 / row.product.price_e4 for row in his]
    assert median(paid) > 1
