"""Out of office: recorded by a person, ended by a reply or by hand."""

from datetime import date, timedelta

import pytest

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.stores.records.models import CustomerPlan
from genjin.workflows.customer_page import customer_page
from genjin.workflows.log_touch import log_touch
from genjin.workflows.record_absence import end_absences, record_absence

BACK_ON = date(2026, 3, 18)


@pytest.fixture
def customer(home, owner, enter, now):
    made = enter(owner, "Weilt GmbH", "DE", email="w@weilt.de", contact_name="Frau Brandt")
    log_touch(
        home, owner, made.pk, channel="mail", direction="out", now=now, at=now - timedelta(days=1)
    )
    return made


def due(customer) -> date:
    plan = CustomerPlan.objects.get(pk=customer.pk)
    assert plan.due is not None
    return plan.due


def test_nothing_is_planned_before_he_is_back(customer, home, owner, now):
    record_absence(home, owner, customer.pk, returns_on=BACK_ON, note="Urlaub", now=now)
    assert due(customer) > BACK_ON
    assert CustomerPlan.objects.get(pk=customer.pk).reasons
    page = customer_page(home, owner, customer.pk, now=now)
    assert page.away is not None
    assert page.away.note == "Urlaub"
    assert "absence" in {event.kind for event in page.timeline}


def test_a_reply_ends_it(customer, home, owner, now):
    record_absence(home, owner, customer.pk, returns_on=BACK_ON, now=now)
    later = now + timedelta(hours=2)
    log_touch(home, owner, customer.pk, channel="mail", direction="in", now=later)
    assert due(customer) == later.date()
    assert customer_page(home, owner, customer.pk, now=later).away is None


def test_it_is_taken_back_by_hand_and_stays_on_record(customer, home, owner, now):
    before = due(customer)
    record_absence(home, owner, customer.pk, returns_on=BACK_ON, now=now)
    end_absences(home, owner, customer.pk, now=now)
    assert due(customer) == before
    assert customer.absences.get().taken_back_at == now


def test_an_absence_of_somebody_else_at_the_firm_does_not_pause_it(customer, home, owner, now):
    before = due(customer)
    other = customer.contacts.create(name="Herr Kunze", email="k@weilt.de")
    record_absence(home, owner, customer.pk, returns_on=BACK_ON, contact_id=other.pk, now=now)
    assert due(customer) == before


@pytest.mark.parametrize("returns_on", [date(2026, 3, 5), date(2026, 1, 1), date(2027, 9, 1)])
def test_a_return_that_is_past_or_far_off_is_refused(customer, home, owner, now, returns_on):
    with pytest.raises(UnusableInputError):
        record_absence(home, owner, customer.pk, returns_on=returns_on, now=now)


def test_a_colleague_can_not_record_it(customer, home, sales, now):
    with pytest.raises(NotFoundError):
        record_absence(home, sales, customer.pk, returns_on=BACK_ON, now=now)
