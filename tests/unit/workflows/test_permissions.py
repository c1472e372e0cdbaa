"""Sales see their own customers, managers and the owner all, a stranger none."""

import pytest

from genjin.kernel.errors import NotAllowedError, NotFoundError
from genjin.stores.records.models import User
from genjin.workflows.permissions import customers_visible_to, get_customer, require_manager


@pytest.fixture
def held(sales, enter):
    return enter(sales, "Held Ltd", "GB", external_id="H-1")


def test_the_salesperson_and_those_above_him_see_the_customer(owner, sales, held):
    manager = User.objects.create_user("mei", role=User.Role.MANAGER)
    for user in (owner, manager, sales):
        assert list(customers_visible_to(user)) == [held]


@pytest.mark.usefixtures("held")
def test_a_teammate_and_somebody_who_left_see_nothing(colleague, sales):
    sales.is_active = False
    for user in (colleague, sales):
        assert not customers_visible_to(user).exists()


@pytest.mark.parametrize("asked", ["id", "H-1", "Held Ltd"])
def test_a_customer_is_found_by_id_own_number_or_exact_name(sales, held, asked):
    assert get_customer(sales, held.pk if asked == "id" else asked) == held


@pytest.mark.parametrize(
    "asked", ["0", "-1", "99999999999999999999999", "", "held", "1; DROP", "²"]
)
@pytest.mark.usefixtures("held")
def test_what_names_nobody_is_not_found(sales, asked):
    with pytest.raises(NotFoundError):
        get_customer(sales, asked)


def test_another_ones_customer_and_no_customer_look_alike(colleague, held):
    problems = []
    for asked in (held.pk, held.pk + 1000):
        with pytest.raises(NotFoundError) as refused:
            get_customer(colleague, asked)
        problems.append((refused.value.problem.id, set(refused.value.problem.params)))
    assert problems[0] == problems[1]


@pytest.mark.usefixtures("held")
def test_a_name_that_two_customers_share_names_neither(sales, enter):
    enter(sales, "Held Ltd", "IE")
    with pytest.raises(NotFoundError):
        get_customer(sales, "Held Ltd")


def test_only_managers_pass_where_managers_are_required(owner, sales):
    require_manager(owner)
    with pytest.raises(NotAllowedError):
        require_manager(sales)
