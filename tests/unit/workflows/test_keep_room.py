"""A person's list holds so many customers; it is always as if all of it were planned together."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from genjin.scheduling.room import Standing, line_of
from genjin.stores.records.models import CustomerPlan, RoomLine
from genjin.workflows.advance_deal import advance_deal
from genjin.workflows.change_active_limit import change_active_limit
from genjin.workflows.keep_room import active_limit
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.log_touch import log_touch
from genjin.workflows.override_grade import decline_customer, override_grade
from genjin.workflows.plan_customers import plan_customers, plan_stale_customers


@pytest.fixture
def book(home, owner, enter, now):
    """Eight prospects, of whom three have room."""
    entered = [enter(owner, f"Firm {n}", email=f"a@firm{n}.com") for n in range(8)]
    change_active_limit(home, owner, 3, now=now)
    owner.refresh_from_db()
    return entered


def followed(owner) -> set[str]:
    plans = CustomerPlan.objects.filter(owner=owner, state="followed")
    return set(plans.values_list("customer__name", flat=True))


def check(home, owner) -> None:
    """The stored list is the one that follows from all the places at once."""
    plans = list(CustomerPlan.objects.filter(owner=owner))
    standings = [Standing(plan.pk, plan.worth, plan.keeps_room) for plan in plans]
    line = line_of(standings, active_limit(owner, load_playbook(home)))
    for plan, standing in zip(plans, standings, strict=True):
        if standing.worth is not None:
            has_room = line is None or line.has_room_for(standing)
            assert (plan.state == "followed") == has_room, plan


@pytest.mark.usefixtures("book")
def test_of_customers_alike_the_first_ones_have_room(home, owner):
    assert followed(owner) == {"Firm 0", "Firm 1", "Firm 2"}
    check(home, owner)


def test_a_place_that_is_given_up_goes_to_the_next_at_once(home, owner, book, now):
    decline_customer(home, owner, book[1].pk, reason="closed down", now=now)
    assert followed(owner) == {"Firm 0", "Firm 2", "Firm 3"}
    check(home, owner)


def test_one_who_is_worth_more_takes_the_place_of_the_last(home, owner, book, now):
    advance_deal(home, owner, book[7].pk, stage="price_agreed", now=now)
    assert followed(owner) == {"Firm 0", "Firm 1", "Firm 7"}
    check(home, owner)


def test_one_who_writes_has_room_and_so_has_a_key_account(home, owner, book, now):
    log_touch(home, owner, book[6].pk, channel="mail", direction="in", now=now)
    override_grade(home, owner, book[5].pk, grade="key", reason="old friend", now=now)
    assert followed(owner) == {"Firm 0", "Firm 5", "Firm 6"}
    check(home, owner)


def test_those_who_always_have_room_may_be_more_than_the_limit(home, owner, book, now):
    for customer in book[:5]:
        override_grade(home, owner, customer.pk, grade="key", reason="kept", now=now)
    assert followed(owner) == {f"Firm {n}" for n in range(5)}
    check(home, owner)


@pytest.mark.usefixtures("book")
def test_a_new_customer_waits_where_the_list_is_full(home, owner, enter):
    new = enter(owner, "Firm 8", email="a@firm8.com")
    plan = CustomerPlan.objects.get(pk=new.pk)
    assert plan.state == "no_room"
    assert plan.due is None
    assert {reason["id"] for reason in plan.revives} >= {"reason-revives-room"}
    check(home, owner)


@pytest.mark.usefixtures("book")
def test_a_wider_limit_and_the_playbook_s_own_let_them_in(home, owner, now):
    change_active_limit(home, owner, 5, now=now)
    assert len(followed(owner)) == 5
    change_active_limit(home, owner, None, now=now)
    assert len(followed(owner)) == 8
    assert not RoomLine.objects.get(user=owner).is_full


def test_planning_everybody_twice_or_one_by_one_gives_the_same_list(home, owner, book, now):
    before = followed(owner)
    ids = [customer.pk for customer in book]
    plan_customers(home, reversed(ids), now=now)
    assert followed(owner) == before
    for each in ids:
        plan_customers(home, [each], now=now)
    assert followed(owner) == before
    check(home, owner)


def test_the_day_s_first_planning_finds_a_place_that_was_given_up_unseen(home, owner, book, now):
    book[0].delete()
    tomorrow = now + timedelta(days=1)
    plan_stale_customers(home, owner, now=tomorrow)
    assert followed(owner) == {"Firm 1", "Firm 2", "Firm 3"}
    check(home, owner)


@pytest.mark.usefixtures("book")
def test_others_lists_have_their_own_room(owner, sales, enter):
    enter(sales, "Of Lin", email="a@oflin.com")
    assert followed(sales) == {"Of Lin"}
    assert len(followed(owner)) == 3


def test_planning_one_whose_place_stays_looks_at_no_list(home, book, now):
    with CaptureQueriesContext(
        connection,
    ) as asked:
        plan_customers(home, [book[0].pk], now=now)
    counted = [each["sql"] for each in asked if "COUNT(" in each["sql"]]
    assert counted == []
    assert len(asked) <= 24
