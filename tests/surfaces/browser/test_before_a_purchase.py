"""A followed buyer is planned before his predicted purchase, and the reason says so: on the demo."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.surfaces.browser.conftest import MORNING, Watched

pytestmark = pytest.mark.browser
BUYER = "Proyectos Electricos Velarona SAC"
"""He buys solar floodlights every two months, and waits as a `b` until somebody follows him."""


@pytest.fixture
def demo(tmp_path: Path):
    """The address of a server with the demo in its home, foreseen as `genjin demo` does."""
    environment = {**os.environ, "GENJIN_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": "1"}
    genjin = [sys.executable, "-m", "genjin"]
    when = ["--lang", "en", "--now", MORNING.isoformat()]
    subprocess.run(
        [*genjin, "demo", "--rows", "3500", *when], env=environment, check=True, capture_output=True
    )
    with subprocess.Popen(
        [*genjin, "serve", "--port", "0", *when],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as server:
        try:
            assert server.stdout is not None
            found = re.search(r"http://\S+/sign-in/\S+", server.stdout.readline())
            assert found
            yield found[0]
        finally:
            server.terminate()
            server.wait(20)


def test_who_is_followed_is_planned_before_he_buys(demo: str, browser: Browser):
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB")
    watched = Watched(context.new_page())
    page = watched.page
    page.set_default_timeout(15_000)
    page.goto(demo)
    root = demo.split("/sign-in/", maxsplit=1)[0]
    page.goto(f"{root}/customers/?q={BUYER.split()[1]}")
    page.get_by_role("link", name=BUYER).first.click()
    foreseen = page.locator(".foreseen")
    expect(foreseen).to_contain_text("Next purchase")
    expect(foreseen).to_contain_text("8 in 10")
    watched.check()

    page.locator("#grade details.fold > summary").first.click()
    page.locator("#grade select[name=grade]").select_option("key")
    page.locator("#grade input[name=reason]").fill("He buys every other month")
    page.locator("#grade button[type=submit]").first.click()
    next_touch = page.locator("#next")
    expect(next_touch).to_contain_text("speak with him before his next purchase")
    why = re.compile(
        r"Predicted purchase of .* between .* \(80%\), so contact by .* \(lead time \d+ days"
    )
    expect(next_touch).to_contain_text(why)
    watched.check()
    assert watched.complaints == []
    context.close()
