"""The playbooks that ship: the method of the source text, and the common practice by stages.

A profile is complete. What both share (regions, windows, talk tracks, what is declined) ships
once; the grades and cadences, and what belongs to the whole, are each profile's own. A book names
its profile in `profile.yaml` in its playbook folder; its other files go over the profile's.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from genjin.kernel.problem import Problem
from genjin.playbook.defaults import load_default_files, texts_in
from genjin.playbook.marked_yaml import MarkedYaml, parse_marked_yaml
from genjin.playbook.nearest import nearest
from genjin.playbook.parsing import parse_playbook
from genjin.playbook.playbook import Playbook

CHOICE_FILE = "profile.yaml"
"""The file of a playbook folder that names the profile under it."""

SOURCE_TEXT = "source_text"
STAGE_PRACTICE = "stage_practice"
PROFILES = (SOURCE_TEXT, STAGE_PRACTICE)
"""The shipped profiles, the usual one first."""


def load_profile_files(profile: str) -> dict[str, str]:
    """The text of a profile's files, by their path inside a playbook's folder."""
    shared = load_default_files()
    if profile == SOURCE_TEXT:
        return shared
    return shared | dict(texts_in(files("genjin.playbook") / profile, ""))


@cache
def load_profile(profile: str) -> Playbook:
    """A shipped profile. That it can't be read is a defect of the program."""
    playbook, problems = parse_playbook(load_profile_files(profile))
    if playbook is None:
        raise AssertionError(problems)
    return playbook


def parse_own_files(texts: Mapping[str, str]) -> tuple[Playbook | None, list[Problem]]:
    """The chosen profile with a user's own files over it, or everything that is wrong with them."""
    profile, problems = chosen_profile(texts)
    own = {path: text for path, text in texts.items() if path != CHOICE_FILE}
    playbook, others = parse_playbook(load_profile_files(profile), own)
    return (None if problems else playbook), [*problems, *others]


def chosen_profile(texts: Mapping[str, str]) -> tuple[str, list[Problem]]:
    """The profile that the folder's files name, the usual one where they name none."""
    if CHOICE_FILE not in texts:
        return SOURCE_TEXT, []
    source = parse_marked_yaml(CHOICE_FILE, texts[CHOICE_FILE])
    if isinstance(source, Problem):
        return SOURCE_TEXT, [source]
    return _named(source)


def choice_text(profile: str) -> str:
    """What the choice's file says."""
    return f"profile: {profile}\n"


def _named(source: MarkedYaml) -> tuple[str, list[Problem]]:
    given = source.value
    if not isinstance(given, dict) or "profile" not in given:
        return SOURCE_TEXT, [source.problem("problem-playbook-missing-key", (), key="profile")]
    problems = [
        source.problem("problem-playbook-unknown-key", (key,), key=key, nearest="profile")
        for key in given
        if key != "profile"
    ]
    named = str(given["profile"])
    if named not in PROFILES:
        right = nearest(named, PROFILES)
        problems.append(
            source.problem("problem-playbook-unknown-id", ("profile",), key=named, nearest=right)
        )
    return (SOURCE_TEXT if problems else named), problems
