"""What a buyer waits for is answered soon, whatever the window."""

from dataclasses import replace
from datetime import date

from genjin.scheduling.situation import Channel
from tests.unit.scheduling.situations import (
    GERMAN,
    at,
    his,
    hours,
    ours,
    touch,
    why,
)


def test_a_reply_stops_the_sequence_and_is_answered_now_on_his_channel() -> None:
    heard = (ours("2026-03-03 16:00"), his("2026-03-05 02:00", Channel.WHATSAPP))
    planned = touch(replace(GERMAN, channels=(Channel.MAIL, Channel.WHATSAPP), touches=heard))
    assert (planned.purpose, planned.channel) == ("answer_reply", Channel.WHATSAPP)
    assert (planned.due, hours(planned)) == (date(2026, 3, 5), "09:30–12:00")


def test_a_reply_on_a_saturday_is_answered_on_monday_morning() -> None:
    heard = replace(GERMAN, touches=(his("2026-03-07 11:00"),))
    planned = touch(heard, at("2026-03-07 12:00"))
    assert (planned.due, hours(planned)) == (date(2026, 3, 9), "08:00–12:00")
    assert "reason-day-off-own" in why(planned)


def test_a_reply_during_the_buyer_s_own_holiday_is_answered_all_the_same() -> None:
    # Christmas is no holiday in Shanghai, and he has just written.
    heard = replace(GERMAN, touches=(his("2026-12-25 09:00"),))
    assert touch(heard, at("2026-12-25 09:10")).due == date(2026, 12, 25)


def test_a_late_answer_is_due_now_and_says_since_when() -> None:
    asked = replace(GERMAN, touches=(), inquired_at=at("2026-03-03 09:00"), inquiry_answered=False)
    planned = touch(asked)
    assert (planned.due, hours(planned)) == (date(2026, 3, 5), "09:30–18:00")
    late = next(reason for reason in planned.because if reason.id == "reason-answer-late")
    assert late.params["by"] == at("2026-03-03 11:00")


def test_an_inquiry_after_hours_may_be_answered_until_the_next_morning() -> None:
    asked = replace(GERMAN, touches=(), inquired_at=at("2026-03-05 17:00"), inquiry_answered=False)
    now = touch(asked, at("2026-03-05 17:10"))
    assert (now.due, now.latest, hours(now)) == (
        date(2026, 3, 5),
        date(2026, 3, 6),
        "17:10–18:00",
    )
    later = touch(asked, at("2026-03-05 20:00"))
    assert (later.due, hours(later)) == (date(2026, 3, 6), "08:00–09:00")


def test_a_buyer_who_can_only_be_called_is_answered_when_he_is_at_work() -> None:
    called = (his("2026-03-05 03:00", Channel.CALL),)
    planned = touch(replace(GERMAN, channels=(Channel.CALL,), touches=called))
    assert hours(planned) == "16:00–18:00"
    assert "reason-answer-in-person" in why(planned)


def test_an_inquiry_that_somebody_answered_elsewhere_does_not_wait() -> None:
    answered = replace(
        GERMAN, touches=(his("2026-03-04 09:00"),), inquired_at=at("2026-03-04 09:00")
    )
    assert touch(answered).phase == "close"
