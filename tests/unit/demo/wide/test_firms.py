import re

import pytest

from genjin.demo.wide.firms import stand_ins, wide_buyers, wide_suppliers
from genjin.demo.wide.markets import WIDE_MARKETS

MARKETS = list(WIDE_MARKETS.values())
FORWARDER = re.compile(r"\b(FORWARD\w+|LOGISTICS?A?|CARGO|FREIGHT|SHIPPING|AGENCIA DE CARGA)\b")


@pytest.mark.parametrize("market", MARKETS, ids=lambda market: market.country)
def test_no_two_buyers_of_a_market_have_one_name(market):
    names = {(each.core, each.form) for each in wide_buyers(market, 0, 60_000)}
    assert len(names) == 60_000


@pytest.mark.parametrize("market", MARKETS, ids=lambda market: market.country)
def test_a_buyers_name_is_split_before_its_legal_form(market):
    for each in wide_buyers(market, 100, 50):
        assert each.form in market.words.forms
        assert not each.core.endswith(each.form)


def test_forty_thousand_suppliers_are_all_different_and_mostly_chinese():
    made = list(wide_suppliers(40_000))
    assert len({each.name for each in made}) == 40_000
    assert 0.6 < sum(each.country == "CHINA" for each in made) / len(made) < 0.8


@pytest.mark.parametrize("market", MARKETS, ids=lambda market: market.country)
def test_forwarders_and_banks_are_many_and_show_by_a_word_of_their_names(market):
    forwarders = stand_ins(market.forwarders, 40, 7_000)
    assert len(set(forwarders)) == 40
    shown = [name for name in forwarders if FORWARDER.search(name)]
    assert len(shown) >= 30  # of some, as in life, only their own trade knows it
    assert all("BANK" in name or "BANCO" in name for name in stand_ins(market.banks, 6, 7_000))
