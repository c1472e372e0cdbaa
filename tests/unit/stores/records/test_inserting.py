"""Many rows are written as Django would write them, and refer to each other."""

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError

from genjin.stores.records.inserting import give_ids, insert_rows
from genjin.stores.records.models import Contact, Customer

NOW = datetime(2026, 3, 5, tzinfo=UTC)

pytestmark = pytest.mark.django_db


def made_firm(name: str) -> Customer:
    return Customer(name=name, name_key=name.casefold(), country="PE", created_at=NOW)


def firms(count: int) -> list[Customer]:
    return [made_firm(f"Firm {n}") for n in range(count)]


def test_rows_of_two_tables_refer_to_each_other_though_both_are_new():
    customers = firms(3)
    contacts = [Contact(customer=each, name=f"Ana of {each.name}") for each in customers]
    for rows in (customers, contacts):
        give_ids(rows)
        insert_rows(rows)
    stored = Contact.objects.select_related("customer").order_by("pk")
    assert [(each.name, each.customer.name) for each in stored] == [
        (f"Ana of Firm {n}", f"Firm {n}") for n in range(3)
    ]


def test_ids_go_on_after_those_that_django_gave_and_django_goes_on_after_them():
    before, after = made_firm("Before"), made_firm("After")
    before.save()
    made = firms(2)
    give_ids(made)
    insert_rows(made)
    after.save()
    assert before.pk < made[0].pk < made[1].pk < after.pk


def test_a_row_that_was_written_can_be_saved_again():
    (firm,) = made = firms(1)
    give_ids(made)
    insert_rows(made)
    firm.name = "Renamed"
    firm.save()
    assert list(Customer.objects.values_list("name", flat=True)) == ["Renamed"]


def test_a_stored_row_is_refused_kept_or_written_over():
    made = firms(1)
    give_ids(made)
    insert_rows(made)
    made[0].name = "Another"
    insert_rows(made, on_conflict="keep")
    assert Customer.objects.get().name == "Firm 0"
    insert_rows(made, on_conflict="replace")
    assert Customer.objects.get().name == "Another"
    with pytest.raises(IntegrityError):
        insert_rows(made)


def test_no_rows_are_no_statement(django_assert_num_queries):
    with django_assert_num_queries(0):
        give_ids([])
        insert_rows([])
