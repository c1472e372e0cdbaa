from itertools import product

import pytest

from genjin.companies.name import parse_party_name
from genjin.companies.party_kind import PartyKind
from genjin.companies.shipment_buyer import BUYER_RULES, shipment_buyer
from genjin.kernel.reason import Term
from genjin.surfaces.wording.catalogue import words_in


def test_every_combination_of_kinds_has_a_rule_and_its_reason_in_both_languages():
    assert set(BUYER_RULES) == set(product((False, True), PartyKind, (None, *PartyKind)))
    for rule in BUYER_RULES.values():
        assert 0 <= rule.confidence <= 1
        assert (rule.confidence == 0) == (rule.buyer is None)
        for language in ("zh", "en"):
            assert words_in(language).term(Term("buyer-rule", rule.rule))


@pytest.mark.parametrize(
    ("consignee", "notify", "buyer", "rule"),
    [
        ("ACME TILES LLC", "RIVER CUSTOMS BROKERS", "consignee", "direct"),
        ("TO ORDER", "ACME TILES LLC", "notify", "notify-to-order"),
        ("TO ORDER OF SHIPPER", "SAME AS CONSIGNEE", None, "nobody-to-order"),
        ("TO ORDER OF BANCO DEL VALLE", "ACME TILES LLC", "notify", "notify-to-order"),
        ("BANCO DEL VALLE", "ACME TILES LLC", "notify", "notify-bank"),
        ("BANCO DEL VALLE", "N/A", None, "nobody-bank"),
        ("QUICK LOGISTICS INC", "ACME TILES LLC", "notify", "notify-forwarder"),
        ("QUICK LOGISTICS INC", "QUICK LOGISTICS INC", None, "nobody-forwarder"),
        ("TO THE ORDER OF BEYAZ CIMENTO A.S.", "ACME TILES LLC", "notify", "notify-named-order"),
        ("TO THE ORDER OF ACME TILES LLC", "RIVER CUSTOMS BROKERS", "consignee", "named-order"),
        ("CONFIDENTIAL", "", None, "nobody-missing"),
        ("", "ACME TILES LLC", "notify", "notify-missing"),
    ],
)  # fmt: skip
def test_the_buyer_is_the_consignee_or_who_is_notified_in_his_place(consignee, notify, buyer, rule):
    kinds = parse_party_name(consignee).kind, parse_party_name(notify).kind
    found = shipment_buyer(*kinds)
    assert (found.buyer, found.rule) == (buyer, rule)


def test_the_importer_of_record_is_the_buyer_whatever_his_name_says():
    importer = parse_party_name("ABC CARGO TRANSPORT SAC", "PE", declared=True)
    assert shipment_buyer(importer.kind, declared=True).rule == "declared"
    nobody = parse_party_name("N/A", "PE", declared=True)
    assert shipment_buyer(nobody.kind, declared=True).buyer is None


def test_a_direct_consignee_is_surer_than_anyone_in_his_place():
    in_his_place = [
        rule for rule in BUYER_RULES.values() if rule.rule not in {"direct", "declared"}
    ]
    direct = shipment_buyer(PartyKind.COMPANY)
    assert all(rule.confidence < direct.confidence for rule in in_his_place)
