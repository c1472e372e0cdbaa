"""The shipped playbook holds the text's method, and proves itself."""

import re

import pytest
import yaml

from genjin.kernel.zones import countries_with_zones
from genjin.playbook.cases import check_cases
from genjin.playbook.channels import Channel
from genjin.playbook.defaults import load_default_files, load_default_playbook
from genjin.playbook.parsing import parse_playbook
from genjin.playbook.purposes import Purpose
from genjin.playbook.talk_tracks import track_for
from genjin.playbook.windows import window_for


def test_every_case_of_the_shipped_playbook_comes_true() -> None:
    count, failed = check_cases(load_default_playbook())
    assert failed == []
    assert count >= 75


def test_the_shipped_files_read_without_a_problem() -> None:
    playbook, problems = parse_playbook(load_default_files())
    assert problems == []
    assert playbook is not None
    assert list(playbook.grades) == ["key", "sample", "decline", "a", "b", "prospect"]


def test_every_rule_says_in_both_languages_where_it_comes_from() -> None:
    for path, text in load_default_files().items():
        reference = yaml.safe_load(text)["reference"]
        assert re.search(r"[\u4e00-\u9fff]", reference["zh"]), path
        assert not re.search(r"[\u4e00-\u9fff]", reference["en"]), path


def test_the_text_s_intervals_stand_in_the_shipped_cadences() -> None:
    cadences = load_default_playbook().cadences
    first = {name: cadence.phases[0].every for name, cadence in cadences.items() if cadence.phases}
    assert (first["a"].min, first["a"].max) == (2, 3)
    assert first["sample"].target == 5
    assert first["key"].target == 10


@pytest.mark.parametrize(
    ("country", "hours"),
    [
        ("IN", ("13:00", "17:30")),
        ("US", ("17:00", "18:00")),
        ("BR", ("17:00", "18:00")),
        ("VN", ("08:00", "11:30")),
        ("JP", ("08:00", "11:00")),
        ("AU", ("08:00", "11:00")),
        ("DE", ("15:30", "17:30")),
    ],
)
def test_the_text_s_hours_are_the_seller_s_clock(country: str, hours: tuple[str, str]) -> None:
    window = window_for(load_default_playbook(), Channel.MAIL, country)
    assert window.clock == "seller"
    assert [(f"{h.from_:%H:%M}", f"{h.to:%H:%M}") for h in window.hours] == [hours]
    assert window.weekdays == {2, 3, 4, 5}


@pytest.mark.parametrize("channel", [Channel.CALL, Channel.WHATSAPP, Channel.WECHAT])
def test_a_call_or_a_chat_goes_by_the_buyer_s_clock(channel: Channel) -> None:
    for country in ("US", "DE", "VN"):
        window = window_for(load_default_playbook(), channel, country)
        assert window.clock == "buyer"
        assert window.needs_seller_at_work


def test_every_country_is_in_a_region() -> None:
    region_of = load_default_playbook().region_of
    assert countries_with_zones() - set(region_of) == {"AQ", "UM"}


def test_no_market_is_declined_by_the_shipped_playbook() -> None:
    text = load_default_files()["grades/decline.yaml"]
    assert "country: IN" not in text
    assert "country: PK" not in text


def test_every_purpose_has_words_for_every_grade_that_can_reach_it() -> None:
    playbook = load_default_playbook()
    for grade in playbook.grades.values():
        cadence = playbook.cadences[grade.cadence]
        reached = {cadence.first_answer, Purpose.ANSWER_REPLY}
        reached |= {step for phase in cadence.phases for step in phase.steps}
        silent = [purpose for purpose in reached if track_for(playbook, purpose, grade.id) is None]
        assert silent == []


def test_every_letter_to_a_prospect_says_who_writes_and_how_to_stop() -> None:
    playbook = load_default_playbook()
    for phase in playbook.cadence_of("prospect").phases:
        for step in phase.steps:
            track = track_for(playbook, step, "prospect")
            assert track is not None
            for language, ending in (("en", "write again"), ("es", "escribir")):
                body = track.drafts[language].body
                assert "{our_company}" in body
                assert "{sender}" in body
                assert ending in body


def test_the_words_for_a_declined_buyer_never_name_a_market() -> None:
    tracks = load_default_playbook().talk_tracks
    for track in (tracks["decline_politely"], tracks["name_minimum"], tracks["decline_to_quote"]):
        for draft in track.drafts.values():
            assert "{country}" not in draft.body
            assert "market" not in draft.body


def test_only_a_quantity_below_the_minimum_is_answered_by_naming_the_minimum() -> None:
    playbook = load_default_playbook()
    naming = [way.id for way in playbook.grades["decline"].ways if way.answer == "minimum"]
    assert naming == ["quantity_too_small"]
    for other in ("decline_politely", "decline_to_quote", "say_cannot_make"):
        for draft in playbook.talk_tracks[other].drafts.values():
            assert "{minimum_quantity}" not in draft.body


def test_the_version_is_that_of_the_content() -> None:
    files = load_default_files()
    one, _ = parse_playbook(files)
    same, _ = parse_playbook(dict(reversed(files.items())))
    other, _ = parse_playbook(files | {"grades/b.yaml": files["grades/b.yaml"] + "\n# a note\n"})
    assert one is not None
    assert same is not None
    assert other is not None
    assert one.version == same.version
    assert one.version != other.version
