"""Long holidays and absences: silence doesn't count, and nothing is planned on them."""

from dataclasses import replace
from datetime import date

from genjin.scheduling.situation import Away
from tests.unit.scheduling.situations import GERMAN, at, his, ours, place, touch, why

ITALIAN = replace(GERMAN, place=place("IT", "Milano"))


def count_of(planned, reason_id: str) -> object:
    found = [reason for reason in planned.because if reason.id == reason_id]
    return found[0].params["count"] if found else None


def test_nothing_of_a_rhythm_falls_into_his_august_and_the_plan_says_why() -> None:
    planned = touch(replace(ITALIAN, touches=(ours("2026-08-03 16:00"),)), at("2026-08-04 09:00"))
    # One shared day, the 4th, then the break from the 5th to the 28th: the second is Monday the 31st,
    # the third Tuesday, which is a better day.
    assert planned.due == date(2026, 9, 1)
    assert "reason-long-holiday" in why(planned)


def test_the_same_touch_to_a_german_waits_for_nothing() -> None:
    planned = touch(replace(GERMAN, touches=(ours("2026-08-03 16:00"),)), at("2026-08-04 09:00"))
    assert planned.due == date(2026, 8, 5)
    assert "reason-long-holiday" not in why(planned)


def test_a_touch_right_before_his_break_counts_only_three_shared_days_after_it() -> None:
    silent = replace(ITALIAN, touches=(ours("2026-07-30 16:00"), ours("2026-08-03 16:00")))
    # 31 July, 3 and 4 August are three days to answer the first; the second had one.
    planned = touch(silent, at("2026-08-10 09:00"))
    assert (count_of(planned, "reason-unanswered"), planned.purpose) == (1, "follow_quote")
    assert count_of(planned, "reason-silence-holiday") == 1
    # 31 August, 1 September are two days; on the 2nd it is the third.
    assert count_of(touch(silent, at("2026-09-01 09:00")), "reason-silence-holiday") == 1
    planned = touch(silent, at("2026-09-02 09:00"))
    assert (count_of(planned, "reason-unanswered"), planned.purpose) == (2, "offer_choice")
    assert "reason-silence-holiday" not in why(planned)


def test_a_touch_right_before_our_own_spring_festival_does_not_count_either() -> None:
    silent = replace(GERMAN, touches=(ours("2026-02-12 16:00"),))
    planned = touch(silent, at("2026-02-25 09:00"))
    assert "reason-silence-holiday" in why(planned)
    assert "reason-unanswered" not in why(planned)


def test_silence_over_the_holidays_releases_nobody() -> None:
    twelve = tuple(ours(f"2025-{month:02}-10 16:00") for month in range(2, 13))
    silent = replace(ITALIAN, touches=(*twelve, ours("2026-08-03 16:00")))
    assert touch(silent, at("2026-08-31 09:00")).purpose == "last_question"


def test_an_answer_is_not_held_back_by_his_long_holiday() -> None:
    heard = replace(ITALIAN, touches=(his("2026-08-12 15:30"),))
    assert touch(heard, at("2026-08-12 15:40")).due == date(2026, 8, 12)


AWAY = Away("Frau Brandt", date(2026, 3, 18), at("2026-03-04 20:00"))


def test_while_he_is_away_nothing_is_planned_until_a_working_day_after_his_return() -> None:
    planned = touch(replace(GERMAN, away=AWAY))
    assert planned.due == date(2026, 3, 19)
    assert "reason-away" in why(planned)


def test_a_reply_ends_the_absence() -> None:
    heard = replace(GERMAN, away=AWAY, touches=(*GERMAN.touches, his("2026-03-05 08:00")))
    assert touch(heard).due == date(2026, 3, 5)
    answered = replace(heard, touches=(*heard.touches, ours("2026-03-05 09:00")))
    assert "reason-away" not in why(touch(answered))


def test_our_own_touch_does_not_end_the_absence_and_does_not_count() -> None:
    written = replace(GERMAN, away=AWAY, touches=(ours("2026-03-05 09:00"),))
    planned = touch(written)
    assert planned.due == date(2026, 3, 19)
    assert count_of(planned, "reason-silence-away") == 1


def test_a_new_inquiry_is_answered_though_an_absence_was_told_before() -> None:
    asked = replace(
        GERMAN, away=AWAY, touches=(), inquired_at=at("2026-03-05 09:00"), inquiry_answered=False
    )
    assert touch(asked).due == date(2026, 3, 5)


def test_a_known_absence_that_has_passed_says_nothing() -> None:
    passed = Away("", date(2026, 3, 2), at("2026-02-20 10:00"))
    assert touch(replace(GERMAN, away=passed)) == touch(GERMAN)
