import pytest

from genjin.demo.firm_names import firm_name, stem
from genjin.demo.markets import BRAZIL, CHILE, PERU
from genjin.demo.suppliers import CHINESE, EXPORTER, FOREIGN

# Firms of the trade that exist, and large buyers in the three countries: none may turn up.
REAL = [
    "PHILIPS",
    "OSRAM",
    "SIGNIFY",
    "LEDVANCE",
    "OPPLE",
    "NVC",
    "YANKON",
    "SYLVANIA",
    "PANASONIC",
    "SAMSUNG",
    "CREE",
    "LEDS",
    "ACUITY",
    "ZUMTOBEL",
    "FAGERHULT",
    "TRILUX",
    "ERCO",
    "IGUZZINI",
    "FLOS",
    "ARTEMIDE",
    "MLS",
    "SANAN",
    "NATIONSTAR",
    "TCP",
    "FEIT",
    "MAXLITE",
    "PROMART",
    "SODIMAC",
    "MAESTRO",
    "TRAZZO",
    "HALUX",
    "JOSFEL",
    "RECORD",
    "EASY",
    "IMACO",
    "FALABELLA",
    "RIPLEY",
    "CENCOSUD",
    "DARTEL",
    "RHONA",
    "GOBANTES",
    "BYP",
    "INTELBRAS",
    "AVANT",
    "OUROLUX",
    "TASCHIBRA",
    "BLUMENAU",
    "STELLA",
    "LLUM",
    "ELGIN",
    "TRAMONTINA",
    "FOXLUX",
    "GALAXY",
    "EMPALUX",
]


@pytest.mark.parametrize("market", [PERU, CHILE, BRAZIL], ids=lambda market: market.country)
def test_no_two_buyers_of_a_market_have_one_name(market):
    names = [firm_name(index, market.words) for index in range(100_000)]
    assert len(set(names)) == len(names)


def test_the_first_round_of_stems_meets_each_stem_once():
    assert len({stem(index) for index in range(24**3)}) == 24**3


def test_the_first_buyers_of_the_three_countries_share_no_stem():
    stems = [
        {stem(index + market.words.first_stem) for index in range(1_000)}
        for market in (PERU, CHILE, BRAZIL)
    ]
    assert not (stems[0] & stems[1] | stems[1] & stems[2] | stems[0] & stems[2])


def test_no_stem_is_the_name_of_a_firm_that_exists():
    stems = {stem(index).upper() for index in range(24**3)}
    assert not stems & set(REAL)


def test_no_supplier_is_a_firm_that_exists():
    words = {
        word for each in (*CHINESE, *FOREIGN) for word in each.name.replace(",", "").split()
    } | set(EXPORTER.replace(",", "").split())
    assert not words & set(REAL)


def test_suppliers_are_all_different():
    names = [each.name for each in (*CHINESE, *FOREIGN)]
    assert len(set(names)) == len(names)
