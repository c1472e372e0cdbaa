"""The rules of the house that no linter holds."""

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
VENDOR = "src/genjin/surfaces/web/static/vendor/"
MOST_LINES = 400


@cache
def repository_files() -> tuple[Path, ...]:
    """Every file that git would keep."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout: the files of the repository can't be told from others")
    paths = (ROOT / name for name in listed.stdout.decode().split("\0") if name)
    return tuple(path for path in paths if path.is_file())


def python_modules() -> list[Path]:
    return [path for path in repository_files() if path.suffix == ".py"]


def relative(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_no_module_is_longer_than_a_reader_can_hold():
    long = {
        relative(path): lines
        for path in python_modules()
        if "/migrations/" not in relative(path)  # generated
        if (lines := len(path.read_text().splitlines())) > MOST_LINES
    }
    assert not long, f"more than {MOST_LINES} lines: {long}"


def test_no_file_names_a_place_on_a_developers_machine():
    places = [r"/home/[a-z]\w+/", r"/Users/[A-Za-z]\w+/", r"[A-Z]:\\Users\\", r"/root/"]
    places += [re.escape(str(place)) for place in (ROOT, Path.home()) if len(place.parts) > 1 + 1]
    pattern = re.compile("|".join(places).encode())
    own = Path(__file__)
    found = [
        f"{relative(path)}: {hit.group().decode()}"
        for path in repository_files()
        if path != own and not relative(path).startswith(VENDOR)
        for hit in [pattern.search(path.read_bytes())]
        if hit
    ]
    assert not found


def test_every_folder_of_modules_in_the_package_is_a_package():
    # import-linter looks only at packages; a folder without __init__.py would escape the floors.
    folders = {path.parent for path in python_modules() if relative(path).startswith("src/")}
    missing = [relative(folder) for folder in folders if not (folder / "__init__.py").is_file()]
    assert not missing


def test_no_module_is_named_after_nothing():
    vague = re.compile(r"(utils?|helpers?|common|managers?|misc)\.py$")
    assert not [relative(path) for path in python_modules() if vague.match(path.name)]


def test_no_page_takes_the_day_of_an_instant_by_itself():
    # The day of an instant is another in Shanghai than in UTC: pages ask `Formats`, views `day_of`.
    own_way = re.compile(r"\.date\(\)|\.astimezone\(|%Y-%m-%d|\bUTC\b")
    found = [
        f"{relative(path)}: {hit.group()}"
        for path in repository_files()
        if relative(path).startswith(
            ("src/genjin/surfaces/web/views/", "src/genjin/surfaces/web/templates/")
        )
        for hit in own_way.finditer(path.read_text())
    ]
    assert not found


def test_the_command_files_can_be_run():
    commands = ["run", "test", ".ci/run", "requirements/install", "requirements/lock"]
    commands += [f"{VENDOR}update"]
    assert not [name for name in commands if not (ROOT / name).stat().st_mode & 0o100]
