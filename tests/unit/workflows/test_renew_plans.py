"""Plans are renewed at each person's own midnight and at a start, whatever ran in between."""

from datetime import datetime, timedelta

import pytest

from genjin.kernel.errors import UnusableInputError
from genjin.kernel.problem import Problem
from genjin.stores.records.models import CustomerPlan, User
from genjin.workflows import renew_plans as module
from genjin.workflows.background import Background
from genjin.workflows.plan_customers import plan_stale_customers
from genjin.workflows.renew_plans import renew_plans


@pytest.fixture
def peruvian(owner: User) -> User:  # noqa: ARG001 - the owner is the first person
    return User.objects.create_user("rosa", time_zone="America/Lima", country="PE")


@pytest.fixture
def planned(home, owner, peruvian, enter, now):
    ours, hers = enter(owner, "Ours GmbH", "DE"), enter(peruvian, "Hers GmbH", "DE")
    renew_plans(home, now=now)
    return ours, hers


def made(customer) -> datetime:
    return CustomerPlan.objects.get(pk=customer.pk).planned_at


def test_each_person_s_plans_are_renewed_at_his_own_midnight(planned, home, now):
    ours, hers = planned
    # Thursday 23:59 in Shanghai is Thursday 10:59 in Lima, where it was Wednesday at the start.
    evening = now.replace(hour=23, minute=59)
    assert renew_plans(home, now=evening) == 1
    assert (made(ours), made(hers)) == (now, evening)
    midnight = evening + timedelta(minutes=1)
    assert renew_plans(home, now=midnight) == 1
    assert (made(ours), made(hers)) == (midnight, evening)
    assert renew_plans(home, now=midnight) == 0


@pytest.mark.usefixtures("planned")
def test_after_days_without_a_server_a_start_renews_everybody(home, now):
    assert renew_plans(home, now=now + timedelta(days=9)) == 2


def test_a_customer_of_nobody_s_is_renewed_too(planned, home, peruvian, now):
    peruvian.delete()
    tomorrow = now + timedelta(days=1)
    assert renew_plans(home, now=tomorrow) == 2
    assert CustomerPlan.objects.get(pk=planned[1].pk).owner is None
    assert renew_plans(home, now=tomorrow) == 0


@pytest.mark.usefixtures("planned")
def test_what_fails_for_one_person_keeps_no_other_waiting(home, owner, now, monkeypatch):
    real = plan_stale_customers

    def fails_for_the_owner(home, user, *, now):
        if user == owner:
            raise UnusableInputError(Problem("problem-web-date"))
        return real(home, user, now=now)

    monkeypatch.setattr(module, "plan_stale_customers", fails_for_the_owner)
    assert renew_plans(home, now=now + timedelta(days=1)) == 1


@pytest.mark.usefixtures("planned")
def test_it_stops_between_two_people_when_asked(home, now):
    assert renew_plans(home, now=now + timedelta(days=1), is_over=lambda: True) == 0


def test_the_server_s_background_renews_by_its_clock(planned, home, now):
    tomorrow = now + timedelta(days=1)
    Background(home, lambda: tomorrow)._renew_plans()
    assert made(planned[0]) == tomorrow
