import json
from datetime import date, timedelta
from importlib.resources import files

import pytest
import yaml

from genjin.buyers.dossier import Dossier, Firm, buyer_dossier
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.purchase import Purchase
from genjin.kernel.bilingual import LANGUAGES, Language
from genjin.kernel.reason import Term
from genjin.stores.trade.contract import BuyerFound, BuyerSearch, BuyersFound, CompanyFound
from genjin.surfaces.documents.dossier import dossier_document
from genjin.surfaces.documents.trade import buyers_document, companies_document
from genjin.surfaces.wording.catalogue import words_in
from tests.unit.buyers.rows import START, aggregate, row

FIRM = Firm(
    "c0000000000000001", "SAN BARTOLOME S.A.", "PE", ("SAN BARTOLOME S.A.",), ("2012",), ("LIMA",)
)
BUYER = BuyerFound(
    company_id="c0000000000000001",
    name="SAN BARTOLOME S.A.",
    country="PE",
    shipments=2,
    aggregates=0,
    value_usd=40_000.004,
    weight_kg=None,
    value_basis="CIF",
    first_date=date(2025, 1, 6),
    last_date=date(2025, 3, 6),
    suppliers=1,
    origins=("CN",),
    row_ids=("s:7",),
)


def dossier(rows: list[Purchase], market: list[MarketPrice] | None = None) -> Dossier:
    last = max((one.date for one in rows), default=START)
    day = last + timedelta(days=1)
    return buyer_dossier(FIRM, rows, market or [], today=day, known_until=day)


REGULAR = [row(day) for day in range(0, 800, 30)]
SPORADIC = [row(0), row(40, supplier=None, supplier_id=None, value_usd=None)]
SILENT = [row(day) for day in range(0, 300, 30)]
MONTHLY = [aggregate(date(2025, month, 1)) for month in range(1, 9)]
BARE = [
    row(
        day,
        product=None,
        hs_code=None,
        quantity=None,
        value_usd=None,
        net_weight_kg=None,
        supplier=None,
        supplier_id=None,
    )
    for day in (0, 10)
]


def test_the_buyers_document_has_the_keys_that_others_rely_on() -> None:
    found = BuyersFound(BuyerSearch(hs_prefix="870422"), 113, 4, (BUYER,))
    document = buyers_document(found, words_in("en"))
    assert (document["total"], document["hidden_rows"]) == (113, 4)
    assert document["buyers"][0] == {
        "company_id": "c0000000000000001",
        "name": "SAN BARTOLOME S.A.",
        "country": "PE",
        "shipments": 2,
        "aggregates": 0,
        "value_usd": 40_000.0,
        "value_basis": "CIF",
        "weight_kg": None,
        "first_date": "2025-01-06",
        "last_date": "2025-03-06",
        "suppliers": 1,
        "origins": ["CN"],
        "reasons": document["buyers"][0]["reasons"],
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "2 shipments of HS 870422 between Jan 6, 2025 and Mar 6, 2025"),
        ("zh", "2025年1月6日 至 2025年3月6日，HS 870422 共 2 条报关记录"),
    ],
)
def test_each_buyer_says_why_he_was_found(language: Language, text: str) -> None:
    found = BuyersFound(BuyerSearch(hs_prefix="870422"), 1, 0, (BUYER,))
    reason = buyers_document(found, words_in(language))["buyers"][0]["reasons"][0]
    assert reason["text"] == text
    assert reason["rows"] == ["s:7"]
    assert set(reason) == {"id", "params", "text", "rows"}


def test_the_companies_document_has_the_keys_that_others_rely_on() -> None:
    found = [CompanyFound("c1", "宏达", "CN", ("宏达", "HONGDA"), 0.9)]
    assert companies_document(found) == [
        {
            "company_id": "c1",
            "name": "宏达",
            "country": "CN",
            "aliases": ["宏达", "HONGDA"],
            "score": 0.9,
        }
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "rows", [REGULAR, SPORADIC, SILENT, MONTHLY, BARE, [*REGULAR, *MONTHLY], []]
)
def test_every_dossier_can_be_printed_in_both_languages(
    rows: list[Purchase], language: Language
) -> None:
    document = dossier_document(dossier(rows), words_in(language))
    assert {
        "company", "purchases", "suppliers", "origins", "products", "prices", "rhythm",
        "preference", "contacts", "talk_points", "evidence",
    } <= set(document)  # fmt: skip
    assert json.loads(json.dumps(document, allow_nan=False)) == document


def test_each_figure_has_its_unit_its_period_and_its_row_count() -> None:
    document = dossier_document(dossier(REGULAR), words_in("en"))
    figures = [
        document["purchases"], document["purchases"]["months"][0], document["suppliers"],
        document["suppliers"]["parts"][0], document["origins"], document["products"],
        document["prices"][0], document["prices"][0]["months"][0], document["rhythm"],
    ]  # fmt: skip
    for figure in figures:
        evidence = figure["evidence"]
        assert evidence["unit"]
        assert evidence["rows"] >= 1
        assert evidence["period"]["first"] <= evidence["period"]["last"]
        assert evidence["row_ids"]


def test_the_dossier_says_who_from_whom_and_when_next() -> None:
    document = dossier_document(dossier(REGULAR), words_in("en"))
    assert document["company"]["name"] == "SAN BARTOLOME S.A."
    part = document["suppliers"]["parts"][0]
    assert (part["company_id"], part["share"]) == ("c000000000000000d", 1.0)
    assert document["rhythm"]["next"]["interval"] == 0.8
    assert document["rhythm"]["gaps"]["median"] == 30
    assert document["contacts"]["tax_ids"] == ["2012"]
    assert document["summary"]["text"] == (
        "Buys “CAMION” (HS 870422) about every 30 days (27 purchases, Jan 6, 2025 to "
        "Feb 25, 2027); 100 % from DONGFENG."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_of_quantity_has_its_word(language: Language) -> None:
    text = (files("genjin.trade") / "units.yaml").read_text(encoding="utf-8")
    for code in yaml.safe_load(text):
        assert words_in(language).term(Term("unit", str(code)))
        assert words_in(language).term(Term("unit-one", str(code)))


@pytest.mark.parametrize("own", [50.0, 100.0, 200.0])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_price_position_is_said_in_words(own: float, language: Language) -> None:
    months = [date(2025, month, 1) for month in range(1, 6)]
    market = [MarketPrice(month, "870422", "C62", "CIF", 90, 100, 110, 50, 9) for month in months]
    document = dossier_document(
        dossier([row(month, value_usd=own) for month in months], market), words_in(language)
    )
    assert document["preference"]["ratio"] == own / 100
    assert document["prices"][0]["months"][0]["market"]["median_usd"] == 100
    assert document["preference"]["reasons"][0]["text"]
