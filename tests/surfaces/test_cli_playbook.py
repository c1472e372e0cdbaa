"""The playbook on the command line: choose a profile, copy a rule, keep and return."""

from pathlib import Path

from tests.surfaces.conftest import Terminal

NOW = ("--now", "2026-03-05T09:40+08:00")


def test_a_profile_is_chosen_kept_and_returned_from(book: Terminal):
    listed = book("playbook", "profiles", "--json").document
    assert [(each["id"], each["in_use"]) for each in listed] == [
        ("source_text", True),
        ("stage_practice", False),
    ]
    used = book("playbook", "use", "stage_practice", *NOW, "--json")
    assert used.code == 0, used.err
    assert used.document["customers"] == used.document["planned"] == 3
    assert used.document["moved"] >= 1
    assert book("playbook", "check", "--json").document["version"] == used.document["version"]
    versions = book("playbook", "versions", "--json").document
    assert [each["change"] for each in versions] == ["stage_practice", ""]
    back = book("playbook", "return", str(versions[-1]["number"]), *NOW, "--json")
    assert back.document["version"] == versions[-1]["version"]
    assert book("playbook", "profiles", "--json").document[0]["in_use"]


def test_an_unknown_profile_is_refused_with_the_nearest_one(book: Terminal):
    ran = book("playbook", "use", "stage_practise", *NOW, "--lang", "en")
    assert ran.code == 2
    assert "stage_practice" in ran.err


def test_a_rule_is_copied_once_and_a_profile_into_an_empty_folder(
    terminal: Terminal, tmp_path: Path
):
    copied = terminal("playbook", "copy", "cadences/a.yaml", "--json")
    assert copied.code == 0, copied.err
    assert (terminal.home / "playbook" / "cadences" / "a.yaml").is_file()
    assert terminal("playbook", "copy", "cadences/a.yaml").code == 2
    wrong = terminal("playbook", "copy", "cadences/aa.yaml", "--lang", "en")
    assert wrong.code == 2
    assert "cadences/a.yaml" in wrong.err
    folder = tmp_path / "mine"
    whole = terminal("playbook", "copy", "--all", folder, "--profile", "stage_practice", "--json")
    assert len(whole.document["files"]) == len(list(folder.rglob("*.yaml")))
    checked = terminal("playbook", "check", folder, "--json").document
    assert checked["failed"] == []
    assert terminal("playbook", "copy", "--all", folder).code == 2
