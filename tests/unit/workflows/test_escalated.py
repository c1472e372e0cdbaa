"""A new inquiry that nobody answers is seen by a manager, then by others, and is gone when answered."""

from datetime import datetime, timedelta

import pytest

from genjin.kernel.errors import NotFoundError
from genjin.stores.records.models import User
from genjin.workflows.escalated import escalated_to
from genjin.workflows.log_touch import log_touch
from genjin.workflows.override_grade import decline_customer
from genjin.workflows.permissions import get_customer
from genjin.workflows.plan_customers import plan_customers
from genjin.workflows.record_inquiry import record_inquiry
from genjin.workflows.today import today

# Asked on Thursday at 09:00: due by 11:00, a manager sees it from 13:00, others from 09:00 on Friday.
ASKED = "2026-03-05T09:00+08:00"


@pytest.fixture
def asked(home, sales, enter, now):
    customer = enter(sales, "Asks GmbH", "DE", email="a@asks.de")
    record_inquiry(
        home,
        sales,
        customer.pk,
        {"text": "Please quote 500 brake pads BP-12", "product": "brake pads"},
        now=now,
        received_at=datetime.fromisoformat(ASKED),
    )
    return customer


@pytest.fixture
def manager(owner: User) -> User:  # noqa: ARG001 - the owner is the first person
    return User.objects.create_user("mei", role=User.Role.MANAGER)


def sees(user: User, at: str) -> list[str]:
    found = escalated_to(user, now=datetime.fromisoformat(f"2026-03-{at}+08:00"))
    return [each.because.id for each in found.inquiries]


@pytest.mark.usefixtures("asked")
def test_its_owner_sees_by_when_it_was_to_be_answered(home, sales, now):
    (item,) = today(home, sales, now=now).items
    assert item.touch.escalation is not None
    assert item.touch.escalation.answer_by.isoformat() == "2026-03-05T11:00:00+08:00"
    late = today(home, sales, now=now.replace(hour=11, minute=30)).items[0].touch
    assert late.because[1].id == "reason-answer-late"
    assert late.closes == now.replace(hour=12, minute=0)


@pytest.mark.usefixtures("asked")
def test_one_manager_sees_it_first_and_every_manager_later(manager, owner, sales, colleague):
    for user in (manager, owner, sales, colleague):
        assert sees(user, "05T12:59") == []
    assert sees(manager, "05T13:00") == ["reason-escalated-manager"]
    assert sees(owner, "05T13:00") == []
    assert sees(owner, "06T08:59") == []
    assert sees(owner, "06T09:00") == ["reason-escalated-all"]
    assert sees(manager, "06T09:00") == ["reason-escalated-all"]
    assert sees(colleague, "06T09:00") == sees(sales, "06T09:00") == []


def test_who_stands_in_sees_it_in_place_of_every_manager(asked, manager, owner, sales, colleague):
    sales.backup = colleague
    sales.save()
    assert sees(colleague, "06T08:59") == []
    assert sees(colleague, "06T09:00") == ["reason-escalated-backup"]
    assert sees(manager, "06T09:00") == ["reason-escalated-manager"]
    assert sees(owner, "06T09:00") == []
    assert get_customer(colleague, asked.pk) == asked


def test_it_is_gone_as_soon_as_somebody_has_answered(asked, home, manager, sales, colleague):
    sales.backup = colleague
    sales.save()
    at = datetime.fromisoformat("2026-03-06T10:00+08:00")
    log_touch(home, colleague, asked.pk, channel="mail", direction="out", now=at)
    assert sees(manager, "06T10:01") == sees(colleague, "06T10:01") == []
    with pytest.raises(NotFoundError):
        get_customer(colleague, asked.pk)


def test_a_book_of_one_person_escalates_to_nobody(home, owner, enter, now):
    customer = enter(owner, "Asks GmbH", "DE", email="a@asks.de")
    record_inquiry(home, owner, customer.pk, {"product": "brake pads"}, now=now)
    assert sees(owner, "12T09:00") == []


def test_an_inquiry_of_nobody_s_is_seen_by_the_managers(asked, home, manager, sales, now):
    sales.delete()
    plan_customers(home, [asked.pk], now=now)
    asked.refresh_from_db()
    assert asked.owner is None
    assert sees(manager, "06T09:00") == ["reason-escalated-nobody"]


def test_a_declined_inquiry_calls_nobody_else(home, sales, manager, enter, now):
    customer = enter(sales, "Asks GmbH", "DE", email="a@asks.de")
    record_inquiry(home, sales, customer.pk, {"product": "brake pads"}, now=now)
    decline_customer(home, sales, customer.pk, reason="too small", now=now + timedelta(minutes=1))
    assert sees(manager, "12T09:00") == []
