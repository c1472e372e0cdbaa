"""Conditions put predicates together, and keep the reasons that decided."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from genjin.playbook.conditions import AllOf, AnyOf, Asks, Condition, NotSo, found, parse_condition
from genjin.playbook.facts import CustomerFacts, InquiryFacts
from genjin.playbook.marked_yaml import MarkedYaml
from genjin.playbook.predicates import PREDICATES, parameters_of

FACTS = CustomerFacts(
    today=date(2026, 3, 5),
    country="DE",
    has_written=True,
    inquiry=InquiryFacts(received_on=date(2026, 3, 1), product="valves"),
)
YES, NO = Asks("has_written", {}), Asks("states_quantity", {})


def ids(condition: Condition) -> tuple[bool, list[str]]:
    finding = found(condition, FACTS)
    return finding.matched, [reason.id for reason in finding.because]


def test_all_that_holds_gives_every_reason_and_all_that_fails_only_those_that_failed() -> None:
    assert ids(AllOf((YES, Asks("states_product", {})))) == (
        True,
        ["reason-has-written", "reason-states-product"],
    )
    assert ids(AllOf((YES, NO))) == (False, ["reason-lacks-quantity"])


def test_any_that_holds_gives_only_the_reasons_that_hold() -> None:
    assert ids(AnyOf((YES, NO))) == (True, ["reason-has-written"])
    assert ids(AnyOf((NO,))) == (False, ["reason-lacks-quantity"])


def test_not_turns_the_answer_and_keeps_the_reason() -> None:
    assert ids(NotSo(YES)) == (False, ["reason-has-written"])


CONDITIONS = st.recursive(
    st.sampled_from(["has_written", "states_quantity", "market_listed"]),
    lambda inner: (
        st.fixed_dictionaries({"not": inner})
        | st.fixed_dictionaries({"all": st.lists(inner, min_size=1, max_size=3)})
        | st.fixed_dictionaries({"any": st.lists(inner, min_size=1, max_size=3)})
    ),
    max_leaves=8,
)


def _plainly(value: Any) -> bool:
    if isinstance(value, str):
        return value == "has_written"
    ((word, inner),) = value.items()
    if word == "not":
        return not _plainly(inner)
    return (all if word == "all" else any)(_plainly(part) for part in inner)


@given(CONDITIONS)
def test_a_condition_is_as_true_as_plain_logic_and_always_has_reasons(value: Any) -> None:
    condition, problems = parse_condition(MarkedYaml("x.yaml", value, {}), value, ())
    assert problems == []
    assert condition is not None
    finding = found(condition, FACTS)
    assert finding.matched is _plainly(value)
    assert finding.because
    assert finding.turns


def test_every_predicate_says_in_a_sentence_what_it_asks() -> None:
    for name, predicate in PREDICATES.items():
        assert predicate.__doc__, name
        assert set(parameters_of(name).values()) <= {int, float}
