"""A book in PostgreSQL is the same book: by one setting, by the same commands, there and back."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from tests.postgresql import start_postgresql

NOW = "2026-03-05T09:30+08:00"


@pytest.fixture(scope="module")
def server() -> str:
    """The address of a real server."""
    return os.environ.get("GENJIN_DATABASE") or start_postgresql()


@pytest.fixture(scope="module")
def filled(server: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """A database and a home with the demo's book."""
    database, home = _new_database(server, "book"), tmp_path_factory.mktemp("book")
    _run(database, home, "demo", "--rows", "300")
    return database, home


def test_the_demo_fills_a_book_in_postgresql(filled: tuple[str, Path]):
    database, home = filled
    assert not (home / "records.sqlite3").exists()
    assert len(_run(database, home, "today")["items"]) > 5
    said = {each["check"]: each for each in _run(database, home, "doctor")["checks"]}
    assert said["records"]["verdict"] == "sound"


def test_a_book_moves_to_sqlite_and_back_without_losing_anything(
    filled: tuple[str, Path], server: str, tmp_path: Path
):
    database, home = filled
    before = _book(database, home, tmp_path / "before.csv")
    _run(database, home, "backup", tmp_path / "one.zip")
    _run("", tmp_path / "sqlite", "restore", tmp_path / "one.zip")
    assert (tmp_path / "sqlite" / "records.sqlite3").exists()
    assert _book("", tmp_path / "sqlite", tmp_path / "sqlite.csv") == before

    _run("", tmp_path / "sqlite", "backup", tmp_path / "two.zip")
    other = _new_database(server, "again")
    _run(other, tmp_path / "again", "restore", tmp_path / "two.zip")
    assert _book(other, tmp_path / "again", tmp_path / "again.csv") == before
    # New rows are numbered after those that came with the backup.
    first = before[1]["items"][0]["customer_id"]
    _run(other, tmp_path / "again", "touch", first, "--channel", "call", "--direction", "out")


def test_a_restore_never_covers_a_book(filled: tuple[str, Path], tmp_path: Path):
    database, home = filled
    _run(database, home, "backup", tmp_path / "one.zip")
    refused = _start(database, tmp_path / "other", "restore", tmp_path / "one.zip")
    assert refused.returncode == 2
    assert len(_run(database, home, "today")["items"]) > 5


def test_two_planners_at_once_give_one_plan(filled: tuple[str, Path]):
    database, home = filled
    first = _run(database, home, "today")["items"][0]["customer_id"]
    notes = [f"called {n}" for n in range(2)]
    with ThreadPoolExecutor(2) as pool:
        touched = list(
            pool.map(
                lambda note: _run(
                    database,
                    home,
                    *("touch", first, "--channel", "call", "--direction", "out", "--note", note),
                ),
                notes,
            )
        )
    assert len({each["touch_id"] for each in touched}) == len(notes)
    planned = [
        each for each in _run(database, home, "today")["items"] if each["customer_id"] == first
    ]
    assert len(planned) <= 1
    with psycopg.connect(database) as connection:
        rows = connection.execute(
            "SELECT count(*) FROM customer_plan WHERE customer_id = %s", [int(first)]
        ).fetchone()
    assert rows == (1,)


@pytest.mark.parametrize(
    "address", ["mysql://me:secret@host/book", "postgresql://me:secret@host/", "book"]
)
def test_an_address_that_names_no_database_is_refused_without_repeating_it(
    address: str, tmp_path: Path
):
    refused = _start(address, tmp_path, "today")
    assert refused.returncode == 2
    assert "postgresql://user:password@host:5432/name" in refused.stderr
    assert "secret" not in refused.stderr


def test_a_server_that_does_not_answer_is_named(tmp_path: Path):
    refused = _start("postgresql://127.0.0.1:9/book", tmp_path, "today")
    assert refused.returncode == 3
    assert "Traceback" not in refused.stderr


def _book(database: str, home: Path, listed: Path) -> tuple[str, dict[str, Any]]:
    """Everything that can be seen of a book: its list of customers, and its worklist."""
    _run(database, home, "customers", "export", listed)
    return listed.read_text("utf-8-sig"), _run(database, home, "today")


def _new_database(server: str, name: str) -> str:
    name = f"{name}_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(SQL("CREATE DATABASE {}").format(Identifier(name)))
    head, _, query = server.partition("?")
    return f"{head.rsplit('/', 1)[0]}/{name}?{query}"


def _run(database: str, home: Path, *arguments: object) -> Any:
    ran = _start(database, home, *arguments)
    assert ran.returncode in (0, 1), ran.stderr
    return json.loads(ran.stdout)


def _start(database: str, home: Path, *arguments: object) -> "subprocess.CompletedProcess[str]":
    given = ["--lang", "en", "--json", "--now", NOW, "--home", str(home), *map(str, arguments)]
    return subprocess.run(
        [sys.executable, "-m", "genjin", *given],
        env={**os.environ, "GENJIN_HOME": str(home), "GENJIN_DATABASE": database},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
