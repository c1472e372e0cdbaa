"""Entered days: from a form or a file, used by every plan, and said by `doctor` where none are known."""

from datetime import date, timedelta

import pytest

from genjin.kernel.errors import NotAllowedError, UnusableInputError
from genjin.stores.records.models import CalendarDay, CustomerPlan
from genjin.workflows.calendar_coverage import uncovered_years
from genjin.workflows.calendar_days import (
    EnteredDay,
    keep_calendar_days,
    parse_calendar_day,
    remove_calendar_day,
)
from genjin.workflows.import_calendar_days import import_calendar_days
from genjin.workflows.log_touch import log_touch
from genjin.workflows.renew_plans import renew_plans

FRIDAY = date(2026, 3, 6)
CLOSED = EnteredDay("DE", "", FRIDAY, is_worked=False, name="Trauertag", source="a notice")
GIVEN = {"country": "Germany", "day": "2026-03-06", "kind": "holiday", "source": "a notice"}


@pytest.fixture
def german(home, owner, enter, now):
    made = enter(
        owner, "Prüf GmbH", "DE", email="p@pruef.de", deal_stage="quoted", inquiry_text="x"
    )
    log_touch(
        home, owner, made.pk, channel="mail", direction="out", now=now, at=now - timedelta(days=1)
    )
    return made


def due(customer) -> date | None:
    return CustomerPlan.objects.get(pk=customer.pk).due


def test_an_entered_day_moves_the_plans_of_that_country(german, home, owner, enter, now):
    other = enter(owner, "Autre SA", "FR", email="a@autre.fr")
    planned_at = CustomerPlan.objects.get(pk=other.pk).planned_at
    before = due(german)
    assert before is not None
    day = EnteredDay("DE", "", before, is_worked=False, name="", source="a notice")
    assert keep_calendar_days(owner, [day], now=now) == 1
    assert renew_plans(home, now=now) == 1
    after = due(german)
    assert after is not None
    assert after > before
    assert CustomerPlan.objects.get(pk=other.pk).planned_at == planned_at
    remove_calendar_day(owner, CalendarDay.objects.get().pk)
    renew_plans(home, now=now)
    assert due(german) == before


def test_the_same_day_again_is_known_and_another_word_on_it_replaces_it(owner, now):
    assert keep_calendar_days(owner, [CLOSED], now=now) == 1
    assert keep_calendar_days(owner, [CLOSED], now=now) == 0
    worked = EnteredDay("DE", "", FRIDAY, is_worked=True, name="", source="another notice")
    assert keep_calendar_days(owner, [worked], now=now) == 1
    assert CalendarDay.objects.get().is_worked


def test_only_a_manager_enters_days(sales, now):
    with pytest.raises(NotAllowedError):
        keep_calendar_days(sales, [CLOSED], now=now)
    with pytest.raises(NotAllowedError):
        import_calendar_days(sales, b"country,day,kind,source\n", now=now)


@pytest.mark.parametrize(
    ("field", "text", "problem"),
    [
        ("country", "Nowhereland", "problem-calendar-country"),
        ("day", "06.03.26", "problem-calendar-day"),
        ("day", "2026-02-30", "problem-calendar-day"),
        ("kind", "half", "problem-calendar-kind"),
        ("source", " ", "problem-calendar-source"),
        ("subdivision", "Atlantis", "problem-calendar-subdivision"),
    ],
)
def test_each_mistake_is_said_with_its_field(field, text, problem):
    day, problems = parse_calendar_day(GIVEN | {field: text}, row=7)
    assert day is None
    assert [(each.id, each.row, each.field) for each in problems] == [(problem, 7, field)]


def test_a_state_is_taken_by_its_name():
    day, problems = parse_calendar_day(GIVEN | {"country": "马来西亚", "subdivision": "Kelantan"})
    assert not problems
    assert day is not None
    assert (day.country, day.subdivision) == ("MY", "03")


def test_the_good_rows_of_a_file_go_in_and_the_others_are_named(owner, now):
    text = (
        "Country,subdivision,day,kind,name,source\n"
        "CN,,2027-02-14,上班,,国务院办公厅通知\n"
        "CN,,2027-02-5x,holiday,春节,国务院办公厅通知\n"
        "CN,,2027-02-12,放假,春节,国务院办公厅通知\n"
    )
    done = import_calendar_days(owner, text.encode("utf-8-sig"), now=now)
    assert (done.kept, done.known, done.refused) == (2, 0, 1)
    assert [(each.row, each.field) for each in done.problems] == [(3, "day")]
    assert import_calendar_days(owner, text.encode(), now=now).known == 2


@pytest.mark.parametrize("content", ["国家,日期\n".encode("gbk"), b"day,kind\n", b"", b'"a\n'])
def test_what_is_not_such_a_file_is_refused(owner, now, content):
    with pytest.raises(UnusableInputError):
        import_calendar_days(owner, content, now=now)


def test_years_of_which_nothing_is_known_are_named(owner, enter, now):
    enter(owner, "Prüf GmbH", "DE", email="p@pruef.de")
    found = {(each.country, each.year, each.make_up_days) for each in uncovered_years(now.date())}
    assert ("DE", 2026, False) not in found
    assert {country for country, _, _ in found} <= {"CN"}
    enter(owner, "Pitcairn Traders", "PN", email="p@pitcairn.pn")
    unknown = {each.country for each in uncovered_years(now.date()) if not each.make_up_days}
    assert unknown <= {"PN"}
