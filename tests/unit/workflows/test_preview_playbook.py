"""What an edit would do is told before it is saved, and comes true when it is."""

from datetime import timedelta

import pytest

from genjin.kernel.errors import NotAllowedError, UnusableInputError
from genjin.stores.records.models import CustomerPlan, PlaybookVersion
from genjin.workflows.change_active_limit import change_active_limit
from genjin.workflows.edit_playbook import (
    Proposed,
    playbook_versions,
    profile_in_use,
    propose,
    propose_profile,
    propose_version,
    put_into_use,
    rule_files,
    rule_text,
)
from genjin.workflows.load_playbook import load_playbook
from genjin.workflows.log_touch import log_touch
from genjin.workflows.preview_playbook import Effect, preview_playbook


@pytest.fixture
def book(home, owner, enter, now):
    """Six firms: three have asked for a product, three were introduced to us a day ago."""
    for n in range(6):
        made = enter(owner, f"Firm {n}", email=f"a@firm{n}.com", product="A60" if n % 2 else "")
        if n % 2 == 0:
            yesterday = now - timedelta(days=1)
            log_touch(home, owner, made.pk, channel="mail", direction="out", at=yesterday, now=now)


def stored() -> dict[int, tuple[str, str, object, str]]:
    return {
        plan.pk: (plan.grade, plan.state, plan.due, plan.playbook_version)
        for plan in CustomerPlan.objects.all()
    }


def effect_of(home, owner, proposed: Proposed, now, **bounds) -> Effect:
    assert proposed.playbook is not None, proposed.problems
    return preview_playbook(home, owner, proposed.playbook, now=now, **bounds)


def edited(home, path: str, old: str, new: str) -> Proposed:
    text, _ = rule_text(home, path)
    assert old in text
    return propose(home, {path: text.replace(old, new)})


@pytest.mark.usefixtures("book")
def test_the_playbook_in_use_would_move_nobody(home, owner, now):
    effect = effect_of(home, owner, propose(home, {}), now)
    assert (effect.total, effect.looked_at, effect.moved) == (6, 6, 0)


@pytest.mark.usefixtures("book")
def test_what_was_told_comes_true_and_telling_it_writes_nothing(home, owner, now):
    before = stored()
    proposed = edited(
        home,
        "cadences/prospect.yaml",
        "{min: 8, target: 10, max: 13}",
        "{min: 15, target: 16, max: 17}",
    )
    effect = effect_of(home, owner, proposed, now)
    assert (effect.moved, effect.days_total) == (3, 3)
    assert stored() == before
    assert not PlaybookVersion.objects.exists()
    put_into_use(home, owner, proposed, "cadences/prospect.yaml", now=now)
    after = stored()
    moved = {pk for pk in before if before[pk][:3] != after[pk][:3]}
    assert moved == {named.customer_id for named in effect.days}
    for named in effect.days:
        assert after[named.customer_id][2] == named.after.due


@pytest.mark.usefixtures("book")
def test_who_changes_grade_is_told_by_name_and_who_is_declined(home, owner, now):
    proposed = edited(
        home,
        "grades/decline.yaml",
        "    when: market_listed\n    outranked_by:\n      regular_import_record: {shipments: 6, months_with_purchases: 4}\n",
        "    when: states_product\n",
    )
    effect = effect_of(home, owner, proposed, now)
    assert [(move.before, move.after, move.count) for move in effect.grades] == [
        ("b", "decline", 3)
    ]
    assert {named.name for named in effect.grades[0].named} == {"Firm 1", "Firm 3", "Firm 5"}


@pytest.mark.usefixtures("book")
def test_a_smaller_limit_makes_the_last_wait(home, owner, now):
    proposed = edited(home, "playbook.yaml", "most: 120", "most: 5")
    effect = effect_of(home, owner, proposed, now)
    assert [(move.before, move.after, move.count) for move in effect.states] == [
        ("followed", "no_room", 1)
    ]
    change_active_limit(home, owner, 6, now=now)
    assert effect_of(home, owner, proposed, now).moved == 0


@pytest.mark.usefixtures("book")
def test_a_large_book_is_looked_at_by_an_even_sample_and_says_so(home, owner, now):
    effect = effect_of(home, owner, propose_profile(home, "stage_practice"), now, most=4)
    assert (effect.total, effect.looked_at, effect.is_exact) == (6, 4, False)
    assert effect.moved <= 4


@pytest.mark.usefixtures("book")
def test_a_broken_file_never_comes_into_use(home, owner, now):
    version = load_playbook(home).version
    proposed = edited(home, "cadences/b.yaml", "then: waiting", "then: wait")
    assert [(problem.file, problem.row) for problem in proposed.problems] == [
        ("cadences/b.yaml", 15)
    ]
    with pytest.raises(UnusableInputError):
        put_into_use(home, owner, proposed, "cadences/b.yaml", now=now)
    assert load_playbook(home).version == version
    assert list(home.playbook.rglob("*.yaml")) == []


@pytest.mark.usefixtures("book")
def test_an_example_that_no_longer_comes_true_is_told(home):
    proposed = edited(
        home,
        "cadences/key.yaml",
        "every: {min: 9, target: 10, max: 12}",
        "every: {min: 8, target: 8, max: 9}",
    )
    assert [case.rule for case in proposed.failed] == ["cadences/key"]


@pytest.mark.usefixtures("book")
def test_every_version_is_kept_and_any_of_them_comes_back(home, owner, now):
    first = load_playbook(home).version
    put_into_use(home, owner, propose_profile(home, "stage_practice"), "stage_practice", now=now)
    assert profile_in_use(home) == "stage_practice"
    put_into_use(
        home, owner, edited(home, "cadences/b.yaml", "max: 3", "max: 4"), "cadences/b.yaml", now=now
    )
    # A file that was changed in the folder is kept too, before it is replaced.
    by_hand = home.playbook / "cadences" / "b.yaml"
    by_hand.write_text(by_hand.read_text().replace("max: 4", "max: 5"))
    own = load_playbook(home).version
    versions = playbook_versions()[::-1]
    assert [(each.change, each.by) for each in versions] == [
        ("", None),
        ("stage_practice", owner),
        ("cadences/b.yaml", owner),
    ]
    put_into_use(home, owner, propose_version(versions[0].pk), "back", now=now)
    assert load_playbook(home).version == first
    assert [each.version for each in playbook_versions()[:2]] == [first, own]
    assert not by_hand.exists()
    put_into_use(home, owner, propose_version(playbook_versions()[1].pk), "again", now=now)
    assert load_playbook(home).version == own


@pytest.mark.usefixtures("book")
def test_only_a_manager_looks_and_changes(home, sales, now):
    proposed = propose_profile(home, "stage_practice")
    with pytest.raises(NotAllowedError):
        effect_of(home, sales, proposed, now)
    with pytest.raises(NotAllowedError):
        put_into_use(home, sales, proposed, "stage_practice", now=now)
    assert profile_in_use(home) == "source_text"


@pytest.mark.usefixtures("book")
def test_an_own_rule_under_a_name_of_its_own_stands_in_the_shipped_one_s_place(home):
    text, _ = rule_text(home, "cadences/b.yaml")
    (home.playbook / "cadences").mkdir()
    (home.playbook / "cadences" / "slower.yaml").write_text(text.replace("max: 3", "max: 4"))
    files = {file.path: file.is_own for file in rule_files(home)}
    assert files["cadences/slower.yaml"]
    assert "cadences/b.yaml" not in files
    assert not files["cadences/a.yaml"]


def test_every_rule_that_is_shown_can_be_edited(home):
    for file in rule_files(home):
        text, _ = rule_text(home, file.path)
        assert propose(home, {file.path: text}).problems == (), file.path
