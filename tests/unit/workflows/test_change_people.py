"""Who works with the book: roles, names, leaving and coming back."""

from datetime import timedelta

import pytest

from genjin.kernel.errors import NotAllowedError, UnusableInputError
from genjin.stores.records.models import Correction, CustomerPlan, User
from genjin.workflows.change_people import change_full_name, change_person, let_leave, let_return
from genjin.workflows.permissions import customers_visible_to, sees_everything
from genjin.workflows.sign_in import create_sign_in_key, use_sign_in_key


def test_a_salesperson_becomes_a_manager_and_sees_everything(owner, sales):
    change_person(owner, sales.pk, full_name=" Lin Mei ", role="manager")
    sales.refresh_from_db()
    assert sees_everything(sales)
    assert str(sales) == "Lin Mei"


def test_only_an_owner_changes_people(home, owner, sales, colleague, now):
    for act in (
        lambda: change_person(sales, colleague.pk, full_name="", role="owner"),
        lambda: let_leave(home, sales, colleague.pk, successor_id=None, now=now),
        lambda: let_return(sales, colleague.pk, now=now),
    ):
        with pytest.raises(NotAllowedError):
            act()
    with pytest.raises(UnusableInputError):
        change_person(owner, sales.pk, full_name="", role="emperor")


def test_the_last_owner_neither_leaves_nor_gives_up_the_role(home, owner, sales, now):
    with pytest.raises(UnusableInputError):
        change_person(owner, owner.pk, full_name="", role="sales")
    with pytest.raises(UnusableInputError):
        let_leave(home, owner, owner.pk, successor_id=sales.pk, now=now)
    change_person(owner, sales.pk, full_name="", role="owner")
    change_person(owner, owner.pk, full_name="", role="manager")
    assert list(User.objects.filter(role="owner")) == [sales]


def test_who_leaves_loses_no_customer_each_is_planned_by_the_colleague(
    home, owner, sales, colleague, enter, now
):
    customer = enter(sales, "Andes Luz", "PE", email="ana@andes.pe")
    with pytest.raises(UnusableInputError):
        let_leave(home, owner, sales.pk, successor_id=None, now=now)
    with pytest.raises(UnusableInputError):
        let_leave(home, owner, sales.pk, successor_id=sales.pk, now=now)
    assert User.objects.get(pk=sales.pk).is_active
    _, given = let_leave(home, owner, sales.pk, successor_id=colleague.pk, now=now)
    assert given == 1
    plan = CustomerPlan.objects.get(pk=customer.pk)
    assert (plan.owner, plan.planned_at) == (colleague, now)
    assert list(customers_visible_to(colleague)) == [customer]
    assert Correction.objects.get().changed == {"owner": ["lin", "wang"]}


def test_who_has_left_gets_in_no_more_and_stands_in_for_nobody(home, owner, sales, now):
    owner.backup = sales
    owner.save()
    sales.set_password("follow-up-2026")
    sales.save()
    key = create_sign_in_key(sales, now)
    before = sales.password  # what every session carries a digest of
    let_leave(home, owner, sales.pk, successor_id=None, now=now)
    later = now + timedelta(minutes=1)
    assert use_sign_in_key(key, later) is None
    assert User.objects.get(pk=owner.pk).backup is None
    _, fresh = let_return(owner, sales.pk, now=later)
    back = User.objects.get(pk=sales.pk)
    assert back.is_active
    assert back.password != before
    assert not back.check_password("follow-up-2026")
    assert use_sign_in_key(key, later) is None
    assert use_sign_in_key(fresh, later) == back


def test_everybody_sets_the_name_that_he_signs_with(sales):
    change_full_name(sales, "Lin Mei")
    assert User.objects.get(pk=sales.pk).get_full_name() == "Lin Mei"
