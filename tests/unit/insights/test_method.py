"""A touch is held against the cadence, the calendar and the window that the playbook gives it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from genjin.insights.answers import made_touches
from genjin.insights.history import CustomerHistory
from genjin.insights.method import Breach, judged
from genjin.playbook.channels import Channel
from genjin.playbook.defaults import load_default_playbook
from tests.unit.insights.histories import MARCH, answer, at, history, out

PLAYBOOK = load_default_playbook()


def _breaches(customer: CustomerHistory) -> list[tuple[Breach, ...]]:
    return [each.breaches for each in judged(made_touches([customer], MARCH, at(31)), PLAYBOOK)]


def test_touches_in_rhythm_and_in_the_window_keep_the_method():
    # Tuesday, then two shared working days each, at 17:30 for the Americas.
    assert _breaches(history("1", out(at(10)), out(at(12)), out(at(17)))) == [(), (), ()]


def test_the_next_day_is_too_soon_and_a_fortnight_is_too_late():
    first, soon, late = judged(
        made_touches([history("1", out(at(3)), out(at(4)), out(at(18)))], MARCH, at(31)), PLAYBOOK
    )
    assert (first.breaches, soon.breaches, late.breaches) == (
        (),
        (Breach.TOO_SOON,),
        (Breach.TOO_LATE,),
    )
    assert (soon.gap_days, soon.due) == (1, (2, 3))


def test_a_mail_in_the_morning_is_outside_the_window_of_the_americas():
    assert _breaches(history("1", out(at(10, 9)))) == [(Breach.OUTSIDE_HOURS,)]


def test_a_touch_on_the_buyers_sunday_is_on_his_day_off():
    sunday_in_lima = datetime(2026, 3, 15, 12, tzinfo=ZoneInfo("America/Lima"))
    assert _breaches(history("1", out(sunday_in_lima))) == [(Breach.DAY_OFF,)]


def test_an_answer_is_judged_by_its_deadline_and_no_window():
    in_time = history("1", answer(at(10, 9)), out(at(10, 10)))
    late = history("1", answer(at(10, 9)), out(at(12, 10)))
    assert (_breaches(in_time), _breaches(late)) == ([()], [(Breach.LATE_ANSWER,)])


def test_a_new_inquiry_has_its_own_shorter_deadline():
    late = history("1", out(at(10, 13)), inquiries=(at(10, 9),))
    assert _breaches(late) == [(Breach.LATE_ANSWER,)]


def test_a_message_after_the_first_makes_the_answer_no_less_late():
    nagged = history("1", answer(at(10, 9)), answer(at(12, 9)), out(at(12, 10)))
    assert _breaches(nagged) == [(Breach.LATE_ANSWER,)]
    asked_twice = history("1", out(at(10, 13)), inquiries=(at(10, 9), at(10, 12)))
    assert _breaches(asked_twice) == [(Breach.LATE_ANSWER,)]


def test_a_call_of_his_asks_for_no_answer():
    called = history("1", answer(at(10, 9), Channel.CALL), out(at(12)))
    assert _breaches(called) == [()]


def test_a_second_touch_on_one_day_goes_with_the_first():
    assert _breaches(history("1", out(at(10)), out(at(10, 17, 45)))) == [(), ()]


def test_going_on_after_the_end_is_named():
    days = [out(at(day, month=month)) for month in (1, 2) for day in (5, 7, 12, 14, 19, 21)]
    touched = history("1", *days, *[out(at(day)) for day in (3, 4)])
    assert Breach.AFTER_THE_END in _breaches(touched)[-1]


def test_a_milestone_is_judged_by_its_hour_alone():
    papers = out(at(11), purpose="send_shipping_papers")
    assert _breaches(history("1", out(at(10)), papers)) == [(), ()]
