import json
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.resources import files
from itertools import accumulate
from typing import Any

import pytest
import yaml

from genjin.buyers.dossier import Dossier, Firm, buyer_dossier
from genjin.buyers.market_price import MarketPrice
from genjin.buyers.next_purchase import Thin
from genjin.buyers.preference import Preference
from genjin.buyers.provenance import SourceFile
from genjin.buyers.purchase import Purchase
from genjin.buyers.seasons import SeasonVerdict
from genjin.buyers.standing import Standing
from genjin.companies.shipment_buyer import BUYER_RULES
from genjin.kernel.bilingual import LANGUAGES, Bilingual, Language
from genjin.kernel.reason import Term
from genjin.surfaces.cli.dossier_page import dossier_page
from genjin.surfaces.documents.dossier import dossier_document
from genjin.surfaces.wording.catalogue import words_in
from tests.unit.buyers.rows import START, aggregate, row

FIRM = Firm(
    "c0000000000000001", "SAN BARTOLOME S.A.", "PE", ("SAN BARTOLOME S.A.",), ("2012",), ("LIMA",)
)
FILE = SourceFile("trucks.xlsx", "vendor", Bilingual("卡车", "Trucks"), "Vendor")


def dossier(rows: list[Purchase], market: list[MarketPrice] | None = None) -> Dossier:
    last = max((one.date for one in rows), default=START)
    day = last + timedelta(days=1)
    return buyer_dossier(FIRM, rows, market or [], today=day, known_until=day, files={"s": FILE})


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


SWITCHING = [
    *(row(day, origin_country="BR", row_id=f"s:{day}") for day in range(0, 500, 20)),
    *(
        row(day, supplier="FAW", supplier_id="cf", row_id=f"s:{day}", buyer_rule="notify-to-order")
        for day in range(500, 1000, 20)
    ),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "rows", [REGULAR, SPORADIC, SILENT, MONTHLY, BARE, SWITCHING, [*REGULAR, *MONTHLY], []]
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
        "Feb 25, 2027); main supplier DONGFENG (100 %)."
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_of_quantity_has_its_word(language: Language) -> None:
    text = (files("genjin.trade") / "units.yaml").read_text(encoding="utf-8")
    for code in yaml.safe_load(text):
        assert words_in(language).term(Term("unit", str(code)))
        assert words_in(language).term(Term("unit-one", str(code)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_standing_verdict_and_rule_has_its_word(language: Language) -> None:
    words = words_in(language)
    for standing in Standing:
        assert words(f"web-standing-{standing.value}")
    for verdict in Preference:
        assert words(f"web-verdict-{verdict.value}")
    for rule in {each.rule for each in BUYER_RULES.values()}:
        assert words.term(Term("buyer-rule", rule))
    for month in range(1, 13):
        assert words.term(Term("month", str(month)))


def test_every_part_that_is_a_figure_names_its_rows_its_unit_and_its_period() -> None:
    found = list(_evidence(dossier_document(dossier(SWITCHING), words_in("en"))))
    assert len(found) > 40
    for evidence in found:
        assert evidence["unit"]
        assert bool(evidence["rows"]) == bool(evidence["row_ids"])


def test_the_dossier_says_what_changed_and_where_the_rows_come_from() -> None:
    document = dossier_document(dossier(SWITCHING), words_in("zh"))
    [old, new] = sorted(
        document["suppliers"]["parts"], key=lambda part: str(part["standing"]["since"])
    )
    assert old["standing"]["standing"] == "lost"
    assert old["standing"]["since_at_least"] is True
    assert new["standing"]["standing"] == "growing"
    assert document["origin_switch"]["gained"] == "CN"
    assert document["season"]["verdict"] == SeasonVerdict.EVEN
    assert document["regions"]["parts"][0]["region"] == "eastern-asia"
    assert document["sources"]["files"][0]["title"] == "卡车"
    assert document["sources"]["files"][0]["evidence"]["rows"] == len(SWITCHING)
    assert document["sources"]["buyer_told"][0]["params"]["rows"] == 25
    texts = " ".join(point["text"] for point in document["talk_points"])
    assert "DONGFENG" in texts
    assert 3 <= len(document["talk_points"]) <= 6


def _evidence(part: Any) -> Iterator[dict[str, Any]]:
    """Every evidence in a document."""
    if isinstance(part, dict):
        if {"unit", "period", "rows", "row_ids"} <= set(part):
            yield part
        for value in part.values():
            yield from _evidence(value)
    elif isinstance(part, list):
        for value in part:
            yield from _evidence(value)


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


THIN_QUANTITY = [row(day, quantity=40.0 if day == 0 else None) for day in range(0, 600, 30)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "in 1 of 20 rows only: too few for a total"),
        ("zh", "20 行中只有 1 行有此项，不作合计"),
    ],
)
def test_a_sum_over_hardly_any_row_is_said_to_be_one_and_not_printed(
    language: Language, said: str
) -> None:
    found = dossier(THIN_QUANTITY)
    words = words_in(language)
    purchases = dossier_document(found, words)["purchases"]
    assert purchases["total"]["quantity"][0] | {"unit": "C62"} == {
        "unit": "C62", "quantity": 40.0, "rows": 1, "of_rows": 20,
    }  # fmt: skip
    assert purchases["headline"][2] | {"selection": ""} == {
        "measure": "quantity", "parts": [], "rows": 1, "of_rows": 20, "selection": "",
    }  # fmt: skip
    assert f"{words('web-quantity')}: – ({said})" in dossier_page(found, words)


def test_a_page_says_how_many_months_it_leaves_out() -> None:
    found = dossier([row(day) for day in range(0, 30 * 31, 31)])
    left_out = len(found.purchases.shipments) - 24
    assert left_out > 1
    assert f"and {left_out} earlier months." in dossier_page(found, words_in("en"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cause", Thin)
def test_a_thin_date_says_why_in_the_document_and_on_the_terminal(
    language: Language, cause: Thin
) -> None:
    found = _thin(cause)
    words = words_in(language)
    rhythm = dossier_document(found, words)["rhythm"]
    assert rhythm["next"]["thin"]
    assert rhythm["next"]["thin_because"] == [cause.value]
    message = f"reason-next-thin-{cause.value.replace('_', '-')}"
    [said] = [reason["text"] for reason in rhythm["reasons"] if reason["id"] == message]
    printed = dossier_page(found, words)
    assert said in printed
    assert words("web-thin") in printed


def _thin(cause: Thin) -> Dossier:
    match cause:
        case Thin.FEW_GAPS:
            return dossier([row(day) for day in range(0, 150, 30)])
        case Thin.FEW_AS_LONG:
            days = accumulate((10, 12, 11, 13, 12, 11, 10, 12, 40, 45, 41, 42, 11, 12), initial=0)
            rows = [row(day) for day in days]
            known = rows[-1].date + timedelta(days=41)
        case Thin.UNSEEN:
            rows = [row(day) for day in range(0, 600, 30)]
            known = rows[-1].date + timedelta(days=1)
    unseen = 100 if cause is Thin.UNSEEN else 0
    today = known + timedelta(days=unseen)
    return buyer_dossier(FIRM, rows, [], today=today, known_until=known, files={"s": FILE})
