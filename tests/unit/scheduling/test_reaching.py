"""The channel of a touch and its hours."""

from dataclasses import replace
from datetime import time

from genjin.playbook.defaults import load_default_files
from genjin.playbook.parsing import parse_playbook
from genjin.scheduling.next_touch import next_touch
from genjin.scheduling.planned import NextTouch
from genjin.scheduling.situation import Channel
from tests.unit.scheduling.situations import (
    CHINESE_SELLER,
    GERMAN,
    THURSDAY,
    at,
    hours,
    ours,
    place,
    touch,
    why,
)


def test_new_york_cannot_be_called_in_office_hours_so_the_plan_writes_and_says_why() -> None:
    american = replace(
        GERMAN, place=place("US", "New York City"), channels=(Channel.CALL, Channel.MAIL)
    )
    planned = touch(american)
    assert planned.channel is Channel.MAIL
    assert "reason-channel-closed" in why(planned)


def test_with_a_late_shift_new_york_is_called_at_its_nine_o_clock() -> None:
    american = replace(
        GERMAN, place=place("US", "New York City"), channels=(Channel.CALL, Channel.MAIL)
    )
    late = replace(CHINESE_SELLER, shifts=((time(21), time(23, 30)),))
    planned = touch(american, seller=late)
    assert planned.channel is Channel.CALL
    assert hours(planned) == "22:00–23:30"
    # Three days later New York has gone over to summer time.
    assert hours(touch(american, at("2026-03-10 09:00"), late)) == "21:00–23:30"


def test_a_buyer_who_can_only_be_called_at_night_is_planned_outside_the_hours_and_told_so() -> None:
    american = replace(GERMAN, place=place("US", "New York City"), channels=(Channel.CALL,))
    planned = touch(american)
    assert planned.channel is Channel.CALL
    # Said once, and not that it takes a timed message.
    assert "reason-call-outside-own-hours" in why(planned)
    assert not why(planned) & {"reason-channel-closed", "reason-outside-own-hours"}


def test_nobody_is_called_for_the_first_time_outside_our_hours_and_an_address_is_looked_for() -> (
    None
):
    brazil = replace(
        GERMAN, grade="prospect", place=place("BR"), channels=(Channel.CALL,), touches=()
    )
    planned = touch(replace(brazil, followed_since=THURSDAY))
    assert (planned.purpose, planned.channel) == ("find_contact", None)
    assert "reason-research-phone-only" in why(planned)
    assert "reason-research" not in why(planned)
    # In Malaysia he is at his desk when we are.
    nearby = touch(replace(brazil, place=place("MY"), followed_since=THURSDAY))
    assert nearby.channel is Channel.CALL


def test_a_window_by_our_clock_that_needs_us_there_keeps_to_our_hours() -> None:
    files = load_default_files()
    by_hand = {
        name: text.replace("clock: seller", "clock: seller\nneeds_seller_at_work: true")
        if name == "windows/americas.yaml"
        else text
        for name, text in files.items()
    }
    policy, problems = parse_playbook(by_hand)
    assert policy is not None, problems
    early = replace(CHINESE_SELLER, ends=time(17, 30))
    planned = next_touch(replace(GERMAN, place=place("BR")), policy, early, now=THURSDAY)
    assert isinstance(planned, NextTouch)
    assert hours(planned) == "17:00–17:30"
    gone = replace(CHINESE_SELLER, ends=time(17))
    closed = next_touch(replace(GERMAN, place=place("BR")), policy, gone, now=THURSDAY)
    assert isinstance(closed, NextTouch)
    assert "reason-outside-own-hours" in why(closed)


def test_the_window_follows_the_contact_s_place_not_the_firm_s() -> None:
    buying_office = replace(GERMAN, place=place("CN"))
    assert hours(touch(buying_office)) == "13:00–17:30"
    assert hours(touch(GERMAN)) == "15:30–17:30"


def test_a_zone_that_is_only_assumed_is_said_to_be() -> None:
    assert "reason-zone-assumed" in why(touch(replace(GERMAN, place=place("US"))))
    assert "reason-zone-assumed" not in why(touch(replace(GERMAN, place=place("US", "Chicago"))))


def test_without_another_channel_the_silent_one_goes_on_and_says_so() -> None:
    silent = tuple(ours(f"2026-02-0{day} 16:00") for day in (2, 4, 5, 6))
    assert "reason-no-other-channel" in why(touch(replace(GERMAN, touches=silent)))


def test_a_seller_who_leaves_at_five_still_writes_to_the_americas_and_is_told() -> None:
    early = replace(CHINESE_SELLER, ends=time(17))
    planned = touch(replace(GERMAN, place=place("BR")), seller=early)
    assert hours(planned) == "17:00–18:00"
    assert "reason-outside-own-hours" in why(planned)


def test_calendars_that_never_meet_lose_nobody() -> None:
    friday_worker = replace(CHINESE_SELLER, weekdays=frozenset({5}), follows_make_up_days=False)
    planned = touch(replace(GERMAN, place=place("IR")), seller=friday_worker)
    assert planned.due.isoweekday() == 5
    assert "reason-never-meet" in why(planned)


def test_a_window_that_a_user_closed_for_a_region_loses_nobody() -> None:
    files = load_default_files()
    at_night = (
        files["windows/visit.yaml"]
        .replace("[visit]", "[mail]")
        .replace(
            "channels: [mail]\n",
            "channels: [mail]\nregions: [western_europe]\nneeds_seller_at_work: true\n",
        )
    )
    own = at_night.replace("id: visit", "id: night").replace(
        '"09:30", to: "12:00"', '"01:00", to: "02:00"'
    )
    own = own.replace('"13:30", to: "17:00"', '"02:00", to: "03:00"').split("cases:", maxsplit=1)[0]
    own += "cases:\n  - {name: night, channel: mail, country: DE, window: night}\n"
    usual = files["windows/western_europe.yaml"].replace(
        "[western_europe, africa_north_west]", "[africa_north_west]"
    )
    usual = (
        usual.split("cases:", maxsplit=1)[0]
        + "cases:\n  - {name: Nigeria, channel: mail, country: NG, window: western_europe}\n"
    )
    playbook, problems = parse_playbook(
        files, {"windows/night.yaml": own, "windows/western_europe.yaml": usual}
    )
    assert problems == []
    assert playbook is not None
    planned = next_touch(GERMAN, playbook, CHINESE_SELLER, now=THURSDAY)
    assert isinstance(planned, NextTouch)
    assert planned.channel is Channel.MAIL
