"""Configuration that must explain itself, and lock files that must match it."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PYPROJECT_TEXT = (ROOT / "pyproject.toml").read_text()
PYPROJECT = tomllib.loads(PYPROJECT_TEXT)
GROUPS = PYPROJECT["dependency-groups"]
RUN = [*PYPROJECT["project"]["dependencies"], *GROUPS["build"]]
REQUIRED = {
    "installer.lock": GROUPS["installer"],
    "run.lock": RUN,
    "dev.lock": [*RUN, *GROUPS["installer"], *GROUPS["dev"]],
}


def locked_versions(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / name).read_text()
    found = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", text, re.MULTILINE)
    return {canonicalize_name(package): version for package, version in found}


def test_every_lint_rule_that_is_off_says_why():
    ruff = PYPROJECT_TEXT.partition("[tool.ruff]")[2].partition("[tool.mypy]")[0]
    ignored = re.findall(r'^ +"[A-Z]+\d*",?.*$', ruff, re.MULTILINE)
    lists = [
        PYPROJECT["tool"]["ruff"]["lint"]["ignore"],
        *PYPROJECT["tool"]["ruff"]["lint"]["per-file-ignores"].values(),
    ]
    assert len(ignored) == sum(map(len, lists)), "one rule on each line"
    assert not [line for line in ignored if not re.search(r"# \w.{8,}", line)]


def test_every_exception_in_the_code_names_its_rule():
    bare = re.compile(r"#\s*(noqa(?!:)|type:\s*ignore(?!\[)|ruff:\s*noqa|pragma:\s*no cover)")
    own = Path(__file__)
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for folder in ("src", "tests", "bench")
        for path in (ROOT / folder).rglob("*.py")
        if path != own
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if bare.search(line)
    ]
    assert not found


@pytest.mark.parametrize("name", REQUIRED)
def test_a_lock_file_holds_what_the_project_asks_for(name):
    locked = locked_versions(name)
    for requirement in map(Requirement, REQUIRED[name]):
        version = locked.get(canonicalize_name(requirement.name))
        assert version, f"{requirement.name} isn't locked: run requirements/lock"
        assert version in requirement.specifier, f"{requirement.name}: run requirements/lock"


@pytest.mark.parametrize("name", REQUIRED)
def test_every_locked_version_has_a_hash_and_no_address(name):
    text = (ROOT / "requirements" / name).read_text()
    for entry in re.split(r"^(?=[A-Za-z0-9])", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in entry, entry.splitlines()[0]
    assert not re.search(r"://|--(extra-)?index|--find-links|--trusted-host", text)


def test_the_development_lock_holds_the_same_versions_as_the_one_to_run():
    development = locked_versions("dev.lock").items()
    for name in ("run.lock", "installer.lock"):
        assert locked_versions(name).items() <= development
