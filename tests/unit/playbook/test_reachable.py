"""Rules that can never decide, circles and other overlaps are told with file and line."""

import pytest

from genjin.kernel.problem import Problem
from genjin.playbook.parsing import parse_playbook
from genjin.playbook.profiles import PROFILES, load_profile_files
from genjin.surfaces.wording.catalogue import words_in

FILES = load_profile_files(PROFILES[0])


def _problems(path: str, *changes: tuple[str, str]) -> list[Problem]:
    text = FILES[path]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    playbook, problems = parse_playbook(FILES, {path: text})
    assert playbook is None
    for problem in problems:
        for language in ("zh", "en"):
            assert words_in(language).problem(problem)
    return problems


def _line(path: str, text: str) -> int:
    return FILES[path].split(text, 1)[0].count("\n") + 1


def test_a_rule_behind_one_that_always_holds_is_named_with_its_line():
    # Whoever wrote is `b`, or hasn't written: nobody is left for a rule that asks both.
    new = "    when: {all: [has_written, states_product]}"
    found = _problems("grades/prospect.yaml", ("    when: {not: has_written}", new))
    assert [(each.id, each.file, each.row, each.params["other"]) for each in found] == [
        (
            "problem-playbook-rule-never",
            "grades/prospect.yaml",
            _line("grades/prospect.yaml", "    when:"),
            "some_evidence",
        )
    ]


def test_two_rules_that_ask_the_same_can_not_be_told_apart():
    found = _problems(
        "grades/a.yaml",
        ("    when: price_agreed", "    when: {any: [price_agreed, price_agreed]}"),
        ("      ordered_within: {months: 24}", "      all: [price_agreed]"),
    )
    assert [(each.id, each.params) for each in found] == [
        ("problem-playbook-rule-same", {"key": "has_ordered", "other": "agreed_price"})
    ]


def test_a_stricter_figure_behind_a_laxer_one_never_decides_and_a_laxer_one_does():
    behind = "    answer: minimum\n  - id: tiny\n    title: {zh: 极小, en: Tiny}\n    when: {quantity_below_minimum: {share: SHARE}}\n    answer: silent\n"
    old = "    answer: minimum\n"
    found = _problems("grades/decline.yaml", (old, behind.replace("SHARE", "0.1")))
    assert [each.params["key"] for each in found] == ["tiny"]
    text = FILES["grades/decline.yaml"].replace(old, behind.replace("SHARE", "0.3"), 1)
    assert parse_playbook(FILES, {"grades/decline.yaml": text})[1] == []


def test_a_rule_that_stronger_evidence_sets_aside_leaves_room_for_the_next():
    again = """  - id: listed_anyway
    title: {zh: 再看一次, en: Listed again}
    when: market_listed
    answer: silent
cases:
"""
    text = FILES["grades/decline.yaml"].replace("cases:\n", again, 1)
    assert parse_playbook(FILES, {"grades/decline.yaml": text})[1] == []


def test_grades_that_lead_back_to_where_they_began_are_a_circle():
    found = _problems("grades/a.yaml", ("cadence: a\n", "cadence: a\nmissing_for: wrote\n"))
    circles = {(each.file, each.row, str(each.params["circle"])) for each in found}
    assert ("grades/b.yaml", _line("grades/b.yaml", "missing_for"), "b → a → b") in circles
    assert {each.id for each in found} == {"problem-playbook-cycle"}


@pytest.mark.parametrize(
    ("path", "old", "new", "problem"),
    [
        ("cadences/a.yaml", "steps: [offer_choice, last_question]", "steps: []", "empty"),
        ("windows/live.yaml", 'from: "13:30"', 'from: "11:30"', "hours-overlap"),
        ("windows/usual.yaml", 'from: "13:00"', 'from: "18:00"', "never-opens"),
        ("likelihood.yaml", "  - stage: quoted\n", "  - stage: sample\n", "prior-twice"),
        ("likelihood.yaml", "    grades: [a]\n", "    grades: [aa]\n", "unknown-id"),
        ("likelihood.yaml", "won: 2\n", "won: 0\n", "wrong-value"),
    ],
)
def test_what_can_not_be_is_refused_on_its_line(path: str, old: str, new: str, problem: str):
    found = _problems(path, (old, new))
    assert f"problem-playbook-{problem}" in {each.id for each in found}
    assert all(each.file == path and each.row for each in found)


def test_a_cadence_without_steps_is_only_that_of_the_declined():
    text = FILES["cadences/b.yaml"]
    start, end = text.index("phases:"), text.index("then:")
    broken = text[:start] + "phases: []\n" + text[end:]
    _, problems = parse_playbook(FILES, {"cadences/b.yaml": broken})
    assert "problem-playbook-no-steps" in {each.id for each in problems}


def test_the_shipped_profiles_have_no_rule_that_can_never_decide():
    for profile in PROFILES:
        assert parse_playbook(load_profile_files(profile))[1] == []
