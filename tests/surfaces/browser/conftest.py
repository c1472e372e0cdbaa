"""The real server on a port of its own, with a home of its own, and a real browser."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from genjin.demo.book.customers import demo_customers
from genjin.demo.book.listing import customer_rows
from genjin.workflows.write_demo_files import write_customer_list, write_trade

START_SECONDS = 60
MORNING = datetime.fromisoformat("2026-03-04T09:30+08:00")
"""A Wednesday with a full day ahead: at night, nothing is left to do today."""


@dataclass
class Served:
    """A running server and the address that it printed."""

    address: str

    @property
    def root(self) -> str:
        return self.address.split("/sign-in/")[0]


@dataclass
class Files:
    """What a salesperson brings: customs files and a customer list."""

    trade: list[Path]
    customers: Path


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    command = [sys.executable, "-m", "genjin", "serve", "--port", "0", "--empty", "--lang", "en"]
    command += ["--now", MORNING.isoformat()]
    environment = {**os.environ, "GENJIN_HOME": str(tmp_path / "home"), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as server:
        try:
            assert server.stdout is not None
            line = server.stdout.readline()
            found = re.search(r"http://\S+/sign-in/\S+", line)
            assert found, (line, server.stderr.read() if server.stderr else "")
            yield Served(found[0])
        finally:
            server.terminate()
            server.wait(20)


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    now = MORNING
    folder = tmp_path_factory.mktemp("files")
    trade = list(write_trade(folder, seed=1, today=now.date(), rows=1_500, made_at=now))
    listed = folder / "customers.xlsx"
    write_customer_list(customer_rows(demo_customers(1, now), "en"), listed, "en", now)
    return Files(trade, listed)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=arguments)
        yield opened
        opened.close()


SETTLED = """() => Promise.allSettled(
    document.getAnimations()
        .filter(each => each.effect.getComputedTiming().iterations !== Infinity)
        .map(each => each.finished)
)"""
"""Waits for the transitions under way, such as those of the colours when the theme changes."""


@dataclass
class Watched:
    """A page whose complaints are kept, and which axe looks at."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def check(self) -> None:
        """No serious fault of accessibility, nothing wider than the screen."""
        self.page.evaluate(SETTLED)  # Between two colours the contrast is nobody's choice.
        found = Axe().run(self.page).response["violations"]
        serious = [
            (each["id"], [node["target"] for node in each["nodes"]][:3])
            for each in found
            if each["impact"] in ("serious", "critical")
        ]
        assert serious == [], self.page.url
        wider = self.page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
        assert wider <= 0, self.page.url

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)
