"""A killed removal leaves the file in or out, never a part of it; the next one finishes the job."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

from genjin.workflows.home import Home
from tests.contract.customs_files import peru_row, peru_rows, write_workbook

FOLDER = Path(__file__).parent
OLD, OUT, NEW = "old.xlsx", "out.xlsx", "new.xlsx"
Book = tuple[tuple[object, ...], ...]


@dataclass(frozen=True)
class Stored:
    """A home with three files, two of them merged; what it holds with and without one of them."""

    home: Home
    within: Book
    without: Book
    seconds: float


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> Stored:
    folder = tmp_path_factory.mktemp("stored")
    rows = peru_rows(900)
    files = [
        write_workbook(folder / OLD, rows[:400]),
        # It revises a row of the old file and has one that the new file has too.
        write_workbook(folder / OUT, [peru_row(0, **{"Qty 1": 7.0}), *rows[400:800]]),
        write_workbook(folder / NEW, rows[799:]),
    ]
    home = Home(folder / "home")
    for arguments in (files[:2], [], files[2:]):
        with started(home, "merge_in_a_process.py", *map(str, arguments)) as process:
            assert process.wait(timeout=60) == 0
    within = book_of(home)
    gone = copied(home, folder / "gone")
    with started(gone, "remove_in_a_process.py", OUT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        began = time.perf_counter()
        assert process.stdout.readline() == "removed 400\n"
        seconds = time.perf_counter() - began
    without = book_of(gone)
    assert (len(within), len(without)) == (900, 501)
    return Stored(home, within, without, seconds)


def started(home: Home, script: str, *arguments: str, die_at: str = "") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(FOLDER / script), *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"GENJIN_HOME": str(home.path), "DIE_AT": die_at},
    )


def copied(home: Home, path: Path) -> Home:
    shutil.copytree(home.path, path)
    return Home(path)


def book_of(home: Home) -> Book:
    """The rows that count, by key; every segment that the records name must be whole."""
    with closing(sqlite3.connect(home.records_database)) as records:
        segments = records.execute(
            "SELECT name, rows FROM segment WHERE retired_at IS NULL ORDER BY place"
        ).fetchall()
    rows: list[tuple[object, ...]] = []
    revised: set[object] = set()
    for name, count in reversed(segments):
        with duckdb.connect(str(home.trade / f"{name}.duckdb"), read_only=True) as segment:
            live = segment.execute(
                "SELECT record_key, quantity, file, line FROM shipment JOIN source USING (source)"
            ).fetchall()
            assert len(live) == count
            rows += [row for row in live if row[0] not in revised]
            revised |= {key for (key,) in segment.execute("FROM replaced").fetchall()}
    return tuple(sorted(rows, key=repr))


def finish(home: Home, stored: Stored) -> None:
    with started(home, "remove_in_a_process.py", OUT) as process:
        process.communicate(timeout=60)
    assert process.returncode == 0
    assert book_of(home) == stored.without


@pytest.mark.parametrize("seed", range(2))
def test_a_removal_that_is_killed_at_any_moment_is_done_or_undone(seed, tmp_path, stored):
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    home = copied(stored.home, tmp_path / "home")
    for _ in range(2):
        with started(home, "remove_in_a_process.py", OUT) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, stored.seconds))
            process.send_signal(signal.SIGKILL)
        assert book_of(home) in (stored.within, stored.without)
    finish(home, stored)


@pytest.mark.parametrize(("moment", "is_out"), [("written", False), ("published", True)])
def test_a_removal_that_is_killed_around_its_publication_is_in_or_out(
    moment, is_out, tmp_path, stored
):
    home = copied(stored.home, tmp_path / "home")
    with started(home, "remove_in_a_process.py", OUT, die_at=moment) as process:
        process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    assert book_of(home) == (stored.without if is_out else stored.within)
    finish(home, stored)
