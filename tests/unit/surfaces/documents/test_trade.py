from datetime import date

import pytest

from genjin.kernel.bilingual import Language
from genjin.stores.trade.contract import BuyerFound, BuyerSearch, BuyersFound, CompanyFound
from genjin.surfaces.documents.trade import buyers_document, companies_document
from genjin.surfaces.wording.catalogue import words_in

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
    assert set(reason) == {"id", "params", "text", "rows", "selection"}


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
