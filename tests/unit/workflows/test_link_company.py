"""A customer is proposed a firm of the trade data by its name; a person says whether it is his."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from genjin.kernel.errors import NotFoundError
from genjin.stores.records.models import CustomerCompany, CustomerPlan
from genjin.workflows.find_companies import find_companies
from genjin.workflows.follow_new_shipments import follow_new_shipments
from genjin.workflows.import_shipments import import_files
from genjin.workflows.link_company import link_company
from tests.unit.workflows.opened_rows import opened_by


@pytest.fixture
def trade(home, owner, now, tmp_path: Path):
    """The demo's Peruvian imports, and the name of their most regular buyer."""
    from genjin.demo.trade import trade_tables  # noqa: PLC0415 - beside the writer of its files
    from genjin.workflows.write_demo_files import write_table  # noqa: PLC0415

    paths = [write_table(table, tmp_path, now) for table in trade_tables(1, now.date(), 1200)]
    report = import_files(home, paths, now=now, by=owner)
    assert any(each.imported for each in report.files)
    return home


@pytest.fixture
def company(trade):
    return next(each for each in find_companies(trade, "IMPORTACIONES", 1))


@pytest.fixture
def customer(owner, enter, company):
    return enter(owner, company.name, company.country, email="x@somewhere.pe")


def test_a_customer_of_the_same_name_is_proposed_and_nothing_is_linked(customer, company):
    proposal = customer.companies.get()
    assert (proposal.company_id, proposal.state) == (company.company_id, "proposed")
    assert proposal.reasons
    assert CustomerPlan.objects.get(pk=customer.pk).grade == "prospect"


def test_another_country_is_another_firm(owner, enter, company):
    assert not enter(owner, company.name, "JP").companies.exists()


def test_customers_that_were_there_first_are_proposed_when_the_data_come(
    home, owner, enter, now, request
):
    early = enter(owner, "Importaciones Ningunas S.A.C.", "PE")
    request.getfixturevalue("trade")
    assert follow_new_shipments(home, now=now) == 0
    assert not early.companies.exists()


def test_a_persons_word_is_kept_once_and_may_change(home, owner, customer, company, now):
    first = link_company(home, owner, customer.pk, company.company_id, is_his=True, now=now)
    again = link_company(home, owner, customer.pk, company.company_id, is_his=True, now=now)
    assert first == again
    later = now + timedelta(days=1)
    link_company(home, owner, customer.pk, company.company_id, is_his=False, now=later)
    states = customer.companies.order_by("id").values_list("state", flat=True)
    assert list(states) == ["proposed", "confirmed", "rejected"]


def test_a_rejected_firm_is_not_proposed_again(home, owner, customer, company, now):
    link_company(home, owner, customer.pk, company.company_id, is_his=False, now=now)
    assert follow_new_shipments(home, now=now) == 0
    assert customer.companies.order_by("id").last().state == "rejected"


def test_a_firm_that_is_not_there_and_a_strangers_customer_are_refused(
    home, owner, colleague, customer, company, now
):
    with pytest.raises(NotFoundError):
        link_company(home, owner, customer.pk, "c0000000000000000", is_his=True, now=now)
    with pytest.raises(NotFoundError):
        link_company(home, colleague, customer.pk, company.company_id, is_his=True, now=now)
    assert CustomerCompany.objects.count() == 1


@pytest.mark.usefixtures("customer")
def test_the_record_counts_what_was_bought_in_two_years(home, company, now):
    from genjin.workflows.customer_facts import import_record_of  # noqa: PLC0415
    from genjin.workflows.open_trade_store import open_trade_store  # noqa: PLC0415

    today: date = now.date()
    purchases = open_trade_store(home).purchases(company.company_id, today)
    record = import_record_of(purchases, today, company.company_id)
    assert record is not None
    assert record.selection is not None
    opened = opened_by(home, record.selection).selected
    assert not opened.has_changed
    assert set(record.row_ids) <= {row.row_id for row in opened.rows}
    recent = [row for row in purchases if row.date > date(2024, 3, 5)]
    assert record.shipments_24_months == sum(row.grain == "shipment" for row in recent)
    assert len(opened.rows) == len(recent)
    assert record.last_date == max(row.date for row in purchases)
    assert import_record_of(purchases, date(1990, 1, 1)) is None
