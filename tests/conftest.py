"""What every test may rely on: a home of its own, repeatable examples, no network.

The options `--allow-hosts` in pyproject.toml (pytest-socket) hold all sockets to this machine.
"""

import atexit
import os
import shutil
import tempfile
from collections import Counter
from pathlib import Path

import django
import pytest
from hypothesis import configuration, settings

from tests.postgresql import start_postgresql

ROOT = Path(__file__).resolve().parent.parent

# A person's own book is never touched. This stands before anything reads Django's settings, which
# is why they are named here and not in pyproject.toml: pytest-django would load those first.
_home = Path(tempfile.mkdtemp(prefix="genjin-test-"))
atexit.register(shutil.rmtree, _home, ignore_errors=True)
os.environ["GENJIN_HOME"] = str(_home)
if os.environ.get("GENJIN_TEST_POSTGRESQL") and "GENJIN_DATABASE" not in os.environ:
    # The first process starts the server; the workers of pytest-xdist inherit its address.
    os.environ["GENJIN_DATABASE"] = start_postgresql()
os.environ["DJANGO_SETTINGS_MODULE"] = "genjin.surfaces.web.settings"
django.setup()  # test modules and nested conftests import models

configuration.set_hypothesis_home_dir(ROOT / ".cache" / "hypothesis")
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("search", max_examples=1000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

NO_BROWSER = "drives a browser, which is absent or was not wanted"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes() -> None:
    """Let each worker make its own home: it loads the settings after its conftest, as here."""
    os.environ.pop("DJANGO_SETTINGS_MODULE", None)


def find_chromium() -> str | None:
    """The browser that ./test found, else one on the path."""
    named = os.environ.get("GENJIN_TEST_CHROMIUM")
    if named is not None:
        return named or None
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    return next(filter(None, map(shutil.which, names)), None)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what needs a browser where there is none."""
    if find_chromium():
        return
    no_browser = pytest.mark.skip(reason=NO_BROWSER)
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(no_browser)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say plainly what was not tested, and why."""
    reasons: Counter[str] = Counter()
    for report in terminalreporter.stats.get("skipped", []):
        longrepr = report.longrepr
        reason = longrepr[2] if isinstance(longrepr, tuple) else str(longrepr)
        reasons[reason.removeprefix("Skipped: ")] += 1
    notes = os.environ.get("GENJIN_TEST_NOTES", "").splitlines()
    if not (reasons or notes):
        terminalreporter.write_sep("-", "nothing was skipped")
        return
    terminalreporter.write_sep("-", "not tested, and why")
    for note in notes:
        terminalreporter.write_line(note)
    for reason, count in reasons.most_common():
        terminalreporter.write_line(f"{count} test{'s' if count > 1 else ''}: {reason}")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the browser, for tests marked `browser`."""
    path = find_chromium()
    if path is None:
        pytest.skip(NO_BROWSER)
    return path


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of published data beside the checkout; it is large, so it isn't part of it."""
    folder = Path(os.environ.get("GENJIN_REAL_DATA") or ROOT.parent / "shared" / "data")
    if not folder.is_dir():
        pytest.skip("no published data in ../shared/data (or GENJIN_REAL_DATA)")
    return folder
