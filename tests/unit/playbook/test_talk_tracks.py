"""Drafts are filled with facts, and what isn't known stays visible."""

from hypothesis import given
from hypothesis import strategies as st

from genjin.playbook.defaults import load_default_playbook
from genjin.playbook.purposes import Purpose
from genjin.playbook.talk_tracks import PLACEHOLDERS, filled, track_for

TRACK = load_default_playbook().talk_tracks["offer_choice"]


def test_what_is_not_known_stays_in_brackets_and_is_listed() -> None:
    draft = filled(TRACK, "en", {"contact": "Ana", "option_one": " "})
    assert "Dear Ana," in draft.body
    assert "1. [option_one]" in draft.body
    assert draft.unfilled[0] == "product"
    assert "contact" not in draft.unfilled


def test_a_language_without_a_draft_falls_back_to_english() -> None:
    assert filled(TRACK, "fi", {}).language == "en"


def test_the_track_of_a_grade_goes_before_the_general_one() -> None:
    playbook = load_default_playbook()
    found = track_for(playbook, Purpose.KEEP_ACCOUNT, "key")
    assert found is not None
    assert found.id == "keep_account"
    general = track_for(playbook, Purpose.KEEP_ACCOUNT, "a")
    assert general is not None
    assert general.id == "keep_order"


@given(st.dictionaries(st.sampled_from(sorted(PLACEHOLDERS)), st.text(max_size=30)))
def test_facts_are_put_in_as_they_are_and_never_read_as_placeholders(
    facts: dict[str, str],
) -> None:
    for track in load_default_playbook().talk_tracks.values():
        for language in track.drafts:
            draft = filled(track, language, facts)
            assert not set(draft.unfilled) & {name for name, text in facts.items() if text.strip()}


def test_every_draft_offers_the_buyer_something_to_choose_or_answer() -> None:
    for track in load_default_playbook().talk_tracks.values():
        for draft in track.drafts.values():
            assert (
                "?" in draft.body.replace("？", "?")
                or "{option_two}" in draft.body
                or "{missing_questions}" in draft.body
            )
