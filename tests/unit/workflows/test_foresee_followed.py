"""What is foreseen of linked customers is kept, renewed when it has to be, and moves their plans."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from genjin.kernel.errors import NotFoundError
from genjin.kernel.reason import reasons_from_data
from genjin.stores.records.models import CustomerAlert, CustomerPlan, Foreseeing, PredictedPurchase
from genjin.stores.trade.contract import BuyerSearch
from genjin.workflows.alerts import list_alerts, see_alert
from genjin.workflows.explain import explain
from genjin.workflows.find_buyers import find_buyers
from genjin.workflows.follow_new_shipments import follow_new_shipments
from genjin.workflows.foresee_followed import followed_wait, renew_foresight
from genjin.workflows.import_shipments import import_files
from genjin.workflows.link_company import link_company
from genjin.workflows.log_touch import log_touch
from genjin.workflows.override_grade import override_grade
from genjin.workflows.shown_predictions import predictions_of_company, shown_predictions


@pytest.fixture
def buyer(home, owner, now, tmp_path: Path):
    """The Peruvian buyer of the demo's trade with the most shipments."""
    from genjin.demo.trade import trade_tables  # noqa: PLC0415 - beside the writer of its files
    from genjin.workflows.write_demo_files import write_table  # noqa: PLC0415

    paths = [write_table(table, tmp_path, now) for table in trade_tables(1, now.date(), 1200)]
    import_files(home, paths, now=now, by=owner)
    return find_buyers(home, BuyerSearch(country="PE", sort="shipments", limit=1)).buyers[0]


@pytest.fixture
def linked(home, sales, enter, now, buyer):
    customer = enter(sales, buyer.name, "PE", contact_name="Ana", email="ana@example.com")
    link_company(home, sales, customer.pk, buyer.company_id, is_his=True, now=now)
    return customer


def test_a_link_waits_for_the_background_and_is_foreseen_once(home, linked, now):
    assert not PredictedPurchase.objects.exists()
    assert followed_wait(now)
    assert renew_foresight(home, now=now) == 1
    assert not followed_wait(now)
    kept = list(PredictedPurchase.objects.filter(customer=linked))
    assert kept
    assert all(each.next_low <= each.next_date <= each.next_high for each in kept)
    assert all(each.known_until <= now.date() and each.row_ids for each in kept)
    assert renew_foresight(home, now=now) == 0


def test_a_new_day_looks_again_and_leaves_what_is_said_the_same_as_it_was(home, linked, now):
    renew_foresight(home, now=now)
    before = list(PredictedPurchase.objects.values())
    tomorrow = now + timedelta(days=1)
    assert followed_wait(tomorrow)
    assert renew_foresight(home, now=tomorrow) == 0
    assert list(PredictedPurchase.objects.values()) == before
    assert Foreseeing.objects.get(customer=linked).on == tomorrow.date()


def test_new_shipments_are_foreseen_at_once(home, linked, now):
    follow_new_shipments(home, now=now)
    assert PredictedPurchase.objects.filter(customer=linked).exists()
    assert not followed_wait(now)


def test_whose_link_is_taken_back_is_foreseen_no_more(home, sales, linked, now, buyer):
    renew_foresight(home, now=now)
    later = now + timedelta(minutes=5)
    link_company(home, sales, linked.pk, buyer.company_id, is_his=False, now=later)
    assert followed_wait(later)
    # Nothing is shown or planned by it any more, though it is still kept.
    assert not any("purchase" in each["id"] for each in CustomerPlan.objects.get().reasons)
    renew_foresight(home, now=later)
    assert not PredictedPurchase.objects.exists()
    assert not Foreseeing.objects.exists()
    assert not followed_wait(later)


def test_the_plan_comes_before_the_purchase_and_why_names_it_with_its_rows(
    home, sales, linked, now
):
    log_touch(
        home, sales, linked.pk, channel="mail", direction="out", now=now, at=now - timedelta(days=9)
    )
    override_grade(home, sales, linked.pk, grade="key", reason="worth it", now=now)
    renew_foresight(home, now=now)
    first, *others = PredictedPurchase.objects.filter(customer=linked)
    PredictedPurchase.objects.filter(pk__in=[each.pk for each in others]).delete()
    # As if it were predicted for 45 days from now, with the playbook's 35 days of lead time.
    first.next_date = now.date() + timedelta(days=45)
    first.next_low, first.next_high = now.date(), now.date() + timedelta(days=90)
    first.thin, first.p_alive = False, 0.9
    first.save()
    told = explain(home, sales, str(linked.pk), now=now)
    said = next(each for each in told.reasons if each.id == "reason-purchase-ahead")
    contact_by, due = said.params["by"], told.plan.due
    assert isinstance(contact_by, date)
    assert due is not None
    assert due <= contact_by <= now.date() + timedelta(days=10)
    assert told.plan.purpose == "before_purchase"
    assert set(said.rows) == set(first.row_ids)
    assert {row.row_id for row in told.evidence} >= set(first.row_ids)
    assert said in reasons_from_data(told.plan.reasons)


def test_seen_from_before_it_was_made_or_from_before_its_data_nothing_is_predicted(
    home, linked, now, buyer
):
    renew_foresight(home, now=now)
    before = now - timedelta(seconds=1)
    shown = shown_predictions(linked.pk, buyer.company_id, today=now.date(), now=now)
    assert shown
    assert shown_predictions(linked.pk, buyer.company_id, today=now.date(), now=before) == ()
    earlier = min(each.row.known_until for each in shown) - timedelta(days=1)
    assert shown_predictions(linked.pk, buyer.company_id, today=earlier, now=now) == ()


def test_of_a_company_it_is_shown_to_whoever_may_see_the_customer(
    home, owner, sales, colleague, linked, now, buyer
):
    renew_foresight(home, now=now)
    asked = {"today": now.date(), "now": now}
    assert linked.owner == sales
    assert predictions_of_company(sales, buyer.company_id, **asked)
    assert predictions_of_company(owner, buyer.company_id, **asked)
    assert predictions_of_company(colleague, buyer.company_id, **asked) == ()


def test_a_server_s_own_process_loads_no_trees():
    code = (
        "import django; django.setup()\n"
        "import sys\n"
        "import genjin.workflows.background, genjin.surfaces.web.urls\n"
        "assert not {'lightgbm', 'scipy', 'numpy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_alerts_are_kept_seen_once_and_shown_to_whoever_may_see_the_customer(
    home, owner, sales, colleague, linked, now
):
    renew_foresight(home, now=now)
    PredictedPurchase.objects.update(p_alive=0.2, thin=False)
    Foreseeing.objects.all().delete()
    kept = list_alerts(sales, own=True)
    CustomerAlert.objects.create(
        customer=linked, kind="dormant", key="dormant:old", on=now.date(), made_at=now
    )
    assert len(list_alerts(sales, own=True)) == len(kept) + 1
    assert len(list_alerts(owner, own=False)) == len(kept) + 1
    assert list_alerts(owner, own=True) == []
    assert list_alerts(colleague, own=False) == []
    alert = CustomerAlert.objects.get(key="dormant:old")
    with pytest.raises(NotFoundError):
        see_alert(colleague, alert.pk, now=now)
    see_alert(sales, alert.pk, now=now)
    assert len(list_alerts(sales, own=True)) == len(kept)
    # Derived again: what doesn't hold is gone, and what was seen stays seen.
    for each in kept:
        see_alert(sales, each.pk, now=now)
    renew_foresight(home, now=now)
    assert not CustomerAlert.objects.filter(key="dormant:old").exists()
    assert set(CustomerAlert.objects.filter(seen_at=None)) & set(kept) == set()
