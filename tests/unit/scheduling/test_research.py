"""Where nobody is known to write to, finding somebody is the next touch."""

from dataclasses import replace
from datetime import date

from genjin.scheduling.plan_ahead import plan_ahead
from genjin.scheduling.planned import NotFollowedState
from genjin.scheduling.situation import Channel, Snooze
from tests.unit.scheduling.situations import (
    CHINESE_SELLER,
    GERMAN,
    PLAYBOOK,
    THURSDAY,
    at,
    ended,
    his,
    hours,
    touch,
    why,
)

UNKNOWN = replace(GERMAN, grade="prospect", touches=(), channels=(), followed_since=THURSDAY)


def test_a_prospect_without_contact_details_is_looked_into_on_the_next_monday() -> None:
    planned = touch(UNKNOWN)
    assert (planned.due, hours(planned)) == (date(2026, 3, 9), "08:00–18:00")
    assert (planned.purpose, planned.channel) == ("find_contact", None)
    assert {"reason-research", "reason-research-day"} <= why(planned)
    assert planned.talk_track == "find_contact"


def test_who_works_on_saturdays_has_saturday_for_it() -> None:
    six_days = replace(CHINESE_SELLER, weekdays=frozenset({1, 2, 3, 4, 5, 6}))
    assert touch(UNKNOWN, seller=six_days).due == date(2026, 3, 7)


def test_a_key_account_s_contact_is_looked_for_at_once() -> None:
    planned = touch(replace(UNKNOWN, grade="key"))
    assert (planned.due, hours(planned)) == (date(2026, 3, 5), "09:30–18:00")
    assert planned.protected


def test_where_an_answer_waits_somebody_to_answer_is_looked_for_at_once() -> None:
    called = replace(
        UNKNOWN,
        grade="a",
        touches=(his("2026-03-05 08:10", Channel.CALL),),
        inquired_at=at("2026-03-05 08:10"),
        inquiry_answered=False,
    )
    planned = touch(called)
    assert (planned.due, planned.purpose) == (date(2026, 3, 5), "find_contact")
    assert {"reason-answer-inquiry", "reason-research"} <= why(planned)
    # Whoever wrote can be answered where he wrote.
    wrote = replace(UNKNOWN, grade="a", touches=(his("2026-03-05 08:10", Channel.MAIL),))
    assert touch(wrote).channel is Channel.MAIL


def test_it_can_be_put_off_and_is_missed_when_its_day_has_passed() -> None:
    monday = at("2026-03-09 20:00")
    assert touch(UNKNOWN, monday).due == date(2026, 3, 16)
    assert touch(UNKNOWN, monday).missed_on == date(2026, 3, 9)
    put_off = replace(UNKNOWN, snooze=Snooze(date(2026, 4, 1), THURSDAY))
    assert touch(put_off, monday).due == date(2026, 4, 1)
    assert "reason-snoozed" in why(touch(put_off, monday))


def test_nobody_looks_for_a_buyer_who_is_declined() -> None:
    asked = replace(
        UNKNOWN, grade="decline", inquired_at=at("2026-03-05 09:00"), inquiry_answered=False
    )
    assert ended(asked).state is NotFollowedState.DECLINED


def test_what_follows_it_is_not_planned_ahead() -> None:
    ahead = plan_ahead(UNKNOWN, PLAYBOOK, CHINESE_SELLER, now=THURSDAY, days=60)
    assert [planned.purpose for planned in ahead] == ["find_contact"]
