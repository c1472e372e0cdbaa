"""Which grade a customer has, and why."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.errors import NotFoundError
from genjin.playbook.defaults import load_default_playbook
from genjin.playbook.facts import (
    CustomerFacts,
    DealFacts,
    GradeOverride,
    ImportRecord,
    InquiryFacts,
    Stage,
)
from genjin.playbook.grades import GradeResult, grade

TODAY = date(2026, 3, 5)
WROTE = CustomerFacts(today=TODAY, country="DE", has_written=True)
INQUIRY = InquiryFacts(
    received_on=date(2026, 3, 1),
    product="LED bulb",
    model="A60 9W",
    quantity=20_000,
    quantity_unit="pcs",
    company_details="Lumen GmbH, Hamburg",
    intent="spring promotion",
)
REGULAR_ORDERS = (date(2025, 7, 1), date(2025, 10, 8), date(2026, 1, 10))


def graded(facts: CustomerFacts) -> GradeResult:
    return grade(facts, load_default_playbook())


def ids(result: GradeResult) -> list[str]:
    return [reason.id for reason in result.because]


def test_a_complete_inquiry_is_a_and_quotes_the_buyer() -> None:
    result = graded(replace(WROTE, inquiry=INQUIRY))
    assert result.grade == "a"
    quotes = {reason.id: reason.params.get("words") for reason in result.because}
    assert quotes["reason-states-model"] == "A60 9W"
    assert quotes["reason-states-quantity"] == "20,000 pcs"
    assert quotes["reason-states-intent"] == "spring promotion"
    assert result.missing == ()


@pytest.mark.parametrize(
    ("inquiry", "lacks"),
    [
        (replace(INQUIRY, model=None), "reason-missing-model"),
        (replace(INQUIRY, quantity=None), "reason-missing-quantity"),
        (replace(INQUIRY, company_details=None), "reason-missing-company"),
        (replace(INQUIRY, intent=None), "reason-missing-intent"),
    ],
)
def test_one_piece_of_evidence_less_is_b_and_says_which(inquiry: InquiryFacts, lacks: str) -> None:
    result = graded(replace(WROTE, inquiry=inquiry))
    assert result.grade == "b"
    assert [reason.id for reason in result.missing] == [lacks]


def test_a_specification_is_as_good_as_a_model() -> None:
    inquiry = replace(INQUIRY, model=None, specification="9 W, 806 lm, 2700 K")
    assert graded(replace(WROTE, inquiry=inquiry)).grade == "a"


def test_a_sample_after_an_agreed_price_is_sample_and_one_before_is_not() -> None:
    sample = DealFacts(Stage.SAMPLE, date(2026, 2, 20), sample_after_price_agreed=True)
    assert graded(replace(WROTE, open_deals=(sample,))).grade == "sample"
    early = replace(INQUIRY, sample_requested_before_price=True, intent=None)
    quoted = DealFacts(Stage.QUOTED, date(2026, 2, 20))
    assert graded(replace(WROTE, open_deals=(quoted,), inquiry=early)).grade == "b"


def test_regular_orders_are_key_and_no_rule_declines_them() -> None:
    listed = replace(
        WROTE,
        order_dates=REGULAR_ORDERS,
        listed_market=True,
        inquiry=replace(INQUIRY, quantity=1),
        minimum_order_quantity=1_000,
        open_deals=(DealFacts(Stage.QUOTED, TODAY, margin_percent=-5),),
    )
    result = graded(listed)
    assert result.grade == "key"
    assert result.because[1].params["gap_days"] == 96


def test_a_declined_customer_knows_what_would_revive_him() -> None:
    small = replace(WROTE, inquiry=replace(INQUIRY, quantity=50), minimum_order_quantity=1_000)
    result = graded(small)
    assert (result.grade, result.answer) == ("decline", "minimum")
    assert [(r.id, r.params["needed"]) for r in result.revives] == [
        ("reason-turns-quantity", "200 pcs")
    ]
    assert graded(replace(small, minimum_order_quantity=250)).grade == "a"


def test_a_real_import_record_outranks_the_market_list_and_names_its_rows() -> None:
    record = ImportRecord(14, 9, date(2026, 2, 11), ("s1:42", "s1:77"))
    listed = replace(WROTE, listed_market=True, inquiry=INQUIRY)
    assert graded(listed).grade == "decline"
    result = graded(replace(listed, import_record=record))
    assert result.grade == "a"
    assert [reason.id for reason in result.outranked] == [
        "reason-outranked",
        "reason-market-listed",
        "reason-import-record-regular",
    ]
    assert result.outranked[-1].rows == ("s1:42", "s1:77")


def test_an_override_wins_always_and_keeps_what_the_rules_would_say() -> None:
    override = GradeOverride("key", "met him at the fair", "Li", date(2026, 3, 1))
    result = graded(replace(WROTE, listed_market=True, override=override))
    assert result.grade == "key"
    assert result.rule is None
    assert ids(result) == ["reason-override", "reason-override-against"]
    assert result.because[0].params["words"] == "met him at the fair"


def test_an_override_to_a_grade_that_is_gone_leaves_it_to_the_rules_and_says_so() -> None:
    override = GradeOverride("vip", "old playbook", "Li", date(2026, 3, 1))
    result = graded(replace(WROTE, inquiry=INQUIRY, override=override))
    assert result.grade == "a"
    assert ids(result)[0] == "reason-override-unknown"


def test_who_has_not_written_is_a_prospect() -> None:
    assert graded(replace(WROTE, has_written=False)).grade == "prospect"


def test_a_long_quotation_is_cut() -> None:
    result = graded(replace(WROTE, inquiry=replace(INQUIRY, model="x" * 100_000)))
    assert max(len(str(r.params.get("words", ""))) for r in result.because) <= 120


def test_an_unknown_grade_names_the_nearest() -> None:
    with pytest.raises(NotFoundError) as caught:
        load_default_playbook().get_grade("sampel")
    assert caught.value.problem.params["nearest"] == "sample"


FACTS = st.builds(
    CustomerFacts,
    today=st.just(TODAY),
    country=st.sampled_from(["DE", "BR", None]),
    has_written=st.booleans(),
    order_dates=st.lists(
        st.integers(-5, 900).map(lambda days: TODAY - timedelta(days=days)), max_size=6
    ).map(lambda dates: tuple(sorted(dates))),
    open_deals=st.lists(
        st.builds(
            DealFacts,
            stage=st.sampled_from(Stage),
            since=st.just(TODAY),
            sample_after_price_agreed=st.booleans(),
            margin_percent=st.none() | st.floats(-50, 80),
        ),
        max_size=3,
    ).map(tuple),
    inquiry=st.none()
    | st.builds(
        InquiryFacts,
        received_on=st.just(TODAY),
        product=st.none() | st.text(max_size=20),
        model=st.none() | st.text(max_size=20),
        quantity=st.none() | st.floats(allow_nan=False, allow_infinity=False),
        company_details=st.none() | st.text(max_size=20),
        intent=st.none() | st.text(max_size=20),
    ),
    minimum_order_quantity=st.none() | st.floats(0, 1e6),
    listed_market=st.booleans(),
    import_record=st.none()
    | st.builds(ImportRecord, st.integers(0, 50), st.integers(0, 24), st.just(TODAY)),
)


@given(FACTS)
def test_every_customer_has_a_grade_with_reasons_and_the_same_one_each_time(
    facts: CustomerFacts,
) -> None:
    result = graded(facts)
    assert result.because
    assert result == graded(facts)
    if result.grade == "decline":
        assert result.revives
        assert result.answer in {"courteous", "minimum"}
    if result.grade == "b":
        assert result.missing


@given(FACTS, st.sampled_from(["key", "sample", "a", "b", "prospect", "decline"]))
def test_no_rule_ever_undoes_a_person_s_word(facts: CustomerFacts, chosen: str) -> None:
    override = GradeOverride(chosen, "I know him", "Li", TODAY)
    assert graded(replace(facts, override=override)).grade == chosen
