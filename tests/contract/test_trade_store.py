"""What every trade store answers about buyers and companies (`stores/trade/contract.py`)."""

from collections.abc import Callable
from datetime import date

import pytest

from genjin.companies.ids import party_id as party_number
from genjin.companies.name_key import name_keys
from genjin.stores.trade.contract import BuyerSearch, TradeStore
from tests.contract.segment_files import id_of, truck

DAY = date(2025, 3, 10)
Opened = Callable[..., TradeStore]


# ── find_buyers ───────────────────────────────────────────────────────────────────────────────────


def test_a_home_without_trade_data_answers_with_nothing(opened: Opened) -> None:
    store = opened()
    found = store.find_buyers(BuyerSearch(hs_prefix="8704"))
    assert (found.total, found.hidden_rows, found.buyers) == (0, 0, ())
    assert store.find_companies("VOLVO") == []
    assert store.find_company(id_of("VOLVO")) is None
    assert store.purchases(id_of("VOLVO")) == []
    assert store.known_until(id_of("VOLVO")) is None
    assert store.evidence(["s0:7"]) == []
    assert store.shipment_count() == 0


def test_a_buyer_is_found_by_the_beginning_of_the_hs_code(opened: Opened) -> None:
    store = opened([truck(DAY, "VOLVO PERU S A"), truck(DAY, "FAW", hs_code="870423")])
    found = store.find_buyers(BuyerSearch(hs_prefix="870422", country="PE"))
    assert found.total == 1
    buyer = found.buyers[0]
    assert (buyer.company_id, buyer.name, buyer.country) == (
        id_of("VOLVO PERU S A"),
        "VOLVO PERU S A",
        "PE",
    )
    assert (buyer.shipments, buyer.value_usd, buyer.weight_kg) == (1, 20_000, 5_000)
    assert (buyer.first_date, buyer.last_date) == (DAY, DAY)
    assert (buyer.suppliers, buyer.origins, buyer.value_basis) == (1, ("CN",), "CIF")
    assert buyer.row_ids == ("s0:7",)


def test_every_condition_must_hold_for_the_same_shipment(opened: Opened) -> None:
    store = opened([truck(DAY, "A", origin_country="BR"), truck(DAY, "A", hs_code="840999")])
    assert store.find_buyers(BuyerSearch(hs_prefix="8704", origin="BR")).total == 1
    assert store.find_buyers(BuyerSearch(hs_prefix="8409", origin="BR")).total == 0


def test_the_period_includes_both_of_its_days(opened: Opened) -> None:
    store = opened([truck(date(2025, 1, day), "A") for day in (1, 2, 3)])
    search = BuyerSearch(since=date(2025, 1, 1), until=date(2025, 1, 2))
    assert store.find_buyers(search).buyers[0].shipments == 2


def test_a_supplier_is_a_part_of_his_name_or_his_id(opened: Opened) -> None:
    rows = [truck(DAY, "A"), truck(DAY, "B", supplier="SCANIA ÅÄÖ AB", supplier_country="SE")]
    store = opened(rows)
    by_name = store.find_buyers(BuyerSearch(supplier="scania aao"))
    by_id = store.find_buyers(BuyerSearch(supplier=id_of("SCANIA ÅÄÖ AB", "SE")))
    assert [buyer.name for buyer in by_name.buyers] == ["B"]
    assert by_id.buyers == by_name.buyers


@pytest.mark.parametrize("words", ["camion dongfeng", "DONGFENG  CAMIÓN", "宏达", "грузовик"])
def test_words_are_found_in_any_language_and_all_must_occur(opened: Opened, words: str) -> None:
    goods = "CAMIÓN DONGFENG 宏达 ГРУЗОВИК"
    store = opened([truck(DAY, "A", product=goods), truck(DAY, "B", product="CAMION FAW")])
    assert [buyer.name for buyer in store.find_buyers(BuyerSearch(words=words)).buyers] == ["A"]


def test_signs_of_patterns_and_of_sql_are_plain_text(opened: Opened) -> None:
    store = opened(
        [truck(DAY, "A", product="100% COTTON_X"), truck(DAY, "B", product="1000 COTTON")]
    )
    assert store.find_buyers(BuyerSearch(words="100%")).total == 1
    assert store.find_buyers(BuyerSearch(words="'; DROP TABLE party; --")).total == 0
    assert store.find_buyers(BuyerSearch(words="COTTON")).total == 2


def test_aggregates_are_never_counted_as_shipments(opened: Opened) -> None:
    store = opened(
        [
            truck(DAY, "A", value_usd=5.0),
            truck(DAY, "A", grain="aggregate", value_usd=900.0, value_basis="FOB"),
            truck(DAY, "B", grain="aggregate", value_usd=700.0, quantity=None, net_weight_kg=None),
        ]
    )
    found = store.find_buyers(BuyerSearch(hs_prefix="87"))
    assert [
        (one.name, one.shipments, one.aggregates, one.value_usd, one.value_basis)
        for one in found.buyers
    ] == [("B", 0, 1, 700.0, "CIF"), ("A", 1, 1, 5.0, "CIF")]
    assert store.shipment_count() == 1


def test_whoever_is_asked_for_by_shipments_needs_shipments(opened: Opened) -> None:
    store = opened(
        [truck(DAY, "A"), truck(DAY, "A"), truck(DAY, "B"), truck(DAY, "C", grain="aggregate")]
    )
    names = {
        least: {one.name for one in store.find_buyers(BuyerSearch(min_shipments=least)).buyers}
        for least in (0, 1, 2)
    }
    assert names == {0: {"A", "B", "C"}, 1: {"A", "B"}, 2: {"A"}}


def test_rows_without_a_buyer_to_show_are_hidden_and_counted(opened: Opened) -> None:
    store = opened(
        [
            truck(DAY, "VOLVO PERU S A"),
            truck(DAY, "N/A"),
            truck(DAY, None),
            truck(DAY, "TO THE ORDER OF BANCO DE CREDITO"),
            truck(DAY, None, hs_code="010101"),
        ]
    )
    found = store.find_buyers(BuyerSearch(hs_prefix="8704", country="PE"))
    assert (found.total, found.hidden_rows) == (1, 3)
    assert store.find_buyers(BuyerSearch(hs_prefix="8704", country="CL")).hidden_rows == 0


def test_what_no_row_has_is_unavailable_and_not_zero(opened: Opened) -> None:
    store = opened([truck(DAY, "A", value_usd=None, value_basis=None, net_weight_kg=None)])
    buyer = store.find_buyers(BuyerSearch()).buyers[0]
    assert (buyer.value_usd, buyer.weight_kg, buyer.value_basis) == (None, None, None)


def test_a_sum_over_several_value_bases_says_so(opened: Opened) -> None:
    store = opened([truck(DAY, "A"), truck(DAY, "A", value_basis="FOB")])
    assert store.find_buyers(BuyerSearch()).buyers[0].value_basis == "mixed"


def test_buyers_come_in_the_order_that_was_asked_for(opened: Opened) -> None:
    store = opened(
        [
            truck(date(2025, 1, 3), "B", value_usd=10.0, net_weight_kg=1.0),
            truck(date(2025, 1, 1), "A", value_usd=3.0, net_weight_kg=7.0),
            truck(date(2025, 1, 1), "A", value_usd=3.0, net_weight_kg=7.0),
            truck(date(2025, 1, 2), "C", value_usd=None, net_weight_kg=None),
        ]
    )
    orders = {
        sort: [one.name for one in store.find_buyers(BuyerSearch(sort=sort)).buyers]
        for sort in ("value", "weight", "shipments", "last_date", "name")
    }
    assert orders["value"] == ["B", "A", "C"]
    assert orders["weight"] == ["A", "B", "C"]
    assert orders["shipments"][0] == "A"
    assert orders["last_date"] == ["B", "C", "A"]
    assert orders["name"] == ["A", "B", "C"]


def test_the_total_counts_before_the_limit_on_every_page(opened: Opened) -> None:
    store = opened([truck(DAY, f"FIRM {at}", value_usd=float(at + 1)) for at in range(7)])
    pages = [store.find_buyers(BuyerSearch(limit=3, offset=offset)) for offset in (0, 3, 6, 9)]
    assert [page.total for page in pages] == [7, 7, 7, 7]
    names = [buyer.name for page in pages for buyer in page.buyers]
    assert names == [f"FIRM {at}" for at in range(6, -1, -1)]


# ── companies ─────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("HARBOUR CONSTRUCTION MATERIALS\nFLORIDA, LLC\n12 QUAY STREET", "HARBOUR CONSTRUCTION MATERIALS FLORIDA, LLC"),
        ("HARBOUR CONSTRUCTION MATERIALS LLC\n12 QUAY STREET\nTAMPA FL", "HARBOUR CONSTRUCTION MATERIALS LLC"),
        ("TO THE ORDER OF HARBOUR MATERIALS", "HARBOUR MATERIALS"),
        ("TO ORDER OF HARBOUR LLC\n12 QUAY STREET", "HARBOUR LLC"),
    ],
)  # fmt: skip
def test_a_company_shows_its_whole_name_and_nothing_but_its_name(
    opened: Opened, printed: str, shown: str
) -> None:
    store = opened([truck(DAY, printed)])
    found = store.find_company(id_of(shown))
    assert found is not None
    assert found.aliases == (shown,)
    assert [each.name for each in store.find_companies("harbour")] == [shown]
    assert [row.buyer for row in store.purchases(id_of(shown))] == [shown]


def test_a_company_is_named_by_its_commonest_printed_form(opened: Opened) -> None:
    printed = ["Volvo Peru S.A.", "VOLVO PERU S A  ", "VOLVO PERU S A  "]
    store = opened([truck(DAY, name) for name in printed])
    buyer = store.find_buyers(BuyerSearch()).buyers[0]
    assert (buyer.name, buyer.shipments) == ("VOLVO PERU S A", 3)
    found = store.find_company(buyer.company_id)
    assert found is not None
    assert found.aliases == ("VOLVO PERU S A", "Volvo Peru S.A.")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("宏达", "佛山市宏达陶瓷有限公司"),
        ("мегаполис", "ООО Мегаполис"),
        ("san bartolome", "SAN BARTOLOME S.A."),
        ("BARTOLOME", "SAN BARTOLOME S.A."),
        ("bartolome san", "SAN BARTOLOME S.A."),
        ("San Bartolomé", "SAN BARTOLOME S.A."),
        ("SAN BARTOLOMEW", "SAN BARTOLOME S.A."),
        ("شركة النور", "شركة النور للتجارة"),
    ],
)
def test_a_company_is_found_by_a_part_of_its_name_in_any_script(
    opened: Opened, text: str, name: str
) -> None:
    names = [
        "佛山市宏达陶瓷有限公司",
        "ООО Мегаполис",
        "SAN BARTOLOME S.A.",
        "شركة النور للتجارة",
        "DIVEMOTOR",
    ]
    found = opened([truck(DAY, printed) for printed in names]).find_companies(text)
    assert found[0].name == name
    assert 0 < found[0].score <= 1


def test_an_earlier_day_knows_no_company_that_was_seen_later(opened: Opened) -> None:
    rows = [truck(DAY, "VOLVO PERU S.A."), truck(date(2025, 9, 1), "VOLVO PERU SA")]
    store = opened([*rows, truck(date(2025, 9, 1), "VOLVO LIMA")])
    before = store.find_companies("volvo", as_of=date(2025, 8, 1))
    assert [(one.name, one.aliases) for one in before] == [
        ("VOLVO PERU S.A.", ("VOLVO PERU S.A.",))
    ]
    assert len(store.find_companies("volvo")) == 2


def test_the_same_name_comes_before_those_that_contain_it(opened: Opened) -> None:
    store = opened([truck(DAY, "VOLVO TRUCKS"), truck(DAY, "AB VOLVO"), truck(DAY, "VOLVO")])
    found = store.find_companies("volvo")
    assert found[0].name == "VOLVO"
    assert {company.name for company in found} == {"VOLVO", "VOLVO TRUCKS", "AB VOLVO"}
    assert found[0].score == 1
    assert [company.score for company in found] == sorted(
        (company.score for company in found), reverse=True
    )


def test_a_text_without_a_letter_finds_nothing(opened: Opened) -> None:
    store = opened([truck(DAY, "VOLVO")])
    assert store.find_companies("") == []
    assert store.find_companies("  %_ ") == []
    assert store.find_companies("x" * 100_000) == []


def test_companies_are_found_by_their_core_key_within_a_country(opened: Opened) -> None:
    store = opened(
        [truck(DAY, "VOLVO PERU S.A."), truck(DAY, "VOLVO PERU S.A.", buyer_country="CL")]
    )
    core = name_keys("VOLVO PERU SAC", "PE").core_key
    assert [one.country for one in store.find_companies_by_key([core], "PE")] == ["PE"]
    assert len(store.find_companies_by_key([core], None)) == 2
    assert store.find_companies_by_key([""], None) == []


def test_a_company_that_nobody_printed_is_not_there(opened: Opened) -> None:
    store = opened([truck(DAY, "VOLVO")])
    for company_id in ("c0000000000000000", "c12", "VOLVO", "", "c" + "f" * 400):
        assert store.find_company(company_id) is None
        assert store.purchases(company_id) == []


def test_a_company_shows_its_tax_ids_and_addresses(opened: Opened) -> None:
    row = truck(DAY, "VOLVO", buyer_tax_id="20125327509", buyer_address="AV. ARGENTINA 123")
    found = opened([row, row]).find_company(id_of("VOLVO"))
    assert found is not None
    assert found.tax_ids == ("20125327509",)
    assert found.addresses == ("AV. ARGENTINA 123",)


def test_what_was_printed_later_is_not_seen_earlier(opened: Opened) -> None:
    store = opened(
        [truck(DAY, "VOLVO S.A."), truck(date(2025, 6, 1), "Volvo, S.A.", buyer_tax_id="1")]
    )
    found = store.find_company(id_of("VOLVO S.A."), DAY)
    assert found is not None
    assert (found.aliases, found.tax_ids) == (("VOLVO S.A.",), ())


def test_a_decided_link_joins_two_companies_and_undoing_it_parts_them(opened: Opened) -> None:
    rows = [truck(DAY, "VOLVO"), truck(DAY, "VLV IMPORT")]
    party = f"p{party_number('VLV IMPORT', 'PE'):016x}"
    joined = opened(rows, links={party: id_of("VOLVO")})
    assert joined.find_buyers(BuyerSearch()).total == 1
    assert len(joined.purchases(id_of("VOLVO"))) == 2
    assert joined.purchases(id_of("VLV IMPORT")) == []


def test_a_buyers_name_is_the_commonest_form_over_all_segments(opened: Opened) -> None:
    often, seldom, between = "VOLVO PERU S.A.", "VOLVO PERU S A", "VOLVO PERU SA"
    store = opened(
        *([*[truck(DAY, first)] * 3, *[truck(DAY, between)] * 2] for first in (often, seldom))
    )
    found = store.find_buyers(BuyerSearch())
    assert [buyer.name for buyer in found.buyers] == [between]
