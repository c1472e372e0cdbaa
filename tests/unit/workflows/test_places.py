"""A customer's holidays are those of his state, told by his city; what is only assumed is said."""

from datetime import date

import pytest

from genjin.stores.records.models import CustomerPlan
from genjin.workflows.calendar_coverage import customers_without_state
from genjin.workflows.plan_customers import plan_customers


@pytest.fixture
def planned(home, enter, sales):
    def on(now, country: str, city: str = "") -> CustomerPlan:
        name = f"{country} {city}"
        # Quoted two shared working days before the day off.
        customer = enter(
            sales,
            name,
            country,
            city=city,
            email=f"a@{country}{city}.example".replace(" ", ""),
            deal_stage="quoted",
            last_contact_date="2026-03-04",
        )
        plan_customers(home, [customer.pk], now=now)
        return CustomerPlan.objects.get(pk=customer.pk)

    return on


def told(plan: CustomerPlan) -> dict[str, dict[str, object]]:
    return {reason["id"]: reason["params"] for reason in plan.reasons}


@pytest.mark.parametrize(
    ("country", "city", "off"),
    [
        ("GB", "London", date(2026, 8, 31)),
        ("GB", "", date(2026, 8, 31)),
        ("GB", "", date(2026, 4, 6)),
        ("CA", "Toronto", date(2026, 10, 12)),
        ("MY", "Kota Bharu", date(2026, 10, 16)),
    ],
)
def test_nobody_is_planned_on_a_holiday_of_his_state(planned, now, country, city, off):
    that_morning = now.replace(month=off.month, day=off.day)
    assert planned(that_morning, country, city).due > off


def test_an_assumed_state_is_said_and_a_known_one_is_not(planned, now):
    assert "reason-state-assumed" in told(planned(now, "GB"))
    assert "reason-state-unknown" in told(planned(now, "DE"))
    assert not {"reason-state-assumed", "reason-state-unknown"} & set(
        told(planned(now, "GB", "Leeds"))
    )
    assert "reason-state-unknown" not in told(planned(now, "FR"))


def test_who_has_no_state_where_it_matters_is_counted_for_doctor(enter, sales):
    for name, country, city in (
        ("One", "GB", ""),
        ("Two", "GB", "Leeds"),
        ("Three", "DE", "Somewhere"),
        ("Four", "FR", ""),
    ):
        enter(sales, name, country, city=city)
    assert customers_without_state() == {"DE": 1, "GB": 1}
