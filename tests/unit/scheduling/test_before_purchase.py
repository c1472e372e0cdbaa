"""The predicted purchase moves the next touch: before he orders, and as his rhythm allows."""

from dataclasses import replace
from datetime import date

import pytest

from genjin.kernel.bilingual import Bilingual
from genjin.scheduling.foreseen import ForeseenPurchase
from genjin.scheduling.situation import Direction, PastTouch, Snooze
from genjin.surfaces.wording.catalogue import words_in
from tests.unit.scheduling.situations import GERMAN, PLAYBOOK, THURSDAY, at, ours, touch, why

# Last spoken with on Friday 27 February: the rhythm of a key account allows 12 to 17 March, and
# its best day is 13 March.
KEY = replace(GERMAN, grade="key", touches=(ours("2026-02-27 16:00"),))
DUE = date(2026, 3, 13)


def foreseen(next_date: str, **fields) -> ForeseenPurchase:
    """A purchase predicted for a day, with a lead time of our own product of 30 days."""
    day = date.fromisoformat(next_date)
    made = ForeseenPurchase(
        hs6="940542",
        product=Bilingual("LED投光灯", "LED floodlight"),
        is_ours=True,
        next_date=day,
        low=date(2026, 2, 20),
        high=date(2026, 8, 30),
        known_until=date(2026, 2, 15),
        p_alive=0.9,
        thin=False,
        lead_days=30,
        lead_of="FL-100",
        rows=("20260301T080000-0123456789ab:17",),
    )
    return replace(made, **fields)


def buying(next_date: str, **fields):
    return replace(KEY, foreseen=(foreseen(next_date, **fields),))


def test_without_a_prediction_the_rhythm_goes_on() -> None:
    assert touch(KEY).due == DUE


def test_a_touch_that_is_in_time_keeps_its_day_and_speaks_of_the_purchase() -> None:
    planned = touch(buying("2026-04-16"))
    assert (planned.due, planned.purpose) == (DUE, "before_purchase")
    assert planned.talk_track == "before_purchase"
    assert planned.latest == date(2026, 3, 17)
    first = planned.because[0]
    assert first.rows == ("20260301T080000-0123456789ab:17",)
    assert words_in("en").reason(first) == (
        "Predicted purchase of LED floodlight between Feb 20, 2026 and Aug 30, 2026 (80%), so "
        "contact by Mar 17, 2026 (lead time 30 days, our FL-100)"
    )


def test_the_day_is_chosen_among_those_of_the_rhythm_where_that_is_in_time() -> None:
    planned = touch(buying("2026-04-11"))
    assert planned.due == date(2026, 3, 12)
    assert planned.latest == date(2026, 3, 12)
    assert "reason-purchase-day-of-rhythm" in why(planned)
    assert "reason-before-rhythm" not in why(planned)


def test_where_every_day_of_the_rhythm_is_too_late_he_is_contacted_before_it_and_it_says_so() -> (
    None
):
    planned = touch(buying("2026-04-09"))
    assert planned.due == date(2026, 3, 10)
    assert {"reason-before-rhythm", "reason-purchase-ahead"} <= why(planned)


def test_a_touch_waits_within_its_rhythm_for_the_notice_to_begin() -> None:
    # 30 days before 29 April is 30 March, and the notice begins 14 days before that.
    planned = touch(buying("2026-04-29"))
    assert planned.due == date(2026, 3, 17)
    assert touch(buying("2026-05-20")).due == DUE


def test_a_day_that_has_passed_hurries_him_only_as_far_as_the_rhythm_allows() -> None:
    planned = touch(buying("2026-04-01"))
    assert planned.due == date(2026, 3, 12)
    assert "reason-purchase-ahead-late" in why(planned)
    assert planned.purpose == "before_purchase"


def test_the_playbook_s_lead_time_counts_where_no_product_of_ours_has_one() -> None:
    planned = touch(buying("2026-04-16", lead_days=None, lead_of=""))
    said = planned.because[0]
    assert said.params["days"] == PLAYBOOK.before_purchase.lead_time_days
    assert "the playbook's" in words_in("en").reason(said)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"thin": True}, "reason-purchase-thin"),
        ({"high": date(2026, 3, 1)}, "reason-purchase-unseen"),
        ({"p_alive": 0.3}, "reason-purchase-unlikely"),
        ({"next_date": date(2026, 3, 14)}, "reason-purchase-too-near"),
    ],
)
def test_what_is_not_counted_on_moves_nothing_and_says_so(fields, said) -> None:
    moved = foreseen("2026-04-09")
    planned = touch(replace(KEY, foreseen=(replace(moved, **fields),)))
    assert (planned.due, planned.purpose) == (DUE, touch(KEY).purpose)
    assert said in why(planned)


def test_he_is_told_once_for_each_purchase() -> None:
    told = PastTouch("t", at("2026-03-03 16:00"), Direction.OUT, KEY.channels[0], "before_purchase")
    planned = touch(replace(buying("2026-04-09"), touches=(*KEY.touches, told)))
    assert planned.purpose != "before_purchase"
    assert not {each for each in why(planned) if each.startswith("reason-purchase")}


def test_the_first_of_several_purchases_counts() -> None:
    both = replace(KEY, foreseen=(foreseen("2026-05-20"), foreseen("2026-04-09", hs6="940511")))
    assert touch(both).due == date(2026, 3, 10)


def test_what_a_person_put_off_is_not_overruled() -> None:
    snoozed = replace(
        buying("2026-04-09"), snooze=Snooze(date(2026, 3, 20), at("2026-03-01 10:00"))
    )
    planned = touch(snoozed)
    assert planned.due == date(2026, 3, 20)
    assert "reason-purchase-not-in-time" in why(planned)


def test_a_prospect_is_never_written_to_before_his_slow_rhythm_and_keeps_its_step() -> None:
    prospect = replace(buying("2026-04-16"), grade="prospect")
    usual = touch(replace(prospect, foreseen=()))
    planned = touch(prospect)
    assert planned.due >= usual.earliest
    assert planned.purpose == usual.purpose
    assert planned.because[0].id == "reason-purchase-ahead"


def test_it_has_words_in_both_languages() -> None:
    track = PLAYBOOK.talk_tracks["before_purchase"]
    assert track.drafts.keys() == {"en", "zh"}
    assert THURSDAY.date() < DUE
