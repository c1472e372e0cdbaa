"""What a buyer waits for is answered soon, whatever the window."""

from dataclasses import replace
from datetime import date

import pytest

from genjin.scheduling.situation import Channel
from tests.unit.scheduling.situations import (
    GERMAN,
    at,
    his,
    hours,
    ours,
    place,
    touch,
    why,
)


def test_a_reply_stops_the_sequence_and_is_answered_now_on_his_channel() -> None:
    heard = (ours("2026-03-03 16:00"), his("2026-03-05 02:00", Channel.WHATSAPP))
    planned = touch(replace(GERMAN, channels=(Channel.MAIL, Channel.WHATSAPP), touches=heard))
    # 09:30 is half past two in the night in Berlin; his day begins at 15:00, after the deadline.
    assert (planned.purpose, planned.channel) == ("answer_reply", Channel.MAIL)
    assert (planned.due, hours(planned)) == (date(2026, 3, 5), "09:30–12:00")
    assert "reason-answer-asleep" in why(planned)
    answered = next(reason for reason in planned.because if reason.id == "reason-answer-reply")
    assert answered.rows == ("in 2026-03-05 02:00",)


def test_a_chat_is_answered_by_chat_while_he_is_awake() -> None:
    heard = replace(
        GERMAN,
        channels=(Channel.MAIL, Channel.WHATSAPP),
        touches=(his("2026-03-05 15:40", Channel.WHATSAPP),),
    )
    planned = touch(heard, at("2026-03-05 15:50"))
    assert (planned.channel, hours(planned)) == (Channel.WHATSAPP, "15:50–18:00")
    assert not why(planned) & {"reason-answer-asleep", "reason-answer-when-awake"}


def test_a_chat_waits_for_his_morning_where_that_is_still_in_time() -> None:
    # Written at 13:30, to be answered by 17:30; Berlin wakes at 15:00 our time.
    heard = replace(
        GERMAN,
        channels=(Channel.MAIL, Channel.WHATSAPP),
        touches=(his("2026-03-05 13:30", Channel.WHATSAPP),),
    )
    planned = touch(heard, at("2026-03-05 13:40"))
    assert (planned.channel, hours(planned)) == (Channel.WHATSAPP, "15:00–17:30")
    assert "reason-answer-when-awake" in why(planned)


def test_who_is_only_known_by_chat_is_answered_when_he_is_awake_next() -> None:
    heard = replace(
        GERMAN,
        place=place("BR", "São Paulo"),
        channels=(Channel.WHATSAPP,),
        touches=(his("2026-03-05 02:00", Channel.WHATSAPP),),
    )
    planned = touch(heard)
    # 08:00 in São Paulo is 19:00 here, which takes a late shift.
    assert (planned.due, hours(planned)) == (date(2026, 3, 5), "19:00–21:00")
    assert {"reason-answer-when-awake", "reason-outside-own-hours"} <= why(planned)


def test_a_new_inquiry_by_chat_is_not_held_back_by_his_sleep_and_says_so() -> None:
    asked = replace(
        GERMAN,
        place=place("BR", "São Paulo"),
        channels=(Channel.WHATSAPP,),
        touches=(his("2026-03-05 09:00", Channel.WHATSAPP),),
        inquired_at=at("2026-03-05 09:00"),
        inquiry_id="q7",
        inquiry_answered=False,
    )
    planned = touch(asked)
    assert (planned.channel, hours(planned)) == (Channel.WHATSAPP, "09:30–11:00")
    assert "reason-answer-asleep-anyway" in why(planned)
    assert planned.because[0].rows == ("q7",)


def test_an_answer_that_was_not_given_today_is_missed() -> None:
    heard = replace(GERMAN, touches=(his("2026-03-05 10:00"),))
    planned = touch(heard, at("2026-03-05 21:50"))
    assert (planned.due, hours(planned)) == (date(2026, 3, 6), "08:00–09:00")
    assert planned.missed_on == date(2026, 3, 5)
    assert "reason-day-over" in why(planned)
    at_night = touch(replace(GERMAN, touches=(his("2026-03-05 19:00"),)), at("2026-03-05 21:50"))
    assert at_night.missed_on is None


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
    assert (planned.due, hours(planned)) == (date(2026, 3, 5), "09:30–10:00")
    late = next(reason for reason in planned.because if reason.id == "reason-answer-late")
    assert late.params["by"] == at("2026-03-03 11:00")
    assert late.params["ahead"] == at("2026-03-05 10:00")


def test_the_new_deadline_of_a_late_answer_stands_still_and_leaves_half_an_hour() -> None:
    asked = replace(GERMAN, touches=(), inquired_at=at("2026-03-05 08:10"), inquiry_answered=False)
    # Due by 10:10; the hours after that are 11:10 and 12:10.
    assert hours(touch(asked, at("2026-03-05 10:15"))) == "10:15–11:10"
    assert hours(touch(asked, at("2026-03-05 10:40"))) == "10:40–11:10"
    assert hours(touch(asked, at("2026-03-05 10:41"))) == "10:41–12:10"


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
    asked = replace(
        GERMAN,
        channels=(Channel.CALL,),
        touches=(his("2026-03-05 03:00", Channel.CALL),),
        inquired_at=at("2026-03-05 03:00"),
        inquiry_answered=False,
    )
    planned = touch(asked)
    assert hours(planned) == "16:00–18:00"
    assert "reason-answer-in-person" in why(planned)


def test_a_second_message_does_not_put_off_the_answer_to_the_first() -> None:
    wrote = his("2026-03-04 10:34")
    once = touch(replace(GERMAN, touches=(ours("2026-03-03 16:00"), wrote)))
    nagged = replace(
        GERMAN,
        channels=(Channel.MAIL, Channel.WECHAT),
        touches=(ours("2026-03-03 16:00"), wrote, his("2026-03-05 08:30", Channel.WECHAT)),
    )
    twice = touch(nagged)
    late = next(reason for reason in twice.because if reason.id == "reason-answer-late")
    assert late == next(reason for reason in once.because if reason.id == "reason-answer-late")
    assert late.params["by"] == at("2026-03-04 14:34")
    again = next(reason for reason in twice.because if reason.id == "reason-answer-wrote-again")
    assert (again.params["count"], again.params["at"]) == (2, at("2026-03-05 08:30"))
    assert "reason-answer-wrote-again" not in why(once)


def test_what_he_wrote_before_our_last_word_no_longer_counts() -> None:
    heard = (his("2026-03-03 10:00"), ours("2026-03-03 16:00"), his("2026-03-05 09:00"))
    assert hours(touch(replace(GERMAN, touches=heard))) == "09:30–13:00"


def test_an_inquiry_does_not_put_off_the_answer_to_a_message_from_before_it() -> None:
    asked = replace(
        GERMAN,
        touches=(his("2026-03-05 08:10"),),
        inquired_at=at("2026-03-05 11:50"),
        inquiry_answered=False,
    )
    # Due by 12:10 for the message, and not by 14:50 as the inquiry alone.
    planned = touch(asked, at("2026-03-05 11:55"))
    assert hours(planned) == "11:55–12:10"


@pytest.mark.parametrize("channel", [Channel.CALL, Channel.VISIT])
def test_a_conversation_waits_for_no_letter_and_the_rhythm_goes_on(channel: Channel) -> None:
    spoke = replace(
        GERMAN,
        touches=(
            ours("2026-03-03 16:00"),
            his("2026-03-04 09:00"),
            his("2026-03-05 09:00", channel),
        ),
    )
    planned = touch(spoke)
    assert planned.due == date(2026, 3, 10)
    assert not why(planned) & {"reason-answer-reply", "reason-answer-by"}


def test_a_call_does_not_answer_a_new_inquiry() -> None:
    called = replace(
        GERMAN,
        touches=(his("2026-03-05 09:10", Channel.CALL),),
        inquired_at=at("2026-03-05 09:00"),
        inquiry_answered=False,
    )
    assert "reason-answer-inquiry" in why(touch(called))


def test_an_inquiry_that_somebody_answered_elsewhere_does_not_wait() -> None:
    answered = replace(
        GERMAN, touches=(his("2026-03-04 09:00"),), inquired_at=at("2026-03-04 09:00")
    )
    assert touch(answered).phase == "close"
