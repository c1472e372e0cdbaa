"""`genjin objection` and `genjin match` as a person runs them, on the demo's stories."""

import pytest

from genjin.demo.buyers import buyer_name
from genjin.demo.markets import PERU

NOW = "2026-03-05T09:30+08:00"
COMPARER, OPEN_BUYER = 8, 2
ASKED = (
    "--hs", "9405.42", "--country", "Peru", "--unit", "pcs", "--incoterm", "FOB",
    "--product", "FL-100", "--words", "FL-100", "--quote", "8.76", "--now", NOW, "--json",
)  # fmt: skip


@pytest.fixture(scope="module")
def filled(tmp_path_factory, shell_at):
    shell = shell_at(tmp_path_factory.mktemp("objection") / "home")
    assert shell("demo", "--rows", "6000", "--now", NOW, "--json").code == 0
    return shell


def _id(shell, index: int) -> str:
    found = shell("companies", "find", buyer_name(PERU, index), "--json").document
    return str(found[0]["company_id"])


def test_the_price_comparer_is_told_from_the_buyer_who_can_be_won(filled):
    comparing = filled("objection", *ASKED, "--target", "7.5", "--company", _id(filled, COMPARER))
    assert comparing.document["verdict"] == "comparing"
    won = filled("objection", *ASKED, "--target", "8.2", "--company", _id(filled, OPEN_BUYER))
    assert won.document["verdict"] in ("negotiable", "quality")
    for document in (comparing.document, won.document):
        assert {"verdict", "confidence", "evidence", "say"} <= set(document)
        of_customs = [one for one in document["evidence"] if one["selection"]]
        assert {"quote", "target", "paid"} <= {one["topic"] for one in of_customs}
        assert all(one["rows"] for one in of_customs)
        assert {one["kind"] for one in document["say"]} == {"advice", "draft"}
        assert all(one["zh"] and one["en"] for one in document["say"])


@pytest.mark.parametrize(
    ("changed", "code", "said"),
    [
        (("--unit", "furlong"), 2, "furlong"),
        (("--target", "-1"), 2, "above zero"),
        (("--hs", "94"), 2, "four digits"),
        (("--currency", "ARS"), 2, "ARS"),
        (("--company", "c0000000000000001"), 2, "c0000000000000001"),
    ],
)
def test_what_cant_be_weighed_is_refused_in_a_sentence(filled, changed, code, said):
    ran = filled("objection", *ASKED, "--target", "7.5", *changed, "--lang", "en")
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err
    assert "Traceback" not in ran.err


def test_a_country_without_data_and_a_target_above_the_quote_have_no_verdict(filled):
    nowhere = filled("objection", *ASKED, "--target", "7.5", "--country", "BO").document
    assert (nowhere["verdict"], nowhere["confidence"]) == ("unclear", "none")
    above = filled("objection", *ASKED, "--target", "9").document
    assert above["because"]["id"] == "reason-objection-no-objection"


def test_buyers_that_fit_are_ranked_with_reasons_and_weights_change_the_order(filled):
    asked = ("match", "--product", "FL-100", "--country", "PE", "--now", NOW, "--json")
    found = filled(*asked, "--limit", "8").document
    assert {"company_id", "name", "score", "reasons", "next_date", "p_buy"} <= set(found[0])
    scores = [one["score"] for one in found]
    assert scores == sorted(scores, reverse=True)
    assert all(one["reasons"] for one in found)
    in_book = {_id(filled, index) for index in (0, 2)}
    assert not in_book & {one["company_id"] for one in found}
    for_rhythm = filled(
        *asked, *(part for name in ("fit", "size", "price", "openness", "origin", "reach")
                  for part in ("--weight", f"{name}=0"))
    )  # fmt: skip
    assert [one["company_id"] for one in for_rhythm.document] != [
        one["company_id"] for one in found
    ]
    assert filled(*asked, "--weight", "charm=3").code == 2
    assert filled("match", "--product", "NO-SUCH", "--json").code == 2
