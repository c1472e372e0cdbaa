"""The last date to order before Chinese New Year: once a year, in place of the next step."""

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from genjin.scheduling.situation import Direction, PastTouch, Seller, Snooze
from tests.unit.scheduling.situations import GERMAN, PLAYBOOK, at, ours, touch, why

# Chinese New Year 2027 is on 6 February: the factory closes ten days before it and an order takes
# 35 days, so the last date to order is 23 December 2026, and from 2 December on he is told.
ACCOUNT = replace(
    GERMAN, grade="key", may_order=True, touches=(ours("2026-11-24 16:00"),), deal_value_usd=40_000
)
IN_SEASON = at("2026-12-07 09:00")


def told(when: str) -> PastTouch:
    return replace(ours(when), purpose="order_before_holiday")


def test_in_the_season_it_takes_the_place_of_the_next_step() -> None:
    planned = touch(ACCOUNT, IN_SEASON)
    assert (planned.due, planned.purpose) == (date(2026, 12, 8), "order_before_holiday")
    assert planned.talk_track == "order_before_holiday"
    assert planned.phase == "keep"
    said = next(reason for reason in planned.because if reason.id == "reason-order-season")
    assert said.params["order_by"] == date(2026, 12, 23)
    assert said.params["starts"] == date(2027, 2, 6)


def test_before_the_season_the_rhythm_goes_on() -> None:
    early = replace(ACCOUNT, touches=(ours("2026-11-10 16:00"),))
    planned = touch(early, at("2026-11-20 09:00"))
    assert planned.purpose == "plan_next_order"


def test_it_is_said_once_a_year() -> None:
    once = replace(ACCOUNT, touches=(*ACCOUNT.touches, told("2026-12-08 16:00")))
    assert touch(once, at("2026-12-10 09:00")).purpose == "market_fact"
    last_year = replace(ACCOUNT, touches=(told("2025-12-16 16:00"), *ACCOUNT.touches))
    assert touch(last_year, IN_SEASON).purpose == "order_before_holiday"


def test_it_comes_before_the_rhythm_where_that_would_be_too_late() -> None:
    monthly = tuple(
        PastTouch(
            str(n), at(f"2026-{n:02}-20 16:00"), Direction.OUT, ours("2026-01-01 10:00").channel
        )
        for n in range(5, 12)
    )
    silent = replace(GERMAN, may_order=True, touches=(*monthly, ours("2026-12-02 16:00")))
    planned = touch(silent, IN_SEASON)
    assert planned.purpose == "order_before_holiday"
    assert planned.due <= date(2026, 12, 23)
    assert {"reason-before-rhythm", "reason-order-season"} <= why(planned)


def test_after_the_last_date_nobody_is_told() -> None:
    planned = touch(replace(ACCOUNT, touches=(ours("2026-12-10 16:00"),)), at("2026-12-24 09:00"))
    assert planned.purpose != "order_before_holiday"


def test_what_a_person_put_off_until_later_is_not_overruled() -> None:
    snoozed = replace(ACCOUNT, snooze=Snooze(date(2027, 1, 5), at("2026-12-01 10:00")))
    planned = touch(snoozed, IN_SEASON)
    assert (planned.due, planned.purpose) == (date(2027, 1, 5), "plan_next_order")


@pytest.mark.parametrize("changed", [{"may_order": False}, {"grade": "prospect"}])
def test_only_those_with_an_order_or_an_open_deal_are_told(changed) -> None:
    assert touch(replace(ACCOUNT, **changed), IN_SEASON).purpose != "order_before_holiday"


def test_a_seller_whose_factory_keeps_no_spring_festival_tells_nobody() -> None:
    indian = Seller(ZoneInfo("Asia/Kolkata"), country="IN")
    assert touch(ACCOUNT, IN_SEASON, indian).purpose == "plan_next_order"


def test_it_has_words_in_both_languages() -> None:
    track = PLAYBOOK.talk_tracks["order_before_holiday"]
    assert track.drafts.keys() == {"en", "zh"}
    assert track.advice.zh
    assert track.advice.en
