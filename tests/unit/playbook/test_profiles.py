"""Two profiles ship; each is complete and proves itself."""

import re

import pytest
import yaml

from genjin.playbook.cases import check_cases
from genjin.playbook.profiles import (
    CHOICE_FILE,
    PROFILES,
    STAGE_PRACTICE,
    chosen_profile,
    load_profile,
    load_profile_files,
    parse_own_files,
)
from genjin.playbook.purposes import Purpose
from genjin.playbook.talk_tracks import track_for


@pytest.mark.parametrize("profile", PROFILES)
def test_every_case_of_a_shipped_profile_comes_true(profile: str) -> None:
    count, failed = check_cases(load_profile(profile))
    assert failed == []
    assert count >= 70


def test_the_stages_have_the_intervals_of_the_common_practice() -> None:
    cadences = load_profile(STAGE_PRACTICE).cadences
    gaps = [phase.every.target for phase in cadences["sample"].phases for _ in phase.steps]
    # 1, 1, 2, 3, 7, 7 and 15 days, as working days; then every half year.
    assert gaps[:7] == [1, 1, 2, 3, 5, 5, 11]
    assert cadences["key"].phases[0].every.target == 20
    assert cadences["a"].phases[0].every.target == 42
    assert cadences["b"].phases[1].every.target == 125


@pytest.mark.parametrize("profile", PROFILES)
def test_every_purpose_of_a_profile_has_words(profile: str) -> None:
    playbook = load_profile(profile)
    for grade in playbook.grades.values():
        cadence = playbook.cadences[grade.cadence]
        reached = {cadence.first_answer, Purpose.ANSWER_REPLY}
        reached |= {step for phase in cadence.phases for step in phase.steps}
        assert [each for each in reached if track_for(playbook, each, grade.id) is None] == []


def test_every_file_of_a_profile_speaks_both_languages() -> None:
    for path, text in load_profile_files(STAGE_PRACTICE).items():
        rule = yaml.safe_load(text)
        for part in ("title", "why", "reference"):
            assert re.search(r"[\u4e00-\u9fff]", rule[part]["zh"]), path
            assert not re.search(r"[\u4e00-\u9fff]", rule[part]["en"]), path


def test_own_files_go_over_the_chosen_profile() -> None:
    monthly = load_profile(STAGE_PRACTICE)
    playbook, problems = parse_own_files({CHOICE_FILE: "profile: stage_practice\n"})
    assert problems == []
    assert playbook is not None
    assert playbook.version == monthly.version
    of_text = load_profile_files("source_text")["cadences/a.yaml"]
    mixed, _ = parse_own_files(
        {CHOICE_FILE: "profile: stage_practice\n", "cadences/a.yaml": of_text}
    )
    assert mixed is not None
    assert mixed.cadences["a"].phases[0].every.target == 2
    assert mixed.cadences["key"].phases[0].every.target == 20


@pytest.mark.parametrize(
    ("text", "problem", "row"),
    [
        ("profile: stage_practise\n", "unknown-id", 1),
        ("\nprofile: source_text\nprofil: x\n", "unknown-key", 3),
        ("[]", "missing-key", 1),
        ("a: [", "yaml", 2),
    ],
)
def test_a_mistyped_choice_is_named_with_its_line(text: str, problem: str, row: int) -> None:
    profile, problems = chosen_profile({CHOICE_FILE: text})
    assert profile == "source_text"
    assert [(each.id, each.file, each.row) for each in problems] == [
        (f"problem-playbook-{problem}", CHOICE_FILE, row)
    ]
    assert parse_own_files({CHOICE_FILE: text})[0] is None
