import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.companies.name import PartyKind, parse_party_name


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("GENERAL MOTORS PERU S A", "company"), ("TO ORDER", "to_order"), ("TO THE ORDER OF BANK X", "to_order"),
        ("A LA ORDEN DE BANCO X", "to_order"), ("BANCO DE CREDITO DEL PERU", "bank"),
        ("ICBC 中国工商银行", "bank"), ("ABC LOGISTICS LTD", "forwarder"), ("DHL GLOBAL FORWARDING PERU", "forwarder"),
        ("Kuehne + Nagel S.A.", "forwarder"), ("N/A", "missing"), ("\x00", "missing"), ("NULL", "missing"),
        ("???", "missing"), ("POWER BANK TRADING", "company"), ("BANKSIDE TILES", "company"),
        ("ORDERLY HOMES LTD", "company"), ("上海国际物流有限公司", "forwarder"),
        ("TO THE ORDER OF ACME TILES LLC", "named_order"), ("TO ORDER ACME TILES", "named_order"),
        ("TO ORDER OF SHIPPER", "to_order"), ("TO SHIPPER'S ORDER", "to_order"), ("A L'ORDRE DE BANQUE X", "to_order"),
        ("SAME AS CONSIGNEE", "missing"), ("SAME\nAS, CONSIGNEE", "missing"), ("CONFIDENTIAL", "missing"),
        ("RIVER CUSTOMS BROKERS & CO", "forwarder"), ("QINGHE LOGISTICS EQUIPMENT CO LTD", "company"),
        ("SHIPPING SUPPLIES INC", "company"), ("CARGO TRAILERS LTD", "company"), ("物流设备有限公司", "company"),
        ("STEVE BANKS TILES", "company"), ("GLOBAL FREIGHT FORWARDING EQUIPMENT", "forwarder"),
    ],
)  # fmt: skip
def test_a_party_shows_by_its_words_whether_it_is_a_company(printed, kind):
    found = parse_party_name(printed)
    assert found.kind == kind
    assert (found.reason is None) == (kind == "company")


def test_the_importer_of_record_is_the_buyer_whatever_his_name_says():
    assert (
        parse_party_name("ABC CARGO TRANSPORT SAC", "PE", declared=True).kind is PartyKind.COMPANY
    )
    assert parse_party_name("TO ORDER", "PE", declared=True).kind is PartyKind.TO_ORDER
    assert parse_party_name("N/A", "PE", declared=True).kind is PartyKind.MISSING


def test_name_address_and_care_of_are_told_apart():
    found = parse_party_name("ACME TILES LLC C/O XYZ WAREHOUSING\n12 Main St\n Houston, TX ")
    assert (found.name, found.care_of, found.address) == (
        "ACME TILES LLC", "XYZ WAREHOUSING", "12 Main St, Houston, TX",
    )  # fmt: skip


def test_a_bill_to_the_order_of_a_firm_has_that_firms_name_and_keys():
    ordered = parse_party_name("TO THE ORDER OF Acme Tiles, LLC\n5 DOCK ROAD", "US")
    plain = parse_party_name("Acme Tiles, LLC", "US")
    assert (ordered.name, ordered.address) == ("Acme Tiles, LLC", "5 DOCK ROAD")
    assert (ordered.name_key, ordered.core_key) == (plain.name_key, plain.core_key)


def test_quotes_padding_and_certain_mojibake_are_mended_in_the_name():
    assert parse_party_name('  "ALMACÃ‰N LA MOLINA"   ').name == "ALMACÉN LA MOLINA"
    assert parse_party_name("SÃO PAULO LTDA").name == "SÃO PAULO LTDA"


@given(st.text(max_size=200), st.booleans())
def test_any_text_is_a_party_with_keys_or_missing(text, declared):
    found = parse_party_name(text, declared=declared)
    assert bool(found.name_key) == bool(found.core_key) == (found.kind is not PartyKind.MISSING)
