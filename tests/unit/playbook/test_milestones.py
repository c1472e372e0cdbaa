"""A milestone's touch is due on a day that both sides work, as many days away as the rule says."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from genjin.kernel.calendars import country_calendar, seller_calendar, shared_working_days
from genjin.playbook.defaults import load_default_files, load_default_playbook
from genjin.playbook.milestones import due_day
from genjin.playbook.parsing import parse_playbook
from genjin.playbook.talk_tracks import track_for

OURS = seller_calendar("CN", frozenset({1, 2, 3, 4, 5}), follows_make_up_days=True)
RULES = load_default_playbook().milestones


@given(
    st.sampled_from(list(RULES.values())),
    st.dates(date(2026, 1, 5), date(2026, 11, 30)),
    st.sampled_from(["DE", "SA", "US", "IR", "CN"]),
)
def test_the_day_is_shared_and_on_the_right_side_of_the_milestone(rule, on, country):
    days = shared_working_days(OURS, country_calendar(country))
    due = due_day(rule, on, days)
    assert days.includes(due)
    if rule.days < 0:
        assert due < on
    else:
        assert due >= on
    if rule.counted_in == "shared_working_days" and rule.days < 0:
        before = days.shared_days_between(due, on) - days.includes(on)
        assert before + 1 == -rule.days


def test_every_milestone_has_words_in_both_languages():
    playbook = load_default_playbook()
    for rule in RULES.values():
        for grade in playbook.grades:
            track = track_for(playbook, rule.purpose, grade)
            assert track is not None, rule.id
            assert {"zh", "en"} <= set(track.drafts)


def test_a_rule_for_something_unknown_is_refused_with_the_nearest_right_word():
    text = load_default_files()["milestones/balance_late.yaml"]
    wrong = text.replace("waits_for: balance_due", "waits_for: balance_do")
    playbook, problems = parse_playbook(
        load_default_files(), {"milestones/balance_late.yaml": wrong}
    )
    assert playbook is None
    (problem,) = problems
    assert (problem.file, problem.field) == ("milestones/balance_late.yaml", "waits_for")
    assert problem.params["nearest"] == "balance_due"
