"""Somebody is found at a customer, and can be written to from then on."""

import pytest

from genjin.kernel.errors import NotFoundError, UnusableInputError
from genjin.stores.records.models import CustomerPlan
from genjin.workflows.add_contact import add_contact


def test_a_contact_turns_research_into_an_introduction(home, owner, enter, now):
    customer = enter(owner, "Known By Name Ltda")
    found = {"name": "Ana Souza", "role": "Compras", "email": "ANA@known.com.br"}
    contact = add_contact(home, owner, customer.pk, found, now=now)
    assert (contact.email, contact.is_main) == ("ana@known.com.br", True)
    plan = CustomerPlan.objects.get(pk=customer.pk)
    assert (plan.purpose, plan.channel) == ("introduce", "mail")


def test_the_same_person_twice_is_one_person_and_the_second_is_not_the_main_one(
    home, owner, enter, now
):
    customer = enter(owner, "Known By Name Ltda")
    ana = add_contact(home, owner, customer.pk, {"email": "ana@known.com.br"}, now=now)
    again = add_contact(home, owner, customer.pk, {"email": "ana@known.com.br"}, now=now)
    other = add_contact(home, owner, customer.pk, {"phone": "+55 11 4002 8922"}, now=now)
    assert ana == again
    assert not other.is_main


@pytest.mark.parametrize(
    "fields", [{}, {"name": "Ana"}, {"email": "not an address"}, {"phone": "12"}]
)
def test_what_reaches_nobody_is_refused_and_nothing_is_kept(home, owner, enter, now, fields):
    customer = enter(owner, "Known By Name Ltda")
    with pytest.raises(UnusableInputError):
        add_contact(home, owner, customer.pk, fields, now=now)
    assert not customer.contacts.exists()


def test_a_stranger_adds_nobody(home, owner, sales, enter, now):
    customer = enter(owner, "Known By Name Ltda")
    with pytest.raises(NotFoundError):
        add_contact(home, sales, customer.pk, {"email": "ana@known.com.br"}, now=now)
