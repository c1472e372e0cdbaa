"""A killed import leaves the store as it was or as it should be, and the next one finishes the job."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest

from genjin.workflows.home import Home
from tests.contract.customs_files import peru_row, peru_rows, write_workbook

SCRIPT = Path(__file__).with_name("import_in_a_process.py")
STAGES = ("reading", "typing", "comparing", "writing", "done")
ROWS = 1_500


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("files") / "trucks.xlsx"
    return write_workbook(path, [*peru_rows(ROWS), peru_row(7), peru_row(0, Fecha="never")])


def started(home: Home, file: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(SCRIPT), str(file)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"GENJIN_HOME": str(home.path)},
    )


def killed_at(home: Home, file: Path, stage: str, delay_seconds: float) -> None:
    """Start an import and kill it some moments after it reached a stage."""
    with started(home, file) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == stage:
                break
        time.sleep(delay_seconds)
        process.send_signal(signal.SIGKILL)


def finished(home: Home, file: Path) -> list[int]:
    with started(home, file) as process:
        said = process.communicate(timeout=60)[0].splitlines()
    assert process.returncode == 0
    return [int(number) for number in said[-1].split()[1:]]


def published_rows(home: Home) -> int:
    """The rows of the published segments; each record of an import must have its file, complete."""
    with sqlite3.connect(home.records_database) as records:
        segments = records.execute(
            "SELECT s.name, s.rows, f.imported FROM segment s JOIN imported_file f ON f.segment_id = s.id"
        ).fetchall()
        imports = records.execute(
            "SELECT count(*) FROM imported_file WHERE segment_id IS NOT NULL"
        ).fetchone()[0]
    assert imports == len(segments)
    total = 0
    for name, rows, imported in segments:
        with duckdb.connect(str(home.trade / f"{name}.duckdb"), read_only=True) as segment:
            counts = [
                segment.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0]
                for table in ("shipment", "by_hs")
            ]
        assert counts == [rows, rows] == [imported] * 2
        total += rows
    return total


@pytest.mark.parametrize("seed", range(2))
def test_an_import_that_is_killed_at_any_moment_is_done_or_undone(seed, tmp_path, file):
    chance = random.Random(seed)  # noqa: S311 - moments, not secrets
    home = Home(tmp_path / "home")
    for stage in chance.sample(STAGES, 3):
        killed_at(home, file, stage, chance.uniform(0, 0.15))
        assert published_rows(home) in {0, ROWS}
    before = published_rows(home)
    assert finished(home, file) == [ROWS + 2, ROWS - before, before + 1, 1]
    assert published_rows(home) == ROWS
    assert finished(home, file) == [ROWS + 2, 0, ROWS + 1, 1]
    left = {path.suffix for path in home.trade.iterdir()}
    assert left == {".duckdb"}
    assert len(list(home.trade.iterdir())) == 1


def test_two_imports_at_once_wait_for_each_other_and_lose_nothing(tmp_path, file):
    home = Home(tmp_path / "home")
    other = write_workbook(tmp_path / "other.xlsx", peru_rows(ROWS + 100))
    with started(home, file) as first, started(home, other) as second:
        accounts = [
            process.communicate(timeout=60)[0].splitlines()[-1] for process in (first, second)
        ]
    assert sum(int(account.split()[2]) for account in accounts) == ROWS + 100
    assert published_rows(home) == ROWS + 100


def test_the_lock_of_a_killed_import_is_free(tmp_path, file):
    home = Home(tmp_path / "home")
    process = started(home, file)
    assert process.stdout is not None
    for line in process.stdout:
        if line.strip() == "reading":
            break
    os.kill(process.pid, signal.SIGSTOP)
    waiting = started(home, file)
    time.sleep(0.5)
    assert waiting.poll() is None
    process.kill()
    process.communicate()
    assert "account" in waiting.communicate(timeout=60)[0]
