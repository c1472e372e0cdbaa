"""The command line as a person runs it: a process of its own, on a home of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-03-05T09:30+08:00"


def environment_of(home: Path) -> dict[str, str]:
    """A person's environment with this home, and bytecode kept, without which each run compiles."""
    inherited = {name: text for name, text in os.environ.items() if not name.startswith("PYTHON")}
    return {
        **inherited,
        "GENJIN_HOME": str(home),
        "LANG": "en_US.UTF-8",
        "PYTHONPYCACHEPREFIX": str(ROOT / ".cache" / "bytecode"),
    }


@dataclass(frozen=True)
class Ran:
    """What a command printed, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The JSON on standard output."""
        return json.loads(self.out)


@dataclass(frozen=True)
class Terminal:
    """A shell with one home."""

    home: Path

    def __call__(self, *arguments: str | Path, env: Mapping[str, str] | None = None) -> Ran:
        ended = subprocess.run(
            [sys.executable, "-m", "genjin", *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
            env={**environment_of(self.home), **(env or {})},
        )
        assert "Traceback" not in ended.stderr, ended.stderr
        return Ran(ended.returncode, ended.stdout, ended.stderr)


@pytest.fixture(scope="session")
def environment() -> Callable[[Path], dict[str, str]]:
    """Makes the environment of a process of ours, by its home."""
    return environment_of


@pytest.fixture(scope="session")
def shell_at() -> Callable[[Path], Terminal]:
    """Makes a shell with a home at a path, for fixtures that live longer than a test."""
    return Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path / "home")


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """A home with a small list in it: a key account, a sample, an inquiry and a row refused."""
    folder = tmp_path_factory.mktemp("book")
    listed = folder / "customers.csv"
    listed.write_text(LISTED, encoding="utf-8")
    shell = Terminal(folder / "home")
    ran = shell("customers", "import", listed, "--now", NOW, "--lang", "en", "--json")
    assert ran.code == 1, ran.err
    return shell


LISTED = """ID,Company,Country,City,Contact,Email,WhatsApp,Order Dates,Stage,Stage Date,Amount,Product,Quantity,Inquiry Date,Last Contact,Direction
K,Divemotor,Peru,Lima,Ana,ana@divemotor.pe,+51 999 888 777,2025-06-01; 2025-09-01; 2025-12-01; 2026-02-01,,,,,,,2026-02-10,out
S,Berlin Parts GmbH,Germany,Berlin,Uwe,uwe@bp.de,,,sample,2026-02-20,12000,,,,2026-03-02,in
B,Gulf Trading LLC,UAE,Dubai,Omar,omar@gulf.ae,,,,,,Filters,500 pcs,2026-03-05,,
X,Nowhere Ltd,,,,,,,,,,,,,,
"""
