"""A killed merge leaves the parts or the whole, never a row more or less; the next one finishes the job."""

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

from genjin.stores.trade.segment_schema import SHIPMENT_COLUMNS
from genjin.workflows.home import Home
from tests.contract.customs_files import peru_row, peru_rows, write_workbook

SCRIPT = Path(__file__).with_name("merge_in_a_process.py")
FILES = 4
_SAME = ", ".join(name for name in SHIPMENT_COLUMNS if name not in ("source", "goods_id", "line"))


@dataclass(frozen=True)
class Book:
    """What must be the same whatever was killed: each row under its id, and each file's account."""

    rows: tuple[tuple[object, ...], ...]
    printed: tuple[tuple[object, ...], ...]
    accounts: tuple[tuple[object, ...], ...]


@dataclass(frozen=True)
class Unmerged:
    """A home with several segments, to be copied; how long merging them takes."""

    home: Home
    book: Book
    seconds: float


@pytest.fixture(scope="module")
def unmerged(tmp_path_factory: pytest.TempPathFactory) -> Unmerged:
    folder = tmp_path_factory.mktemp("unmerged")
    files = [
        # Row 0 comes in each file with another quantity: three times a revision.
        write_workbook(
            folder / f"{at}.xlsx",
            [peru_row(0, Qty=1.0 + at), *peru_rows(200 * (at + 1))[200 * at + 1 :]],
        )
        for at in range(FILES)
    ]
    home = Home(folder / "home")
    with started(home, *files) as process:
        assert process.wait(timeout=60) == 0
    whole = copied(home, folder / "whole")
    with started(whole) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        began = time.perf_counter()
        assert process.stdout.readline() == f"merged {FILES - 1}\n"
        return Unmerged(home, book_of(home), time.perf_counter() - began)


def started(home: Home, *files: Path, die_at: str = "") -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), *map(str, files)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"GENJIN_HOME": str(home.path), "DIE_AT": die_at},
    )


def copied(home: Home, path: Path) -> Home:
    shutil.copytree(home.path, path)
    return Home(path)


def book_of(home: Home) -> Book:
    """The published rows and accounts; every file that the records name must be whole."""
    with closing(sqlite3.connect(home.records_database)) as records:
        segments = records.execute(
            "SELECT name, rows FROM segment WHERE retired_at IS NULL ORDER BY place"
        ).fetchall()
        accounts = records.execute(
            "SELECT f.name, f.rows, f.imported, f.revised, s.retired_at "
            "FROM imported_file f JOIN segment s ON s.id = f.segment_id ORDER BY 1"
        ).fetchall()
    rows: list[tuple[object, ...]] = []
    printed: list[tuple[object, ...]] = []
    revised: set[object] = set()
    for name, count in reversed(segments):
        with duckdb.connect(str(home.trade / f"{name}.duckdb"), read_only=True) as segment:
            live = segment.execute(
                f"SELECT src.name || ':' || line, record_key IN (SELECT unnest($1)), {_SAME} "
                "FROM shipment JOIN source src USING (source)",
                [list(revised)],
            ).fetchall()
            former = segment.execute(
                f"SELECT src.name || ':' || line, true, {_SAME} "
                "FROM former JOIN source src USING (source)"
            ).fetchall()
            assert len(live) == count
            rows += [*live, *former]
            for source, row_source in segment.execute("SELECT source, name FROM source").fetchall():
                printed += [
                    (row_source, *cells)
                    for cells in segment.execute(f"FROM raw_{source}").fetchall()
                ]
            revised |= {key for (key,) in segment.execute("FROM replaced").fetchall()}
    return Book(tuple(sorted(rows, key=repr)), tuple(sorted(printed, key=repr)), tuple(accounts))


def finish(home: Home, book: Book) -> None:
    """Merge to the end: one segment, the same rows, and nothing else in the folder."""
    with started(home) as process:
        said = process.communicate(timeout=60)[0]
    assert (process.returncode, said.startswith("ready\nmerged ")) == (0, True)
    assert book_of(home) == book
    assert [path.suffix for path in home.trade.iterdir()] == [".duckdb"]


@pytest.mark.parametrize("seed", range(2))
def test_a_merge_that_is_killed_at_any_moment_changes_no_row(seed, tmp_path, unmerged):
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    home = copied(unmerged.home, tmp_path / "home")
    for _ in range(2):
        with started(home) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            time.sleep(chance.uniform(0, unmerged.seconds))
            process.send_signal(signal.SIGKILL)
        assert book_of(home) == unmerged.book
    finish(home, unmerged.book)


@pytest.mark.parametrize("moment", ["written", "published"])
def test_a_merge_that_is_killed_around_its_publication_changes_no_row(moment, tmp_path, unmerged):
    home = copied(unmerged.home, tmp_path / "home")
    with started(home, die_at=moment) as process:
        process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL
    assert len(list(home.trade.glob("*.duckdb"))) == FILES + 1
    assert book_of(home) == unmerged.book
    finish(home, unmerged.book)
