"""A mistake in the user's own rules stops nobody: work goes on by the last ones that were sound."""

from importlib.resources import files

import pytest

from genjin.stores.records.models import CustomerPlan
from genjin.workflows.home import Home
from genjin.workflows.load_playbook import load_playbook, playbook_in_use
from genjin.workflows.plan_customers import plan_customers, stale_customer_ids

SHIPPED = (files("genjin.playbook") / "defaults" / "cadences" / "a.yaml").read_text("utf-8")
SLOWER = SHIPPED.replace("every: {min: 2, target: 2, max: 3}", "every: {min: 4, target: 4, max: 5}")


@pytest.fixture
def rules(home: Home):
    path = home.playbook / "cadences" / "a.yaml"
    path.parent.mkdir(parents=True)

    def write(text: str) -> None:
        path.write_text(text, encoding="utf-8")

    return write


def first_interval(home: Home) -> int:
    return load_playbook(home).cadences["a"].phases[0].every.min


def test_the_rules_that_plans_were_made_by_are_kept_for_when_the_files_break(
    home, rules, owner, enter, now
):
    rules(SLOWER)
    customer = enter(owner, "Andes Trucks")
    made_by = CustomerPlan.objects.get(customer=customer).playbook_version
    rules("id: a\nevry: 2\n")
    used = playbook_in_use(home)
    assert (used.origin, used.playbook.version, first_interval(home)) == ("kept", made_by, 4)
    problem = used.problems[0]
    assert problem.file == str(home.playbook / "cadences" / "a.yaml")
    assert problem.row is not None
    assert stale_customer_ids(home, owner, now) == []


def test_planning_under_broken_rules_keeps_what_was_kept(home, rules, owner, enter, now):
    rules(SLOWER)
    customer = enter(owner, "Andes Trucks")
    rules("id: [")
    plan_customers(home, [customer.pk], now=now)
    assert (playbook_in_use(home).origin, first_interval(home)) == ("kept", 4)


def test_without_kept_rules_the_shipped_ones_are_used(home, rules):
    rules("id: a\nevry: 2\n")
    used = playbook_in_use(home)
    assert (used.origin, first_interval(home)) == ("shipped", 2)


def test_corrected_rules_are_used_at_once(home, rules):
    rules("id: [")
    assert playbook_in_use(home).problems
    rules(SLOWER)
    assert playbook_in_use(home).problems == ()
    assert first_interval(home) == 4


def test_kept_rules_that_this_version_cannot_read_give_way_to_the_shipped_ones(home, rules):
    home.kept_playbook.write_text('{"cadences/a.yaml": "id: a\\nnonsense: 1"}', encoding="utf-8")
    rules("id: [")
    assert playbook_in_use(home).origin == "shipped"
