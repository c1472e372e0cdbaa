"""Milestones compete for the one next touch: an answer first, then what is due, else the cadence."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from genjin.scheduling.milestones import milestone_reason
from genjin.scheduling.plan_ahead import plan_ahead
from genjin.scheduling.planned import ANSWER, MILESTONE, RESEARCH, NextTouch
from genjin.scheduling.situation import Away, Snooze
from genjin.surfaces.wording.catalogue import words_in
from genjin.trade.open_milestones import Awaited, OpenMilestone
from tests.unit.scheduling.situations import (
    CHINESE_SELLER,
    GERMAN,
    PLAYBOOK,
    THURSDAY,
    at,
    his,
    hours,
    ours,
    plan,
    touch,
    why,
)
from tests.unit.scheduling.test_every_customer import MILESTONES

KEY = replace(GERMAN, grade="key", touches=(ours("2026-03-03 16:00"),))


def milestone(awaited: Awaited, on: str, row: str = "o12", **fields) -> OpenMilestone:
    made = OpenMilestone(
        awaited, date.fromisoformat(on), row, "LX-12", at("2026-02-02 09:00"), is_order=True
    )
    return replace(made, **fields)


DEPOSIT = milestone(Awaited.DEPOSIT_DUE, "2026-03-06", amount="USD 3,000.00")


def test_a_due_milestone_takes_the_place_of_the_cadence_and_names_its_day_and_record() -> None:
    planned = touch(replace(KEY, milestones=(DEPOSIT,)))
    assert (planned.phase, planned.purpose) == (MILESTONE, "ask_deposit")
    assert planned.due == date(2026, 3, 5)
    assert hours(planned) == "15:30–17:30"
    assert planned.talk_track == "ask_deposit"
    assert planned.protected
    first = planned.because[0]
    assert first.rows == ("o12",)
    assert words_in("en").reason(first) == (
        "Order LX-12: the deposit of USD 3,000.00 is expected on Mar 6, 2026"
    )


def test_an_answer_comes_before_every_milestone() -> None:
    late = milestone(Awaited.BALANCE_DUE, "2026-02-20")
    planned = touch(replace(KEY, touches=(his("2026-03-04 22:00"),), milestones=(late,)))
    assert planned.phase == ANSWER


def test_a_milestone_ahead_waits_behind_a_cadence_that_is_due_sooner() -> None:
    ahead = milestone(Awaited.DEPOSIT_DUE, "2026-03-20")
    a_class = touch(replace(GERMAN, milestones=(ahead,)))
    assert a_class.phase != MILESTONE
    # A key account's next letter is in two weeks, so the milestone comes first.
    key = touch(replace(KEY, milestones=(milestone(Awaited.DEPOSIT_DUE, "2026-03-12"),)))
    assert (key.phase, key.due) == (MILESTONE, date(2026, 3, 11))


def test_of_several_that_are_due_the_most_valuable_goes_first_and_names_the_others() -> None:
    balance = milestone(Awaited.BALANCE_DUE, "2026-03-02", amount_usd=60_000.0)
    papers = milestone(Awaited.SHIPPED, "2026-03-02", row="o13", name="LX-13", amount_usd=4_000.0)
    quiet = replace(KEY, touches=(ours("2026-02-26 16:00"),))
    planned = touch(replace(quiet, milestones=(papers, balance)))
    assert planned.purpose == "ask_balance"
    beside = [reason for reason in planned.because if reason.id == "reason-milestone-too"]
    assert [reason.rows for reason in beside] == [("o13",)]


def test_the_touch_that_was_made_is_done() -> None:
    papers = milestone(Awaited.SHIPPED, "2026-03-02")
    asked = replace(KEY, milestones=(papers,))
    assert touch(asked).purpose == "send_papers"
    made = replace(asked, touches=(*KEY.touches, ours("2026-03-04 16:00")))
    assert touch(made).phase != MILESTONE


def test_a_touch_before_it_was_due_is_not_it() -> None:
    papers = milestone(Awaited.SHIPPED, "2026-03-02", entered_at=at("2026-03-04 17:00"))
    made = replace(KEY, touches=(ours("2026-03-04 16:00"),), milestones=(papers,))
    assert touch(made).purpose == "send_papers"


def test_a_late_balance_is_asked_for_again_until_it_is_paid() -> None:
    late = milestone(Awaited.BALANCE_DUE, "2026-02-24")
    asked = replace(KEY, touches=(ours("2026-03-03 16:00"),), milestones=(late,))
    planned = touch(asked)
    # Three working days after our last word, not at once and not in the cadence's two weeks.
    assert (planned.purpose, planned.due) == ("ask_balance", date(2026, 3, 6))


def test_who_was_reminded_on_one_day_is_not_dunned_on_the_next() -> None:
    deposit = milestone(Awaited.DEPOSIT_DUE, "2026-03-03")
    reminded = replace(KEY, touches=(ours("2026-03-04 16:00"),), milestones=(deposit,))
    # Late from Thursday on, but three working days after Wednesday's reminder is Monday.
    assert touch(reminded).due == date(2026, 3, 9)


def test_after_so_many_times_the_cadence_goes_on_alone() -> None:
    late = milestone(Awaited.BALANCE_DUE, "2026-01-05")
    asked = replace(
        KEY,
        touches=tuple(ours(f"2026-02-{day} 16:00") for day in ("03", "05", "09", "11", "13", "25")),
        milestones=(late,),
    )
    assert touch(asked).phase != MILESTONE


def test_who_was_put_off_stays_so_until_something_new_is_entered() -> None:
    put_off = replace(
        KEY, milestones=(DEPOSIT,), snooze=Snooze(date(2026, 3, 18), at("2026-03-04 10:00"))
    )
    assert touch(put_off).due == date(2026, 3, 18)
    entered = replace(DEPOSIT, entered_at=at("2026-03-05 09:00"))
    assert touch(replace(put_off, milestones=(entered,))).due == date(2026, 3, 5)


def test_a_declined_customer_is_still_asked_for_his_order_s_money_and_for_nothing_else() -> None:
    declined = replace(GERMAN, grade="decline")
    sample = milestone(Awaited.SAMPLE_ARRIVED, "2026-02-20", row="m1", is_order=False)
    assert not isinstance(plan(replace(declined, milestones=(sample,))), NextTouch)
    late = milestone(Awaited.BALANCE_DUE, "2026-02-20")
    asked = touch(replace(declined, milestones=(sample, late)))
    assert asked.purpose == "ask_balance"
    assert "reason-milestone-declined" in why(asked)


def test_somebody_to_ask_is_found_first() -> None:
    planned = touch(replace(KEY, channels=(), milestones=(DEPOSIT,)))
    assert planned.phase == RESEARCH
    assert "reason-milestone-deposit-due" in why(planned)


def test_the_days_ahead_hold_each_milestone_once() -> None:
    two = (
        milestone(Awaited.INSPECTION_DUE, "2026-03-16"),
        milestone(Awaited.SHIPPED, "2026-03-11", row="o13"),
    )
    ahead = plan_ahead(
        replace(KEY, milestones=two), PLAYBOOK, CHINESE_SELLER, now=THURSDAY, days=14
    )
    purposes = [each.purpose for each in ahead if each.phase == MILESTONE]
    assert purposes == ["confirm_inspection", "send_papers"]
    dues = [each.due for each in ahead]
    assert dues == sorted(set(dues))


@pytest.mark.parametrize("awaited", Awaited)
def test_each_milestone_has_a_rule_and_reads_in_both_languages(awaited: Awaited) -> None:
    rules = [rule for rule in PLAYBOOK.milestones.values() if rule.waits_for is awaited]
    assert rules
    for language in ("zh", "en"):
        is_always_known = awaited is Awaited.SAMPLE_FEE_DUE
        for amount in ("USD 10.00",) if is_always_known else ("", "USD 10.00"):
            said = milestone_reason(
                milestone(awaited, "2026-03-06", amount=amount, tracking=amount), rules[0].id
            )
            text = words_in(language).reason(said)
            assert "{" not in text
            assert "  " not in text


@given(st.lists(MILESTONES, min_size=1, max_size=5).map(tuple), st.integers(0, 300))
def test_whatever_is_open_the_plan_reaches_an_end_and_never_has_two_touches_on_a_day(
    milestones: tuple[OpenMilestone, ...], later_hours: int
) -> None:
    now = THURSDAY + timedelta(hours=later_hours)
    ahead = plan_ahead(
        replace(KEY, milestones=milestones), PLAYBOOK, CHINESE_SELLER, now=now, days=21
    )
    dues = [each.due for each in ahead]
    assert dues == sorted(set(dues))
    assert all(each.closes > now for each in ahead)


AWAY = Away("Frau Brandt", date(2026, 3, 12), at("2026-03-04 20:00"))
FEEDBACK = milestone(Awaited.ARRIVED, "2026-02-26", row="o9")


def test_what_can_wait_is_held_until_a_working_day_after_his_return() -> None:
    situation = replace(KEY, milestones=(FEEDBACK,), away=AWAY)
    assert touch(replace(situation, away=None)).due == date(2026, 3, 5)
    planned = touch(situation)
    assert (planned.phase, planned.due) == (MILESTONE, date(2026, 3, 13))
    assert "reason-away" in why(planned)
    once_back = touch(situation, now=at("2026-03-13 09:30"))
    assert (once_back.due, once_back.missed_on) == (date(2026, 3, 13), None)


def test_money_and_goods_are_asked_for_also_while_he_is_away_and_it_says_why() -> None:
    planned = touch(replace(KEY, milestones=(DEPOSIT, FEEDBACK), away=AWAY))
    assert (planned.purpose, planned.due) == ("ask_deposit", date(2026, 3, 5))
    assert "reason-goes-on" in why(planned)
    assert "reason-milestone-too" not in why(planned)


def test_an_answer_from_him_ends_the_absence() -> None:
    answered = (ours("2026-03-03 16:00"), his("2026-03-04 21:00"), ours("2026-03-04 21:30"))
    planned = touch(replace(KEY, touches=answered, milestones=(FEEDBACK,), away=AWAY))
    assert planned.due <= date(2026, 3, 12)
