"""Five customers in five countries, planned by hand with the text in one hand and a calendar in the other.

It is Thursday, 5 March 2026, 09:30 in Shanghai. The seller works Monday to Friday, 08:00–18:00,
and the shifted Chinese weekends. Each expected value below was worked out on paper first.
"""

from datetime import date

from genjin.playbook.defaults import load_default_playbook
from genjin.scheduling.next_touch import next_touch
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.situation import Channel, Situation
from tests.unit.scheduling.situations import CHINESE_SELLER, at, his, ours, place

NOW = at("2026-03-05 09:30")


def planned(situation: Situation) -> NextTouch:
    plan = next_touch(situation, load_default_playbook(), CHINESE_SELLER, now=NOW)
    assert isinstance(plan, NextTouch)
    return plan


def hours(plan: NextTouch) -> str:
    return f"{plan.opens:%H:%M}–{plan.closes:%H:%M}"


def buyer_hours(plan: NextTouch, situation: Situation) -> str:
    opens, closes = (at_.astimezone(situation.place.zone) for at_ in (plan.opens, plan.closes))
    return f"{opens:%a %H:%M}–{closes:%H:%M}"


def why(plan: NextTouch) -> set[str]:
    return {reason.id for reason in plan.because}


def test_an_a_class_buyer_in_brazil_is_followed_after_two_days_just_before_we_leave() -> None:
    # Quoted on Wednesday. Every 2–3 shared working days: Friday or Monday; Friday is one of the
    # best days. The Americas at 17:00–18:00, when São Paulo (three hours behind UTC) gets up.
    buyer = Situation(
        "brazil",
        "a",
        place("BR", "São Paulo"),
        (Channel.MAIL,),
        touches=(his("2026-03-04 04:20"), ours("2026-03-04 17:10")),
    )
    plan = planned(buyer)
    assert (plan.due, plan.earliest, plan.latest) == (
        date(2026, 3, 6),
        date(2026, 3, 6),
        date(2026, 3, 9),
    )
    assert hours(plan) == "17:00–18:00"
    assert buyer_hours(plan, buyer) == "Fri 06:00–07:00"
    assert (plan.channel, plan.purpose, plan.phase) == (Channel.MAIL, "follow_quote", "close")


def test_a_sample_in_viet_nam_is_followed_after_a_week_from_eight_in_the_morning() -> None:
    # The sample left on Tuesday. Once a week is five shared working days: the next Tuesday.
    # South-East Asia from 08:00, which is 07:00 in Ho Chi Minh City.
    buyer = Situation(
        "vietnam",
        "sample",
        place("VN", "Ho Chi Minh City"),
        (Channel.MAIL,),
        touches=(ours("2026-03-03 08:40"),),
    )
    plan = planned(buyer)
    assert plan.due == date(2026, 3, 10)
    assert hours(plan) == "08:00–11:30"
    assert buyer_hours(plan, buyer) == "Tue 07:00–10:30"
    assert plan.purpose == "follow_sample"


def test_a_key_account_in_saudi_arabia_is_followed_after_ten_days_that_both_sides_work() -> None:
    # Last contact on Monday 2 March. Friday is weekend in Riyadh, Saturday in both, Sunday here:
    # four shared days a week. Ten of them: 3, 4, 5, 9, 10, 11, 12, 16, 17, and Wednesday 18 March,
    # just before Eid al-Fitr closes the country on the 19th.
    buyer = Situation(
        "riyadh",
        "key",
        place("SA", "Riyadh"),
        (Channel.MAIL, Channel.CALL),
        touches=(ours("2026-03-02 14:00"),),
    )
    plan = planned(buyer)
    assert plan.due == date(2026, 3, 18)
    assert hours(plan) == "13:00–17:30"
    assert buyer_hours(plan, buyer) == "Wed 08:00–12:30"
    assert plan.protected


def test_a_new_inquiry_from_california_is_answered_now_and_no_window_holds_it_back() -> None:
    # It came in at 02:10 our time. Two of our working hours from 08:00 is 10:00, so by then,
    # though the Americas' window would open only at 17:00. It lacks details, so they are asked for.
    buyer = Situation(
        "california",
        "b",
        place("US", "Los Angeles"),
        (Channel.MAIL,),
        inquired_at=at("2026-03-05 02:10"),
        inquiry_answered=False,
    )
    plan = planned(buyer)
    assert plan.due == date(2026, 3, 5)
    assert hours(plan) == "09:30–10:00"
    assert buyer_hours(plan, buyer) == "Wed 17:30–18:00"
    assert (plan.phase, plan.purpose) == ("answer", "ask_missing")
    assert "reason-answer-inquiry" in why(plan)


def test_four_silent_mails_to_germany_become_a_call_and_chinese_new_year_does_not_count() -> None:
    # Four mails, the last on Thursday 12 February. Another channel after 4–6 shared days: the 13th
    # is one; the Chinese holiday runs from the 15th to the 23rd; then 24, 25, 26, 27, and Monday
    # 2 March as the latest. Today, the 5th, is three shared days late. Calls go by his clock:
    # 09:00–12:00 in Hamburg is 16:00–19:00 here, of which we are in the office until 18:00.
    buyer = Situation(
        "germany",
        "a",
        place("DE", "Hamburg"),
        (Channel.MAIL, Channel.CALL),
        touches=(
            ours("2026-02-04 16:00"),
            ours("2026-02-06 16:00"),
            ours("2026-02-10 16:00"),
            ours("2026-02-12 16:00"),
        ),
    )
    plan = planned(buyer)
    assert (plan.earliest, plan.latest) == (date(2026, 2, 26), date(2026, 3, 2))
    assert plan.due == date(2026, 3, 5)
    assert hours(plan) == "16:00–18:00"
    assert buyer_hours(plan, buyer) == "Thu 09:00–11:00"
    assert (plan.channel, plan.phase, plan.purpose) == (
        Channel.CALL,
        "other_channel",
        "offer_choice",
    )
    assert {"reason-another-channel", "reason-overdue", "reason-holidays-own"} <= why(plan)
    late = next(reason for reason in plan.because if reason.id == "reason-overdue")
    assert late.params["days"] == 3
