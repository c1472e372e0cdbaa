"""A playbook with a mistake is refused with file, line and what would be right."""

import pytest

from genjin.kernel.problem import Problem
from genjin.playbook.cases import check_cases
from genjin.playbook.defaults import load_default_files
from genjin.playbook.parsing import parse_playbook
from genjin.surfaces.wording.catalogue import words_in


def problems_after(path: str, old: str, new: str) -> list[Problem]:
    files = load_default_files()
    assert old in files[path]
    playbook, problems = parse_playbook(files | {path: files[path].replace(old, new, 1)})
    assert playbook is None
    return problems


def line_of(path: str, text: str) -> int:
    before = load_default_files()[path].split(text, 1)[0]
    return before.count("\n") + 1


@pytest.mark.parametrize(
    ("path", "old", "new", "problem", "right"),
    [
        ("grades/key.yaml", "protected: true", "protectd: true", "unknown-key", "protected"),
        ("grades/key.yaml", "at_least: 3", "at_leest: 3", "unknown-key", "at_least"),
        (
            "grades/key.yaml",
            "orders_regularly:",
            "order_regularly:",
            "unknown-predicate",
            "orders_regularly",
        ),
        ("grades/key.yaml", "cadence: key", "cadence: keys", "unknown-id", "key"),
        (
            "grades/b.yaml",
            "missing_for: complete_inquiry",
            "missing_for: complete",
            "unknown-id",
            "complete_inquiry",
        ),
        ("cadences/a.yaml", "min: 2, target", "min: 2, mex: 3, target", "unknown-key", "max"),
        (
            "cadences/a.yaml",
            "[follow_quote, follow_quote,",
            "[follow_qoute, follow_quote,",
            "not-one-of",
            "follow_quote",
        ),
        (
            "windows/americas.yaml",
            "regions: [americas]",
            "regions: [america]",
            "unknown-id",
            "americas",
        ),
        ("windows/americas.yaml", "clock: seller", "clock: sellers", "not-one-of", "seller"),
        (
            "talk_tracks/offer_choice.yaml",
            "{product}",
            "{produkt}",
            "unknown-placeholder",
            "product",
        ),
        (
            "talk_tracks/offer_choice.yaml",
            "{product}",
            "{Product 1}",
            "unknown-placeholder",
            "product",
        ),
    ],
)
def test_a_mistyped_word_is_named_with_its_line_and_the_nearest_right_one(
    path: str, old: str, new: str, problem: str, right: str
) -> None:
    found = problems_after(path, old, new)[0]
    assert found.id == f"problem-playbook-{problem}"
    assert found.file == path
    assert found.row is not None
    assert abs(found.row - line_of(path, old)) <= 1
    assert found.params["nearest"] == right


@pytest.mark.parametrize(
    ("path", "old", "new", "problem"),
    [
        ("grades/key.yaml", "order: 10", "order: 35", "decline-before-protected"),
        ("grades/a.yaml", "order: 40", "order: 10", "order-twice"),
        ("grades/key.yaml", "cadence: key", "cadence: a", "protected-ends"),
        ("grades/key.yaml", "at_least: 3", "at_least: -3", "positive-number"),
        ("grades/key.yaml", "at_least: 3", "at_least: true", "positive-number"),
        ("grades/key.yaml", "        same_order_days: 7\n", "", "missing-key"),
        ("grades/key.yaml", "weight: 6\n", "", "missing-key"),
        ("grades/key.yaml", "id: regular_orders", "id: has_ordered", "rule-twice"),
        (
            "grades/a.yaml",
            "        - states_intent\n",
            "        - states_intent\n        - [x]\n",
            "condition",
        ),
        ("grades/prospect.yaml", "{not: has_written}", "{any: []}", "condition-list"),
        ("cadences/a.yaml", "min: 2, target: 2, max: 3", "min: 5, target: 2, max: 3", "interval"),
        ("cadences/a.yaml", "then: released\n", "", "then"),
        ("cadences/key.yaml", "    endless: true\n", "", "then"),
        (
            "windows/americas.yaml",
            '{from: "17:00", to: "18:00"}',
            '{from: "18:00", to: "17:00"}',
            "never-opens",
        ),
        ("windows/americas.yaml", '"17:00"', "1020", "time"),
        ("windows/americas.yaml", "weekdays: [2, 3, 4, 5]", "weekdays: []", "empty"),
        ("windows/americas.yaml", "weekdays: [2, 3, 4, 5]", "weekdays: [9]", "wrong-value"),
        ("windows/americas.yaml", "weekdays: [2, 3, 4, 5]", "weekdays: [7]", "only-sunday"),
        ("windows/live.yaml", "weekdays: [2, 3, 4, 5]", "weekdays: [7]", "only-sunday"),
        (
            "windows/our_morning.yaml",
            "[japan_korea, oceania]",
            "[japan_korea, americas]",
            "window-twice",
        ),
        (
            "windows/visit.yaml",
            "channels: [visit]",
            "channels: [call]\nregions: [americas]",
            "channel-without-window",
        ),
        ("regions.yaml", "countries: [JP, KR, KP]", "countries: [JP, KR, KP, CN]", "country-twice"),
        (
            "regions.yaml",
            "countries: [JP, KR, KP]",
            "countries: [JP, KR, KP, XX]",
            "country-unknown",
        ),
        ("playbook.yaml", ", visit: 180", "", "missing-key"),
        (
            "playbook.yaml",
            "deal_size:\n  usual_usd: 10000  # a deal of this size counts once; change it to your own usual order\n  least: 0.5\n  most: 3\n",
            "deal_size: 2\n",
            "not-a-mapping",
        ),
        ("playbook.yaml", "others_after_hours: 8", "others_after_hours: 2", "escalation"),
        ("long_holidays.yaml", '{from: "08-05"', '{from: "8/5"', "month-day"),
        ("long_holidays.yaml", '{from: "08-05"', '{from: "02-31"', "month-day"),
        (
            "long_holidays.yaml",
            'every_year: {from: "08-05", to: "08-28"}',
            "",
            "holiday-days",
        ),
        ("long_holidays.yaml", "name: Eid al-Fitr,", "name: Sugar Feast,", "holiday-unknown"),
        ("long_holidays.yaml", "id: august", "id: christmas", "rule-twice"),
        ("long_holidays.yaml", "countries: [IT,", "countries: [XX,", "country-unknown"),
        (
            "long_holidays.yaml",
            "holiday: chinese_new_year\n  factory",
            "holiday: august\n  factory",
            "unknown-id",
        ),
        ("long_holidays.yaml", "grades: [key, sample, a]", "grades: [key, vip]", "unknown-id"),
        ("before_purchase.yaml", "grades: [key, sample, a]", "grades: [key, vip]", "unknown-id"),
    ],
)
def test_a_rule_that_cannot_be_is_refused(path: str, old: str, new: str, problem: str) -> None:
    found = problems_after(path, old, new)
    assert f"problem-playbook-{problem}" in [each.id for each in found]


@pytest.mark.parametrize(
    ("files", "problem"),
    [
        ({"grade/x.yaml": "id: x"}, "problem-playbook-unknown-file"),
        ({"grades/deep/x.yaml": "id: x"}, "problem-playbook-unknown-file"),
        ({"notes.txt": ""}, "problem-playbook-unknown-file"),
        ({"grades/x.yaml": ""}, "problem-playbook-not-a-mapping"),
        ({"grades/x.yaml": "- 1"}, "problem-playbook-not-a-mapping"),
        ({"grades/x.yaml": "id: [unclosed"}, "problem-playbook-yaml"),
    ],
)
def test_a_file_that_does_not_belong_is_refused(files: dict[str, str], problem: str) -> None:
    playbook, problems = parse_playbook(load_default_files(), files)
    assert playbook is None
    assert problem in [each.id for each in problems]


def test_two_files_with_one_id_are_refused_and_the_other_is_named() -> None:
    files = load_default_files()
    _, problems = parse_playbook(files | {"grades/key2.yaml": files["grades/key.yaml"]})
    assert problems[0].id == "problem-playbook-duplicate-id"
    assert problems[0].params["other"] == "grades/key.yaml"


def test_nothing_at_all_is_no_playbook() -> None:
    playbook, problems = parse_playbook({})
    assert playbook is None
    assert {problem.params["name"] for problem in problems} == {
        "playbook.yaml",
        "regions.yaml",
        "likelihood.yaml",
        "long_holidays.yaml",
        "before_purchase.yaml",
    }


def test_a_user_s_file_replaces_the_shipped_rule_of_the_same_id_whatever_its_name() -> None:
    files = load_default_files()
    own = files["cadences/a.yaml"].replace("min: 2, target: 2, max: 3", "min: 4, target: 4, max: 5")
    own = own.replace("min: 2, max: 3}", "min: 4, max: 5}")
    playbook, problems = parse_playbook(files, {"cadences/my_a.yaml": own})
    assert problems == []
    assert playbook is not None
    assert playbook.cadences["a"].phases[0].every.min == 4
    assert check_cases(playbook)[1] == []


def test_a_case_that_does_not_come_true_says_what_came() -> None:
    files = load_default_files()
    own = files["cadences/a.yaml"].replace("min: 2, target: 2, max: 3", "min: 4, target: 4, max: 5")
    playbook, _ = parse_playbook(files, {"cadences/a.yaml": own})
    assert playbook is not None
    _, failed = check_cases(playbook)
    assert [(case.rule, case.case) for case in failed] == [
        ("cadences/a", "Two or three days after our answer")
    ]
    assert "min: 4" in failed[0].got


def test_a_case_with_facts_that_do_not_exist_fails_and_names_them() -> None:
    files = load_default_files()
    own = files["grades/prospect.yaml"].replace("has_written: false", "has_writen: false", 1)
    playbook, problems = parse_playbook(files, {"grades/prospect.yaml": own})
    assert problems == []
    assert playbook is not None
    failed = check_cases(playbook)[1]
    assert len(failed) == 1
    assert "has_writen" in failed[0].got


def test_every_problem_reads_as_a_sentence_in_both_languages() -> None:
    problems = problems_after("grades/key.yaml", "at_least: 3", "at_leest: 3")
    for language in ("zh", "en"):
        words = words_in(language)
        for problem in problems:
            assert "at_leest" in words.problem(problem) or "at_least" in words.problem(problem)
