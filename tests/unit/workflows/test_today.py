"""The worklist is the salesperson's day, seen as of the instant that is asked about, and only read."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from genjin.stores.records.models import CustomerPlan, User
from genjin.workflows.customer_page import customer_page
from genjin.workflows.explain import explain
from genjin.workflows.log_touch import log_touch
from genjin.workflows.override_grade import override_grade
from genjin.workflows.plan_customers import (
    plan_customers,
    plan_stale_customers,
    stale_customer_ids,
)
from genjin.workflows.today import today
from genjin.workflows.upcoming import upcoming


@pytest.fixture
def book(home, owner, enter, now):
    """A key account, an inquiry and a prospect, all due today."""
    key = enter(owner, "Key Ltda", email="k@key.com.br")
    override_grade(home, owner, key.pk, grade="key", reason="ten years", now=now)
    asked = enter(
        owner, "Asks GmbH", "DE", email="a@asks.de", product="Brake pad", inquiry_date="2026-03-05"
    )
    prospect = enter(owner, "Prospect Pty", "AU", city="Sydney", email="p@prospect.au")
    return key, asked, prospect


def rows():
    return list(CustomerPlan.objects.order_by("pk").values())


def test_everybody_followed_has_exactly_one_next_touch(book, home, owner, now):
    assert CustomerPlan.objects.filter(state="followed").count() == len(book)
    listed = today(home, owner, now=now, hours=24)
    assert len({item.customer.pk for item in listed.items}) == len(listed.items)


@pytest.mark.usefixtures("book")
def test_times_are_one_instant_on_two_clocks(home, owner, now):
    for item in today(home, owner, now=now, hours=24).items:
        assert item.seller_time == item.buyer_time
        assert str(item.seller_time.tzinfo) == "Asia/Shanghai"
        assert str(item.buyer_time.tzinfo) == item.plan.buyer_zone
        assert item.seller_time >= now.replace(second=0, microsecond=0)


@pytest.mark.usefixtures("book")
def test_what_does_not_fit_into_the_hours_is_deferred_but_never_a_key_account(home, owner, now):
    listed = today(home, owner, now=now, hours=0)
    assert [item.customer.name for item in listed.items] == ["Key Ltda"]
    assert {item.customer.name for item in listed.deferred} == {"Asks GmbH", "Prospect Pty"}
    assert all(item.why_deferred for item in listed.deferred)


@pytest.mark.parametrize("days", [0, 1, 30, -30])
def test_reading_writes_nothing_whatever_the_instant(book, home, owner, now, days):
    before = rows()
    moment = now + timedelta(days=days)
    with connection.execute_wrapper(_refuse_writing):
        today(home, owner, now=moment)
        upcoming(home, owner, days=5, now=moment)
        customer_page(home, owner, book[0].pk, now=moment)
        explain(home, owner, str(book[0].pk), now=moment)
    assert rows() == before


def _refuse_writing(execute, sql, params, many, context):
    assert sql.lstrip("(").split()[0] in ("SELECT", "PRAGMA"), sql
    return execute(sql, params, many, context)


def test_a_later_touch_is_not_seen_from_before_it(book, home, owner, now):
    prospect = book[2]
    log_touch(
        home, owner, prospect.pk, channel="mail", direction="out", now=now + timedelta(hours=1)
    )
    names = {item.customer.name for item in today(home, owner, now=now, hours=24).items}
    assert "Prospect Pty" in names
    later = today(home, owner, now=now + timedelta(hours=2), hours=24)
    assert "Prospect Pty" not in {item.customer.name for item in later.items}


@pytest.mark.usefixtures("book")
def test_today_is_the_salespersons_day_not_utcs(home, owner):
    early = datetime(2026, 3, 4, 20, 0, tzinfo=UTC)  # 04:00 on the 5th in Shanghai
    assert today(home, owner, now=early).date.isoformat() == "2026-03-05"


@pytest.mark.usefixtures("book")
def test_a_stored_plan_and_one_derived_at_the_same_instant_are_equal(home, owner, now):
    moment = now + timedelta(days=3)
    derived = today(home, owner, now=moment, hours=24)
    plan_stale_customers(home, owner, now=moment)
    stored = today(home, owner, now=moment, hours=24)
    assert [item.touch for item in stored.items] == [item.touch for item in derived.items]


def test_plans_go_stale_at_midnight_and_are_renewed_once(book, home, owner, now):
    assert stale_customer_ids(home, owner, now) == []
    tomorrow = now + timedelta(days=1)
    assert plan_stale_customers(home, owner, now=tomorrow) == len(book)
    assert plan_stale_customers(home, owner, now=tomorrow) == 0


def test_planning_twice_gives_the_same_rows(book, home, now):
    before = rows()
    plan_customers(home, [customer.pk for customer in book], now=now)
    assert rows() == before


def test_a_customer_whom_nobody_has_planned_is_planned(book, home, owner, now):
    CustomerPlan.objects.filter(pk=book[2].pk).delete()
    assert stale_customer_ids(home, owner, now) == [book[2].pk]
    names = {item.customer.name for item in today(home, owner, now=now, hours=24).items}
    assert "Prospect Pty" in names


def test_in_the_evening_it_says_who_was_not_reached_and_shows_the_next_day(book, home, owner, now):
    evening = now.replace(hour=21, minute=50)
    listed = today(home, owner, now=evening)
    assert (listed.items, listed.deferred_total) == ((), 0)
    assert listed.missed_total == len(book)
    assert listed.day_off is None
    coming = listed.next_day
    assert coming is not None
    assert coming.date == date(2026, 3, 6)
    assert {item.customer.pk for item in coming.items} == {each.pk for each in book}
    assert coming.total == len(coming.items)
    assert {item.touch.missed_on for item in coming.items} == {now.date()}
    plan_stale_customers(home, owner, now=evening)
    assert today(home, owner, now=evening) == listed


def test_while_something_is_left_it_lists_whose_hours_have_passed(home, owner, enter, now):
    enter(owner, "Prospect Pty", "AU", city="Sydney", email="p@prospect.au")
    enter(owner, "Prospect Ltda", "BR", email="p@prospect.com.br")
    listed = today(home, owner, now=now.replace(hour=15))
    assert [item.customer.name for item in listed.items] == ["Prospect Ltda"]
    assert [item.customer.name for item in listed.missed] == ["Prospect Pty"]
    assert listed.missed_total == 1


@pytest.mark.usefixtures("book")
def test_while_something_is_due_today_the_next_day_is_not_shown(home, owner, now):
    assert today(home, owner, now=now).next_day is None


def test_a_saturday_is_a_day_off_and_shows_the_next_day_with_work(home, owner, enter, now):
    enter(owner, "Prospect Pty", "AU", city="Sydney", email="p@prospect.au")
    listed = today(home, owner, now=now.replace(day=7))
    assert listed.day_off is not None
    assert listed.missed_total == 0
    assert listed.next_day is not None
    assert listed.next_day.date in {date(2026, 3, 9), date(2026, 3, 10)}
    assert [item.customer.name for item in listed.next_day.items] == ["Prospect Pty"]


def test_a_book_without_customers_has_no_next_day(home, owner, now):
    assert today(home, owner, now=now).next_day is None


def test_a_name_and_a_country_are_enough_for_a_next_touch(home, owner, enter, now):
    customer = enter(owner, "Known By Name Ltda")
    plan = CustomerPlan.objects.get(pk=customer.pk)
    assert (plan.state, plan.purpose, plan.channel) == ("followed", "find_contact", "")
    assert plan.due is not None
    monday = today(home, owner, now=now.replace(day=9))
    assert [item.touch.channel for item in monday.items] == [None]


@pytest.mark.parametrize("evening", [False, True])
def test_a_larger_book_takes_no_more_statements(home, owner, enter, now, evening):
    moment = now.replace(hour=21) if evening else now
    counted: list[int] = []
    for more in (25, 12):  # both are more than fits into the day
        for _ in range(more):
            enter(owner, f"Buyer {len(counted)} {_}", email=f"b{len(counted)}{_}@buyer.com.br")
        plan_stale_customers(home, owner, now=moment)
        with CaptureQueriesContext(connection) as statements:
            today(home, owner, now=moment)
        counted.append(len(statements))
    assert counted[0] == counted[1]


@pytest.mark.usefixtures("book")
def test_only_ones_own_customers_are_on_ones_list(home, sales, now):
    assert today(home, sales, now=now).items == ()


def test_the_coming_days_hold_the_next_touches_in_order(book, home, owner, now):
    coming = upcoming(home, owner, days=30, now=now)
    days = [item.touch.due for item in coming.items]
    assert days == sorted(days)
    assert max(days) <= coming.last
    assert len(coming.items) > len(book)


def test_why_names_the_rule_the_facts_and_their_rows(book, home, owner, now):
    explanation = explain(home, owner, str(book[0].pk), now=now)
    assert explanation.reasons
    assert explanation.playbook.version == explanation.plan.playbook_version
    facts = {fact.name: fact for fact in explanation.facts}
    assert facts["override"].rows[0].startswith("g")


def test_why_a_touch_was_made_is_told_from_before_it(book, home, owner, now):
    customer = book[2]
    logged = log_touch(home, owner, customer.pk, channel="mail", direction="out", now=now)
    explanation = explain(home, owner, f"t{logged.touch.pk}", now=now + timedelta(days=9))
    assert explanation.touch == logged.touch
    assert explanation.plan.due == now.date()


@pytest.mark.usefixtures("book")
def test_a_customer_without_owner_is_planned_by_the_owner_of_the_book(
    home, owner, sales, enter, now
):
    customer = enter(sales, "Orphan Ltd", "GB", email="o@orphan.uk")
    User.objects.filter(pk=sales.pk).delete()
    plan_customers(home, [customer.pk], now=now)
    assert CustomerPlan.objects.get(pk=customer.pk).owner is None
    assert customer_page(home, owner, customer.pk, now=now).plan.state == "followed"


def test_the_page_tells_what_has_passed_newest_first(book, home, owner, now):
    customer = book[1]
    log_touch(home, owner, customer.pk, channel="mail", direction="out", now=now, note="Quote")
    page = customer_page(home, owner, customer.pk, now=now)
    assert [event.kind for event in page.timeline][:1] == ["touch"]
    assert {event.kind for event in page.timeline} == {"touch", "inquiry"}
    waits = customer_page(home, owner, book[2].pk, now=now)
    assert waits.next is not None
    assert waits.wording is not None
    assert "Prospect Pty" in waits.wording.draft.subject


def day_in(reason, name) -> date:
    found: date = reason.params[name]
    return found


def crowd(owner, enter, now, home, count):
    """More buyers than fit into the day: those in Brazil may wait, the last ones may not."""
    for n in range(count):
        customer = enter(owner, f"Buyer {n}", email=f"b{n}@buyer{n}.com.br")
        override_grade(home, owner, customer.pk, grade="prospect", reason="met at a fair", now=now)


def test_what_is_deferred_says_on_which_of_its_days_there_is_room(home, owner, enter, now):
    crowd(owner, enter, now, home, 30)
    listed = today(home, owner, now=now)
    assert listed.deferred_total == 30 - len(listed.items) > 0
    moved = [item.why_deferred[0] for item in listed.deferred]
    assert {why.id for why in moved} == {"reason-moved"}
    for why in moved:
        day, latest = day_in(why, "day"), day_in(why, "latest")
        assert date(2026, 3, 5) < day <= latest


def test_the_plan_of_the_coming_days_agrees_with_today(home, owner, enter, now):
    crowd(owner, enter, now, home, 60)
    listed = today(home, owner, now=now)
    coming = upcoming(home, owner, days=7, now=now)
    on_today = [item for item in coming.items if item.touch.due == listed.date]
    fits = {item.customer.pk for item in on_today if not item.why_deferred}
    assert fits == {item.customer.pk for item in listed.items}
    said = {item.customer.pk: item.why_deferred[0] for item in listed.deferred}
    for item in coming.items:
        why = said.get(item.customer.pk)
        if why is not None and why.id == "reason-moved":
            assert item.touch.due == why.params["day"]


def test_no_coming_day_holds_more_than_fits_but_for_what_says_so(home, owner, enter, now):
    crowd(owner, enter, now, home, 70)
    coming = upcoming(home, owner, days=10, now=now)
    fitting = [item.touch.due for item in coming.items if not _found_no_room(item)]
    slots = 4 * 60 // 12
    assert all(fitting.count(day) <= slots for day in set(fitting))


def _found_no_room(item):
    return any(why.id != "reason-moved" for why in item.why_deferred)


def test_a_customer_whom_nobody_has_planned_is_counted_until_he_is(home, owner, enter, now):
    customer = enter(owner, "Andes Ltda", email="ana@andes.com.br")
    assert today(home, owner, now=now).without_plan == 0
    CustomerPlan.objects.filter(pk=customer.pk).delete()
    assert today(home, owner, now=now).without_plan == 1
    plan_stale_customers(home, owner, now=now)
    assert today(home, owner, now=now).without_plan == 0
