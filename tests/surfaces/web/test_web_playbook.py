"""The playbook on the page: its rules in words, and a change that is looked at before it is saved."""

import html
import re

import pytest
from django.test import Client

from genjin.playbook.profiles import PROFILES, load_profile
from genjin.stores.records.models import CustomerPlan, PlaybookVersion, RequestJudgement
from genjin.surfaces.web.rule_words import rule_words
from genjin.surfaces.wording.catalogue import words_in
from genjin.workflows.edit_playbook import profile_in_use, rule_text
from genjin.workflows.load_playbook import load_playbook
from tests.surfaces.web.conftest import Book, signed_in

RULE = "cadences/b.yaml"


@pytest.fixture(autouse=True)
def _own_files_are_taken_away(home):
    yield
    for path in home.playbook.rglob("*.yaml"):
        path.unlink()


def _text(response) -> str:
    return str(response.content.decode())


def _rule_as_shown(client: Client, path: str) -> str:
    found = re.search(
        r'<textarea[^>]*id="rule-text"[^>]*>\n(.*?)</textarea>',
        _text(client.get(f"/playbook/rule/?path={path}")),
        re.DOTALL,
    )
    assert found
    return html.unescape(str(found[1]))


def _form(page: str) -> dict[str, str]:
    """The hidden fields of the form that saves."""
    saves = page.split('action="/playbook/save/"', 1)[1].split("</form>", 1)[0]
    return dict(re.findall(r'name="(kind|what|seen)" value="([^"]*)"', saves))


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_rule_is_told_in_words(profile: str, language):
    words = words_in(language)
    for grade in load_profile(profile).grades.values():
        for way in grade.ways:
            told = rule_words(way.when, words)
            assert told
            assert "_" not in told


def test_a_rule_is_edited_looked_at_saved_and_brought_back(book: Book):
    client, before = signed_in(book.owner), load_playbook(book.home).version
    text = _rule_as_shown(client, RULE)
    assert text == rule_text(book.home, RULE)[0]
    edited = text.replace(
        "every: {min: 1, target: 1, max: 3}", "every: {min: 9, target: 9, max: 9}"
    )
    change = {"kind": "file", "what": RULE, "text": edited}
    looked = _text(client.post("/playbook/look/", change))
    assert "would move" in looked
    assert "All 3 customers were planned under both" in looked
    # Looking writes nothing.
    assert load_playbook(book.home).version == before
    assert not PlaybookVersion.objects.exists()

    assert client.post("/playbook/save/", change | _form(looked)).status_code == 302
    in_use = load_playbook(book.home)
    assert in_use.cadences["b"].phases[0].every.min == 9
    assert set(CustomerPlan.objects.values_list("playbook_version", flat=True)) == {in_use.version}
    versions = list(PlaybookVersion.objects.all())
    assert [(each.version, each.by) for each in versions] == [
        (before, None),
        (in_use.version, book.owner),
    ]

    back = {"kind": "version", "what": str(versions[0].pk)}
    looked = _text(client.post("/playbook/look/", back))
    assert client.post("/playbook/save/", back | _form(looked)).status_code == 302
    assert load_playbook(book.home).version == before
    assert PlaybookVersion.objects.count() == 3


def test_nothing_is_saved_whose_effect_was_not_shown(book: Book):
    client, before = signed_in(book.owner), load_playbook(book.home).version
    text = rule_text(book.home, RULE)[0]
    change = {"kind": "file", "what": RULE, "text": text.replace("max: 3", "max: 4")}
    seen = _form(_text(client.post("/playbook/look/", change)))
    for other in (
        change,
        change | {"seen": "made:up"},
        change | seen | {"text": text.replace("max: 3", "max: 5")},
    ):
        response = client.post("/playbook/save/", other)
        assert response.status_code == 200
        assert "has changed since" in _text(response)
    assert load_playbook(book.home).version == before


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("phases:", "phasen:", "There is no key “phasen”"),
        ("then: waiting", "then: waitin", "“waitin” isn.+ possible here"),
        ("id: b", "id: [", "YAML"),
    ],
)
def test_a_mistake_is_told_by_its_line_and_never_saved(book: Book, old: str, new: str, said: str):
    client, before = signed_in(book.owner), load_playbook(book.home).version
    text = rule_text(book.home, RULE)[0].replace(old, new, 1)
    change = {"kind": "file", "what": RULE, "text": text}
    for address in ("/playbook/look/", "/playbook/save/"):
        response = client.post(address, change)
        assert response.status_code == 400
        page = _text(response)
        assert re.search(said, page)
        assert re.search(r"(?i)row|line", page)
        assert "/playbook/save/" not in page
    assert load_playbook(book.home).version == before
    assert list(book.home.playbook.rglob("*.yaml")) == []


def test_another_profile_is_looked_at_and_chosen(book: Book):
    client = signed_in(book.owner)
    change = {"kind": "profile", "what": "stage_practice"}
    looked = _text(client.post("/playbook/look/", change))
    assert "Choose another profile" in looked
    client.post("/playbook/save/", change | _form(looked))
    assert profile_in_use(book.home) == "stage_practice"
    page = _text(client.get("/playbook/"))
    assert "Follow-up by stages" in page
    assert client.post("/playbook/look/", {"kind": "profile", "what": "x"}).status_code == 404


def test_only_a_manager_changes_the_playbook(book: Book):
    client = signed_in(book.teammate)
    page = _text(client.get("/playbook/"))
    assert "Change the playbook" not in page
    assert "the inquiry names a quantity" in page
    assert client.get(f"/playbook/rule/?path={RULE}").status_code == 403
    for address in ("/playbook/look/", "/playbook/save/"):
        sent = {"kind": "profile", "what": "stage_practice"}
        assert client.post(address, sent).status_code == 403
    assert profile_in_use(book.home) == "source_text"


@pytest.mark.parametrize("path", ["../../etc/passwd", "grades/nobody.yaml", "", "profile.yaml"])
def test_a_file_that_the_playbook_does_not_have_is_not_found(book: Book, path: str):
    assert signed_in(book.owner).get("/playbook/rule/", {"path": path}).status_code == 404


def test_a_file_can_not_be_written_outside_the_folder(book: Book):
    change = {"kind": "file", "what": "../stolen.yaml", "text": "id: x\n"}
    assert signed_in(book.owner).post("/playbook/look/", change).status_code == 400


def test_the_form_needs_its_token(book: Book):
    client = signed_in(book.owner, enforce_csrf_checks=True)
    for address in ("/playbook/look/", "/playbook/save/", "/settings/limit/"):
        assert client.post(address, {"kind": "profile", "what": "source_text"}).status_code == 403


def test_an_odd_requirement_without_an_option_declines_and_can_be_taken_back(book: Book):
    client, where = signed_in(book.owner), f"/customers/{book.owners_customer.pk}/"
    plan = CustomerPlan.objects.get(pk=book.owners_customer.pk)
    graded = plan.grade
    client.post(f"{where}requirement/", {"words": "gold-plated bumpers", "option": "no"})
    page = _text(client.get(where))
    assert "no option is left to offer" in page
    assert "gold-plated bumpers" in page
    assert CustomerPlan.objects.get(pk=plan.pk).grade == "decline"
    judged = RequestJudgement.objects.get()
    client.post(f"/judgements/{judged.pk}/undo/")
    assert CustomerPlan.objects.get(pk=plan.pk).grade == graded
    assert signed_in(book.teammate).post(f"/judgements/{judged.pk}/undo/").status_code == 404


def test_a_chance_is_shown_with_its_counts(book: Book):
    page = _text(signed_in(book.owner).get(f"/customers/{book.owners_customer.pk}/"))
    assert re.search(r"0 of 0 won; prior 0.3 of 3", page)


def test_a_limit_of_ones_own_makes_others_wait_and_today_says_so(book: Book):
    client = signed_in(book.owner)
    waiting = book.teammates_customer
    waiting.owner = book.owner
    waiting.save()
    client.post("/settings/limit/", {"limit": "1"})
    assert CustomerPlan.objects.get(pk=waiting.pk).state == "no_room"
    assert re.search(r"\d customers? waits? for room", _text(client.get("/")))
    assert waiting.name in _text(client.get("/customers/?state=no_room"))
    assert "Your list holds 1 customer and" in _text(client.get(f"/customers/{waiting.pk}/"))
    client.post("/settings/limit/", {"limit": ""})
    assert CustomerPlan.objects.get(pk=waiting.pk).state == "followed"
    assert client.post("/settings/limit/", {"limit": "0"}).status_code == 400
