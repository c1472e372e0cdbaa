"""A large customs file, from CSV to a published, sorted store, beside the bare reading of it.

The yardstick is DuckDB reading the same file into one table sorted by buyer and date, in a process
of its own, with the same memory limit and threads. Both are measured in one run, one after the
other. The home is left where `--home` says, for `large_queries.py`.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from figures import Figure, print_figures

from genjin.stores.trade.staging import MEMORY_LIMIT

_BARE = """
import duckdb, sys
path, folder, limit, buyer, day = sys.argv[1:]
with duckdb.connect(f"{folder}/bare.duckdb", config={"memory_limit": limit, "temp_directory": f"{folder}/spill"}) as database:
    database.execute(f'CREATE TABLE bare AS SELECT * FROM read_csv($1) ORDER BY "{buyer}", "{day}"', [path])
    database.execute("CHECKPOINT")
"""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, help="made by bench/make_trade.py")
    parser.add_argument("--home", type=Path, required=True, help="an empty folder")
    parser.add_argument("--buyer", default="CONSIGNEE_NAME", help="the column of the buyer")
    parser.add_argument("--day", default="IMP_DATE", help="the column of the date")
    asked = parser.parse_args()
    if asked.home.exists() and any(asked.home.iterdir()):
        print(f"{asked.home} is not empty", file=sys.stderr)
        return 2
    figures = []
    for path in asked.files:
        bare = _bare_seconds(path, asked.buyer, asked.day)
        seconds, account = _import_seconds(path, asked.home)
        assert account["rows"] == account["imported"] + account["duplicate"] + account["rejected"]
        figures.append(
            Figure(f"importing {account['rows']:,} rows", seconds, "s", "bare sorted load", bare)
        )
    print_figures(figures)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"\n{memory:,.0f} MB at most; DuckDB's limit is {MEMORY_LIMIT}")
    return 0


def _bare_seconds(path: Path, buyer: str, day: str) -> float:
    folder = Path(tempfile.mkdtemp(prefix="genjin-bench-", dir=path.parent))
    try:
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-c", _BARE, str(path), str(folder), MEMORY_LIMIT, buyer, day],
            check=True,
        )
        return time.perf_counter() - began
    finally:
        shutil.rmtree(folder)


def _import_seconds(path: Path, home: Path) -> tuple[float, dict[str, int]]:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "genjin", "import", str(path), "--json"],
        env={**os.environ, "GENJIN_HOME": str(home)},
        stdout=subprocess.PIPE,
        check=False,
    )
    seconds = time.perf_counter() - began
    return seconds, json.loads(done.stdout)["files"][0]


if __name__ == "__main__":
    sys.exit(main())
