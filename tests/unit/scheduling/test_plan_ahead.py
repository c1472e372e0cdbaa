"""The touches of the coming days, and when a plan no longer holds."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from genjin.playbook.defaults import load_default_playbook
from genjin.scheduling.next_touch import next_touch
from genjin.scheduling.plan_ahead import plan_ahead
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.situation import Channel, Seller, Situation, Snooze
from tests.unit.scheduling.situations import CHINESE_SELLER, at, his, ours, place

PLAYBOOK = load_default_playbook()
NOW = at("2026-03-05 09:30")
BRAZILIAN = Situation(
    "1",
    "a",
    place("BR", "São Paulo"),
    (Channel.MAIL, Channel.WECHAT),
    touches=(ours("2026-03-04 17:10"),),
)


def ahead(situation: Situation, days: int) -> tuple[NextTouch, ...]:
    return plan_ahead(situation, PLAYBOOK, CHINESE_SELLER, now=NOW, days=days)


def test_the_cadence_walks_through_its_phases_if_nobody_answers() -> None:
    walked = ahead(BRAZILIAN, 400)
    assert [(touch.phase, touch.purpose) for touch in walked] == [
        ("close", "follow_quote"),
        ("close", "offer_choice"),
        ("close", "show_proof"),
        ("other_channel", "offer_choice"),
        ("other_channel", "last_question"),
        ("nurture", "nurture"),
        ("nurture", "market_fact"),
        ("nurture", "nurture"),
        ("nurture", "market_fact"),
        ("nurture", "nurture"),
        ("nurture", "last_question"),
    ]
    assert walked[0].due == date(2026, 3, 6)


def test_an_answer_comes_first_and_then_the_rhythm() -> None:
    walked = ahead(replace(BRAZILIAN, touches=(his("2026-03-05 08:00"),)), 10)
    assert [touch.purpose for touch in walked] == ["answer_reply", "follow_quote", "offer_choice"]


def test_a_snooze_holds_only_for_the_first() -> None:
    snooze = Snooze(date(2026, 3, 17), at("2026-03-05 09:00"))
    walked = ahead(replace(BRAZILIAN, snooze=snooze), 16)
    assert [touch.due for touch in walked] == [date(2026, 3, 17), date(2026, 3, 19)]


def test_the_first_is_the_next_touch_itself() -> None:
    assert ahead(BRAZILIAN, 30)[0] == next_touch(BRAZILIAN, PLAYBOOK, CHINESE_SELLER, now=NOW)


@settings(max_examples=30)
@given(
    st.sampled_from(list(PLAYBOOK.grades)),
    st.sampled_from(["DE", "US", "SA", "NZ"]),
    st.integers(0, 200),
)
def test_the_coming_touches_are_one_a_day_in_order_and_within_the_days(
    grade: str, country: str, days: int
) -> None:
    walked = ahead(replace(BRAZILIAN, grade=grade, place=place(country)), days)
    assert all(touch.due <= NOW.date() + timedelta(days=days) for touch in walked)
    assert all(one.due < next_one.due for one, next_one in pairwise(walked))


def test_a_plan_holds_until_the_end_of_its_day_in_the_seller_s_zone() -> None:
    zone = ZoneInfo("Asia/Kathmandu")
    plan = next_touch(BRAZILIAN, PLAYBOOK, Seller(zone, country="NP"), now=NOW)
    assert isinstance(plan, NextTouch)
    stale = datetime.combine(plan.due + timedelta(days=1), time(0), zone)
    later = next_touch(BRAZILIAN, PLAYBOOK, Seller(zone, country="NP"), now=stale)
    assert isinstance(later, NextTouch)
    assert later.due > plan.due
