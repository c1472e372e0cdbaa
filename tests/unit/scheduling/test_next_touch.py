"""The one next touch: its day, a person's own word, and who has none."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from genjin.kernel.errors import NotFoundError
from genjin.scheduling.next_touch import next_touch
from genjin.scheduling.planned import NextTouch, NotFollowedState
from genjin.scheduling.situation import PLACED_ORDER, Channel, Direction, PastTouch, Snooze
from tests.unit.scheduling.situations import (
    CHINESE_SELLER,
    GERMAN,
    PLAYBOOK,
    SHANGHAI,
    THURSDAY,
    at,
    ended,
    his,
    hours,
    ours,
    place,
    plan,
    touch,
    why,
)


def test_two_days_that_end_on_a_monday_move_to_tuesday_inside_the_interval() -> None:
    planned = touch(replace(GERMAN, touches=(ours("2026-03-05 09:00"),)))
    assert planned.due == date(2026, 3, 10)
    assert "reason-better-weekday" in why(planned)


def test_a_monday_is_taken_and_said_where_waiting_would_exceed_the_interval() -> None:
    # Wednesday's mail is due on Friday. On Friday evening the window is over: Monday is the third day.
    planned = touch(replace(GERMAN, touches=(ours("2026-03-04 16:00"),)), at("2026-03-06 18:30"))
    assert planned.due == planned.latest == date(2026, 3, 9)
    assert {"reason-weekday-not-best", "reason-closed-today"} <= why(planned)
    assert "reason-better-weekday" not in why(planned)


def test_what_is_late_is_due_today_and_says_by_how_much() -> None:
    planned = touch(replace(GERMAN, touches=(ours("2026-01-20 16:00"),)))
    assert planned.due == date(2026, 3, 5)
    late = next(reason for reason in planned.because if reason.id == "reason-overdue")
    assert late.params["latest"] == planned.latest == date(2026, 1, 23)


def test_a_touch_is_never_moved_into_the_past_by_a_long_silence() -> None:
    planned = touch(replace(GERMAN, touches=(ours("2019-01-20 16:00"),)))
    assert planned.due == date(2026, 3, 5)


def test_the_clock_restarts_at_the_buyer_s_word_too() -> None:
    heard = (ours("2026-02-10 16:00"), his("2026-03-04 18:00"), ours("2026-03-05 08:10"))
    planned = touch(replace(GERMAN, touches=heard))
    assert planned.earliest == date(2026, 3, 9)
    # Our answer is the first touch that he hasn't answered; the old one no longer counts.
    unanswered = next(reason for reason in planned.because if reason.id == "reason-unanswered")
    assert unanswered.params["count"] == 1


def test_two_messages_on_one_day_are_one_touch() -> None:
    twice = (ours("2026-03-03 16:00"), ours("2026-03-03 17:00", Channel.WHATSAPP))
    assert touch(replace(GERMAN, touches=twice)).purpose == touch(GERMAN).purpose


def test_a_customer_never_contacted_is_due_at_once() -> None:
    new = replace(GERMAN, grade="prospect", touches=(), followed_since=THURSDAY)
    planned = touch(new)
    assert (planned.due, planned.purpose) == (date(2026, 3, 5), "introduce")
    assert "reason-never-contacted" in why(planned)


def test_a_customer_never_contacted_for_months_is_late_and_not_lost() -> None:
    since = at("2025-12-01 10:00")
    planned = touch(replace(GERMAN, grade="key", touches=(), followed_since=since))
    assert planned.due == date(2026, 3, 5)
    assert "reason-overdue" in why(planned)


def test_a_day_off_of_either_side_is_never_chosen() -> None:
    # The 2nd of April is one shared day. Good Friday is the 3rd, Easter Monday the 6th, on which
    # Tomb-Sweeping Day closes China too. The second shared day is Tuesday the 7th.
    planned = touch(replace(GERMAN, touches=(ours("2026-04-01 16:00"),)), at("2026-04-02 09:00"))
    assert planned.due == date(2026, 4, 7)
    assert "reason-holidays-theirs" in why(planned)


def test_the_holidays_of_a_buyer_in_our_own_country_are_said_once() -> None:
    in_china = replace(GERMAN, place=place("CN"), touches=(ours("2026-02-12 16:00"),))
    planned = touch(in_china, at("2026-02-13 09:30"))
    assert "reason-holidays-own" in why(planned)
    assert "reason-holidays-theirs" not in why(planned)


def test_the_first_of_october_week_does_not_count_for_a_key_account() -> None:
    account = replace(GERMAN, grade="key", touches=(ours("2026-09-24 16:00"),))
    planned = touch(account, at("2026-09-25 09:00"))
    # Shared days after the 24th: 28, 29, 30 September, then 8, 9, 12, 13, 14, 15, 16 October.
    assert planned.due == date(2026, 10, 16)


def test_what_was_due_today_and_was_not_made_is_missed() -> None:
    # Due on Thursday 15:30–17:30; at 18:30 that is over and Friday is the third of its days.
    planned = touch(GERMAN, at("2026-03-05 18:30"))
    assert (planned.due, planned.missed_on) == (date(2026, 3, 6), date(2026, 3, 5))
    assert touch(GERMAN, at("2026-03-05 17:29")).missed_on is None


def test_what_was_never_due_today_is_not_missed() -> None:
    # Never contacted, and entered in the evening; due tomorrow; put off by a person.
    entered = replace(GERMAN, touches=(), followed_since=at("2026-03-05 19:00"))
    tomorrow = replace(GERMAN, touches=(ours("2026-03-04 16:00"),))
    put_off = replace(GERMAN, snooze=Snooze(date(2026, 3, 6), at("2026-03-05 09:00")))
    for situation in (entered, tomorrow, put_off):
        planned = touch(situation, at("2026-03-05 20:00"))
        assert planned.due > date(2026, 3, 5)
        assert planned.missed_on is None


def test_a_snooze_is_kept_and_named() -> None:
    snoozed = replace(GERMAN, snooze=Snooze(date(2026, 3, 17), at("2026-03-04 10:00")))
    planned = touch(snoozed)
    assert planned.due == date(2026, 3, 17)
    assert "reason-snoozed" in why(planned)


def test_a_snooze_ends_with_the_next_contact() -> None:
    snoozed = replace(
        GERMAN,
        touches=(ours("2026-03-03 16:00"), his("2026-03-04 20:00")),
        snooze=Snooze(date(2026, 4, 17), at("2026-03-04 10:00")),
    )
    assert touch(snoozed).due == date(2026, 3, 5)


def test_a_snooze_that_has_passed_says_nothing() -> None:
    snoozed = replace(GERMAN, snooze=Snooze(date(2026, 3, 4), at("2026-03-03 18:00")))
    assert touch(snoozed) == touch(GERMAN)


def test_an_answer_can_be_put_off_by_a_person() -> None:
    snoozed = replace(
        GERMAN,
        touches=(his("2026-03-04 20:00"),),
        snooze=Snooze(date(2026, 3, 9), at("2026-03-05 09:00")),
    )
    planned = touch(snoozed)
    assert (planned.due, hours(planned)) == (date(2026, 3, 9), "08:00–09:00")
    assert "reason-snoozed" in why(planned)


def test_a_declined_customer_gets_one_courteous_answer_and_no_more() -> None:
    asked = replace(
        GERMAN,
        grade="decline",
        touches=(),
        inquired_at=at("2026-03-05 09:00"),
        inquiry_answered=False,
    )
    assert touch(asked).purpose == "decline_politely"
    answered = replace(asked, touches=(ours("2026-03-05 09:20"),), inquiry_answered=True)
    assert ended(answered).state is NotFollowedState.DECLINED
    silent = replace(asked, decline_answer="silent")
    assert ended(silent).state is NotFollowedState.DECLINED


def test_a_b_that_has_been_asked_waits_for_evidence() -> None:
    asked = replace(
        GERMAN,
        grade="b",
        inquired_at=at("2026-03-02 09:00"),
        touches=(ours("2026-03-02 10:00"),),
    )
    waiting = ended(asked)
    assert waiting.state is NotFollowedState.WAITING
    assert [reason.id for reason in waiting.revives] == ["reason-revives-evidence"]


def test_after_every_phase_has_passed_unanswered_the_customer_is_released() -> None:
    start = datetime(2025, 1, 6, 16, tzinfo=SHANGHAI)
    silent = tuple(
        PastTouch(str(n), start + timedelta(days=7 * n), Direction.OUT, Channel.MAIL)
        for n in range(12)
    )
    assert ended(replace(GERMAN, touches=silent)).state is NotFollowedState.RELEASED
    assert touch(replace(GERMAN, touches=silent[:-1])).phase == "nurture"
    assert touch(replace(GERMAN, grade="key", touches=silent)).phase == "steady"


def test_who_is_not_to_be_contacted_isn_t_even_answered() -> None:
    barred = replace(GERMAN, may_contact=False, touches=(his("2026-03-05 08:00"),))
    assert ended(barred).state is NotFollowedState.DO_NOT_CONTACT


def test_a_grade_that_the_playbook_does_not_have_is_an_error() -> None:
    with pytest.raises(NotFoundError):
        plan(replace(GERMAN, grade="vip"))


ORDERED = PastTouch("s7", at("2026-03-04 18:00"), Direction.IN, Channel.MAIL, PLACED_ORDER)
LONG_AGO = replace(ORDERED, at=at("2025-11-03 18:00"))
ONLY_ORDERS = replace(GERMAN, has_ordered=True, ordered=ORDERED, has_open_offer=False)


def test_an_order_ends_the_sequence_of_the_quote_and_restarts_the_clock() -> None:
    planned = touch(ONLY_ORDERS)
    assert (planned.phase, planned.purpose) == ("keep", "keep_account")
    assert planned.earliest > date(2026, 3, 12)
    assert "reason-last-contact-order" in why(planned)
    assert "reason-unanswered" not in why(planned)


def test_a_new_inquiry_of_a_buyer_with_orders_is_followed_as_an_offer_once_it_is_answered() -> None:
    asked = replace(ONLY_ORDERS, inquiry_is_undecided=True, inquired_at=at("2026-03-05 08:05"))
    assert touch(replace(asked, inquiry_answered=True)).purpose == "follow_quote"
    waiting = replace(asked, inquiry_answered=False)
    assert touch(waiting).purpose == "answer_inquiry"
    answered = replace(waiting, touches=(*GERMAN.touches, ours("2026-03-05 08:30")))
    assert touch(answered).purpose == "follow_quote"


@pytest.mark.parametrize("silent", range(13))
@pytest.mark.parametrize(("orders", "instead"), [(LONG_AGO, "keep_account"), (None, "nurture")])
def test_no_step_speaks_of_an_offer_where_none_is_open(
    silent: int, orders: PastTouch | None, instead: str
) -> None:
    start = date(2026, 2, 9)
    said = tuple(ours(f"{start + timedelta(days=n)} 09:00") for n in range(silent))
    buyer = replace(GERMAN, touches=said, has_open_offer=False, ordered=orders)
    buyer = replace(buyer, has_ordered=orders is not None)
    by_own_cadence = replace(
        PLAYBOOK,
        cadences=PLAYBOOK.cadences
        | {"a": PLAYBOOK.cadences["a"].model_copy(update={"after_order": None})},
    )
    for policy in (PLAYBOOK, by_own_cadence):
        planned = next_touch(buyer, policy, CHINESE_SELLER, now=THURSDAY)
        if isinstance(planned, NextTouch):
            assert planned.purpose not in {"follow_quote", "show_proof"}
            if silent == 0:
                assert planned.purpose == instead
